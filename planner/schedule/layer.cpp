#include "planner/schedule/layer.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace titrate::schedule {
namespace {

std::size_t hash(const int* state, std::size_t width) {
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < width; ++i) {
    sum = (sum ^ static_cast<std::uint32_t>(state[i])) * 0x9e3779b97f4a7c15U;
    sum ^= sum >> 29;
  }
  return static_cast<std::size_t>(sum);
}

}  // namespace

void Layer::reset(std::size_t width) {
  width_ = width;
  states_.clear();
  costs_.clear();
  steps_.clear();
  in_order_ = true;
  buckets_.assign(std::max<std::size_t>(64, buckets_.size()), -1);
}

const int* Layer::state(int index) const {
  return states_.data() + static_cast<std::size_t>(index) * width_;
}

std::size_t Layer::find_bucket(const std::vector<int>& state) const {
  assert(state.size() == width_);
  const std::size_t mask = buckets_.size() - 1;
  std::size_t bucket = hash(state.data(), width_) & mask;
  while (buckets_[bucket] >= 0 &&
         !std::equal(state.begin(), state.end(), this->state(buckets_[bucket]))) {
    bucket = (bucket + 1) & mask;
  }
  return bucket;
}

void Layer::offer(const std::vector<int>& state, const Cost& cost, const Step& step) {
  const std::size_t bucket = find_bucket(state);
  if (buckets_[bucket] < 0) {
    buckets_[bucket] = size();
    states_.insert(states_.end(), state.begin(), state.end());
    costs_.push_back(cost);
    steps_.push_back(step);
    if (steps_.size() * 2 > buckets_.size()) grow();
    return;
  }
  const auto known = static_cast<std::size_t>(buckets_[bucket]);
  if (cost < costs_[known]) {
    costs_[known] = cost;
    steps_[known] = step;
    in_order_ = false;
  }
}

void Layer::grow() {
  buckets_.assign(buckets_.size() * 4, -1);
  const std::size_t mask = buckets_.size() - 1;
  for (int index = 0; index < size(); ++index) {
    std::size_t bucket = hash(state(index), width_) & mask;
    while (buckets_[bucket] >= 0) bucket = (bucket + 1) & mask;
    buckets_[bucket] = index;
  }
}

void Layer::put_in_order() {
  if (in_order_) return;
  std::vector<int> order(steps_.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int left, int right) {
    return steps_[static_cast<std::size_t>(left)] < steps_[static_cast<std::size_t>(right)];
  });
  pick(order);
  in_order_ = true;
}

void Layer::keep(const std::vector<int>& indexes) {
  assert(std::is_sorted(indexes.begin(), indexes.end()));
  if (indexes.size() < steps_.size()) pick(indexes);
}

void Layer::pick(const std::vector<int>& indexes) {
  std::vector<int> states;
  std::vector<Cost> costs;
  std::vector<Step> steps;
  states.reserve(indexes.size() * width_);
  costs.reserve(indexes.size());
  steps.reserve(indexes.size());
  for (const int index : indexes) {
    states.insert(states.end(), state(index), state(index) + width_);
    costs.push_back(cost(index));
    steps.push_back(steps_[static_cast<std::size_t>(index)]);
  }
  states_ = std::move(states);
  costs_ = std::move(costs);
  steps_ = std::move(steps);
}

}  // namespace titrate::schedule
