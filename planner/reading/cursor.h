#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "planner/reading/fault.h"

namespace titrate::text {

/// Two ends of a range such as `2-3`, in thousandths; equal when one number stands alone.
struct Ends {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// Walks over one text from left to right. Spaces before a word or a number are skipped.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end();
  /// Takes `literal` when it stands next; a literal ending in a letter must end a word.
  bool take(std::string_view literal);
  /// Takes `one` or its plural with an s.
  bool take_plural(std::string_view one);
  /// A whole number of at most seven digits, without leading zeros.
  std::optional<int> whole();
  /// A number with at most three decimals, in thousandths.
  std::optional<std::int64_t> thousandths();
  /// `2.5` or `2-3.5`.
  std::optional<Ends> ends();
  /// The next run of letters, digits and hyphens; empty when there is none.
  std::string_view word();
  /// Everything left, without the spaces around it.
  [[nodiscard]] std::string_view rest();
  /// What was wrong with a number, or an empty fault.
  [[nodiscard]] const Fault& fault() const { return fault_; }

 private:
  void skip_spaces();
  std::string_view digits();

  std::string_view text_;
  std::size_t at_ = 0;
  Fault fault_;
};

/// `2.5` for 2500 thousandths; no trailing zeros.
[[nodiscard]] std::string decimal_text(std::int64_t thousandths);
/// `low-high`, or one number when both are the same.
[[nodiscard]] std::string ends_text(std::int64_t low, std::int64_t high);
/// `value * numerator / denominator`, halves away from zero.
[[nodiscard]] std::int64_t scaled(std::int64_t value, std::int64_t numerator,
                                  std::int64_t denominator);
/// A text in its usual spacing, whatever the file has: `60 % 1RM` of `60%1RM`, `15RM` of `15 RM`,
/// `2-3 min` of `2 - 3min`. Words, also those with digits in them, stay as they are.
[[nodiscard]] std::string tidy(std::string_view text);
/// `1 week`, `2 weeks`
[[nodiscard]] std::string plural_text(int number, std::string_view one);

}  // namespace titrate::text
