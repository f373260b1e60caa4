#include "planner/check/continued.h"

#include <algorithm>

namespace titrate::check {
namespace {

bool is_called(const Block& block, const std::string& name) {
  return block.id == name || std::ranges::find(block.exercises, name) != block.exercises.end();
}

std::vector<const Block*> meant_by(const Programme& programme, std::size_t phase,
                                   const Block& block);

/// The block of an earlier phase that has this name, or an exercise of this name.
const Block* last_called(const Programme& programme, std::size_t before, const std::string& name) {
  while (before-- > 0)
    for (const auto& block : programme.phases[before].blocks)
      if (!block.is_continue() && is_called(block, name)) return &block;
  return nullptr;
}

std::vector<const Block*> all_of_phase(const Programme& programme, std::size_t phase) {
  std::vector<const Block*> all;
  for (const auto& block : programme.phases[phase].blocks) {
    const auto meant = meant_by(programme, phase, block);
    all.insert(all.end(), meant.begin(), meant.end());
  }
  return all;
}

std::vector<const Block*> meant_by(const Programme& programme, std::size_t phase,
                                   const Block& block) {
  if (!block.is_continue()) return {&block};
  std::vector<const Block*> all;
  if (block.continues_all && phase > 0) all = all_of_phase(programme, phase - 1);
  for (const auto& name : block.continues)
    if (const Block* found = last_called(programme, phase, name)) all.push_back(found);
  return all;
}

}  // namespace

std::vector<const Block*> blocks_meant(const BlockPlace& place) {
  const auto phase = static_cast<std::size_t>(place.phase - place.programme->phases.data());
  return meant_by(*place.programme, phase, *place.block);
}

std::vector<std::string> exercises_meant(const BlockPlace& place) {
  std::vector<std::string> ids;
  for (const Block* block : blocks_meant(place))
    ids.insert(ids.end(), block->exercises.begin(), block->exercises.end());
  return ids;
}

}  // namespace titrate::check
