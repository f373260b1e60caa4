#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/plan/folded.h"

namespace titrate {

/// Every session that was ever given out, over all revisions of a plan. A session keeps its number
/// for life; it is known by its week and its place among the sessions of its name there, so a week
/// that is done again adds sessions at the end and renumbers nothing.
class Ledger {
 public:
  struct Issued {
    int number = 0;
    int week = 0;
    std::string name;  ///< that the programme gives; empty: only counted
    bool at_home = false;
    std::string phase;
    int ordinal = 0;
    int kind = 0;
    Date date;
    std::optional<ClockTime> start;
    int minutes = 0;
    std::vector<const Dose*> doses;
    bool expected = false;  ///< one of the doses rests on what is only expected
    int most_times = 1;     ///< times a day in any revision that gave the first an hour
    int sequence = 0;       ///< rises with each revision that changes its content
    Date changed;           ///< day of the last of them
    bool cancelled = false;
  };

  explicit Ledger(const engine::Machine& machine);

  /// Numbers the sessions of a revision and notes what changed. `on` is the day of the revision.
  void issue(std::vector<FoldedWeek>& weeks, Date on);

  /// The inputs were edited on that day, so what was given out before is not known any more: every
  /// session counts as changed, and none has a sequence below `sequence`.
  void inputs_edited(Date on, int sequence);

  /// In order of number. The doses belong to the books of the revisions.
  [[nodiscard]] const std::vector<Issued>& all() const { return issued_; }
  /// Sessions of a week that stand, in order of dates.
  [[nodiscard]] std::vector<const Issued*> standing(int week) const;
  [[nodiscard]] bool any_on(Date day) const;

 private:
  void number(FoldedWeek& week);
  [[nodiscard]] bool fits(const Issued& issued, int week, const FoldedSession& session) const;
  void note(const FoldedWeek& week, const FoldedSession& session, Date on);

  const engine::Machine& machine_;
  std::vector<KindOfSession> kinds_;
  std::vector<Issued> issued_;
  std::vector<bool> seen_;  ///< by number - 1, in the revision in hand
  int first_sequence_ = 0;  ///< of a session that is new
};

}  // namespace titrate
