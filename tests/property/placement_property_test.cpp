#include <algorithm>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>

#include "planner/schedule/placement.h"
#include "tests/property/brute_force_placement.h"
#include "tests/property/random_placement.h"

namespace titrate::schedule {
namespace {

struct Solved {
  std::vector<std::vector<int>> counts;
  std::vector<std::vector<Slot>> weeks;
  Cost cost;
};

Solved solve(const Problem& problem) {
  Placement placement{problem.gaps, problem.past};
  Solved solved;
  for (const WeekRequest& week : problem.weeks) solved.counts.push_back(placement.add_week(week));
  solved.weeks = placement.best();
  solved.cost = placement.cost();
  REQUIRE(placement.exact());
  return solved;
}

/// In the problems drawn here each kind has one entry, of the same number.
std::vector<Dated> dated(const std::vector<std::vector<Slot>>& weeks) {
  std::vector<Dated> sessions;
  for (std::size_t week = 0; week < weeks.size(); ++week) {
    for (const Slot& slot : weeks[week]) {
      const int date = static_cast<int>(week) * 7 + slot.day;
      sessions.push_back({slot.kind, slot.kind, date, slot.start});
    }
  }
  return sessions;
}

/// How many placements there are at most if no gap removed any.
double size_of(const Problem& problem) {
  double size = 1;
  for (const WeekRequest& week : problem.weeks) {
    for (const Day& day : week.days) {
      int starts = 1;
      for (const Window& window : day.windows) {
        starts += (window.to.minutes - window.from.minutes) / 60;
      }
      if (!day.blocked && !day.gone) size *= 1.0 + 0.5 * starts * double(week.wanted.size());
    }
  }
  return size;
}

TEST_CASE("a placement is the best of all placements of two weeks") {
  int tried = 0;
  for (std::uint32_t seed = 1; tried < 400; ++seed) {
    const Problem problem = RandomPlacement{seed}.draw(2, 4);
    if (size_of(problem) > 6'000) continue;
    ++tried;
    INFO("seed " << seed);
    const Solved solved = solve(problem);
    const std::vector<int> found = measure(problem, dated(solved.weeks));
    REQUIRE(found == best_by_brute_force(problem));
    const std::size_t cost = found.size() - problem.weeks.size() * 14 - 3;
    REQUIRE(solved.cost == Cost{found[cost], found[cost + 1], found[cost + 2]});
  }
}

void check_limits(const Problem& problem, const Dated& session) {
  const WeekRequest& week = problem.weeks[static_cast<std::size_t>(session.date / 7)];
  const Day& day = week.days[static_cast<std::size_t>(session.date % 7)];
  const Wanted& wanted = week.wanted[static_cast<std::size_t>(session.entry)];
  CHECK_FALSE(day.blocked);
  CHECK_FALSE(day.gone);
  if (!session.start) {
    CHECK_FALSE(wanted.needs_window);
    return;
  }
  CHECK(std::any_of(day.windows.begin(), day.windows.end(), [&](const Window& window) {
    return window.from <= *session.start &&
           session.start->minutes + wanted.minutes <= window.to.minutes;
  }));
}

void check_gaps(const Problem& problem, const std::vector<Dated>& sessions) {
  for (std::size_t later = 0; later < sessions.size(); ++later) {
    const Dated& session = sessions[later];
    for (const Past& past : problem.past) {
      CHECK(past.day < session.date);
      CHECK(keeps_gap(problem.gaps, past.kind, past.day, past.start, 0, session));
    }
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const Dated& before = sessions[earlier];
      CHECK(before.date < session.date);
      CHECK(keeps_gap(problem.gaps, before.kind, before.date, before.start, 0, session));
    }
  }
}

TEST_CASE("sessions of six weeks keep their gaps, windows and days, and are counted right") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const Problem problem = RandomPlacement{seed}.draw(6, 2);
    INFO("seed " << seed);
    const Solved solved = solve(problem);
    const auto sessions = dated(solved.weeks);
    check_gaps(problem, sessions);
    for (const Dated& session : sessions) check_limits(problem, session);
    for (std::size_t week = 0; week < solved.weeks.size(); ++week) {
      std::vector<int> counts(problem.weeks[week].wanted.size(), 0);
      for (const Slot& slot : solved.weeks[week]) ++counts[static_cast<std::size_t>(slot.kind)];
      CHECK(counts == solved.counts[week]);
      for (std::size_t turn = 0;
           !problem.weeks[week].order.empty() && turn < solved.weeks[week].size(); ++turn) {
        CHECK(solved.weeks[week][turn].kind == problem.weeks[week].order[turn]);
      }
    }
  }
}

