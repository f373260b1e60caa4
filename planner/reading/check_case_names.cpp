#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/programme_facts.h"
#include "planner/reading/read.h"
#include "planner/reading/references.h"
#include "planner/reading/results_check.h"
#include "planner/reading/tables.h"

namespace titrate {
namespace {

using reading::Reader;

/// Where a message about a missing thing points: its key, or the file's first.
Span key_or_first(const yaml::Node& root, std::string_view key) {
  const yaml::Entry* entry = root.find(key);
  if (entry == nullptr) entry = root.find("titrate");
  return entry == nullptr ? root.span : entry->key_span;
}

/// An unanswered question refuses the plan: nobody knows that it is safe.
void check_screen(const yaml::Node& root, const Case& patient, const Condition& condition,
                  Reader& reader) {
  const yaml::Entry* screen = root.find("screen");
  for (const ScreenItem& item : condition.screen) {
    const bool answered = std::ranges::any_of(
        patient.screen, [&](const auto& answer) { return answer.first == item.id; });
    const bool misspelt = screen != nullptr &&
                          std::ranges::any_of(screen->value.entries, [&](const yaml::Entry& entry) {
                            const std::vector<std::string> ids{item.id};
                            const bool other =
                                std::ranges::find(condition.screen, entry.key, &ScreenItem::id) !=
                                condition.screen.end();
                            return !other && closest(entry.key, ids).has_value();
                          });
    if (answered || misspelt) continue;
    reader.error("screen-unanswered", key_or_first(root, "screen"),
                 "screening question `" + item.id + "` has no answer: " + item.ask,
                 "ask it, and add `" + item.id + ": no` or `" + item.id + ": yes` to `screen`");
  }
}

void check_counts_from(const yaml::Node& root, const Case& patient, const Programme& programme,
                       Reader& reader) {
  const auto needs = [&](std::string_view key) {
    reader.error("missing-key", key_or_first(root, "start"),
                 "programme `" + programme.id + "` counts from `" + std::string{key} +
                     "`, and this case has no such date",
                 "add `" + std::string{key} + ": 2026-11-23`");
  };
  if (programme.counts_from == Programme::CountsFrom::surgery && !patient.surgery) needs("surgery");
  if (programme.counts_from == Programme::CountsFrom::injury && !patient.injury) needs("injury");
}

void check_side(const yaml::Node& root, const Case& patient, const Programme& programme,
                Reader& reader) {
  const bool one_side =
      patient.side == Case::AffectedSide::left || patient.side == Case::AffectedSide::right;
  if (one_side || !reading::compares_sides(programme)) return;
  reader.error("side-needed", yaml::span_of_value(root, "side"),
               "programme `" + programme.id + "` compares with the other side",
               "write `side: left` or `side: right`");
}

std::vector<std::string> needed_equipment(const Condition& condition) {
  std::vector<std::string> names;
  const auto add = [&](const std::vector<std::string>& needs) {
    for (const std::string& name : needs)
      if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  };
  for (const Exercise& exercise : condition.exercises) {
    add(exercise.needs);
    for (const Level& level : exercise.levels) add(level.needs);
  }
  return names;
}

/// Names that are probably misspelt; other things that a patient owns are no mistake. Returns what
/// they were meant to be.
std::vector<std::string> check_equipment_names(const yaml::Node& root, const Condition& condition,
                                               Reader& reader) {
  std::vector<std::string> meant;
  const yaml::Entry* equipment = root.find("equipment");
  if (equipment == nullptr) return meant;
  std::vector<std::string> known = needed_equipment(condition);
  for (const yaml::Entry& entry : equipment->value.entries) std::erase(known, entry.key);
  const std::vector<std::string> all = needed_equipment(condition);
  for (const yaml::Entry& entry : equipment->value.entries) {
    if (std::ranges::find(all, entry.key) != all.end()) continue;
    const auto near = closest(entry.key, known);
    if (!near) continue;
    reader.unknown_name(entry.key, entry.key_span, "equipment that an exercise here needs", known);
    meant.push_back(*near);
  }
  return meant;
}

void check_equipment(const yaml::Node& root, const Case& patient, const Condition& condition,
                     const Programme& programme, Reader& reader) {
  const auto meant = check_equipment_names(root, condition, reader);
  for (const auto& used : reading::used_exercises(programme, patient, condition)) {
    const std::string missing = reading::missing_equipment(used, patient, condition);
    if (reading::is_extra(*used.exercise, programme, patient, condition)) continue;
    if (missing.empty() || std::ranges::find(meant, missing) != meant.end()) continue;
    reader.error("missing-equipment", key_or_first(root, "equipment"),
                 "exercise `" + used.exercise->id + "` needs `" + missing +
                     "`, and nothing that this case has can replace it",
                 "add `" + missing + ": ...` to `equipment`, or choose another programme");
  }
}

}  // namespace

void check_case_names(const Source& source, const yaml::Node& root, const Case& patient,
                      const Condition& condition, Diagnostics& diagnostics) {
  // Reading once more notes every name with its place; its mistakes are known already.
  Diagnostics known;
  Reader names{source, known};
  names.key = "case";
  (void)reading::read_table(reading::case_table(), root, names);
  Reader reader{source, diagnostics};
  for (const reading::Reference& reference : names.references())
    reading::check_reference(reference, condition, reader);
  reading::check_results(root.find("baseline"), condition, reader);
  check_screen(root, patient, condition, reader);
  const Programme* programme = reading::chosen_programme(patient, condition);
  if (programme == nullptr) return;
  check_counts_from(root, patient, *programme, reader);
  check_side(root, patient, *programme, reader);
  check_equipment(root, patient, condition, *programme, reader);
}

}  // namespace titrate
