#include "planner/plan/findings.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/plan/planned.h"

namespace titrate {
namespace {

using test::condition_of;
using test::find;
using test::free_patient;
using test::log_of;
using test::plan_of;

std::string one_phase(const std::string& blocks,
                      const std::string& sessions = "{frequency: 3/week, gap: 48 h}") {
  return "sessions: " + sessions +
         "\nphases:\n  - id: load\n    title: Load\n    lasts: 4 weeks\n    do: [" + blocks + "]\n";
}

const std::string squat = "{exercise: squat, sets: 3, reps: 10, load: 15RM}";

std::string message_of(const Plan& plan, std::string_view code) {
  const Finding* found = find(plan, code);
  INFO(code);
  REQUIRE(found != nullptr);
  return found->message;
}

Plan with_squats(const Case& patient) { return plan_of(condition_of(one_phase(squat)), patient); }

TEST_CASE("a short week says how many sessions it holds, what keeps them out and what would help") {
  Case patient = free_patient();
  patient.unavailable = {{test::day("2026-12-01"), test::day("2026-12-04")}};
  const Plan plan = with_squats(patient);
  const Finding* found = find(plan, "short-week");
  REQUIRE(found != nullptr);
  CHECK(found->severity == Severity::warning);
  CHECK(found->week == 2);
  CHECK(found->message ==
        "Week 2 (Mon 30 Nov to Sun 6 Dec) holds 2 of 3 sessions. What keeps it out: days that are "
        "not available. The gap is 10 h 5 min too long for the hours offered. With Wed 2 Dec, Thu "
        "3 Dec or Fri 4 Dec free it holds one more. The week still counts.");
}

TEST_CASE("an irritable start says why its first doses are lower than the table's") {
  Case patient = free_patient();
  CHECK(find(with_squats(patient), "irritable-start") == nullptr);
  patient.baseline.worst_pain = 4;
  CHECK(message_of(with_squats(patient), "irritable-start") ==
        "The first doses are lower than the programme's, by one step of volume, for a worst pain "
        "of 4/10. Calm answers give it back.");
  patient.baseline.settles_hours = 26;
  CHECK(message_of(with_squats(patient), "irritable-start") ==
        "The first doses are lower than the programme's, by two steps of volume, for a worst pain "
        "of 4/10 and pain that stays 26 h. Calm answers give them back one at a time; nothing "
        "rises in week 1.");
}

TEST_CASE("a run of weeks that are short for the same reason is one finding") {
  Case patient = free_patient();
  for (const std::size_t day : {1U, 3U, 4U, 5U, 6U}) patient.available[day].clear();
  const Plan plan = with_squats(patient);
  const auto all = std::ranges::count(plan.findings, "short-week", &Finding::code);
  CHECK(all == 1);
  const Finding* found = find(plan, "short-week");
  REQUIRE(found != nullptr);
  CHECK(found->week == 1);
  CHECK(found->last_week == static_cast<int>(plan.weeks.size()));
  CHECK(found->message.starts_with("Weeks 1 to "));
  CHECK(found->message.find(" hold 2 of 3 sessions each. ") != std::string::npos);
}

TEST_CASE("a week too short to count says that it is done again") {
  Case patient = free_patient();
  patient.unavailable = {{test::day("2026-12-01"), test::day("2026-12-06")}};
  const Plan plan = with_squats(patient);
  CHECK(message_of(plan, "short-week").ends_with("so week 3 does it again."));
  REQUIRE(plan.weeks.size() == 5);
  CHECK(plan.weeks[2].repeats);
}

TEST_CASE("a range of frequencies accepts its low end without a word") {
  Case patient = free_patient();
  patient.unavailable = {{test::day("2026-12-01"), test::day("2026-12-04")}};
  const Condition condition = condition_of(one_phase(squat, "{frequency: 2-3/week, gap: 48 h}"));
  CHECK(find(plan_of(condition, patient), "short-week") == nullptr);
}

TEST_CASE("check-ins after the day of the plan are counted and not read") {
  const CheckIns log =
      log_of(test::session("2026-11-23", 1, 1, 2) + test::session("2026-11-25", 9, 9, 9) +
             test::session("2026-11-27", 9, 9, 9));
  const Condition condition = condition_of(one_phase(squat));
  const Plan plan = plan_of(condition, free_patient(), log, "2026-11-24");
  CHECK(message_of(plan, "later-entries") ==
        "2 check-ins dated after Tue 24 Nov are not read: the plan is as of that day.");
  CHECK(find(plan, "later-entries")->severity == Severity::warning);
  CHECK(plan.decisions.size() == 1);
  CheckIns first = log;
  first.entries.resize(1);
  const Plan without = plan_of(condition, free_patient(), first, "2026-11-24");
  CHECK(without.weeks == plan.weeks);
  CHECK(find(without, "later-entries") == nullptr);
}

TEST_CASE("a load without a set to failure is to be found") {
  Case patient = free_patient();
  CHECK(find(with_squats(patient), "load-to-find") == nullptr);
  patient.baseline.loads.clear();
  const Plan plan = with_squats(patient);
  CHECK(message_of(plan, "load-to-find")
            .starts_with("Squat: no set to failure with kilograms is in the case"));
  CHECK(find(plan, "load-to-find")->severity == Severity::note);
}

TEST_CASE("a 1RM from many repetitions is uncertain, and named so") {
  Case patient = free_patient();
  patient.baseline.loads[0].reps = 12;
  CHECK(message_of(with_squats(patient), "uncertain-1rm").starts_with("Squat: the 1RM comes from"));
}

TEST_CASE("without a usual morning the rule that holds instead is said") {
  Case patient = free_patient();
  patient.baseline.morning_pain.clear();
  CHECK(message_of(with_squats(patient), "no-usual-morning").find("above 1/10") !=
        std::string::npos);
  CHECK(find(with_squats(free_patient()), "no-usual-morning") == nullptr);
}

TEST_CASE("an unsigned condition is a draft") {
  CHECK(find(with_squats(free_patient()), "draft")->severity == Severity::note);
  Condition signed_off = condition_of(one_phase(squat));
  signed_off.reviewed = true;
  CHECK(find(plan_of(signed_off, free_patient()), "draft") == nullptr);
}

TEST_CASE("doses without a source of their own are named with their weeks") {
  const Plan plan =
      plan_of(condition_of("sessions: {frequency: 3/week, gap: 48 h}\nphases:\n"
                           "  - id: load\n    title: Load\n    lasts: 2 weeks\n    do: [" +
                           squat +
                           "]\n"
                           "  - id: keep\n    title: Keep\n    lasts: 3 weeks\n    basis: default\n"
                           "    do: [" +
                           squat +
                           "]\n"
                           "  - id: last\n    title: Last\n    lasts: 1 week\n    source: other\n"
                           "    basis: borrowed\n    do: [" +
                           squat + "]\n"),
              free_patient());
  CHECK(message_of(plan, "basis-default").starts_with("Weeks 3 to 5: "));
  CHECK(message_of(plan, "basis-borrowed").starts_with("Week 6: "));
}

TEST_CASE("a session longer than an hour, or than the file says, is a warning") {
  const std::string long_one =
      "{exercise: squat, sets: 6, reps: 20, load: 20RM, tempo: 3-0-3, rest: 10 min}";
  const Plan hour = plan_of(condition_of(one_phase(long_one)), free_patient());
  CHECK(message_of(hour, "long-session") ==
        "Sessions of 65 min in weeks 1 to 4 are longer than the 60 min a session should last.");
  const Plan meant =
      plan_of(condition_of(one_phase(long_one, "{frequency: 3/week, gap: 48 h, length: 65 min}")),
              free_patient());
  CHECK(find(meant, "long-session") == nullptr);
}

TEST_CASE("equipment that is missing is made up for, and said") {
  Case patient = test::example("runner");
  std::erase_if(patient.equipment, [](const Equipment& each) { return each.name == "leg-press"; });
  patient.equipment.push_back({"backpack", {Grams{0}, Grams{5000}}, ""});
  const Plan plan = plan_of(test::achilles(), patient);
  CHECK(message_of(plan, "substitute").find("takes the place of `leg-press-heel-raise`") !=
        std::string::npos);
  CHECK(plan.weeks[0].exercises[1].exercise == "step-heel-raise-home");
}

TEST_CASE("errors stand first, then warnings, then notes, each in order of weeks") {
  const auto finding = [](std::string code, Severity severity, std::optional<int> week) {
    return Finding{std::move(code), severity, "", week, std::nullopt};
  };
  std::vector<Finding> findings = {
      finding("a", Severity::note, {}), finding("b", Severity::warning, 7),
      finding("c", Severity::error, 9), finding("d", Severity::warning, 2),
      finding("e", Severity::note, 1),  finding("f", Severity::warning, 2)};
  sort_findings(findings);
  std::string order;
  for (const Finding& each : findings) order += each.code;
  CHECK(order == "cdfbea");
}

}  // namespace
}  // namespace titrate