TEST_CASE("the same problem is placed the same way again") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const Problem problem = RandomPlacement{seed}.draw(6, 2);
    INFO("seed " << seed);
    CHECK(solve(problem).weeks == solve(problem).weeks);
  }
}

TEST_CASE("a plan given out and asked for again does not move") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    Problem problem = RandomPlacement{seed}.draw(4, 2);
    for (WeekRequest& week : problem.weeks) {
      for (Wanted& wanted : week.wanted) wanted.given.clear();
    }
    INFO("seed " << seed);
    const Solved first = solve(problem);
    for (std::size_t week = 0; week < problem.weeks.size(); ++week) {
      for (const Slot& slot : first.weeks[week]) {
        problem.weeks[week].wanted[static_cast<std::size_t>(slot.kind)].given.push_back(slot);
      }
    }
    const Solved second = solve(problem);
    CHECK(second.weeks == first.weeks);
    CHECK(second.cost.moved == 0);
  }
}

int held(Problem problem, std::size_t entry, int* total = nullptr) {
  Placement placement{std::move(problem.gaps), std::move(problem.past)};
  const auto counts = placement.add_week(problem.weeks.front());
  if (total != nullptr) {
    *total = 0;
    for (const int count : counts) *total += count;
  }
  return counts[entry];
}

void check_remedies(const Problem& problem, const Shortfall& shortfall) {
  for (int day = 0; day < 7; ++day) {
    const auto weekday = static_cast<std::size_t>(day);
    if (!problem.weeks[0].days[weekday].blocked || problem.weeks[0].days[weekday].gone) continue;
    Problem opened = problem;
    opened.weeks[0].days[weekday].blocked = false;
    opened.weeks[0].days[weekday].windows = {{{7 * 60}, {21 * 60}}};
    const bool named =
        std::count(shortfall.would_help.begin(), shortfall.would_help.end(), day) > 0;
    CHECK((held(opened, 0) > held(problem, 0)) == named);
  }
}

TEST_CASE("the remedies of a short week help, and by no less") {
  int short_weeks = 0;
  for (std::uint32_t seed = 1; short_weeks < 100; ++seed) {
    Problem problem = RandomPlacement{seed}.draw(1, 3);
    const bool one_kind = problem.gaps.size() == 1 && problem.weeks[0].wanted[0].needs_window;
    if (!one_kind || problem.gaps[0][0].unit != Gap::Unit::hours) continue;
    for (Past& past : problem.past) past.extra_gap_minutes = 0;
    Placement placement{problem.gaps, problem.past};
    const int placed = placement.add_week(problem.weeks[0])[0];
    const auto shortfalls = placement.shortfalls(0);
    REQUIRE(shortfalls.empty() == (placed == problem.weeks[0].wanted[0].count));
    if (shortfalls.empty()) continue;
    ++short_weeks;
    INFO("seed " << seed);
    const Shortfall& shortfall = shortfalls[0];
    CHECK(shortfall.placed == placed);
    check_remedies(problem, shortfall);
    if (shortfall.gap_too_long % 60 == 0 && shortfall.gap_too_long > 0) {
      Problem loosened = problem;
      loosened.gaps[0][0].amount -= shortfall.gap_too_long / 60;
      CHECK(held(loosened, 0) > placed);
      ++loosened.gaps[0][0].amount;
      CHECK(held(loosened, 0) == placed);
    }
  }
}

}  // namespace
}  // namespace titrate::schedule
