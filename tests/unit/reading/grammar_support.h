#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "planner/model/amounts.h"

namespace titrate::test {

/// The value of a text that must be right.
template <class Grammar>
typename Grammar::Value value_of(std::string_view text) {
  const auto parsed = Grammar::parse(text);
  INFO(text);
  REQUIRE(parsed);
  return *parsed;
}

/// The code of a text that must be wrong; empty when it only fits no form.
template <class Grammar>
std::string code_of(std::string_view text) {
  const auto parsed = Grammar::parse(text);
  INFO(text);
  REQUIRE_FALSE(parsed);
  return parsed.fault().code;
}

inline Load load(Load::Kind kind, std::string written) {
  Load result;
  result.kind = kind;
  result.written = std::move(written);
  return result;
}

inline Duration seconds(int low, int high, std::string written) {
  Duration result;
  result.low = Seconds{low};
  result.high = Seconds{high};
  result.written = std::move(written);
  return result;
}

}  // namespace titrate::test
