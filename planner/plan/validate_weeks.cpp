#include <algorithm>
#include <map>
#include <string_view>

#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

namespace titrate::validating {
namespace {

constexpr PerMille slow_cap{200};    // rules B.6: slow resistance
constexpr PerMille impact_cap{100};  // energy storage and impact

bool is_impact(const Context& context, const std::string& exercise) {
  const Exercise* found = context.condition.find_exercise(exercise);
  return found != nullptr &&
         (found->kind == ExerciseKind::plyometric || found->kind == ExerciseKind::running);
}

/// The volume that is compared: kilograms lifted, else repetitions, else seconds, else metres.
struct Volume {
  int measure = 0;
  std::int64_t amount = 0;
  int sets = 0;
  std::int64_t reps = 0;
};

std::vector<Volume> volumes(const WeekExercise& week) {
  constexpr std::size_t measures = 4;
  std::vector<Volume> all;
  all.reserve(measures);
  const int sets = week.sets.value_or(0);
  const auto add = [&](int measure, std::int64_t amount) {
    if (amount > 0) {
      all.push_back({measure, amount, sets, week.reps.value_or(0)});
    }
  };
  add(0, week.tonnage_g.value_or(0));
  add(1, week.reps.value_or(0));
  add(2, week.duration.value_or(Seconds{}).count());
  add(3, week.distance.value_or(Millimetres{}).count());
  return all;
}

/// Percentages mean nothing on tiny bases (rules B.6): one set, two repetitions a set, five
/// minutes or half a kilometre more are always allowed.
bool exempt(const Volume& before, const Volume& now, int sessions) {
  constexpr std::int64_t five_minutes = 300;
  constexpr std::int64_t half_kilometre = 500'000;
  switch (now.measure) {
    case 0:
    case 1: {
      const bool one_set = now.sets - before.sets <= sessions;
      const bool heavier = now.measure == 0 && now.amount * before.reps > before.amount * now.reps;
      const bool two_reps = !heavier && now.reps - before.reps <= 2 * now.sets;
      return (one_set && now.sets > before.sets) || two_reps;
    }
    case 2:
      return now.amount - before.amount <= five_minutes;
    default:
      return now.amount - before.amount <= half_kilometre;
  }
}

/// What an exercise came to in earlier weeks; a short week holds fewer sessions than wanted.
struct History {
  const WeekExercise* last = nullptr;
  bool last_was_short = false;
  bool last_gave_back = false;
  const WeekExercise* last_full = nullptr;
};

std::optional<std::pair<Volume, Volume>> comparable(const WeekExercise& before,
                                                    const WeekExercise& now) {
  const std::vector<Volume> earlier = volumes(before);
  for (const Volume& mine : volumes(now)) {
    for (const Volume& other : earlier) {
      if (mine.measure == other.measure) {
        return std::pair{other, mine};
      }
    }
  }
  return std::nullopt;
}

/// Whether any dose of the exercise in this week has a reason that `is_one` of.
template <class IsOne>
bool has_reason(const PlannedWeek& week, const std::string& exercise, const IsOne& is_one) {
  return std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
    return std::ranges::any_of(session.prescriptions, [&](const Prescription& dose) {
      return dose.exercise == exercise && std::ranges::any_of(dose.reasons, is_one);
    });
  });
}

/// Whether the rise is the engine's own progress (`raise-load`, ...), not a row or a phase of the
/// file.
bool raised(const PlannedWeek& week, const std::string& exercise) {
  return has_reason(week, exercise,
                    [](const Reason& reason) { return reason.rule.starts_with("raise-"); }) &&
         !has_reason(week, exercise, [](const Reason& reason) {
           return reason.rule == "row" || reason.rule == "phase";
         });
}

/// Whether a source vouches for the step.
bool published(const PlannedWeek& week, const std::string& exercise) {
  return std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
    return std::ranges::any_of(session.prescriptions, [&](const Prescription& dose) {
      return dose.exercise == exercise && dose.published_step;
    });
  });
}

