#include "planner/check/criterion_span.h"

#include <algorithm>
#include <limits>

#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

using Seen = Observable::Kind;
using Given = CriterionValue::Kind;

constexpr std::int64_t hundred = 100;
constexpr std::int64_t one = 2 * hundred;  // of a scale that is not of whole numbers

/// What can come, and whether only whole numbers do.
struct Scale {
  Stretch range;
  bool whole = false;
  bool score = false;
};

Scale score() { return {{0, 10}, true, true}; }
Scale from_zero(bool whole) { return {{0, std::nullopt}, whole, false}; }

Scale scale_of_test(const Test& test) {
  if (test.unit == "pain") return score();
  if (test.unit == "deg") return {};
  return from_zero(test.unit == "reps");
}

/// The scale of a number; nothing when the value is none.
std::optional<Scale> scale_of(const Condition& condition, const Phase* phase,
                              const Criterion& criterion) {
  switch (criterion.observable.kind) {
    case Seen::pain_during:
    case Seen::pain_after:
    case Seen::pain_morning:
      return score();
    case Seen::effort:
      return Scale{{0, 10 * one}, false, true};
    case Seen::adherence:
      return Scale{{0, 100 * one}, false, false};
    case Seen::weeks_in_phase: {
      auto scale = from_zero(true);
      const auto most = phase == nullptr ? std::nullopt : weeks_at_most(*phase);
      if (most) scale.range.high = *most;
      return scale;
    }
    case Seen::week:
      return Scale{{1, std::nullopt}, true, false};
    case Seen::reps_in_every_set:
    case Seen::reps_in_last_set:
    case Seen::reps_in_set:
    case Seen::sessions_done:
      return from_zero(true);
    case Seen::time_of_last_set:
    case Seen::time_of:
    case Seen::distance_of:
      return from_zero(false);
    case Seen::named:
      if (const Test* test = condition.find_test(criterion.observable.name))
        return scale_of_test(*test);
      return Scale{};
    case Seen::change_in:
      return Scale{};
    case Seen::row_of:
    case Seen::clearance:
      return std::nullopt;
  }
  return std::nullopt;
}

/// Opens an end of the stretch from `below` to `above` as the comparison says.
Stretch compared(Criterion::Op op, std::int64_t below, std::int64_t above) {
  switch (op) {
    case Criterion::Op::at_most:
      return {std::nullopt, below};
    case Criterion::Op::less:
      return {std::nullopt, above - 1};
    case Criterion::Op::at_least:
      return {above, std::nullopt};
    case Criterion::Op::more:
      return {below + 1, std::nullopt};
    case Criterion::Op::is:
      return {above, below};
  }
  return {};
}

Stretch passes(const Criterion& criterion, bool whole) {
  const auto value = criterion.value.hundredths;
  if (!whole) return compared(criterion.op, 2 * value, 2 * value);
  const auto below = value / hundred;
  return compared(criterion.op, below, value % hundred == 0 ? below : below + 1);
}

/// The place of a word on a scale of words: a grade, yes or no, an answer to a choice.
std::optional<CriterionSpan> span_of_word(const Condition& condition, const Criterion& criterion) {
  const std::string& name = criterion.observable.name;
  std::vector<std::string> words{"yes", "no"};
  if (const Choice* choice = condition.find_choice(name)) words = choice->answers;
  if (const Test* test = condition.find_test(name); test != nullptr && !test->grades.empty())
    words = test->grades;
  const auto number = std::to_string(criterion.value.hundredths / hundred);
  const auto& word = criterion.value.kind == Given::word ? criterion.value.word : number;
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  const auto at = found - words.begin();
  CriterionSpan span;
  span.passes = compared(criterion.op, at, at);
  span.scale = {0, std::ssize(words) - 1};
  return span;
}

bool is_worded(const Condition& condition, const Criterion& criterion) {
  if (criterion.value.kind == Given::word) return criterion.observable.kind != Seen::row_of;
  const Test* test = condition.find_test(criterion.observable.name);
  return test != nullptr && !test->grades.empty();
}

std::string key_of(const Criterion& criterion) {
  const Observable& seen = criterion.observable;
  return std::to_string(static_cast<int>(seen.kind)) + ' ' + seen.name + ' ' +
         std::to_string(seen.set) + (seen.other_side ? " other " : " ") +
         std::to_string(static_cast<int>(criterion.value.kind)) + ' ' + criterion.value.unit;
}

}  // namespace

Stretch common(const Stretch& a, const Stretch& b) {
  Stretch both = a;
  if (b.low) both.low = std::max(a.low.value_or(*b.low), *b.low);
  if (b.high) both.high = std::min(a.high.value_or(*b.high), *b.high);
  return both;
}

bool has_all(const Stretch& outer, const Stretch& inner) { return common(outer, inner) == inner; }

std::optional<CriterionSpan> span_of(const Condition& condition, const Phase* phase,
                                     const Criterion& criterion) {
  std::optional<CriterionSpan> span;
  const Given kind = criterion.value.kind;
  if (is_worded(condition, criterion)) {
    span = span_of_word(condition, criterion);
  } else if (kind == Given::number || kind == Given::percent || kind == Given::of_other_side) {
    const auto scale = kind == Given::of_other_side ? std::optional{from_zero(false)}
                                                    : scale_of(condition, phase, criterion);
    if (!scale) return std::nullopt;
    span = CriterionSpan{{}, passes(criterion, scale->whole), scale->range, scale->score, false};
  }
  if (!span) return span;
  span->of = key_of(criterion);
  span->needs_several = criterion.during > 1;
  return span;
}

bool cover(std::vector<Stretch> stretches, const Stretch& scale) {
  for (Stretch& each : stretches) each = common(each, scale);
  std::erase_if(stretches, [](const Stretch& each) { return each.is_empty(); });
  if (stretches.empty() || first_gap(stretches)) return false;
  const auto has_low = [&](const Stretch& each) { return each.low == scale.low; };
  const auto has_high = [&](const Stretch& each) { return each.high == scale.high; };
  return std::ranges::any_of(stretches, has_low) && std::ranges::any_of(stretches, has_high);
}

std::optional<Stretch> first_gap(std::vector<Stretch> stretches) {
  static constexpr auto lowest = std::numeric_limits<std::int64_t>::min();
  std::ranges::sort(stretches, {}, [](const Stretch& each) { return each.low.value_or(lowest); });
  std::optional<std::int64_t> reached = stretches.front().high;
  for (const Stretch& each : stretches) {
    if (!reached) return std::nullopt;
    if (each.low && *each.low > *reached + 1) return Stretch{*reached + 1, *each.low - 1};
    reached = each.high ? std::optional{std::max(*reached, *each.high)} : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace titrate::check
