#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "planner/check/debts_order.h"
#include "planner/check/debts_space.h"
#include "planner/engine/advance.h"
#include "planner/engine/turn.h"

namespace titrate::check {
namespace {

using engine::Answer;
using engine::Debts;
using engine::Morning;
using engine::Zone;

constexpr std::array zones = {Zone::safe, Zone::acceptable, Zone::high, Zone::extreme};
constexpr std::array mornings = {Morning::usual, Morning::raised, Morning::late, Morning::missing};
constexpr std::array either = {false, true};

/// Every answer with and without a permit.
std::vector<DebtsMove> all_answers(bool watches_direction) {
  std::vector<DebtsMove> moves;
  for (const Zone zone : zones) {
    for (const Morning morning : mornings) {
      for (const bool away : either) {
        for (const bool flare : either) {
          for (const bool permit : either) {
            DebtsMove move;
            move.answer = {.zone = zone, .morning = morning, .away = away, .same_flare = flare};
            move.permit = permit;
            if (!away || watches_direction) moves.push_back(move);
          }
        }
      }
    }
  }
  return moves;
}

/// The one that stands for all moves that cannot be told apart: a permit matters only after answers
/// that may be good, a flare only after those that may be bad. (A raised morning may be either.)
/// Where symptoms moved away, less than extreme pain and a flare make no difference; where a dose
/// may rise in the acceptable zone, that zone is as good as the safe one.
DebtsMove told_apart(DebtsMove move, const engine::Rules& rules) {
  Answer& answer = move.answer;
  if (answer.away) answer.same_flare = false;
  if (answer.away && answer.zone != Zone::extreme) answer.zone = Zone::safe;
  if (rules.progress_in_acceptable && answer.zone == Zone::acceptable) answer.zone = Zone::safe;
  const bool surely_bad =
      answer.zone >= Zone::high || answer.away || answer.morning == Morning::late;
  const bool may_be_bad = surely_bad || answer.morning == Morning::raised;
  move.permit = move.permit || surely_bad || answer.morning == Morning::missing;
  answer.same_flare = answer.same_flare && may_be_bad;
  return move;
}

/// Answers worse by one step in one thing. No answer in the morning is worse than a usual one only.
std::vector<Answer> one_step_worse(const Answer& answer) {
  std::vector<Answer> worse;
  const auto add = [&](const auto& change) {
    worse.push_back(answer);
    change(worse.back());
  };
  if (answer.zone != Zone::extreme)
    add([](Answer& each) { each.zone = static_cast<Zone>(static_cast<int>(each.zone) + 1); });
  if (answer.morning == Morning::usual) {
    add([](Answer& each) { each.morning = Morning::raised; });
    add([](Answer& each) { each.morning = Morning::missing; });
  }
  if (answer.morning == Morning::raised) add([](Answer& each) { each.morning = Morning::late; });
  if (!answer.away) add([](Answer& each) { each.away = true; });
  return worse;
}

engine::Settled unsettled(const Debts& debts) {
  engine::Settled out;
  out.debts = debts;
  return out;
}

/// What the end of a week or a clinician does.
engine::Settled beside_answers(const Debts& debts, const DebtsMove& move,
                               const engine::Footing& footing) {
  using Kind = DebtsMove::Kind;
  engine::Settled out = unsettled(debts);
  Debts& after = out.debts;
  if (move.kind == Kind::clear) {
    after = engine::cleared(debts);
    return out;
  }
  if (debts.referred) return out;
  after.streak = 0;
  if (move.kind == Kind::regress) engine::regress_for_week(after);
  if (move.kind == Kind::absence_4) engine::lower_after(after, engine::Absence::days_4, footing);
  if (move.kind == Kind::absence_14) engine::lower_after(after, engine::Absence::days_14, footing);
  if (move.kind == Kind::easier && after.variant < footing.easier_steps) ++after.variant;
  return out;
}

}  // namespace

std::vector<std::uint64_t> Ground::key() const {
  std::vector<std::uint64_t> key;
  key.push_back(std::uint64_t{footing.allowed.to_ulong()} << 32 |
                std::uint64_t{footing.steep.to_ulong()} << 16 |
                static_cast<std::uint64_t>(footing.volume) << 15 |
                static_cast<std::uint64_t>(footing.easier_steps) << 8 |
                static_cast<std::uint64_t>(footing.need));
  key.push_back(static_cast<std::uint64_t>(rules.creep) << 32 |
                static_cast<std::uint64_t>(rules.max_swaps) << 24 | rules.load_down << 8 |
                (rules.progress_in_acceptable ? 8U : 0U) | (rules.late_repeats ? 4U : 0U) |
                (rules.red_splits ? 2U : 0U) | (watches_direction ? 1U : 0U));
  return key;
}

std::vector<DebtsMove> moves_on(const Ground& ground) {
  using Kind = DebtsMove::Kind;
  std::vector<DebtsMove> moves;
  for (const DebtsMove& each : all_answers(ground.watches_direction))
    if (told_apart(each, ground.rules) == each) moves.push_back(each);
  // A late score after a session that was not red is settled as that session's answer would be.
  moves.push_back(
      {.kind = Kind::late_score, .answer = {.morning = Morning::late}, .was_red = true});
  for (const Kind kind :
       {Kind::regress, Kind::absence_4, Kind::absence_14, Kind::easier, Kind::clear})
    moves.push_back({.kind = kind});
  return moves;
}

std::vector<Worse> worse_moves(const Ground& ground, const std::vector<DebtsMove>& moves) {
  const auto index_of = [&](const DebtsMove& move) {
    return std::ranges::find(moves, told_apart(move, ground.rules)) - moves.begin();
  };
  std::set<Worse> pairs;
  for (const DebtsMove& better : all_answers(ground.watches_direction)) {
    for (const Answer& answer : one_step_worse(better.answer)) {
      DebtsMove worse = better;
      worse.answer = answer;
      const Worse pair{index_of(better), index_of(worse)};
      const bool known = std::max(pair.better, pair.worse) < std::ssize(moves);
      if (known && pair.better != pair.worse) pairs.insert(pair);
    }
  }
  return {pairs.begin(), pairs.end()};
}

engine::Settled apply(const Ground& ground, const Debts& debts, const DebtsMove& move) {
  const engine::Footing& footing = ground.footing;
  switch (move.kind) {
    case DebtsMove::Kind::answer:
      return engine::settle(debts, move.answer, footing, ground.rules, move.permit);
    case DebtsMove::Kind::late_score:
      return engine::settle_late_score(debts, move.was_red, footing, ground.rules,
                                       move.answer.same_flare);
    case DebtsMove::Kind::regress:
    case DebtsMove::Kind::absence_4:
    case DebtsMove::Kind::absence_14:
    case DebtsMove::Kind::easier:
    case DebtsMove::Kind::clear:
      return beside_answers(debts, move, footing);
  }
  return unsettled(debts);
}

bool at_most(const Debts& a, const Debts& b, const engine::Footing& footing) {
  if (a.referred != b.referred) return a.referred;
  if (a.variant != b.variant) return a.variant > b.variant;
  if (a.floor != b.floor) return a.floor;
  const bool over_steep = a.load < b.load && footing.steep.test(b.load) && b.owed <= a.owed + 1;
  return over_steep || (a.load <= b.load && a.owed >= b.owed);
}

}  // namespace titrate::check
