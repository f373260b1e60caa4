#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/exporters/exporters.h"
#include "planner/plan/prescriptions.h"
#include "planner/units/words.h"
#include "tests/property/drawn_plans.h"
#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::check_all;
using test::Drawn;
using test::Faults;
using test::for_each_dose;

std::string at(const PlannedWeek& week, const PlannedSession& session) {
  return "week " + std::to_string(week.number) + ", " + iso_date(session.date) + ": ";
}

bool unavailable(const Case& patient, Date date) {
  return std::ranges::any_of(patient.unavailable, [&](const DateRange& range) {
    return range.from <= date && date <= range.to;
  });
}

bool in_a_window(const Case& patient, const PlannedSession& session) {
  const auto& windows = patient.available[static_cast<std::size_t>(weekday_index(session.date))];
  return session.start && std::ranges::any_of(windows, [&](const Window& window) {
           return window.from <= *session.start &&
                  session.start->minutes + session.minutes <= window.to.minutes;
         });
}

TEST_CASE("the same case gives the same plan, byte for byte", "[drawn]") {
  check_all([](const Drawn& drawn) {
    const Plan again = plan_of(drawn.its);
    const bool same = again == drawn.plan && write_json(again, {}) == write_json(drawn.plan, {});
    return same ? Faults{} : Faults{"another plan"};
  });
}

TEST_CASE("sessions follow each other in time, one a day at most", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    Date last = drawn.plan.start - date::days{1};
    std::set<int> numbers;
    for (const PlannedWeek& week : drawn.plan.weeks) {
      for (const PlannedSession& session : week.sessions) {
        const bool held = session.status != PlannedSession::Status::cancelled;
        if (held && session.date <= last)
          faults.push_back(at(week, session) + "not after the last");
        if (session.date < week.from || session.date > week.to) {
          faults.push_back(at(week, session) + "outside its week");
        }
        if (!numbers.insert(session.number).second) {
          faults.push_back(at(week, session) + "a number that another session has");
        }
        last = held ? session.date : last;
      }
    }
    return faults;
  });
}

TEST_CASE("a planned session falls on a day and an hour that the patient offers", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    for (const PlannedWeek& week : drawn.plan.weeks) {
      for (const PlannedSession& session : week.sessions) {
        if (session.status != PlannedSession::Status::planned) continue;
        if (unavailable(drawn.its.patient, session.date)) {
          faults.push_back(at(week, session) + "on a day that is not available");
        }
        constexpr int most_bound_days = 4;
        const bool bound = week.wanted <= most_bound_days || session.start.has_value();
        if (bound && !in_a_window(drawn.its.patient, session)) {
          faults.push_back(at(week, session) + "outside the hours offered");
        }
      }
    }
    return faults;
  });
}

/// Hours between two sessions of a phase, as the programmes of the file say.
int gap_hours(const PlannedSession& session) {
  static const std::map<std::string, int> gaps = {
      {"heavy", 48}, {"spring", 72}, {"keep", 48}, {"maintain", 48}};
  const std::string& key = session.name.empty() ? session.phase : session.name;
  return gaps.contains(key) ? gaps.at(key) : 0;
}

TEST_CASE("the gap between two doses of the tendon holds, across weeks too", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    const PlannedSession* last = nullptr;
    for (const PlannedWeek& week : drawn.plan.weeks) {
      for (const PlannedSession& session : week.sessions) {
        if (session.status != PlannedSession::Status::planned || gap_hours(session) == 0) continue;
        if (last != nullptr) {
          const int gap = std::max(gap_hours(*last), gap_hours(session));
          const auto hours = 24 * (session.date - last->date).count();
          const int minutes = session.start->minutes - last->start->minutes;
          if (60 * hours + minutes < 60 * gap) faults.push_back(at(week, session) + "too soon");
        }
        last = &session;
      }
    }
    return faults;
  });
}

