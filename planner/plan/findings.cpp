#include "planner/plan/findings.h"

#include <algorithm>
#include <map>
#include <set>

#include "planner/units/words.h"

namespace titrate {
namespace {

Finding note(std::string code, std::string message) {
  return {std::move(code), Severity::note, std::move(message), std::nullopt, std::nullopt};
}

Finding warning(std::string code, std::string message, std::optional<int> week = std::nullopt) {
  return {std::move(code), Severity::warning, std::move(message), week, std::nullopt};
}

/// `weeks 6 to 8 and 12`
std::string week_words(const std::set<int>& weeks) {
  std::vector<std::string> runs;
  for (auto week = weeks.begin(); week != weeks.end();) {
    const int first = *week;
    int last = first;
    while (++week != weeks.end() && *week == last + 1) {
      last = *week;
    }
    runs.push_back(first == last ? std::to_string(first)
                                 : std::to_string(first) + " to " + std::to_string(last));
  }
  return (weeks.size() == 1 ? "week " : "weeks ") + words::list(runs);
}

template <class Visit>
void for_each_dose(const Plan& plan, const Visit& visit) {
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      for (const Prescription& dose : session.prescriptions) {
        visit(week, session, dose);
      }
    }
  }
}

void add_short_weeks(const Plan& plan, const Folded& folded, std::vector<Finding>& all) {
  std::vector<ShortWeek> weeks;
  for (const auto& [number, shortfalls] : folded.shortfalls) {
    const auto next = static_cast<std::size_t>(number);
    const bool done_again = next < plan.weeks.size() && plan.weeks[next].repeats;
    weeks.push_back(
        {&plan.weeks[next - 1], folded.shapes.at(number).sessions, done_again, &shortfalls});
  }
  const std::vector<Finding> found = short_week_findings(weeks);
  all.insert(all.end(), found.begin(), found.end());
}

void add_review(int week, bool for_absence, std::vector<Finding>& all) {
  const std::string after = "At the end of week " + std::to_string(week);
  if (for_absence) {
    all.push_back(warning("long-absence",
                          after + " no session has been done for four weeks. Measure the baseline "
                                  "anew; nothing rises until you review it.",
                          week));
  } else {
    all.push_back(warning("phase-over-maximum",
                          after + " a phase is past its maximum and its exit criteria do not hold. "
                                  "Nothing rises until you review it.",
                          week));
  }
}

void add_loads_to_find(const Plan& plan, std::vector<Finding>& all) {
  std::set<std::string> to_find;
  std::set<std::string> low_quality;
  for_each_dose(plan, [&](const PlannedWeek&, const PlannedSession&, const Prescription& dose) {
    const bool moves = !dose.reps.empty() && !dose.tempo.empty() && !dose.hold && !dose.duration;
    const bool by_effort = dose.loads.empty() && !dose.effort.empty() && moves;
    const bool unknown = std::ranges::any_of(dose.loads, [](const PlannedLoad& load) {
      return !load.mass && (load.rm || load.of_start);
    });
    if (by_effort || unknown) {
      to_find.insert(dose.title);
    }
  });
  for (const LoadBasis& basis : plan.load_bases) {
    if (basis.low_quality) {
      low_quality.insert(basis.title);
    }
  }
  if (!to_find.empty()) {
    all.push_back(
        note("load-to-find",
             words::names(to_find) +
                 ": no set to failure with kilograms is in the case, so none are given. Take "
                 "the load that can just be lifted as often as written, or that meets "
                 "the effort where one is written, and log it (`did:`) or put it under "
                 "`baseline`."));
  }
  if (!low_quality.empty()) {
    all.push_back(note("uncertain-1rm", words::names(low_quality) +
                                            ": the 1RM comes from more than 10 repetitions and "
                                            "is rough. Test again with 5 to 10."));
  }
}

void add_defaults(const Plan& plan, std::vector<Finding>& all) {
  std::map<std::string, std::set<int>> weeks;
  for_each_dose(plan,
                [&](const PlannedWeek& week, const PlannedSession&, const Prescription& dose) {
                  if (!dose.basis.empty()) {
                    weeks[dose.basis].insert(week.number);
                  }
                });
  const auto capital = [](std::string words) {
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words;
  };
  if (weeks.contains("default")) {
    all.push_back(note("basis-default", capital(week_words(weeks["default"])) +
                                            ": some doses, or parts of them, are defaults; no "
                                            "source gives them."));
  }
  if (weeks.contains("borrowed")) {
    all.push_back(note("basis-borrowed", capital(week_words(weeks["borrowed"])) +
                                             ": some doses were published for something else."));
  }
}

