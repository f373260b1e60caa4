#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <optional>
#include <spawn.h>
#include <string>
#include <unistd.h>
#include <vector>

#include <benchmark/benchmark.h>
#include <sys/wait.h>

#include "planner/engine/compile.h"
#include "planner/exporters/exporters.h"
#include "planner/plan/fold.h"
#include "planner/plan/make_plan.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"

extern char** environ;

namespace titrate {
namespace {

Source load(const std::string& path) {
  std::ifstream file{TITRATE_ROOT "/" + path, std::ios::binary};
  return {path, {std::istreambuf_iterator<char>{file}, {}}};
}

/// What `reader` makes of a source; the benchmark stops when it is wrong.
template <class Reader>
auto read(const Source& source, Diagnostics& diagnostics, const Reader& reader) {
  const auto root = yaml::parse(source, diagnostics);
  auto value = root ? reader(*root) : decltype(reader(*root)){};
  if (!value) std::abort();
  return *value;
}

/// The example's files, read once.
struct Example {
  Diagnostics diagnostics;
  Source profiles_source = load("protocols/pain-profiles.yaml");
  Source condition_source = load("protocols/achilles-midportion.yaml");
  Source case_source = load("examples/achilles-runner.yaml");
  std::vector<PainProfile> profiles =
      read(profiles_source, diagnostics, [&](const yaml::Node& root) {
        return read_pain_profiles(profiles_source, root, diagnostics);
      });
  Condition condition = read(condition_source, diagnostics, [&](const yaml::Node& root) {
    return read_condition(condition_source, root, profiles, diagnostics);
  });
  Case patient = read(case_source, diagnostics, [&](const yaml::Node& root) {
    return read_case(case_source, root, diagnostics);
  });

  /// The published twelve weeks alone.
  [[nodiscard]] Condition twelve_weeks() const {
    Condition twelve = condition;
    for (Programme& programme : twelve.programmes) {
      std::erase_if(programme.phases, [](const Phase& phase) { return phase.id != "heavy"; });
    }
    return twelve;
  }
};

const Example& example() {
  static const Example the_example;
  return the_example;
}

/// Twelve calm weeks, three sessions each, every morning reported the next day.
CheckIns three_months(const Case& patient) {
  CheckIns log;
  for (int week = 0; week < 12; ++week) {
    for (const int day : {0, 2, 4}) {
      SessionEntry session;
      session.pain.during = 3;
      session.pain.after = 2;
      const Date date = patient.start + date::days{7 * week + day};
      log.entries.push_back({date, session, 1});
      log.entries.push_back({date + date::days{1}, MorningEntry{2, {}, {}, {}}, 1});
    }
  }
  return log;
}

/// One fold over 36 logged sessions: what a revision costs apart from its words.
void fold_a_history(benchmark::State& state) {
  static const Condition twelve = example().twelve_weeks();
  const Case& patient = example().patient;
  const Programme& programme = *twelve.default_programme();
  static const CheckIns log = three_months(patient);
  static const engine::Machine machine = engine::compile(twelve, programme, &patient);
  const LogView view{log};
  static DoseBook book{machine, patient.side};
  FoldOptions options;
  options.as_of = patient.start + date::days{84};
  options.words = false;
  for (auto _ : state) {
    Fold fold{twelve, machine, patient, view, book, options};
    benchmark::DoNotOptimize(fold.run());
  }
}
BENCHMARK(fold_a_history)->Name("fold: 36 logged sessions");

/// The whole plan with a log of 36 sessions: 72 entries, each a revision.
void plan_with_a_history(benchmark::State& state) {
  static const Condition twelve = example().twelve_weeks();
  const Case& patient = example().patient;
  static const CheckIns log = three_months(patient);
  const PlanOptions options{.as_of = patient.start + date::days{84}, .engine = "", .inputs = {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(make_plan(twelve, patient, log, options));
  }
}
BENCHMARK(plan_with_a_history)->Name("plan: 36 logged sessions, every revision");

void read_the_condition(benchmark::State& state) {
  const Example& files = example();
  for (auto _ : state) {
    Diagnostics diagnostics;
    const auto root = yaml::parse(files.condition_source, diagnostics);
    benchmark::DoNotOptimize(
        read_condition(files.condition_source, *root, files.profiles, diagnostics));
  }
  state.counters["bytes"] = static_cast<double>(files.condition_source.text.size());
}
BENCHMARK(read_the_condition)->Unit(benchmark::kMicrosecond);

void read_all_three_files(benchmark::State& state) {
  for (auto _ : state) {
    benchmark::DoNotOptimize(Example{});
  }
}
BENCHMARK(read_all_three_files)->Unit(benchmark::kMicrosecond);

void plan_twelve_weeks(benchmark::State& state) {
  const Condition twelve = example().twelve_weeks();
  const PlanOptions options{example().patient.start, "0", {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(make_plan(twelve, example().patient, {}, options));
  }
}
BENCHMARK(plan_twelve_weeks)->Unit(benchmark::kMicrosecond);

void plan_the_whole_programme(benchmark::State& state) {
  const PlanOptions options{example().patient.start, "0", {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(make_plan(example().condition, example().patient, {}, options));
  }
}
BENCHMARK(plan_the_whole_programme)->Unit(benchmark::kMicrosecond);

void write_a_plan(benchmark::State& state, const char* format) {
  const PlanOptions options{example().patient.start, "0", {}};
  const Plan plan = make_plan(example().condition, example().patient, {}, options);
  for (auto _ : state) {
    benchmark::DoNotOptimize(find_exporter(format)->write(plan, {}));
  }
  state.counters["bytes"] =
      static_cast<double>(find_exporter(format)->write(plan, {}).bytes.size());
}
BENCHMARK_CAPTURE(write_a_plan, text, "text")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_a_plan, json, "json")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(write_a_plan, ics, "ics")->Unit(benchmark::kMicrosecond);

/// Starts a program, waits for its end, and throws its output away.
void run_process(std::vector<std::string> words) {
  std::vector<char*> arguments;
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0) {
    std::abort();
  }
  int status = 0;
  waitpid(child, &status, 0);
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) std::abort();
}

/// Starting is disturbed by whatever else runs, so the quickest is reported too.
void process(benchmark::State& state, const std::vector<std::string>& words) {
  std::chrono::duration<double, std::milli> least{1e9};
  for (auto _ : state) {
    const auto since = std::chrono::steady_clock::now();
    run_process(words);
    least = std::min<decltype(least)>(least, std::chrono::steady_clock::now() - since);
  }
  state.counters["least_ms"] = least.count();
}

std::vector<std::string> plan_command(const std::string& format) {
  return {TITRATE_PROGRAM,
          "plan",
          TITRATE_ROOT "/examples/achilles-runner.yaml",
          "--protocols",
          TITRATE_ROOT "/protocols",
          "--format",
          format};
}

BENCHMARK_CAPTURE(process, empty, std::vector<std::string>{TITRATE_EMPTY})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(process, titrate_version, std::vector<std::string>{TITRATE_PROGRAM, "--version"})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(process, titrate_plan_text, plan_command("text"))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(process, titrate_plan_json, plan_command("json"))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(process, titrate_plan_ics, plan_command("ics"))
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace titrate
