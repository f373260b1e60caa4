#include "planner/check/above_reference.h"

#include <algorithm>
#include <map>

#include "planner/check/reference_bounds.h"
#include "planner/plan/make_plan.h"
#include "planner/plan/prescriptions.h"

namespace titrate::check {
namespace {

std::int64_t repetitions(const Prescription& dose) {
  std::int64_t sum = 0;
  for (const int each : dose.reps) sum += each;
  return sum;
}

using Doses = std::map<std::pair<std::string, std::string>, Prescription>;

/// The next dose of each exercise and block.
Doses next_doses(const Plan& plan) {
  Doses next;
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions)
      for (const Prescription& dose : session.prescriptions)
        if (session.status == PlannedSession::Status::planned)
          next.try_emplace({dose.exercise, dose.block}, dose);
  return next;
}

}  // namespace

bool is_higher(const Prescription& a, const Prescription& b) {
  if (a.easier_by != b.easier_by) return a.easier_by < b.easier_by;
  if (a.rung != b.rung) return a.rung > b.rung;
  return heaviest_known(a).value_or(Grams{}) > heaviest_known(b).value_or(Grams{}) ||
         a.sets > b.sets || repetitions(a) > repetitions(b) || a.hold > b.hold ||
         a.duration > b.duration || a.distance > b.distance;
}

Condition with_reference(Condition condition, const std::string& programme) {
  condition.pain = within_reference(condition.pain);
  for (Programme& each : condition.programmes)
    if (each.id == programme && each.pain) each.pain = within_reference(*each.pain);
  return condition;
}

std::optional<AboveReference> above_reference(const Condition& condition, const Case& patient,
                                              const CheckIns& log, Date as_of) {
  const Programme* programme = patient.programme.empty()
                                   ? condition.default_programme()
                                   : condition.find_programme(patient.programme);
  if (programme == nullptr || keys_beyond(condition.pain_of(programme->id)).empty())
    return std::nullopt;
  const PlanOptions options{.as_of = as_of, .engine = {}, .inputs = {}};
  const Doses own = next_doses(make_plan(condition, patient, log, options));
  const Doses reference =
      next_doses(make_plan(with_reference(condition, programme->id), patient, log, options));
  for (const auto& [place, dose] : own) {
    const auto other = reference.find(place);
    if (other != reference.end() && is_higher(dose, other->second))
      return AboveReference{dose.title, dose_text(dose), dose_text(other->second)};
  }
  return std::nullopt;
}

}  // namespace titrate::check
