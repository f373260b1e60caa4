#include "planner/engine/one_rep_max.h"

#include <cmath>

#include <catch2/catch.hpp>

namespace titrate::engine {
namespace {

constexpr Grams load{100'000};

TEST_CASE("Epley gives its published check values") {
  CHECK(epley(load, 1) == Grams{103'333});
  CHECK(epley(load, 5) == Grams{116'667});
  CHECK(epley(load, 10) == Grams{133'333});
  CHECK(epley(load, 15) == Grams{150'000});
}

TEST_CASE("Brzycki gives its published check values") {
  CHECK(brzycki(load, 1) == Grams{100'000});
  CHECK(brzycki(load, 5) == Grams{112'500});
  CHECK(brzycki(load, 10) == Grams{133'333});
  CHECK(brzycki(load, 15) == Grams{163'636});
}

TEST_CASE("Wathan gives its published check values") {
  CHECK(wathan(load, 1) == Grams{101'304});
  CHECK(wathan(load, 5) == Grams{116'583});
  CHECK(wathan(load, 10) == Grams{134'747});
  CHECK(wathan(load, 15) == Grams{150'906});
}

TEST_CASE("Wathan's table is its formula to the gram") {
  for (int reps = 1; reps <= 15; ++reps) {
    const double formula = 100.0 * 100'000.0 / (48.8 + 53.8 * std::exp(-0.075 * reps));
    CHECK(wathan(load, reps) == Grams{std::llround(formula)});
  }
}

TEST_CASE("the estimate is the median of the three formulas, with their spread") {
  CHECK(estimate_one_rep_max(load, 5, 0) ==
        OneRepMax{Grams{116'583}, Grams{112'500}, Grams{116'667}, Quality::ok});
  CHECK(estimate_one_rep_max(load, 10, 0) ==
        OneRepMax{Grams{133'333}, Grams{133'333}, Grams{134'747}, Quality::ok});
}

TEST_CASE("eleven to fifteen repetitions give a low quality, from thirteen without Brzycki") {
  CHECK(estimate_one_rep_max(load, 11, 0)->quality == Quality::low);
  const auto twelve = estimate_one_rep_max(load, 12, 0);
  CHECK(twelve == OneRepMax{Grams{141'496}, Grams{140'000}, Grams{144'000}, Quality::low});
  CHECK(twelve->high == brzycki(load, 12));
  CHECK(estimate_one_rep_max(load, 15, 0) ==
        OneRepMax{Grams{150'453}, Grams{150'000}, Grams{150'906}, Quality::low});
}

TEST_CASE("one repetition is the load itself") {
  CHECK(estimate_one_rep_max(load, 1, 0) == OneRepMax{load, load, load, Quality::ok});
}

TEST_CASE("repetitions in reserve count as repetitions, up to three") {
  CHECK(estimate_one_rep_max(load, 8, 2) == estimate_one_rep_max(load, 10, 0));
  CHECK(estimate_one_rep_max(load, 7, 3) == estimate_one_rep_max(load, 10, 0));
  CHECK_FALSE(estimate_one_rep_max(load, 6, 4));
}

TEST_CASE("above fifteen repetitions, or without a load, there is no estimate") {
  CHECK(estimate_one_rep_max(load, 12, 3));
  CHECK_FALSE(estimate_one_rep_max(load, 16, 0));
  CHECK_FALSE(estimate_one_rep_max(load, 13, 3));
  CHECK_FALSE(estimate_one_rep_max(load, 0, 0));
  CHECK_FALSE(estimate_one_rep_max(load, 5, -1));
  CHECK_FALSE(estimate_one_rep_max(Grams{0}, 5, 0));
}

TEST_CASE("the load of an RM comes from Epley, of one repetition it is the maximum") {
  const Grams one_rm{60'000};
  CHECK(load_for_rm(one_rm, 1) == one_rm);
  CHECK(load_for_rm(one_rm, 15) == Grams{40'000});
  CHECK(load_for_rm(one_rm, 12) == Grams{42'857});
  CHECK(load_for_rm(one_rm, 10) == Grams{45'000});
  CHECK(load_for_rm(one_rm, 8) == Grams{47'368});
  CHECK(load_for_rm(one_rm, 6) == Grams{50'000});
}

}  // namespace
}  // namespace titrate::engine
