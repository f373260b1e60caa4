#include <catch2/catch.hpp>

#include "tests/unit/plan/squats.h"

namespace titrate {
namespace {

using test::calm_week_1;
using test::day;
using test::dose_of;
using test::grams;
using test::log_of;
using test::morning_patient;
using test::on;
using test::plan_of;
using test::rows_of;
using test::session;
using test::squats;
using test::squats_after;
using Status = PlannedSession::Status;

TEST_CASE("without a log the plan is a forecast from its start, whatever the day") {
  const Plan plan = plan_of(squats(), morning_patient());
  CHECK(rows_of(plan) ==
        std::vector<std::string>{"row 1", "row 2", "row 3", "row 4", "row 4", "row 4"});
  for (const char* as_of : {"2026-11-20", "2026-12-01", "2027-06-01"}) {
    const Plan later = plan_of(squats(), morning_patient(), {}, as_of);
    CHECK(later.weeks == plan.weeks);
    CHECK(later.decisions.empty());
    CHECK(later.as_of == day(as_of));
  }
}

TEST_CASE("calm check-ins leave the forecast as it was") {
  const Plan plan = squats_after(calm_week_1, "2026-11-28");
  CHECK(rows_of(plan) == rows_of(plan_of(squats(), morning_patient())));
  CHECK(on(plan, "2026-11-27").status == Status::done);
  CHECK(on(plan, "2026-11-30").status == Status::planned);
  CHECK(plan.decisions.size() == 3);
  CHECK(plan.decisions[0].response == "green");
}

TEST_CASE("too much pain lowers the next load, and the reason says by which rule and check-in") {
  const Plan plan = squats_after(session("2026-11-23", 6, 3, 2), "2026-11-24");
  const Prescription& before = dose_of(on(plan, "2026-11-23"), "squat");
  const Prescription& eased = dose_of(on(plan, "2026-11-25"), "squat");
  CHECK(grams(before) == 52'500);
  CHECK(grams(eased) == 40'000);  // 42 kg and down to the plate
  REQUIRE(eased.reasons.size() == 1);
  const Reason& reason = eased.reasons[0];
  CHECK(reason.rule == "red");
  CHECK(reason.check_in == day("2026-11-23"));
  CHECK(reason.before == "3 x 10 at 15RM (52.5 kg)");
  CHECK(reason.after.find("40 kg") != std::string::npos);
  const Place& place = squats().pain.places.at("acceptable");
  CHECK(reason.file == place.file);
  CHECK(reason.line == place.line);
  CHECK(reason.line > 0);
  REQUIRE(plan.decisions.size() == 1);
  CHECK(plan.decisions[0].decision == "ease");
  CHECK(plan.decisions[0].rule == "red");
}

TEST_CASE("a next morning that has not settled takes volume and asks for a longer gap") {
  const Plan plan = squats_after(session("2026-11-23", 3, 3, 5), "2026-11-24");
  // 48 h and 24 h more: Thursday, which is not offered.
  REQUIRE(test::session_on(plan, "2026-11-25") != nullptr);
  CHECK(test::session_on(plan, "2026-11-25")->status == PlannedSession::Status::cancelled);
  const Prescription& eased = dose_of(on(plan, "2026-11-27"), "squat");
  CHECK(eased.reps == std::vector<int>{8, 8, 8});
  CHECK(grams(eased) == 52'500);
  CHECK(eased.reasons.at(0).rule == "late");
  CHECK(eased.reasons.at(0).line == squats().pain.places.at("settle").line);
}

TEST_CASE("what a longer gap leaves no room for is cancelled, not missed") {
  const Plan plan = squats_after(session("2026-11-23", 6, 5, 6), "2026-11-27");
  CHECK(on(plan, "2026-11-25").status == Status::cancelled);
  CHECK(std::ranges::none_of(plan.decisions,
                             [](const Decision& each) { return each.rule == "missed"; }));
  CHECK(on(plan, "2026-11-27").status == Status::planned);
  const Prescription& eased = dose_of(on(plan, "2026-11-27"), "squat");
  CHECK(grams(eased) == 40'000);
  CHECK(eased.reps == std::vector<int>{8, 8, 8});
  CHECK(eased.reasons.at(0).rule == "red-late");
}

TEST_CASE("a session passed over in silence was missed, and says so") {
  const Plan plan = squats_after(session("2026-11-23", 1, 1, 2), "2026-11-27");
  CHECK(on(plan, "2026-11-25").status == Status::missed);
  REQUIRE(plan.decisions.size() == 2);
  CHECK(plan.decisions[1].response == "silence");
  CHECK(plan.decisions[1].date == day("2026-11-25"));
}

TEST_CASE("a session before one that was reported was missed, however near it is") {
  const Condition daily = test::condition_of(R"(sessions: {frequency: daily, gap: 0 h}
phases:
  - {id: load, title: Load, lasts: 2 weeks, do: [{exercise: squat, sets: 4, reps: 10}]}
)");
  const CheckIns log = log_of(session("2026-11-23", 3, 3, 5) + session("2026-11-25", 1, 1, 2));
  const Plan same_day = plan_of(daily, test::free_patient(), log, "2026-11-25");
  const Plan later = plan_of(daily, test::free_patient(), log, "2026-11-27");
  CHECK(on(later, "2026-11-24").status == Status::missed);
  CHECK(on(same_day, "2026-11-24").status == Status::missed);
  const Prescription& done = dose_of(on(later, "2026-11-25"), "squat");
  CHECK(done.owed == 1);
  CHECK(dose_of(on(same_day, "2026-11-25"), "squat").reps == done.reps);
  CHECK(dose_of(on(same_day, "2026-11-25"), "squat").share == done.share);
}

TEST_CASE("a session reported as missed names its entry") {
  const Plan plan = squats_after(
      session("2026-11-23", 1, 1, 2) + "- {date: 2026-11-25, missed: travel}\n", "2026-11-26");
  CHECK(on(plan, "2026-11-25").status == Status::missed);
  CHECK(plan.decisions.at(1).response == "missed");
  CHECK(plan.decisions.at(1).line == 4);
}

TEST_CASE("a session done on another day takes the place of a planned one") {
  const Plan plan = squats_after(session("2026-11-24", 1, 1, 2) + session("2026-11-26", 1, 1, 2) +
                                     session("2026-11-28", 1, 1, 2),
                                 "2026-11-29");
  CHECK(plan.weeks[0].sessions.size() == 3);
  for (const PlannedSession& each : plan.weeks[0].sessions) CHECK(each.status == Status::done);
  CHECK(rows_of(plan).at(1) == "row 2");
}

TEST_CASE("a week with too little done is done again, and the plan gets longer") {
  const Plan plan = squats_after(
      "- {date: 2026-11-23, missed: ill}\n"
      "- {date: 2026-11-25, missed: ill}\n" +
          session("2026-11-27", 1, 1, 2),
      "2026-11-30");
  CHECK(rows_of(plan) ==
        std::vector<std::string>{"row 1", "row 1", "row 2", "row 3", "row 4", "row 4", "row 4"});
  CHECK(plan.weeks[1].repeats);
  CHECK_FALSE(plan.weeks[2].repeats);
}

TEST_CASE("after more than three days without a session the load comes back lower") {
  const Plan plan = squats_after(session("2026-11-23", 1, 1, 2) +
                                     "- {date: 2026-11-25, missed: ill}\n"
                                     "- {date: 2026-11-27, missed: ill}\n",
                                 "2026-11-30");
  CHECK(grams(dose_of(on(plan, "2026-11-23"), "squat")) == 52'500);
  const Prescription& lower = dose_of(on(plan, "2026-11-30"), "squat");
  CHECK(grams(lower) == 45'000);  // at most 90 %: 47.25 kg
  CHECK(lower.reasons.size() == 1);
}

TEST_CASE("two of three sessions are enough for a week to count") {
  const Plan plan = squats_after(session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2) +
                                     "- {date: 2026-11-27, missed: ill}\n",
                                 "2026-11-30");
  CHECK(rows_of(plan).at(1) == "row 2");
  CHECK_FALSE(plan.weeks[1].repeats);
}

TEST_CASE("a week in which something is owed is not served") {
  const Plan plan = squats_after(session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2) +
                                     session("2026-11-27", 3, 3, 5),
                                 "2026-11-28");
  CHECK(rows_of(plan).at(1) == "row 1");
  CHECK(plan.weeks[1].repeats);
  // Two calm sessions give the volume back.
  CHECK(dose_of(plan.weeks[1].sessions.at(0), "squat").reps == std::vector<int>{8, 8, 8});
  const Prescription& back = dose_of(plan.weeks[1].sessions.at(2), "squat");
  CHECK(back.reps == std::vector<int>{10, 10, 10});
  CHECK(back.reasons.at(0).rule == "volume-back");
  CHECK_FALSE(back.reasons.at(0).check_in);
}

TEST_CASE("a morning score in time is the session's, and one that comes late only lowers") {
  const std::string session_1 = "- {date: 2026-11-23, pain: {during: 2, after: 2}, done: all}\n";
  const Plan in_time = squats_after(session_1 + "- {date: 2026-11-24, morning: 5}\n", "2026-11-24");
  CHECK(in_time.decisions.at(0).response == "late");
  CHECK(in_time.decisions.at(0).date == day("2026-11-23"));
  CHECK(in_time.decisions.size() == 1);
  const Plan late = squats_after(session_1 + "- {date: 2026-11-25, morning: 5}\n", "2026-11-26");
  CHECK(late.decisions.at(0).response == "unknown");
  const auto eased = std::ranges::find(late.decisions, "late", &Decision::response);
  REQUIRE(eased != late.decisions.end());
  CHECK(eased->date == day("2026-11-25"));
  CHECK(dose_of(on(late, "2026-11-27"), "squat").reps == std::vector<int>{8, 8, 8});
  CHECK(dose_of(on(late, "2026-11-27"), "squat").reasons.at(0).check_in == day("2026-11-25"));
  const Plan calm = squats_after(session_1 + "- {date: 2026-11-25, morning: 2}\n", "2026-11-26");
  CHECK(dose_of(on(calm, "2026-11-27"), "squat").reps == std::vector<int>{10, 10, 10});
}

TEST_CASE("a red flag in the log refuses, and a clinician's entry clears it") {
  const std::string flag = calm_week_1 + "- {date: 2026-11-28, flags: [breath]}\n";
  const Plan refused = squats_after(flag, "2026-11-29");
  CHECK(refused.result == Plan::Result::refused);
  CHECK(refused.weeks.empty());
  REQUIRE(refused.refusals.size() == 1);
  CHECK(refused.refusals[0].flag == "breath");
  CHECK(refused.refusals[0].urgency == "now");
  REQUIRE(refused.decisions.size() == 4);
  CHECK(refused.decisions.back().decision == "stop");
  CHECK(refused.decisions.back().log_line > 0);
  const std::string clear = flag + "- {date: 2026-12-01, clinician: {clear: breath}}\n";
  CHECK(squats_after(clear, "2026-11-30").result == Plan::Result::refused);
  const Plan cleared = squats_after(clear, "2026-12-01");
  CHECK(cleared.result == Plan::Result::plan);
  // Back with the floor dose: half the sets at half the load.
  const Prescription& floor = dose_of(on(cleared, "2026-12-02"), "squat");
  CHECK(floor.sets == 2);
  CHECK(grams(floor) <= 27'500);
}

TEST_CASE("a clinician's limit of a Thursday acts in the session of Friday") {
  static const Condition two = test::condition_of(R"(sessions: {frequency: 3/week, gap: 48 h}
phases:
  - id: load
    title: Load
    lasts: 6 weeks
    do: [{exercise: [squat, curl], sets: 3, reps: 10, load: 15RM}]
)");
  const auto exercises_on = [](std::string_view date) {
    const std::string log =
        session("2026-11-23", 1, 1, 2) + session("2026-11-25", 1, 1, 2) +
        "- {date: 2026-11-26, clinician: {limits: [{forbid: [curl]}]}}\n";
    const Plan plan = plan_of(two, morning_patient(), log_of(log), "2026-11-26");
    return on(plan, date).prescriptions.size();
  };
  CHECK(exercises_on("2026-11-25") == 2);
  CHECK(exercises_on("2026-11-27") == 1);
  CHECK(exercises_on("2026-11-30") == 1);
}

TEST_CASE("sessions that were done stay as they were prescribed") {
  const Plan before = squats_after(session("2026-11-23", 1, 1, 2), "2026-11-24");
  const Plan after =
      squats_after(session("2026-11-23", 1, 1, 2) + session("2026-11-25", 7, 6, 6), "2026-11-26");
  CHECK(dose_of(on(after, "2026-11-23"), "squat") == dose_of(on(before, "2026-11-23"), "squat"));
  CHECK(dose_of(on(after, "2026-11-25"), "squat") == dose_of(on(before, "2026-11-25"), "squat"));
}

}  // namespace
}  // namespace titrate
