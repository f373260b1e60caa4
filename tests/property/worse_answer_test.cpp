#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "planner/plan/prescriptions.h"
#include "tests/property/drawn_plans.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::CaseMaker;
using test::check_all;
using test::Drawn;
using test::Faults;
using test::for_each_dose;
using test::RandomCase;

/// Exercises referred to a clinician, and easier ones that took the place of another: they rank
/// below what was done before, whatever their numbers.
std::set<std::string> ranked_below(const Plan& plan) {
  std::set<std::string> exercises;
  for (const Decision& each : plan.decisions) {
    if (each.decision == "refer") exercises.insert(each.exercise);
    if (each.decision == "swap") {
      exercises.insert(test::achilles().find_exercise(each.exercise)->easier);
    }
  }
  return exercises;
}

using Doses = std::map<std::pair<std::string, std::string>, const Prescription*>;

/// The next dose of each exercise and block, within a week.
Doses next_doses(const Plan& plan) {
  Doses next;
  for_each_dose(plan,
                [&](const PlannedWeek&, const PlannedSession& session, const Prescription& dose) {
                  if (session.status == PlannedSession::Status::planned &&
                      session.date < plan.as_of + date::days{7}) {
                    next.try_emplace({dose.exercise, dose.block}, &dose);
                  }
                });
  return next;
}

int total(const std::vector<int>& reps) {
  int sum = 0;
  for (const int each : reps) sum += each;
  return sum;
}

/// Whether one dose is above the other: a later row, a harder level, or more on the same row and
/// level. Rows themselves trade repetitions for load, so across rows only their order counts.
bool higher(const Prescription& a, const Prescription& b) {
  if (a.line != b.line) return a.line > b.line;
  if (a.level != b.level) return a.level > b.level;
  return test::grams(a) > test::grams(b) || a.sets > b.sets || total(a.reps) > total(b.reps) ||
         a.hold > b.hold || a.duration > b.duration || a.distance > b.distance || a.level > b.level;
}

/// The same log up to its last session, and that session's answer made worse.
std::optional<std::pair<RandomCase, RandomCase>> one_step_worse(const Drawn& drawn,
                                                                CaseMaker& maker) {
  RandomCase better = drawn.its;
  auto& entries = better.log.entries;
  while (!entries.empty() && !std::holds_alternative<SessionEntry>(entries.back().entry)) {
    entries.pop_back();
  }
  if (entries.empty()) return std::nullopt;
  better.as_of = entries.back().date + date::days{1};
  RandomCase worse = better;
  PainScores& pain = std::get<SessionEntry>(worse.log.entries.back().entry).pain;
  const int by = 1 + maker.number(6);
  const auto raise = [&](std::optional<int>& score) {
    if (score) score = std::min(10, *score + by);
  };
  switch (maker.number(4)) {
    case 0:
      raise(pain.during);
      break;
    case 1:
      raise(pain.after);
      break;
    case 2:
      raise(pain.morning);
      break;
    default:
      // No answer is worse than a good one, but not than a bad one.
      if (pain.morning == 0) pain.morning.reset();
  }
  return std::pair{std::move(better), std::move(worse)};
}

TEST_CASE("a worse answer never gives a higher next dose", "[drawn]") {
  CaseMaker maker{17};
  int compared = 0;
  check_all([&](const Drawn& drawn) {
    Faults faults;
    const auto pair = one_step_worse(drawn, maker);
    if (!pair) return faults;
    const Plan better = test::plan_of(pair->first);
    const Plan worse = test::plan_of(pair->second);
    const auto after_better = next_doses(better);
    const std::set<std::string> below_all = ranked_below(worse);
    for (const auto& [key, dose] : next_doses(worse)) {
      const auto found = after_better.find(key);
      compared += found != after_better.end() ? 1 : 0;
      if (found != after_better.end() && !below_all.contains(key.first) &&
          higher(*dose, *found->second)) {
        faults.push_back(key.first + ": " + dose_text(*found->second) + ", after the worse " +
                         dose_text(*dose));
      }
    }
    return faults;
  });
  CHECK(compared > 200);
}

}  // namespace
}  // namespace titrate
