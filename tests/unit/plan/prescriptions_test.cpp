#include "planner/plan/prescriptions.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::free_patient;
using test::plan_of;

/// The first session of a programme of one phase with these blocks.
PlannedSession first_session(const std::string& blocks,
                             const std::string& sessions = "{frequency: 3/week, gap: 48 h}") {
  const Plan plan =
      plan_of(condition_of("sessions: " + sessions +
                           "\nphases:\n  - id: load\n    title: Load\n    lasts: 4 weeks\n"
                           "    do:\n      - " +
                           blocks + "\n"),
              free_patient());
  REQUIRE_FALSE(plan.weeks.empty());
  return plan.weeks[0].sessions.at(0);
}

Prescription first_dose(const std::string& block) {
  return first_session(block).prescriptions.at(0);
}

TEST_CASE("a dose reads as it is written, and numbers stand beside the words") {
  const Prescription dose =
      first_dose("{exercise: squat, sets: 3, reps: 15, load: 15RM, tempo: 3-0-3, rest: 2-3 min}");
  CHECK(dose.as_written == "3 x 15 at 15RM");
  CHECK(dose.sets == 3);
  CHECK(dose.reps == std::vector<int>{15, 15, 15});
  CHECK(dose.tempo == "3-0-3");
  CHECK(dose.seconds_per_rep == 6);
  CHECK(dose.rest == std::pair{Seconds{120}, Seconds{180}});
  REQUIRE(dose.loads.size() == 1);
  CHECK(dose.loads[0].as_written == "15RM");
  CHECK(dose.loads[0].mass == Grams{52'500});  // 1RM 80 kg, 15RM 53.3 kg
  CHECK(dose.loads[0].rm == 15);
  CHECK(dose.source == "trial");
  CHECK(dose.basis.empty());
  CHECK(dose.file == "example.yaml");
  CHECK(dose_text(dose) == "3 x 15 at 15RM (52.5 kg)");
}

TEST_CASE("repetitions and loads of single sets are lists") {
  const Prescription dose =
      first_dose("{exercise: squat, reps: [12, 10, 8], load: [12RM, 10RM, 8RM]}");
  CHECK(dose.sets == 3);
  CHECK(dose.reps == std::vector<int>{12, 10, 8});
  REQUIRE(dose.loads.size() == 3);
  CHECK(dose.loads[0].mass == Grams{55'000});  // 80 kg x 30 / 42
  CHECK(dose.loads[1].mass == Grams{60'000});
  CHECK(dose.loads[2].mass == Grams{62'500});
  CHECK(dose_text(dose).ends_with("(55 kg, 60 kg, 62.5 kg)"));
}

TEST_CASE("a range starts low and names what earns more") {
  const Prescription dose = first_dose(
      "{exercise: squat, sets: 3, reps: 8-12, load: 12RM, "
      "progress: [{raise: reps, by: 1}]}");
  CHECK(dose.reps == std::vector<int>{8, 8, 8});
  CHECK(dose.reps_written == "8-12");
  CHECK(dose.reps_top == 12);
}

TEST_CASE("where the source gives no number none is invented") {
  const Prescription able =
      first_dose("{exercise: squat, sets: 3, reps: as able, load: bodyweight}");
  CHECK(able.reps.empty());
  CHECK(able.reps_written == "as able");
  const Prescription measured = first_dose("{exercise: walk, time: 80 % of walk-tolerance}");
  CHECK_FALSE(measured.duration);
  CHECK(measured.as_written.find("80 % of walk-tolerance") != std::string::npos);
}

TEST_CASE("a load to be found has its words and no kilograms") {
  const Prescription dose = first_dose("{exercise: curl, sets: 3, reps: 10, load: 12RM}");
  REQUIRE(dose.loads.size() == 1);
  CHECK(dose.loads[0].as_written == "12RM");
  CHECK_FALSE(dose.loads[0].mass);
}

TEST_CASE("a share of 1RM is given for quick repetitions only, or where the source gives it") {
  const auto share = [](const std::string& load, const std::string& tempo) {
    return first_dose("{exercise: squat, sets: 3, reps: 6, load: " + load + ", tempo: " + tempo +
                      "}")
        .loads.at(0)
        .percent_1rm;
  };
  CHECK(share("15RM", "2-0-2") == PerMille{667});
  CHECK_FALSE(share("15RM", "3-0-3"));
  CHECK(share("70 % 1RM", "3-0-3") == PerMille{700});
}

TEST_CASE("intervals are cut where the time is over") {
  const Prescription dose =
      first_dose("{exercise: walk, intervals: {repeat: [run 8 min, walk 5 min], for: 20 min}}");
  REQUIRE(dose.intervals.size() == 3);
  CHECK(dose.intervals[0] == PlannedInterval{"run", Seconds{480}, {}});
  CHECK(dose.intervals[1] == PlannedInterval{"walk", Seconds{300}, {}});
  CHECK(dose.intervals[2] == PlannedInterval{"run", Seconds{420}, {}});
}

TEST_CASE("segments keep the words and the unit of the file, and name their activity once") {
  const auto words = [](const std::string& intervals) {
    return first_dose("{exercise: walk, intervals: " + intervals + "}").as_written;
  };
  CHECK(words("{repeat: [walk 0.1 mi, jog 0.2 mi], for: 2 mi}") ==
        "walk 0.1 mi, jog 0.2 mi, to 2 mi in all");
  CHECK(words("{repeat: [walk 2 min, run 1 min], for: 20 min}") ==
        "walk 2 min, run 1 min, to 20 min in all");
  CHECK(words("{repeat: [run 400 m, walk 200 m], for: 1 km}") ==
        "run 400 m, walk 200 m, to 1 km in all");
  CHECK(words("{repeat: [walk 0.1 mi, jog 0.1 mi], times: 10}") ==
        "10 x (walk 0.1 mi, jog 0.1 mi)");
  CHECK(words("[jog 2.5 mi]") == "jog 2.5 mi");
}

TEST_CASE("a list of repetitions counts its own sets") {
  CHECK(
      first_dose("{exercise: squat, reps: [30, 15, 15, up to 30], load: bodyweight}").as_written ==
      "30, 15, 15, up to 30 at bodyweight");
}

TEST_CASE("miles that are no whole millimetres leave no rest of 3 mm behind the last round") {
  const Prescription dose =
      first_dose("{exercise: walk, intervals: {repeat: [walk 0.1 mi, run 0.3 mi], for: 2 mi}}");
  REQUIRE(dose.intervals.size() == 10);
  CHECK(dose.intervals.back().activity == "run");
}

TEST_CASE("intervals over a way are cut where it ends, and repeats are counted") {
  const Prescription way =
      first_dose("{exercise: walk, intervals: {repeat: [run 400 m, walk 200 m], for: 1 km}}");
  REQUIRE(way.intervals.size() == 3);
  CHECK(way.intervals[2].distance == Millimetres{400'000});
  const Prescription times =
      first_dose("{exercise: walk, intervals: {repeat: [run 400 m, walk 200 m], for: 700 m}}");
  REQUIRE(times.intervals.size() == 3);
  CHECK(times.intervals[2].distance == Millimetres{100'000});
  CHECK(first_dose("{exercise: walk, intervals: {repeat: [run 1 min, walk 1 min], times: 4}}")
            .intervals.size() == 8);
}

TEST_CASE("a session lasts its sets and rests, rounded up to five minutes") {
  // 3 x 10 x 6 s + 2 x 120 s = 420 s
  const std::string squat =
      "{exercise: squat, sets: 3, reps: 10, load: 15RM, tempo: 3-0-3, rest: 2-3 min}";
  CHECK(first_session(squat).minutes == 10);
  // and 5 min before and 3 min after: 900 s
  CHECK(first_session(squat, "{frequency: 3/week, warm-up: 5 min walk, cool-down: 3 min walk}")
            .minutes == 15);
  CHECK(first_session(squat, "{frequency: 3/week, warm-up: 5 min walk, cool-down: 4 min walk}")
            .minutes == 20);
}

TEST_CASE("between exercises there is a rest, of two minutes unless written") {
  // 420 s + rest + 5 x 45 s + 4 x 120 s = 1125 s + rest
  const std::string two =
      "{exercise: squat, sets: 3, reps: 10, load: 15RM, tempo: 3-0-3, rest: 2 min}\n"
      "      - {exercise: plank, sets: 5, hold: 45 s, rest: 2 min}";
  CHECK(first_session(two).minutes == 25);                                            // 1245 s
  CHECK(first_session(two, "{frequency: 3/week, rest-after: 1 min}").minutes == 20);  // 1185 s
  CHECK(first_session(two, "{frequency: 3/week, rest-after: 7 min}").minutes == 30);  // 1545 s
}

TEST_CASE("what is done on each side takes twice the time, and the rests once") {
  Prescription dose = first_dose(
      "{exercise: split-squat, sets: 3, reps: 10, load: bodyweight, tempo: 3-0-3, rest: 60 s}");
  CHECK(dose.side == "each");
  CHECK(bout_seconds(dose, true) == Seconds{480});
  CHECK(bout_seconds(dose, false) == Seconds{300});
}

TEST_CASE("two doses are the same whatever the reasons") {
  const Prescription dose = first_dose("{exercise: squat, sets: 3, reps: 10, load: 15RM}");
  Prescription other = dose;
  other.reasons.push_back({"row", "example.yaml", 1, {}, "a", "b"});
  other.expected = true;
  CHECK(same_dose(dose, other));
  other.loads[0].mass = Grams{55'000};
  CHECK_FALSE(same_dose(dose, other));
  other = dose;
  other.times_per_day = 2;
  CHECK_FALSE(same_dose(dose, other));
}

}  // namespace
}  // namespace titrate
