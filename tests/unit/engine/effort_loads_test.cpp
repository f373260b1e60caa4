#include <catch2/catch.hpp>

#include "planner/engine/found_loads.h"
#include "tests/unit/engine/courses.h"

/// Loads that are written by effort alone, from a set of the baseline or from a session.
namespace titrate::engine {
namespace {

using Words = std::vector<std::string>;

std::string lift(const std::string& keys) {
  return one_phase("- {exercise: lift, sets: 3, " + keys + "}");
}

std::string first(const std::string& keys) { return rung_words(compiled(lift(keys)))[0]; }

Case without_set() {
  Case patient = with_plates();
  patient.baseline.loads.clear();
  return patient;
}

TEST_CASE("repetitions and reserve together are the RM of the baseline, rounded down") {
  CHECK(first("reps: 8-12, effort: RIR 2") == "3x8 @ 45");   // 10RM of a 1RM of 60 kg
  CHECK(first("reps: 12, effort: RIR 2") == "3x12 @ 40");    // 14RM: 40.9 kg
  CHECK(first("reps: 8, effort: RPE 8") == "3x8 @ 45");     // 2 left
  CHECK(first("reps: 10, effort: failure") == "3x10 @ 45");
}

TEST_CASE("slow repetitions, easy efforts and sets without a number stay to find") {
  CHECK(first("reps: 12, effort: RIR 2, tempo: 3-0-3") == "3x12 @ ?");
  CHECK(first("reps: 12, effort: RPE 5") == "3x12 @ ?");
  CHECK(first("reps: max, effort: RIR 2") == "3x0 @ ?");
  CHECK(dose_words(compiled({.phases = lift("reps: 12, effort: RIR 2")}, without_set())
                       .ladders[0]
                       .rungs[0]
                       .dose) == "3x12 @ ?");
}

TEST_CASE("a load by effort rises from its kilograms, and a share of last is a share of them") {
  CHECK(rung_words(compiled(lift("reps: 8-10, effort: RIR 2, progress: "
                                 "[{raise: load, by: 5 %, to: 50 kg}]"))) ==
        Words{"3x8 @ 45", "3x8 @ 47.5", "3x8 @ 50"});
}

TEST_CASE("a set found in a session is no set of the baseline where the load rises from its start") {
  Case patient = with_plates();
  patient.baseline.loads[0].in_session = true;
  const auto words = [&](const std::string& keys) {
    return rung_words(compiled({.phases = lift(keys)}, patient))[0];
  };
  CHECK(words("reps: 12, load: 12RM") == "3x12 @ 42.5");
  CHECK(words("reps: 12, load: 12RM, progress: [{raise: load, by: 5 %}]") == "3x12 @ ?");
  CHECK(words("reps: 12, effort: RIR 2") == "3x12 @ ?");
}

/// A course of two phases by effort, then a light one, with its chart.
struct Finding {
  Course course;
  Chart chart;
  explicit Finding(const std::string& more = "")
      : course{compiled(
            {.phases =
                 "- {id: a, title: A, lasts: 1-9 weeks, do: [{exercise: lift, sets: 3, reps: 12, "
                 "effort: RIR 2" +
                 more +
                 "}]}\n- {id: b, title: B, lasts: 1-9 weeks, do: [{exercise: lift, sets: 3, reps: "
                 "8, effort: RIR 2}]}\n- {id: c, title: C, lasts: 1-9 weeks, do: [{exercise: lift, "
                 "sets: 3, reps: 8, load: 80 % of last}]}\n"},
            without_set())} {}
  bool report(std::int64_t kilograms, int reps, int rir, bool good = true) {
    return record_found(course.machine, course.state, 0,
                        {Grams{1000 * kilograms}, reps, rir, 12, 2, good}, chart);
  }
  std::string dose() {
    const Use& use = *active_uses(course.machine, course.state)[0].use;
    return dose_words(prescribe(course.machine, course.state, use, Today{.chart = &chart}).dose);
  }
  void next_phase() { course.take(ClinicianEvent{.what = ClinicianEvent::What::next_phase}); }
};

TEST_CASE("a load that was found is the load from then on, in later phases by repetitions") {
  Finding found;
  CHECK(found.dose() == "3x12 @ ?");
  CHECK(found.report(40, 12, 2));
  CHECK(found.dose() == "3x12 @ 40");
  found.next_phase();
  CHECK(found.dose() == "3x8 @ 42.5");  // the 10RM beside a 14RM of 40 kg: 44 kg
  found.next_phase();
  CHECK(found.dose() == "3x8 @ 32.5");  // 80 % of 42.5 kg
}

TEST_CASE("raises count from the rung on which the load was found") {
  Finding found{", progress: [{raise: load, by: 10 % of start}]"};
  found.course.state.positions[0].rung = 1;
  CHECK(found.report(44, 12, 2));
  CHECK(found.dose() == "3x12 @ 42.5");
  found.course.state.positions[0].rung = 0;
  CHECK(found.dose() == "3x12 @ 40");
  found.course.state.positions[0].rung = 2;
  CHECK(found.dose() == "3x12 @ 47.5");  // 120 of 110 %: 48 kg
}

TEST_CASE("a set with too little left counts as less, and more counts after good answers only") {
  Finding found;
  CHECK(found.report(44, 12, 0));
  CHECK(found.dose() == "3x12 @ 40");  // 44 x 42 / 44: 42 kg
  CHECK_FALSE(found.report(60, 12, 2, false));
  CHECK(found.dose() == "3x12 @ 40");
  CHECK(found.report(60, 12, 2));
  CHECK(found.dose() == "3x12 @ 42.5");  // 10 % above 40 kg: 44 kg
  CHECK(found.report(30, 12, 2, false));
  CHECK(found.dose() == "3x12 @ 30");
}

}  // namespace
}  // namespace titrate::engine
