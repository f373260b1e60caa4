#pragma once

#include "planner/reading/fault.h"
#include "planner/units/quantity.h"

namespace titrate::text {

/// How hard a session was, 0 to 10 with at most one decimal, in tenths (RPE).
struct ExertionText {
  using Value = int;
  static constexpr std::string_view name = "rating of effort";
  static constexpr std::string_view form = "a number from 0 to 10";
  static constexpr std::string_view example = "7";
  [[nodiscard]] static Parsed<int> parse(std::string_view text);
  [[nodiscard]] static std::string format(int tenths);
};

/// The girth of a limb in millimetres, 50 to 1500; a bare number is millimetres.
struct GirthText {
  using Value = int;
  static constexpr std::string_view name = "girth";
  static constexpr std::string_view form = "`412`, `412 mm` or `41.2 cm`";
  static constexpr std::string_view example = "412 mm";
  [[nodiscard]] static Parsed<int> parse(std::string_view text);
  [[nodiscard]] static std::string format(int millimetres);
};

/// How much of a session was done: `all`, or a share.
struct SessionShareText {
  using Value = PerMille;
  static constexpr std::string_view name = "share of a session";
  static constexpr std::string_view form = "`all` or `80 %`";
  static constexpr std::string_view example = "80 %";
  [[nodiscard]] static Parsed<PerMille> parse(std::string_view text);
  [[nodiscard]] static std::string format(PerMille share);
};

/// A number of weeks, 1 to 52.
struct WeeksText {
  using Value = int;
  static constexpr std::string_view name = "number of weeks";
  static constexpr std::string_view form = "`2 weeks`";
  static constexpr std::string_view example = "2 weeks";
  [[nodiscard]] static Parsed<int> parse(std::string_view text);
  [[nodiscard]] static std::string format(int weeks);
};

/// Where an exercise stood when a session was prescribed: its row from 1, the share of the row's
/// load (50 to 100 %), how often its volume was taken down (0 to 2), and how many levels easier it
/// was (0 to 3).
struct Standing {
  int row = 1;
  int load = 100;
  int owed = 0;
  int level = 0;
  friend bool operator==(const Standing&, const Standing&) = default;
};

struct StandingText {
  using Value = Standing;
  static constexpr std::string_view name = "place in the plan";
  static constexpr std::string_view form =
      "`row 2, load 80 %, owed 1, level 0`, in quotes, as `titrate log` writes it";
  static constexpr std::string_view example = "row 2, load 80 %, owed 1, level 0";
  [[nodiscard]] static Parsed<Standing> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Standing& standing);
};

}  // namespace titrate::text
