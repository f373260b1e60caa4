#include "planner/check/gates.h"

namespace titrate::check {
namespace {

/// Collects the lists of one phase, or of a programme's own keys.
class Collected {
 public:
  Collected(std::vector<Gate>& all, Gate like) : all_(all), like_(std::move(like)) {}

  void add(Decides decides, const Criteria& criteria, std::string path) {
    if (criteria.empty()) return;
    Gate gate = like_;
    gate.decides = decides;
    gate.criteria = &criteria;
    gate.path = std::move(path);
    all_.push_back(std::move(gate));
  }

  void add_limits(const std::vector<Limit>& limits, const std::string& path) {
    for (std::size_t i = 0; i < limits.size(); ++i)
      add(Decides::limit_is_there, limits[i].only_if,
          path + "/limits/" + std::to_string(i) + "/if");
  }

  void add_block(const Block& block, const std::string& path) {
    add(Decides::block_is_there, block.only_if, path + "/if");
    add(Decides::block_starts, block.enter, path + "/enter");
    add(block.ladder.empty() ? Decides::block_stops : Decides::row_passes, block.exit,
        path + "/exit");
    for (std::size_t i = 0; i < block.ladder.size(); ++i)
      add(Decides::row_passes, block.ladder[i].exit,
          path + "/ladder/" + std::to_string(i) + "/exit");
    for (std::size_t i = 0; i < block.progress.size(); ++i)
      add(Decides::dose_rises, block.progress[i].when,
          path + "/progress/" + std::to_string(i) + "/when");
  }

 private:
  std::vector<Gate>& all_;
  Gate like_;
};

void add_phase(std::vector<Gate>& all, const Programme& programme, std::size_t index) {
  const Phase& phase = programme.phases[index];
  const auto path = phase_path(programme, index);
  Gate like;
  like.programme = &programme;
  like.phase = index;
  Collected gates{all, like};
  gates.add(Decides::phase_is_there, phase.only_if, path + "/if");
  gates.add(Decides::phase_opens, phase.enter, path + "/enter");
  gates.add(Decides::phase_ends, phase.exit, path + "/exit");
  gates.add_limits(phase.limits, path);
  for (std::size_t i = 0; i < phase.blocks.size(); ++i)
    gates.add_block(phase.blocks[i], path + "/do/" + std::to_string(i));
}

}  // namespace

std::vector<Gate> gates_of(const Condition& condition) {
  std::vector<Gate> all;
  for (const Programme& programme : condition.programmes) {
    Gate like;
    like.programme = &programme;
    like.in_phase = false;
    Collected{all, like}.add_limits(programme.limits, "programmes/" + programme.id);
    for (std::size_t i = 0; i < programme.phases.size(); ++i) add_phase(all, programme, i);
  }
  return all;
}

std::string path_of(const LintRun& run, const Gate& gate, std::size_t line,
                    std::size_t alternative) {
  auto path = gate.path;
  const auto* node = yaml::locate(run.root, path);
  if (node != nullptr && node->kind == yaml::Node::Kind::list) {
    path += '/' + std::to_string(line);
    node = yaml::locate(run.root, path);
  }
  if (node != nullptr && node->kind == yaml::Node::Kind::map)
    path += "/any/" + std::to_string(alternative);
  return path;
}

}  // namespace titrate::check
