#pragma once

#include "planner/model/criteria.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// One comparison. Names (tests, choices, blocks) are looked up later, by the reader.
struct CriterionText {
  using Value = Criterion;
  static constexpr std::string_view name = "criterion";
  static constexpr std::string_view form =
      "what is looked at, one of `<=` `>=` `<` `>` `is`, a value, and perhaps `for 2 sessions`";
  static constexpr std::string_view example = "pain during <= 2 for 2 sessions";
  [[nodiscard]] static Parsed<Criterion> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Criterion& criterion);
};

/// What a criterion looks at: `pain during`, `row of run`, `heel-raise-count`.
struct ObservableText {
  using Value = Observable;
  static constexpr std::string_view name = "observable";
  static constexpr std::string_view form =
      "`pain during`, `reps in every set`, `week`, `row of BLOCK`, or a test, outcome or choice";
  static constexpr std::string_view example = "pain during";
  [[nodiscard]] static Parsed<Observable> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Observable& observable);
};

/// What it is compared with: `90 % of other side`, `30 min`, `trace`.
struct CriterionValueText {
  using Value = CriterionValue;
  static constexpr std::string_view name = "value to compare with";
  static constexpr std::string_view form =
      "a number, `80 %`, `90 % of other side`, `baseline`, `top`, `last` or a word";
  static constexpr std::string_view example = "90 % of other side";
  [[nodiscard]] static Parsed<CriterionValue> parse(std::string_view text);
  [[nodiscard]] static std::string format(const CriterionValue& value);
};

/// `<=`, `>=`, `<`, `>`, `is`
[[nodiscard]] std::string_view op_word(Criterion::Op op);

}  // namespace titrate::text
