#include <algorithm>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// Phases placed by `week` follow each other without a hole; they may overlap.
void check_holes(LintRun& run, const Programme& programme) {
  int next = 1;
  bool only_placed = true;
  std::string before;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const auto& phase = programme.phases[i];
    if (!phase.week) only_placed = false;
    if (!phase.week || (!only_placed && before.empty())) continue;
    const auto path = phase_path(programme, i) + "/week";
    if (phase.week->from > next) {
      const auto hole = weeks_text(next, phase.week->from - 1);
      auto mistake = run.make(Severity::error, "phases-with-a-hole", run.value(path),
                              hole + " of the programme " +
                                  (next == phase.week->from - 1 ? "has" : "have") + " no phase",
                              "let this phase start with week " + std::to_string(next) +
                                  ", or the one before last longer");
      if (!before.empty()) {
        mistake.labels = {
            {run.value(before), "the phase before ends with week " + std::to_string(next - 1)}};
      }
      run.add(std::move(mistake));
    }
    if (!phase.week->to) return;
    if (*phase.week->to + 1 > next) {
      next = *phase.week->to + 1;
      before = path;
    }
  }
}

/// Whatever is answered, a phase that is not left out has something to do.
void check_blocks_left(LintRun& run, const Programme& programme) {
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const auto& phase = programme.phases[i];
    std::vector<const Criteria*> criteria{&phase.only_if};
    for (const auto& block : phase.blocks) criteria.push_back(&block.only_if);
    const auto answers = all_answers(run.condition, criteria);
    const auto empty = std::ranges::find_if(answers, [&](const Answers& answer) {
      return holds(phase.only_if, answer) &&
             std::ranges::none_of(phase.blocks,
                                  [&](const Block& block) { return holds(block.only_if, answer); });
    });
    if (empty == answers.end() || phase.blocks.empty()) continue;
    run.add(run.make(Severity::error, "phase-without-block",
                     run.key(phase_path(programme, i) + "/do"),
                     "no block is left in this phase when " + answers_text(*empty),
                     "add a block without `if`, or give the phase the same `if`"));
  }
}

/// `continue: all` goes on from the phase before, and the first phase has none.
void check_first(LintRun& run, const Programme& programme) {
  if (programme.phases.empty()) return;
  const auto& blocks = programme.phases.front().blocks;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i].continues_all) continue;
    run.add(run.make(Severity::error, "phase-without-block",
                     run.value(phase_path(programme, 0) + "/do/" + std::to_string(i)),
                     "no phase comes before this one, so there is nothing to continue",
                     "write the blocks with their exercises"));
  }
}

/// Devices do something to the patient; a plan is for what the patient does.
void check_passive(LintRun& run, const Programme& programme) {
  int blocks = 0;
  int passive = 0;
  for (const auto& phase : programme.phases) {
    for (const auto& block : phase.blocks) {
      for (const auto& id : block.exercises) {
        const auto* exercise = run.condition.find_exercise(id);
        ++blocks;
        if (exercise != nullptr && exercise->kind == ExerciseKind::device) ++passive;
      }
    }
  }
  if (passive == 0 || passive * 2 < blocks) return;
  run.add(run.make(Severity::warning, "mostly-passive", run.key("programmes/" + programme.id),
                   std::to_string(passive) + " of " + std::to_string(blocks) +
                       " exercises of this programme are devices",
                   "what is done to the patient belongs in `adjuncts`, beside exercises"));
}

}  // namespace

void lint_phases(LintRun& run) {
  for (const auto& programme : run.condition.programmes) {
    check_holes(run, programme);
    check_blocks_left(run, programme);
    check_first(run, programme);
    check_passive(run, programme);
  }
}

}  // namespace titrate::check
