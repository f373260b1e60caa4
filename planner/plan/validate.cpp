#include "planner/plan/validate.h"

#include <algorithm>
#include <map>

#include "planner/plan/validate_parts.h"

namespace titrate {
namespace validating {

std::vector<Given> all_given(const Plan& plan) {
  std::vector<Given> all;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.status == PlannedSession::Status::missed ||
          session.status == PlannedSession::Status::cancelled) {
        continue;
      }
      for (const Prescription& dose : session.prescriptions) {
        all.push_back({&week, &session, &dose});
      }
    }
  }
  return all;
}

std::vector<std::pair<Given, Given>> neighbours(const Plan& plan) {
  std::map<std::pair<std::string, std::string>, Given> last;
  std::vector<std::pair<Given, Given>> pairs;
  for (const Given& given : all_given(plan)) {
    const auto key = std::pair{given.dose->exercise, given.dose->block};
    const auto before = last.find(key);
    if (before != last.end()) {
      pairs.emplace_back(before->second, given);
    }
    last.insert_or_assign(key, given);
  }
  return pairs;
}

bool made_by_engine(const Prescription& dose) {
  return std::ranges::any_of(dose.reasons, [](const Reason& reason) {
    return reason.rule != "row" && reason.rule != "phase";
  });
}

void check_permission(const Context& context) {
  if (!context.plan.refusals.empty() && !context.plan.weeks.empty()) {
    context.breaches.push_back(
        {"INV-01",
         {"activity-under-flag", Severity::error,
          "A red flag stands, and the plan still holds sessions.", std::nullopt, std::nullopt}});
  }
  constexpr int youngest = 16;
  if (context.patient.age < youngest && context.plan.result == Plan::Result::plan) {
    context.breaches.push_back(
        {"INV-16",
         {"too-young", Severity::error, "The patient is under 16; a clinician plans for children.",
          std::nullopt, std::nullopt}});
  }
}

}  // namespace validating

void validate(Plan& plan, const Condition& condition, const Case& patient) {
  std::vector<validating::Breach> breaches;
  Checked checked;
  checked.rules = {"INV-01", "INV-02", "INV-05", "INV-06", "INV-07",
                   "INV-08", "INV-13", "INV-14", "INV-16", "INV-22"};
  const validating::Context context{plan, condition, patient, breaches, checked};
  validating::check_permission(context);
  validating::check_steps(context);
  validating::check_gaps(context);
  validating::check_weeks(context);
  validating::check_sizes(context);
  for (const PlannedWeek& week : plan.weeks) {
    checked.sessions += static_cast<int>(week.sessions.size());
    for (const PlannedSession& session : week.sessions) {
      checked.longest_session_minutes = std::max(checked.longest_session_minutes, session.minutes);
    }
  }
  for (const validating::Breach& breach : breaches) {
    plan.findings.push_back(breach.finding);
    const bool listed = std::ranges::find(checked.broken, breach.invariant) != checked.broken.end();
    if (breach.finding.severity == Severity::error && !listed) {
      checked.broken.push_back(breach.invariant);
    }
  }
  plan.checked = checked;
}

bool has_errors(const Plan& plan) {
  return std::ranges::any_of(
      plan.findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

}  // namespace titrate
