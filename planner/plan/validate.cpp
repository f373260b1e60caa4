#include "planner/plan/validate.h"

#include <algorithm>
#include <map>

#include "planner/plan/prescriptions.h"
#include "planner/plan/validate_parts.h"

namespace titrate {
namespace validating {
namespace {

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

/// The one before of the same block; where that is more than two weeks ago, the heaviest of the
/// exercise in those two weeks (heavy and light blocks stand side by side), if there was one.
/// `earlier` are the doses of the exercise so far.
std::optional<Given> one_before(const std::vector<Given>& earlier, const Given& now) {
  constexpr date::days two_weeks{14};
  std::optional<Given> same_block;
  std::optional<Given> heaviest;
  Grams most;
  for (auto each = earlier.rbegin(); each != earlier.rend(); ++each) {
    if (each->session == now.session) {
      continue;
    }
    const bool recent = each->session->date + two_weeks >= now.session->date;
    if (!recent && same_block) {
      break;
    }
    if (!same_block && each->dose->block == now.dose->block) {
      same_block = *each;
    }
    const Grams load = recent ? heaviest_known(*each->dose).value_or(Grams{}) : Grams{};
    if (recent && (!heaviest || load > most)) {
      heaviest = *each;
      most = load;
    }
  }
  const bool current = same_block && same_block->session->date + two_weeks >= now.session->date;
  return current || !heaviest ? same_block : heaviest;
}

std::vector<std::pair<Given, Given>> neighbours_of(const std::vector<Given>& all) {
  std::map<std::string_view, std::vector<Given>> by_exercise;
  std::vector<std::pair<Given, Given>> pairs;
  for (const Given& given : all) {
    std::vector<Given>& earlier = by_exercise[given.dose->exercise];
    if (const auto before = one_before(earlier, given)) {
      pairs.emplace_back(*before, given);
    }
    earlier.push_back(given);
  }
  return pairs;
}

}  // namespace

bool made_by_engine(const Prescription& dose) {
  constexpr std::string_view given_back[] = {"volume-back", "load-back", "level-back",
                                             "floor-left"};
  const bool raised = std::ranges::any_of(dose.reasons, [&](const Reason& reason) {
    return reason.rule.starts_with("raise-") ||
           std::ranges::find(given_back, reason.rule) != std::end(given_back);
  });
  return raised && std::ranges::find(dose.reasons, "phase", &Reason::rule) == dose.reasons.end();
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
  checked.rules = {"INV-01", "INV-02", "INV-05", "INV-06", "INV-07", "INV-08",
                   "INV-13", "INV-14", "INV-16", "INV-22", "INV-23"};
  const bool reported =
      std::ranges::any_of(plan.decisions, [](const Decision& each) { return each.log_line > 0; });
  if (reported) {
    for (const char* rule : {"INV-03", "INV-04", "INV-09", "INV-10", "INV-12", "INV-15", "INV-17",
                             "INV-20", "INV-21"}) {
      checked.rules.emplace_back(rule);
    }
    std::ranges::sort(checked.rules);
  }
  const auto given = validating::all_given(plan);
  const validating::Context context{
      plan, condition, patient, breaches, checked, given, validating::neighbours_of(given)};
  validating::check_permission(context);
  validating::check_steps(context);
  validating::check_gaps(context);
  validating::check_weeks(context);
  validating::check_sizes(context);
  validating::check_strength(context);
  validating::check_responses(context);
  validating::check_course(context);
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

}  // namespace titrate
