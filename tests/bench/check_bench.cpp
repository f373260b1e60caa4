// What a proof costs: the nine conditions together, and how it grows with exercises and weeks.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "planner/check/lint.h"
#include "planner/check/proof.h"
#include "planner/check/reference_story.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"

namespace titrate {
namespace {

Source load(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {path, {std::istreambuf_iterator<char>{file}, {}}};
}

const std::vector<PainProfile>& profiles() {
  static const auto all = [] {
    Diagnostics diagnostics;
    const Source source = load(TITRATE_ROOT "/protocols/pain-profiles.yaml");
    const auto root = yaml::parse(source, diagnostics);
    auto read = read_pain_profiles(source, *root, diagnostics);
    if (!read) std::abort();
    return *read;
  }();
  return all;
}

Condition read_text(const Source& source) {
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  if (!root) std::abort();
  auto condition = read_condition(source, *root, profiles(), diagnostics);
  if (!condition) std::abort();
  return *condition;
}

std::vector<Condition> shipped() {
  std::vector<Condition> all;
  for (const auto& file : std::filesystem::directory_iterator{TITRATE_ROOT "/protocols"})
    if (file.path().extension() == ".yaml" && file.path().stem() != "pain-profiles")
      all.push_back(read_text(load(file.path().string())));
  return all;
}

void count(benchmark::State& bench, std::size_t states, std::int64_t transitions) {
  bench.counters["states"] = static_cast<double>(states);
  bench.counters["transitions"] = static_cast<double>(transitions);
  bench.counters["transitions/s"] = benchmark::Counter(
      static_cast<double>(transitions), benchmark::Counter::kIsIterationInvariantRate);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  bench.counters["MiB"] = static_cast<double>(usage.ru_maxrss) / 1024;
}

/// Every programme of the nine conditions, one after another, on all cores.
void prove_nine_conditions(benchmark::State& bench) {
  const auto all = shipped();
  std::size_t states = 0;
  std::int64_t transitions = 0;
  for (auto turn : bench) {
    check::Prover prover;
    states = 0;
    transitions = 0;
    for (const Condition& condition : all) {
      for (const Programme& programme : condition.programmes) {
        const auto proof = prover.prove(condition, programme);
        states += proof.states;
        transitions += proof.transitions;
        if (!proof.complete || !proof.breaches.empty()) std::abort();
      }
    }
  }
  count(bench, states, transitions);
}
BENCHMARK(prove_nine_conditions)->Unit(benchmark::kMillisecond)->UseRealTime();

/// A condition with so many exercises, each with an easier one, for so many weeks.
Condition grown(std::int64_t exercises, std::int64_t weeks) {
  std::string list;
  std::string blocks;
  for (std::int64_t each = 0; each < exercises; ++each) {
    const std::string id = "lift-" + std::to_string(each);
    list +=
        "  " + id + ": {title: Lift, kind: strength, tissue: calf, needs: [bar], easier: pump}\n";
    blocks += "          - {exercise: " + id + ", sets: 3, reps: 8-12, load: 12RM, progress: " +
              "[{raise: reps, by: 1}, {raise: load, by: 5 %}]}\n";
  }
  return read_text({"grown.yaml",
                    "titrate: condition/1\nid: grown\ntitle: Grown\n"
                    "evidence: {level: V, source: trial}\nsources:\n  trial: {cite: A trial}\n"
                    "pain: {profile: tendon}\nexercises:\n"
                    "  pump: {title: Pump, kind: mobility, tissue: calf}\n" +
                        list +
                        "programmes:\n  only:\n    title: Only\n    default: true\n"
                        "    source: trial\n    sessions: {frequency: 3/week, gap: 48 h}\n"
                        "    phases:\n      - id: load\n        title: Load\n        lasts: " +
                        std::to_string(weeks) + " weeks\n        do:\n" + blocks});
}

void prove_grown(benchmark::State& bench) {
  const Condition condition = grown(bench.range(0), bench.range(1));
  check::ProgrammeProof proof;
  for (auto turn : bench) {
    check::Prover prover;
    proof = prover.prove(condition, condition.programmes.front());
  }
  count(bench, proof.states, proof.transitions);
}
BENCHMARK(prove_grown)
    ->ArgNames({"exercises", "weeks"})
    ->Args({1, 12})
    ->Args({2, 12})
    ->Args({4, 12})
    ->Args({8, 12})
    ->Args({1, 26})
    ->Args({1, 52})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// The story of a mistyped threshold.
void tell_a_story(benchmark::State& bench) {
  Condition condition = read_text(load(TITRATE_ROOT "/protocols/achilles-midportion.yaml"));
  condition.pain.settle = 10;
  for (auto turn : bench) {
    if (check::reference_stories(condition).empty()) std::abort();
  }
}
BENCHMARK(tell_a_story)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace titrate
