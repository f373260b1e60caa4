#pragma once

#include <cstddef>
#include <vector>

#include "planner/plan/plan.h"

namespace titrate {

/// Everything that was ever due, over all revisions of a plan. An entry keeps its ordinal among
/// those of its kind and id for life, so a calendar knows it again when it moves.
class DueLedger {
 public:
  /// Takes the due entries of a revision, in order of dates, and notes in the ledger and in them
  /// what changed. `on` is the day of the revision.
  void issue(std::vector<Due>& due, Date on);

  /// As `Ledger::inputs_edited`.
  void inputs_edited(Date on, int sequence);

  /// What is not due any more, in order of dates.
  [[nodiscard]] std::vector<Due> withdrawn() const;

 private:
  struct Issued {
    Due its;
    bool stands = true;
    bool seen = false;  ///< in the revision in hand
  };
  /// Which entries of a revision take which of the ledger: those of the same day first, then those
  /// that stand, then those that were withdrawn, each in order.
  enum class Pass { same_day, standing, withdrawn };
  [[nodiscard]] Issued* find(const Due& due, Pass pass);
  void add(const Due& due, Date on);
  static void note(Issued& before, const Due& now, Date on);

  std::vector<Issued> issued_;
  int first_sequence_ = 0;  ///< of an entry that is new
};

}  // namespace titrate
