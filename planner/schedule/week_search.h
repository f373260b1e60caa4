#pragma once

#include <array>
#include <compare>
#include <vector>

#include "planner/schedule/layer.h"
#include "planner/schedule/placement.h"
#include "planner/schedule/rests.h"

namespace titrate::schedule {

/// Fills one week by dynamic programming over its days. A state is the last session of every kind
/// and the number placed of every wanted entry (which is also the place in `order`). Holds
/// references to the rests and the request it was made with.
class WeekSearch {
 public:
  /// States followed a day at most, and in the weeks after that was too few: bounds time and memory
  /// where many kinds move freely.
  static constexpr int most_states = 10'000;
  static constexpr int fewer_states = 1'000;

  /// `first_day` is the first day of the week, counted from the first planned day.
  WeekSearch(const Rests& rests, const WeekRequest& request, int first_day,
             int states = most_states);

  /// How many sessions the simplest placement holds: each as early as it can be. A bound from
  /// below on what the week holds, so states that cannot reach it need no following.
  [[nodiscard]] int easy_total(const Frontier& from);

  /// Every state after the week in which at least `least` sessions may have been placed, with the
  /// steps of each day appended to `steps`.
  [[nodiscard]] Layer run(const Frontier& from, int least, std::vector<std::vector<Step>>& steps);

  /// How many sessions of each wanted entry a state after the week holds.
  [[nodiscard]] std::vector<int> placed(const Layer& layer, int index) const;

  /// The last sessions of a state after the week, one for every kind.
  [[nodiscard]] std::vector<Last> lasts(const Layer& layer, int index) const;

  /// Whether every state was followed. Where there were too many, the fullest, cheapest and
  /// earliest were.
  [[nodiscard]] bool exact() const { return exact_; }

 private:
  struct Choice {
    int start = 0;
    int entry = 0;
    friend auto operator<=>(const Choice&, const Choice&) = default;
  };

  [[nodiscard]] bool next_in_order(const int* counts, int entry) const;
  void find_choices(int day, const int* state);
  [[nodiscard]] Cost price(int day, const int* state, const Choice& choice) const;
  [[nodiscard]] int total(const int* state) const;
  void place(int day, const Choice& choice, std::vector<int>& state) const;
  void settle(int date, std::vector<int>& state) const;
  void expand(int day, const Layer& from, int index, int least, Layer& to);
  void limit(Layer& layer);

  const Rests& rests_;
  const WeekRequest& request_;
  int first_day_;
  int most_;
  std::vector<int> per_week_;   ///< of each entry's kind
  std::array<bool, 7> open_{};  ///< days that could hold any of the wanted sessions
  std::array<int, 7> open_after_{};
  bool usual_given_ = false;
  bool exact_ = true;
  std::vector<Choice> choices_;  ///< of the state in hand
  std::vector<int> starts_;
  std::vector<int> state_;
};

}  // namespace titrate::schedule
