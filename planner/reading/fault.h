#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace titrate::text {

/// Why a text does not fit a grammar. An empty code says only that it does not fit; the reader
/// then words it with the grammar's own example.
struct Fault {
  std::string code;
  std::string message;
  std::string help;
};

/// The value of a text, or why there is none.
template <class V>
class Parsed {
 public:
  Parsed(V value) : value_(std::move(value)) {}
  Parsed(Fault fault) : fault_(std::move(fault)) {}

  explicit operator bool() const { return value_.has_value(); }
  [[nodiscard]] const V& operator*() const { return *value_; }
  [[nodiscard]] const V* operator->() const { return &*value_; }
  [[nodiscard]] const Fault& fault() const { return fault_; }

 private:
  std::optional<V> value_;
  Fault fault_;
};

/// The text between backticks, as messages show what a file says; long texts are cut.
[[nodiscard]] std::string quote(std::string_view text);
/// A range whose second number is the smaller.
[[nodiscard]] Fault backwards(std::string_view text);
/// A number that lacks its unit; `help` shows how to write it.
[[nodiscard]] Fault missing_unit(std::string_view text, std::string help);
/// A value outside what is allowed: `must be between 1 and 20`.
[[nodiscard]] Fault out_of_range(std::string_view text, std::string_view limits);

}  // namespace titrate::text
