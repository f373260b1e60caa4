#include "planner/plan/due.h"

#include <algorithm>
#include <map>
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

/// Weeks in which a list of criteria is asked, from the first in which it could let something pass.
struct Asked {
  int first = 0;
  int last = 0;
  bool expected = false;
};

/// Makes the tests due in the first of the weeks and in every second one after, none of them in two
/// weeks running.
class TestsAsked {
 public:
  TestsAsked(const Condition& condition, const Case& patient, const Folded& folded,
             std::vector<Due>& all)
      : condition_(condition), patient_(patient), folded_(folded), all_(all) {}

  void add(const Criteria& criteria, const Asked& asked) {
    for (const std::string& name : tests_in(condition_, criteria)) {
      const Test& test = *condition_.find_test(name);
      if (!test.at_weeks.empty() || test.each_session) {
        continue;
      }
      for (int week = std::max(asked.first, 1); week <= asked.last; ++week) {
        std::set<int>& weeks = weeks_[name];
        if (weeks.contains(week - 1) || !weeks.insert(week).second) {
          continue;
        }
        Due due = due_of(patient_, folded_, day_of_week(folded_, week), Due::Kind::test, name,
                         test.title);
        due.expected = asked.expected;
        all_.push_back(due);
      }
    }
  }

 private:
  const Condition& condition_;
  const Case& patient_;
  const Folded& folded_;
  std::vector<Due>& all_;
  std::map<std::string, std::set<int>> weeks_;  ///< by test
};

/// The last week of a phase's minimum.
int last_of_minimum(const engine::PhasePlan& plan, const Folded::PhaseWeeks& weeks) {
  return weeks.first + std::max(plan.min, 1) - 1;
}

/// What ends a phase, and what opens it: that is asked in the week before.
void ask_of_phases(const engine::Machine& machine, const Folded& folded, TestsAsked& tests) {
  const auto criteria = [&](int list) { return machine.criteria[static_cast<std::size_t>(list)]; };
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const engine::PhasePlan& plan = machine.phases[phase];
    const Folded::PhaseWeeks& weeks = folded.phases[phase];
    if (weeks.first == 0) {
      continue;
    }
    if (plan.exit) {
      tests.add(criteria(*plan.exit),
                {last_of_minimum(plan, weeks), weeks.last, weeks.expected});
    }
    if (plan.enter && weeks.first > 1) {
      tests.add(criteria(*plan.enter), {weeks.first - 1, weeks.first - 1, weeks.expected});
    }
  }
}

/// The weeks in which a ladder is done, with the rung of its last session in each.
std::map<int, int> rungs_by_week(const Folded& folded, int ladder) {
  std::map<int, int> rungs;
  for (const FoldedWeek& week : folded.weeks) {
    for (const FoldedSession& session : week.sessions) {
      for (const FoldedDose& dose : session.doses) {
        if (dose.ladder == ladder) {
          rungs[week.number] = dose.dose->prescribed.rung;
        }
      }
    }
  }
  return rungs;
}

/// What lets a block begin is asked until it is there; what ends it, while it is.
void ask_of_blocks(const engine::Machine& machine, const Folded& folded, TestsAsked& tests) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const engine::PhasePlan& plan = machine.phases[phase];
    const Folded::PhaseWeeks& weeks = folded.phases[phase];
    for (const engine::Use& use : plan.uses) {
      if (weeks.first == 0 || (!use.enter && !use.exit)) {
        continue;
      }
      std::map<int, int> rungs = rungs_by_week(folded, use.ladder);
      std::erase_if(rungs, [&](const auto& each) { return each.first < weeks.first; });
      if (use.enter) {
        const int until = rungs.empty() ? weeks.last : rungs.begin()->first - 1;
        tests.add(machine.criteria[static_cast<std::size_t>(*use.enter)],
                  {weeks.first, until, weeks.expected});
      }
      if (use.exit && !rungs.empty()) {
        const int last = std::min(weeks.last, rungs.rbegin()->first);
        tests.add(machine.criteria[static_cast<std::size_t>(*use.exit)],
                  {std::min(last_of_minimum(plan, weeks), last), last, weeks.expected});
      }
    }
  }
}

/// What a row or a raise waits for is asked from the week on in which it could be passed.
void ask_of_rows(const engine::Machine& machine, const Folded& folded, TestsAsked& tests) {
  for (std::size_t ladder = 0; ladder < machine.ladders.size(); ++ladder) {
    const std::vector<engine::Rung>& rungs = machine.ladders[ladder].rungs;
    const auto asks = [](const engine::Rung& rung) { return !rung.when.empty(); };
    if (std::ranges::none_of(rungs, asks)) {
      continue;
    }
    std::map<int, std::pair<int, int>> weeks;  // first and last of each rung
    for (const auto& [week, rung] : rungs_by_week(folded, static_cast<int>(ladder))) {
      weeks.try_emplace(rung, week, week).first->second.second = week;
    }
    for (const auto& [rung, stood] : weeks) {
      const engine::Rung& its = rungs[static_cast<std::size_t>(rung)];
      const int wait = its.passing == engine::Passing::weeks ? std::max(its.count, 1) - 1 : 0;
      const bool asked = its.passing != engine::Passing::stays;
      if (asked) {
        tests.add(its.when, {std::min(stood.first + wait, stood.second), stood.second, false});
      }
    }
  }
}

/// The first session of each row that measures the repetition maximum anew.
void add_retests(const engine::Machine& machine, const Case& patient, const Folded& folded,
                 std::vector<Due>& all) {
  std::set<std::pair<int, std::string>> seen;  // a row whose range moves is several rungs
  for (const FoldedWeek& week : folded.weeks) {
    for (const FoldedSession& session : week.sessions) {
      for (const FoldedDose& dose : session.doses) {
        const int rung = dose.dose->prescribed.rung;
        const auto& ladder = machine.ladders[static_cast<std::size_t>(dose.ladder)];
        const engine::Rung& row = ladder.rungs[static_cast<std::size_t>(rung)];
        if (!row.retest || !seen.insert({dose.ladder, row.name}).second) {
          continue;
        }
        const Exercise& exercise =
            machine.exercises[static_cast<std::size_t>(ladder.exercise)].exercise;
        Due due = due_of(patient, folded, session.date, Due::Kind::test, exercise.id,
                         exercise.title + ", repetition maximum");
        due.expected = dose.expected;
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
  TestsAsked tests{condition, patient, folded, all};
  ask_of_phases(machine, folded, tests);
  ask_of_blocks(machine, folded, tests);
  ask_of_rows(machine, folded, tests);
  add_retests(machine, patient, folded, all);
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
