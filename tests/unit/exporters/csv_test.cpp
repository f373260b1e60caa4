// The plan as comma-separated values: what a spreadsheet makes of each cell.
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/exporters/csv_cells.h"
#include "planner/exporters/exporters.h"
#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"

namespace titrate {
namespace {

/// The cells of a line without quotes in it.
std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream stream{line};
  std::vector<std::string> cells;
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  return cells;
}

std::vector<std::string> lines_of(const Plan& plan) {
  const auto bytes = write_csv(plan, {}).bytes;
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto end = bytes.find("\r\n", at);
    lines.push_back(bytes.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

/// A cell of the first row of a plan with this one prescription.
std::string cell_of(const Prescription& dose, const std::string& column) {
  Plan plan = test::sample_plan();
  plan.weeks.resize(1);
  plan.weeks[0].sessions.resize(1);
  plan.weeks[0].sessions[0].prescriptions = {dose};
  const auto lines = lines_of(plan);
  const auto names = cells_of(lines.at(0));
  const auto cells = cells_of(lines.at(1));
  const auto at = std::find(names.begin(), names.end(), column) - names.begin();
  return cells.at(static_cast<std::size_t>(at));
}

TEST_CASE("the sample plan is the approved table") {
  auto plan = test::sample_plan();
  plan.weeks.resize(5);
  test::check_golden("exporters/sample.csv", write_csv(plan, {}).bytes);
}

TEST_CASE("a table has one row for each prescription, withdrawn sessions last and without a week") {
  auto plan = test::sample_plan();
  std::size_t prescriptions = 0;
  for (const auto& week : plan.weeks)
    for (const auto& session : week.sessions) prescriptions += session.prescriptions.size();
  plan.withdrawn = {plan.weeks[3].sessions[0]};
  plan.withdrawn[0].status = PlannedSession::Status::cancelled;
  const auto lines = lines_of(plan);
  CHECK(lines.size() == 1 + prescriptions + plan.withdrawn[0].prescriptions.size());
  const auto last = cells_of(lines.back());
  CHECK(last.at(3).empty());
  CHECK(last.at(10) == "cancelled");
}

TEST_CASE("a file for a spreadsheet says that it is UTF-8, and ends its lines as RFC 4180 wants") {
  const auto bytes = write_csv(test::sample_plan(), {}).bytes;
  CHECK(bytes.starts_with("\xEF\xBB\xBFpatient,condition,programme,week,"));
  CHECK(bytes.ends_with("\r\n"));
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string::npos; ++at)
    REQUIRE(bytes[at - 1] == '\r');
}

TEST_CASE("no text is taken for a formula, and no number is spoilt") {
  using csv::text_cell;
  CHECK(text_cell("=1+1") == "'=1+1");
  CHECK(text_cell("+1") == "'+1");
  CHECK(text_cell("-1") == "'-1");
  CHECK(text_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(text_cell("\t=1+1") == "'=1+1");
  CHECK(text_cell("\r\n=1+1") == "'=1+1");
  CHECK(text_cell("  =1+1") == "'  =1+1");
  CHECK(text_cell("\xEF\xBC\x9D"
                  "1+1") ==
        "'\xEF\xBC\x9D"
        "1+1");
  CHECK(text_cell("3 x 15, -20 %") == "3 x 15, -20 %");
  CHECK(csv::decimal_cell(-10'000, 3) == "-10");
}

TEST_CASE("a cell is quoted where a reader might cut it") {
  CHECK(csv::line_of({"a", "b,c", "d;e", "say \"f\"", " g", "", "h i"}) ==
        "a,\"b,c\",\"d;e\",\"say \"\"f\"\"\",\" g\",,h i\r\n");
}

TEST_CASE("equal numbers of every set are one number to count with, others are listed") {
  using csv::numbers_cell;
  CHECK(numbers_cell({15, 15, 15}, 0) == "15");
  CHECK(numbers_cell({12, 10, 8}, 0) == "12 10 8");
  CHECK(numbers_cell({40'000, std::nullopt}, 3) == "40 ?");
  CHECK(numbers_cell({std::nullopt, std::nullopt}, 3).empty());
  CHECK(numbers_cell({}, 0).empty());
}

TEST_CASE("ranges and tempos are not dates") {
  auto dose = test::sample_plan().weeks[0].sessions[0].prescriptions[0];
  dose.reps_written = "8-12";
  dose.range = "0-60";
  dose.tempo = "fast-1-3";
  CHECK(cell_of(dose, "reps_written") == "8 to 12");
  CHECK(cell_of(dose, "range_from_deg") == "0");
  CHECK(cell_of(dose, "range_to_deg") == "60");
  CHECK(cell_of(dose, "tempo_up_s") == "fast");
  CHECK(cell_of(dose, "tempo_pause_s") == "1");
  CHECK(cell_of(dose, "tempo_down_s") == "3");
}

TEST_CASE("a load on body weight keeps its sign, and one to find has no number") {
  auto dose = test::sample_plan().weeks[0].sessions[0].prescriptions[0];
  dose.loads[0].mass = Grams{-12'500};
  dose.loads[0].on_bodyweight = true;
  CHECK(cell_of(dose, "load_kg") == "-12.5");
  CHECK(cell_of(dose, "on_bodyweight") == "yes");
  dose.loads[0].mass.reset();
  CHECK(cell_of(dose, "load_kg").empty());
  CHECK(cell_of(dose, "load") == "15RM");
}

TEST_CASE("a refused plan makes no table") {
  CHECK(write_csv(test::refused_plan(), {}).error ==
        "no plan was made, so there are no sessions for a table");
}

}  // namespace
}  // namespace titrate