TEST_CASE("every load is one of the patient's plates", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    for_each_dose(drawn.plan, [&](const PlannedWeek& week, const PlannedSession& session,
                                  const Prescription& dose) {
      const Exercise* exercise = test::achilles().find_exercise(dose.exercise);
      for (const PlannedLoad& load : dose.loads) {
        if (!load.mass) continue;
        bool known = false;
        bool offered = false;
        for (const Equipment& equipment : drawn.its.patient.equipment) {
          const bool needed =
              std::ranges::find(exercise->needs, equipment.name) != exercise->needs.end();
          known = known || (needed && !equipment.loads.empty());
          offered = offered || (needed && std::ranges::find(equipment.loads, *load.mass) !=
                                              equipment.loads.end());
        }
        if (known && !offered) {
          faults.push_back(at(week, session) + dose.exercise + ' ' + words::kilograms(*load.mass));
        }
      }
    });
    return faults;
  });
}

TEST_CASE("validate finds no error in any plan", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    for (const Finding& finding : drawn.plan.findings) {
      if (finding.severity == Severity::error) faults.push_back(finding.message);
    }
    return faults;
  });
}

/// Neighbours in time of one exercise and block; after more than two weeks, of the exercise alone.
/// Where two exercises have moved to the same easier one it stands twice in a session, and neither
/// has one neighbour.
template <class Visit>
void for_each_step(const Plan& plan, const Visit& visit) {
  using Key = std::pair<std::string, std::string>;
  using Given = std::pair<const PlannedSession*, const Prescription*>;
  constexpr date::days two_weeks{14};
  std::map<Key, Given> last;
  std::map<std::string, Given> last_of_any;
  std::set<Key> doubled;
  for_each_dose(plan, [&](const PlannedWeek& week, const PlannedSession& session,
                          const Prescription& dose) {
    using Status = PlannedSession::Status;
    if (session.status == Status::missed || session.status == Status::cancelled) return;
    const Key key{dose.exercise, dose.block};
    const Given of_block = last[key];
    if (of_block.first == &session) doubled.insert(key);
    if (of_block.second != nullptr && !doubled.contains(key)) {
      const bool recent = of_block.first->date + two_weeks >= session.date;
      visit(week, session, recent ? *of_block.second : *last_of_any[dose.exercise].second, dose);
    }
    last[key] = {&session, &dose};
    last_of_any[dose.exercise] = last[key];
  });
}

TEST_CASE("every change of a dose has a reason", "[drawn]") {
  check_all([](const Drawn& drawn) {
    Faults faults;
    for_each_step(drawn.plan, [&](const PlannedWeek& week, const PlannedSession& session,
                                  const Prescription& before, const Prescription& now) {
      if (!same_dose(before, now) && now.reasons.empty()) {
        faults.push_back(at(week, session) + now.exercise + ": " + dose_text(before) + " to " +
                         dose_text(now));
      }
    });
    return faults;
  });
}

/// All repetitions of a dose.
int repetitions(const Prescription& dose) {
  return std::accumulate(dose.reps.begin(), dose.reps.end(), 0);
}

TEST_CASE("no load that the planner raises or gives back rises above the cap", "[drawn]") {
  const std::set<std::string> rules = {"raise-load", "load-back", "volume-back"};
  check_all([&](const Drawn& drawn) {
    Faults faults;
    for_each_step(drawn.plan, [&](const PlannedWeek& week, const PlannedSession& session,
                                  const Prescription& before, const Prescription& now) {
      const auto by_planner = std::ranges::any_of(
          now.reasons, [&](const Reason& reason) { return rules.contains(reason.rule); });
      const bool body = !now.loads.empty() && now.loads.front().on_bodyweight;
      const auto from = test::grams(before);
      const auto to = test::grams(now);
      const bool published = !now.source.empty() && now.basis.empty();
      if (by_planner && !body && !published && from > 0 && before.level == now.level &&
          10 * to > 11 * from && repetitions(now) >= repetitions(before)) {
        faults.push_back(at(week, session) + now.exercise + ": " + dose_text(before) + " to " +
                         dose_text(now));
      }
    });
    return faults;
  });
}

TEST_CASE("a plan's JSON is valid UTF-8 and parses", "[drawn]") {
  check_all([](const Drawn& drawn) {
    const auto parsed = nlohmann::json::parse(write_json(drawn.plan, {}), nullptr, false);
    if (parsed.is_discarded()) return Faults{"not JSON"};
    const bool whole = parsed.at("weeks").size() == drawn.plan.weeks.size();
    return whole ? Faults{} : Faults{"weeks are missing"};
  });
}

}  // namespace
}  // namespace titrate
