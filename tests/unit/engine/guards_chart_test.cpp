#include <catch2/catch.hpp>

#include "planner/engine/chart.h"

/// Corners of the reading of scores: what was not reported, what stands exactly at a bound.
namespace titrate::engine {
namespace {

using Watch = PainProfile::Watch;

constexpr Date start{date::days{20'000}};
Date day(int number) { return start + date::days{number}; }

SessionEntry scored(std::optional<int> during, std::optional<int> after) {
  SessionEntry entry;
  entry.pain.during = during;
  entry.pain.after = after;
  return entry;
}

PainProfile watching(Watch what) {
  PainProfile pain;
  pain.watch = {what};
  return pain;
}

Measurement measured(const std::string& name, std::int64_t value) {
  Measurement result;
  result.name = name;
  result.value = value;
  return result;
}

Answer answer_of(const SessionEntry& entry, std::optional<int> morning,
                 const PainProfile& pain = {}, const PainScores* own = nullptr) {
  Chart chart;
  chart.base = 2;
  return classify(entry, morning, std::nullopt, chart, pain, false, own);
}

TEST_CASE("one score during or after is enough for an answer, a usual morning alone is not") {
  CHECK(answer_of(scored(1, std::nullopt), 2).morning == Morning::usual);
  CHECK(answer_of(scored(std::nullopt, 1), 2).morning == Morning::usual);
  CHECK(answer_of({}, 2).morning == Morning::missing);
  CHECK(answer_of({}, 3).morning == Morning::raised);
  CHECK(answer_of({}, std::nullopt).morning == Morning::missing);
}

TEST_CASE("pain before a session lifts the answer to high only when it is high itself") {
  SessionEntry entry = scored(1, 1);
  entry.pain.before = 5;
  CHECK(answer_of(entry, 2).zone == Zone::safe);
  entry.pain.before = 6;
  CHECK(answer_of(entry, 2).zone == Zone::high);
  entry = scored(8, 1);
  entry.pain.before = 6;
  CHECK(answer_of(entry, 2).zone == Zone::extreme);
}

TEST_CASE("of an exercise's own scores those that were not given are the session's") {
  const SessionEntry entry = scored(6, 1);
  PainScores own;
  own.after = 0;
  CHECK(answer_of(entry, 2, {}, &own).zone == Zone::high);
  own = {};
  own.during = 1;
  CHECK(answer_of(entry, 2, {}, &own).zone == Zone::safe);
  CHECK(answer_of(scored(1, 6), 2, {}, &own).zone == Zone::high);
  own.after = 1;
  CHECK(answer_of(scored(1, 6), 2, {}, &own).zone == Zone::safe);
  own.morning = 4;
  CHECK(answer_of(entry, 2, {}, &own).morning == Morning::late);
}

TEST_CASE("swelling needs both readings, and none of them counts where it is not watched") {
  const PainProfile effusion = watching(Watch::effusion);
  const PainProfile girth = watching(Watch::girth);
  SessionEntry entry = scored(1, 1);
  entry.effusion = {std::nullopt, 2};
  entry.girth = {std::nullopt, 400};
  CHECK(answer_of(entry, 2, effusion).morning == Morning::usual);
  CHECK(answer_of(entry, 2, girth).morning == Morning::usual);
  entry.effusion = {2, std::nullopt};
  entry.girth = {400, std::nullopt};
  CHECK(answer_of(entry, 2, effusion).morning == Morning::usual);
  CHECK(answer_of(entry, 2, girth).morning == Morning::usual);
  entry.effusion = {0, 2};
  entry.girth = {};
  CHECK(answer_of(entry, 2, girth).morning == Morning::usual);
  entry.effusion = {};
  entry.girth = {380, 400};
  CHECK(answer_of(entry, 2, effusion).morning == Morning::usual);
  CHECK(answer_of(entry, 2, girth).morning == Morning::late);
}

TEST_CASE("soreness that goes with the warm-up makes no late morning better") {
  SessionEntry entry = scored(1, 1);
  entry.soreness = Soreness::warm_up;
  CHECK(answer_of(entry, 4, watching(Watch::soreness)).morning == Morning::late);
  CHECK(answer_of(entry, std::nullopt, watching(Watch::soreness)).morning == Morning::missing);
  entry.soreness = Soreness::later;
  CHECK(answer_of(entry, 2).morning == Morning::usual);
  CHECK(answer_of(scored(1, 1), 2, watching(Watch::soreness)).morning == Morning::usual);
}

TEST_CASE("leg symptoms that stay where they were, or were read once, have not moved away") {
  SessionEntry entry = scored(1, 1);
  const auto away = [&](std::optional<LegSite> before, std::optional<LegSite> after) {
    entry.leg_site = {before, after};
    return answer_of(entry, 2, watching(Watch::leg_site)).away;
  };
  CHECK_FALSE(away(LegSite::calf, LegSite::calf));
  CHECK_FALSE(away(std::nullopt, LegSite::calf));
  CHECK_FALSE(away(LegSite::calf, std::nullopt));
  CHECK(away(LegSite::back, LegSite::buttock));
}

TEST_CASE("stiffness that was not reported is not late") {
  Chart chart;
  chart.stiffness_base = 0;
  const auto morning = [&](std::optional<int> minutes) {
    return classify(scored(1, 1), 0, minutes, chart, watching(Watch::stiffness), false, nullptr)
        .morning;
  };
  CHECK(morning(std::nullopt) == Morning::usual);
  CHECK(morning(10) == Morning::late);
}

TEST_CASE("irritability of a patient who said nothing is low, and night pain denied is none") {
  CHECK(irritability_of({}) == Irritability::low);
  Baseline calm;
  calm.night_pain = false;
  CHECK(irritability_of(calm) == Irritability::low);
}

TEST_CASE("days before an injury are not its first ones, and a bound never raises another") {
  PainProfile pain;
  pain.acute = 3;
  CHECK(acceptable_on(pain, {}, 1, -1) == 5);
  pain.acute = 7;
  CHECK(acceptable_on(pain, {}, 1, 0) == 5);
  Baseline night;
  night.night_pain = true;
  pain.acceptable = 2;
  CHECK(acceptable_on(pain, night, 1, 40) == 2);
}

TEST_CASE("the first chart has what the baseline says, and no usual morning without a score") {
  Baseline baseline;
  baseline.stiffness_minutes = 25;
  baseline.measurements = {measured("raises", 1000)};
  const Chart without = initial_chart({}, baseline);
  CHECK_FALSE(without.base_known);
  CHECK(without.base == 0);
  CHECK(without.stiffness_base == 25);
  CHECK(without.measured == baseline.measurements);
  baseline.morning_pain = {4};
  CHECK(initial_chart({}, baseline).base_known);
  CHECK(initial_chart({}, baseline).base == 4);
}

TEST_CASE("a newer result takes the place of the one of the same name only") {
  Chart chart;
  record_measurement(chart, measured("raises", 1000));
  record_measurement(chart, measured("reach", 200));
  record_measurement(chart, measured("raises", 1200));
  REQUIRE(chart.measured.size() == 2);
  CHECK(chart.measured[0].value == 1200);
  CHECK(chart.measured[1].value == 200);
}

TEST_CASE("a week's mornings are those after its first day, up to the one after its last") {
  const auto median2 = [](int first, int last) {
    Chart chart;
    chart.mornings = {{day(first), 4}, {day(3), 4}, {day(last), 4}};
    (void)turn_chart(chart, day(0), day(6), 3);
    return chart.last_week_median2;
  };
  CHECK(median2(1, 7) == 8);
  CHECK_FALSE(median2(0, 7));
  CHECK_FALSE(median2(1, 8));
}

TEST_CASE("a morning of 84 days ago counts for the usual one, an older one does not") {
  const auto base = [](int oldest) {
    Chart chart;
    chart.base = 6;
    for (int score = 0; score < 12; ++score) chart.mornings.emplace_back(day(100 - oldest), 1);
    (void)turn_chart(chart, day(94), day(100), 0);
    return chart.base;
  };
  CHECK(base(84) == 1);
  CHECK(base(85) == 6);
}

}  // namespace
}  // namespace titrate::engine
