#include <catch2/catch.hpp>

#include "planner/engine/limits.h"
#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// Foot contacts of a session, and how fast a limit lets a ladder rise.
namespace titrate::engine {
namespace {

std::vector<std::string> session_of(const std::string& blocks, const Today& today) {
  const Course course{compiled(one_phase(blocks))};
  std::vector<std::string> doses;
  for (const Prescribed& each : prescribe_session(
           course.machine, course.state, active_uses(course.machine, course.state), today)) {
    doses.push_back((each.held_back ? "held " : "") + dose_words(each.dose) +
                    (each.lessened ? " less" : ""));
  }
  return doses;
}

using Doses = std::vector<std::string>;

TEST_CASE("jumps lose sets until their contacts fit, and the rest of the session stays") {
  Today today;
  today.limits.contacts_per_session = 60;
  CHECK(session_of("- {exercise: hop, sets: 6, reps: 10}\n- {exercise: squat, sets: 3, reps: 10}",
                   today) == Doses{"6x10", "3x10"});
  today.limits.contacts_per_session = 59;
  CHECK(session_of("- {exercise: hop, sets: 6, reps: 10}\n- {exercise: squat, sets: 3, reps: 10}",
                   today) == Doses{"5x10 less", "3x10"});
}

TEST_CASE("the block with the most contacts gives first, the later one among equals") {
  Today today;
  today.limits.contacts_per_session = 50;
  const std::string blocks =
      "- {id: a, exercise: hop, sets: 3, reps: 10}\n- {id: b, exercise: hop, sets: 3, reps: 10}";
  CHECK(session_of(blocks, today) == Doses{"3x10", "2x10 less"});
  today.limits.contacts_per_session = 40;
  CHECK(session_of(blocks, today) == Doses{"2x10 less", "2x10 less"});
}

TEST_CASE("jumps that do not fit with one set are held back") {
  Today today;
  today.limits.contacts_per_session = 9;
  CHECK(session_of("- {exercise: hop, sets: 2, reps: 10}", today) == Doses{"held 1x10 less"});
}

TEST_CASE("contacts of a week are shared by its sessions with jumps, times of a day add up") {
  Today today;
  today.limits.contacts_per_week = 60;
  today.landing_sessions = 3;
  CHECK(session_of("- {exercise: hop, sets: 3, reps: 10}", today) == Doses{"2x10 less"});
  today.landing_sessions = 1;
  CHECK(session_of("- {exercise: hop, times-a-day: 3, sets: 3, reps: 10}", today) ==
        Doses{"2x10 less"});
}

TEST_CASE("an answer to a bounded dose does not let the ladder climb") {
  Course course{
      compiled(one_phase("- {exercise: lift, sets: 3, reps: 10, load: 40 kg, "
                         "progress: [{raise: load, by: 5 %, to: 50 kg}]}"))};
  Answer held = green;
  held.held = true;
  course.sessions(3, held);
  CHECK(course.dose() == "3x10 @ 40");
  course.session(green);
  CHECK(course.dose() == "3x10 @ 42.5");
}

TEST_CASE("a week of a bounded dose serves its row but does not pass it") {
  Course course{
      compiled(one_phase("- exercise: lift\n  ladder:\n"
                         "    - {week: 1, reps: 15, load: 15RM}\n"
                         "    - {week: 2-12, reps: 12, load: 12RM}"))};
  WeekEvent event;
  event.done = 3;
  event.held = {true};
  course.sessions(3, green);
  course.week(event);
  CHECK(course.position().rung == 0);
  CHECK(course.position().served == 1);
  course.calm_week();
  CHECK(course.position().rung == 1);
}

/// Whether the first step of a block may be taken under a limit on rises.
bool rises(const std::string& block, const LimitsNow& limits, bool rose_this_week = false) {
  const Course course{compiled(one_phase("- {" + block + "}"))};
  return may_rise(course.machine, course.state, 0, limits, rose_this_week);
}

TEST_CASE("a rise above the limit waits, one below it does not") {
  const std::string lift =
      "exercise: lift, reps: 10, load: 40 kg, progress: [{raise: load, by: 5 %, to: 50 kg}]";
  LimitsNow limits;
  CHECK(rises(lift, limits, true));
  limits.session_rise = PerMille{62};
  CHECK_FALSE(rises(lift, limits));
  limits.session_rise = PerMille{63};
  CHECK(rises(lift, limits));
  limits.weekly_rise = PerMille{63};
  CHECK(rises(lift, limits));
  CHECK_FALSE(rises(lift, limits, true));
}

TEST_CASE("a set, two repetitions, five minutes and 500 m more are always allowed") {
  LimitsNow limits;
  limits.session_rise = PerMille{10};
  CHECK(rises("exercise: squat, sets: 2-3, reps: 10, progress: [{raise: sets, by: 1}]", limits));
  CHECK(rises("exercise: squat, reps: 8-12, progress: [{raise: reps, by: 2}]", limits));
  CHECK_FALSE(rises("exercise: squat, reps: 8-12, progress: [{raise: reps, by: 3, source: trial}]",
                    limits));
  const auto walk = [](const std::string& by) {
    return "exercise: walk, time: 20 min, progress: [{raise: time, by: " + by + ", to: 60 min}]";
  };
  CHECK(rises(walk("5 min"), limits));
  CHECK_FALSE(rises(walk("6 min"), limits));
  const auto way = [](const std::string& by) {
    return "exercise: walk, distance: 2 km, progress: [{raise: distance, by: " + by +
           ", to: 5 km}]";
  };
  CHECK(rises(way("500 m"), limits));
  CHECK_FALSE(rises(way("600 m"), limits));
  limits.session_rise = PerMille{300};
  CHECK(rises(way("600 m"), limits));
}

TEST_CASE("one more day a week is a rise of the week") {
  LimitsNow limits;
  limits.weekly_rise = PerMille{200};
  CHECK_FALSE(
      rises("exercise: walk, frequency: 2/week, time: 20 min, "
            "progress: [{raise: frequency, by: 1/week, to: 5/week}]",
            limits));
  limits.weekly_rise = PerMille{500};
  CHECK(
      rises("exercise: walk, frequency: 2/week, time: 20 min, "
            "progress: [{raise: frequency, by: 1/week, to: 5/week}]",
            limits));
}

}  // namespace
}  // namespace titrate::engine
