#include <algorithm>
#include <map>
#include <set>

#include "planner/check/gates.h"

namespace titrate::check {
namespace {

/// A question whose answer changes nothing.
void check_choices(LintRun& run) {
  std::set<std::string> used;
  for (const Gate& gate : gates_of(run.condition))
    for (const AnyOf& any : *gate.criteria)
      for (const Criterion& criterion : any) used.insert(criterion.observable.name);
  for (const Choice& choice : run.condition.choices) {
    if (used.contains(choice.id)) continue;
    run.add(run.make(Severity::note, "unused-choice", run.key("choices/" + choice.id),
                     "nothing depends on the answer to `" + choice.id + "`",
                     "name it in an `if`, or delete it"));
  }
}

/// The hardest level that some dose of an exercise asks for; a raise of the level asks for all.
std::map<std::string, int> hardest_levels(const Condition& condition) {
  std::map<std::string, int> levels;
  for (const BlockPlace& place : blocks_of(condition)) {
    const Block& block = *place.block;
    int most = block.dose.level.value_or(1);
    for (const Row& row : block.ladder) most = std::max(most, row.dose.level.value_or(1));
    for (const Raise& raise : block.progress)
      if (raise.what == Raise::What::level)
        most = std::max(most, raise.to ? static_cast<int>(raise.to->amount) : 1000);
    for (const auto& id : block.exercises) levels[id] = std::max(levels[id], most);
  }
  return levels;
}

/// Exercises that take the place of another may begin at any of their levels.
std::set<std::string> replacements(const Condition& condition) {
  std::set<std::string> ids;
  for (const Exercise& exercise : condition.exercises) {
    ids.insert(exercise.easier);
    ids.insert(exercise.substitute);
  }
  return ids;
}

bool is_continued_with_levels(const Condition& condition) {
  return std::ranges::any_of(blocks_of(condition), [](const BlockPlace& place) {
    const auto raises_level = [](const Raise& raise) { return raise.what == Raise::What::level; };
    return place.block->is_continue() &&
           (place.block->dose.level || std::ranges::any_of(place.block->progress, raises_level));
  });
}

/// A harder version that no dose asks for.
void check_levels(LintRun& run) {
  if (is_continued_with_levels(run.condition)) return;
  const auto replaces = replacements(run.condition);
  for (const auto& [id, hardest] : hardest_levels(run.condition)) {
    const auto* exercise = run.condition.find_exercise(id);
    if (exercise == nullptr || replaces.contains(id)) continue;
    const int levels = static_cast<int>(exercise->levels.size());
    if (levels <= std::max(hardest, 1)) continue;
    const auto unused = std::to_string(std::max(hardest, 1) + 1);
    run.add(
        run.make(Severity::note, "unused-level",
                 run.value("exercises/" + id + "/levels/" + std::to_string(std::max(hardest, 1))),
                 "no dose of `" + id + "` comes to level " + unused,
                 "write `level: " + unused + "` in a row, or `raise: level`; or delete the level"));
  }
}

/// Names of the sessions of a phase, and the path of the key that names them.
struct Names {
  std::vector<std::string> all;
  std::string path;
};

Names names_of(const Programme& programme, std::size_t index) {
  const Phase& phase = programme.phases[index];
  const bool own = !phase.sessions.order.empty() || !phase.sessions.kinds.empty();
  const Sessions& sessions = own ? phase.sessions : programme.sessions;
  const auto path = (own ? phase_path(programme, index) : "programmes/" + programme.id);
  Names names{sessions.order, path + "/sessions/order"};
  if (names.all.empty()) names.path = path + "/sessions/kinds";
  for (const SessionKind& kind : sessions.kinds) names.all.push_back(kind.name);
  return names;
}

/// Whether something is done in a session of this name.
bool is_filled(const Phase& phase, const std::string& name) {
  return std::ranges::any_of(phase.blocks, [&](const Block& block) {
    if (block.is_continue()) return true;
    const bool rows_named =
        std::ranges::any_of(block.ladder, [](const Row& row) { return !row.in.empty(); });
    if (!rows_named) return block.in.empty() || block.in == name;
    return std::ranges::any_of(block.ladder, [&](const Row& row) {
      const auto& in = row.in.empty() ? block.in : row.in;
      return in.empty() || in == name;
    });
  });
}

void check_sessions(LintRun& run, const Programme& programme) {
  std::set<std::string> told;
  for (std::size_t i = 0; i < programme.phases.size(); ++i) {
    const Names names = names_of(programme, i);
    for (const auto& name : names.all) {
      if (is_filled(programme.phases[i], name) || !told.insert(names.path + name).second) continue;
      run.add(run.make(
          Severity::error, "empty-session", run.value(names.path),
          "nothing is done in the session `" + name + "` of phase `" + programme.phases[i].id + "`",
          "write a block with `in: " + name + "`, or leave the session out"));
    }
  }
}

/// Keys that do something only beside another key.
void check_keys(LintRun& run) {
  for (const BlockPlace& place : blocks_of(run.condition)) {
    const Block& block = *place.block;
    const auto report = [&](const char* key, std::string why, std::string help) {
      run.add(run.make(Severity::warning, "unused-key", run.key(place.path + key), std::move(why),
                       std::move(help)));
    };
    if (block.at_most && block.ladder.empty() && !block.is_continue())
      report("/at-most", "`at-most` has no effect: this block has no rows to climb",
             "add a `ladder`, or delete `at-most`");
    if (block.as != Block::As::straight && block.exercises.size() == 1)
      report("/as", "`as` has no effect: this block has one exercise",
             "name several in `exercise`, or delete `as`");
  }
}

}  // namespace

void lint_unused(LintRun& run) {
  check_choices(run);
  check_levels(run);
  check_keys(run);
  for (const Programme& programme : run.condition.programmes) check_sessions(run, programme);
}

}  // namespace titrate::check
