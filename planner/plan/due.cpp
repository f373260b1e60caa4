#include "planner/plan/due.h"

#include <algorithm>
#include <set>

namespace titrate {
namespace {

Due due_of(const Case& patient, const Folded& folded, Date day, Due::Kind kind,
           const std::string& id, const std::string& title) {
  Due due{day, kind, id, title, std::nullopt, false};
  const auto week = static_cast<int>((day - patient.start).count() / 7) + 1;
  if (day >= patient.start && week <= static_cast<int>(folded.weeks.size())) {
    due.week = week;
  }
  return due;
}

/// Tests that a list of criteria names.
std::set<std::string> tests_in(const Condition& condition, const Criteria& criteria) {
  std::set<std::string> names;
  for (const AnyOf& any : criteria) {
    for (const Criterion& criterion : any) {
      if (condition.find_test(criterion.observable.name) != nullptr) {
        names.insert(criterion.observable.name);
      }
    }
  }
  return names;
}

/// The day of a week on which something is best measured: its last session, else its last day.
Date day_of_week(const Folded& folded, int week) {
  const FoldedWeek& planned = folded.weeks[static_cast<std::size_t>(week - 1)];
  return planned.sessions.empty() ? planned.to : planned.sessions.back().date;
}

void add_exit_tests(const Condition& condition, const engine::Machine& machine, const Case& patient,
                    const Folded& folded, std::vector<Due>& all) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const engine::PhasePlan& plan = machine.phases[phase];
    const Folded::PhaseWeeks& weeks = folded.phases[phase];
    if (!plan.exit || weeks.first == 0) {
      continue;
    }
    for (const std::string& name :
         tests_in(condition, machine.criteria[static_cast<std::size_t>(*plan.exit)])) {
      const Test& test = *condition.find_test(name);
      if (!test.at_weeks.empty() || test.each_session) {
        continue;
      }
      const int first = weeks.first + std::max(plan.min, 1) - 1;
      for (int week = first; week <= weeks.last; week += 2) {
        Due due =
            due_of(patient, folded, day_of_week(folded, week), Due::Kind::test, name, test.title);
        due.expected = weeks.expected;
        all.push_back(due);
      }
    }
  }
}

}  // namespace

Date months_later(Date day, int months) {
  const date::year_month_day start{day};
  const date::year_month month =
      date::year_month{start.year(), start.month()} + date::months{months};
  const date::year_month_day same{month / start.day()};
  return same.ok() ? Date{same} : Date{date::year_month_day_last{month / date::last}};
}

std::vector<Due> make_due(const Condition& condition, const engine::Machine& machine,
                          const Case& patient, const Folded& folded) {
  std::vector<Due> all;
  for (const Test& test : condition.tests) {
    for (const int week : test.at_weeks) {
      all.push_back(due_of(patient, folded, patient.start + date::days{7 * week}, Due::Kind::test,
                           test.id, test.title));
    }
  }
  for (const Outcome& outcome : condition.outcomes) {
    for (const int week : outcome.at_weeks) {
      all.push_back(due_of(patient, folded, patient.start + date::days{7 * week},
                           Due::Kind::outcome, outcome.measure, outcome.measure));
    }
    for (const int month : outcome.at_months) {
      all.push_back(due_of(patient, folded, months_later(patient.start, month), Due::Kind::outcome,
                           outcome.measure, outcome.measure));
    }
  }
  add_exit_tests(condition, machine, patient, folded, all);
  if (folded.review_week) {
    const FoldedWeek& week = folded.weeks[static_cast<std::size_t>(*folded.review_week - 1)];
    all.push_back(due_of(patient, folded, week.to, Due::Kind::review,
                         folded.review_for_absence ? "long-absence" : "phase-over-maximum",
                         "Clinical review"));
  }
  std::ranges::stable_sort(all, [](const Due& a, const Due& b) {
    return std::tie(a.date, a.kind, a.id) < std::tie(b.date, b.kind, b.id);
  });
  return all;
}

}  // namespace titrate
