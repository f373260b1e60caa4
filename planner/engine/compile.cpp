#include "planner/engine/compile.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "planner/engine/advance.h"
#include "planner/engine/compile_rungs.h"
#include "planner/engine/doses.h"
#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

const Equipment* find_equipment(const Case& patient, std::string_view name) {
  const auto found = std::ranges::find(patient.equipment, name, &Equipment::name);
  return found == patient.equipment.end() ? nullptr : &*found;
}

bool has_all(const Case& patient, const std::vector<std::string>& needs) {
  return std::ranges::all_of(
      needs, [&](const std::string& name) { return find_equipment(patient, name) != nullptr; });
}

/// The exercise itself, or the first of its substitutes that the patient has the equipment for.
const Exercise& doable(const Condition& condition, const Exercise& asked, const Case* patient) {
  const Exercise* exercise = &asked;
  std::set<std::string> tried;
  while (patient != nullptr && !has_all(*patient, exercise->needs) &&
         !exercise->substitute.empty() && tried.insert(exercise->id).second) {
    exercise = condition.find_exercise(exercise->substitute);
  }
  return *exercise;
}

class Compiler {
 public:
  Compiler(const Condition& condition, const Programme& programme, const Case* patient)
      : condition_(condition), programme_(programme), patient_(patient) {
    machine_.file = condition.path;
    machine_.pain = condition.pain;
  }

  Machine run() {
    for (const Phase& phase : programme_.phases) {
      if (!chosen(phase.only_if, condition_, patient_)) {
        continue;
      }
      for (int again = 0; again < phase.repeat; ++again) {
        add_phase(phase);
      }
    }
    return std::move(machine_);
  }

 private:
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
    plan.enter = register_criteria(machine_.criteria, phase.enter);
    plan.exit = register_criteria(machine_.criteria, phase.exit);
    plan.exit_written = written(phase.exit);
    set_lengths(phase, plan);
    std::map<std::string, std::vector<int>> blocks;
    for (const Block& block : phase.blocks) {
      if (chosen(block.only_if, condition_, patient_)) {
        add_block(phase, block, plan, blocks);
      }
    }
    blocks_before_ = std::move(blocks);
    for (const auto& [id, ladders] : blocks_before_) {
      blocks_ever_[id] = ladders;
    }
    machine_.phases.push_back(std::move(plan));
  }

  static Sessions laid_over(const Sessions& outer, const Sessions& inner) {
    Sessions both = outer;
    const auto take = [](auto& into, const auto& from) {
      if (from) {
        into = from;
      }
    };
    take(both.days.frequency, inner.days.frequency);
    take(both.days.times_a_day, inner.days.times_a_day);
    take(both.days.gap, inner.days.gap);
    take(both.warm_up, inner.warm_up);
    take(both.cool_down, inner.cool_down);
    take(both.rest_after, inner.rest_after);
    take(both.length, inner.length);
    take(both.supervised, inner.supervised);
    if (!inner.order.empty() || !inner.kinds.empty()) {
      both.order = inner.order;
      both.kinds = inner.kinds;
    }
    both.at_weeks = inner.at_weeks;
    both.at_months = inner.at_months;
    both.line = inner.line > 0 ? inner.line : outer.line;
    return both;
  }

  static std::string written(const Criteria& criteria) {
    std::string words;
    for (const AnyOf& any : criteria) {
      std::string line;
      for (const Criterion& criterion : any) {
        line += (line.empty() ? "" : " or ") + criterion.written;
      }
      words += (words.empty() ? "" : "; ") + line;
    }
    return words;
  }

  static int week_sessions(const PhasePlan& plan) {
    return plan.sessions.days.frequency ? days_a_week(*plan.sessions.days.frequency) : 3;
  }

  static void set_lengths(const Phase& phase, PhasePlan& plan) {
    if (phase.week) {
      const int last = phase.week->to.value_or(phase.week->from);
      plan.min = plan.expect = last - phase.week->from + 1;
      plan.max = phase.week->to ? std::optional{plan.min + (plan.min + 1) / 2} : std::nullopt;
    } else if (phase.lasts) {
      const WeekSpan span = in_weeks(*phase.lasts, week_sessions(plan));
      plan.min = span.min;
      plan.expect = span.expect;
      plan.max = span.max;
    } else {
      plan.min = plan.expect = plan.dated() ? 0 : 1;
      plan.max = plan.dated() ? std::nullopt : std::optional{2};
    }
  }

  void add_block(const Phase& phase, const Block& block, PhasePlan& plan,
                 std::map<std::string, std::vector<int>>& blocks) {
    if (block.is_continue()) {
      add_continue(block, plan, blocks);
      return;
    }
    for (const std::string& id : block.exercises) {
      const int exercise = exercise_index(id);
      const int ladder = add_ladder(phase, block, plan, exercise);
      blocks[block.id].push_back(ladder);
      plan.uses.push_back(use_of(block, ladder));
    }
  }

  void add_continue(const Block& block, PhasePlan& plan,
                    std::map<std::string, std::vector<int>>& blocks) {
    std::vector<std::string> ids = block.continues;
    if (block.continues_all && !machine_.phases.empty()) {
      for (const Use& use : machine_.phases.back().uses) {
        const std::string& id = machine_.ladders[static_cast<std::size_t>(use.ladder)].block;
        if (std::ranges::find(ids, id) == ids.end()) {
          ids.push_back(id);
        }
      }
    }
    for (const std::string& id : ids) {
      const auto found = blocks_ever_.find(id);
      if (found == blocks_ever_.end()) {
        continue;  // its block was left out for this patient
      }
      blocks[id] = found->second;
      for (const int ladder : found->second) {
        Use use = use_of(block, ladder);
        use.over = block.dose;
        plan.uses.push_back(use);
      }
    }
  }

  Use use_of(const Block& block, int ladder) {
    Use use;
    use.ladder = ladder;
    use.in = block.in;
    use.weeks = block.weeks;
    use.days = block.days;
    use.enter = register_criteria(machine_.criteria, block.enter);
    // With a ladder, `exit` is asked of every row; without one it ends the block.
    use.exit =
        block.ladder.empty() ? register_criteria(machine_.criteria, block.exit) : std::nullopt;
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
        .criteria = machine_.criteria,
        .notes = machine_.notes,
    };
    Ladder ladder;
    ladder.exercise = exercise;
    ladder.block = block.id;
    ladder.rungs = make_rungs(making);
    ladder.line = block.line;
    ladder.at_most = block.at_most;
    ladder.stop_when = block.stop_when;
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
    const Exercise& asked = *condition_.find_exercise(id);
    const Exercise& exercise = doable(condition_, asked, patient_);
    for (std::size_t index = 0; index < machine_.exercises.size(); ++index) {
      if (machine_.exercises[index].exercise.id == exercise.id) {
        return static_cast<int>(index);
      }
    }
    machine_.exercises.push_back(patient_exercise(exercise, asked));
    return static_cast<int>(machine_.exercises.size()) - 1;
  }

  MachineExercise patient_exercise(const Exercise& exercise, const Exercise& asked) const {
    MachineExercise made;
    made.exercise = exercise;
    made.substituted = exercise.id == asked.id ? "" : asked.id;
    if (const Exercise* easier = condition_.find_exercise(exercise.easier)) {
      made.easier = *easier;
    }
    if (patient_ == nullptr) {
      return made;
    }
    for (const std::string& name : exercise.needs) {
      const Equipment* equipment = find_equipment(*patient_, name);
      if (equipment != nullptr && !equipment->loads.empty() && made.grid.empty()) {
        made.grid = equipment->loads;
        made.equipment = name + ": " + equipment->written;
      }
    }
    for (const LoadTest& test : patient_->baseline.loads) {
      if (test.exercise == exercise.id && !test.on_bodyweight) {
        if (const auto one_rm = estimate_one_rep_max(test.load, test.reps, test.rir)) {
          made.one_rm = one_rm->median;
        }
      }
    }
    return made;
  }

  const Condition& condition_;
  const Programme& programme_;
  const Case* patient_;
  Machine machine_;
  std::map<std::string, std::vector<int>> blocks_before_;
  std::map<std::string, std::vector<int>> blocks_ever_;
};

}  // namespace

