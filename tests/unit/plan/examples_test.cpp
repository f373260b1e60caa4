#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/units/clock.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate {
namespace {

using nlohmann::ordered_json;

struct ExampleCase {
  std::string name;
  std::string as_of;
};

const std::vector<ExampleCase>& example_cases() {
  static const std::vector<ExampleCase> cases = {{"achilles-runner", "2026-11-23"},
                                                 {"achilles-holiday", "2026-11-23"},
                                                 {"achilles-alfredson", "2026-11-23"},
                                                 {"achilles-silbernagel", "2026-11-23"},
                                                 {"achilles-logged", "2026-12-14"}};
  return cases;
}

/// The plan of an example, as the program prints it. Run from the project's root.
test::Answered planned(const ExampleCase& each, const std::string& format) {
  return test::answered(
      {"plan", "examples/" + each.name + ".yaml", "--as-of", each.as_of, "--format", format});
}

ordered_json json_of(const std::string& name, const std::string& as_of = "2026-11-23") {
  return ordered_json::parse(planned({name, as_of}, "json").out);
}

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

/// Sum of one number over the exercises of a week.
int sum_of(const ordered_json& week, const char* key) {
  int sum = 0;
  for (const auto& exercise : week.at("exercises")) sum += exercise.value(key, 0);
  return sum;
}

TEST_CASE("every example's plan is the approved one, in every format") {
  for (const ExampleCase& each : example_cases()) {
    for (const std::string format : {"text", "json", "ics"}) {
      const auto plan = planned(each, format);
      INFO(each.name << " as " << format);
      CHECK(plan.status == cli::Exit::fine);
      CHECK(plan.err.empty());
      test::check_golden("plans/" + each.name + "." + (format == "text" ? "txt" : format),
                         plan.out);
    }
  }
}

TEST_CASE("heavy slow resistance has the repetitions that the trial printed") {
  const auto plan = json_of("achilles-runner");
  const std::vector<int> published = {405, 324, 324, 360, 360, 288, 288, 288, 216, 216, 216, 216};
  std::vector<int> reps;
  std::vector<int> tension;
  int sum = 0;
  for (std::size_t week = 0; week < 12; ++week) {
    const auto& its = plan.at("weeks").at(week);
    CHECK(its.at("exercises").size() == 3);
    CHECK(its.at("sessions").size() == 3);
    reps.push_back(sum_of(its, "reps"));
    tension.push_back(sum_of(its, "time_under_tension_s") / 3);
    sum += reps.back();
  }
  CHECK(reps == published);
  CHECK(sum == 3501);
  CHECK(tension == std::vector<int>{810, 648, 648, 720, 720, 576, 576, 576, 432, 432, 432, 432});
}

TEST_CASE("the runner trains on Monday, Wednesday and Friday at seven") {
  const auto plan = json_of("achilles-runner");
  int sessions = 0;
  for (int week = 0; week < 12; ++week) {
    const Date from = Date{date::year{2026} / 11 / 23} + date::days{7 * week};
    const auto& its = plan.at("weeks").at(static_cast<std::size_t>(week));
    CHECK(its.at("from") == iso_date(from));
    for (int each = 0; each < 3; ++each) {
      const auto& session = its.at("sessions").at(static_cast<std::size_t>(each));
      CHECK(session.at("date") == iso_date(from + date::days{2 * each}));
      CHECK(session.at("start") == "07:00");
      CHECK(session.at("number") == ++sessions);
      CHECK(session.at("status") == "planned");
    }
  }
  CHECK(sessions == 36);
}

TEST_CASE("the runner's loads follow from one set to failure and the plates there are") {
  const auto plan = json_of("achilles-runner");
  // 42.5 kg ten times: 1RM 56.7 kg, 15RM 37.8 kg and down to the plate.
  std::vector<double> standing;
  for (const std::size_t week : {0U, 1U, 3U, 5U, 8U}) {
    for (const auto& each : plan.at("weeks").at(week).at("sessions").at(0).at("prescriptions")) {
      if (each.at("exercise") == "standing-heel-raise") {
        standing.push_back(each.at("loads").at(0).at("kg").get<double>());
        CHECK(each.at("tempo") == "3-0-3");
        CHECK(each.at("rest_s") == ordered_json{120, 180});
      }
      if (each.at("exercise") == "leg-press-heel-raise") {
        CHECK_FALSE(each.at("loads").at(0).contains("kg"));
      }
    }
  }
  CHECK(standing == std::vector<double>{37.5, 40, 42.5, 45, 47.5});
}

TEST_CASE("heel drops come to 180 repetitions a day, twice a day") {
  const auto plan = json_of("achilles-alfredson");
  int sum = 0;
  for (std::size_t week = 0; week < 12; ++week) {
    const auto& its = plan.at("weeks").at(week);
    CHECK(its.at("sessions").size() == 7);
    CHECK(sum_of(its, "reps") == 1260);
    sum += sum_of(its, "reps");
    for (const auto& session : its.at("sessions")) {
      int of_day = 0;
      for (const auto& each : session.at("prescriptions")) {
        CHECK(each.at("times_per_day") == 2);
        CHECK(each.at("reps") == ordered_json{15, 15, 15});
        of_day += 2 * 45;
      }
      CHECK(of_day == 180);
    }
  }
  CHECK(sum == 15120);
}

TEST_CASE("a logged plan keeps what was done and eases what comes next") {
  const auto plan = json_of("achilles-logged", "2026-12-14");
  const auto& weeks = plan.at("weeks");
  std::vector<std::string> statuses;
  for (std::size_t week = 0; week < 4; ++week) {
    for (const auto& session : weeks.at(week).at("sessions")) {
      statuses.push_back(session.at("status"));
    }
  }
  CHECK(statuses == std::vector<std::string>{"done", "done", "done", "done", "done", "cancelled",
                                             "done", "missed", "done", "planned", "planned",
                                             "planned"});
  const auto& eased = weeks.at(2).at("sessions").at(0).at("prescriptions").at(0);
  const auto& reason = eased.at("reasons").at(0);
  CHECK(reason.at("rule") == "red-late");
  CHECK(reason.at("check_in") == "2026-12-02");
}

TEST_CASE("the keys of a plan are the agreed ones, and what is newer stands behind them") {
  const auto plan = json_of("achilles-runner");
  const auto starts_with = [](const ordered_json& object, const std::vector<std::string>& agreed) {
    auto keys = keys_of(object);
    keys.resize(std::min(keys.size(), agreed.size()));
    CHECK(keys == agreed);
  };
  starts_with(plan,
              {"titrate", "engine", "condition", "programme", "patient", "side", "start", "end",
               "as_of", "time_zone", "inputs", "weeks", "due", "decisions", "findings", "result"});
  CHECK(plan.at("titrate") == "plan/1");
  starts_with(plan.at("condition"), {"id", "title", "status", "evidence"});
  starts_with(plan.at("condition").at("evidence"), {"level", "source"});
  CHECK(keys_of(plan.at("programme")) == std::vector<std::string>{"id", "title"});
  CHECK(keys_of(plan.at("inputs").at(0)) == std::vector<std::string>{"path", "sha256"});
  const auto& week = plan.at("weeks").at(1);
  starts_with(week, {"week", "from", "to", "phases", "exercises", "sessions"});
  starts_with(week.at("exercises").at(0),
              {"exercise", "sessions", "sets", "reps", "tonnage_g", "time_under_tension_s",
               "intensity", "volume_change_percent", "load_change_percent"});
  const auto& session = week.at("sessions").at(0);
  starts_with(session, {"number", "uid", "name", "phase", "date", "start", "minutes", "sequence",
                        "changed", "status", "prescriptions"});
  const auto& dose = session.at("prescriptions").at(0);
  starts_with(dose,
              {"exercise", "title", "as_written", "block", "row", "sets", "reps", "loads", "tempo",
               "rest_s", "side", "times_per_day", "expected", "source", "file", "line", "reasons"});
  CHECK(keys_of(dose.at("loads").at(0)) == std::vector<std::string>{"as_written", "kg"});
  CHECK(keys_of(dose.at("reasons").at(0)) ==
        std::vector<std::string>{"rule", "file", "line", "before", "after"});
  starts_with(plan.at("due").at(0), {"date", "kind", "id"});
  starts_with(plan.at("findings").at(0), {"code", "severity", "message"});
}

TEST_CASE("decisions and reasons of a log name the check-in") {
  const auto plan = json_of("achilles-logged", "2026-12-14");
  CHECK(keys_of(plan.at("decisions").at(0)) ==
        std::vector<std::string>{"date", "exercise", "response", "decision", "rule", "file", "line",
                                 "week", "session", "check_in", "report"});
  const auto& eased = plan.at("weeks").at(2).at("sessions").at(0).at("prescriptions").at(0);
  CHECK(keys_of(eased.at("reasons").at(0)) ==
        std::vector<std::string>{"rule", "file", "line", "check_in", "before", "after"});
}

}  // namespace
}  // namespace titrate
