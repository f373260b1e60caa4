#include "planner/check/clock_space.h"

#include <algorithm>
#include <map>
#include <set>

#include "planner/check/state_numbers.h"
#include "planner/engine/turn.h"

namespace titrate::check {
namespace {

using engine::CourseState;
using engine::Machine;
using engine::Mode;
using engine::PhasePlan;
using engine::PhaseState;
using engine::State;
using Status = PhaseState::Status;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// The phases alone: without blocks, opening one touches no exercise.
Machine without_blocks(Machine machine) {
  for (PhasePlan& phase : machine.phases) phase.uses.clear();
  machine.exercises.clear();
  machine.ladders.clear();
  return machine;
}

bool is_over(const CourseState& course) { return course.mode != Mode::active; }

bool any_open(const CourseState& course) {
  return std::ranges::find(course.phases, Status::open, &PhaseState::status) != course.phases.end();
}

/// An open phase without an end: the course has come to where it is meant to stay.
bool has_arrived(const Machine& machine, const CourseState& course) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase)
    if (course.phases[phase].status == Status::open && !machine.phases[phase].max) return true;
  return false;
}

class Search {
 public:
  Search(const Machine& machine, std::size_t most_states)
      : machine_(without_blocks(machine)), most_(most_states) {
    for (const PhasePlan& phase : machine_.phases)
      if (phase.window)
        last_window_ = std::max(last_window_, phase.window->to.value_or(phase.window->from));
    proof_.opened.assign(machine_.phases.size(), false);
  }

  ClockProof run() {
    for (const auto& criteria : answers_for(first_lists()))
      reach(engine::initial_state(machine_, criteria, engine::Irritability::low).course);
    for (std::size_t index = 0; index < states_.size(); ++index) {
      const CourseState course = states_[index];
      next_.emplace_back();
      if (is_over(course)) continue;
      look_at(course);
      for (const auto& criteria : answers_for(lists_now(course)))
        for (const bool counted : {false, true}) week(course, counted, criteria, index);
    }
    proof_.states = states_.size();
    measure();
    return proof_;
  }

 private:
  void look_at(const CourseState& course) {
    for (std::size_t phase = 0; phase < course.phases.size(); ++phase)
      if (course.phases[phase].status == Status::open) proof_.opened[phase] = true;
    if (!any_open(course)) proof_.always_open = false;
  }

