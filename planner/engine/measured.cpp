#include "planner/engine/measured.h"

#include <algorithm>

namespace titrate::engine {
namespace {

using Value = CriterionValue::Kind;

}  // namespace

Truth truth(bool holds) { return holds ? Truth::yes : Truth::no; }

Truth compare(std::int64_t left, Criterion::Op op, std::int64_t right) {
  switch (op) {
    case Criterion::Op::at_most:
      return truth(left <= right);
    case Criterion::Op::at_least:
      return truth(left >= right);
    case Criterion::Op::less:
      return truth(left < right);
    case Criterion::Op::more:
      return truth(left > right);
    case Criterion::Op::is:
      return truth(left == right);
  }
  return Truth::no;
}

namespace {

const Measurement* find_measured(const std::vector<Measurement>& all, std::string_view name) {
  const auto found = std::ranges::find(all, name, &Measurement::name);
  return found == all.end() ? nullptr : &*found;
}

std::optional<std::int64_t> other_side(const Measurement& result, Case::AffectedSide side) {
  return side == Case::AffectedSide::left    ? result.right
         : side == Case::AffectedSide::right ? result.left
                                             : std::nullopt;
}

bool higher_is_better(const Facts& facts, std::string_view name) {
  if (const Test* test = facts.condition.find_test(name)) {
    return test->higher_is_better;
  }
  const Outcome* outcome = facts.condition.find_outcome(name);
  return outcome == nullptr || outcome->higher_is_better;
}

/// The affected side's value; of two affected sides the worse one.
std::optional<std::int64_t> affected(const Measurement& result, const Facts& facts) {
  if (result.value) {
    return result.value;
  }
  switch (facts.side) {
    case Case::AffectedSide::left:
      return result.left;
    case Case::AffectedSide::right:
      return result.right;
    case Case::AffectedSide::both:
    case Case::AffectedSide::none:
      break;
  }
  if (!result.left || !result.right) {
    return std::nullopt;
  }
  return higher_is_better(facts, result.name) ? std::min(*result.left, *result.right)
                                              : std::max(*result.left, *result.right);
}

/// "At least n % as good as the other side", whichever direction is better.
Truth against_other_side(const Criterion& criterion, const Measurement& now, const Facts& facts) {
  const auto mine = affected(now, facts);
  const auto other = other_side(now, facts.side);
  if (!mine || !other) {
    return Truth::unknown;
  }
  const std::int64_t share = criterion.value.hundredths;
  return higher_is_better(facts, criterion.observable.name)
             ? compare(*mine * 10'000, criterion.op, *other * share)
             : compare(*other * 10'000, criterion.op, *mine * share);
}

Truth against_word(const Criterion& criterion, const Measurement& now, const Facts& facts) {
  const Test* test = facts.condition.find_test(criterion.observable.name);
  if (now.word.empty()) {
    return Truth::unknown;
  }
  if (test == nullptr || test->grades.empty()) {
    return truth(now.word == criterion.value.word);
  }
  const auto rank = [&](const std::string& grade) {
    return std::ranges::find(test->grades, grade) - test->grades.begin();
  };
  return compare(rank(now.word), criterion.op, rank(criterion.value.word));
}

/// A criterion's times are in seconds; a test in minutes has its own unit. Other tests have the
/// criterion's.
std::int64_t in_criterion_units(std::int64_t result, const Criterion& criterion,
                                const Facts& facts) {
  const Test* test = facts.condition.find_test(criterion.observable.name);
  if (test == nullptr || criterion.value.unit.empty()) {
    return result;
  }
  return test->unit == "min" ? 60 * result : result;
}

}  // namespace

Truth against_measurement(const Criterion& criterion, const Facts& facts) {
  const Measurement* now = find_measured(facts.chart.measured, criterion.observable.name);
  if (now == nullptr) {
    return Truth::unknown;
  }
  const Measurement* start = find_measured(facts.chart.baseline, criterion.observable.name);
  const auto side_of = [&](const Measurement& result) {
    return criterion.observable.other_side ? other_side(result, facts.side)
                                           : affected(result, facts);
  };
  const auto mine = side_of(*now);
  std::optional<std::int64_t> first;
  if (start != nullptr) {
    first = side_of(*start);
  }
  switch (criterion.value.kind) {
    case Value::of_other_side:
      return against_other_side(criterion, *now, facts);
    case Value::word:
      return against_word(criterion, *now, facts);
    case Value::number:
    case Value::percent:
      return mine ? compare(in_criterion_units(*mine, criterion, facts), criterion.op,
                            criterion.value.hundredths)
                  : Truth::unknown;
    case Value::baseline:
      if (start != nullptr && !start->word.empty()) {
        Criterion grade = criterion;
        grade.value.word = start->word;
        return against_word(grade, *now, facts);
      }
      return mine && first ? compare(*mine, criterion.op, *first) : Truth::unknown;
    case Value::of_baseline:
      return mine && first
                 ? compare(*mine * 10'000, criterion.op, *first * criterion.value.hundredths)
                 : Truth::unknown;
    case Value::top:
    case Value::last:
      return Truth::unknown;
  }
  return Truth::unknown;
}

Truth against_change(const Criterion& criterion, const Facts& facts) {
  const Measurement* now = find_measured(facts.chart.measured, criterion.observable.name);
  const Measurement* start = find_measured(facts.chart.baseline, criterion.observable.name);
  if (now == nullptr || start == nullptr) {
    return Truth::unknown;
  }
  const auto mine = affected(*now, facts);
  const auto first = affected(*start, facts);
  if (!mine || !first) {
    return Truth::unknown;
  }
  const std::int64_t sign = higher_is_better(facts, criterion.observable.name) ? 1 : -1;
  const std::int64_t change = sign * (*mine - *first);
  return criterion.value.kind == Value::percent
             ? compare(change * 10'000, criterion.op, *first * criterion.value.hundredths)
             : compare(in_criterion_units(change, criterion, facts), criterion.op,
                       criterion.value.hundredths);
}

}  // namespace titrate::engine
