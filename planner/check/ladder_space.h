#pragma once

#include <bitset>
#include <vector>

#include "planner/check/debts_space.h"
#include "planner/engine/machine.h"

/// Every place that one exercise can stand at on its ladder, under every signal that its debts and
/// the week can send there. The debts are explored alone (`debts_space.h`); what a ladder sees of
/// them is one of a few signals.
namespace titrate::check {

/// What an answer means to a ladder.
struct Signal {
  bool bad = false;
  bool eligible = false;
  bool clear = false;     ///< the gate is open and nothing is owed
  bool was_full = false;  ///< nothing was owed before
  bool is_full = false;   ///< nor is after
  bool swapped = false;
  bool referred = false;
  bool usual = false;  ///< the morning
  bool permit = false;
};

/// Every signal that the answers on a ground can send, by number.
using Signals = std::bitset<512>;
[[nodiscard]] Signal signal_of(std::size_t number);
[[nodiscard]] std::size_t number_of(const Signal& signal);
void add_signals(const DebtsVisit& visit, Signals& signals);

/// What was found about one ladder.
struct LadderProof {
  std::size_t states = 0;
  std::int64_t transitions = 0;
  bool complete = true;
  std::vector<bool> reached;       ///< by rung
  bool climbs_only_clear = true;   ///< after a session only with an open gate, one rung at a time
  bool adjusts_only_clear = true;  ///< a load is moved up only when nothing is owed
  std::vector<int> dead_ends;      ///< rungs that nothing leads on from, though others follow
};

[[nodiscard]] LadderProof prove_ladder(const engine::Ladder& ladder, const Signals& signals,
                                       std::size_t most_states);

}  // namespace titrate::check
