// How a dose is to be done: what ends a bout, pairs and circuits, rest as long as a set, and what a
// level says of itself stand in every format.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/icalendar_words.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

/// The sample plan's first session with three exercises of one block, done as a circuit or in
/// pairs.
Plan plan_with(const std::string& arrangement) {
  Plan plan = test::sample_plan();
  plan.weeks.resize(1);
  plan.weeks[0].sessions.resize(1);
  auto& doses = plan.weeks[0].sessions[0].prescriptions;
  Prescription dose = doses.at(0);
  dose.block = "round";
  dose.arrangement = arrangement;
  dose.stop_when = "the knee gives way";
  dose.rest_as_set = true;
  dose.level = 2;
  dose.level_title = "On a step";
  dose.level_how = "Hold the rail";
  doses = {dose, dose, dose};
  for (std::size_t each = 0; each < doses.size(); ++each) {
    doses[each].title = std::string{"Lift "} + "ABC"[each];
  }
  return plan;
}

/// The text on one line, however it was broken.
std::string text_of(const Plan& plan) {
  std::string line;
  for (const char each : write_text(plan, ExportOptions{100, Colour::off})) {
    const char put = each == '\n' ? ' ' : each;
    if (put != ' ' || line.empty() || line.back() != ' ') line += put;
  }
  return line;
}

TEST_CASE("the text says when to stop, how long to rest and what the level asks for") {
  const std::string text = text_of(plan_with("circuit"));
  CHECK(contains(text, "Rest between sets as long as a set takes."));
  CHECK(contains(text, "On a step: Hold the rail."));
  CHECK(contains(text, "Stop when: the knee gives way."));
}

TEST_CASE("a circuit names every other exercise of its block, a pair only its own") {
  CHECK(contains(text_of(plan_with("circuit")), "In a circuit with Lift B and Lift C."));
  const std::string pairs = text_of(plan_with("pairs"));
  CHECK(contains(pairs, "In pairs with Lift B."));
  CHECK_FALSE(contains(pairs, "Lift B and Lift C"));
  CHECK_FALSE(contains(text_of(plan_with("")), "In a circuit"));
}

TEST_CASE("a calendar event says the same in a line") {
  const Plan plan = plan_with("pairs");
  const PlannedSession& session = plan.weeks[0].sessions[0];
  const std::string words = icalendar::dose_words(session.prescriptions[0]);
  CHECK(contains(words, ", in pairs, rest as long as the set took"));
  CHECK(contains(icalendar::dose_words(plan_with("circuit").weeks[0].sessions[0].prescriptions[0]),
                 ", in a circuit, "));
  CHECK(contains(icalendar::Wording{plan, CalendarDetail::dose}.session(session, 1),
                 " Stop when: the knee gives way."));
}

TEST_CASE("JSON has them as fields, and leaves out what was not said") {
  const auto prescription = [](const Plan& plan) {
    const auto json = nlohmann::json::parse(write_json(plan, ExportOptions{}));
    return json.at("weeks").at(0).at("sessions").at(0).at("prescriptions").at(0);
  };
  const auto told = prescription(plan_with("circuit"));
  CHECK(told.at("stop_when") == "the knee gives way");
  CHECK(told.at("arrangement") == "circuit");
  CHECK(told.at("rest_as_set") == true);
  CHECK(told.at("level_how") == "Hold the rail");
  const auto plain = prescription(test::sample_plan());
  for (const char* key : {"stop_when", "arrangement", "rest_as_set", "level_how"}) {
    CHECK_FALSE(plain.contains(key));
  }
}

}  // namespace
}  // namespace titrate
