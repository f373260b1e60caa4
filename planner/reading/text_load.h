#pragma once

#include "planner/model/amounts.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// Which weight to use. Shares of a repetition maximum or of the last load are kept in tenths of a
/// percent; masses in grams.
struct LoadText {
  using Value = Load;
  static constexpr std::string_view name = "load";
  static constexpr std::string_view form =
      "`15RM`, `70 % 1RM`, `60-70 % of 1RM`, `50 % MVIC`, `bodyweight + 5 kg`, `40 kg`, "
      "`band red`, `none`, `80 % of last`, `104 % of start` or `adjusted`";
  static constexpr std::string_view example = "15RM";
  [[nodiscard]] static Parsed<Load> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Load& load);
};

/// Where to stop a set: repetitions in reserve (0 to 10), rating of perceived exertion (0 to 10),
/// share of pace in per cent, or failure.
struct EffortText {
  using Value = Effort;
  static constexpr std::string_view name = "effort";
  static constexpr std::string_view form = "`RIR 2`, `RPE 5-6`, `pace 90-95 %` or `failure`";
  static constexpr std::string_view example = "RIR 2";
  [[nodiscard]] static Parsed<Effort> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Effort& effort);
};

}  // namespace titrate::text
