#include "planner/schedule/layer.h"

#include <catch2/catch.hpp>

namespace titrate::schedule {
namespace {

TEST_CASE("a state keeps its cheaper way, and of equal ways the first") {
  Layer layer;
  layer.reset(2);
  layer.offer({4, 1}, {0, 9, 0}, {0, 420, 0});
  layer.offer({4, 1}, {0, 9, 0}, {1, 420, 0});
  REQUIRE(layer.size() == 1);
  CHECK(layer.steps()[0] == Step{0, 420, 0});
  layer.offer({4, 1}, {0, 4, 3}, {2, 480, 0});
  REQUIRE(layer.size() == 1);
  CHECK(layer.cost(0) == Cost{0, 4, 3});
  CHECK(layer.steps()[0] == Step{2, 480, 0});
}

TEST_CASE("states stand in the order of their ways, a session before none") {
  Layer layer;
  layer.reset(1);
  layer.offer({7}, {0, 9, 0}, {0, 420, 0});
  layer.offer({8}, {0, 0, 0}, {0});
  layer.offer({9}, {0, 0, 0}, {1, 420, 0});
  layer.offer({7}, {0, 0, 0}, {1, 480, 0});
  layer.put_in_order();
  REQUIRE(layer.size() == 3);
  CHECK(*layer.state(0) == 8);
  CHECK(*layer.state(1) == 9);
  CHECK(*layer.state(2) == 7);
}

TEST_CASE("many states are told apart") {
  Layer layer;
  layer.reset(2);
  for (int turn = 0; turn < 2; ++turn) {
    for (int first = 0; first < 40; ++first) {
      for (int second = 0; second < 40; ++second) layer.offer({first, second}, {}, {});
    }
  }
  CHECK(layer.size() == 1600);
  layer.keep({3, 1599});
  REQUIRE(layer.size() == 2);
  CHECK(layer.state(0)[1] == 3);
  CHECK(layer.state(1)[0] == 39);
}

}  // namespace
}  // namespace titrate::schedule
