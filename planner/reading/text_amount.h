#pragma once

#include "planner/model/amounts.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// A mass in kilograms or pounds (0.45359237 kg), kept in grams; at most 1000 kg.
struct MassText {
  using Value = Grams;
  static constexpr std::string_view name = "mass";
  static constexpr std::string_view form = "`2.5 kg` or `5 lb`";
  static constexpr std::string_view example = "2.5 kg";
  [[nodiscard]] static Parsed<Grams> parse(std::string_view text);
  [[nodiscard]] static std::string format(Grams mass);
};

/// A length of time, whole seconds, at most a day; or a share of a measured test.
struct DurationText {
  using Value = Duration;
  static constexpr std::string_view name = "duration";
  static constexpr std::string_view form =
      "`120 s`, `2 min`, `2-3 min`, `1 h`, `80 % of walk-tolerance` or `as able`";
  static constexpr std::string_view example = "2-3 min";
  [[nodiscard]] static Parsed<Duration> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Duration& duration);
};

/// One length of time: no range, no share.
struct TimeText {
  using Value = Seconds;
  static constexpr std::string_view name = "time";
  static constexpr std::string_view form = "`45 s`, `2 min` or `1 h`";
  static constexpr std::string_view example = "2 min";
  [[nodiscard]] static Parsed<Seconds> parse(std::string_view text);
  [[nodiscard]] static std::string format(Seconds time);
};

/// A way in metres, kilometres or miles (1609.344 m), kept in millimetres; at most 200 km.
struct DistanceText {
  using Value = Distance;
  static constexpr std::string_view name = "distance";
  static constexpr std::string_view form =
      "`80 m`, `2 km`, `0.1 mi`, `80 % of walk-tolerance` or `as able`";
  static constexpr std::string_view example = "80 m";
  [[nodiscard]] static Parsed<Distance> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Distance& distance);
};

/// A share in per cent with at most one decimal.
struct PercentText {
  using Value = PerMille;
  static constexpr std::string_view name = "percentage";
  static constexpr std::string_view form = "`5 %` or `62.5 %`";
  static constexpr std::string_view example = "5 %";
  [[nodiscard]] static Parsed<PerMille> parse(std::string_view text);
  [[nodiscard]] static std::string format(PerMille share);
};

/// Rest between sets.
struct RestText {
  using Value = Rest;
  static constexpr std::string_view name = "rest";
  static constexpr std::string_view form = "`45 s`, `2 min`, `2-3 min` or `same as set`";
  static constexpr std::string_view example = "2-3 min";
  [[nodiscard]] static Parsed<Rest> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Rest& rest);
};

/// Seconds of `low-high` in the largest unit that divides both: `2-3 min`.
[[nodiscard]] std::string seconds_text(Seconds low, Seconds high);

}  // namespace titrate::text
