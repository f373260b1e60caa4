#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <catch2/catch.hpp>

#include "planner/plan/identity.h"
#include "planner/plan/prescriptions.h"
#include "tests/property/drawn_plans.h"
#include "tests/unit/plan/planned.h"

/// What must hold between the plans that one log leads through.
namespace titrate {
namespace {

using test::CaseMaker;
using test::check_all;
using test::Drawn;
using test::Faults;
using test::RandomCase;
using Status = PlannedSession::Status;

constexpr date::days one_day{1};

/// The log as it stood on a day.
RandomCase until(const RandomCase& whole, Date day) {
  RandomCase cut = whole;
  cut.as_of = day;
  std::erase_if(cut.log.entries, [&](const CheckIn& entry) { return entry.date > day; });
  return cut;
}

std::map<int, PlannedSession> sessions_of(const Plan& plan) {
  std::map<int, PlannedSession> all;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) all.emplace(session.number, session);
  }
  for (const PlannedSession& session : plan.withdrawn) all.emplace(session.number, session);
  return all;
}

bool same_content(const PlannedSession& a, const PlannedSession& b) {
  const bool cancelled = a.status == Status::cancelled;
  const auto expected = [](const PlannedSession& each) {
    return std::ranges::any_of(each.prescriptions, &Prescription::expected);
  };
  return a.date == b.date && a.start == b.start && a.minutes == b.minutes &&
         cancelled == (b.status == Status::cancelled) && expected(a) == expected(b) &&
         std::ranges::equal(a.prescriptions, b.prescriptions, same_instructions);
}

std::string told(const PlannedSession& session) {
  return "session " + std::to_string(session.number) + " on " + iso_date(session.date);
}

/// A day of the log with something before it and after it.
std::optional<Date> day_within(const Drawn& drawn, CaseMaker& maker) {
  const auto days = static_cast<int>((drawn.its.as_of - drawn.its.patient.start).count());
  if (drawn.its.log.entries.empty() || days < 3) return std::nullopt;
  return drawn.its.patient.start + date::days{1 + maker.number(days - 2)};
}

TEST_CASE("the same log makes the same plan again", "[replayed]") {
  check_all([](const Drawn& drawn) {
    return test::plan_of(drawn.its) == drawn.plan ? Faults{} : Faults{"another plan"};
  });
}

TEST_CASE("a longer log never changes what was done before it", "[replayed]") {
  CaseMaker maker{23};
  int compared = 0;
  check_all([&](const Drawn& drawn) {
    Faults faults;
    const auto day = day_within(drawn, maker);
    if (!day) return faults;
    const auto later = sessions_of(drawn.plan);
    for (const auto& [number, session] : sessions_of(test::plan_of(until(drawn.its, *day)))) {
      if (session.status != Status::done || later.empty()) continue;
      ++compared;
      const auto found = later.find(number);
      if (found == later.end()) {
        faults.push_back(told(session) + " is gone");
      } else if (found->second.date != session.date || found->second.status != Status::done ||
                 !std::ranges::equal(found->second.prescriptions, session.prescriptions,
                                     same_dose)) {
        faults.push_back(told(session) + " became " + told(found->second));
      }
    }
    return faults;
  });
  CHECK(compared > 500);
}

TEST_CASE("a sequence rises when a session to come changed, and never otherwise", "[replayed]") {
  CaseMaker maker{29};
  int changes = 0;
  int kept = 0;
  check_all([&](const Drawn& drawn) {
    Faults faults;
    const auto first = day_within(drawn, maker);
    if (!first || !maker.one_in(2)) return faults;
    auto before = sessions_of(test::plan_of(until(drawn.its, *first)));
    for (int each = 1; each <= 4; ++each) {
      const Date day = *first + each * one_day;
      auto after = sessions_of(test::plan_of(until(drawn.its, day)));
      for (const auto& [number, was] : before) {
        const auto now = after.find(number);
        if (now == after.end() || after.empty()) continue;
        const int rise = now->second.sequence - was.sequence;
        if (rise < 0) faults.push_back(told(was) + ": the sequence fell");
        const bool to_come = was.status == Status::planned && now->second.date >= day &&
                             now->second.status == Status::planned;
        if (!to_come) continue;
        const bool same = same_content(was, now->second);
        changes += same ? 0 : 1;
        kept += same ? 1 : 0;
        if (!same && rise == 0) faults.push_back(told(was) + ": changed under the same sequence");
        // Two revisions of one day may change a session and change it back.
        if (same && rise == 1) faults.push_back(told(was) + ": a new sequence for nothing");
      }
      before = std::move(after);
    }
    return faults;
  });
  CHECK(changes > 100);
  CHECK(kept > 1000);
}

TEST_CASE("every number is given once, and its identity follows from it", "[replayed]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    std::set<int> numbers;
    const auto check = [&](const PlannedSession& session) {
      if (session.number < 1 || !numbers.insert(session.number).second) {
        faults.push_back(told(session) + ": its number is given twice");
      }
      if (session.uid != session_uid(drawn.plan.uid, session.number)) {
        faults.push_back(told(session) + ": its identity is another's");
      }
    };
    for (const PlannedWeek& week : drawn.plan.weeks) {
      std::ranges::for_each(week.sessions, check);
    }
    std::ranges::for_each(drawn.plan.withdrawn, check);
    return faults;
  });
}

}  // namespace
}  // namespace titrate
