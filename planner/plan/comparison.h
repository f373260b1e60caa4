#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/plan/difference.h"

/// What an edit of a condition changes, as values; exporters find the words.
namespace titrate {

/// One key that says something else. A side is absent where the key is not there.
struct KeyChange {
  std::string
      key;  ///< `programmes/alfredson/phases/drops/lasts`; entries without an id count from 1
  std::optional<std::string> before;
  std::optional<std::string> now;
  std::string file;  ///< where it stands now; where it stood, when it is gone
  int line = 0;
  friend bool operator==(const KeyChange&, const KeyChange&) = default;
};

/// One exercise over weeks that change alike.
struct TableChange {
  int first_week = 0;  ///< of the table now; of the table before, where the weeks are gone
  int last_week = 0;
  bool weeks_gone = false;
  std::string exercise;
  std::string title;
  std::optional<WeekDoses> before;
  std::optional<WeekDoses> now;
  std::optional<WeekExercise> sums_before;  ///< of each of the weeks
  std::optional<WeekExercise> sums_now;
  int line = 0;  ///< of the dose now; 0 where there is none
  friend bool operator==(const TableChange&, const TableChange&) = default;
};

/// Weeks of the table that stood at another place before.
struct WeekMove {
  int first_now = 0;
  int last_now = 0;
  int first_before = 0;
  friend bool operator==(const WeekMove&, const WeekMove&) = default;
};

/// The week tables of one programme laid side by side.
struct WeekTables {
  int weeks_before = 0;
  int weeks_now = 0;
  /// Id and title of every exercise of both tables, in order of use.
  std::vector<std::pair<std::string, std::string>> exercises;
  std::vector<TableChange> changes;  ///< by week, then in order of use
  std::vector<WeekMove> moves;
  std::vector<PhaseChange> phases;
  friend bool operator==(const WeekTables&, const WeekTables&) = default;
};

/// A claim that holds in one of the files alone, or in neither.
struct ClaimChange {
  std::string code;
  std::string claim;                ///< as a statement: `no dose rises after ...`
  std::optional<bool> held_before;  ///< nothing: the programme is new
  bool holds_now = false;
  std::string found;  ///< what breaks it now
  int line = 0;
  friend bool operator==(const ClaimChange&, const ClaimChange&) = default;
};

/// A figure that was proved: `calm sessions back to the full dose, at most`.
struct FigureChange {
  std::string code;
  std::string claim;
  int before = 0;
  int now = 0;
  friend bool operator==(const FigureChange&, const FigureChange&) = default;
};

struct ProofChange {
  std::vector<ClaimChange> claims;
  std::vector<FigureChange> figures;
  friend bool operator==(const ProofChange&, const ProofChange&) = default;
};

struct ProgrammeChange {
  enum class What { kept, added, gone };
  std::string id;
  std::string title;
  What what = What::kept;
  WeekTables weeks;
  ProofChange proof;
  friend bool operator==(const ProgrammeChange&, const ProgrammeChange&) = default;
};

/// A warning or note that `check` has of one of the files alone.
struct LintChange {
  Severity severity = Severity::note;
  std::string code;
  std::string message;
  int line = 0;
  friend bool operator==(const LintChange&, const LintChange&) = default;
};

/// The next week of one case.
struct CaseChange {
  std::string path;  ///< of its file
  std::string patient;
  Date from;
  Date to;
  std::string unreadable;  ///< why the case does not fit the condition now; empty: it does
  bool refused_before = false;
  bool refused_now = false;
  std::vector<SessionChange> sessions;
  std::vector<Finding> come;
  std::vector<Finding> gone;
  friend bool operator==(const CaseChange&, const CaseChange&) = default;
};

/// Everything about two texts of one condition, the earlier one first.
struct Comparison {
  std::string file_before;
  std::string file_now;
  std::string title;
  std::vector<KeyChange> keys;
  std::vector<ProgrammeChange> programmes;
  std::vector<LintChange> lints_come;
  std::vector<LintChange> lints_gone;
  bool with_cases = false;  ///< cases were asked for
  std::vector<CaseChange> cases;
};

/// The weeks of two tables of one programme. Weeks are laid beside each other where they have most
/// in common, so that a phase that is gone does not make every later week another one.
[[nodiscard]] WeekTables compare_tables(const Plan& before, const Plan& now);

/// What two plans of one case do not have in common in the seven days from `as_of` on, or from the
/// start where that is later.
[[nodiscard]] CaseChange compare_next_week(const Plan& before, const Plan& now);

[[nodiscard]] bool is_change(const WeekTables& weeks);
[[nodiscard]] bool is_change(const CaseChange& its);
[[nodiscard]] bool nothing_changed(const Comparison& comparison);
/// A claim that does not hold now, a case that cannot be planned any more, or a new error in one.
[[nodiscard]] bool is_worse(const ClaimChange& claim);
[[nodiscard]] bool is_worse(const CaseChange& its);
[[nodiscard]] bool is_worse(const Comparison& comparison);

}  // namespace titrate
