#include <algorithm>
#include <map>
#include <numeric>

#include "planner/plan/prescriptions.h"
#include "planner/plan/validate_parts.h"

/// What may follow a response: proved on the finished plan from the reports and the doses alone.
namespace titrate::validating {
namespace {

bool is_bad(const Decision& each) {
  return each.response == "late" || each.response == "red" || each.response == "red-late" ||
         each.response == "extreme" || each.response == "away";
}

/// A report after which nothing may rise.
bool forbids_rise(const Decision& each) { return is_bad(each) || each.response == "unknown"; }

int total(const Prescription& dose) {
  return std::accumulate(dose.reps.begin(), dose.reps.end(), 0);
}

std::int64_t seconds(const std::optional<Seconds>& time) {
  return time.value_or(Seconds{}).count();
}

/// The first part of a dose that is more than it was; empty when none is.
std::string what_rises(const Prescription& before, const Prescription& now) {
  if (heaviest_known(now).value_or(Grams{}) > heaviest_known(before).value_or(Grams{})) {
    return "the load";
  }
  if (now.sets.value_or(0) > before.sets.value_or(0)) {
    return "the number of sets";
  }
  if (total(now) > total(before)) {
    return "the number of repetitions";
  }
  if (seconds(now.hold) > seconds(before.hold)) {
    return "the hold";
  }
  if (seconds(now.duration) > seconds(before.duration)) {
    return "the time";
  }
  const auto way = [](const Prescription& dose) { return dose.distance.value_or(Millimetres{}); };
  return way(now) > way(before) ? "the distance" : "";
}

const Decision* report_of(const Context& context, const Given& given) {
  for (const Decision& each : context.plan.decisions) {
    if (each.report && each.session == given.session->number &&
        each.exercise == given.dose->exercise) {
      return &each;
    }
  }
  return nullptr;
}

bool has_reason(const Prescription& dose, std::string_view rule) {
  return std::ranges::find(dose.reasons, rule, &Reason::rule) != dose.reasons.end();
}

void breach(const Context& context, const char* invariant, const char* code, const Given& at,
            const std::string& words) {
  context.breaches.push_back(
      {invariant,
       {code, Severity::error,
        "Week " + std::to_string(at.week->number) + ": " + at.dose->title + ": " + words,
        at.week->number, at.session->number}});
}

/// A clinician's own entry between two sessions may raise what it names.
bool clinician_between(const Context& context, const Given& before, const Given& now) {
  return std::ranges::any_of(context.plan.decisions, [&](const Decision& each) {
    constexpr date::days week{7};  // what a clinician asks for acts with the coming week
    return each.response == "clinician" && each.date + week >= before.session->date &&
           each.date <= now.session->date;
  });
}

void check_pair(const Context& context, const Given& before, const Given& now) {
  const Decision* answered = report_of(context, before);
  const bool same =
      before.dose->block == now.dose->block && before.dose->exercise == now.dose->exercise &&
      before.dose->level == now.dose->level && before.dose->easier_by == now.dose->easier_by &&
      !has_reason(*now.dose, "level-back");
  if (answered == nullptr || !same || clinician_between(context, before, now)) {
    return;
  }
  const std::string risen = what_rises(*before.dose, *now.dose);
  if (!risen.empty() && forbids_rise(*answered)) {
    const bool unknown = answered->response == "unknown";
    breach(context, unknown ? "INV-12" : "INV-04", "rise-after-bad", now,
           risen + " rises after a response that was " + answered->response + ".");
  }
  if (!risen.empty() && answered->response == "amber" && made_by_engine(*now.dose) &&
      context.condition.pain_of(context.plan.programme).progress_in ==
          PainProfile::ProgressIn::safe) {
    breach(context, "INV-03", "rise-without-gate", now,
           risen + " rises after a response that does not count towards progress.");
  }
  if (has_reason(*now.dose, "load-back") && before.dose->owed > 0 &&
      heaviest_known(*now.dose).value_or(Grams{}) >
          heaviest_known(*before.dose).value_or(Grams{})) {
    breach(context, "INV-20", "load-before-volume", now,
           "load is given back while volume is still owed.");
  }
}

/// Two sessions over the limit within a week: not the same dose again in that week. Half the load
/// is the least there is.
void check_high_twice(const Context& context) {
  std::map<std::string, std::vector<Given>> high;
  for (const Given& given : context.given) {
    std::vector<Given>& last = high[given.dose->exercise];
    constexpr date::days seven{7};
    std::erase_if(
        last, [&](const Given& each) { return each.session->date + seven <= given.session->date; });
    constexpr int least_share = 50;
    if (last.size() >= 2 && last.back().session != given.session &&
        given.dose->share > least_share && last.back().dose->as_written == given.dose->as_written &&
        last.back().dose->level == given.dose->level &&
        last.back().dose->owed == given.dose->owed &&
        last.back().dose->share == given.dose->share) {
      breach(context, "INV-15", "high-twice", given,
             "the same dose again after two sessions over the limit within a week.");
    }
    const Decision* answered = report_of(context, given);
    const bool other_session = last.empty() || last.back().session != given.session;
    if (answered != nullptr && other_session &&
        (answered->report->zone == "high" || answered->report->zone == "extreme")) {
      last.push_back(given);
    }
  }
}

}  // namespace

void check_responses(const Context& context) {
  for (const auto& [before, now] : context.neighbours) {
    check_pair(context, before, now);
  }
  check_high_twice(context);
}

}  // namespace titrate::validating
