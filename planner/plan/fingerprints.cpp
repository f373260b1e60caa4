#include "planner/plan/fingerprints.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "planner/plan/sha256.h"

namespace titrate {
namespace {

constexpr std::size_t digits = 12;

std::string window_text(const Window& window) {
  return clock_text(window.from) + '-' + clock_text(window.to);
}

/// One line for each weekday, then the days away and the time zone.
std::string available_text(const Case& patient) {
  static constexpr std::array<std::string_view, 7> weekdays{"mon", "tue", "wed", "thu",
                                                            "fri", "sat", "sun"};
  std::string text;
  for (std::size_t day = 0; day < weekdays.size(); ++day) {
    text += weekdays[day];
    for (const Window& window : patient.available[day]) text += ' ' + window_text(window);
    if (patient.usual[day]) text += " usual " + clock_text(*patient.usual[day]);
    text += '\n';
  }
  for (const DateRange& range : patient.unavailable)
    text += "away " + iso_date(range.from) + ' ' + iso_date(range.to) + '\n';
  return text + "zone " + patient.time_zone + '\n';
}

std::string equipment_text(const Case& patient) {
  std::string text;
  for (const Equipment& piece : patient.equipment) {
    text += piece.name;
    for (const Grams load : piece.loads) text += ' ' + std::to_string(load.count());
    text += '\n';
  }
  if (patient.body_mass) text += "body " + std::to_string(patient.body_mass->count()) + '\n';
  for (const LoadTest& set : patient.baseline.loads)
    text += "set " + set.exercise + ' ' + std::to_string(set.load.count()) +
            (set.on_bodyweight ? " on body " : " ") + std::to_string(set.reps) + ' ' +
            std::to_string(set.rir) + '\n';
  return text;
}

std::string shortened(std::string_view hash) { return std::string{hash.substr(0, digits)}; }

std::string programme_id(const Condition& condition, const Case& patient) {
  const Programme* named = condition.find_programme(patient.programme);
  const Programme* used = named != nullptr ? named : condition.default_programme();
  return used == nullptr ? patient.programme : used->id;
}

std::set<int> voided_in(const CheckIns& log) {
  std::set<int> voided;
  for (const CheckIn& each : log.entries)
    if (const auto* entry = std::get_if<VoidEntry>(&each.entry)) voided.insert(entry->entry);
  return voided;
}

}  // namespace

Fingerprints fingerprints(const Condition& condition, const Case& patient,
                          const PlanOptions& options) {
  Fingerprints now;
  now.emplace_back("available", shortened(sha256_hex(available_text(patient))));
  now.emplace_back("equipment", shortened(sha256_hex(equipment_text(patient))));
  now.emplace_back("programme", programme_id(condition, patient));
  const auto file = std::ranges::find(options.inputs, condition.path, &Input::path);
  if (file != options.inputs.end()) now.emplace_back("condition", shortened(file->sha256));
  now.emplace_back("engine", options.engine);
  return now;
}

Fingerprints unlogged(const Fingerprints& now, const CheckIns& log) {
  const auto voided = voided_in(log);
  Fingerprints last;
  int number = 0;
  for (const CheckIn& each : log.entries) {
    const auto* entry = std::get_if<ChangeEntry>(&each.entry);
    if (voided.contains(++number) || entry == nullptr) continue;
    last.insert(last.end(), entry->changes.begin(), entry->changes.end());
  }
  std::ranges::reverse(last);
  Fingerprints open;
  for (const auto& [key, value] : now) {
    const auto known = std::ranges::find(last, key, &Fingerprints::value_type::first);
    if (known == last.end() || known->second != value) open.emplace_back(key, value);
  }
  return open;
}

}  // namespace titrate
