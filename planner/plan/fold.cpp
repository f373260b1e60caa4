#include "planner/plan/fold.h"

#include <algorithm>

#include "planner/engine/truth.h"

namespace titrate {
namespace {

using engine::Mode;
using engine::PhaseState;

constexpr int most_weeks = 156;
constexpr int weeks_of_an_open_phase = 4;
constexpr date::days one_day{1};
constexpr date::days six_days{6};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

Fold::Fold(const Condition& condition, const engine::Machine& machine, const Case& patient,
           const LogView& log, DoseBook& book, const FoldOptions& options)
    : condition_(condition),
      machine_(machine),
      patient_(patient),
      log_(log),
      book_(book),
      options_(options),
      as_of_(options.as_of),
      kinds_(session_kinds(machine)),
      gaps_(gap_table(kinds_)) {}

/// Doses depend on how many sessions found room, and the best dates of a week on the weeks after
/// it. So the first pass folds along the dates that are best so far; where later weeks moved a
/// session, another pass folds along the final ones.
Folded Fold::run() {
  Folded folded = once(nullptr);
  constexpr int most_passes = 4;
  for (int pass = 0; pass < most_passes && placement_; ++pass) {
    const auto dated = placement_->best();
    if (dated == used_) {
      break;
    }
    folded = once(&dated);
  }
  return folded;
}

Date Fold::first_day(int week) const { return patient_.start + date::days{7 * (week - 1)}; }

void Fold::start() {
  out_ = Folded{};
  out_.phases.resize(machine_.phases.size());
  placement_.reset();
  used_.clear();
  past_.clear();
  week_ = horizon_week_ = 0;
  turns_.clear();
  given_.clear();
  last_given_.clear();
  last_report_.reset();
  absent_ = engine::Absence::none;
  causes_.clear();
  rung_since_.clear();
  on_rung_.clear();
  expected_ladders_.clear();
  done_this_week_.clear();
  last_done_.clear();
  done_now_.clear();
  find_dated();
  last_session_ladders_.clear();
  open_flags_.clear();
  row_amounts_.clear();
  reports_.clear();
  missing_since_.reset();
  cleared_.reset();
  rests_until_.reset();
  repeats_ = last_session_red_ = false;
  logged_until_ = patient_.start - one_day;
  chart_ = engine::initial_chart(machine_.pain, patient_.baseline);
  state_ = engine::State{};
  state_.course.phases.resize(machine_.phases.size());
  state_.exercises.resize(machine_.exercises.size());
  state_.positions.resize(machine_.ladders.size());
  std::vector<bool> criteria;
  for (std::size_t list = 0; list < machine_.criteria.size(); ++list) {
    criteria.push_back(holds(static_cast<int>(list), false));
  }
  state_ = engine::initial_state(machine_, criteria, engine::irritability_of(patient_.baseline));
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    if (state_.course.phases[phase].status == PhaseState::Status::open) {
      out_.phases[phase].first = 1;
    }
  }
}

Folded Fold::once(const Dates* dated) {
  start();
  while (!finished()) {
    ++week_;
    run_week(dated);
  }
  out_.state = state_;
  for (const auto& [flag, since] : open_flags_) {
    out_.flags.push_back(flag);
  }
  if (placement_ && !out_.weeks.empty()) {
    out_.exact = placement_->exact();
  }
  return std::move(out_);
}

bool Fold::finished() const {
  const Mode mode = state_.course.mode;
  const Date next = first_day(week_ + 1);
  // Counted from the first day of the week that stands: a further week appears where a week begins.
  const bool enough_after_now = next - date::days{7 * weeks_of_an_open_phase} + six_days >= as_of_;
  if (week_ >= most_weeks || (mode == Mode::done && !dated_ahead())) {
    return true;
  }
  if (mode == Mode::stopped) {
    return next > as_of_;  // a later entry may clear the flag
  }
  if (mode == Mode::review || mode == Mode::referred) {
    return enough_after_now || (out_.review_week && next > as_of_ && week_ >= *out_.review_week);
  }
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    const bool open = state_.course.phases[phase].status == PhaseState::Status::open;
    if (open && !machine_.phases[phase].max && !machine_.phases[phase].dated()) {
      return week_ - out_.phases[phase].first + 1 >= weeks_of_an_open_phase && enough_after_now &&
             !dated_ahead();
    }
  }
  return false;
}

