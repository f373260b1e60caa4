#include <algorithm>

#include "planner/exporters/comparison_parts.h"
#include "planner/exporters/review_dose.h"
#include "planner/exporters/session_time.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string head_words(const SessionChange& change) {
  const auto number = "Session " + std::to_string(change.number) + ", ";
  if (change.moved)
    return number + when_of(*change.before) + " to " + when_of(*change.now) + ": moved.";
  if (change.cancelled || !change.now) return number + when_of(*change.before) + ": gone.";
  return number + when_of(*change.now) + (change.added ? ": new." : ".");
}

/// `Sessions 1, 2 and 3, Mon 23 Nov 07:00 to Fri 27 Nov 07:00.`
std::string heads_words(const std::vector<const SessionChange*>& alike) {
  if (alike.size() == 1) return head_words(*alike.front());
  std::vector<std::string> numbers;
  for (const auto* each : alike) numbers.push_back(std::to_string(each->number));
  return "Sessions " + words::list(numbers) + ", " + when_of(*alike.front()->now) + " to " +
         when_of(*alike.back()->now) + ".";
}

Styled dose_line(const DoseChange& dose) {
  const Prescription& its = dose.now ? *dose.now : *dose.before;
  Styled words{utf8::printable(its.title) + ": "};
  if (dose.before && dose.now) {
    const auto change = dose_change(*dose.before, *dose.now);
    // What these words leave out is told by the words of the file.
    words.append(change.empty() ? Styled{utf8::printable(dose.before->as_written) + " to " +
                                         utf8::printable(dose.now->as_written) + "."}
                                : change);
  } else {
    words.add(short_dose(its) + (dose.now ? ", new." : ", gone."));
  }
  return dose.now ? words.join(" ", place(its.file, its.line)) : words;
}

/// Of a session that is new, everything it holds is a change.
std::vector<Styled> dose_lines(const SessionChange& change) {
  std::vector<Styled> lines;
  for (const DoseChange& dose : change.doses) lines.push_back(dose_line(dose));
  if (!change.added) return lines;
  for (const Prescription& each : change.now->prescriptions)
    lines.push_back(dose_line(DoseChange{std::nullopt, each}));
  return lines;
}

bool in_place(const SessionChange& change) {
  return !change.moved && !change.added && !change.cancelled && change.now;
}

bool same_lines(const std::vector<Styled>& a, const std::vector<Styled>& b) {
  return std::ranges::equal(
      a, b, [](const Styled& one, const Styled& other) { return one.plain() == other.plain(); });
}

void write_sessions(Page& page, const std::vector<SessionChange>& changes) {
  for (std::size_t i = 0; i < changes.size();) {
    std::vector<const SessionChange*> alike{&changes[i]};
    const auto lines = dose_lines(changes[i]);
    for (++i; i < changes.size() && in_place(*alike.front()) && in_place(changes[i]) &&
              same_lines(lines, dose_lines(changes[i]));
         ++i) {
      alike.push_back(&changes[i]);
    }
    page.paragraph(Styled{heads_words(alike)}, 3, 2);
    for (const Styled& line : lines) page.paragraph(line, 5, 2);
  }
}

void write_finding(Page& page, const Finding& finding, bool come) {
  const bool error = finding.severity == Severity::error && come;
  Styled words{come ? "New " : "Gone: "};
  words.add(std::string{severity_word(finding.severity)}, error ? Style::alarm : Style::plain);
  words.add(": " + utf8::printable(finding.message));
  page.paragraph(words.join(" ", Styled{"[" + finding.code + "]", Style::quiet}), 3, 2);
}

void write_case(Page& page, const CaseChange& its, const std::string& file_now) {
  Styled head{utf8::printable(its.path)};
  if (!its.unreadable.empty()) {
    head.add(": ").add("error", Style::alarm);
    return page.paragraph(head.add(": does not fit " + utf8::printable(file_now) + ": " +
                                   utf8::printable(its.unreadable) + "."),
                          1, 2);
  }
  page.paragraph(
      head.add(", " + words::day_of_year(its.from) + " to " + words::day_of_year(its.to) + ":"), 1,
      2);
  if (its.refused_before != its.refused_now)
    page.paragraph(Styled{its.refused_now ? "A red flag stands now: no plan."
                                          : "No red flag stands any more: there is a plan."},
                   3, 2);
  write_sessions(page, its.sessions);
  for (const Finding& finding : its.come) write_finding(page, finding, true);
  for (const Finding& finding : its.gone) write_finding(page, finding, false);
}

}  // namespace

void write_changed_cases(Page& page, const Comparison& comparison) {
  if (!comparison.with_cases) return;
  page.blank();
  page.heading("Cases, the next seven days");
  if (comparison.cases.empty())
    return page.paragraph(Styled{"No case of this condition is in the folder."}, 1);
  std::vector<std::string> same;
  for (const CaseChange& each : comparison.cases) {
    if (is_change(each)) {
      write_case(page, each, comparison.file_now);
    } else {
      same.push_back(utf8::printable(each.path));
    }
  }
  if (!same.empty()) page.paragraph(Styled{"Nothing changes for " + words::list(same) + "."}, 1, 1);
}

}  // namespace titrate::text
