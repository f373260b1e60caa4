#include "planner/schedule/week_search.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>
#include <utility>

#include "planner/schedule/spacing.h"
#include "planner/schedule/starts.h"

namespace titrate::schedule {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

WeekSearch::WeekSearch(const Rests& rests, const WeekRequest& request, int first_day, int states)
    : rests_{rests}, request_{request}, first_day_{first_day}, most_{states} {
  for (const Wanted& entry : request.wanted) {
    assert(entry.kind >= 0 && entry.kind < rests.kinds());
    per_week_.push_back(week_count(request, entry));
  }
  if (!request.in_turn.empty()) {
    const int all = std::accumulate(per_week_.begin(), per_week_.end(), 0);
    std::fill(per_week_.begin(), per_week_.end(), all);
  }
  for (int day = 6, after = 0; day >= 0; --day) {
    const Day& offered = request.days[at(day)];
    usual_given_ = usual_given_ || offered.usual.has_value();
    open_[at(day)] = first_day + day >= rests.first_free_day() &&
                     std::any_of(request.wanted.begin(), request.wanted.end(),
                                 [&](const Wanted& entry) { return could_hold(offered, entry); });
    open_after_[at(day)] = after;
    after += open_[at(day)] ? 1 : 0;
  }
}

int WeekSearch::total(const int* state) const {
  const int* counts = state + rests_.kinds();
  return std::accumulate(counts, counts + request_.wanted.size(), 0);
}

bool WeekSearch::next_in_order(const int* counts, int entry) const {
  const Wanted& wanted = request_.wanted[at(entry)];
  if (counts[entry] >= wanted.count) return false;
  if (request_.order.empty()) return true;
  const int turn = std::accumulate(counts, counts + request_.wanted.size(), 0);
  return turn < static_cast<int>(request_.order.size()) && request_.order[at(turn)] == wanted.kind;
}

void WeekSearch::find_choices(int day, const int* state) {
  choices_.clear();
  if (!open_[at(day)]) return;
  for (int entry = 0; entry < static_cast<int>(request_.wanted.size()); ++entry) {
    if (!next_in_order(state + rests_.kinds(), entry)) continue;
    const Wanted& wanted = request_.wanted[at(entry)];
    find_starts(request_.days[at(day)], day, first_day_ + day, wanted,
                rests_.earliest(state, wanted.kind), starts_);
    for (const int start : starts_) choices_.push_back({start, entry});
  }
  std::sort(choices_.begin(), choices_.end());
}

Cost WeekSearch::price(int day, const int* state, const Choice& choice) const {
  const Wanted& wanted = request_.wanted[at(choice.entry)];
  const Day& offered = request_.days[at(day)];
  Cost cost;
  cost.moved = !wanted.given.empty() &&
               std::none_of(wanted.given.begin(), wanted.given.end(), [&](const Slot& slot) {
                 return slot.day == day && minute_of(slot) == choice.start;
               });
  Last last = state[wanted.kind];
  for (const int kind : request_.in_turn) last = std::max(last, state[kind]);
  if (last != never) {
    cost.off_spacing = spacing_cost(first_day_ + day - day_of(last), per_week_[at(choice.entry)]);
  }
  cost.off_usual = usual_given_ && !(offered.usual && offered.usual->minutes == choice.start);
  return cost;
}

void WeekSearch::settle(int date, std::vector<int>& state) const {
  for (int kind = 0; kind < rests_.kinds(); ++kind) {
    state[at(kind)] = rests_.settle(state[at(kind)], kind, date);
  }
}

void WeekSearch::place(int day, const Choice& choice, std::vector<int>& state) const {
  const int kind = request_.wanted[at(choice.entry)].kind;
  state[at(kind)] = make_last(first_day_ + day, choice.start);
  ++state[at(rests_.kinds() + choice.entry)];
}

void WeekSearch::expand(int day, const Layer& from, int index, int least, Layer& to) {
  const int* state = from.state(index);
  const std::size_t width = at(rests_.kinds()) + request_.wanted.size();
  const int reachable = total(state) + open_after_[at(day)];
  find_choices(day, state);
  if (reachable + 1 >= least) {
    for (const Choice& choice : choices_) {
      state_.assign(state, state + width);
      place(day, choice, state_);
      settle(first_day_ + day + 1, state_);
      Cost cost = from.cost(index);
      const Cost added = price(day, state, choice);
      cost.moved += added.moved;
      cost.off_spacing += added.off_spacing;
      cost.off_usual += added.off_usual;
      to.offer(state_, cost, {index, choice.start, choice.entry});
    }
  }
  if (reachable < least) return;
  state_.assign(state, state + width);
  settle(first_day_ + day + 1, state_);
  to.offer(state_, from.cost(index), {index});
}

void WeekSearch::limit(Layer& layer) {
  if (layer.size() <= most_) return;
  exact_ = false;
  std::vector<std::tuple<int, Cost, int>> ranked;
  ranked.reserve(at(layer.size()));
  for (int index = 0; index < layer.size(); ++index) {
    ranked.emplace_back(-total(layer.state(index)), layer.cost(index), index);
  }
  std::nth_element(ranked.begin(), ranked.begin() + most_, ranked.end());
  std::vector<int> kept;
  kept.reserve(at(most_));
  for (int rank = 0; rank < most_; ++rank) kept.push_back(std::get<2>(ranked[at(rank)]));
  std::sort(kept.begin(), kept.end());
  layer.keep(kept);
}

int WeekSearch::easy_total(const Frontier& from) {
  std::vector<int> state(from.lasts.begin(), from.lasts.begin() + rests_.kinds());
  state.resize(state.size() + request_.wanted.size(), 0);
  for (int day = 0; day < 7; ++day) {
    find_choices(day, state.data());
    if (!choices_.empty()) place(day, choices_.front(), state);
  }
  return total(state.data());
}

Layer WeekSearch::run(const Frontier& from, int least, std::vector<std::vector<Step>>& steps) {
  const std::size_t kinds = at(rests_.kinds());
  Layer layer;
  Layer next;
  layer.reset(kinds + request_.wanted.size());
  for (std::size_t index = 0; index < from.costs.size(); ++index) {
    const auto row = from.lasts.begin() + static_cast<std::ptrdiff_t>(index * kinds);
    state_.assign(row, row + rests_.kinds());
    settle(first_day_, state_);
    state_.resize(kinds + request_.wanted.size(), 0);
    layer.offer(state_, from.costs[index], {static_cast<int>(index)});
  }
  for (int day = 0; day < 7; ++day) {
    next.reset(kinds + request_.wanted.size());
    for (int index = 0; index < layer.size(); ++index) expand(day, layer, index, least, next);
    next.put_in_order();
    limit(next);
    // Where states were given up, the simplest placement may be among them.
    if (!exact_) least = 0;
    steps.push_back(next.steps());
    std::swap(layer, next);
  }
  return layer;
}

std::vector<int> WeekSearch::placed(const Layer& layer, int index) const {
  const int* counts = layer.state(index) + rests_.kinds();
  return {counts, counts + request_.wanted.size()};
}

std::vector<Last> WeekSearch::lasts(const Layer& layer, int index) const {
  return {layer.state(index), layer.state(index) + rests_.kinds()};
}

}  // namespace titrate::schedule
