#include <algorithm>
#include <utility>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

std::string cited(const CitationUse& citation) {
  auto words = utf8::printable(citation.cite.empty() ? citation.id : citation.cite);
  while (words.ends_with('.')) words.pop_back();
  return words;
}

std::string title_of(const Due& due) {
  const auto title = utf8::printable(due.title.empty() ? due.id : due.title);
  switch (due.kind) {
    case Due::Kind::test:
      return words::capitalised(title);
    case Due::Kind::outcome:
      return title + " questionnaire";
    case Due::Kind::review:
      return "A talk with your therapist" + (title.empty() ? "" : " (" + title + ")");
  }
  return title;
}

/// One thing that is due, with its dates.
struct DueRow {
  std::string title;
  std::vector<std::string> dates;
};

std::vector<DueRow> due_rows(const Plan& plan) {
  std::vector<DueRow> rows;
  for (const auto& due : plan.due) {
    if (due.date < plan.as_of) continue;
    const auto title = title_of(due);
    auto row = std::find_if(rows.begin(), rows.end(),
                            [&](const auto& other) { return other.title == title; });
    if (row == rows.end()) row = rows.insert(rows.end(), DueRow{title, {}});
    const bool far = due.date > plan.end;
    auto day = far ? words::day_of_year(due.date) : words::day(due.date);
    row->dates.push_back(day + (due.expected ? " (expected)" : ""));
  }
  return rows;
}

/// Where the limit of pain comes from, and what nobody has measured.
Line pain_source(const PainSummary& pain) {
  Line line;
  const auto limit = std::ranges::find(pain.numbers, "acceptable", &PainNumber::name);
  const bool sourced = limit != pain.numbers.end() && !limit->source.empty();
  if (sourced && limit->source == pain.source.id) {
    line.push_back(written(cited(pain.source) + "."));
    if (limit->borrowed) line.push_back(plain(" Measured for something else."));
  } else {
    line.push_back(plain("No study gives them: a default of this programme."));
  }
  const bool sizes = std::any_of(pain.numbers.begin(), pain.numbers.end(), [](const auto& number) {
    return (number.name == "volume-down" || number.name == "load-down") && !number.source.empty();
  });
  if (!sizes)
    line.push_back(
        plain(" How much is taken off after a red day is a default; no study gives the "
              "size."));
  return line;
}

bool any_default(const Plan& plan) {
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      for (const auto& dose : session.prescriptions) {
        if (dose.basis == "default") return true;
      }
    }
  }
  return false;
}

}  // namespace

std::vector<Line> also_due_of(const Plan& plan) {
  std::vector<Line> lines;
  for (const auto& row : due_rows(plan)) {
    lines.push_back({written(row.title, true), plain(" on " + words::list(row.dates) + ".")});
  }
  return lines;
}

std::vector<Line> sources_of(const Plan& plan) {
  std::vector<Line> lines;
  std::string doses;
  for (const auto& source : plan.sources) doses += (doses.empty() ? "" : "; ") + cited(source);
  if (!doses.empty()) {
    lines.push_back(
        {strong("Doses: "), written(doses + "."),
         plain(any_default(plan) ? " Some doses, or parts of them, are defaults of this "
                                   "programme; no source gives them."
                                 : "")});
  }
  if (!plan.evidence.id.empty()) {
    lines.push_back({strong("Evidence: "), written(cited(plan.evidence)),
                     plain(", level " + utf8::printable(plan.evidence_level) + ".")});
  }
  if (!plan.pain.profile.empty()) {
    Line pain{strong("Pain limits: ")};
    for (auto& piece : pain_source(plan.pain)) pain.push_back(std::move(piece));
    lines.push_back(std::move(pain));
  }
  return lines;
}

}  // namespace titrate::handout
