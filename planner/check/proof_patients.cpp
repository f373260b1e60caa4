#include "planner/check/proof_patients.h"

#include "planner/check/answers.h"
#include "planner/plan/neutral_patient.h"

namespace titrate::check {
namespace {

enum class Plates { fine, coarse, none };

constexpr Grams fine_step{500};
constexpr Grams coarse_step{10'000};
constexpr Grams heaviest{200'000};

std::string_view words_of(Plates plates) {
  switch (plates) {
    case Plates::fine:
      return "every device, in steps of half a kilogram";
    case Plates::coarse:
      return "every device, in steps of 10 kg";
    case Plates::none:
      return "no device at all";
  }
  return "";
}

Case with_plates(Case patient, Plates plates) {
  if (plates == Plates::none) {
    patient.equipment.clear();
    patient.baseline.loads.clear();
  }
  const Grams step = plates == Plates::fine ? fine_step : coarse_step;
  for (Equipment& each : patient.equipment) {
    each.loads.clear();
    for (Grams load = step; load <= heaviest; load += step) each.loads.push_back(load);
  }
  return patient;
}

void add_criteria(const Limit& limit, std::vector<const Criteria*>& all) {
  all.push_back(&limit.only_if);
}

/// Everything in a programme that asks for a choice.
std::vector<const Criteria*> criteria_on_choices(const Programme& programme) {
  std::vector<const Criteria*> all;
  for (const Limit& limit : programme.limits) add_criteria(limit, all);
  for (const Phase& phase : programme.phases) {
    all.insert(all.end(), {&phase.only_if, &phase.enter, &phase.exit});
    for (const Limit& limit : phase.limits) add_criteria(limit, all);
    for (const Block& block : phase.blocks)
      all.insert(all.end(), {&block.only_if, &block.enter, &block.exit});
  }
  return all;
}

}  // namespace

std::vector<ProofPatient> proof_patients(const Condition& condition, const Programme& programme) {
  std::vector<ProofPatient> all;
  for (const Answers& answers : all_answers(condition, criteria_on_choices(programme))) {
    Case patient = neutral_patient(condition, programme);
    for (auto& [choice, answer] : patient.choices)
      if (const auto given = answers.find(choice); given != answers.end()) answer = given->second;
    const std::string said = answers_text(answers);
    for (const Plates plates : {Plates::fine, Plates::coarse, Plates::none})
      all.push_back({(said.empty() ? "" : said + ", ") + std::string{words_of(plates)},
                     with_plates(patient, plates)});
  }
  return all;
}

}  // namespace titrate::check
