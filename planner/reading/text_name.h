#pragma once

#include "planner/reading/fault.h"

namespace titrate::text {

/// An id: small letters, digits and hyphens, at most 64.
struct SlugText {
  using Value = std::string;
  static constexpr std::string_view name = "id";
  static constexpr std::string_view form = "small letters, digits and hyphens";
  static constexpr std::string_view example = "heel-raise";
  [[nodiscard]] static Parsed<std::string> parse(std::string_view text);
  [[nodiscard]] static std::string format(const std::string& id) { return id; }
};

/// The name of a test or questionnaire: an id that may have capitals.
struct MeasureNameText {
  using Value = std::string;
  static constexpr std::string_view name = "name of a measure";
  static constexpr std::string_view form = "letters, digits and hyphens";
  static constexpr std::string_view example = "VISA-A";
  [[nodiscard]] static Parsed<std::string> parse(std::string_view text);
  [[nodiscard]] static std::string format(const std::string& id) { return id; }
};

/// The name of a session: an id that may have capitals, such as `A` and `B`.
struct SessionNameText {
  using Value = std::string;
  static constexpr std::string_view name = "name of a session";
  static constexpr std::string_view form = "letters, digits and hyphens";
  static constexpr std::string_view example = "heavy";
  [[nodiscard]] static Parsed<std::string> parse(std::string_view text);
  [[nodiscard]] static std::string format(const std::string& id) { return id; }
};

}  // namespace titrate::text
