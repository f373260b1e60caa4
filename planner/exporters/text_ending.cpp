#include <algorithm>

#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int narrow = 60;

std::string title_of(const Due& due) {
  const auto title = utf8::printable(due.title.empty() ? due.id : due.title);
  return title.empty() ? "review" : title;
}

/// What falls on one date, with the word `expected` where all of it is.
struct DueDate {
  const Due* first = nullptr;
  Styled titles;
};

std::vector<DueDate> by_date(const std::vector<Due>& due) {
  std::vector<DueDate> dates;
  for (const auto& entry : due) {
    const auto same = std::find_if(dates.begin(), dates.end(), [&](const auto& other) {
      return other.first->date == entry.date && other.first->expected == entry.expected;
    });
    if (same == dates.end()) {
      dates.push_back(DueDate{&entry, Styled{title_of(entry)}});
    } else {
      same->titles.join("; ", Styled{title_of(entry)});
    }
  }
  return dates;
}

std::vector<const Finding*> worst_first(const std::vector<Finding>& findings) {
  std::vector<const Finding*> sorted;
  for (const auto& finding : findings) sorted.push_back(&finding);
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto* a, const auto* b) { return a->severity > b->severity; });
  return sorted;
}

Styled finding_words(const Finding& finding) {
  Styled words{utf8::printable(finding.message)};
  if (!finding.code.empty()) words.join(" ", Styled{"[" + finding.code + "]", Style::quiet});
  return words;
}

std::string rules_words(const Checked& checked) {
  const auto held = checked.rules.size() - std::min(checked.broken.size(), checked.rules.size());
  const auto start = words::count(checked.sessions, "session") + " against " +
                     words::count(static_cast<std::int64_t>(checked.rules.size()), "rule");
  if (checked.broken.empty()) return start + ": all hold.";
  return start + ": " + std::to_string(held) + " hold.";
}

std::string extremes_words(const Checked& checked) {
  std::vector<std::string> parts;
  if (checked.largest_load_rise) {
    parts.push_back("Largest rise of load " + words::signed_percent(*checked.largest_load_rise));
  }
  if (checked.shortest_gap_minutes) {
    const int gap = *checked.shortest_gap_minutes;
    parts.push_back("Shortest gap " + std::to_string(gap / 60) + " h" +
                    (gap % 60 == 0 ? "" : " " + std::to_string(gap % 60) + " min"));
  }
  if (checked.longest_session_minutes > 0) {
    parts.push_back("Longest session " + std::to_string(checked.longest_session_minutes) + " min");
  }
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : " ") + part + ".";
  return text;
}

}  // namespace

void write_due(Page& page, const Plan& plan) {
  if (plan.due.empty()) return;
  page.blank();
  page.heading("Due");
  Table table{std::vector<Column>(3)};
  for (const auto& date : by_date(plan.due)) {
    const Styled day{words::day_of_year(date.first->date)};
    const Styled week{date.first->week ? "week " + std::to_string(*date.first->week) : ""};
    const Styled expected{date.first->expected ? "expected" : "", Style::mark};
    if (page.width() < narrow) {
      page.paragraph(Styled{day}.join(", ", week).join(": ", date.titles).join(", ", expected), 1,
                     2);
    } else {
      table.add({day, week, Styled{date.titles}.join("    ", expected)});
    }
  }
  if (page.width() >= narrow) table.write(page, 1);
}

void write_findings(Page& page, const Plan& plan) {
  if (plan.findings.empty()) return;
  page.blank();
  page.heading("Findings");
  Table table{{{"", Column::Align::right, 0}, {}, {}}};
  int number = 0;
  for (const auto* finding : worst_first(plan.findings)) {
    const Styled severity{std::string{severity_word(finding->severity)},
                          severity_style(finding->severity)};
    const auto numbered = std::to_string(++number);
    if (page.width() < narrow) {
      page.paragraph(Styled{numbered + " "}.append(severity).join(": ", finding_words(*finding)), 1,
                     2);
    } else {
      table.add({Styled{numbered}, severity, finding_words(*finding)});
    }
  }
  if (page.width() >= narrow) table.write(page, 1);
}

void write_checked(Page& page, const Plan& plan) {
  const auto& checked = plan.checked;
  page.blank();
  page.heading("Checked");
  if (checked.rules.empty()) return page.paragraph(Styled{"Nothing was checked."}, 1);
  page.paragraph(Styled{rules_words(checked)}, 1);
  if (!checked.broken.empty()) {
    std::vector<std::string> broken;
    for (const auto& rule : checked.broken) broken.push_back(utf8::printable(rule));
    page.paragraph(Styled{"error", Style::alarm}.add("  Broken: " + words::list(broken) +
                                                     ". Do not use this plan."),
                   1, 1);
  }
  page.paragraph(Styled{extremes_words(checked)}, 1);
  page.paragraph(Styled{"Not checked: whether these doses are right for this person, and whether "
                        "pain is reported as it is felt."},
                 1);
  page.paragraph(Styled{"A forecast: it holds if every answer is calm. It does not say that the "
                        "patient will improve."},
                 1);
}

void write_made_by(Page& page, const Plan& plan) {
  Styled words{"Made by titrate " + plan.engine};
  for (const auto& input : plan.inputs) {
    const bool last = &input == &plan.inputs.back();
    const bool first = &input == &plan.inputs.front();
    words.add(first ? " from " : last ? " and " : ", ");
    words.add(utf8::printable(input.path));
    words.add(" (sha256 " + input.sha256.substr(0, 8) + ")", Style::quiet);
  }
  page.blank();
  page.paragraph(words.add("."));
}

}  // namespace titrate::text
