#include "planner/plan/validate.h"

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::find;

/// The runner's plan: nothing in it is wrong until a test breaks it in one place.
struct Broken {
  Case patient = test::example("runner");
  Plan plan = test::plan_of(test::achilles(), patient);

  PlannedSession& session(int week, int of_week) {
    return plan.weeks.at(static_cast<std::size_t>(week - 1))
        .sessions.at(static_cast<std::size_t>(of_week));
  }
  /// The standing heel raise, on the barbell.
  Prescription& dose(int week, int of_week) {
    auto& doses = session(week, of_week).prescriptions;
    return *std::ranges::find(doses, "standing-heel-raise", &Prescription::exercise);
  }
  /// As if the engine had moved the dose there, not a row of the file.
  static void by_engine(Prescription& dose) {
    dose.reasons = {{"raise-load", "achilles-midportion.yaml", 1, {}, "", ""}};
    dose.source.clear();
  }
  const Finding* found(std::string_view code) {
    plan.findings.clear();
    validate(plan, test::achilles(), patient);
    return find(plan, code);
  }
  [[nodiscard]] bool broke(const std::string& rule) const {
    return std::ranges::find(plan.checked.broken, rule) != plan.checked.broken.end();
  }
};

TEST_CASE("a good plan holds every rule") {
  Broken good;
  CHECK(good.found("load-step") == nullptr);
  CHECK_FALSE(has_errors(good.plan));
  CHECK(good.plan.checked.broken.empty());
  CHECK(good.plan.checked.sessions == 58);
  CHECK(good.plan.checked.shortest_gap_minutes == 48 * 60);
  CHECK(good.plan.checked.largest_load_rise == PerMille{66});  // 37.5 to 40 kg
  CHECK(good.plan.checked.longest_session_minutes == 90);
}

TEST_CASE("INV-01: no session stands beside a red flag") {
  Broken plan;
  plan.plan.refusals.push_back({"calf-clot", "", "same-day", true, "", 0, "", 0});
  const Finding* found = plan.found("activity-under-flag");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(plan.broke("INV-01"));
  plan.plan.weeks.clear();
  CHECK(plan.found("activity-under-flag") == nullptr);
}

TEST_CASE("INV-02: a load that the engine raises stays inside the cap") {
  Broken plan;
  for (int session = 0; session < 3; ++session) {
    plan.dose(12, session).loads[0].mass = Grams{52'500};  // 47.5 kg before: +10.5 %
  }
  Broken::by_engine(plan.dose(12, 0));
  const Finding* found = plan.found("load-step");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->week == 12);
  CHECK(plan.broke("INV-02"));
  CHECK(plan.plan.checked.largest_load_rise == PerMille{105});
}

TEST_CASE("INV-02: a step that the source prints is a note") {
  Broken plan;
  for (int session = 0; session < 3; ++session) {
    plan.dose(12, session).loads[0].mass = Grams{52'500};
  }
  plan.dose(12, 0).reasons = {{"row", "achilles-midportion.yaml", 1, {}, "", ""}};
  CHECK(plan.found("load-step") == nullptr);
  REQUIRE(plan.found("published-step") != nullptr);
  const auto of_week_12 = std::ranges::find(plan.plan.findings, std::optional{12}, &Finding::week);
  REQUIRE(of_week_12 != plan.plan.findings.end());
  CHECK(of_week_12->severity == Severity::note);
  CHECK(of_week_12->message.ends_with("The source's own step."));
  plan.dose(12, 0).source.clear();
  plan.dose(12, 0).basis = "default";
  CHECK(plan.found("load-step") == nullptr);
  CHECK_FALSE(plan.broke("INV-02"));
}

TEST_CASE("INV-05: the engine raises one variable at a time") {
  Broken plan;
  for (int session = 0; session < 3; ++session) {
    plan.dose(12, session).loads[0].mass = Grams{50'000};
    plan.dose(12, session).sets = 5;
    plan.dose(12, session).reps = {6, 6, 6, 6, 6};
  }
  Broken::by_engine(plan.dose(12, 0));
  const Finding* found = plan.found("two-variables");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->message == "Week 12: load and sets rise together.");
  CHECK(plan.broke("INV-05"));
}

TEST_CASE("INV-05: a row of a published table may raise two") {
  Broken plan;  // from 3 x 12 at 12RM to 4 x 10 at 10RM in week 4
  const Finding* found = plan.found("published-step");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::note);
  CHECK(found->week == 4);
  CHECK(found->message == "Week 4: load and sets rise together, the table's own step.");
}

