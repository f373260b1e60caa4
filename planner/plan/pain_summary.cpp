#include "planner/plan/pain_summary.h"

#include <algorithm>

#include "planner/engine/chart.h"
#include "planner/plan/header.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

/// One number of the profile with its source: a condition's own brace before the profile's.
PainNumber pain_number(const PainProfile& pain, const std::string& key, std::string value) {
  const auto own = pain.overrides.find(key);
  const Provenance& provenance = own == pain.overrides.end() ? pain.provenance : own->second;
  std::optional<Basis> basis = provenance.basis;
  for (const auto& [name, of_key] : provenance.basis_of) {
    basis = name == key ? std::optional{of_key} : basis;
  }
  PainNumber number;
  number.name = key;
  number.value = std::move(value);
  number.source = basis == Basis::standard ? "" : provenance.source;
  number.borrowed = basis == Basis::borrowed;
  const auto place = pain.places.find(key);
  if (place != pain.places.end()) {
    number.file = place->second.file;
    number.line = place->second.line;
  }
  return number;
}

std::vector<PainNumber> pain_numbers(const PainProfile& pain) {
  const auto score = [](int points) { return std::to_string(points) + "/10"; };
  std::vector<PainNumber> numbers{
      pain_number(pain, "safe", score(pain.safe)),
      pain_number(pain, "acceptable", score(pain.acceptable)),
      pain_number(pain, "settle", words::count(pain.settle, "point")),
      pain_number(pain, "creep", words::count(pain.creep, "morning")),
      pain_number(pain, "need", words::count(pain.need, "good answer")),
      pain_number(pain, "adherence", words::percent(pain.adherence)),
      pain_number(pain, "cap", words::percent(pain.cap)),
      pain_number(pain, "volume-down", words::percent(pain.volume_down)),
      pain_number(pain, "load-down", words::percent(pain.load_down))};
  if (pain.acute) {
    const auto acute = score(*pain.acute) + " for " + words::count(pain.acute_days, "day");
    numbers.insert(numbers.begin() + 2, pain_number(pain, "acute", acute));
  }
  return numbers;
}

std::string watch_word(PainProfile::Watch watch) {
  switch (watch) {
    case PainProfile::Watch::stiffness:
      return "stiffness";
    case PainProfile::Watch::leg_site:
      return "leg-site";
    case PainProfile::Watch::effusion:
      return "effusion";
    case PainProfile::Watch::girth:
      return "girth";
    case PainProfile::Watch::soreness:
      return "soreness";
  }
  return {};
}

/// What the patient is told of the rule beside its numbers.
void set_answers(PainSummary& summary, const PainProfile& pain, const Baseline& baseline) {
  summary.creep = pain.creep;
  summary.rises_in_acceptable = pain.progress_in == PainProfile::ProgressIn::acceptable;
  summary.late_repeats = pain.late == PainProfile::Late::repeat;
  summary.red_splits = pain.red == PainProfile::Red::split;
  for (const PainProfile::Watch watch : pain.watch) {
    summary.watch.push_back(watch_word(watch));
  }
  if (const int most = engine::acceptable_on(pain, baseline, 1, pain.acute_days + 1);
      most < pain.acceptable) {
    summary.first_week = most;
  }
  summary.usual_night_pain = baseline.night_pain.value_or(false);
  summary.source = {pain.provenance.source, pain.cite, pain.doi};
}

}  // namespace

PainSummary pain_summary(const PainProfile& pain, const Case& patient) {
  const Baseline& baseline = patient.baseline;
  PainSummary summary;
  summary.profile = pain.id;
  summary.safe = pain.safe;
  summary.acceptable = pain.acceptable;
  if (pain.acute) {
    summary.acute = pain.acute;
    summary.acute_until = patient.injury.value_or(patient.start) + date::days{pain.acute_days};
  }
  summary.settle = pain.settle;
  summary.numbers = pain_numbers(pain);
  set_answers(summary, pain, baseline);
  if (!baseline.morning_pain.empty()) {
    summary.usual_morning = (engine::doubled_median(baseline.morning_pain) + 1) / 2;
    summary.usual_from = baseline.morning_pain;
  }
  const bool stiff =
      std::ranges::find(pain.watch, PainProfile::Watch::stiffness) != pain.watch.end();
  if (stiff && baseline.stiffness_minutes) {
    const int usual = *baseline.stiffness_minutes;
    summary.stiffness = usual;
    summary.stiffness_limit = usual + std::max(10, (usual + 1) / 2);
  }
  return summary;
}

}  // namespace titrate
