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

/// An exercise in the last week before `index` that had it.
struct Before {
  const PlannedWeek* week = nullptr;
  const WeekExercise* exercise = nullptr;
};

Before find_before(const Plan& plan, std::size_t index, const std::string& id) {
  for (std::size_t i = index; i-- > 0;) {
    for (const auto& exercise : plan.weeks[i].exercises) {
      if (exercise.exercise == id) return {&plan.weeks[i], &exercise};
    }
  }
  return {};
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
Styled volume_words(const WeekExercise& now, const WeekExercise& before) {
  if (!now.volume_change || now.volume_change->count() == 0) return {};
  const auto share = words::signed_percent(*now.volume_change);
  if (now.tonnage_g && before.tonnage_g) return Styled{"lifted " + share};
  if (now.reps && before.reps) return Styled{"reps " + share};
  if (now.duration || now.time_under_tension) return Styled{"time " + share};
  return Styled{"distance " + share};
}

Styled level_words(const Prescriptions& now, const Prescriptions& before) {
  if (now.empty() || before.empty() || !now.back()->level) return {};
  if (now.back()->level == before.back()->level) return {};
  const auto title = utf8::printable(now.back()->level_title);
  return Styled{"level " + std::to_string(*now.back()->level) +
                (title.empty() ? "" : ": " + title)};
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

}  // namespace

ChangeWords change_words(const Plan& plan, std::size_t index, const WeekExercise& exercise,
                         bool first) {
  const auto& week = plan.weeks[index];
  const auto before = find_before(plan, index, exercise.exercise);
  const auto now = prescriptions_of(week, exercise.exercise);
  ChangeWords words;
  if (first) words = {week_words(plan, week), brief_week_words(week)};
  if (before.week == nullptr) {
    const Styled start{index == 0 ? "start" : "new"};
    words.full.join(", ", start);
    words.brief.join(", ", start);
  } else {
    const auto earlier = prescriptions_of(*before.week, exercise.exercise);
    const auto mass = heaviest(earlier);
    words.full.join(", ", load_words(exercise, mass, heaviest(now), true));
    words.brief.join(", ", load_words(exercise, mass, heaviest(now), false));
    words.full.join(", ", volume_words(exercise, *before.exercise));
    words.full.join(", ", level_words(now, earlier));
    const bool same = dose_of(now) == dose_of(earlier);
    const Styled rest = same ? Styled{"same", Style::quiet} : Styled{"new dose"};
    if (words.full.empty()) words.full = rest;
    if (words.brief.empty()) words.brief = same ? rest : Styled{"changed"};
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