  /// Criteria that decide something in this state; the others are nobody's question.
  std::set<int> lists_now(const CourseState& course) const {
    std::set<int> lists;
    bool passes = true;  // a phase may be passed over when everything before it is
    for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
      const PhasePlan& plan = machine_.phases[phase];
      const Status status = course.phases[phase].status;
      if (status == Status::closed || (status == Status::waiting && !plan.window && !passes))
        continue;
      if (plan.exit && (status == Status::open || plan.min == 0)) lists.insert(*plan.exit);
      if (plan.enter && status == Status::waiting) lists.insert(*plan.enter);
      if (status == Status::waiting && plan.sequential()) passes = plan.min == 0;
    }
    return lists;
  }

  std::set<int> first_lists() const {
    CourseState nothing;
    nothing.phases.resize(machine_.phases.size());
    return lists_now(nothing);
  }

  /// Every combination of lists that hold.
  std::vector<std::vector<bool>> answers_for(const std::set<int>& lists) const {
    std::vector<std::vector<bool>> all{std::vector<bool>(machine_.criteria.size(), false)};
    for (const int list : lists) {
      const std::size_t count = all.size();
      for (std::size_t index = 0; index < count; ++index) {
        all.push_back(all[index]);
        all.back()[at(list)] = true;
      }
    }
    return all;
  }

  void week(const CourseState& before, bool counted, const std::vector<bool>& criteria,
            std::size_t from) {
    State state;
    state.course = before;
    engine::WeekEvent event;
    event.criteria = criteria;
    engine::Moved moved;
    engine::turn_phases(machine_, state, event, counted, moved);
    engine::check_maximum(machine_, state.course);
    ++proof_.transitions;
    judge(before, counted, criteria, moved);
    next_[from].push_back(reach(state.course));
  }

  void judge(const CourseState& before, bool counted, const std::vector<bool>& criteria,
             const engine::Moved& moved) {
    if (!moved.opened.empty() && !counted) proof_.never_by_date = false;
    if (moved.opened.size() > 1) proof_.one_a_week = false;
    for (const int phase : moved.opened)
      if (!engine::holds(criteria, machine_.phases[at(phase)].enter)) proof_.criteria_hold = false;
    for (const int phase : moved.closed) {
      const PhasePlan& plan = machine_.phases[at(phase)];
      const int served = before.phases[at(phase)].served + (counted ? 1 : 0);
      if (!engine::holds(criteria, plan.exit) || (plan.sequential() && served < plan.min))
        proof_.criteria_hold = false;
    }
  }

  /// What no later week looks at is the same for all.
  void forget(CourseState& course) const {
    constexpr std::uint8_t none = 0;
    for (std::size_t phase = 0; phase < course.phases.size(); ++phase) {
      PhaseState& its = course.phases[phase];
      const PhasePlan& plan = machine_.phases[phase];
      if (its.status == Status::closed) its.elapsed = its.served = none;
      // Beyond these nothing compares.
      its.served = std::min(its.served, static_cast<std::uint8_t>(std::max(plan.min, 0)));
      its.elapsed = plan.max ? its.elapsed : none;
    }
    course.served = static_cast<std::uint8_t>(std::min<int>(course.served, last_window_));
    if (is_over(course)) {
      const Mode mode = course.mode;
      course = CourseState{};
      course.mode = mode;
    }
  }

  std::uint32_t reach(CourseState course) {
    forget(course);
    std::vector<std::uint8_t> code{static_cast<std::uint8_t>(course.mode), course.served};
    for (const PhaseState& phase : course.phases) {
      code.push_back(static_cast<std::uint8_t>(phase.status));
      code.push_back(phase.elapsed);
      code.push_back(phase.served);
    }
    const auto [place, added] =
        numbers_.try_emplace(code, static_cast<std::uint32_t>(states_.size()));
    if (added && states_.size() >= most_) {
      proof_.complete = false;
      place->second = StateNumbers::none;
    } else if (added) {
      states_.push_back(course);
    }
    return place->second;
  }

  /// The longest way, in weeks, to where nothing more has to happen; a circle has no end.
  void measure() {
    weeks_.assign(states_.size(), unknown);
    for (std::uint32_t state = 0; state < states_.size(); ++state)
      proof_.longest_weeks = std::max(proof_.longest_weeks, weeks_from(state));
  }

  int weeks_from(std::uint32_t state) {
    if (is_over(states_[state]) || has_arrived(machine_, states_[state])) return 0;
    if (weeks_[state] == walking) {
      proof_.ends = false;
      return 0;
    }
    if (weeks_[state] != unknown) return weeks_[state];
    weeks_[state] = walking;
    int longest = 0;
    for (const std::uint32_t next : next_[state])
      if (next != StateNumbers::none) longest = std::max(longest, weeks_from(next) + 1);
    return weeks_[state] = longest;
  }

  static constexpr int unknown = -1;
  static constexpr int walking = -2;
  Machine machine_;
  std::size_t most_;
  int last_window_ = 0;  ///< served weeks of the programme beyond it change nothing
  std::vector<CourseState> states_;
  std::vector<std::vector<std::uint32_t>> next_;
  std::map<std::vector<std::uint8_t>, std::uint32_t> numbers_;
  std::vector<int> weeks_;
  ClockProof proof_;
};

}  // namespace

ClockProof prove_clock(const Machine& machine, std::size_t most_states) {
  return Search(machine, most_states).run();
}

}  // namespace titrate::check
