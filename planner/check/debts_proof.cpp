#include "planner/check/debts_proof.h"

#include <algorithm>
#include <optional>

#include "planner/check/debts_order.h"
#include "planner/check/debts_runs.h"

namespace titrate::check {
namespace {

using engine::Debts;
using engine::Morning;
using engine::Settled;
using Kind = DebtsMove::Kind;

/// One move from one state.
struct Done {
  const DebtsMove& move;
  const Debts& before;
  const Settled& settled;
  const engine::Footing& footing;
  [[nodiscard]] const Debts& after() const { return settled.debts; }
};

/// A clinician may raise what is named; an answer only after a usual morning, with a permit.
bool may_rise(const Done& done) {
  return done.move.kind == Kind::clear ||
         (done.move.kind == Kind::answer && done.move.permit && done.settled.eligible &&
          done.move.answer.morning == Morning::usual && !done.settled.bad);
}

bool rises_when_it_must_not(const Done& done) {
  return !may_rise(done) &&
         (done.settled.clear || !at_most(done.after(), done.before, done.footing));
}

/// A profile may let a late morning repeat the session; a referred exercise has nothing to lower.
bool takes_nothing(const Done& done, const engine::Rules& rules) {
  const bool repeats = rules.late_repeats && done.settled.effect.response == engine::Response::late;
  return done.move.kind == Kind::answer && done.settled.bad && !done.before.referred && !repeats &&
         (!at_most(done.after(), done.before, done.footing) ||
          at_most(done.before, done.after(), done.footing));
}

bool two_things_rise(const Done& done) {
  const Debts& after = done.after();
  const Debts& before = done.before;
  if (done.move.kind == Kind::clear || after.referred) return false;
  const int rises = static_cast<int>(after.load > before.load && after.variant >= before.variant) +
                    static_cast<int>(after.owed < before.owed && after.variant <= before.variant) +
                    static_cast<int>(after.variant < before.variant) +
                    static_cast<int>(before.floor && !after.floor) +
                    static_cast<int>(done.settled.clear);
  return rises > 1 && !(after.variant > before.variant);
}

/// Over a coarse step load comes back with less volume, where there is volume to take.
bool step_is_too_large(const Done& done) {
  const Debts& after = done.after();
  const bool back = after.load > done.before.load && after.variant == done.before.variant &&
                    !after.referred && done.move.kind == Kind::answer;
  const bool next = [&] {
    for (int load = done.before.load + 1; load < after.load; ++load)
      if (done.footing.allowed.test(static_cast<std::size_t>(load))) return false;
    return true;
  }();
  const bool steep = done.footing.steep.test(after.load) && done.footing.volume;
  return back && (!next || (steep && after.owed <= done.before.owed));
}

bool wrong_order(const Done& done) {
  const Debts& after = done.after();
  const Debts& before = done.before;
  if (done.move.kind != Kind::answer || done.settled.bad || after.referred) return false;
  const bool load_back = after.load > before.load && after.variant == before.variant;
  return (load_back && (before.owed > 0 || before.floor)) ||
         (after.variant < before.variant &&
          (before.owed > 0 || before.floor || before.load < Debts::full_load)) ||
         (done.settled.clear && !at_full_dose(before));
}

class DebtsProver {
 public:
  DebtsProver(const Ground& ground, std::size_t most_states, Signals* signals)
      : ground_(ground),
        most_(most_states),
        signals_(signals),
        worse_(worse_moves(ground, moves_on(ground))) {}

  DebtsProof run() {
    const DebtsSpace space =
        explore_debts(ground_, most_, [this](const DebtsVisit& visit) { look_at(visit); });
    DebtsProof proof;
    proof.states = space.states.size();
    proof.transitions = space.transitions;
    proof.complete = space.complete;
    const Recovery recovery = longest_recovery(space);
    proof.calm_sessions = recovery.sessions;
    if (recovery.stuck != DebtsSpace::none)
      proof.breaches.push_back({Claim::recovers, moves_to(space, recovery.stuck)});
    proof.bad_answers = runs_.most_bad();
    if (proof.bad_answers >= DebtsRuns::unbounded) proof.breaches.push_back({Claim::refers, {}});
    for (const Found& found : found_) {
      proof.breaches.push_back({found.claim, moves_to(space, found.state)});
      proof.breaches.back().way.push_back(space.moves[found.move]);
    }
    return proof;
  }

 private:
  struct Found {
    Claim claim;
    std::uint32_t state;
    std::size_t move;
  };

  static std::vector<DebtsMove> moves_to(const DebtsSpace& space, std::uint32_t state) {
    std::vector<DebtsMove> moves;
    for (const std::uint16_t move : space.way_to(state)) moves.push_back(space.moves[move]);
    return moves;
  }

  /// The states come nearest first, so the first breach of a claim has the shortest way.
  void note(Claim claim, std::uint32_t state, std::size_t move) {
    if (std::ranges::find(found_, claim, &Found::claim) == found_.end())
      found_.push_back({claim, state, move});
  }

  void look_at(const DebtsVisit& visit) {
    runs_.add(visit);
    if (signals_ != nullptr) add_signals(visit, *signals_);
    for (std::size_t move = 0; move < visit.moves.size(); ++move) {
      const DebtsMove& its = visit.moves[move];
      const Done done{its, visit.debts, visit.after[move], ground_.footing};
      if (rises_when_it_must_not(done)) note(Claim::no_rise_after_bad, visit.state, move);
      if (takes_nothing(done, ground_.rules)) note(Claim::bad_lowers, visit.state, move);
      if (two_things_rise(done)) note(Claim::one_rise, visit.state, move);
      if (step_is_too_large(done)) note(Claim::step_in_cap, visit.state, move);
      if (wrong_order(done)) note(Claim::volume_first, visit.state, move);
    }
    for (const Worse& pair : worse_) {
      const Settled& worse = visit.after[static_cast<std::size_t>(pair.worse)];
      const Settled& better = visit.after[static_cast<std::size_t>(pair.better)];
      if (!at_most(worse.debts, better.debts, ground_.footing) || (worse.clear && !better.clear))
        note(Claim::worse_never_more, visit.state, static_cast<std::size_t>(pair.worse));
    }
  }

  const Ground& ground_;
  std::size_t most_;
  Signals* signals_;
  std::vector<Worse> worse_;
  DebtsRuns runs_;
  std::vector<Found> found_;
};

}  // namespace

DebtsProof prove_debts(const Ground& ground, std::size_t most_states, Signals* signals) {
  return DebtsProver(ground, most_states, signals).run();
}

}  // namespace titrate::check
