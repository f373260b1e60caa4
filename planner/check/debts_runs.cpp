#include "planner/check/debts_runs.h"

#include <algorithm>

namespace titrate::check {
namespace {

/// The third bad answer of one flare and those after it bring the floor dose, and are no fails of
/// their own; the flare is over after some days.
bool counts(const engine::Debts& before, const engine::Debts& after) {
  return after.fails > before.fails || after.swaps > before.swaps || after.referred;
}

}  // namespace

void DebtsRuns::add(const DebtsVisit& visit) {
  unfailed_.push_back(visit.debts.fails == 0 && !visit.debts.referred);
  if (visit.debts.referred) return;
  const auto first = std::ssize(steps_);
  for (std::size_t move = 0; move < visit.moves.size(); ++move) {
    const engine::Settled& after = visit.after[move];
    const bool counted = after.debts.fails > 0 || after.debts.referred;
    if (visit.moves[move].kind != DebtsMove::Kind::answer || !counted) continue;
    const std::uint32_t to = visit.next[move];
    const bool bad = after.bad && counts(visit.debts, after.debts);
    const bool known = std::any_of(steps_.begin() + first, steps_.end(), [&](const Step& step) {
      return step.to == to && step.bad == bad;
    });
    if (!known && to != DebtsSpace::none) steps_.push_back({visit.state, to, bad});
  }
}

namespace {

/// The steps that lead into each state.
class Into {
 public:
  template <class Steps>
  Into(const Steps& steps, std::size_t states) : first_(states + 1), from_(steps.size()) {
    for (const auto& step : steps) ++first_[step.to + 1];
    for (std::size_t state = 0; state < states; ++state) first_[state + 1] += first_[state];
    auto place = first_;
    for (const auto& step : steps) from_[place[step.to]++] = step.from;
  }

  /// Marks what leads to the marked states.
  void spread(std::vector<bool>& marked) const {
    std::vector<std::uint32_t> open;
    for (std::uint32_t state = 0; state < marked.size(); ++state)
      if (marked[state]) open.push_back(state);
    while (!open.empty()) {
      const std::uint32_t to = open.back();
      open.pop_back();
      for (std::size_t step = first_[to]; step < first_[to + 1]; ++step) {
        if (marked[from_[step]]) continue;
        marked[from_[step]] = true;
        open.push_back(from_[step]);
      }
    }
  }

 private:
  std::vector<std::size_t> first_;  ///< of each state in `from_`
  std::vector<std::uint32_t> from_;
};

}  // namespace

int DebtsRuns::most_bad() const {
  const Into into(steps_, unfailed_.size());
  std::vector<bool> after_more(unfailed_.size(), true);  // where n more bad answers can come
  for (int bad = 0; bad < unbounded; ++bad) {
    std::vector<bool> before(unfailed_.size(), false);
    for (const Step& step : steps_)
      if (step.bad && after_more[step.to]) before[step.from] = true;
    into.spread(before);
    const auto starts = [&](std::size_t state) { return before[state] && unfailed_[state]; };
    bool any = false;
    for (std::size_t state = 0; state < before.size(); ++state) any = any || starts(state);
    if (!any) return bad;
    after_more = std::move(before);
  }
  return unbounded;
}

namespace {

bool is_over(const engine::Debts& debts) { return debts.referred || engine::at_full_dose(debts); }

/// Sessions to the full dose, state by state; each is worked out once.
class Calm {
 public:
  explicit Calm(const DebtsSpace& space) : space_(space), sessions_(space.states.size(), unknown) {}

  int from(std::uint32_t state) {
    if (is_over(space_.states[state])) return 0;
    if (sessions_[state] != unknown) return sessions_[state];
    sessions_[state] = never;  // met again on the way: a circle
    const std::uint32_t next = space_.calm[state];
    const int rest = next == DebtsSpace::none ? never : from(next);
    sessions_[state] = rest == never ? never : rest + 1;
    return sessions_[state];
  }

  static constexpr int never = -1;

 private:
  static constexpr int unknown = -2;
  const DebtsSpace& space_;
  std::vector<int> sessions_;
};

}  // namespace

Recovery longest_recovery(const DebtsSpace& space) {
  Recovery longest;
  Calm calm(space);
  for (std::uint32_t state = 0; state < space.states.size(); ++state) {
    const int sessions = calm.from(state);
    if (sessions == Calm::never) return {Calm::never, state};
    longest.sessions = std::max(longest.sessions, sessions);
  }
  return longest;
}

}  // namespace titrate::check
