#include <algorithm>
#include <map>

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
};

std::vector<Volume> volumes(const WeekExercise& week) {
  std::vector<Volume> all;
  const int sets = week.sets.value_or(0);
  const auto add = [&](int measure, std::int64_t amount) {
    if (amount > 0) {
      all.push_back({measure, amount, sets});
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
      const bool two_reps = now.measure == 1 && now.amount - before.amount <= 2 * now.sets;
      return (one_set && now.sets > before.sets) || two_reps;
    }
    case 2:
      return now.amount - before.amount <= five_minutes;
    default:
      return now.amount - before.amount <= half_kilometre;
  }
}

struct History {
  std::optional<WeekExercise> last;
  std::optional<WeekExercise> last_full;
  std::vector<WeekExercise> recent;  ///< of the last four weeks
};

std::optional<std::pair<Volume, Volume>> comparable(const WeekExercise& before,
                                                    const WeekExercise& now) {
  for (const Volume& mine : volumes(now)) {
    for (const Volume& other : volumes(before)) {
      if (mine.measure == other.measure) {
        return std::pair{other, mine};
      }
    }
  }
  return std::nullopt;
}

/// Giving back what a bad answer took is no progress: it may go up to what was done in the last
/// four weeks.
bool gives_back(const PlannedWeek& week, const std::string& exercise) {
  constexpr std::string_view rules[] = {"volume-back", "load-back", "level-back", "floor-left"};
  return std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
    return std::ranges::any_of(session.prescriptions, [&](const Prescription& dose) {
      return dose.exercise == exercise &&
             std::ranges::any_of(dose.reasons, [&](const Reason& reason) {
               return std::ranges::find(rules, reason.rule) != std::end(rules);
             });
    });
  });
}

bool engine_made(const PlannedWeek& week, const std::string& exercise) {
  return std::ranges::any_of(week.sessions, [&](const PlannedSession& session) {
    return std::ranges::any_of(session.prescriptions, [&](const Prescription& dose) {
      return dose.exercise == exercise && made_by_engine(dose);
    });
  });
}

void check_cap(const Context& context, const PlannedWeek& week, const WeekExercise& now,
               const History& history) {
  const auto last = comparable(*history.last, now);
  const auto full = history.last_full ? comparable(*history.last_full, now) : std::nullopt;
  if (!last) {
    return;
  }
  auto [before, mine] = *last;
  if (full && full->second.measure == mine.measure && full->first.amount > before.amount) {
    before = full->first;
  }
  for (const WeekExercise& week_before : history.recent) {
    const auto recent = comparable(week_before, now);
    if (gives_back(week, now.exercise) && recent && recent->second.measure == mine.measure &&
        recent->first.amount > before.amount) {
      before = recent->first;
    }
  }
  const PerMille cap = is_impact(context, now.exercise) ? impact_cap : slow_cap;
  if (mine.amount * 1000 <= before.amount * (1000 + cap.count()) ||
      exempt(before, mine, now.sessions)) {
    return;
  }
  const bool engine = engine_made(week, now.exercise);
  const PerMille rise{(mine.amount - before.amount) * 1000 / before.amount};
  context.breaches.push_back(
      {"INV-07",
       {"weekly-rise", engine ? Severity::error : Severity::note,
        "Week " + std::to_string(week.number) + ": " + now.title + " is " +
            words::signed_percent(rise) + " on the week before; the limit is " +
            words::signed_percent(cap) + (engine ? "." : ". The table's own step."),
        week.number, std::nullopt}});
}

}  // namespace

void check_weeks(const Context& context) {
  std::map<std::string, History> histories;
  for (const PlannedWeek& week : context.plan.weeks) {
    const bool full = static_cast<int>(week.sessions.size()) >= week.wanted;
    for (const WeekExercise& now : week.exercises) {
      History& history = histories[now.exercise];
      if (history.last) {
        check_cap(context, week, now, history);
      }
      history.last = now;
      history.recent.push_back(now);
      constexpr std::size_t four_weeks = 4;
      if (history.recent.size() > four_weeks) {
        history.recent.erase(history.recent.begin());
      }
      history.last_full = full ? std::optional{now} : history.last_full;
    }
    const bool explained = std::ranges::any_of(context.plan.findings, [&](const Finding& finding) {
      return finding.week == week.number && finding.code == "short-week";
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
