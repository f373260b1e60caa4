#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/names.h"
#include "planner/reading/references.h"

namespace titrate::reading {
namespace {

using Seen = Observable::Kind;
using Given = CriterionValue::Kind;

/// One criterion with its place, while it is checked.
struct Checked {
  const Criterion& criterion;
  Span span;
  Reader& reader;

  void wrong_value(const std::string& fits) const {
    reader.error("bad-value", span,
                 text::quote(criterion.written) + " compares with the wrong kind of value",
                 "compare with " + fits);
  }
};

bool is_one_of(Given kind, std::initializer_list<Given> kinds) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

/// Whether `unit` (written beside a number) can be meant for a test in `unit_of_test`.
bool unit_fits(std::string_view unit, std::string_view unit_of_test) {
  if (unit.empty() || unit == unit_of_test) return true;
  const auto both_in = [&](std::initializer_list<std::string_view> units) {
    return std::ranges::find(units, unit) != units.end() &&
           std::ranges::find(units, unit_of_test) != units.end();
  };
  return both_in({"s", "min", "h"}) || both_in({"m", "km", "mi"});
}

void check_yes_no(const Checked& at) {
  const CriterionValue& value = at.criterion.value;
  const bool fits = value.kind == Given::word && (value.word == "yes" || value.word == "no") &&
                    at.criterion.op == Criterion::Op::is;
  if (!fits) at.wrong_value("`is yes` or `is no`");
}

void check_grade(const Checked& at, const Test& test) {
  const CriterionValue& value = at.criterion.value;
  if (value.kind == Given::baseline) return;
  const bool worded = value.kind == Given::word || value.kind == Given::number;
  if (!worded) return at.wrong_value("a grade: " + name_list(test.grades));
  const std::string word =
      value.kind == Given::word ? value.word : std::to_string(value.hundredths / 100);
  if (std::ranges::find(test.grades, word) == test.grades.end())
    at.reader.unknown_name(word, at.span, "a grade of " + text::quote(test.id), test.grades);
}

void check_test(const Checked& at, const Test& test) {
  const CriterionValue& value = at.criterion.value;
  if (test.unit == "yes or no") return check_yes_no(at);
  if (test.unit == "grade") return check_grade(at, test);
  const bool of_other = value.kind == Given::of_other_side || at.criterion.observable.other_side;
  if (of_other && !test.both_sides)
    return at.reader.error("one-sided-test", at.span,
                           text::quote(test.id) + " is not measured on the other side",
                           "add `sides: both` to the test");
  if (!is_one_of(value.kind,
                 {Given::number, Given::of_other_side, Given::of_baseline, Given::baseline}))
    return at.wrong_value("a number" +
                          (test.unit.empty() || test.unit == "pain" ? "" : " in " + test.unit) +
                          ", `90 % of other side` or `baseline`");
  if (value.kind == Given::number && !unit_fits(value.unit, test.unit))
    at.reader.error(
        "wrong-unit", at.span,
        text::quote(test.id) + " is measured in " + test.unit + ", not in " + value.unit,
        "write the value in " + test.unit);
}

void check_choice(const Checked& at, const Choice& choice) {
  const CriterionValue& value = at.criterion.value;
  if (at.criterion.op != Criterion::Op::is || value.kind != Given::word)
    return at.wrong_value("`is` and one of " + name_list(choice.answers));
  if (std::ranges::find(choice.answers, value.word) == choice.answers.end())
    at.reader.unknown_name(value.word, at.span, "an answer to " + text::quote(choice.id),
                           choice.answers);
}

void check_outcome(const Checked& at) {
  if (!is_one_of(at.criterion.value.kind,
                 {Given::number, Given::percent, Given::of_baseline, Given::baseline}))
    at.wrong_value("a number, `80 % of baseline` or `baseline`");
}

void check_named(const Checked& at, const Condition& condition) {
  const std::string& name = at.criterion.observable.name;
  if (const Test* test = condition.find_test(name)) return check_test(at, *test);
  if (const Choice* choice = condition.find_choice(name)) return check_choice(at, *choice);
  if (condition.find_outcome(name) != nullptr) return check_outcome(at);
  auto known = measure_names(condition);
  for (const std::string& choice : choice_names(condition)) known.push_back(choice);
  if (name.starts_with("pain")) known = {"pain during", "pain after", "pain morning"};
  at.reader.unknown_name(name, at.span, "a test, an outcome or a choice", known);
}

void check_change(const Checked& at, const Condition& condition) {
  const std::string& name = at.criterion.observable.name;
  const auto known = measure_names(condition);
  if (std::ranges::find(known, name) == known.end())
    return at.reader.unknown_name(name, at.span, "a test or outcome", known);
  if (!is_one_of(at.criterion.value.kind, {Given::number, Given::percent}))
    at.wrong_value("a number or a percentage");
}

void check_block(const Checked& at, const Programme& programme) {
  const Observable& seen = at.criterion.observable;
  const CriterionValue& value = at.criterion.value;
  const auto known = block_names(programme, -1);
  if (std::ranges::find(known, seen.name) == known.end())
    return at.reader.unknown_name(seen.name, at.span, "a block of this programme", known);
  if (seen.kind != Seen::row_of) {
    const std::string unit = seen.kind == Seen::time_of ? "`30 min`" : "`2 km`";
    const std::string_view fitting = seen.kind == Seen::time_of ? "min" : "m";
    if (value.kind != Given::number || value.unit.empty() || !unit_fits(value.unit, fitting))
      at.wrong_value("an amount such as " + unit);
    return;
  }
  if (value.kind == Given::last) return;
  const auto rows = row_names(programme, seen.name);
  if (std::ranges::find(rows, value.word) == rows.end())
    at.reader.unknown_name(value.word.empty() ? at.criterion.written : value.word, at.span,
                           "a row of " + text::quote(seen.name), rows);
}

/// Clocks, scores and counts of the engine itself.
void check_own(const Checked& at) {
  const Given kind = at.criterion.value.kind;
  switch (at.criterion.observable.kind) {
    case Seen::pain_during:
    case Seen::pain_after:
    case Seen::pain_morning:
      if (kind != Given::baseline &&
          (kind != Given::number || at.criterion.value.hundredths > 1000))
        at.wrong_value("a number from 0 to 10, or `baseline`");
      return;
    case Seen::reps_in_every_set:
    case Seen::reps_in_last_set:
    case Seen::reps_in_set:
      if (!is_one_of(kind, {Given::number, Given::top})) at.wrong_value("a number or `top`");
      return;
    case Seen::time_of_last_set:
      if (kind != Given::top && (kind != Given::number || at.criterion.value.unit.empty()))
        at.wrong_value("a time such as `45 s`, or `top`");
      return;
    case Seen::adherence:
      if (kind != Given::percent) at.wrong_value("a percentage such as `80 %`");
      return;
    case Seen::clearance:
      return check_yes_no(at);
    case Seen::effort:
      if (kind != Given::number || at.criterion.value.hundredths > 1000)
        at.wrong_value("a number from 0 to 10 (RPE): `effort <= 5`");
      return;
    case Seen::week:
    case Seen::weeks_in_phase:
    case Seen::sessions_done:
      if (kind != Given::number) at.wrong_value("a number");
      return;
    case Seen::named:
    case Seen::change_in:
    case Seen::row_of:
    case Seen::time_of:
    case Seen::distance_of:
      return;
  }
}

bool looks_at_choice(const Reference& reference, const Condition& condition) {
  return reference.criterion.observable.kind == Seen::named &&
         condition.find_choice(reference.name) != nullptr;
}

/// `if` is answered once, before the plan starts: only choices are known then.
void check_if(const Checked& at, const Reference& reference, const Condition& condition) {
  const auto known = choice_names(condition);
  const bool other_thing = reference.criterion.observable.kind != Seen::named ||
                           condition.find_test(reference.name) != nullptr ||
                           condition.find_outcome(reference.name) != nullptr;
  if (!other_thing) return at.reader.unknown_name(reference.name, at.span, "a choice", known);
  at.reader.error("not-a-choice", at.span,
                  "`if` can only look at choices, which are known before the plan starts",
                  "use `enter`, or name a choice (" + suggestion(reference.name, known) + ")");
}

}  // namespace

void check_criterion(const Reference& reference, const Condition& condition, Reader& reader) {
  const Checked at{reference.criterion, reference.span, reader};
  if (reference.only_choices && !looks_at_choice(reference, condition))
    return check_if(at, reference, condition);
  switch (reference.criterion.observable.kind) {
    case Seen::named:
      return check_named(at, condition);
    case Seen::change_in:
      return check_change(at, condition);
    case Seen::row_of:
    case Seen::time_of:
    case Seen::distance_of:
      if (const Programme* programme = condition.find_programme(reference.programme))
        check_block(at, *programme);
      return;
    case Seen::pain_during:
    case Seen::pain_after:
    case Seen::pain_morning:
    case Seen::reps_in_every_set:
    case Seen::reps_in_last_set:
    case Seen::reps_in_set:
    case Seen::time_of_last_set:
    case Seen::effort:
    case Seen::week:
    case Seen::weeks_in_phase:
    case Seen::sessions_done:
    case Seen::adherence:
    case Seen::clearance:
      return check_own(at);
  }
}

}  // namespace titrate::reading