/// Giving back what a bad answer or a careful start took is no progress: it never goes above the
/// dose as written.
bool gives_back(const PlannedWeek& week, const std::string& exercise) {
  constexpr std::string_view rules[] = {"volume-back", "load-back", "level-back", "floor-left"};
  return has_reason(week, exercise, [&](const Reason& reason) {
    return std::ranges::find(rules, reason.rule) != std::end(rules);
  });
}

/// A step of a published table, or of the file alone.
std::string own_step(const PlannedWeek& week, const std::string& exercise) {
  bool published = true;
  for (const PlannedSession& session : week.sessions) {
    for (const Prescription& dose : session.prescriptions) {
      const bool sourced = !dose.source.empty() && dose.basis.empty();
      published = published && (dose.exercise != exercise || sourced);
    }
  }
  return published ? "The table's own step." : "The file's own step.";
}

/// A short week is taken by the session: doing again what was left out is no rise.
Volume by_the_session(Volume before, const WeekExercise& then, const WeekExercise& now) {
  if (then.sessions > 0 && now.sessions > then.sessions) {
    before.amount = before.amount * now.sessions / then.sessions;
    before.sets = before.sets * now.sessions / then.sessions;
    before.reps = before.reps * now.sessions / then.sessions;
  }
  return before;
}

void check_cap(const Context& context, const PlannedWeek& week, const WeekExercise& now,
               const History& history) {
  const auto last = comparable(*history.last, now);
  const auto full =
      history.last_full != nullptr ? comparable(*history.last_full, now) : std::nullopt;
  const bool engine = raised(week, now.exercise) && !published(week, now.exercise);
  const bool back = history.last_gave_back || gives_back(week, now.exercise);
  if (!last || back) {
    return;
  }
  auto [before, mine] = *last;
  if (history.last_was_short) {
    before = by_the_session(before, *history.last, now);
  }
  if (full && full->second.measure == mine.measure && full->first.amount > before.amount) {
    before = full->first;
  }
  const PerMille cap = is_impact(context, now.exercise) ? impact_cap : slow_cap;
  if (mine.amount * 1000 <= before.amount * (1000 + cap.count()) ||
      exempt(before, mine, now.sessions)) {
    return;
  }
  const PerMille rise{(mine.amount - before.amount) * 1000 / before.amount};
  context.breaches.push_back(
      {"INV-07",
       {"weekly-rise", engine ? Severity::error : Severity::note,
        "Week " + std::to_string(week.number) + ": " + now.title + " is " +
            words::signed_percent(rise) + " on the week before; the limit is " +
            words::signed_percent(cap) + (engine ? "." : ". " + own_step(week, now.exercise)),
        week.number, std::nullopt}});
}

bool counts(const PlannedSession& session) {
  return session.status == PlannedSession::Status::planned ||
         session.status == PlannedSession::Status::done;
}

}  // namespace

void check_weeks(const Context& context) {
  std::map<std::string_view, History> histories;
  for (const PlannedWeek& week : context.plan.weeks) {
    const bool full = std::ranges::count_if(week.sessions, counts) >= week.wanted;
    for (const WeekExercise& now : week.exercises) {
      History& history = histories[now.exercise];
      if (history.last != nullptr) {
        check_cap(context, week, now, history);
      }
      history.last = &now;
      history.last_was_short = !full;
      history.last_gave_back = gives_back(week, now.exercise);
      history.last_full = full ? &now : history.last_full;
    }
    const bool explained = std::ranges::any_of(context.plan.findings, [&](const Finding& finding) {
      return finding.code == "short-week" && finding.week <= week.number &&
             week.number <= finding.last_week.value_or(finding.week.value_or(0));
    });
    if (week.wanted > 0 && week.sessions.empty() && !explained) {
      context.breaches.push_back(
          {"INV-08",
           {"empty-week", Severity::error,
            "Week " + std::to_string(week.number) + " holds no session, and nothing says why.",
            week.number, std::nullopt}});
    }
  }
}

}  // namespace titrate::validating
