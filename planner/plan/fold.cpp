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
           const LogView& log, Date as_of, bool without_patient)
    : condition_(condition),
      machine_(machine),
      patient_(patient),
      log_(log),
      as_of_(as_of),
      without_patient_(without_patient),
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
  week_ = number_ = horizon_week_ = 0;
  turns_.clear();
  given_.clear();
  causes_.clear();
  rung_since_.clear();
  expected_ladders_.clear();
  done_this_week_.clear();
  last_session_ladders_.clear();
  open_flags_.clear();
  missing_since_.reset();
  rests_until_.reset();
  repeats_ = last_session_red_ = false;
  logged_until_ = patient_.start - one_day;
  chart_ = engine::initial_chart(condition_.pain, patient_.baseline);
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

Folded Fold::once(const std::vector<std::vector<schedule::Slot>>* dated) {
  start();
  while (!finished()) {
    ++week_;
    run_week(dated);
  }
  out_.state = state_;
  out_.flags.assign(open_flags_.begin(), open_flags_.end());
  if (placement_ && !out_.weeks.empty()) {
    out_.exact = placement_->exact();
  }
  return std::move(out_);
}

bool Fold::finished() const {
  const Mode mode = state_.course.mode;
  const Date next = first_day(week_ + 1);
  const bool enough_after_now = next >= as_of_ + date::days{7 * weeks_of_an_open_phase};
  if (mode == Mode::done || week_ >= most_weeks) {
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
      return week_ - out_.phases[phase].first + 1 >= weeks_of_an_open_phase && enough_after_now;
    }
  }
  return false;
}

void Fold::run_week(const std::vector<std::vector<schedule::Slot>>* dated) {
  const Date from = first_day(week_);
  PlannedWeek week;
  week.number = week_;
  week.from = from;
  week.to = from + six_days;
  week.repeats = repeats_;
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    if (state_.course.phases[phase].status == PhaseState::Status::open) {
      week.phases.push_back(machine_.phases[phase].id);
      out_.phases[phase].last = week_;
    }
  }
  const int base = shape_week(machine_, state_, kinds_, 0).base_phase;
  const WeekShape shape = shape_week(machine_, state_, kinds_, turns_[base]);
  week.wanted = shape.days;
  state_.course.planned = static_cast<std::uint8_t>(shape.days);
  state_.course.missed = 0;
  done_this_week_.clear();
  out_.weeks.push_back(std::move(week));
  out_.shapes[week_] = shape;

  std::vector<DoneSession> sessions;
  if (from < as_of_) {
    sessions = past_sessions(shape);
    run_sessions(shape, sessions, 0);
  }
  // Only now is it known how much rest the answers of this week ask for.
  if (from + six_days >= as_of_) {
    const std::size_t past = sessions.size();
    const std::vector<DoneSession> future = future_sessions(shape, sessions, dated);
    sessions.insert(sessions.end(), future.begin(), future.end());
    run_sessions(shape, sessions, past);
  }
  end_week(shape, sessions);
}

void Fold::run_sessions(const WeekShape& shape, const std::vector<DoneSession>& sessions,
                        std::size_t first) {
  std::vector<Uses> uses;
  std::map<int, int> of_kind;
  for (std::size_t ordinal = 0; ordinal < sessions.size(); ++ordinal) {
    const int kind = sessions[ordinal].slot.kind;
    uses.push_back(uses_in_session(machine_, state_, kinds_, shape, kind, static_cast<int>(ordinal),
                                   of_kind[kind]++));
  }
  for (std::size_t ordinal = first; ordinal < sessions.size(); ++ordinal) {
    run_session(shape, sessions[ordinal], static_cast<int>(ordinal), uses);
  }
}

