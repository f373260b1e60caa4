#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "planner/check/state_numbers.h"
#include "planner/engine/settle.h"

/// Everything that can happen to what one exercise owes: the same `settle` that plans, under every
/// answer, breadth first, equal states merged.
namespace titrate::check {

/// What the debts of an exercise are explored under.
struct Ground {
  engine::Footing footing;
  engine::Rules rules;
  bool watches_direction = false;  ///< leg symptoms are asked for

  /// Equal grounds have equal keys, so that each is explored once.
  [[nodiscard]] std::vector<std::uint64_t> key() const;
};

/// One thing that can happen to an exercise.
struct DebtsMove {
  enum class Kind {
    answer,      ///< a session's
    late_score,  ///< a morning score after the next session was logged
    regress,     ///< a week of rising mornings
    absence_4,   ///< days without exercise
    absence_14,  ///< weeks without exercise
    easier,      ///< a clinician takes an easier level
    clear,       ///< a clinician clears a referral or a red flag
  };
  Kind kind = Kind::answer;
  engine::Answer answer = {};
  bool permit = true;    ///< of an answer: whether anything may rise
  bool was_red = false;  ///< of a late score: the session was red already
  friend bool operator==(const DebtsMove&, const DebtsMove&) = default;
};

/// A move that is worse than another, by one step in one thing.
struct Worse {
  std::ptrdiff_t better = 0;
  std::ptrdiff_t worse = 0;
  friend auto operator<=>(const Worse&, const Worse&) = default;
};

/// Every move on a ground; of those that cannot be told apart only one.
[[nodiscard]] std::vector<DebtsMove> moves_on(const Ground& ground);
[[nodiscard]] std::vector<Worse> worse_moves(const Ground& ground,
                                             const std::vector<DebtsMove>& moves);

/// What a move does.
[[nodiscard]] engine::Settled apply(const Ground& ground, const engine::Debts& debts,
                                    const DebtsMove& move);

/// The states that can be reached, and how.
struct DebtsSpace {
  static constexpr std::uint32_t none = StateNumbers::none;
  struct From {
    std::uint32_t state = none;
    std::uint16_t move = 0;
  };
  std::vector<DebtsMove> moves;
  std::vector<engine::Debts> states;  ///< nearest first
  std::vector<From> from;             ///< by state: where it was first reached from
  /// By state: the one after a good answer that may give something back.
  std::vector<std::uint32_t> calm;
  std::int64_t transitions = 0;
  bool complete = true;  ///< false: cut short by the limit

  /// The moves of a shortest way to a state.
  [[nodiscard]] std::vector<std::uint16_t> way_to(std::uint32_t state) const;
};

/// A state with what every move makes of it, in the order of `DebtsSpace::moves`, and the numbers
/// of the states that follow.
struct DebtsVisit {
  std::uint32_t state = 0;
  const engine::Debts& debts;
  const std::vector<DebtsMove>& moves;
  const std::vector<engine::Settled>& after;
  const std::vector<std::uint32_t>& next;
};
using DebtsVisitor = std::function<void(const DebtsVisit&)>;

/// The states in which another rung of the ladder, or another phase, can hand an exercise over:
/// where other shares of the load can be told apart, other states are reached. Rungs and phases
/// change only at full dose and after a good answer, so a fail that still counts has one calm
/// answer behind it.
[[nodiscard]] std::vector<engine::Debts> left_by_other_rungs(const Ground& ground);

/// Explores at most `most_states`; calls `visit` for every state.
[[nodiscard]] DebtsSpace explore_debts(const Ground& ground, std::size_t most_states,
                                       const DebtsVisitor& visit);

}  // namespace titrate::check
