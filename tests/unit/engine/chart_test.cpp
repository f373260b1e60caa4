#include "planner/engine/chart.h"

#include <catch2/catch.hpp>

namespace titrate::engine {
namespace {

using Watch = PainProfile::Watch;

Chart chart_with_base(int base) {
  Chart chart;
  chart.base = base;
  return chart;
}

SessionEntry scored(int during, int after) {
  SessionEntry entry;
  entry.pain.during = during;
  entry.pain.after = after;
  return entry;
}

Answer answer_of(const SessionEntry& entry, std::optional<int> morning,
                 const PainProfile& pain = {}, std::optional<int> stiffness = std::nullopt) {
  Chart chart = chart_with_base(2);
  chart.acceptable = pain.acceptable;
  return classify(entry, morning, stiffness, chart, pain, false, nullptr);
}

TEST_CASE("pain of 2 is safe, of 5 acceptable, of 6 high, of 8 extreme") {
  const auto zone = [](int during) { return answer_of(scored(during, 0), 2).zone; };
  CHECK(zone(2) == Zone::safe);
  CHECK(zone(3) == Zone::acceptable);
  CHECK(zone(5) == Zone::acceptable);
  CHECK(zone(6) == Zone::high);
  CHECK(zone(7) == Zone::high);
  CHECK(zone(8) == Zone::extreme);
  CHECK(answer_of(scored(0, 6), 2).zone == Zone::high);
}

TEST_CASE("a session that begins with high pain is high, new night pain extreme") {
  SessionEntry entry = scored(1, 1);
  entry.pain.before = 6;
  CHECK(answer_of(entry, 2).zone == Zone::high);
  SessionEntry night = scored(1, 1);
  night.night_pain = true;
  CHECK(answer_of(night, 2).zone == Zone::extreme);
  const Chart chart = chart_with_base(2);
  CHECK(classify(night, 2, std::nullopt, chart, {}, true, nullptr).zone == Zone::safe);
}

TEST_CASE("a morning is usual, raised or late by how far it is above the usual one") {
  const auto morning = [](std::optional<int> score) {
    return answer_of(scored(1, 1), score).morning;
  };
  CHECK(morning(0) == Morning::usual);
  CHECK(morning(2) == Morning::usual);
  CHECK(morning(3) == Morning::raised);
  CHECK(morning(4) == Morning::late);
  CHECK(morning(std::nullopt) == Morning::missing);
  PainProfile strict;
  strict.settle = 0;
  CHECK(answer_of(scored(1, 1), 3, strict).morning == Morning::late);
}

TEST_CASE("shifting the morning and the usual morning together changes nothing") {
  for (int base = 0; base < 6; ++base) {
    for (int rise = 0; rise < 4; ++rise) {
      const Chart chart = chart_with_base(base);
      const Answer answer =
          classify(scored(1, 1), base + rise, std::nullopt, chart, {}, false, nullptr);
      CHECK(answer.morning == answer_of(scored(1, 1), 2 + rise).morning);
    }
  }
}

TEST_CASE("a session without scores counts as unanswered, a late morning still as late") {
  CHECK(answer_of(SessionEntry{}, 2).morning == Morning::missing);
  CHECK(answer_of(SessionEntry{}, 5).morning == Morning::late);
}

TEST_CASE("stiffness is late from ten minutes, or half as much again, above the usual one") {
  PainProfile pain;
  pain.watch = {Watch::stiffness};
  const auto late_at = [&](int usual, int minutes) {
    Chart chart = chart_with_base(2);
    chart.stiffness_base = usual;
    return classify(scored(1, 1), 2, minutes, chart, pain, false, nullptr).morning == Morning::late;
  };
  CHECK_FALSE(late_at(5, 14));
  CHECK(late_at(5, 15));
  CHECK_FALSE(late_at(40, 59));
  CHECK(late_at(40, 60));
  CHECK(answer_of(scored(1, 1), 2, {}, 60).morning == Morning::usual);
}

TEST_CASE("a swollen joint is late where it is watched") {
  PainProfile pain;
  pain.watch = {Watch::effusion, Watch::girth};
  SessionEntry entry = scored(1, 1);
  entry.effusion = {1, 1};
  entry.girth = {380, 389};
  CHECK(answer_of(entry, 2, pain).morning == Morning::usual);
  entry.effusion = {0, 1};
  CHECK(answer_of(entry, 2, pain).morning == Morning::late);
  CHECK(answer_of(entry, 2).morning == Morning::usual);
  entry.effusion = {1, 1};
  entry.girth = {380, 390};
  CHECK(answer_of(entry, std::nullopt, pain).morning == Morning::late);
}

TEST_CASE("soreness holds, stops or repeats by when it was felt") {
  PainProfile pain;
  pain.watch = {Watch::soreness};
  const auto answer = [&](Soreness soreness) {
    SessionEntry entry = scored(1, 1);
    entry.soreness = soreness;
    return answer_of(entry, 2, pain);
  };
  CHECK(answer(Soreness::none) == answer_of(scored(1, 1), 2));
  CHECK(answer(Soreness::warm_up).morning == Morning::raised);
  CHECK(answer(Soreness::stays).zone == Zone::high);
  CHECK(answer(Soreness::later).morning == Morning::late);
}

TEST_CASE("leg symptoms count only when they move away from the spine and are watched") {
  PainProfile pain;
  pain.watch = {Watch::leg_site};
  SessionEntry entry = scored(1, 1);
  entry.leg_site = {LegSite::buttock, LegSite::calf};
  CHECK(answer_of(entry, 2, pain).away);
  CHECK_FALSE(answer_of(entry, 2).away);
  entry.leg_site = {LegSite::calf, LegSite::back};
  CHECK_FALSE(answer_of(entry, 2, pain).away);
}

TEST_CASE("an exercise's own scores count for it instead of the session's") {
  PainScores own;
  own.during = 6;
  const Chart chart = chart_with_base(2);
  const Answer answer = classify(scored(1, 1), 2, std::nullopt, chart, {}, false, &own);
  CHECK(answer.zone == Zone::high);
  CHECK(answer.morning == Morning::usual);
}

TEST_CASE("irritability is the worst of pain, night pain and time to settle") {
  const auto of = [](int worst, bool night, int hours) {
    Baseline baseline;
    baseline.worst_pain = worst;
    baseline.night_pain = night;
    baseline.settles_hours = hours;
    return irritability_of(baseline);
  };
  CHECK(of(3, false, 0) == Irritability::low);
  CHECK(of(4, false, 0) == Irritability::moderate);
  CHECK(of(3, false, 1) == Irritability::moderate);
  CHECK(of(6, false, 24) == Irritability::moderate);
  CHECK(of(7, false, 0) == Irritability::high);
  CHECK(of(0, true, 0) == Irritability::high);
  CHECK(of(0, false, 25) == Irritability::high);
}

TEST_CASE("the usual morning is the median of the first ones, rounded up") {
  Baseline baseline;
  baseline.morning_pain = {3, 2};
  CHECK(initial_chart({}, baseline).base == 3);
  baseline.morning_pain = {3, 1, 2};
  CHECK(initial_chart({}, baseline).base == 2);
  CHECK(initial_chart({}, baseline).acceptable == 5);
  baseline.worst_pain = 7;
  CHECK(initial_chart({}, baseline).acceptable == 3);
}

TEST_CASE("less pain is acceptable in the first days after an injury, where the profile says so") {
  PainProfile ankle;
  ankle.acute = 3;
  CHECK(acceptable_on(ankle, {}, 1, 0) == 3);
  CHECK(acceptable_on(ankle, {}, 1, 5) == 3);
  CHECK(acceptable_on(ankle, {}, 1, 6) == 5);
  CHECK(acceptable_on({}, {}, 1, 0) == 5);
}

TEST_CASE("a highly irritable start makes less pain acceptable in its first week only") {
  Baseline night;
  night.night_pain = true;
  CHECK(acceptable_on({}, night, 1, 40) == 3);
  CHECK(acceptable_on({}, night, 2, 40) == 5);
}

TEST_CASE("a late score is what is above the settling limit") {
  CHECK_FALSE(is_late_score(3, chart_with_base(2), {}));
  CHECK(is_late_score(4, chart_with_base(2), {}));
}

}  // namespace
}  // namespace titrate::engine
