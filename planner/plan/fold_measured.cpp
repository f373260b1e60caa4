#include <algorithm>
#include <numeric>

#include "planner/engine/retested_loads.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

/// What was done in hundredths of a test's unit; nothing where the report does not say it.
std::optional<std::int64_t> done_in(const std::string& unit, const Done& did) {
  const std::optional<Seconds> time = did.time ? did.time : did.hold;
  if (unit == "s" || unit == "min") {
    const std::int64_t per = unit == "s" ? 1 : 60;
    return time ? std::optional{(100 * time->count() + per / 2) / per} : std::nullopt;
  }
  if (unit == "m" || unit == "cm") {
    const std::int64_t way = did.distance.value_or(Millimetres{}).count();
    return did.distance ? std::optional{unit == "m" ? way / 10 : 10 * way} : std::nullopt;
  }
  if (unit == "kg") {
    return did.load ? std::optional{did.load->count() / 10} : std::nullopt;
  }
  const bool counted = unit == "reps" && !did.reps.empty();
  return counted ? std::optional{std::int64_t{100} * did.reps.back()} : std::nullopt;
}

}  // namespace

/// On a row that measures, the mean of what was done in its sessions is the test's newest value.
void Fold::note_measured(int ladder, int rung, const Done& did) {
  const auto index = static_cast<std::size_t>(ladder);
  const engine::Rung& row = machine_.ladders[index].rungs[static_cast<std::size_t>(rung)];
  const auto test = std::ranges::find(machine_.tests, row.measures, &Test::id);
  const auto amount =
      test == machine_.tests.end() ? std::nullopt : done_in(test->unit, did);
  if (!amount) {
    return;
  }
  std::vector<std::int64_t>& amounts = row_amounts_[{ladder, row.name}];
  amounts.push_back(*amount);
  Measurement result;
  result.name = test->id;
  result.value = std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0}) /
                 static_cast<std::int64_t>(amounts.size());
  result.line = row.dose.line;
  engine::record_measurement(chart_, result);
}

/// On a row that measures the repetition maximum anew, the last set counts as the newest test. True
/// when loads rise by it: then nothing else rises on the same answer.
bool Fold::retest_rises(int ladder, const Dose& dose, const LoadTest& set, bool good, Date date) {
  const engine::Prescribed& given = dose.prescribed;
  const engine::Ladder& its = machine_.ladders[static_cast<std::size_t>(ladder)];
  const bool full = given.share == 100 && !given.floor && given.variant == 0;
  const bool on_body = std::ranges::any_of(given.dose.loads, &engine::RungLoad::on_bodyweight);
  if (!its.rungs[static_cast<std::size_t>(given.rung)].retest || !full || on_body) {
    return false;
  }
  const auto counted = engine::record_retest(machine_, its.exercise, set, good, chart_);
  if (counted == engine::Retest::ignored) {
    return false;
  }
  out_.retests.push_back(set);
  add_cause(ladder, "load-found", {machine_.file, its.line}, date);
  return counted == engine::Retest::higher;
}

}  // namespace titrate
