#include <algorithm>

#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

namespace titrate::validating {
namespace {

constexpr int most_sets = 6;
constexpr int most_reps = 30;
constexpr Seconds shortest_hold{5};
constexpr Seconds longest_hold{60};

bool said(const Context& context, const std::string& code, const Given& given) {
  return std::ranges::any_of(context.breaches, [&](const Breach& breach) {
    return breach.finding.code == code &&
           breach.finding.message.find(given.dose->title) != std::string::npos;
  });
}

/// Sizes outside INV-13 are an error where the engine made them, a note where a file prints them.
void report_size(const Context& context, const Given& given, const std::string& what) {
  if (said(context, "unusual-size", given)) {
    return;
  }
  const bool engine = made_by_engine(*given.dose);
  context.breaches.push_back(
      {"INV-13",
       {"unusual-size", engine ? Severity::error : Severity::note,
        "Week " + std::to_string(given.week->number) + ": " + given.dose->title + " has " + what +
            (engine ? "." : ", as the file prints it."),
        given.week->number, given.session->number}});
}

void check_range(const Context& context, const Given& given) {
  const Prescription& dose = *given.dose;
  if (dose.sets && (*dose.sets < 1 || *dose.sets > most_sets)) {
    report_size(context, given, std::to_string(*dose.sets) + " sets (usual: 1 to 6)");
  }
  for (const int reps : dose.reps) {
    if (reps < 1 || reps > most_reps) {
      report_size(context, given, std::to_string(reps) + " repetitions (usual: 1 to 30)");
    }
  }
  if (dose.hold && (*dose.hold < shortest_hold || *dose.hold > longest_hold)) {
    report_size(context, given, "a hold of " + words::time(*dose.hold) + " (usual: 5 to 60 s)");
  }
}

/// Every load is one that the patient's equipment offers.
void check_grid(const Context& context, const Given& given) {
  const Exercise* exercise = context.condition.find_exercise(given.dose->exercise);
  for (const PlannedLoad& load : given.dose->loads) {
    if (!load.mass || exercise == nullptr) {
      continue;
    }
    bool has_grid = false;
    bool on_grid = false;
    for (const Equipment& equipment : context.patient.equipment) {
      const bool needed =
          std::ranges::find(exercise->needs, equipment.name) != exercise->needs.end();
      if (needed && !equipment.loads.empty()) {
        has_grid = true;
        on_grid = on_grid || std::ranges::binary_search(equipment.loads, *load.mass);
      }
    }
    if (has_grid && !on_grid) {
      context.breaches.push_back(
          {"INV-14",
           {"load-off-grid", Severity::error,
            "Week " + std::to_string(given.week->number) + ": " + words::kilograms(*load.mass) +
                " for " + given.dose->title + " is not a load of the equipment.",
            given.week->number, given.session->number}});
    }
  }
}

}  // namespace

void check_sizes(const Context& context) {
  for (const Given& given : context.given) {
    check_range(context, given);
    check_grid(context, given);
  }
}

}  // namespace titrate::validating
