#pragma once

#include "planner/model/amounts.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// How many sets, repetitions or contacts. Limits belong to the key, not to the grammar.
struct CountText {
  using Value = Count;
  static constexpr std::string_view name = "count";
  static constexpr std::string_view form =
      "`8`, `8-12`, `8+`, `up to 30`, `max`, `max ~6` or `as able`";
  static constexpr std::string_view example = "8-12";
  [[nodiscard]] static Parsed<Count> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Count& count);
};

/// Weeks or rows counted from 1. Week 0 has its own fault, which offers week 1.
struct PositionText {
  using Value = Position;
  static constexpr std::string_view name = "position";
  static constexpr std::string_view form = "`1`, `5-12` or `5+`, counted from 1";
  static constexpr std::string_view example = "5-12";
  [[nodiscard]] static Parsed<Position> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Position& position);
};

}  // namespace titrate::text
