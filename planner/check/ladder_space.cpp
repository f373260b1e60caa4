#include "planner/check/ladder_space.h"

#include <algorithm>

#include "planner/engine/sessions.h"
#include "planner/engine/turn.h"

namespace titrate::check {
namespace {

using engine::Ladder;
using engine::Position;
using engine::Rung;

/// What a ladder sees of an answer, as `settle` hands it on.
engine::Settled settled_of(const Signal& signal) {
  engine::Settled settled;
  settled.bad = signal.bad;
  settled.eligible = signal.eligible;
  settled.clear = signal.clear;
  settled.debts.referred = signal.referred;
  settled.debts.owed = signal.is_full ? 0 : 1;
  settled.effect.kind = signal.swapped ? engine::Effect::Kind::swap : engine::Effect::Kind::hold;
  return settled;
}

/// The fields that decide what comes next, in one number; where the load of the last session stood
/// does not.
std::uint64_t code_of(const Position& position) {
  std::uint64_t code = static_cast<std::uint8_t>(position.step);
  for (const unsigned field :
       {unsigned{position.rung}, unsigned{position.served}, unsigned{position.row_served},
        unsigned{position.performed}, unsigned{position.moved_inside}})
    code = code << 8U | field;
  return code;
}

bool is_rise_of_one(const Rung& from, int before, int after) {
  return after == before + 1 || (from.next_row > 0 && after == from.next_row);
}

class Search {
 public:
  Search(const Ladder& ladder, const Signals& signals, std::size_t most_states)
      : ladder_(ladder), most_(most_states) {
    for (std::size_t number = 0; number < signals.size(); ++number)
      if (signals.test(number)) signals_.push_back(signal_of(number));
    performs_ = std::ranges::any_of(ladder.rungs, &Rung::performance);
    adjusts_ = !ladder.adjust.empty();
  }

  LadderProof run() {
    proof_.reached.assign(ladder_.rungs.size(), false);
    left_.assign(ladder_.rungs.size(), false);
    reach(Position{});
    for (std::size_t index = 0; index < open_.size(); ++index) {
      const Position position = open_[index];
      proof_.reached[position.rung] = true;
      sessions(position);
      weeks(position);
    }
    proof_.states = open_.size();
    for (std::size_t rung = 0; rung + 1 < ladder_.rungs.size(); ++rung)
      if (proof_.reached[rung] && !left_[rung]) proof_.dead_ends.push_back(static_cast<int>(rung));
    return proof_;
  }

 private:
  void sessions(const Position& position) {
    for (const Signal& signal : signals_)
      for (const bool performed : {false, true})
        for (const bool held : {false, true})
          for (const int adjust : {-1, 0, 1})
            if ((performs_ || performed) && (adjusts_ || adjust == 0))
              session(position, signal, {.performed = performed, .held = held, .adjust = adjust});
  }

  void session(const Position& before, const Signal& signal, engine::Answer answer) {
    answer.morning = signal.usual ? engine::Morning::usual : engine::Morning::raised;
    const Rung& rung = ladder_.rungs[before.rung];
    Position after = before;
    const engine::LadderMove move = engine::move_ladder(after, rung, settled_of(signal),
                                                        signal.was_full, signal.permit, answer);
    ++proof_.transitions;
    if (move.climbed &&
        (!signal.clear || answer.held || !is_rise_of_one(rung, before.rung, after.rung)))
      proof_.climbs_only_clear = false;
    if (!move.climbed && after.rung != before.rung) proof_.climbs_only_clear = false;
    const bool may_rise = signal.permit && signal.usual && signal.was_full && signal.is_full &&
                          !signal.bad && !answer.held;
    if (move.adjusted > 0 && !may_rise) proof_.adjusts_only_clear = false;
    left_[before.rung] = left_[before.rung] || move.climbed;
    reach(after);
  }

  /// A served week; a week that is not served changes nothing here.
  void weeks(const Position& before) {
    const Rung& rung = ladder_.rungs[before.rung];
    if (rung.passing != engine::Passing::weeks && rung.next_row == 0) return;
    for (const bool exit_holds : {false, true}) {
      for (const bool held : {false, true}) {
        Position after = before;
        const bool climbed = engine::serve_week(after, rung, exit_holds, held);
        ++proof_.transitions;
        if (climbed ? (held || (rung.exit && !exit_holds) ||
                       !is_rise_of_one(rung, before.rung, after.rung))
                    : after.rung != before.rung)
          proof_.climbs_only_clear = false;
        left_[before.rung] = left_[before.rung] || climbed;
        reach(after);
      }
    }
  }

  void reach(Position position) {
    position.used = 0;
    position.used_step = 0;
    const auto next = static_cast<std::uint32_t>(open_.size());
    if (known_.find_or_add(code_of(position), next) != next) return;
    if (open_.size() >= most_) {
      proof_.complete = false;
    } else {
      open_.push_back(position);
    }
  }

  const Ladder& ladder_;
  std::vector<Signal> signals_;
  std::size_t most_;
  bool performs_ = false;
  bool adjusts_ = false;
  StateNumbers known_;
  std::vector<Position> open_;
  std::vector<bool> left_;
  LadderProof proof_;
};

}  // namespace

std::size_t number_of(const Signal& signal) {
  const auto bit = [](bool value, unsigned place) {
    return static_cast<std::size_t>(value) << place;
  };
  return bit(signal.bad, 8) | bit(signal.eligible, 7) | bit(signal.clear, 6) |
         bit(signal.was_full, 5) | bit(signal.is_full, 4) | bit(signal.swapped, 3) |
         bit(signal.referred, 2) | bit(signal.usual, 1) | bit(signal.permit, 0);
}

Signal signal_of(std::size_t number) {
  const auto bit = [&](unsigned place) { return (number >> place & 1U) != 0; };
  return {bit(8), bit(7), bit(6), bit(5), bit(4), bit(3), bit(2), bit(1), bit(0)};
}

void add_signals(const DebtsVisit& visit, Signals& signals) {
  const bool was_full = engine::at_full_dose(visit.debts);
  for (std::size_t move = 0; move < visit.moves.size(); ++move) {
    const DebtsMove& its = visit.moves[move];
    if (its.kind != DebtsMove::Kind::answer) continue;
    const engine::Settled& settled = visit.after[move];
    signals.set(number_of({.bad = settled.bad,
                           .eligible = settled.eligible,
                           .clear = settled.clear,
                           .was_full = was_full,
                           .is_full = engine::at_full_dose(settled.debts),
                           .swapped = settled.effect.kind == engine::Effect::Kind::swap,
                           .referred = settled.debts.referred,
                           .usual = its.answer.morning == engine::Morning::usual,
                           .permit = its.permit}));
  }
}

LadderProof prove_ladder(const engine::Ladder& ladder, const Signals& signals,
                         std::size_t most_states) {
  return Search(ladder, signals, most_states).run();
}

}  // namespace titrate::check
