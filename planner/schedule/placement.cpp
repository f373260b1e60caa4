#include "planner/schedule/placement.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

#include "planner/schedule/week_search.h"

namespace titrate::schedule {
namespace {

/// Numbers of sessions compare by their sum first, then by the earlier entries.
bool holds_less(const std::vector<int>& left, const std::vector<int>& right) {
  const int left_sum = std::accumulate(left.begin(), left.end(), 0);
  const int right_sum = std::accumulate(right.begin(), right.end(), 0);
  return left_sum != right_sum ? left_sum < right_sum : left < right;
}

int cheapest(const Frontier& frontier) {
  const auto best = std::min_element(frontier.costs.begin(), frontier.costs.end());
  return static_cast<int>(best - frontier.costs.begin());
}

Slot make_slot(const WeekRequest& request, const Step& step, int day) {
  Slot slot{request.wanted[static_cast<std::size_t>(step.entry)].kind, day, std::nullopt};
  if (step.start != no_time) slot.start = ClockTime{step.start};
  return slot;
}

}  // namespace

Placement::Placement(GapTable gaps, std::vector<Past> past)
    : gaps_{std::move(gaps)},
      past_{std::move(past)},
      rests_{gaps_, past_},
      frontiers_{{rests_.past_lasts(), {Cost{}}}} {}

std::vector<int> Placement::add_week(const WeekRequest& request) {
  const Frontier& from = frontiers_.back();
  const int states = exact_ ? WeekSearch::most_states : WeekSearch::fewer_states;
  WeekSearch search{rests_, request, static_cast<int>(requests_.size()) * 7, states};
  Layer layer = search.run(from, search.easy_total(from), steps_);

  std::vector<int> most = search.placed(layer, 0);
  for (int index = 1; index < layer.size(); ++index) {
    most = std::max(most, search.placed(layer, index), holds_less);
  }
  std::vector<int> fullest;
  for (int index = 0; index < layer.size(); ++index) {
    if (search.placed(layer, index) == most) fullest.push_back(index);
  }
  layer.keep(fullest);
  steps_.back() = layer.steps();

  Frontier frontier;
  for (int index = 0; index < layer.size(); ++index) {
    const auto lasts = search.lasts(layer, index);
    frontier.lasts.insert(frontier.lasts.end(), lasts.begin(), lasts.end());
    frontier.costs.push_back(layer.cost(index));
  }
  frontiers_.push_back(std::move(frontier));
  requests_.push_back(request);
  placed_.push_back(most);
  exact_ = exact_ && search.exact();
  return most;
}

std::vector<std::vector<Slot>> Placement::best() const { return best_from(0); }

std::vector<Slot> Placement::best_of_newest() const {
  return std::move(best_from(requests_.size() - 1).front());
}

std::vector<std::vector<Slot>> Placement::best_from(std::size_t first) const {
  std::vector<std::vector<Slot>> weeks(requests_.size() - first);
  int index = cheapest(frontiers_.back());
  for (std::size_t date = steps_.size(); date-- > 7 * first;) {
    const Step& step = steps_[date][static_cast<std::size_t>(index)];
    index = step.parent;
    if (step.start == no_session) continue;
    const std::size_t week = date / 7;
    weeks[week - first].push_back(make_slot(requests_[week], step, static_cast<int>(date % 7)));
  }
  for (auto& week : weeks) std::reverse(week.begin(), week.end());
  return weeks;
}

Cost Placement::cost() const {
  const Frontier& frontier = frontiers_.back();
  return frontier.costs[static_cast<std::size_t>(cheapest(frontier))];
}

}  // namespace titrate::schedule
