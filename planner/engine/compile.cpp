#include "planner/engine/compile.h"

#include <algorithm>
#include <map>
#include <utility>

#include "planner/engine/advance.h"
#include "planner/engine/compile_phase.h"
#include "planner/engine/compile_rungs.h"
#include "planner/engine/doses.h"
#include "planner/engine/known_choices.h"
#include "planner/engine/patient_exercise.h"
#include "planner/engine/test_shares.h"

namespace titrate::engine {
namespace {

class Compiler {
 public:
  Compiler(const Condition& condition, const Programme& programme, const Case* patient)
      : condition_(condition), programme_(programme), patient_(patient) {
    machine_.file = condition.path;
    machine_.pain = condition.pain_of(programme.id);
    machine_.tests = condition.tests;
    if (patient != nullptr) {
      machine_.counted_from = counted_from(programme, *patient);
      test_amounts_ = test_amounts(condition.tests, patient->baseline.measurements, patient->side);
    }
    machine_.limits = limits_for(programme.limits, condition.path, condition, patient);
    if (patient != nullptr) {
      const auto own = limits_for(patient->limits, patient->path, condition, patient);
      machine_.limits.insert(machine_.limits.end(), own.begin(), own.end());
    }
  }

  Machine run() {
    for (const Phase& phase : programme_.phases) {
      if (!chosen(phase.only_if, condition_, patient_)) {
        continue;
      }
      const bool asks = asks_for_choice(phase, condition_);
      const Phase& known = asks ? with_answers(phase, condition_, patient_) : phase;
      for (int again = 0; again < phase.repeat; ++again) {
        add_phase(known);
        machine_.phases.back().exit_written = written(phase.exit);
      }
    }
    set_beside();
    return std::move(machine_);
  }

 private:
  /// Ladders of one exercise that are done in the same phase know of each other.
  void set_beside() {
    for (const PhasePlan& phase : machine_.phases) {
      for (const Use& use : phase.uses) {
        Ladder& ladder = machine_.ladders[static_cast<std::size_t>(use.ladder)];
        for (const Use& other : phase.uses) {
          const int exercise = machine_.ladders[static_cast<std::size_t>(other.ladder)].exercise;
          if (other.ladder != use.ladder && exercise == ladder.exercise &&
              std::ranges::find(ladder.beside, other.ladder) == ladder.beside.end()) {
            ladder.beside.push_back(other.ladder);
          }
        }
      }
    }
  }

  void add_phase(const Phase& phase) {
    PhasePlan plan;
    plan.id = phase.id;
    plan.title = phase.title;
    plan.goal = phase.goal;
    plan.line = phase.line;
    plan.sessions = laid_over(programme_.sessions, phase.sessions);
    plan.at_weeks = plan.sessions.at_weeks;
    plan.at_months = plan.sessions.at_months;
    plan.window = phase.week;
    const auto index = static_cast<int>(machine_.phases.size());
    plan.enter = register_criteria(machine_, phase.enter, {.ladders = {}, .ahead = true});
    plan.exit = register_criteria(machine_, phase.exit, {.ladders = {}, .phase = index});
    plan.limits = limits_for(phase.limits, condition_.path, condition_, patient_);
    set_lengths(phase, plan);
    std::map<std::string, std::vector<int>> blocks;
    for (const Block& block : phase.blocks) {
      if (chosen(block.only_if, condition_, patient_)) {
        add_block(phase, block, plan, blocks);
      }
    }
    for (const auto& [id, ladders] : blocks) {
      blocks_ever_[id] = ladders;
    }
    machine_.phases.push_back(std::move(plan));
  }

  void add_block(const Phase& phase, const Block& block, PhasePlan& plan,
                 std::map<std::string, std::vector<int>>& blocks) {
    if (block.is_continue()) {
      add_continue(block, plan, blocks);
      return;
    }
    std::vector<int> together;
    for (const std::string& id : block.exercises) {
      const Exercise& asked = *condition_.find_exercise(id);
      if (!is_left_in(condition_, asked, patient_)) {
        machine_.notes.push_back("device-left-out:" + asked.title);
        continue;
      }
      const int exercise = exercise_index(id);
      together.push_back(add_ladder(phase, block, plan, exercise));
      blocks[block.id].push_back(together.back());
    }
    for (const int ladder : together) {
      plan.uses.push_back(use_of(block, ladder, together));
    }
  }

  void add_continue(const Block& block, PhasePlan& plan,
                    std::map<std::string, std::vector<int>>& blocks) {
    std::vector<std::string> ids = block.continues;
    if (block.continues_all && phase_before() != nullptr) {
      for (const Use& use : phase_before()->uses) {
        const std::string& id = machine_.ladders[static_cast<std::size_t>(use.ladder)].block;
        if (std::ranges::find(ids, id) == ids.end()) {
          ids.push_back(id);
        }
      }
    }
    for (const std::string& id : ids) {
      const std::vector<int> ladders = ladders_called(id);
      if (!ladders.empty()) {  // else its block was left out for this patient
        blocks[id] = ladders;
      }
      for (const int ladder : ladders) {
        plan.uses.push_back(continued(block, ladder, ladders, plan.sessions));
      }
    }
  }

  /// Ladders of a block, or of an exercise that stands in some block, where it was last written.
  [[nodiscard]] std::vector<int> ladders_called(const std::string& id) const {
    if (const auto found = blocks_ever_.find(id); found != blocks_ever_.end()) {
      return found->second;
    }
    for (std::size_t ladder = machine_.ladders.size(); ladder-- > 0;) {
      const auto& its =
          machine_.exercises[static_cast<std::size_t>(machine_.ladders[ladder].exercise)];
      if (its.exercise.id == id || its.substituted == id) {
        return {static_cast<int>(ladder)};
      }
    }
    return {};
  }

