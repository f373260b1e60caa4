#include <algorithm>

#include "planner/exporters/dose_rows.h"
#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::int64_t session_count(const Plan& plan) {
  std::int64_t count = 0;
  for (const auto& week : plan.weeks) {
    count += std::count_if(week.sessions.begin(), week.sessions.end(), counts);
  }
  return count;
}

std::string side_words(const std::string& side) {
  if (side == "both") return ", both sides";
  if (side == "left" || side == "right") return ", " + side + " side";
  return {};
}

std::string patient_words(const Plan& plan) {
  std::string text = "Patient " + utf8::printable(plan.patient);
  if (plan.age > 0) text += ", age " + std::to_string(plan.age);
  text += side_words(plan.side) + ".";
  const auto goal = utf8::printable(plan.goal);
  if (!goal.empty()) text += " Goal: " + goal + (goal.back() == '.' ? "" : ".");
  return text;
}

std::string length_words(const Plan& plan) {
  return words::count(static_cast<std::int64_t>(plan.weeks.size()), "week") + ", " +
         words::day_of_year(plan.start) + " to " + words::day_of_year(plan.end) + ", " +
         words::count(session_count(plan), "session") + ".";
}

/// `Week 5 is done again in week 6.`
std::string repeat_words(const Plan& plan) {
  std::string text;
  for (const auto& week : plan.weeks) {
    if (!week.repeats) continue;
    text += (text.empty() ? "" : " ") + std::string{"Week "} + std::to_string(week.number - 1) +
            " is done again in week " + std::to_string(week.number) + ".";
  }
  return text;
}

/// Sums of the weeks in which `phase` is open; of a phase of single sessions only those.
struct PhaseSums {
  std::int64_t sessions = 0;
  Sums sums;
};

PhaseSums sums_of(const Plan& plan, const PlannedPhase& phase) {
  PhaseSums all;
  for (const auto& week : plan.weeks) {
    const bool open =
        std::find(week.phases.begin(), week.phases.end(), phase.id) != week.phases.end();
    all.sessions +=
        std::count_if(week.sessions.begin(), week.sessions.end(), [&](const auto& session) {
          return counts(session) && (open || session.phase == phase.id);
        });
    if (!open) continue;
    for (const auto& exercise : week.exercises) all.sums.add(exercise);
  }
  return all;
}

/// `3,501 repetitions`, `2,323 reps, 36 km`
std::string amount_words(const Sums& sums) {
  const bool alone = sums.distance.count() == 0 && sums.duration.count() == 0;
  std::vector<std::string> parts;
  if (sums.reps > 0) {
    parts.push_back(alone ? words::count(sums.reps, "repetition")
                          : words::thousands(sums.reps) + " reps");
  }
  if (sums.distance.count() > 0) parts.push_back(rounded_way(sums.distance));
  if (sums.duration.count() > 0) {
    constexpr std::int64_t minute = 60;
    parts.push_back(words::thousands((sums.duration.count() + minute / 2) / minute) + " min");
  }
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

Styled phase_remark(const PlannedPhase& phase) {
  Styled remark;
  if (phase.open) remark.add("until you end it");
  if (phase.expected) remark.join(", ", Styled{"expected", Style::mark});
  return remark;
}

}  // namespace

std::string citation_words(const CitationUse& citation) {
  const auto cite = utf8::printable(citation.cite.empty() ? citation.id : citation.cite);
  return cite + (citation.doi.empty() ? "" : ", doi " + utf8::printable(citation.doi));
}

void write_title(Page& page, const Plan& plan) {
  std::string title = utf8::printable(plan.condition_title);
  const auto programme = utf8::printable(plan.programme_title);
  if (!programme.empty()) title += (title.empty() ? "" : ": ") + programme;
  const Styled draft{"DRAFT, not reviewed", Style::mark};
  page.ends(Styled{title, Style::heading}, plan.reviewed ? Styled{} : draft);
  page.blank();
}

void write_summary(Page& page, const Plan& plan) {
  page.paragraph(Styled{patient_words(plan)});
  page.paragraph(Styled{length_words(plan)});
  page.paragraph(Styled{repeat_words(plan)});
  if (plan.as_of > plan.start) {
    page.paragraph(Styled{"As of " + words::day_of_year(plan.as_of) +
                          "; what lies before is as it was logged."});
  }
}

void write_phases(Page& page, const Plan& plan) {
  if (plan.phases.empty()) return;
  using Align = Column::Align;
  Table table{{{"", Align::left, 34},
               {"", Align::left, 0},
               {"", Align::right, 0},
               {"", Align::right, 0},
               {"", Align::left, 0}}};
  for (const auto& phase : plan.phases) {
    const auto sums = sums_of(plan, phase);
    const bool planned = phase.first_week > 0;
    table.add({Styled{utf8::printable(phase.title)},
               Styled{planned ? words::weeks(phase.first_week, phase.last_week) : "not yet"},
               Styled{planned ? words::count(sums.sessions, "session") : ""},
               Styled{amount_words(sums.sums)}, phase_remark(phase)});
  }
  page.blank();
  page.heading("Phases");
  if (table.room_for_last(page.width(), 1) >= table.last_wants()) return table.write(page, 1);
  for (const auto& phase : plan.phases) {
    const auto sums = sums_of(plan, phase);
    Styled line{utf8::printable(phase.title) + ":"};
    line.add(" " + words::weeks(phase.first_week, phase.last_week));
    line.add(", " + words::count(sums.sessions, "session"));
    line.join(", ", Styled{amount_words(sums.sums)});
    page.paragraph(line.join(", ", phase_remark(phase)), 1, 1);
  }
}

}  // namespace titrate::text
