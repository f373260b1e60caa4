// A set on a row with `retest: yes` takes the place of the baseline's.
#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::session;

const std::string heavy_slow = R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 6 weeks
    do: [{exercise: squat, sets: 3, ladder: [{week: 1-2, reps: 12, load: 12RM}, {week: 3-6, reps: 8, load: 8RM, retest: yes}]}]
)";

const std::string two_weeks = session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2) +
                              session("2026-11-27", 1, 1, 2) + session("2026-11-30", 1, 1, 2) +
                              session("2026-12-02", 1, 1, 2) + session("2026-12-04", 1, 1, 2);

/// The plan after two calm weeks and a session with this set and this pain.
Plan after_set(const std::string& set, const std::string& date = "2026-12-07", int pain = 1) {
  const std::string scores = std::to_string(pain);
  std::string log = date == "2026-12-07" ? two_weeks : "";
  log += "- {date: " + date + ", pain: {during: " + scores + ", after: " + scores +
         ", morning: 2}, did: {squat: " + set + "}}\n";
  return test::plan_of(test::condition_of(heavy_slow), test::free_patient(), test::log_of(log),
                       date == "2026-12-07" ? "2026-12-08" : "2026-11-24");
}

std::int64_t load_on(const Plan& plan, const char* date) {
  return test::grams(test::dose_of(*test::session_on(plan, date), "squat"));
}

}  // namespace

TEST_CASE("a set on a row that measures anew replaces the repetition maximum of the baseline") {
  // 60 kg x 10 to failure: 1RM 80 kg, 8RM 63.2 kg
  CHECK(load_on(after_set("{reps: 8}"), "2026-12-09") == 62'500);
  // 65 kg x 10: 1RM 86.7 kg, 8RM 68.4 kg
  const Plan stronger = after_set("{load: 65 kg, reps: 8, rir: 2}");
  CHECK(load_on(stronger, "2026-12-07") == 62'500);
  CHECK(load_on(stronger, "2026-12-09") == 67'500);
  CHECK(load_on(stronger, "2026-12-16") == 67'500);
  CHECK(stronger.load_bases.at(0).set == "8 repetitions with 2 in reserve at 65 kg");
  CHECK_FALSE(has_errors(stronger));
}

TEST_CASE("a new repetition maximum rises by at most the cap, and only after a good answer") {
  // 1RM 100 kg, of which 88 kg count: 8RM 69.5 kg
  CHECK(load_on(after_set("{load: 75 kg, reps: 8, rir: 2}"), "2026-12-09") == 67'500);
  CHECK(load_on(after_set("{load: 65 kg, reps: 8, rir: 2}", "2026-12-07", 4), "2026-12-09") ==
        62'500);
}

TEST_CASE("a lower repetition maximum counts at once, without a finding about the past") {
  const Plan weaker = after_set("{load: 60 kg, reps: 6, rir: 0}", "2026-12-07", 4);
  CHECK(load_on(weaker, "2026-12-09") == 55'000);  // 1RM 72 kg, 8RM 56.8 kg
  CHECK(test::find(weaker, "above-known-strength") == nullptr);
}

TEST_CASE("a set on any other row, or without repetitions in reserve, replaces nothing") {
  const Plan other = after_set("{load: 65 kg, reps: 12, rir: 2}", "2026-11-23");
  CHECK(load_on(other, "2026-12-07") == 62'500);
  CHECK(load_on(after_set("{load: 65 kg, reps: 8}"), "2026-12-09") == 62'500);
}

}  // namespace titrate
