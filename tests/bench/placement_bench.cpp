#include <vector>

#include <benchmark/benchmark.h>

#include "planner/schedule/placement.h"

namespace titrate::schedule {
namespace {

constexpr Window from_to(int from, int to) { return {{from * 60}, {to * 60}}; }

Day offered(Window window) {
  Day day;
  day.windows = {window};
  return day;
}

Wanted wanted(int kind, int count, int minutes) {
  Wanted entry;
  entry.kind = kind;
  entry.count = count;
  entry.minutes = minutes;
  return entry;
}

/// Mon 07-08, Wed 18-19, Fri 07-08, Sat any: with 48 h no three of them repeat week after week.
WeekRequest awkward_week() {
  WeekRequest request;
  request.days[0] = offered(from_to(7, 8));
  request.days[2] = offered(from_to(18, 19));
  request.days[4] = offered(from_to(7, 8));
  request.days[5] = offered(from_to(0, 24));
  return request;
}

GapTable one_gap(int kinds, int hours) {
  const auto count = static_cast<std::size_t>(kinds);
  return GapTable(count, std::vector<Gap>(count, Gap{hours, Gap::Unit::hours}));
}

void place(benchmark::State& state, const GapTable& gaps, const std::vector<WeekRequest>& weeks) {
  for (auto _ : state) {
    Placement placement{gaps, {}};
    for (const WeekRequest& week : weeks) benchmark::DoNotOptimize(placement.add_week(week));
    benchmark::DoNotOptimize(placement.best());
  }
}

void awkward_windows(benchmark::State& state) {
  WeekRequest week = awkward_week();
  week.wanted = {wanted(0, 3, 45)};
  std::vector<WeekRequest> weeks(static_cast<std::size_t>(state.range(0)), week);
  for (std::size_t day = 3; day < 7; ++day) weeks[4].days[day].blocked = true;
  for (std::size_t day = 0; day < 3; ++day) weeks[8].days[day].blocked = true;
  place(state, one_gap(1, 48), weeks);
}
BENCHMARK(awkward_windows)->Name("place: one kind, awkward windows")->Arg(12)->Arg(156);

void two_coupled_kinds(benchmark::State& state) {
  WeekRequest week;
  for (std::size_t day = 0; day < 7; ++day) {
    week.days[day] = offered(day % 2 == 0 ? from_to(7, 9) : from_to(17, 20));
  }
  week.wanted = {wanted(0, 2, 45), wanted(1, 1, 30)};
  place(state, one_gap(2, 72), std::vector<WeekRequest>(12, week));
}
BENCHMARK(two_coupled_kinds)->Name("place: two kinds with a common gap");

void three_coupled_kinds(benchmark::State& state) {
  WeekRequest week = awkward_week();
  week.days[1] = offered(from_to(12, 14));
  week.days[6] = offered(from_to(9, 11));
  week.wanted = {wanted(0, 2, 45), wanted(1, 1, 30), wanted(2, 1, 30)};
  place(state, one_gap(3, 24), std::vector<WeekRequest>(12, week));
}
BENCHMARK(three_coupled_kinds)->Name("place: three kinds with a common gap");

void heavy_and_light(benchmark::State& state) {
  WeekRequest week = awkward_week();
  week.days[1] = offered(from_to(12, 14));
  week.wanted = {wanted(0, 3, 45), wanted(1, 4, 20)};
  week.wanted[1].needs_window = false;
  const GapTable gaps{{{48, Gap::Unit::hours}, {}}, {{}, {}}};
  place(state, gaps, std::vector<WeekRequest>(12, week));
}
BENCHMARK(heavy_and_light)->Name("place: heavy days, light days between");

void short_week(benchmark::State& state) {
  WeekRequest week = awkward_week();
  for (std::size_t day = 3; day < 7; ++day) week.days[day].blocked = true;
  week.wanted = {wanted(0, 3, 45)};
  Placement placement{one_gap(1, 48), {}};
  placement.add_week(week);
  for (auto _ : state) benchmark::DoNotOptimize(placement.shortfalls(0));
}
BENCHMARK(short_week)->Name("explain a short week");

}  // namespace
}  // namespace titrate::schedule
