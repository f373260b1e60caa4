#include "planner/reading/references.h"

#include <algorithm>

#include "planner/reading/case_parts.h"
#include "planner/reading/names.h"

namespace titrate::reading {
namespace {

void look_up(const Reference& reference, std::string_view what,
             const std::vector<std::string>& known, Reader& reader) {
  if (std::ranges::find(known, reference.name) == known.end())
    reader.unknown_name(reference.name, reference.span, what, known);
}

void check_level(const Reference& reference, const Condition& condition, Reader& reader) {
  for (const std::string& id : reference.exercises) {
    const Exercise* exercise = condition.find_exercise(id);
    if (exercise == nullptr) continue;
    const std::size_t levels = std::max<std::size_t>(exercise->levels.size(), 1);
    if (std::stoul(reference.name) <= levels) continue;
    reader.error("unknown-name", reference.span,
                 text::quote(id) + " has no level " + reference.name,
                 levels == 1 ? "it has one level" : "it has levels 1 to " + std::to_string(levels));
    return;
  }
}

void check_answer(const Reference& reference, const Condition& condition, Reader& reader) {
  const Choice* choice = condition.find_choice(reference.choice);
  if (choice == nullptr || reference.name == "unknown") return;
  look_up(reference, "an answer to " + text::quote(choice->id), choice->answers, reader);
}

void check_in_programme(const Reference& reference, const Condition& condition, Reader& reader) {
  const Programme* programme = condition.find_programme(reference.programme);
  if (programme == nullptr) return;
  if (reference.kind == Reference::Kind::block)
    look_up(reference, "a block of an earlier phase", block_names(*programme, reference.phase),
            reader);
  else
    look_up(reference, "a session of this phase", session_names(*programme, reference.phase),
            reader);
}

/// Beside tests and outcomes the baseline has keys of its own, which may be what was meant.
void check_baseline(const Reference& reference, const Condition& condition, Reader& reader) {
  auto known = measure_names(condition);
  if (std::ranges::find(known, reference.name) != known.end()) return;
  for (const std::string& key : baseline_keys()) known.push_back(key);
  reader.unknown_name(reference.name, reference.span, "a test or outcome", known);
}

/// What a clinician may clear: an answered screen item, or a referral by the pain rules.
void check_flag(const Reference& reference, const Condition& condition, Reader& reader) {
  auto known = screen_names(condition);
  known.push_back("referral");
  look_up(reference, "a screen item or `referral`", known, reader);
}

}  // namespace

void check_reference(const Reference& reference, const Condition& condition, Reader& reader) {
  using Kind = Reference::Kind;
  switch (reference.kind) {
    case Kind::source:
      return look_up(reference, "a source of this file", source_names(condition), reader);
    case Kind::exercise:
      return look_up(reference, "an exercise", exercise_names(condition), reader);
    case Kind::forbidden:
      return look_up(reference, "a kind of exercise, an exercise or a group",
                     forbidden_names(condition, !reference.programme.empty()), reader);
    case Kind::test:
      return look_up(reference, "a test", test_names(condition), reader);
    case Kind::choice:
      return look_up(reference, "a choice", choice_names(condition), reader);
    case Kind::screen_item:
      return look_up(reference, "a screen item", screen_names(condition), reader);
    case Kind::measure:
      return look_up(reference, "a test or outcome", measure_names(condition), reader);
    case Kind::baseline:
      return check_baseline(reference, condition, reader);
    case Kind::flag:
      return check_flag(reference, condition, reader);
    case Kind::programme:
      return look_up(reference, "a programme of this condition", programme_names(condition),
                     reader);
    case Kind::block:
    case Kind::session:
      return check_in_programme(reference, condition, reader);
    case Kind::level:
      return check_level(reference, condition, reader);
    case Kind::answer:
      return check_answer(reference, condition, reader);
    case Kind::criterion:
      return check_criterion(reference, condition, reader);
  }
}

void check_references(const Condition& condition, Reader& reader) {
  for (const Reference& reference : reader.references())
    check_reference(reference, condition, reader);
}

}  // namespace titrate::reading
