#include "planner/plan/course.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "planner/plan/course_part.h"
#include "planner/plan/course_story.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/operating.h"
#include "planner/plan/prescriptions.h"
#include "tests/unit/plan/planned.h"

namespace titrate::test {
namespace {

const Date start = Date{date::year{2026} / 1 / 5};

/// Pain during, after and on the next morning of one reply.
std::vector<int> scores(const Reply& reply) {
  return {reply.entry.pain.during.value(), reply.entry.pain.after.value(), reply.morning.value()};
}

Reply reply_on(Course course, std::int64_t noise, int day, std::uint64_t seed = 1) {
  const CourseModel model{course, 2'000, noise, 20};
  return sampled_patient(model, start, seed)({1, day / 7 + 1, start + date::days{day}});
}

std::int64_t morning_of(Course course, int day) {
  return true_morning({course, 2'000, 0, 20}, day);
}

struct Ground {
  Condition condition = condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 4 weeks
    do:
      - {exercise: squat, sets: 3, reps: 10, load: 15RM, tempo: 3-0-3, rest: 2 min}
  - id: keep
    title: Keep
    lasts: open
    do: [{continue: all}]
)");
  Case patient = free_patient();
  engine::Machine machine = machine_of(condition, patient);

  [[nodiscard]] Operating sampled(Course course, Sampling sampling) const {
    return operating_characteristics(condition, machine, patient, course, sampling);
  }
};

}  // namespace

TEST_CASE("the same seed draws the same numbers on every machine") {
  // The published sequence of splitmix64 for this seed.
  Draws draws{1'234'567};
  CHECK(draws.next() == 6'457'827'717'110'365'317U);
  CHECK(draws.next() == 3'203'168'211'198'807'973U);
  CHECK(draws.next() == 9'817'491'932'198'370'423U);
}

TEST_CASE("noise has the mean 0 and the standard deviation that was asked for") {
  Draws draws{1};
  constexpr int drawn = 20'000;
  std::int64_t sum = 0;
  std::int64_t squares = 0;
  int beyond_two = 0;
  for (int each = 0; each < drawn; ++each) {
    const auto noise = draws.normal(650);
    sum += noise;
    squares += noise * noise;
    beyond_two += noise > 1'274 || noise < -1'274 ? 1 : 0;
  }
  CHECK(std::abs(sum / drawn) <= 15);
  CHECK(squares / drawn == Approx(650 * 650).epsilon(0.03));
  CHECK(beyond_two * 1000 / drawn == Approx(50).margin(6));
  CHECK(draws.normal(0) == 0);
}

TEST_CASE("true pain runs as its course says") {
  CHECK(morning_of(Course::steady, 139) == 2'000);
  CHECK(morning_of(Course::improving, 0) == 2'000);
  CHECK(morning_of(Course::improving, 70) == 1'000);
  CHECK(morning_of(Course::improving, 140) == 0);
  CHECK(morning_of(Course::improving, 300) == 0);
  CHECK(morning_of(Course::worsening, 0) == 2'000);
  CHECK(morning_of(Course::worsening, 28) == 3'000);
  CHECK(morning_of(Course::flaring, 27) == 2'000);
  CHECK(morning_of(Course::flaring, 28) == 5'000);
  CHECK(morning_of(Course::flaring, 34) == 5'000);
  CHECK(morning_of(Course::flaring, 35) == 2'000);
}

TEST_CASE("a patient without noise says what is true, in whole points from 0 to 10") {
  CHECK(scores(reply_on(Course::steady, 0, 0)) == std::vector<int>{3, 3, 2});
  CHECK(scores(reply_on(Course::improving, 0, 140)) == std::vector<int>{1, 1, 0});
  CHECK(scores(reply_on(Course::worsening, 0, 28)) == std::vector<int>{4, 4, 3});
  CHECK(scores(reply_on(Course::flaring, 0, 30)) == std::vector<int>{6, 6, 5});
  CHECK(scores(reply_on(Course::worsening, 0, 700)) == std::vector<int>{10, 10, 10});
  for (int seed = 0; seed < 200; ++seed) {
    const auto said = scores(reply_on(Course::improving, 3000, 140, course_seed(7, seed)));
    CHECK(std::ranges::all_of(said, [](int score) { return score >= 0 && score <= 10; }));
  }
}

TEST_CASE("a story answers session by session, and is calm after its end") {
  Story story;
  story.sessions.resize(2);
  story.sessions[0].answer.pain = {std::nullopt, 6, 5, std::nullopt};
  story.sessions[0].answer.stiffness_minutes = 20;
  story.sessions[1].missed = true;
  const Respond teller = story_teller(story, 2);
  const Reply first = teller({1, 1, start});
  CHECK(first.entry.pain.during == 6);
  CHECK_FALSE(first.morning);
  CHECK(first.stiffness == 20);
  CHECK(teller({2, 1, start}).missed);
  CHECK(scores(teller({3, 1, start})) == std::vector<int>{0, 0, 2});
}

TEST_CASE("nobody in particular has the equipment, and is not irritable") {
  const Condition& condition = achilles();
  const Case patient = neutral_patient(condition, *condition.default_programme());
  CHECK(patient.programme == "heavy-slow-resistance");
  const auto barbell = std::ranges::find(patient.equipment, "barbell", &Equipment::name);
  REQUIRE(barbell != patient.equipment.end());
  CHECK(barbell->loads.front() == Grams{2'500});
  CHECK(barbell->loads.back() == Grams{200'000});
  CHECK(barbell->loads.size() == 80);
  CHECK(patient.screen.size() == condition.screen.size());
  CHECK(engine::irritability_of(patient.baseline) == engine::Irritability::low);
  const auto machine = machine_of(condition, patient);
  for (const auto& each : machine.exercises) {
    INFO(each.exercise.id);
    CHECK(each.substituted.empty());
    CHECK(each.one_rm.has_value() == !each.exercise.needs.empty());
    CHECK(each.one_rm.value_or(neutral_one_rep_max) == neutral_one_rep_max);
  }
}

TEST_CASE("phases that are not wanted are left out, unless later ones lean on them") {
  const auto ids = [](const Programme& programme) {
    std::vector<std::string> all;
    for (const Phase& phase : programme.phases) all.push_back(phase.id);
    return all;
  };
  const Programme& whole = *achilles().find_programme("heavy-slow-resistance");
  CHECK(ids(part_of(whole, "", "heavy")) == std::vector<std::string>{"calm", "heavy"});
  CHECK(ids(part_of(whole, "heavy", "spring")) == std::vector<std::string>{"heavy", "spring"});
  CHECK(part_of(whole, "", "") == whole);
  CHECK(part_of(whole, "heavy", "calm").phases.empty());
  CHECK(leans_on_others(whole).empty());
  CHECK(leans_on_others(part_of(whole, "heavy", "heavy")).empty());
  CHECK(leans_on_others(part_of(whole, "spring", "")) == "spring");
  CHECK(leans_on_others(part_of(whole, "keep", "")) == "keep");
}

TEST_CASE("a sample does not depend on the number of threads") {
  const Ground ground;
  Sampling sampling{.sample = 40, .seed = 3, .weeks = 12};
  sampling.threads = 1;
  const Operating alone = ground.sampled(Course::steady, sampling);
  sampling.threads = 5;
  std::atomic<int> done{0};
  sampling.done = &done;
  CHECK(ground.sampled(Course::steady, sampling) == alone);
  CHECK(done == 40);
  CHECK(alone.finished + alone.referred + alone.review + alone.unfinished == 40);
}

TEST_CASE("without noise a steady course is calm, and a worsening one is referred") {
  const Ground ground;
  const Sampling sampling{.noise = 0, .sample = 2, .weeks = 20};
  const Operating steady = ground.sampled(Course::steady, sampling);
  CHECK(steady.finished == 2);
  CHECK(steady.weeks_to_finish == WeekSpread{4, 4, 4});
  CHECK(steady.eases == Doing{});
  CHECK(steady.holds == Doing{});
  CHECK(calm_weeks(ground.condition, ground.machine, ground.patient) == 4);
}

TEST_CASE("a story is told with the dose before and after every answer") {
  const Ground ground;
  Story story;
  story.sessions.resize(2);
  story.sessions[0].answer.pain = {std::nullopt, 3, 2, 2};
  story.sessions[1].answer.pain = {std::nullopt, 6, 5, 2};
  const auto told = play_story(ground.condition, *ground.condition.default_programme(),
                               ground.patient, story, 20);
  REQUIRE(told.sessions.size() >= 3);
  const SimulatedDose& red = told.sessions[1].doses.at(0);
  CHECK(red.dose == "3 x 10 at 15RM (52.5 kg)");
  CHECK(red.response == "red");
  CHECK(red.decision == "ease");
  CHECK(red.next == "3 x 10 at 15RM (40 kg)");
  CHECK(told.sessions[1].told);
  CHECK_FALSE(told.sessions[2].told);
  CHECK(told.sessions[2].doses.at(0).dose == red.next);
  CHECK(told.end.how == CourseEnd::How::finished);
  CHECK(told.calm.weeks == 4);
}

TEST_CASE("calm answers, simulated, give the doses of the plan") {
  for (const char* name : {"runner", "alfredson", "silbernagel"}) {
    INFO(name);
    const Case patient = example(name);
    const Plan plan = plan_of(achilles(), patient);
    const Programme* programme = achilles().find_programme(patient.programme);
    const auto told = play_story(achilles(), *programme, patient, Story{}, 52);
    std::vector<const PlannedSession*> planned;
    for (const PlannedWeek& week : plan.weeks) {
      for (const PlannedSession& session : week.sessions) planned.push_back(&session);
    }
    CHECK(told.end.how == CourseEnd::How::finished);
    REQUIRE(told.sessions.size() <= planned.size());  // the plan goes on into the open phase
    for (std::size_t at = 0; at < told.sessions.size(); ++at) {
      INFO("session " << at + 1 << ", week " << told.sessions[at].week);
      std::vector<std::string> doses;
      for (const Prescription& each : planned[at]->prescriptions)
        doses.push_back(each.exercise + ": " + dose_text(each));
      std::vector<std::string> simulated;
      for (const SimulatedDose& each : told.sessions[at].doses)
        simulated.push_back(each.exercise + ": " + each.dose);
      REQUIRE(simulated == doses);
      REQUIRE(told.sessions[at].date == planned[at]->date);
    }
  }
}

}  // namespace titrate::test
