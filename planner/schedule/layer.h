#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace titrate::schedule {

/// What a placement costs, most important first. Sessions without room are not counted here: the
/// placements that are compared hold the same number of each kind.
struct Cost {
  int moved = 0;
  int off_spacing = 0;
  int off_usual = 0;
  friend auto operator<=>(const Cost&, const Cost&) = default;
};

/// The states between two weeks: for each a row of last sessions, one for every kind, and the cost
/// so far. In the order of "earliest".
struct Frontier {
  std::vector<int> lasts;  ///< row after row
  std::vector<Cost> costs;
};

/// The start of a day without a session; after every start, because earlier is better.
inline constexpr int no_session = 24 * 60 + 1;

/// How a state was reached: from which state of the day before, and by which session. Steps in
/// order mean placements in order of "earliest": at the first day where two differ, a session
/// comes before none, an earlier start before a later one.
struct Step {
  int parent = 0;
  int start = no_session;
  int entry = -1;  ///< index into WeekRequest::wanted
  friend auto operator<=>(const Step&, const Step&) = default;
};

/// The distinct states after one day, each with its cheapest and, among those, earliest way. A
/// state is a row of `width` integers. States are in the order of their ways, so that
/// comparing indexes compares whole placements.
class Layer {
 public:
  /// Empties the layer for states of `width` integers.
  void reset(std::size_t width);

  /// Adds a state, or keeps the better way to it. Ways must be offered in order of their steps.
  void offer(const std::vector<int>& state, const Cost& cost, const Step& step);

  /// Brings the states into the order of their ways after the last offer.
  void put_in_order();

  /// Keeps only these states, given by ascending index.
  void keep(const std::vector<int>& indexes);

  [[nodiscard]] int size() const { return static_cast<int>(steps_.size()); }
  [[nodiscard]] const int* state(int index) const;
  [[nodiscard]] const Cost& cost(int index) const {
    return costs_[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }

 private:
  [[nodiscard]] std::size_t find_bucket(const std::vector<int>& state) const;
  void grow();
  void pick(const std::vector<int>& indexes);

  std::size_t width_ = 0;
  std::vector<int> states_;  ///< row after row
  std::vector<Cost> costs_;
  std::vector<Step> steps_;
  std::vector<int> buckets_;  ///< open addressing by state; -1 is empty
  bool in_order_ = true;
};

}  // namespace titrate::schedule
