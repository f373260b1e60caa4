#pragma once

#include "planner/model/programme.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// A change of load; of a range the low end is the cautious one.
struct ChangeText {
  using Value = Change;
  static constexpr std::string_view name = "change of load";
  static constexpr std::string_view form = "`-10 to -5 lb`, `2.5 kg` or `5 %`";
  static constexpr std::string_view example = "-10 to -5 lb";
  [[nodiscard]] static Parsed<Change> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Change& change);
};

/// A band of repetitions, from 0.
struct Band {
  int from = 0;
  std::optional<int> to;
  friend bool operator==(const Band&, const Band&) = default;
};

struct BandText {
  using Value = Band;
  static constexpr std::string_view name = "band of repetitions";
  static constexpr std::string_view form = "`0-2`, `5` or `8+`";
  static constexpr std::string_view example = "3-4";
  [[nodiscard]] static Parsed<Band> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Band& band);
};

/// Which set an `adjust` rule looks at.
struct Looked {
  Adjust::After after = Adjust::After::last_set;
  int set = 0;
  friend bool operator==(const Looked&, const Looked&) = default;
};

struct LookedText {
  using Value = Looked;
  static constexpr std::string_view name = "set to look at";
  static constexpr std::string_view form = "`set 3`, `each set` or `last set`";
  static constexpr std::string_view example = "set 3";
  [[nodiscard]] static Parsed<Looked> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Looked& looked);
};

/// Whose load an `adjust` rule changes.
struct Changed {
  Adjust::Target target = Adjust::Target::next_session;
  int set = 0;
  friend bool operator==(const Changed&, const Changed&) = default;
};

struct ChangedText {
  using Value = Changed;
  static constexpr std::string_view name = "set to change";
  static constexpr std::string_view form = "`set 4`, `next set` or `next session`";
  static constexpr std::string_view example = "next session";
  [[nodiscard]] static Parsed<Changed> parse(std::string_view text);
  [[nodiscard]] static std::string format(const Changed& changed);
};

/// The change of load for one point of RPE or RIR; at most 10 %.
struct PerPointText {
  using Value = PerMille;
  static constexpr std::string_view name = "change per point";
  static constexpr std::string_view form = "`4 % per point`";
  static constexpr std::string_view example = "4 % per point";
  [[nodiscard]] static Parsed<PerMille> parse(std::string_view text);
  [[nodiscard]] static std::string format(PerMille share);
};

}  // namespace titrate::text
