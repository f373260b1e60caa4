#include <array>
#include <vector>

#include "planner/diagnostics/closest.h"
#include "planner/reading/cursor.h"
#include "planner/reading/text_criterion.h"

namespace titrate::text {
namespace {

using Kind = Observable::Kind;

struct Phrase {
  Kind kind;
  std::string_view words;
};

/// What stands alone, word for word.
constexpr std::array<Phrase, 11> fixed{{{Kind::pain_during, "pain during"},
                                        {Kind::pain_after, "pain after"},
                                        {Kind::pain_morning, "pain morning"},
                                        {Kind::reps_in_every_set, "reps in every set"},
                                        {Kind::reps_in_last_set, "reps in last set"},
                                        {Kind::time_of_last_set, "time of last set"},
                                        {Kind::effort, "effort"},
                                        {Kind::week, "week"},
                                        {Kind::weeks_in_phase, "weeks in phase"},
                                        {Kind::sessions_done, "sessions done"},
                                        {Kind::adherence, "adherence"}}};

/// What a name follows.
constexpr std::array<Phrase, 5> with_name{{{Kind::change_in, "change in"},
                                           {Kind::row_of, "row of"},
                                           {Kind::time_of, "time of"},
                                           {Kind::distance_of, "distance of"},
                                           {Kind::clearance, "clearance"}}};

Parsed<Observable> parse_set(Cursor& at) {
  Observable observable;
  observable.kind = Kind::reps_in_set;
  const auto set = at.whole();
  if (!set) return at.fault();
  if (!at.at_end() || *set < 1 || *set > 20)
    return Fault{"out-of-range", "a set is counted from 1 to 20", "write `reps in set 3`"};
  observable.set = *set;
  return observable;
}

Parsed<Observable> parse_name(Cursor& at, Kind kind, std::string_view text) {
  Observable observable;
  observable.kind = kind;
  observable.name = std::string{at.word()};
  if (kind == Kind::named) observable.other_side = at.take("of other side");
  if (!observable.name.empty() && at.at_end()) return observable;
  std::vector<std::string> phrases;
  for (const Phrase& phrase : fixed) phrases.emplace_back(phrase.words);
  const auto near = closest(text, phrases);
  return Fault{
      "bad-value", quote(text) + " is nothing that a criterion can look at",
      near ? "did you mean " + quote(*near) + "?" : "write " + std::string{ObservableText::form}};
}

struct UnitFactor {
  std::string_view word;
  std::int64_t thousandths;  ///< of a second, of a metre, or of itself
};
constexpr std::array<UnitFactor, 12> units{{{"s", 1000},
                                            {"min", 60'000},
                                            {"h", 3'600'000},
                                            {"m", 1000},
                                            {"km", 1'000'000},
                                            {"mi", 1'609'344},
                                            {"cm", 1000},
                                            {"mm", 1000},
                                            {"kg", 1000},
                                            {"deg", 1000},
                                            {"reps", 1000},
                                            {"", 1000}}};

Parsed<CriterionValue> number_value(std::int64_t number, const UnitFactor& unit,
                                    std::string_view text) {
  const bool whole_factor = unit.thousandths % 1000 == 0;
  if (whole_factor && number * (unit.thousandths / 1000) % 10 != 0)
    return Fault{"bad-value", quote(text) + " has more than two decimals",
                 "write at most two decimals"};
  CriterionValue value;
  value.hundredths = scaled(number, unit.thousandths, 10'000);
  value.unit = std::string{unit.word};
  return value;
}

Parsed<CriterionValue> percent_value(Cursor& at, std::int64_t number, std::string_view text) {
  CriterionValue value;
  value.kind = CriterionValue::Kind::percent;
  if (at.take("of other side")) value.kind = CriterionValue::Kind::of_other_side;
  if (at.take("of baseline")) value.kind = CriterionValue::Kind::of_baseline;
  if (!at.at_end())
    return Fault{"bad-value", quote(text) + " is a share of nothing that is known",
                 "write `80 %`, `80 % of other side` or `80 % of baseline`"};
  if (number % 10 != 0)
    return Fault{"bad-value", quote(text) + " has more than two decimals",
                 "write at most two decimals"};
  if (number > 300'000) return out_of_range(text, "may be at most 300 %");
  value.hundredths = number / 10;
  return value;
}

CriterionValue word_value(std::string_view text) {
  CriterionValue value;
  value.kind = CriterionValue::Kind::word;
  value.word = std::string{text};
  return value;
}

}  // namespace

Parsed<Observable> ObservableText::parse(std::string_view text) {
  for (const Phrase& phrase : fixed)
    if (text == phrase.words) return Observable{phrase.kind, "", 0, false};
  Cursor at{text};
  if (at.take("reps in set")) return parse_set(at);
  for (const Phrase& phrase : with_name)
    if (text.substr(0, text.rfind(' ')) == phrase.words && at.take(phrase.words))
      return parse_name(at, phrase.kind, text);
  return parse_name(at, Kind::named, text);
}

std::string ObservableText::format(const Observable& observable) {
  for (const Phrase& phrase : fixed)
    if (phrase.kind == observable.kind) return std::string{phrase.words};
  for (const Phrase& phrase : with_name)
    if (phrase.kind == observable.kind) return std::string{phrase.words} + " " + observable.name;
  if (observable.kind == Kind::reps_in_set) return "reps in set " + std::to_string(observable.set);
  return observable.name + (observable.other_side ? " of other side" : "");
}

Parsed<CriterionValue> CriterionValueText::parse(std::string_view text) {
  CriterionValue value;
  if (text == "baseline") value.kind = CriterionValue::Kind::baseline;
  if (text == "top") value.kind = CriterionValue::Kind::top;
  if (text == "last") value.kind = CriterionValue::Kind::last;
  if (value.kind != CriterionValue::Kind::number) return value;
  Cursor at{text};
  const auto number = at.thousandths();
  if (!number && !at.fault().code.empty()) return at.fault();
  if (!number) return word_value(text);
  if (at.take("%")) return percent_value(at, *number, text);
  const std::string_view unit = at.rest();
  for (const UnitFactor& each : units)
    if (unit == each.word) return number_value(*number, each, text);
  return word_value(text);
}

std::string CriterionValueText::format(const CriterionValue& value) {
  switch (value.kind) {
    case CriterionValue::Kind::number:
      for (const UnitFactor& unit : units)
        if (value.unit == unit.word)
          return decimal_text(scaled(value.hundredths, 10'000, unit.thousandths)) +
                 (unit.word.empty() ? "" : " " + value.unit);
      return {};
    case CriterionValue::Kind::percent:
      return decimal_text(value.hundredths * 10) + " %";
    case CriterionValue::Kind::of_other_side:
      return decimal_text(value.hundredths * 10) + " % of other side";
    case CriterionValue::Kind::of_baseline:
      return decimal_text(value.hundredths * 10) + " % of baseline";
    case CriterionValue::Kind::baseline:
      return "baseline";
    case CriterionValue::Kind::top:
      return "top";
    case CriterionValue::Kind::last:
      return "last";
    case CriterionValue::Kind::word:
      return value.word;
  }
  return {};
}

}  // namespace titrate::text
