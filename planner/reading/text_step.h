#pragma once

#include "planner/model/programme.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// How far one step of `progress` goes, or its limit. The unit follows from what is raised, so
/// parsing and printing need it.
struct StepText {
  static constexpr std::string_view name = "step";
  static constexpr std::string_view form =
      "an amount in the unit of what is raised (a limit of a load also `100 % MVIC`), `5 %`, "
      "`10 % of start`, `10 % of TEST` or `smallest`";
  static constexpr std::string_view example = "5 %";
  [[nodiscard]] static Parsed<Step> parse(std::string_view text, Raise::What what);
  [[nodiscard]] static std::string format(const Step& step, Raise::What what);
};

/// The least time between two raises.
struct Pause {
  Raise::Every every = Raise::Every::session;
  int count = 1;
  friend bool operator==(const Pause&, const Pause&) = default;
};

struct PauseText {
  using Value = Pause;
  static constexpr std::string_view name = "time between raises";
  static constexpr std::string_view form = "`session`, `2 sessions`, `week` or `3 days`";
  static constexpr std::string_view example = "week";
  [[nodiscard]] static Parsed<Pause> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Pause& pause);
};

}  // namespace titrate::text
