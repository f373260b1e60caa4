#include "planner/exporters/week_change.h"

#include <algorithm>
#include <optional>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

using Prescriptions = std::vector<const Prescription*>;

Prescriptions prescriptions_of(const PlannedWeek& week, const std::string& exercise) {
  Prescriptions found;
  for (const auto& session : week.sessions) {
    if (!takes_place(session)) continue;
    for (const auto& prescription : session.prescriptions) {
      if (prescription.exercise == exercise) found.push_back(&prescription);
    }
  }
  return found;
}

/// The last week before `index` that had an exercise.
const PlannedWeek* find_before(const Plan& plan, std::size_t index, const std::string& id) {
  for (std::size_t i = index; i-- > 0;) {
    for (const auto& exercise : plan.weeks[i].exercises) {
      if (exercise.exercise == id) return &plan.weeks[i];
    }
  }
  return nullptr;
}

std::optional<Grams> heaviest(const Prescriptions& prescriptions) {
  std::optional<Grams> most;
  for (const auto* prescription : prescriptions) {
    for (const auto& load : prescription->loads) {
      const auto mass = load.on_bodyweight ? load.mass.value_or(Grams{0}) : load.mass;
      if (mass) most = most ? std::max(*most, *mass) : *mass;
    }
  }
  return most;
}

bool on_bodyweight(const Prescriptions& prescriptions) {
  return std::any_of(prescriptions.begin(), prescriptions.end(), [](const auto* prescription) {
    return std::any_of(prescription->loads.begin(), prescription->loads.end(),
                       [](const auto& load) { return load.on_bodyweight; });
  });
}

/// `+2.5 kg (+7.1 %)`; what falls is written from and to: `37.5 to 30 kg (-20 %)`.
Styled load_words(const WeekExercise& exercise, std::optional<Grams> before,
                  std::optional<Grams> now, bool with_percent) {
  const auto change = exercise.load_change;
  if (!change && before && now && *before != *now) {  // on body weight, whose mass is not known
    const Style rise = *now > *before ? Style::better : Style::caution;
    return Styled{words::signed_kilograms(*now - *before), rise};
  }
  if (!change || change->count() == 0) return {};
  const auto share = words::signed_percent(*change);
  const Style style = change->count() > 0 ? Style::better : Style::caution;
  const bool known = before && now && (*now > *before) == (change->count() > 0) && *now != *before;
  if (!known) return Styled{"load " + share, style};
  const std::string in_brackets = with_percent ? " (" + share + ")" : "";
  if (*now > *before) return Styled{words::signed_kilograms(*now - *before) + in_brackets, style};
  return Styled{words::decimal(before->count(), 3) + " to " + words::kilograms(*now) + in_brackets,
                style};
}

/// The change names what it compares, which is the most exact sum that both weeks have.
Styled volume_words(const WeekExercise& now) {
  if (!now.volume_change || now.volume_change->count() == 0) return {};
  return Styled{now.volume_of + " " + words::signed_percent(*now.volume_change)};
}

/// Of a load that is to find, the share by which it rises: `+5 %`.
Styled unknown_load_words(const Prescriptions& now, const Prescriptions& before) {
  if (now.empty() || before.empty() || now.back()->block != before.back()->block) return {};
  const auto share = [](const Prescription& dose) {
    const bool is_start = dose.loads.empty() || !dose.loads.front().of_start;
    return is_start ? PerMille{1000} : *dose.loads.front().of_start;
  };
  if (!is_to_find(*now.back()) || !is_to_find(*before.back())) return {};
  const auto from = share(*before.back()).count();
  const auto to = share(*now.back()).count();
  if (from == to || from == 0) return {};
  // Shares of the start are whole tenths of a percent, so their steps are told by the half percent.
  const auto halves = (400 * (to - from) + (to > from ? from : -from)) / (2 * from);
  return Styled{words::signed_percent(PerMille{5 * halves}),
                to > from ? Style::better : Style::caution};
}

Styled effort_words(const Prescriptions& now, const Prescriptions& before) {
  if (now.empty() || before.empty() || now.back()->effort == before.back()->effort) return {};
  if (now.back()->effort.empty() || before.back()->effort.empty()) return {};
  return Styled{utf8::printable(before.back()->effort) + " to " +
                utf8::printable(now.back()->effort)};
}

Styled level_words(const Prescriptions& now, const Prescriptions& before) {
  if (now.empty() || before.empty() || !now.back()->level) return {};
  if (now.back()->level == before.back()->level) return {};
  const auto title = utf8::printable(now.back()->level_title);
  return Styled{"level " + std::to_string(*now.back()->level) +
                (title.empty() ? "" : ": " + title)};
}

std::string whole_or(const std::string& range) {
  return range.empty() ? "full" : utf8::printable(range);
}

/// `range 90-45 to 90-30`; a range that a limit narrows says so where it begins.
Styled range_words(const Prescriptions& now, const Prescriptions& before) {
  if (now.empty() || before.empty()) return {};
  const auto& to = *now.back();
  const auto& from = *before.back();
  if (to.range == from.range && to.range_in_file.empty() == from.range_in_file.empty()) return {};
  const bool same = to.range == from.range;
  Styled words{"range " + (same ? "" : whole_or(from.range) + " to ") + whole_or(to.range)};
  if (!to.range_in_file.empty()) words.add(" by limit", Style::caution);
  return words;
}

