#include <algorithm>
#include <set>

#include "planner/engine/one_rep_max.h"
#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

namespace titrate::validating {
namespace {

std::optional<Grams> known_one_rm(const Case& patient, const std::string& exercise) {
  std::optional<Grams> one_rm;
  for (const LoadTest& test : patient.baseline.loads) {
    if (test.exercise == exercise && !test.on_bodyweight) {
      const auto estimate = engine::estimate_one_rep_max(test.load, test.reps, test.rir);
      one_rm = estimate ? std::optional{estimate->median} : one_rm;
    }
  }
  return one_rm;
}

/// A set that asks for more than the 1RM allows, by Epley; rounding may take a load 1 % above.
struct TooHeavy {
  Grams load;
  int reps = 0;
  Grams allowed;
};

bool is_above(Grams load, Grams allowed) { return load.count() * 100 > allowed.count() * 101; }

std::optional<TooHeavy> too_heavy(const Prescription& dose, Grams one_rm) {
  std::optional<TooHeavy> worst;
  for (std::size_t set = 0; set < dose.reps.size() && !dose.loads.empty(); ++set) {
    const PlannedLoad& load = dose.loads[std::min(set, dose.loads.size() - 1)];
    const int reps = std::max(dose.reps[set], 1);
    const Grams allowed = engine::load_for_rm(one_rm, reps);
    const bool heavier = load.mass && !load.on_bodyweight && is_above(*load.mass, allowed);
    if (heavier && (!worst || *load.mass > worst->load)) {
      worst = TooHeavy{*load.mass, reps, allowed};
    }
  }
  return worst;
}

/// Above what the repetitions allow: a note, for strength grows. Above the 1RM itself for more than
/// one repetition: an error, or a warning where good answers raise the load until then.
Severity severity_of(const Prescription& dose, const TooHeavy& set, Grams one_rm) {
  const bool beyond = set.reps > 1 && is_above(set.load, one_rm);
  return !beyond ? Severity::note : dose.raised ? Severity::warning : Severity::error;
}

std::string about(Grams load) { return words::kilograms(Grams{load.count() / 100 * 100}); }

std::string message_of(const Given& given, const TooHeavy& set, Grams one_rm) {
  return "Week " + std::to_string(given.week->number) + ": " + given.dose->title + ", " +
         words::count(set.reps, "repetition") + " at " + words::kilograms(set.load) +
         ", is more than the known 1RM of " + about(one_rm) + " allows (" + about(set.allowed) +
         "). It is right only if strength has grown by then: test again before.";
}

}  // namespace

void check_strength(const Context& context) {
  std::set<std::pair<std::string, Severity>> said;
  for (const Given& given : context.given) {
    const auto one_rm = known_one_rm(context.patient, given.dose->exercise);
    const bool past = given.session->status == PlannedSession::Status::done;
    const auto set = one_rm && !past ? too_heavy(*given.dose, *one_rm) : std::nullopt;
    if (!set) {
      continue;
    }
    const Severity severity = severity_of(*given.dose, *set, *one_rm);
    if (said.insert({given.dose->exercise, severity}).second) {
      context.breaches.push_back(
          {"INV-23",
           {"above-known-strength", severity, message_of(given, *set, *one_rm), given.week->number,
            given.session->number}});
    }
  }
}

}  // namespace titrate::validating