void Fold::begin_week() {
  if (first_day(week_) <= as_of_) {
    apply_log(logged_until_ + one_day, first_day(week_));  // it may open another phase
  }
  enter_blocks();
  find_limits(first_day(week_));
  FoldedWeek week;
  week.number = week_;
  week.from = first_day(week_);
  week.to = week.from + six_days;
  week.repeats = repeats_;
  if (options_.words) {
    week.limits = limits_.in_force;
  }
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    if (state_.course.phases[phase].status == PhaseState::Status::open) {
      week.phases.push_back(static_cast<int>(phase));
      out_.phases[phase].last = week_;
    }
  }
  const int base = shape_week(machine_, state_, kinds_, 0).base_phase;
  WeekShape shape = shape_week(machine_, state_, kinds_, turns_[base]);
  week.wanted = shape.days;
  state_.course.planned = static_cast<std::uint8_t>(shape.days);
  state_.course.missed = 0;
  done_this_week_.clear();
  for (const auto& [ladder, time] : done_now_) {
    last_done_.insert_or_assign(ladder, time);
  }
  done_now_.clear();
  out_.weeks.push_back(std::move(week));
  out_.shapes[week_] = std::move(shape);
}

void Fold::run_week(const Dates* dated) {
  begin_week();
  const WeekShape shape = out_.shapes[week_];
  std::vector<DoneSession> sessions;
  const bool goes_on = first_day(week_) + six_days >= as_of_;
  if (first_day(week_) < as_of_ || log_.session_on(as_of_)) {
    sessions = past_sessions(shape);
    const auto to_come = goes_on ? given_to_come(sessions) : std::vector<SessionTime>{};
    run_sessions(shape, sessions, uses_in(shape, sessions, to_come), 0);
  }
  // Only now is it known how much rest the answers of this week ask for.
  if (goes_on) {
    apply_log(logged_until_ + one_day, as_of_);  // a late score may ask for more rest
    const std::size_t past = sessions.size();
    const std::vector<DoneSession> future = future_sessions(shape, sessions, dated);
    sessions.insert(sessions.end(), future.begin(), future.end());
    std::vector<Uses> uses = uses_in(shape, sessions, {});
    note_few_days(shape, uses);
    const std::size_t all = sessions.size();
    leave_out_empty(sessions, uses);
    settle_wanted(shape, sessions, all - sessions.size());
    run_sessions(shape, sessions, uses, past);
  } else {
    settle_wanted(shape, sessions, 0);
  }
  end_week(shape, sessions);
}

void Fold::run_sessions(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                        const std::vector<Uses>& uses, std::size_t first) {
  for (std::size_t ordinal = first; ordinal < sessions.size(); ++ordinal) {
    run_session(shape, sessions[ordinal], static_cast<int>(ordinal), uses);
  }
}

void Fold::end_week(const WeekShape& shape, const std::vector<DoneSession>& sessions) {
  const Date to = first_day(week_) + six_days;
  apply_log(logged_until_ + one_day, std::min(to, as_of_));
  const int wanted = out_.weeks.back().wanted;
  const int without_room = sessions_without_room(shape, sessions);
  for (int each = 0; each < without_room; ++each) {
    state_ = engine::advance(machine_, state_, engine::MissedEvent{}).state;
  }
  const auto done = static_cast<int>(std::ranges::count_if(
      sessions, [](const DoneSession& each) { return each.logged.has_value() || each.calm; }));
  const bool calm = to >= as_of_;
  const engine::State before = state_;
  WeekTrend trend;
  trend.before2 = chart_.last_week_median2;
  const auto excused = static_cast<int>(std::ranges::count(
      out_.weeks.back().sessions, PlannedSession::Status::cancelled, &FoldedSession::status));
  chart_.weeks.push_back({wanted - excused, done});
  const engine::WeekEvent event = week_event(shape, done, calm);
  trend.median2 = chart_.last_week_median2;
  auto advanced = engine::advance(machine_, state_, event);
  repeats_ = wanted > 0 && advanced.state.course.served == state_.course.served;
  state_ = std::move(advanced.state);
  for (const int ladder : advanced.moved.climbed) {
    const auto& left = machine_.ladders[at(ladder)].rungs[before.positions[at(ladder)].rung];
    if (calm && (left.performance || !left.measures.empty())) {
      expected_ladders_.insert(ladder);
    }
  }
  if (!calm && options_.words) {
    decide_week(advanced.moved, event, trend, before);
    note_gates(shape, event, before);
  }
  const std::optional<Date> report = calm ? std::nullopt : last_report_;
  if (event.absence != engine::Absence::none) {
    for (const engine::Active& active : shape.uses) {
      add_cause(active.use->ladder, "absence", place_of("profile"), report);
    }
  }
  if (before.course.mode != Mode::referred && state_.course.mode == Mode::referred) {
    for (const engine::Active& active : shape.uses) {
      add_cause(active.use->ladder, "refer", place_of("profile"), report);
    }
  }
  take(advanced.moved, to, calm, true);
  note_phases(advanced.moved, calm);
  if (course_ != nullptr) {
    note_course(before, advanced.moved, *course_);
  }
  if (state_.course.mode == Mode::review && !out_.review_week) {
    out_.review_week = week_;
    out_.review_for_absence = event.absence == engine::Absence::days_28;
  }
}

}  // namespace titrate
