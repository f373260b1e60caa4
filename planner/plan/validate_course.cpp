#include <algorithm>
#include <map>

#include "planner/plan/prescriptions.h"
#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

/// What holds over the whole course: the usual morning, the number of bad answers, absences.
namespace titrate::validating {
namespace {

bool by_clinician(const Decision& each) { return each.response == "clinician"; }

/// The usual morning only falls, unless a clinician raised it.
void check_usual(const Context& context) {
  std::optional<int> usual;
  for (const Decision& each : context.plan.decisions) {
    if (by_clinician(each)) {
      usual.reset();
    }
    if (!each.report) {
      continue;
    }
    if (usual && each.report->usual > *usual) {
      context.breaches.push_back(
          {"INV-09",
           {"usual-rises", Severity::error,
            "On " + words::day(each.date) + " the usual morning rises from " +
                std::to_string(*usual) + "/10 to " + std::to_string(each.report->usual) + "/10.",
            each.week, each.session}});
    }
    usual = each.report->usual;
  }
}

/// Five bad answers without two calm ones, or nine in 28 days, are a human's turn.
void check_bounded(const Context& context) {
  constexpr int most_fails = 4;
  std::map<std::string, bool> referred;
  for (const Decision& each : context.plan.decisions) {
    if (by_clinician(each)) {
      referred.clear();
    }
    referred[each.exercise] = referred[each.exercise] || each.decision == "refer";
    if (each.fails > most_fails && !referred[each.exercise]) {
      context.breaches.push_back(
          {"INV-10",
           {"too-many-falls", Severity::error,
            each.title + ": " + std::to_string(each.fails) +
                " bad answers without two calm ones between, and nobody was asked.",
            each.week, each.session}});
    }
  }
}

/// After two weeks away the load comes back lower, as far as the equipment allows.
void check_absence(const Context& context) {
  constexpr date::days two_weeks{14};
  for (const auto& neighbours : context.neighbours) {
    const Given& before = neighbours.first;
    const Given& now = neighbours.second;
    const bool past = before.session->status == PlannedSession::Status::done &&
                      now.session->date <= context.plan.as_of;
    const bool away = std::ranges::any_of(context.plan.decisions, [&](const Decision& each) {
      return (each.response == "missed" || each.response == "silence") &&
             each.date > before.session->date && each.date + two_weeks <= now.session->date;
    });
    const Grams was = heaviest_known(*before.dose).value_or(Grams{});
    if (!past || !away || before.dose->block != now.dose->block || was == Grams{} ||
        before.dose->share <= 75) {
      continue;
    }
    if (heaviest_known(*now.dose).value_or(Grams{}) >= was) {
      context.breaches.push_back(
          {"INV-17",
           {"load-after-absence", Severity::error,
            "Week " + std::to_string(now.week->number) + ": " + now.dose->title +
                " comes back at the same load after two weeks away.",
            now.week->number, now.session->number}});
    }
  }
}

struct Held {
  int wanted = 0;
  int done = 0;
};

Held held_in(const PlannedWeek& week) {
  Held held;
  for (const PlannedSession& session : week.sessions) {
    held.done += session.status == PlannedSession::Status::done ? 1 : 0;
  }
  held.wanted = week.wanted;
  return held;
}

/// No row is left after a week with too little done; two weeks below a half ask for a talk.
void check_adherence(const Context& context) {
  const auto& weeks = context.plan.weeks;
  int low = 0;
  for (std::size_t each = 0; each < weeks.size() && weeks[each].to < context.plan.as_of; ++each) {
    const Held held = held_in(weeks[each]);
    if (held.wanted == 0) {
      continue;
    }
    low = 2 * held.done < held.wanted ? low + 1 : 0;
    if (low == 2) {
      context.breaches.push_back(
          {"INV-21",
           {"low-adherence", Severity::warning,
            "Weeks " + std::to_string(weeks[each].number - 1) + " and " +
                std::to_string(weeks[each].number) +
                ": less than half of the sessions were done. Ask what stands in the way; fewer "
                "sessions a week that are done are worth more.",
            weeks[each].number, std::nullopt}});
    }
  }
}

}  // namespace

void check_course(const Context& context) {
  check_usual(context);
  check_bounded(context);
  check_absence(context);
  check_adherence(context);
}

}  // namespace titrate::validating
