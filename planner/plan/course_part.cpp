#include "planner/plan/course_part.h"

#include <algorithm>
#include <set>

namespace titrate {
namespace {

bool of_last(const std::vector<Load>& loads) {
  return std::ranges::find(loads, Load::Kind::percent_of_last, &Load::kind) != loads.end();
}

/// Whether the block begins with the load that an earlier phase ended with.
bool begins_with_last(const Block& block) {
  const bool first_row = !block.ladder.empty() && of_last(block.ladder.front().dose.loads);
  return first_row || of_last(block.dose.loads);
}

bool leans(const Block& block, const std::set<std::string>& known) {
  const auto is_new = [&](const std::string& name) { return !known.contains(name); };
  if (block.continues_all) return known.empty();
  if (std::ranges::any_of(block.continues, is_new)) return true;
  return begins_with_last(block) && std::ranges::any_of(block.exercises, is_new);
}

}  // namespace

Programme part_of(Programme programme, std::string_view from, std::string_view until) {
  auto& phases = programme.phases;
  const auto last = std::ranges::find(phases, until, &Phase::id);
  if (last != phases.end()) phases.erase(last + 1, phases.end());
  const auto first = std::ranges::find(phases, from, &Phase::id);
  if (!from.empty()) phases.erase(phases.begin(), first);
  return programme;
}

std::string leans_on_others(const Programme& programme) {
  std::set<std::string> known;
  for (const Phase& phase : programme.phases) {
    for (const Block& block : phase.blocks) {
      if (leans(block, known)) return phase.id;
    }
    for (const Block& block : phase.blocks) {
      known.insert(block.id);
      known.insert(block.exercises.begin(), block.exercises.end());
    }
  }
  return {};
}

}  // namespace titrate
