#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "planner/model/case.h"

namespace titrate {

template <class T>
struct BeforeAfter {
  std::optional<T> before;
  std::optional<T> after;
  friend bool operator==(const BeforeAfter&, const BeforeAfter&) = default;
};

/// NPRS scores of one session; a score that was not given stays open.
struct PainScores {
  std::optional<int> before;
  std::optional<int> during;
  std::optional<int> after;
  std::optional<int> morning;
  friend bool operator==(const PainScores&, const PainScores&) = default;
};

enum class LegSite { back, buttock, thigh, calf, foot };
enum class Soreness { none, warm_up, stays, later };

/// What was really done of one exercise.
struct Done {
  std::string exercise;
  std::optional<int> sets;
  std::vector<int> reps;
  std::optional<Seconds> hold;
  std::optional<Seconds> time;
  std::optional<Millimetres> distance;
  std::optional<Grams> load;
  std::optional<int> rir;
  std::optional<PainScores> pain;
  friend bool operator==(const Done&, const Done&) = default;
};

struct SessionEntry {
  PainScores pain;
  std::optional<int> stiffness_minutes;
  BeforeAfter<int> effusion;  ///< grade 0 to 4
  BeforeAfter<int> girth;     ///< millimetres
  BeforeAfter<LegSite> leg_site;
  std::optional<Soreness> soreness;
  bool night_pain = false;
  bool done_all = false;             ///< `done: all` was said, not only left out
  std::optional<int> effort_tenths;  ///< RPE
  std::optional<int> rir;
  std::optional<PerMille> done;  ///< share of the session; nothing: all
  std::vector<Done> did;
  std::string note;  ///< a remark; no rule reads it
  /// The position the session was prescribed from, as `log` wrote it; kept as text.
  std::vector<std::pair<std::string, std::string>> prescribed;
  friend bool operator==(const SessionEntry&, const SessionEntry&) = default;
};
struct MorningEntry {
  int pain = 0;
  std::optional<int> stiffness_minutes;
  std::optional<int> effusion;
  std::optional<int> girth;
  friend bool operator==(const MorningEntry&, const MorningEntry&) = default;
};
struct MissedEntry {
  std::string reason;
  friend bool operator==(const MissedEntry&, const MissedEntry&) = default;
};
struct TestsEntry {
  std::vector<Measurement> results;  ///< of tests, then of questionnaires
  std::size_t outcomes = 0;          ///< how many of them are of questionnaires
  friend bool operator==(const TestsEntry&, const TestsEntry&) = default;
};
struct FlagsEntry {
  std::vector<std::string> flags;
  friend bool operator==(const FlagsEntry&, const FlagsEntry&) = default;
};
/// Exactly one of these, and a note.
struct ClinicianEntry {
  enum class What { clear, clearance, rebase, extend, next_phase, easier, limits, end };
  What what = What::clear;
  std::string word;  ///< flag, clearance word or exercise
  int number = 0;    ///< NPRS of rebase, weeks of extend
  std::vector<Limit> limits;
  std::string note;
  friend bool operator==(const ClinicianEntry&, const ClinicianEntry&) = default;
};
struct ChangeEntry {
  std::vector<std::pair<std::string, std::string>> changes;
  friend bool operator==(const ChangeEntry&, const ChangeEntry&) = default;
};
struct VoidEntry {
  int entry = 0;  ///< from 1
  friend bool operator==(const VoidEntry&, const VoidEntry&) = default;
};

/// One dated line of the log.
struct CheckIn {
  Date date;
  std::variant<SessionEntry, MorningEntry, MissedEntry, TestsEntry, FlagsEntry, ClinicianEntry,
               ChangeEntry, VoidEntry>
      entry;
  int line = 0;
  friend bool operator==(const CheckIn&, const CheckIn&) = default;
};

struct CheckIns {
  std::string path;
  std::vector<CheckIn> entries;  ///< in date order
  friend bool operator==(const CheckIns&, const CheckIns&) = default;
};

}  // namespace titrate