TEST_CASE("INV-06: sessions of one tissue keep their gap, across weeks too") {
  Broken plan;
  plan.session(1, 1).start = ClockTime{6 * 60};
  const Finding* found = plan.found("gap-too-short");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->session == 2);
  CHECK(found->message == "Session 2 is 47 h after session 1; the gap is 48 h.");
  CHECK(plan.broke("INV-06"));
  Broken across;
  across.session(1, 2).date += date::days{2};  // Sunday, before Monday
  REQUIRE(across.found("gap-too-short") != nullptr);
  CHECK(across.found("gap-too-short")->session == 4);
  CHECK(across.plan.checked.shortest_gap_minutes == 24 * 60);
}

TEST_CASE("INV-07: the engine's weekly rise stays inside a fifth") {
  Broken plan;
  WeekExercise& week = plan.plan.weeks[11].exercises.at(2);
  REQUIRE(week.exercise == "standing-heel-raise");
  week.tonnage_g = *week.tonnage_g * 121 / 100;
  Broken::by_engine(plan.dose(12, 0));
  const Finding* found = plan.found("weekly-rise");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->week == 12);
  CHECK(plan.broke("INV-07"));
  week.tonnage_g = *week.tonnage_g * 119 / 121;
  CHECK(plan.found("weekly-rise") == nullptr);
}

TEST_CASE("INV-07: a table's own weekly rise is a note") {
  Broken plan;
  WeekExercise& week = plan.plan.weeks[11].exercises.at(2);
  week.tonnage_g = *week.tonnage_g * 130 / 100;
  plan.dose(12, 0).reasons = {{"row", "achilles-midportion.yaml", 1, {}, "", ""}};
  const Finding* found = plan.found("weekly-rise");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::note);
  CHECK_FALSE(plan.broke("INV-07"));
}

TEST_CASE("INV-07: the week after a short one is held against the last full week") {
  Broken plan;
  PlannedWeek& short_week = plan.plan.weeks[10];
  short_week.sessions.pop_back();
  for (WeekExercise& each : short_week.exercises) {
    each.tonnage_g = each.tonnage_g ? std::optional{*each.tonnage_g * 2 / 3} : std::nullopt;
    each.reps = *each.reps * 2 / 3;
  }
  Broken::by_engine(plan.dose(12, 0));
  CHECK(plan.found("weekly-rise") == nullptr);
}

TEST_CASE("INV-07: what is given back is no rise, and missed sessions are no fall") {
  Broken back;
  WeekExercise& week = back.plan.weeks[11].exercises.at(2);
  week.tonnage_g = *week.tonnage_g * 130 / 100;
  back.dose(12, 0).reasons = {{"volume-back", "pain-profiles.yaml", 1, {}, "", ""}};
  CHECK(back.found("weekly-rise") == nullptr);
  Broken missed;
  for (PlannedSession& each : missed.plan.weeks[0].sessions)
    each.status = PlannedSession::Status::missed;
  missed.session(1, 2).status = PlannedSession::Status::done;
  for (WeekExercise& each : missed.plan.weeks[0].exercises) {
    each.sessions = 1;
    each.reps = 45;
    if (each.tonnage_g) each.tonnage_g = *each.tonnage_g / 3;
  }
  Broken::by_engine(missed.dose(2, 0));
  CHECK(missed.found("weekly-rise") == nullptr);
}

