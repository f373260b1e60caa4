#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/check/claims.h"
#include "planner/check/clock_space.h"
#include "planner/check/debts_proof.h"
#include "planner/check/ladder_space.h"
#include "planner/model/condition.h"

namespace titrate::check {

/// A claim that does not hold.
struct Breach {
  Claim claim = Claim::ends;
  std::string words;           ///< what was found
  std::string patient;         ///< for whom
  int line = 0;                ///< of the condition, or 0
  std::vector<DebtsMove> way;  ///< the answers that lead there; empty: no answers are needed
};

/// What was proved of a programme, for every patient that makes another machine of it.
struct ProgrammeProof {
  std::string programme;
  bool complete = true;  ///< false: the search was cut short, and nothing is proved
  std::size_t patients = 0;
  std::size_t states = 0;
  std::int64_t transitions = 0;
  int calm_sessions = 0;
  int bad_answers = 0;
  int weeks = 0;
  std::vector<Breach> breaches;
};

/// What was found against a claim, or nothing.
[[nodiscard]] const Breach* breach_of(const ProgrammeProof& proof, Claim claim);
/// Whether a claim is proved: nothing stands against it, and no search was cut short.
[[nodiscard]] bool holds(const ProgrammeProof& proof, Claim claim);
/// The figure that was proved, of the claims that have one.
[[nodiscard]] std::optional<int> figure_of(const ProgrammeProof& proof, Claim claim);

/// Most states of one search; a search that meets it is no proof.
inline constexpr std::size_t default_most_states = 5'000'000;

/// Proves programmes. Equal parts of different programmes are explored once.
class Prover {
 public:
  explicit Prover(std::size_t most_states = default_most_states) : most_states_(most_states) {}

  [[nodiscard]] ProgrammeProof prove(const Condition& condition, const Programme& programme);

 private:
  struct Debts {
    DebtsProof proof;
    Signals signals;
  };
  using Key = std::vector<std::uint64_t>;

  void prove_grounds(const std::map<Key, Ground>& grounds);
  const std::pair<const Key, LadderProof>& proved(const engine::Ladder& ladder,
                                                  const std::vector<Ground>& grounds);
  const std::pair<const Key, ClockProof>& proved(const engine::Machine& machine);

  std::size_t most_states_;
  std::map<Key, Debts> debts_;
  std::map<Key, LadderProof> ladders_;
  std::map<Key, ClockProof> clocks_;
};

}  // namespace titrate::check