/// Where an exercise begins with less than the file gives it.
Styled first_range_words(const Prescriptions& now) {
  if (now.empty() || now.back()->range_in_file.empty()) return {};
  return Styled{"range by limit", Style::caution};
}

/// Rules that an answer of the patient set off: `[red, late]`.
Styled causes(const Prescriptions& prescriptions) {
  std::vector<std::string> rules;
  for (const auto* prescription : prescriptions) {
    for (const auto& reason : prescription->reasons) {
      const bool known = std::find(rules.begin(), rules.end(), reason.rule) != rules.end();
      if (reason.check_in && !known) rules.push_back(reason.rule);
    }
  }
  Styled words;
  for (const auto& rule : rules) words.join(", ", Styled{rule, Style::quiet});
  if (words.empty()) return words;
  return Styled{"[", Style::quiet}.append(words).add("]", Style::quiet);
}

int session_count(const PlannedWeek& week) {
  return static_cast<int>(std::count_if(week.sessions.begin(), week.sessions.end(), counts));
}

/// What happened to the week itself: a phase begins, it repeats, it is short, sessions were missed.
Styled week_words(const Plan& plan, const PlannedWeek& week) {
  Styled words;
  for (const auto& phase : plan.phases) {
    const bool begins = phase.first_week == week.number && week.number > 1;
    if (begins) words.join(", ", Styled{utf8::printable(phase.title)});
  }
  if (week.repeats) words.join(", ", Styled{"week " + std::to_string(week.number - 1) + " again"});
  const int placed = session_count(week);
  if (placed < week.wanted) {
    words.join(", ", Styled{std::to_string(placed) + " of " + words::count(week.wanted, "session"),
                            Style::caution});
  }
  const auto missed = std::count_if(
      week.sessions.begin(), week.sessions.end(),
      [](const auto& session) { return session.status == PlannedSession::Status::missed; });
  if (missed > 0) words.join(", ", Styled{std::to_string(missed) + " missed", Style::caution});
  return words;
}

Styled brief_week_words(const PlannedWeek& week) {
  const int missing = week.wanted - session_count(week);
  if (missing > 0) {
    return Styled{(missing == 1 ? "one" : std::to_string(missing)) + " short", Style::caution};
  }
  return week.repeats ? Styled{"again"} : Styled{};
}

bool any_expected(const Prescriptions& prescriptions) {
  return std::any_of(prescriptions.begin(), prescriptions.end(),
                     [](const auto* prescription) { return prescription->expected; });
}

std::string dose_of(const Prescriptions& prescriptions) {
  return prescriptions.empty() ? "" : prescriptions.back()->as_written;
}

/// What is not as it was; empty where nothing is different.
ChangeWords differences(const WeekExercise& exercise, const Prescriptions& now,
                        const Prescriptions& earlier) {
  // A load on body weight is not compared with one that is not.
  const bool alike = on_bodyweight(now) == on_bodyweight(earlier);
  const auto mass = alike ? heaviest(earlier) : std::nullopt;
  ChangeWords words;
  words.full.join(", ", load_words(exercise, mass, heaviest(now), true));
  words.full.join(", ", unknown_load_words(now, earlier));
  words.full.join(", ", volume_words(exercise));
  words.full.join(", ", level_words(now, earlier));
  words.full.join(", ", range_words(now, earlier));
  if (words.full.empty()) words.full = effort_words(now, earlier);
  if (words.full.empty() && dose_of(now) != dose_of(earlier)) words.full = Styled{"new dose"};
  words.brief.join(", ", load_words(exercise, mass, heaviest(now), false));
  words.brief.join(", ", unknown_load_words(now, earlier));
  words.brief.join(", ", range_words(now, earlier));
  return words;
}

}  // namespace

ChangeWords change_words(const Plan& plan, std::size_t index, const WeekExercise& exercise,
                         bool first) {
  const auto& week = plan.weeks[index];
  const auto* before = find_before(plan, index, exercise.exercise);
  const auto now = prescriptions_of(week, exercise.exercise);
  ChangeWords words;
  if (first) words = {week_words(plan, week), brief_week_words(week)};
  if (before == nullptr) {
    const Styled start{index == 0 ? "start" : "new"};
    words.full.join(", ", start).join(", ", first_range_words(now));
    words.brief.join(", ", start);
  } else {
    const auto earlier = prescriptions_of(*before, exercise.exercise);
    const auto changed = differences(exercise, now, earlier);
    words.full.join(", ", changed.full);
    words.brief.join(", ", changed.brief);
    const Styled same{"same", Style::quiet};
    if (words.full.empty()) words.full = same;
    const bool same_dose = dose_of(now) == dose_of(earlier);
    if (words.brief.empty()) words.brief = same_dose ? same : Styled{"changed"};
  }
  words.full.join(" ", causes(now));
  if (any_expected(now)) {
    words.full.join(", ", Styled{"expected", Style::mark});
    words.brief.join(", ", Styled{"expected", Style::mark});
  }
  return words;
}

ChangeWords empty_week_words(const PlannedWeek& week) {
  const Styled none{"no session", Style::caution};
  return {
      Styled{none}.add(week.wanted > 0 ? " of " + std::to_string(week.wanted) : "", Style::caution),
      none};
}

}  // namespace titrate::text