  /// The phase that the next one goes on from: single dated sessions stand beside the others.
  [[nodiscard]] const PhasePlan* phase_before() const {
    for (std::size_t phase = machine_.phases.size(); phase-- > 0;) {
      if (!machine_.phases[phase].dated()) {
        return &machine_.phases[phase];
      }
    }
    return nullptr;
  }

  /// A block as the phase before left it, with the keys beside `continue` in place of its own.
  Use continued(const Block& block, int ladder, const std::vector<int>& together,
                const Sessions& sessions) {
    Use use;
    for (const PhasePlan& before : machine_.phases) {
      const auto found = std::ranges::find(before.uses, ladder, &Use::ladder);
      use = found == before.uses.end() || before.dated() ? use : *found;
    }
    const Use here = use_of(block, ladder, together);
    use = laid_over(use, here, sessions);
    use.over = overlay(use.over, block.dose);
    const int exercise = machine_.ladders[static_cast<std::size_t>(ladder)].exercise;
    fit_to(machine_.exercises[static_cast<std::size_t>(exercise)], use.over);
    if (block.dose.provenance.given()) {
      use.over.provenance = block.dose.provenance;
    }
    return use;
  }

  /// `together` are the ladders of the block: its `exit` needs every one of its exercises.
  Use use_of(const Block& block, int ladder, const std::vector<int>& together) {
    const auto phase = static_cast<int>(machine_.phases.size());
    Use use;
    use.ladder = ladder;
    use.in = block.in;
    use.weeks = block.weeks;
    use.days = block.days;
    use.enter =
        register_criteria(machine_, block.enter, {.ladders = {}, .phase = phase, .ahead = true});
    // With a ladder, `exit` is asked of every row; without one it ends the block.
    if (block.ladder.empty()) {
      use.exit =
          register_criteria(machine_, block.exit, {.ladders = together, .phase = phase});
    }
    return use;
  }

  int add_ladder(const Phase& phase, const Block& block, const PhasePlan& plan, int exercise) {
    Use use;
    use.in = block.in;
    use.days = block.days;
    constexpr int weeks_when_open = 26;
    const RungMaking making{
        .block = block,
        .exercise = machine_.exercises[static_cast<std::size_t>(exercise)],
        .pain = machine_.pain,
        .provenance = {&phase.provenance, &programme_.provenance},
        .body_mass = patient_ != nullptr ? patient_->body_mass : std::nullopt,
        .sessions_a_week = sessions_a_week(plan, use, Rung{}),
        .weeks_max = plan.max.value_or(weeks_when_open),
        .test_amounts = test_amounts_,
        .machine = machine_,
        .place = {.ladders = {static_cast<int>(machine_.ladders.size())},
                  .phase = static_cast<int>(machine_.phases.size())},
    };
    Ladder ladder;
    ladder.exercise = exercise;
    ladder.block = block.id;
    ladder.rungs = make_rungs(making);
    ladder.line = block.line;
    ladder.at_most = block.at_most;
    ladder.stop_when = block.stop_when;
    ladder.as = block.as;
    ladder.adjust = block.adjust;
    ladder.previous = ladder_before(exercise);
    machine_.ladders.push_back(std::move(ladder));
    return static_cast<int>(machine_.ladders.size()) - 1;
  }

  static Grams heaviest(const Ladder& ladder) {
    Grams most;
    for (const Rung& rung : ladder.rungs) {
      for (const RungLoad& load : rung.dose.loads) {
        most = std::max(most, load.mass.value_or(Grams{}));
      }
    }
    return most;
  }

  /// The ladder that `last` speaks of: of the same exercise in the latest earlier phase, the one
  /// that climbs highest where heavy and light blocks stand side by side.
  [[nodiscard]] std::optional<int> ladder_before(int exercise) const {
    for (std::size_t phase = machine_.phases.size(); phase-- > 0;) {
      std::optional<int> best;
      for (const Use& use : machine_.phases[phase].uses) {
        const Ladder& ladder = machine_.ladders[static_cast<std::size_t>(use.ladder)];
        const bool higher =
            !best || heaviest(ladder) > heaviest(machine_.ladders[static_cast<std::size_t>(*best)]);
        if (ladder.exercise == exercise && higher) {
          best = use.ladder;
        }
      }
      if (best) {
        return best;
      }
    }
    return std::nullopt;
  }

  int exercise_index(const std::string& id) {
    MachineExercise made = patient_exercise(condition_, *condition_.find_exercise(id), patient_);
    for (std::size_t index = 0; index < machine_.exercises.size(); ++index) {
      if (machine_.exercises[index].exercise.id == made.exercise.id) {
        return static_cast<int>(index);
      }
    }
    const auto& levels = condition_.find_exercise(made.exercise.id)->levels;
    if (made.exercise.levels.size() < levels.size()) {
      machine_.notes.push_back("level-left-out:" + made.exercise.title + ": " +
                               levels[made.exercise.levels.size()].title);
    }
    machine_.exercises.push_back(std::move(made));
    return static_cast<int>(machine_.exercises.size()) - 1;
  }

  const Condition& condition_;
  const Programme& programme_;
  const Case* patient_;
  std::map<std::string, std::int64_t> test_amounts_;
  Machine machine_;
  std::map<std::string, std::vector<int>> blocks_ever_;
};

}  // namespace

Machine compile(const Condition& condition, const Programme& programme, const Case* patient) {
  return Compiler{condition, programme, patient}.run();
}

}  // namespace titrate::engine
