#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "planner/engine/chart.h"
#include "planner/engine/machine.h"
#include "planner/engine/truth.h"
#include "planner/plan/folded.h"
#include "planner/plan/ledger.h"
#include "planner/plan/log_view.h"
#include "planner/plan/simulate.h"
#include "planner/plan/week_uses.h"

namespace titrate {

/// The rule behind an effect that changes a dose; empty for one that does not.
[[nodiscard]] std::string rule_of(const engine::Effect& effect);

/// The absence rules by days (rules B.7).
[[nodiscard]] engine::Absence absence_of(std::int64_t days);

struct FoldOptions {
  Date as_of;
  bool without_patient = false;
  bool words = true;              ///< reasons, decisions and shut gates are written
  const Ledger* given = nullptr;  ///< what was given out before; nothing: this is the first plan
  /// The day of an outcome that asks for a referral (rules D.3).
  std::optional<Date> outcome_refers = std::nullopt;
};

/// Folds a case through its programme, week by week together with the placement of its sessions.
/// Refers to everything it is given, and the result refers to the book.
class Fold {
 public:
  Fold(const Condition& condition, const engine::Machine& machine, const Case& patient,
       const LogView& log, DoseBook& book, const FoldOptions& options);

  [[nodiscard]] Folded run();

  /// Asks `respond` for the answer to every session, each placed after the rest that the answers
  /// before it asked for.
  [[nodiscard]] CourseEnd run_live(int weeks, const Respond& respond, Folded* folded);

 private:
  struct Cause {
    std::string rule;
    Place place;
    std::optional<Date> check_in;
  };
  struct DoneSession {
    schedule::Slot slot;
    Date date;
    int number = 0;  ///< 0: not given out yet
    std::optional<LogView::Session> logged;
    const CheckIn* missed = nullptr;
    bool silent = false;  ///< past, and nothing was logged
    bool calm = false;    ///< in the future, or so near that an entry may still come
  };
  struct DatedSession {  ///< a single session that a phase asks for on a date
    int kind = 0;
    Date date;
  };
  using Uses = std::vector<engine::Active>;
  using Dates = std::vector<std::vector<schedule::Slot>>;

  // fold.cpp: the weeks
  [[nodiscard]] Folded once(const Dates* dated);
  void start();
  void begin_week();
  void run_week(const Dates* dated);
  [[nodiscard]] bool finished() const;
  [[nodiscard]] Date first_day(int week) const;
  void run_sessions(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                    const std::vector<Uses>& uses, std::size_t first);
  void end_week(const WeekShape& shape, const std::vector<DoneSession>& sessions);

  // fold_week_end.cpp: what a week's end knows
  [[nodiscard]] engine::WeekEvent week_event(const WeekShape& shape, int done, bool calm);
  [[nodiscard]] engine::Absence absence_until(Date day) const;
  [[nodiscard]] engine::Absence absence_to_take(Date to);
  [[nodiscard]] bool outcome_refers(Date to) const;
  [[nodiscard]] engine::Absence absence_since_last(Date day) const;
  void note_phases(const engine::Moved& moved, bool calm);
  [[nodiscard]] std::vector<bool> blocks_that_go_on() const;
  void expect_to_open(std::vector<bool>& criteria) const;
  [[nodiscard]] bool passed_by_now(int exit) const;
  void enter_blocks();

  // fold_days.cpp: which sessions, and when
  [[nodiscard]] std::vector<DoneSession> past_sessions(const WeekShape& shape);
  [[nodiscard]] std::vector<DoneSession> given_before(const WeekShape& shape) const;
  void match_logged(std::vector<DoneSession>& given, std::vector<DoneSession>& logged) const;
  [[nodiscard]] std::vector<DoneSession> future_sessions(const WeekShape& shape,
                                                         const std::vector<DoneSession>& past,
                                                         const Dates* dated);
  [[nodiscard]] schedule::WeekRequest request(const WeekShape& shape,
                                              const std::vector<DoneSession>& past, Date from);
  [[nodiscard]] std::vector<schedule::Slot> given_places(
      int kind, Date from, const std::vector<DoneSession>& past) const;
  [[nodiscard]] std::vector<schedule::Past> past_before(Date day) const;
  [[nodiscard]] int minutes_of(const WeekShape& shape, const WeekShape::Part& part);
  [[nodiscard]] int minutes_of(const Uses& uses, int kind);
  [[nodiscard]] static std::vector<int> turns_left(const WeekShape& shape,
                                                   const std::vector<DoneSession>& past);
  void remember(const DoneSession& session);

