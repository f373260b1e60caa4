#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/units/quantity.h"

/// Cells of a table of comma-separated values (RFC 4180) that a spreadsheet shows as they are.
namespace titrate::csv {

/// Words on one line. Those that a spreadsheet would calculate (`=`, `+`, `-` or `@` in front) get
/// an apostrophe, so that they stay words.
[[nodiscard]] std::string text_cell(std::string_view text);
/// A number as the shortest decimal of units of 10 to the minus `places`; empty without one.
[[nodiscard]] std::string decimal_cell(std::optional<std::int64_t> count, int places);
/// The number that all have, so that a spreadsheet can count with it; else all, a space between
/// two, `?` for one that is not known. Empty where none is known.
[[nodiscard]] std::string numbers_cell(const std::vector<std::optional<std::int64_t>>& counts,
                                       int places);
[[nodiscard]] std::string yes_cell(bool yes);

template <class Kind>
[[nodiscard]] std::string quantity_cell(const std::optional<Quantity<Kind>>& quantity, int places) {
  return decimal_cell(quantity ? std::optional{quantity->count()} : std::nullopt, places);
}

/// One line with its line break; cells are quoted where a reader might cut them.
[[nodiscard]] std::string line_of(const std::vector<std::string>& cells);

}  // namespace titrate::csv
