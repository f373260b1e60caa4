#include "planner/engine/equipment.h"

#include <string>

#include <catch2/catch.hpp>

#include "planner/engine/one_rep_max.h"

namespace titrate::engine {
namespace {

constexpr PerMille cap{100};

Grid steps(std::int64_t from, std::int64_t to, std::int64_t step) {
  Grid grid;
  for (std::int64_t load = from; load <= to; load += step) grid.push_back(Grams{load});
  return grid;
}
const Grid plates = steps(20'000, 100'000, 2'500);
const Grid kilograms = steps(1'000, 60'000, 1'000);

/// The shares by their per cent: `50 75 100`.
std::string percents(std::bitset<11> shares) {
  std::string text;
  for (std::size_t share = 0; share < shares.size(); ++share) {
    if (shares.test(share)) text += (text.empty() ? "" : " ") + std::to_string(50 + 5 * share);
  }
  return text;
}

TEST_CASE("loads go down to the equipment, never up") {
  CHECK(step_down(Grams{44'999}, plates) == Grams{42'500});
  CHECK(step_down(Grams{45'000}, plates) == Grams{45'000});
  CHECK(step_down(Grams{500'000}, plates) == Grams{100'000});
  CHECK(step_down(Grams{5'000}, plates) == Grams{20'000});
  CHECK(step_down(Grams{42'857}, {}) == Grams{42'500});
}

TEST_CASE("a table of 15 to 6RM climbs from 40 kg to 50 kg without a step above the cap") {
  constexpr Grams one_rm{60'000};
  std::vector<std::int64_t> chain{step_down(load_for_rm(one_rm, 15), plates).count()};
  for (const int rm : {12, 10, 8, 6}) {
    const Grams previous{chain.back()};
    chain.push_back(step_up(load_for_rm(one_rm, rm), previous, plates, cap).count());
  }
  CHECK(chain == std::vector<std::int64_t>{40'000, 42'500, 45'000, 47'500, 50'000});
}

TEST_CASE("a step outside the cap is refused, and the load stays") {
  CHECK(step_up(Grams{8'400}, Grams{8'000}, kilograms, cap) == Grams{8'000});
  CHECK(step_up_at_once(Grams{8'400}, Grams{8'000}, kilograms, cap) == Grams{8'000});
  CHECK(step_up_at_once(Grams{10'500}, Grams{10'000}, kilograms, cap) == Grams{11'000});
  CHECK(step_up(Grams{21'000}, Grams{20'000}, steps(10'000, 30'000, 2'500), cap) == Grams{20'000});
}

TEST_CASE("a step to a distant target goes as far as the cap allows") {
  CHECK(step_up(Grams{60'000}, Grams{40'000}, plates, cap) == Grams{42'500});
  CHECK(step_up(Grams{60'000}, Grams{50'000}, plates, cap) == Grams{55'000});
}

TEST_CASE("a load up to 1 % above the target is the target") {
  CHECK(step_up(Grams{47'368}, Grams{45'000}, plates, cap) == Grams{47'500});
  CHECK(step_up(Grams{49'505}, Grams{47'500}, plates, cap) == Grams{50'000});
}

TEST_CASE("the nearest load is taken, not the largest below 1 % more") {
  CHECK(step_up(Grams{105'000}, Grams{100'000}, steps(1'000, 200'000, 1'000), cap) ==
        Grams{105'000});
  CHECK(step_up(Grams{61'200}, Grams{60'000}, steps(200, 200'000, 200), cap) == Grams{61'200});
  CHECK(step_up(Grams{42'000}, Grams{40'000}, plates, cap) == Grams{40'000});
  CHECK(nearest(Grams{42'000}, {}) == Grams{42'000});
}

TEST_CASE("nothing rises without a higher target or above the last load") {
  CHECK(step_up(Grams{40'000}, Grams{40'000}, plates, cap) == Grams{40'000});
  CHECK(step_up(Grams{104'000}, Grams{100'000}, plates, cap) == Grams{100'000});
}

TEST_CASE("on body weight the body counts in what the cap compares") {
  const Grid vest = steps(2'000, 20'000, 2'000);
  CHECK(step_up(Grams{4'000}, Grams{2'000}, vest, cap) == Grams{2'000});
  CHECK(step_up(Grams{4'000}, Grams{2'000}, vest, cap, Grams{40'000}) == Grams{4'000});
  CHECK(step_up(Grams{20'000}, Grams{2'000}, vest, cap, Grams{40'000}) == Grams{6'000});
}

TEST_CASE("the next load is the next of the equipment, or the last") {
  CHECK(next_load(Grams{40'000}, plates) == Grams{42'500});
  CHECK(next_load(Grams{41'000}, plates) == Grams{42'500});
  CHECK(next_load(Grams{100'000}, plates) == Grams{100'000});
  CHECK(next_load(Grams{40'000}, {}) == Grams{40'500});
}

TEST_CASE("the shares of a load are those that the equipment can tell apart") {
  CHECK(percents(distinct_shares(Grams{20'000}, kilograms)) == "50 55 60 65 70 75 80 85 90 95 100");
  CHECK(percents(distinct_shares(Grams{8'000}, kilograms)) == "50 65 75 90 100");
  CHECK(percents(distinct_shares(Grams{4'000}, steps(2'000, 10'000, 2'000))) == "50 100");
  CHECK(percents(distinct_shares(Grams{20'000}, plates)) == "100");
  CHECK(percents(distinct_shares(Grams{25'000}, plates)) == "50 90 100");
}

TEST_CASE("a share is a load of the equipment at or below it") {
  CHECK(load_at_share(Grams{45'000}, 6, plates) == Grams{35'000});
  CHECK(load_at_share(Grams{20'000}, 6, kilograms) == Grams{16'000});
  CHECK(load_at_share(Grams{45'000}, 10, plates) == Grams{45'000});
  CHECK(load_at_share(Grams{25'000}, 0, plates) == Grams{20'000});
}

}  // namespace
}  // namespace titrate::engine
