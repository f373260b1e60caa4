#pragma once

#include <rapidcheck.h>
#include <string>
#include <utility>

#include <catch2/catch.hpp>

namespace titrate::test {

inline int between(int low, int high) { return *rc::gen::inRange(low, high + 1); }

/// `low-high` with low <= high.
inline std::pair<int, int> range(int low, int high) {
  const int first = between(low, high);
  return {first, between(first, high)};
}

template <class T>
void set_written(T& value, const std::string& text) {
  if constexpr (requires { value.written; }) value.written = text;
}

/// Checks `parse(format(x)) == x` for values from `make`; `written` is what the file says, so it
/// is the printed text.
template <class Grammar, class Make>
void check_round_trip(Make make) {
  CHECK(rc::check([make] {
    typename Grammar::Value value = make();
    const std::string text = Grammar::format(value);
    set_written(value, text);
    const auto again = Grammar::parse(text);
    RC_LOG() << text;
    RC_ASSERT(static_cast<bool>(again));
    RC_ASSERT(*again == value);
  }));
}

}  // namespace titrate::test