  // fold_uses.cpp: days at home, and what is done in each session of the week
  [[nodiscard]] WeekInHand in_hand(const WeekShape& shape) const;
  [[nodiscard]] bool is_dated(int kind) const;
  [[nodiscard]] std::vector<SessionTime> given_to_come(const std::vector<DoneSession>& past) const;
  [[nodiscard]] std::vector<Uses> uses_in(const WeekShape& shape,
                                          const std::vector<DoneSession>& sessions,
                                          const std::vector<SessionTime>& to_come) const;
  [[nodiscard]] Uses uses_of_dated(int kind) const;
  void add_home_days(const WeekShape& shape, const std::vector<DoneSession>& past,
                     const schedule::WeekRequest& wanted, std::vector<schedule::Slot>& slots);
  [[nodiscard]] bool leaves_nothing(const Uses& uses, Date date);
  void leave_out_empty(std::vector<DoneSession>& sessions, std::vector<Uses>& uses);
  void settle_wanted(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                     std::size_t left_out);
  [[nodiscard]] int sessions_without_room(const WeekShape& shape,
                                          const std::vector<DoneSession>& sessions) const;
  void note_few_days(const WeekShape& shape, const std::vector<Uses>& uses);

  // fold_dated.cpp: single sessions on dates
  void find_dated();
  [[nodiscard]] bool dated_ahead() const;
  void add_dated(const std::vector<DoneSession>& past, const schedule::WeekRequest& wanted,
                 std::vector<schedule::Slot>& slots);
  [[nodiscard]] bool keeps_gaps(const schedule::Slot& slot,
                                const std::vector<schedule::Slot>& slots) const;

  // fold_today.cpp: what bounds the doses of a day
  void find_limits(Date from);
  [[nodiscard]] int acceptable_on(Date date) const;
  [[nodiscard]] engine::Today today(Date date) const;
  [[nodiscard]] bool may_rise(int ladder, Date date) const;
  void record_bouts(const FoldedSession& planned, const engine::Moved& moved,
                    const DoneSession& session);

  // fold_session.cpp: what a session holds, and what it does
  [[nodiscard]] Uses without_stood_in(Uses uses) const;
  void run_session(const WeekShape& shape, const DoneSession& session, int ordinal,
                   const std::vector<Uses>& uses);
  [[nodiscard]] FoldedSession compose(const DoneSession& session, const Uses& uses);
  [[nodiscard]] const Dose* dose_before(const Dose& now, Date date) const;
  void miss(const DoneSession& session);
  [[nodiscard]] date::days extra_rest() const;
  [[nodiscard]] int session_time(const DoneSession& session) const;
  [[nodiscard]] engine::SessionEvent calm_event(const Uses& uses, const FoldedSession& planned,
                                                int ordinal, const std::vector<Uses>& all);
  [[nodiscard]] bool expected_by_now(int ladder, const engine::Rung& rung,
                                     bool last_of_week) const;
  [[nodiscard]] bool performed(const engine::Active& active, bool calm, Date date,
                               bool last_of_week);

  // fold_logged.cpp: a reported session
  [[nodiscard]] engine::SessionEvent logged_event(const DoneSession& session, const Uses& uses,
                                                  const FoldedSession& planned);
  void note_measured(int ladder, int rung, const Done& did);
  [[nodiscard]] bool retest_rises(int ladder, const Dose& dose, const LoadTest& set, bool good,
                                  Date date);
  [[nodiscard]] bool is_covered(int exercise) const;
  [[nodiscard]] bool lets_rise(const engine::Answer& answer) const;
  void note_found_load(int ladder, const Dose& dose, const Done& did, const engine::Answer& answer,
                       Date date);
  [[nodiscard]] bool pending(const LogView::Session& logged) const;
  void start_where_prescribed(const LogView::Session& logged, const Uses& uses);

  // fold_reasons.cpp: why a dose changed
  void explain(FoldedDose& dose, const engine::Active& active, Date date);
  [[nodiscard]] std::string bound_rule(const Dose& dose) const;
  void lengthen_rest(const engine::Effect& effect);
  void take(const engine::Moved& moved, Date date, bool calm, bool last_of_week);
  void add_cause(int ladder, const std::string& rule, const Place& place,
                 std::optional<Date> check_in);

