#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/engine/advance.h"
#include "planner/engine/event.h"
#include "planner/engine/machine.h"
#include "planner/engine/state.h"
#include "planner/model/check_ins.h"

namespace titrate::engine {

/// What one logged session was like for one ladder, for criteria that look back.
struct LadderRecord {
  Date date;
  PainScores pain;
  std::optional<int> effort_tenths;
  std::optional<int> rir;
  std::vector<int> reps;         ///< done in each set; empty when not reported
  std::vector<int> reps_top;     ///< what every set must reach
  std::vector<int> reps_target;  ///< what was prescribed
  int target_rir = 0;
  std::optional<Seconds> time;  ///< of the last set, held or worked; as reported
};

/// How far a patient went in a session that was answered green or amber: what is tolerated.
struct Bout {
  Date date;
  Seconds time;
  Millimetres distance;
  bool less = false;  ///< than was prescribed
  friend bool operator==(const Bout&, const Bout&) = default;
};

/// A load that was found in a session, on the rung that asked for it.
struct FoundLoad {
  int rung = 0;
  Grams mass;  ///< of the heaviest set
  friend bool operator==(const FoundLoad&, const FoundLoad&) = default;
};

/// Sessions that a week wanted, and those that were done.
struct WeekDone {
  int wanted = 0;
  int done = 0;
  friend bool operator==(const WeekDone&, const WeekDone&) = default;
};

/// Everything with a number or a date: only `classify` and criteria read it, `advance` never does.
struct Chart {
  int base = 0;  ///< usual next-morning pain, rounded up; only ratchets down
  bool base_known = false;
  int stiffness_base = 0;  ///< usual morning stiffness in minutes; ratchets down as `base` does
  int acceptable = 5;      ///< the profile's, lower in the first week of a highly irritable start
  std::vector<std::pair<Date, int>> mornings;
  std::vector<std::pair<Date, int>> stiffness;        ///< of mornings, in minutes
  std::optional<int> last_week_median2;               ///< doubled, with enough scores
  std::map<int, Date> flare_opened;                   ///< by exercise
  std::vector<Date> falls;                            ///< bad answers
  std::map<int, std::vector<LadderRecord>> sessions;  ///< by ladder
  std::map<int, std::vector<Date>> climbs;            ///< by ladder
  std::vector<Measurement> measured;                  ///< latest of each test and outcome
  std::vector<Measurement> baseline;
  std::vector<std::string> clearances;
  int sessions_done = 0;
  std::vector<WeekDone> weeks;             ///< every week that has ended
  std::map<int, std::vector<Bout>> bouts;  ///< of running and aerobic exercises, by exercise
  std::vector<PlacedLimit> limits;         ///< clinicians' entries of the log
  std::map<int, FoundLoad> found;          ///< by ladder
  std::map<int, Grams> retested;           ///< 1RM that a row measured anew, by exercise
};

/// Irritability of rules A.11: the worst of pain, night pain and time to settle.
[[nodiscard]] Irritability irritability_of(const Baseline& baseline);

/// The pain that is acceptable in a session: the profile's, less in the first week of a highly
/// irritable start and in the first days after an injury.
[[nodiscard]] int acceptable_on(const PainProfile& pain, const Baseline& baseline, int week,
                                int days_since_injury);

/// The chart before the first session.
[[nodiscard]] Chart initial_chart(const PainProfile& pain, const Baseline& baseline);

/// Writes a test's or outcome's newest result.
void record_measurement(Chart& chart, const Measurement& result);

/// The answers of one session, by ladder. `morning` is the score in time, or nothing.
[[nodiscard]] Answer classify(const SessionEntry& entry, std::optional<int> morning,
                              std::optional<int> morning_stiffness, const Chart& chart,
                              const PainProfile& pain, bool usual_night_pain,
                              const PainScores* own_pain);

/// Whether a score is above what settles: for scores that come late.
[[nodiscard]] bool is_late_score(int morning, const Chart& chart, const PainProfile& pain);

/// Twice the median, so that it stays whole.
[[nodiscard]] int doubled_median(std::vector<int> scores);

/// The week's trend of morning scores against the week before; moves the chart on to the next week.
[[nodiscard]] Trend turn_chart(Chart& chart, Date from, Date to, int sessions_done);

}  // namespace titrate::engine