void add_equipment(const engine::Machine& machine, std::vector<Finding>& all) {
  std::set<std::string> no_grid;
  for (const engine::MachineExercise& each : machine.exercises) {
    if (!each.substituted.empty()) {
      all.push_back(note("substitute", each.exercise.title + " takes the place of `" +
                                           each.substituted +
                                           "`, whose equipment is not in the case."));
    }
    if (each.one_rm && each.grid.empty()) {
      no_grid.insert(each.exercise.title);
    }
  }
  if (!no_grid.empty()) {
    all.push_back(note("no-grid", words::names(no_grid) +
                                      ": the case does not list the loads of its equipment; "
                                      "loads are rounded down to half a kilogram."));
  }
  const std::set<std::string> notes(machine.notes.begin(), machine.notes.end());
  for (const std::string& each : notes) {
    const std::string id = each.substr(each.find(':') + 1);
    if (each.starts_with("device-left-out:")) {
      all.push_back(note("device-left-out",
                         id + " is left out: the case does not have the device. The rest of the "
                              "plan does not need it."));
      continue;
    }
    if (each.starts_with("level-left-out:")) {
      all.push_back(note("level-left-out", id + " needs equipment that is not in the case; the "
                                                "plan stays at the level below."));
      continue;
    }
    const auto exercise = std::ranges::find_if(
        machine.exercises,
        [&](const engine::MachineExercise& known) { return known.exercise.id == id; });
    if (exercise != machine.exercises.end()) {
      all.push_back(warning("too-light-for-equipment",
                            exercise->exercise.title +
                                ": the lightest load of the equipment is heavier than the dose, "
                                "so no kilograms are given."));
    }
  }
}

void add_long_sessions(const Plan& plan, const engine::Machine& machine,
                       std::vector<Finding>& all) {
  std::map<std::string, std::set<int>> weeks;
  std::map<std::string, int> longest;
  constexpr std::int64_t default_length = 3600;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      const auto phase = std::ranges::find(machine.phases, session.phase, &engine::PhasePlan::id);
      const auto& length = phase->sessions.length;
      if (session.minutes * 60 > (length ? length->count() : default_length)) {
        weeks[session.phase].insert(week.number);
        longest[session.phase] = std::max(longest[session.phase], session.minutes);
      }
    }
  }
  for (const auto& [phase, numbers] : weeks) {
    const auto plan_of = std::ranges::find(machine.phases, phase, &engine::PhasePlan::id);
    const auto& length = plan_of->sessions.length;
    all.push_back(warning("long-session",
                          "Sessions of " + std::to_string(longest[phase]) + " min in " +
                              week_words(numbers) + " are longer than the " +
                              std::to_string((length ? length->count() : default_length) / 60) +
                              " min a session should last."));
  }
}

}  // namespace

void sort_findings(std::vector<Finding>& findings) {
  std::ranges::stable_sort(findings, [](const Finding& a, const Finding& b) {
    const auto week = [](const Finding& finding) { return finding.week.value_or(10'000); };
    return a.severity != b.severity ? a.severity > b.severity : week(a) < week(b);
  });
}

std::vector<Finding> make_findings(const Plan& plan, const Condition& condition,
                                   const engine::Machine& machine, const Case& patient,
                                   const Folded& folded) {
  std::vector<Finding> all;
  add_short_weeks(plan, folded, all);
  if (folded.review_week && folded.state.course.mode == engine::Mode::review) {
    add_review(*folded.review_week, folded.review_for_absence, all);
  }
  if (!folded.exact) {
    all.push_back(warning("placement-not-exact",
                          "So many kinds of session move freely that the dates are good, but "
                          "perhaps not the best."));
  }
  add_referral(machine, folded.state, all);
  add_outcome(outcome_gate(condition, plan.outcomes), all);
  add_few_days(machine, folded, all);
  add_dated_without_room(machine, folded, all);
  add_long_sessions(plan, machine, all);
  if (patient.baseline.morning_pain.empty()) {
    all.push_back(warning("no-usual-morning",
                          "The case gives no usual morning pain. Until it does, any next-morning "
                          "pain above " +
                              std::to_string(machine.pain.settle) +
                              "/10 counts as not settled. Add three scores under "
                              "`baseline: morning-pain`."));
  }
  add_irritable_start(patient.baseline, all);
  add_loads_to_find(plan, all);
  add_equipment(machine, all);
  add_defaults(plan, all);
  if (!condition.reviewed) {
    all.push_back(note("draft",
                       "DRAFT: no clinician has signed this condition (`reviewed`). Check every "
                       "dose before use."));
  }
  return all;
}

}  // namespace titrate