Machine compile(const Condition& condition, const Programme& programme, const Case* patient) {
  return Compiler{condition, programme, patient}.run();
}

WeekSpan in_weeks(const Length& length, int sessions_a_week) {
  const auto weeks = [&](int number) {
    switch (length.unit) {
      case Length::Unit::sessions:
        return (number + sessions_a_week - 1) / std::max(1, sessions_a_week);
      case Length::Unit::days:
        return (number + 6) / 7;
      case Length::Unit::weeks:
        return number;
      case Length::Unit::months:
        return (number * 61 + 7) / 14;  // 30.5 days a month, rounded up
    }
    return number;
  };
  if (length.open) {
    return WeekSpan{.min = weeks(length.min), .expect = weeks(length.min), .max = std::nullopt};
  }
  const int min = weeks(length.min);
  const int expect = length.expect ? weeks(*length.expect) : std::max(min, 1);
  const int max = length.max ? weeks(*length.max) : expect + (expect + 1) / 2;
  return WeekSpan{.min = min, .expect = expect, .max = max};
}

bool chosen(const Criteria& only_if, const Condition& condition, const Case* patient) {
  const auto answer = [&](const Choice& choice) {
    if (patient != nullptr) {
      for (const auto& [id, given] : patient->choices) {
        if (id == choice.id && given != "unknown") {
          return given;
        }
      }
    }
    return choice.if_unknown;
  };
  return std::ranges::all_of(only_if, [&](const AnyOf& any) {
    return std::ranges::any_of(any, [&](const Criterion& criterion) {
      const Choice* choice = condition.find_choice(criterion.observable.name);
      return choice != nullptr && answer(*choice) == criterion.value.word;
    });
  });
}

}  // namespace titrate::engine
