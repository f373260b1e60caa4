#include "planner/plan/neutral_patient.h"

#include <algorithm>

namespace titrate {
namespace {

constexpr Grams lightest{2'500};
constexpr Grams heaviest{200'000};
constexpr int age = 40;
constexpr Window all_day{ClockTime{7 * 60}, ClockTime{21 * 60}};

std::vector<Grams> loads() {
  std::vector<Grams> all;
  for (Grams load = lightest; load <= heaviest; load += lightest) {
    all.push_back(load);
  }
  return all;
}

void add_equipment(const std::vector<std::string>& names, Case& patient) {
  for (const std::string& name : names) {
    const auto known = std::ranges::find(patient.equipment, name, &Equipment::name);
    if (known == patient.equipment.end()) {
      patient.equipment.push_back({name, loads(), "2.5 to 200 kg in steps of 2.5 kg"});
    }
  }
}

}  // namespace

Case neutral_patient(const Condition& condition, const Programme& programme) {
  Case patient;
  patient.patient = "neutral";
  patient.age = age;
  patient.condition = condition.id;
  patient.programme = programme.id;
  patient.side = Case::AffectedSide::left;
  patient.start = Date{date::year{2026} / 1 / 5};
  patient.surgery = patient.injury = patient.start;
  patient.available.fill({all_day});
  for (const Exercise& exercise : condition.exercises) {
    add_equipment(exercise.needs, patient);
    for (const Level& level : exercise.levels) {
      add_equipment(level.needs, patient);
    }
    // What needs no equipment is done with the body alone.
    if (!exercise.needs.empty()) {
      patient.baseline.loads.push_back({exercise.id, neutral_one_rep_max, false, 1, 0, 0});
    }
  }
  for (const ScreenItem& item : condition.screen) {
    patient.screen.emplace_back(item.id, false);
  }
  for (const Choice& choice : condition.choices) {
    patient.choices.emplace_back(choice.id, "unknown");
  }
  patient.baseline.morning_pain.assign(3, neutral_morning);
  patient.baseline.worst_pain = neutral_morning + 1;
  patient.baseline.night_pain = false;
  patient.baseline.settles_hours = 0;
  return patient;
}

}  // namespace titrate
