#pragma once

#include <array>

#include "planner/model/programme.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// Seconds up, at the top and down, 0 to 60 each. Four numbers are refused with the reason.
struct TempoText {
  using Value = Tempo;
  static constexpr std::string_view name = "tempo";
  static constexpr std::string_view form = "`3-0-3` or `fast-0-2`: seconds up, pause, down";
  static constexpr std::string_view example = "3-0-3";
  [[nodiscard]] static Parsed<Tempo> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Tempo& tempo);
};

/// Degrees of a joint, 0 to 180, in the order of the movement.
struct JointRangeText {
  using Value = JointRange;
  static constexpr std::string_view name = "range of a joint";
  static constexpr std::string_view form = "`0-90`, `90-30` or `full`, in degrees";
  static constexpr std::string_view example = "0-90";
  [[nodiscard]] static Parsed<JointRange> parse(std::string_view text);
  [[nodiscard]] static std::string format(const JointRange& range);
};

/// The activities that a segment may name.
inline constexpr std::array<std::string_view, 7> activities{"walk",  "jog",  "run", "sprint",
                                                            "cycle", "work", "rest"};

/// One stretch of an interval session.
struct SegmentText {
  using Value = Segment;
  static constexpr std::string_view name = "segment";
  static constexpr std::string_view form =
      "an activity (walk, jog, run, sprint, cycle, work, rest) and a time or a way";
  static constexpr std::string_view example = "run 8 min";
  [[nodiscard]] static Parsed<Segment> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Segment& segment);
};

/// What is done before or after the exercises: a time, and in words what.
struct PreparationText {
  using Value = Preparation;
  static constexpr std::string_view name = "warm-up or cool-down";
  static constexpr std::string_view form = "a time and what is done";
  static constexpr std::string_view example = "10 min bike";
  [[nodiscard]] static Parsed<Preparation> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Preparation& preparation);
};

}  // namespace titrate::text
