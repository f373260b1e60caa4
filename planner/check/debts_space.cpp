#include "planner/check/debts_space.h"

#include <algorithm>

#include "planner/check/state_numbers.h"

namespace titrate::check {

std::vector<engine::Debts> left_by_other_rungs(const Ground& ground) {
  const int most_swaps = ground.footing.easier_steps > 0 ? ground.rules.max_swaps : 0;
  constexpr std::uint8_t most_fails = 2;  // the third one swaps or refers
  std::vector<engine::Debts> all;
  for (std::uint8_t fails = 0; fails <= most_fails; ++fails)
    for (std::uint8_t streak = 0; streak <= ground.footing.need; ++streak)
      for (std::uint8_t swaps = 0; swaps <= most_swaps; ++swaps)
        for (std::uint8_t raised = 0; raised < ground.rules.creep; ++raised)
          all.push_back({.fails = fails,
                         .calm = static_cast<std::uint8_t>(fails > 0 ? 1 : 0),
                         .streak = streak,
                         .swaps = swaps,
                         .raised = raised});
  return all;
}

namespace {

using engine::Debts;

/// A state in one number, with the fields that answers look at.
std::uint64_t code_of(const Debts& debts) {
  std::uint64_t code = 0;
  for (const unsigned field :
       {unsigned{debts.load}, unsigned{debts.owed}, unsigned{debts.fails}, unsigned{debts.calm},
        unsigned{debts.streak}, unsigned{debts.variant}, unsigned{debts.swaps},
        unsigned{debts.floor}, unsigned{debts.raised}, unsigned{debts.referred}})
    code = code << 5 | field;
  return code;
}

bool is_calm(const DebtsMove& move) {
  return move.kind == DebtsMove::Kind::answer && move.answer == engine::Answer{} && move.permit;
}

class Search {
 public:
  Search(const Ground& ground, std::size_t most_states) : ground_(ground), most_(most_states) {
    space_.moves = moves_on(ground);
    reach(Debts{}, {});
  }

  DebtsSpace run(const DebtsVisitor& visit) {
    std::vector<engine::Settled> after(space_.moves.size());
    std::vector<std::uint32_t> next(space_.moves.size());
    bool from_here = true;  // a way from the start is a better story than one from elsewhere
    for (std::uint32_t state = 0;; ++state) {
      if (state == space_.states.size() && from_here) {
        for (const Debts& debts : left_by_other_rungs(ground_)) reach(debts, {});
        from_here = false;
      }
      if (state == space_.states.size()) break;
      const Debts debts = space_.states[state];
      for (std::uint16_t index = 0; index < space_.moves.size(); ++index) {
        const DebtsMove& move = space_.moves[index];
        after[index] = apply(ground_, debts, move);
        // Many moves in a row come to the same state.
        const bool as_before = index > 0 && after[index].debts == after[index - 1].debts;
        next[index] = as_before ? next[index - 1] : reach(after[index].debts, {state, index});
        if (is_calm(move)) space_.calm[state] = next[index];
      }
      space_.transitions += std::ssize(after);
      visit({state, debts, space_.moves, after, next});
    }
    return std::move(space_);
  }

 private:
  std::uint32_t reach(Debts debts, DebtsSpace::From from) {
    debts.unknown = debts.bad = false;  // said to the week's end; no answer looks at them
    const auto next = static_cast<std::uint32_t>(space_.states.size());
    const std::uint32_t number = numbers_.find_or_add(code_of(debts), next);
    if (number != next) return number;
    if (space_.states.size() >= most_) {
      space_.complete = false;
      return DebtsSpace::none;
    }
    space_.states.push_back(debts);
    space_.from.push_back(from);
    space_.calm.push_back(DebtsSpace::none);
    return number;
  }

  const Ground& ground_;
  std::size_t most_;
  DebtsSpace space_;
  StateNumbers numbers_;
};

}  // namespace

std::vector<std::uint16_t> DebtsSpace::way_to(std::uint32_t state) const {
  std::vector<std::uint16_t> way;
  for (; from[state].state != none; state = from[state].state) way.push_back(from[state].move);
  std::ranges::reverse(way);
  return way;
}

DebtsSpace explore_debts(const Ground& ground, std::size_t most_states, const DebtsVisitor& visit) {
  return Search(ground, most_states).run(visit);
}

}  // namespace titrate::check
