#include <catch2/catch.hpp>

#include "tests/unit/engine/answers.h"
#include "tests/unit/engine/courses.h"

/// When anything may rise at all: mode, holds, effusion, sessions missed.
namespace titrate::engine {
namespace {

Course squats(const std::string& pain = "{profile: joint}") {
  CourseText text;
  text.pain = pain;
  text.phases = one_phase("- {exercise: [squat, pump], sets: 3, reps: 10}");
  return Course{compiled(text, with_plates())};
}

bool permitted(const Course& course) { return permits(course.machine, course.state); }

TEST_CASE("nothing rises unless the case is active") {
  Course course = squats();
  CHECK(permitted(course));
  for (const Mode mode : {Mode::review, Mode::referred, Mode::stopped, Mode::done}) {
    course.state.course.mode = mode;
    CHECK_FALSE(permitted(course));
  }
}

TEST_CASE("nothing rises anywhere while one exercise is referred") {
  Course course = squats();
  course.state.exercises[1].referred = true;
  CHECK_FALSE(permitted(course));
}

TEST_CASE("a second unanswered morning holds the case for this week and the next") {
  Course course = squats();
  course.session(unanswered);
  CHECK(permitted(course));
  course.session(unanswered);
  CHECK(course.state.course.hold == 2);
  CHECK_FALSE(permitted(course));
  course.week();
  CHECK_FALSE(permitted(course));
  course.week();
  CHECK(permitted(course));
}

TEST_CASE("one of three sessions may be missed, two may not") {
  Course course = squats();
  course.state.course.planned = 3;
  course.take(MissedEvent{});
  CHECK(permitted(course));
  course.take(MissedEvent{});
  CHECK_FALSE(permitted(course));
  course.week();
  CHECK(permitted(course));
}

TEST_CASE("a session that a rule cancelled is not missed, nor was it wanted") {
  Course course = squats();
  course.state.course.planned = 3;
  course.take(MissedEvent{.excused = true});
  CHECK(course.state.course.planned == 2);
  CHECK(course.state.course.missed == 0);
  course.take(MissedEvent{});
  CHECK_FALSE(permitted(course));
}

struct EffusionStep {
  Effusion before;
  int grade;
  Effusion after;
  bool open;
  Mode mode;
};

TEST_CASE("the effusion of a knee opens and shuts the gate as in the table of the source") {
  constexpr int trace = 1;
  constexpr int one_plus = 2;
  constexpr int two_plus = 3;
  const EffusionStep table[] = {
      {Effusion::clear, 0, Effusion::clear, true, Mode::active},
      {Effusion::clear, trace, Effusion::clear, true, Mode::active},
      {Effusion::clear, one_plus, Effusion::clear, true, Mode::active},
      {Effusion::clear, two_plus, Effusion::held_once, false, Mode::active},
      {Effusion::held_once, trace, Effusion::clear, true, Mode::active},
      {Effusion::held_once, one_plus, Effusion::watch, false, Mode::active},
      {Effusion::held_once, two_plus, Effusion::watch, false, Mode::active},
      {Effusion::watch, one_plus, Effusion::clear, true, Mode::active},
      {Effusion::watch, two_plus, Effusion::held_twice, false, Mode::active},
      {Effusion::held_twice, 0, Effusion::watch, false, Mode::active},
      {Effusion::held_twice, one_plus, Effusion::watch, false, Mode::active},
      {Effusion::held_twice, two_plus, Effusion::watch, false, Mode::referred},
  };
  for (const EffusionStep& step : table) {
    INFO("from " << static_cast<int>(step.before) << " with grade " << step.grade);
    Course course = squats("{profile: post-operative-knee}");
    course.state.course.effusion = step.before;
    course.session(green, step.grade);
    CHECK(course.state.course.effusion == step.after);
    CHECK(course.state.course.effusion_open == step.open);
    CHECK(course.state.course.mode == step.mode);
    CHECK(permitted(course) == step.open);
  }
}

TEST_CASE("an effusion holds the very session it is found in") {
  CourseText text;
  text.pain = "{profile: post-operative-knee}";
  text.phases = one_phase(
      "- {exercise: lift, sets: 3, reps: 10, load: 40 kg, "
      "progress: [{raise: load, by: 5 %, to: 60 kg}]}");
  Course course{compiled(text, with_plates())};
  course.session(green, 0);
  course.session(green, 3);
  CHECK(course.position().rung == 0);
  course.session(green, 1);
  CHECK(course.position().rung == 1);
}

TEST_CASE("a stopped case stays stopped whatever the effusion") {
  Course course = squats("{profile: post-operative-knee}");
  course.state.course.mode = Mode::stopped;
  course.state.course.effusion = Effusion::held_twice;
  course.session(green, 4);
  CHECK(course.state.course.mode == Mode::stopped);
}

}  // namespace
}  // namespace titrate::engine
