#include <catch2/catch.hpp>

#include "planner/engine/chart.h"
#include "tests/unit/engine/courses.h"

/// The worked cases of the clinical rules, from scores to kilograms.
namespace titrate::engine {
namespace {

/// One exercise, its patient, and what is reported of it.
struct Story {
  Condition condition;
  Case patient;
  Course course;
  Chart chart;
  Effect effect = {};  ///< of the last session

  Story(const CourseText& text, const Case& who)
      : condition(read_course(text)),
        patient(who),
        course(compiled(text, who)),
        chart(initial_chart(condition.pain, who.baseline)) {}

  /// Scores during, after and next morning; answers the dose of the session that follows.
  std::string after(int during, int afterwards, int morning,
                    std::optional<int> stiffness = std::nullopt) {
    SessionEntry entry;
    entry.pain.during = during;
    entry.pain.after = afterwards;
    course.session(classify(entry, morning, stiffness, chart, condition.pain, false, nullptr));
    effect = course.moved.back().effects.front();
    return course.dose();
  }
};

CourseText lifts(const std::string& pain, const std::string& dose) {
  CourseText text;
  text.pain = pain;
  text.phases = one_phase("- {" + dose + ", progress: [{raise: load, by: 5 %, to: 60 kg}]}");
  return text;
}

Case usual_pain(int score) {
  Case patient = with_plates();
  patient.baseline.morning_pain = {score, score, score};
  return patient;
}

TEST_CASE("G1: acceptable pain that settles by the morning lets the load rise every second time") {
  Story story{lifts("{profile: tendon}", "exercise: lift, sets: 3, reps: 15, load: 40 kg"),
              usual_pain(2)};
  CHECK(story.course.dose() == "3x15 @ 40");
  CHECK(story.after(4, 3, 2) == "3x15 @ 40");
  CHECK(story.effect.response == Response::amber);
  CHECK(story.after(4, 3, 2) == "3x15 @ 42.5");
  CHECK(story.effect.kind == Effect::Kind::progress);
  CHECK(story.after(3, 2, 1) == "3x15 @ 42.5");
  CHECK(story.after(3, 2, 1) == "3x15 @ 45");
}

TEST_CASE("G1: where only safe pain may progress, acceptable pain never does") {
  Story story{lifts("{profile: joint}", "exercise: lift, sets: 3, reps: 15, load: 40 kg"),
              usual_pain(2)};
  for (int session = 0; session < 12; ++session) CHECK(story.after(4, 3, 2) == "3x15 @ 40");
}

TEST_CASE("G2: a bad next morning takes a set, which comes back before the load rises") {
  Story story{lifts("{profile: tendon}", "exercise: lift, sets: 4, reps: 10, load: 45 kg"),
              usual_pain(2)};
  CHECK(story.after(4, 4, 2) == "4x10 @ 45");
  CHECK(story.after(5, 5, 5) == "3x10 @ 45");
  CHECK(story.effect.response == Response::late);
  CHECK(story.effect.extra_gap_hours == 24);
  CHECK(story.after(4, 3, 2) == "3x10 @ 45");
  CHECK(story.after(3, 3, 2) == "4x10 @ 45");
  CHECK(story.effect.kind == Effect::Kind::volume_back);
  CHECK(story.after(3, 2, 2) == "4x10 @ 45");
  CHECK(story.after(3, 2, 2) == "4x10 @ 47.5");
}

TEST_CASE("G2: after surgery a bad next morning repeats the session") {
  Story story{
      lifts("{profile: post-operative-knee}", "exercise: lift, sets: 4, reps: 10, load: 45 kg"),
      usual_pain(2)};
  CHECK(story.after(2, 2, 5) == "4x10 @ 45");
  CHECK(story.effect.response == Response::late);
  CHECK(story.effect.extra_gap_hours == 24);
}

TEST_CASE("G3: too much pain takes a fifth of the load, which comes back kilogram by kilogram") {
  Story story{lifts("{profile: joint}", "exercise: dumbbell, sets: 2, reps: 12, load: 20 kg"),
              usual_pain(3)};
  CHECK(story.after(6, 5, 3) == "2x12 @ 16");
  CHECK(story.effect.response == Response::red);
  CHECK(story.effect.least_gap_hours == 48);
  CHECK(story.after(4, 4, 3) == "2x12 @ 16");
  CHECK(story.effect.response == Response::amber);
  CHECK(story.after(2, 2, 3) == "2x12 @ 17");
  CHECK(story.after(2, 2, 2) == "2x12 @ 18");
  CHECK(story.after(2, 1, 2) == "2x12 @ 19");
  CHECK(story.after(2, 1, 2) == "2x12 @ 20");
}

TEST_CASE("G6: ten minutes more stiffness are late, five are not") {
  Case patient = usual_pain(2);
  patient.baseline.stiffness_minutes = 5;
  const CourseText text =
      lifts("{profile: tendon}", "exercise: lift, sets: 4, reps: 10, load: 45 kg");
  Story little{text, patient};
  CHECK(little.after(3, 3, 2, 10) == "4x10 @ 45");
  CHECK(little.effect.response == Response::amber);
  Story much{text, patient};
  CHECK(much.after(3, 3, 3, 25) == "3x10 @ 45");
  CHECK(much.effect.response == Response::late);
}

TEST_CASE("G13: a bone accepts no pain, and a late answer of one repetition takes load") {
  Story story{lifts("{profile: bone}", "exercise: dumbbell, sets: 1, reps: 1, load: 20 kg"),
              usual_pain(0)};
  CHECK(story.after(0, 0, 0) == "1x1 @ 20");
  CHECK(story.effect.response == Response::green);
  CHECK(story.after(1, 0, 0) == "1x1 @ 16");
  CHECK(story.effect.response == Response::red);
  CHECK(story.after(0, 0, 1) == "1x1 @ 12");
  CHECK(story.effect.response == Response::late);
}

}  // namespace
}  // namespace titrate::engine