void Fold::end_week(const WeekShape& shape, const std::vector<DoneSession>& sessions) {
  const Date to = first_day(week_) + six_days;
  apply_log(logged_until_ + one_day, std::min(to, as_of_));
  const auto placed = static_cast<int>(sessions.size());
  const int without_room = std::max(0, shape.days - placed);
  for (int each = 0; each < without_room; ++each) {
    state_ = engine::advance(machine_, state_, engine::MissedEvent{}).state;
  }
  const auto done = static_cast<int>(std::ranges::count_if(
      sessions, [](const DoneSession& each) { return each.logged.has_value() || each.calm; }));
  const bool calm = to >= as_of_;
  const std::vector<engine::Position> before = state_.positions;
  const engine::WeekEvent event = week_event(shape, done, calm);
  const auto advanced = engine::advance(machine_, state_, event);
  repeats_ = shape.days > 0 && advanced.state.course.served == state_.course.served;
  state_ = advanced.state;
  for (const int ladder : advanced.moved.climbed) {
    const auto& left = machine_.ladders[at(ladder)].rungs[before[at(ladder)].rung];
    if (calm && left.performance) {
      expected_ladders_.insert(ladder);
    }
  }
  take(advanced.moved, to, true, true);
  note_phases(advanced.moved, calm);
  if (state_.course.mode == Mode::review && !out_.review_week) {
    out_.review_week = week_;
    out_.review_for_absence = event.absence == engine::Absence::days_28;
  }
  chart_.acceptable = condition_.pain.acceptable;
}

void Fold::note_phases(const engine::Moved& moved, bool calm) {
  bool expected = false;
  for (const int phase : moved.closed) {
    if (phase >= 0) {
      expected = expected || out_.phases[at(phase)].expected || machine_.phases[at(phase)].exit;
    }
  }
  for (const int phase : moved.opened) {
    out_.phases[at(phase)].first = week_ + 1;
    out_.phases[at(phase)].expected =
        calm && (expected || machine_.phases[at(phase)].enter.has_value());
    for (const engine::Use& use : machine_.phases[at(phase)].uses) {
      causes_[use.ladder].push_back(
          {"phase", {machine_.file, machine_.phases[at(phase)].line}, std::nullopt});
      rung_since_[use.ladder] = week_ + 1;
    }
  }
}

engine::WeekEvent Fold::week_event(const WeekShape& shape, int done, bool calm) {
  engine::WeekEvent event;
  const Date from = first_day(week_);
  event.trend = engine::turn_chart(chart_, from, from + six_days, done);
  event.done = done;
  event.below_half = 2 * done < shape.days;
  event.adherent.assign(machine_.ladders.size(), false);
  for (const engine::Active& active : shape.uses) {
    const int ladder = active.use->ladder;
    const auto& rung = machine_.ladders[at(ladder)].rungs[state_.positions[at(ladder)].rung];
    const int wanted =
        engine::sessions_a_week(machine_.phases[at(active.phase)], *active.use, rung);
    event.adherent[at(ladder)] =
        done_this_week_[ladder] * 1000 >= wanted * condition_.pain.adherence.count();
  }
  for (std::size_t list = 0; list < machine_.criteria.size(); ++list) {
    event.criteria.push_back(holds(static_cast<int>(list), calm));
  }
  // The calm plan expects a phase to end when its length says so, not as soon as it might.
  for (std::size_t phase = 0; calm && phase < machine_.phases.size(); ++phase) {
    const auto& plan = machine_.phases[phase];
    const auto& now = state_.course.phases[phase];
    if (now.status == PhaseState::Status::open && plan.exit && now.served + 1 < plan.expect) {
      event.criteria[at(*plan.exit)] = false;
    }
  }
  constexpr int falls_to_refer = 8;
  const auto recent = std::ranges::count_if(
      chart_.falls, [&](Date day) { return day + date::days{28} > from + six_days; });
  event.too_many_falls = recent > falls_to_refer;
  if (missing_since_ && !calm) {
    const auto gone = (from + date::days{7} - *missing_since_).count();
    event.absence = gone >= 28   ? engine::Absence::days_28
                    : gone >= 14 ? engine::Absence::days_14
                    : gone >= 4  ? engine::Absence::days_4
                                 : engine::Absence::none;
  }
  return event;
}

}  // namespace titrate