  // fold_decisions.cpp: what the rules made of it, for review and explain
  struct Said {  ///< what a decision was made of
    Date date;
    int line = 0;
    int morning_line = 0;
    int number = 0;
  };
  [[nodiscard]] Decision decision_of(Date date, const char* response, const char* decision,
                                     const char* rule) const;
  void decide(const engine::Moved& moved, const Said& said, const engine::State& before);
  void note_falls(const engine::Moved& moved, Date date);
  void decide_week(const engine::Moved& moved, const engine::WeekEvent& week,
                   const WeekTrend& trend, const engine::State& before);
  [[nodiscard]] Place place_of(const engine::Effect& effect) const;
  [[nodiscard]] const char* late_key(int exercise) const;
  [[nodiscard]] int line_of_longest_phase() const;
  [[nodiscard]] Place place_of(const char* key) const;

  // fold_gates.cpp: why nothing rose
  void note_phase_gates(const engine::WeekEvent& week);
  void note_gates(const WeekShape& shape, const engine::WeekEvent& week,
                  const engine::State& before);

  // fold_log.cpp: everything in the log that is not a session
  void apply_log(Date from, Date to);
  void apply(const CheckIn& entry);
  void apply_late_score(const CheckIn& entry, const MorningEntry& morning);
  void apply_clinician(const ClinicianEntry& entry, const CheckIn& check_in);
  [[nodiscard]] bool in_flare(int ladder, Date date) const;
  /// When criteria are asked: as a week begins, in it on a day, or as it ends.
  enum class Asked { at_start, in_week, at_end };
  [[nodiscard]] bool holds(int list, bool calm, Asked asked = Asked::at_end) const;
  [[nodiscard]] bool holds(const Criteria& criteria, const engine::CriteriaPlace& place, bool calm,
                           Asked asked) const;
  [[nodiscard]] engine::Facts facts(const engine::CriteriaPlace& place, bool calm, Asked asked,
                                    Date day) const;

  // fold_live.cpp: answers as they are asked for
  void live_week(const Respond& respond, CourseEnd& end);
  void note_course(const engine::State& before, const engine::Moved& moved, CourseEnd& end) const;
  DoneSession ask(const schedule::Slot& slot, const Respond& respond);

  const Condition& condition_;
  const engine::Machine& machine_;
  const Case& patient_;
  const LogView& log_;
  DoseBook& book_;
  FoldOptions options_;
  Date as_of_;
  std::vector<KindOfSession> kinds_;
  schedule::GapTable gaps_;

  engine::State state_;
  engine::Chart chart_;
  engine::LimitsNow limits_;  ///< of the week in hand
  Folded out_;
  std::optional<schedule::Placement> placement_;
  Dates used_;                        ///< the dates this pass folded along
  int horizon_week_ = 0;              ///< the first week of the placement
  std::vector<schedule::Past> past_;  ///< what happened; days counted from the start
  Date logged_until_;                 ///< entries up to here are applied
  int week_ = 0;
  std::map<int, int> turns_;  ///< sessions held, by phase
  struct Given {
    Date date;
    const Dose* dose = nullptr;
  };
  std::map<int, std::vector<Given>> given_;   ///< doses done, by exercise of the book
  std::map<int, const Dose*> last_given_;     ///< by ladder
  std::map<int, std::vector<Cause>> causes_;  ///< by ladder, since its last session
  std::map<int, int> rung_since_;             ///< week in which a ladder came to its rung
  std::set<int> expected_ladders_;
  std::map<int, int> on_rung_;         ///< sessions done on its rung, by ladder
  std::map<int, int> done_this_week_;  ///< sessions done, by ladder
  LastDone last_done_;                 ///< of each ladder, before the week in hand
  LastDone done_now_;                  ///< and in it
  std::vector<DatedSession> dated_;    ///< in order of dates
  std::vector<int> last_session_ladders_;
  bool last_session_red_ = false;
  bool repeats_ = false;
  std::optional<Date> missing_since_;
  std::optional<int> rests_until_;  ///< minutes since the start: a bad answer asks for rest
  std::map<std::string, Date> open_flags_;
  std::optional<Date> last_report_;  ///< the newest session or morning that was logged
  engine::Absence absent_ = engine::Absence::none;  ///< already taken for this absence
  std::optional<Date> cleared_;     ///< the last day on which a clinician cleared something
  std::map<std::pair<int, std::string>, std::vector<std::int64_t>> row_amounts_;  ///< measured
  std::map<int, Report> reports_;   ///< of the session in hand, by exercise of the machine
  std::deque<SessionEntry> asked_;  ///< answers of a simulated patient
  int asked_sessions_ = 0;
  CourseEnd* course_ = nullptr;
};

}  // namespace titrate
