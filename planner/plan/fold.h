#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planner/engine/chart.h"
#include "planner/engine/machine.h"
#include "planner/engine/prescribe.h"
#include "planner/plan/log_view.h"
#include "planner/plan/plan.h"
#include "planner/plan/week_shape.h"

namespace titrate {

/// What the fold over log and calm future gives; `make_plan` words it.
struct Folded {
  engine::State state;
  std::vector<PlannedWeek> weeks;
  std::vector<Decision> decisions;
  struct PhaseWeeks {
    int first = 0;  ///< 0: never opened
    int last = 0;
    bool expected = false;
  };
  std::vector<PhaseWeeks> phases;  ///< by phase of the machine
  /// Shortfalls of each week that holds fewer sessions than the programme accepts.
  std::map<int, std::vector<schedule::Shortfall>> shortfalls;
  std::map<int, WeekShape> shapes;  ///< by week, for the words of findings
  std::vector<std::string> flags;   ///< red flags of the log that no clinician cleared
  std::optional<int> review_week;   ///< a clinician has to look at the course after this week
  bool review_for_absence = false;  ///< since nothing was done for four weeks; else a phase went
                                    ///< past its maximum
  bool exact = true;                ///< the placement was solved to the optimum
};

/// The rule behind an effect that changes a dose; empty for one that does not.
[[nodiscard]] std::string rule_of(const engine::Effect& effect);

/// Folds a case through its programme, week by week together with the placement of its sessions.
class Fold {
 public:
  Fold(const Condition& condition, const engine::Machine& machine, const Case& patient,
       const LogView& log, Date as_of, bool without_patient);

  [[nodiscard]] Folded run();

 private:
  struct Cause {
    std::string rule;
    Place place;
    std::optional<Date> check_in;
  };
  struct DoneSession {
    schedule::Slot slot;
    Date date;
    std::optional<LogView::Session> logged;
    const CheckIn* missed = nullptr;
    bool silent = false;  ///< past, and nothing was logged
    bool calm = false;    ///< in the future
  };
  using Uses = std::vector<engine::Active>;

  // fold.cpp: the weeks
  [[nodiscard]] Folded once(const std::vector<std::vector<schedule::Slot>>* dated);
  void start();
  void run_week(const std::vector<std::vector<schedule::Slot>>* dated);
  [[nodiscard]] bool finished() const;
  [[nodiscard]] Date first_day(int week) const;
  void run_sessions(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                    std::size_t first);
  void end_week(const WeekShape& shape, const std::vector<DoneSession>& sessions);
  [[nodiscard]] engine::WeekEvent week_event(const WeekShape& shape, int done, bool calm);
  void note_phases(const engine::Moved& moved, bool calm);

  // fold_days.cpp: which sessions, and when
  [[nodiscard]] std::vector<DoneSession> past_sessions(const WeekShape& shape);
  [[nodiscard]] std::vector<DoneSession> future_sessions(
      const WeekShape& shape, const std::vector<DoneSession>& past,
      const std::vector<std::vector<schedule::Slot>>* dated);
  [[nodiscard]] schedule::WeekRequest request(const WeekShape& shape, bool block_past);
  [[nodiscard]] std::vector<schedule::Past> past_before(Date day) const;
  [[nodiscard]] int minutes_of(const WeekShape& shape, const WeekShape::Part& part);
  void remember(const DoneSession& session);

  // fold_session.cpp: what a session holds, and what it does
  void run_session(const WeekShape& shape, const DoneSession& session, int ordinal,
                   const std::vector<Uses>& uses);
  [[nodiscard]] PlannedSession compose(const DoneSession& session, const Uses& uses, int ordinal);
  [[nodiscard]] Prescription prescription_of(const engine::Active& active);
  [[nodiscard]] const Prescription* dose_before(const Prescription& now, Date date) const;
  void miss(const DoneSession& session);
  [[nodiscard]] int session_time(const DoneSession& session) const;
  [[nodiscard]] engine::SessionEvent calm_event(const Uses& uses, Date date, int ordinal,
                                                const std::vector<Uses>& all);
  [[nodiscard]] engine::SessionEvent logged_event(const DoneSession& session, const Uses& uses,
                                                  const PlannedSession& planned);
  [[nodiscard]] bool performed(const engine::Active& active, bool calm, Date date,
                               bool last_of_week);

  // fold_reasons.cpp: why a dose changed
  void explain(Prescription& prescription, const engine::Active& active, Date date);
  void lengthen_rest(const engine::Effect& effect);
  void take(const engine::Moved& moved, Date date, bool calm, bool last_of_week);

  // fold_log.cpp: everything in the log that is not a session
  void apply_log(Date from, Date to);
  void apply(const CheckIn& entry);
  void apply_clinician(const ClinicianEntry& entry);
  void decide(const engine::Moved& moved, Date date);
  [[nodiscard]] Place place_of(engine::Response response) const;
  [[nodiscard]] bool in_flare(int ladder, Date date) const;
  [[nodiscard]] bool holds(int list, bool calm, int ladder = -1) const;

  const Condition& condition_;
  const engine::Machine& machine_;
  const Case& patient_;
  const LogView& log_;
  Date as_of_;
  bool without_patient_;
  std::vector<KindOfSession> kinds_;
  schedule::GapTable gaps_;

  engine::State state_;
  engine::Chart chart_;
  Folded out_;
  std::optional<schedule::Placement> placement_;
  std::vector<std::vector<schedule::Slot>> used_;  ///< the dates this pass folded along
  int horizon_week_ = 0;                           ///< the first week of the placement
  std::vector<schedule::Past> past_;               ///< what happened; days counted from the start
  Date logged_until_;                              ///< entries up to here are applied
  int week_ = 0;
  int number_ = 0;
  std::map<int, int> turns_;  ///< sessions held, by phase
  struct Given {
    Date date;
    Prescription dose;
  };
  std::map<std::string, std::vector<Given>> given_;  ///< doses done, by exercise
  std::map<int, std::vector<Cause>> causes_;         ///< by ladder, since its last session
  std::map<int, int> rung_since_;                    ///< week in which a ladder came to its rung
  std::set<int> expected_ladders_;
  std::map<int, int> done_this_week_;  ///< sessions done, by ladder
  std::vector<int> last_session_ladders_;
  bool last_session_red_ = false;
  bool repeats_ = false;
  std::optional<Date> missing_since_;
  std::optional<int> rests_until_;  ///< minutes since the start: a bad answer asks for rest
  std::set<std::string> open_flags_;
};

}  // namespace titrate
