#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "planner/units/clock.h"
#include "planner/units/quantity.h"

/// What the rules made of the log, as data: what was said, what it was compared with, what
/// followed.
namespace titrate {

/// What one session's report said, and what it was compared with. Scores are NPRS, 0 to 10; what
/// was not given stays open.
struct Report {
  std::optional<int> before;
  std::optional<int> during;
  std::optional<int> after;
  std::optional<int> morning;
  int usual = 0;       ///< the usual next morning then
  int safe = 0;        ///< limits of the profile then
  int acceptable = 0;  ///< lower in the first week of a highly irritable start
  int settle = 0;
  int running = 0;               ///< mornings running above the usual one, this one included
  int creep = 0;                 ///< so many of them count as late
  std::optional<int> stiffness;  ///< minutes of the morning
  int usual_stiffness = 0;
  std::optional<int> effusion_before;  ///< grades 0 to 4
  std::optional<int> effusion_after;
  std::optional<int> girth_before;  ///< millimetres
  std::optional<int> girth_after;
  std::string soreness;    ///< `warm-up`, `stays`, `later`; empty: not given or none
  std::string leg_before;  ///< `back` ... `foot`; empty: not given
  std::string leg_after;
  bool night_pain = false;
  std::string zone;           ///< safe, acceptable, high, extreme
  std::string morning_class;  ///< usual, raised, late, missing
  friend bool operator==(const Report&, const Report&) = default;
};

/// A week's morning scores against the week before; medians are doubled, so that they stay whole.
struct WeekTrend {
  std::optional<int> median2;
  std::optional<int> before2;
  friend bool operator==(const WeekTrend&, const WeekTrend&) = default;
};

/// What the rules made of a report, of silence or of a week's end, for one exercise.
struct Decision {
  Date date;
  std::string exercise;  ///< empty: all
  std::string response;  ///< green, amber, unknown, late, red, red-late, extreme, away, missed,
                         ///< silence, rising, jump, absence, flag, clinician, outcome
  std::string decision;  ///< progress, hold, ease, swap, stop, refer
  std::string rule;
  std::string file;  ///< where the rule's number stands
  int line = 0;
  std::string title;           ///< of the exercise
  int week = 0;                ///< of the plan
  std::optional<int> session;  ///< number of the session that was reported
  std::string log_file;        ///< where the report stands
  int log_line = 0;            ///< 0: nothing was logged
  int morning_line = 0;        ///< of its morning score; 0: in the same entry, or not given
  std::optional<Report> report;
  std::optional<WeekTrend> trend;
  std::string before;  ///< the dose before and after, where this decision changed it
  std::string after;
  int gap_hours = 0;  ///< least time to the next session of the exercise, where it was made longer
  int calm = 0;       ///< calm answers running, of the two that close a bad patch
  int fails = 0;      ///< bad answers that stand since the last two calm ones
  friend bool operator==(const Decision&, const Decision&) = default;
};

/// One gate that was shut at a week's end, so that an exercise did not rise or a phase did not end.
struct Shut {
  int week = 0;
  std::string exercise;  ///< empty: a phase's gate
  std::string phase;     ///< the id of a phase that has served its least weeks and did not end
  /// hold, effusion, adherence, referred, stopped, review, floor, owed-volume, owed-load,
  /// easier-level, answers (in a row), morning (above usual), unknown, performance, exit, weeks,
  /// phase-exit
  std::string gate;
  int have = 0;
  int need = 0;
  std::string words;  ///< of criteria, as written
  std::string file;   ///< where the rule or its number stands
  int line = 0;
  friend bool operator==(const Shut&, const Shut&) = default;
};

/// A questionnaire's or test's change since the baseline, as one person's. Numbers in hundredths.
struct OutcomeResult {
  enum class Verdict { recovered, improved, possibly_improved, no_reliable_change, worse };
  std::string id;
  Date date;
  int week = 0;  ///< whole weeks since the start
  std::int64_t baseline = 0;
  std::int64_t now = 0;
  std::int64_t change = 0;  ///< positive is better
  std::optional<int> mdc;
  std::optional<int> mcid;
  Verdict verdict = Verdict::no_reliable_change;
  std::optional<PerMille> share;        ///< of the baseline; absent where that is too small
  std::optional<std::int64_t> typical;  ///< the typical course at this week, where the file has it
  std::string file;
  int line = 0;
  friend bool operator==(const OutcomeResult&, const OutcomeResult&) = default;
};

}  // namespace titrate