TEST_CASE("INV-05: leaving the floor dose is no progress") {
  Broken plan;
  for (int session = 0; session < 3; ++session) {
    plan.dose(12, session).loads[0].mass = Grams{50'000};
    plan.dose(12, session).sets = 5;
  }
  Broken::by_engine(plan.dose(12, 0));
  plan.dose(12, 0).reasons[0].rule = "floor-left";
  CHECK(plan.found("two-variables") == nullptr);
}

TEST_CASE("INV-08: an empty week needs a word why") {
  Broken plan;
  plan.plan.weeks[4].sessions.clear();
  plan.plan.weeks[4].exercises.clear();
  const Finding* found = plan.found("empty-week");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->week == 5);
  CHECK(plan.broke("INV-08"));
  plan.plan.findings = {{"short-week", Severity::warning, "", 5, std::nullopt}};
  validate(plan.plan, test::achilles(), plan.patient);
  CHECK(find(plan.plan, "empty-week") == nullptr);
}

TEST_CASE("INV-13: sizes outside the usual are an error of the engine and a note of a file") {
  const auto break_it = [](Prescription& dose, int which) {
    dose.sets = which == 0 ? 7 : 4;
    dose.reps = which == 1 ? std::vector<int>{31, 6, 6, 6} : std::vector<int>{6, 6, 6, 6};
    if (which == 2) dose.hold = Seconds{61};
    if (which == 3) dose.hold = Seconds{4};
  };
  for (int which = 0; which < 4; ++which) {
    INFO("size " << which);
    Broken engine;
    break_it(engine.dose(12, 2), which);
    Broken::by_engine(engine.dose(12, 2));
    REQUIRE(engine.found("unusual-size") != nullptr);
    CHECK(engine.found("unusual-size")->severity == Severity::error);
    CHECK(engine.broke("INV-13"));
    Broken file;
    break_it(file.dose(12, 2), which);
    file.dose(12, 2).reasons.clear();
    REQUIRE(file.found("unusual-size") != nullptr);
    CHECK(file.found("unusual-size")->severity == Severity::note);
  }
}

TEST_CASE("INV-14: a load is one of the equipment's") {
  Broken plan;
  plan.dose(3, 1).loads[0].mass = Grams{41'000};
  const Finding* found = plan.found("load-off-grid");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->week == 3);
  CHECK(found->message.find("41 kg") != std::string::npos);
  CHECK(plan.broke("INV-14"));
}

TEST_CASE("INV-16: nobody under 16 has a plan") {
  Broken plan;
  plan.patient.age = 15;
  REQUIRE(plan.found("too-young") != nullptr);
  CHECK(plan.found("too-young")->severity == Severity::error);
  CHECK(plan.broke("INV-16"));
}

TEST_CASE("INV-22: every change of a dose has a reason") {
  Broken plan;
  plan.dose(4, 0).reasons.clear();  // the row of week 4
  const Finding* found = plan.found("change-without-reason");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::error);
  CHECK(found->week == 4);
  CHECK(plan.broke("INV-22"));
}

TEST_CASE("missed and cancelled sessions break no rule") {
  Broken plan;
  plan.session(1, 1).start = ClockTime{6 * 60};
  plan.session(1, 1).status = PlannedSession::Status::missed;
  plan.dose(3, 1).loads[0].mass = Grams{41'000};
  plan.session(3, 1).status = PlannedSession::Status::cancelled;
  static_cast<void>(plan.found(""));
  CHECK_FALSE(has_errors(plan.plan));
}

TEST_CASE("a block that comes back after weeks is held against what was done since") {
  // Silbernagel's single raise starts again in week 12 with what the heavy days had reached.
  const Plan plan = test::plan_of(test::achilles(), test::example("silbernagel"));
  CHECK_FALSE(has_errors(plan));
}

}  // namespace
}  // namespace titrate
