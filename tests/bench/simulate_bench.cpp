// What a simulated course costs: a sample has thousands of them.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "planner/engine/compile.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/operating.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"

namespace titrate {
namespace {

Source load(const std::string& path) {
  std::ifstream file{TITRATE_ROOT "/" + path, std::ios::binary};
  return {path, {std::istreambuf_iterator<char>{file}, {}}};
}

Condition read_achilles() {
  Diagnostics diagnostics;
  const Source profiles_source = load("protocols/pain-profiles.yaml");
  const Source source = load("protocols/achilles-midportion.yaml");
  const auto profiles_root = yaml::parse(profiles_source, diagnostics);
  const auto root = yaml::parse(source, diagnostics);
  if (!profiles_root || !root) std::abort();
  const auto profiles = read_pain_profiles(profiles_source, *profiles_root, diagnostics);
  if (!profiles) std::abort();
  auto condition = read_condition(source, *root, *profiles, diagnostics);
  if (!condition) std::abort();
  return *condition;
}

/// The published twelve weeks alone: 36 sessions.
struct Ground {
  Condition condition = read_achilles();
  Programme programme = [this] {
    Programme twelve = *condition.default_programme();
    std::erase_if(twelve.phases, [](const Phase& phase) { return phase.id != "heavy"; });
    return twelve;
  }();
  Case patient = neutral_patient(condition, programme);
  engine::Machine machine = engine::compile(condition, programme, &patient);
};

void simulate_a_course(benchmark::State& state, Course course) {
  static const Ground ground;
  constexpr int weeks = 12;
  constexpr std::int64_t noise = 650;
  int index = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(
        simulate(ground.condition, ground.machine, ground.patient, weeks,
                 sampled_patient({course, course_sizes::usual, noise, weeks}, ground.patient.start,
                                 course_seed(1, index++))));
  }
}
BENCHMARK_CAPTURE(simulate_a_course, improving, Course::improving)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(simulate_a_course, steady, Course::steady)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace titrate
