#include "planner/batch/in_order.h"

#include <atomic>
#include <stdexcept>

#include <catch2/catch.hpp>

namespace titrate::batch {
namespace {

TEST_CASE("results come in the order of the jobs, whichever thread is first") {
  for (const int threads : {1, 2, 7}) {
    int given = 0;
    std::vector<int> results;
    InOrder<int, int>::run(
        threads,
        [&]() -> std::optional<int> { return given < 500 ? std::optional{given++} : std::nullopt; },
        [](int job) {
          // The first of each ten takes longest.
          volatile int work = 0;
          for (int step = 0; step < (job % 10 == 0 ? 20'000 : 10); ++step) work = work + 1;
          return job * job;
        },
        [&](int result) { results.push_back(result); });
    REQUIRE(results.size() == 500);
    for (int job = 0; job < 500; ++job) CHECK(results[static_cast<std::size_t>(job)] == job * job);
  }
}

TEST_CASE("only so many jobs are in hand at once") {
  std::atomic<int> in_hand{0};
  std::atomic<int> most{0};
  int given = 0;
  InOrder<int, int>::run(
      2,
      [&]() -> std::optional<int> {
        most = std::max(most.load(), ++in_hand);
        return given < 300 ? std::optional{given++} : std::nullopt;
      },
      [](int job) { return job; }, [&](int) { --in_hand; });
  CHECK(most.load() <= 2 * 4 + 1);
}

TEST_CASE("nothing to do ends at once") {
  int done = 0;
  InOrder<int, int>::run(
      3, []() -> std::optional<int> { return std::nullopt; }, [](int job) { return job; },
      [&](int) { ++done; });
  CHECK(done == 0);
}

TEST_CASE("what the taker throws ends the run with every thread gone") {
  int given = 0;
  const auto endless = [&]() -> std::optional<int> { return given++; };
  CHECK_THROWS_AS((InOrder<int, int>::run(
                      2, endless, [](int job) { return job; },
                      [](int result) {
                        if (result == 20) throw std::runtime_error{"the disk is full"};
                      })),
                  std::runtime_error);
  CHECK(given <= 20 + 2 * 4 + 2);
}

TEST_CASE("what a worker throws ends the run as well, in its turn") {
  int given = 0;
  int done = 0;
  const auto endless = [&]() -> std::optional<int> { return given++; };
  const auto work = [](int job) {
    if (job == 20) throw std::bad_alloc{};
    return job;
  };
  CHECK_THROWS_AS((InOrder<int, int>::run(2, endless, work, [&](int) { ++done; })), std::bad_alloc);
  CHECK(done == 20);
}

}  // namespace
}  // namespace titrate::batch
