#pragma once

#include <cstdint>

#include "planner/reading/fault.h"

namespace titrate::text {

/// A random identifier (UUID version 4), in small letters.
struct UidText {
  using Value = std::string;
  static constexpr std::string_view name = "random identifier";
  static constexpr std::string_view form = "a UUID of version 4, as `titrate new case` writes it";
  static constexpr std::string_view example = "6f1c2a30-5b7d-4e8f-9a01-23456789abcd";
  [[nodiscard]] static Parsed<std::string> parse(std::string_view text);
  [[nodiscard]] static std::string format(const std::string& uid) { return uid; }
};

/// The name of a time zone. Only its form is checked; whether it exists is for the calendar.
struct TimeZoneText {
  using Value = std::string;
  static constexpr std::string_view name = "time zone";
  static constexpr std::string_view form = "an IANA name: `Region/City` or `UTC`";
  static constexpr std::string_view example = "Europe/Copenhagen";
  [[nodiscard]] static Parsed<std::string> parse(std::string_view text);
  [[nodiscard]] static std::string format(const std::string& zone) { return zone; }
};

/// A result of a test or questionnaire: a number, perhaps with its unit, or a word.
struct Result {
  bool is_number = true;
  std::int64_t hundredths = 0;
  std::string unit;  ///< as written, or empty
  std::string word;
  friend bool operator==(const Result&, const Result&) = default;
};

struct ResultText {
  using Value = Result;
  static constexpr std::string_view name = "result";
  static constexpr std::string_view form =
      "`12`, `12.5 kg`, a grade such as `trace`, `yes` or `no`";
  static constexpr std::string_view example = "12";
  [[nodiscard]] static Parsed<Result> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Result& result);
};

}  // namespace titrate::text
