// Prints what the peers of the benchmarks are given, so that they do the same work.
//   titrate_bench_inputs events
//     the events of the calendar benchmark, as JSON
//   titrate_bench_inputs placement FOLDER
//     problems as data for placement.mzn into the folder; on the standard output what Placement
//     finds for each, and in how many nanoseconds
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/json_writer.h"
#include "tests/bench/calendar_events.h"
#include "tests/bench/placement_data.h"
#include "tests/property/random_placement.h"

namespace titrate {
namespace {

void print_events() {
  bench::Endless sessions;
  JsonWriter json;
  json.open_list();
  for (int index = 0; index < bench::different_events; ++index) {
    const auto& session = sessions.at(index);
    const auto& texts = bench::ready_texts()[static_cast<std::size_t>(index)];
    json.open_object(JsonWriter::Layout::on_one_line);
    json.key("uid");
    json.text(session.uid);
    json.key("sequence");
    json.number(session.sequence);
    json.key("summary");
    json.text(texts.summary);
    json.key("description");
    json.text(texts.description);
    json.key("minute");
    json.number(session.start ? session.start->minutes : 0);
    json.key("minutes");
    json.number(session.minutes);
    json.close_object();
  }
  json.close_list();
  std::cout << json.finish();
}

struct Found {
  std::vector<int> placed;
  schedule::Cost cost;
  bool exact = false;
};

Found solve(const schedule::Problem& problem) {
  schedule::Placement placement{problem.gaps, problem.past};
  Found found;
  for (const auto& week : problem.weeks) {
    const auto placed = placement.add_week(week);
    found.placed.insert(found.placed.end(), placed.begin(), placed.end());
  }
  found.cost = placement.cost();
  found.exact = placement.exact();
  return found;
}

/// The least of some runs.
std::int64_t nanoseconds_of(const schedule::Problem& problem) {
  auto least = std::numeric_limits<std::int64_t>::max();
  for (int run = 0; run < 20; ++run) {
    const auto since = std::chrono::steady_clock::now();
    const auto found = solve(problem);
    const auto time = std::chrono::steady_clock::now() - since;
    if (found.exact)
      least = std::min<std::int64_t>(
          least, std::chrono::duration_cast<std::chrono::nanoseconds>(time).count());
  }
  return least;
}

/// One line of JSON for each problem, and its data into the folder.
void print_problem(const std::string& folder, const std::string& name, const std::string& kind,
                   const schedule::Problem& problem, int unit) {
  const auto found = solve(problem);
  if (!found.exact) return;
  std::ofstream{folder + '/' + name + ".dzn"} << schedule::placement_data(problem, unit);
  JsonWriter json;
  json.open_object(JsonWriter::Layout::on_one_line);
  json.key("name");
  json.text(name);
  json.key("kind");
  json.text(kind);
  json.key("weeks");
  json.number(static_cast<int>(problem.weeks.size()));
  json.key("kinds");
  json.number(static_cast<int>(problem.gaps.size()));
  json.key("placed");
  json.open_list();
  for (const int count : found.placed) json.number(count);
  json.close_list();
  json.key("cost");
  json.open_list();
  for (const int part : {found.cost.moved, found.cost.off_spacing, found.cost.off_usual})
    json.number(part);
  json.close_list();
  json.key("nanoseconds");
  json.number(nanoseconds_of(problem));
  json.close_object();
  std::cout << json.finish();
}

void print_placement(const std::string& folder) {
  for (std::uint32_t seed = 1; seed <= 60; ++seed)
    print_problem(folder, "two-weeks-" + std::to_string(seed), "drawn, 2 weeks",
                  schedule::RandomPlacement{seed}.draw(2, 4), 60);
  for (std::uint32_t seed = 1; seed <= 8; ++seed)
    print_problem(folder, "four-weeks-" + std::to_string(seed), "drawn, 4 weeks",
                  schedule::RandomPlacement{seed}.draw(4, 2), 60);
  print_problem(folder, "awkward-weeks", "awkward windows, 12 weeks", schedule::awkward_weeks(),
                15);
}

}  // namespace
}  // namespace titrate

int main(int count, char** words) {
  const std::vector<std::string> given{words + 1, words + count};
  if (given == std::vector<std::string>{"events"}) {
    titrate::print_events();
  } else if (given.size() == 2 && given[0] == "placement") {
    titrate::print_placement(given[1]);
  } else {
    std::cerr << "titrate_bench_inputs events, or titrate_bench_inputs placement FOLDER\n";
    return 2;
  }
}
