#include <algorithm>
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/exporters/simulated_words.h"
#include "planner/plan/course_part.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/operating_report.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/plan/planned.h"

namespace titrate::cli {
namespace {

using test::answered;

constexpr auto page = "docs/operating-characteristics.md";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream stream{text};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// The number after `word` in a text that has both.
int number_after(const std::string& text, const std::string& word) {
  const auto at = text.find(word);
  REQUIRE(at != std::string::npos);
  return std::stoi(text.substr(at + word.size()));
}

/// The four courses of the reference with every number zero but these.
OperatingTable table_with(int finished, int referred, int swapped) {
  OperatingTable table;
  table.sampling.weeks = 20;
  for (const Course course : all_courses) {
    Operating row;
    row.course = course;
    row.sample = 1000;
    row.finished = finished;
    row.referred = referred;
    row.refers.courses = referred;
    row.swaps.courses = swapped;
    row.alarmed_by_week_8 = 1000;
    table.rows.push_back(row);
  }
  table.one_red = 2;
  return table;
}

std::vector<bool> verdicts(const OperatingTable& table) {
  std::vector<bool> result;
  for (const Aim& aim : aims_of(table)) result.push_back(aim.holds);
  return result;
}

}  // namespace

TEST_CASE("an aim holds at its limit and not beyond it") {
  CHECK(verdicts(table_with(950, 20, 500)) ==
        std::vector<bool>{true, true, true, true, false, true, true, true, true});
  CHECK(verdicts(table_with(949, 21, 501)) ==
        std::vector<bool>{true, true, false, false, false, true, true, false, true});
  CHECK(verdicts(table_with(799, 1000, 0)) ==
        std::vector<bool>{false, false, false, false, true, true, false, true, true});
  OperatingTable table = table_with(0, 0, 0);
  table.one_red = 3;
  CHECK_FALSE(verdicts(table).back());
  table.one_red.reset();
  CHECK_FALSE(verdicts(table).back());
}

TEST_CASE("the page has every programme, both scatters, and says what each aim came to") {
  const auto made = answered({"simulate", "--report", "--sample", "2", "--seed", "9"});
  CHECK(made.status == Exit::fine);
  CHECK(made.err.empty());
  CHECK(holds(made.out,
              "Made by `titrate simulate --report --sample 2 --seed 9`: 2 simulated\n"
              "courses for every row, seed 9. "));
  const auto lines = lines_of(made.out);
  const auto starting = [&](const std::string& start) {
    return std::ranges::count_if(lines,
                                 [&](const std::string& line) { return line.starts_with(start); });
  };
  const auto programmes = starting("### ");
  CHECK(programmes >= 4);  // the reference, and three of the Achilles tendon
  CHECK(starting("| stays the same | 0.65 |") == programmes);
  CHECK(starting("| stays the same | 0.8 |") == programmes);
  CHECK(std::ranges::count_if(lines, [](const std::string& line) {
          return line.ends_with("| holds |") || line.ends_with("| **does not hold** |");
        }) == 9);
  for (const auto& line : lines) {
    INFO(line);
    CHECK((line.starts_with("|") || line.starts_with("#") || line.size() <= 130));
  }
}

TEST_CASE("the committed page was made by the command it names, and its figures come out again") {
  const auto text = test::read_file(page);
  const auto lines = lines_of(text);
  REQUIRE(lines.size() > 3);
  CHECK(lines[0] == "# How often the rules are wrong");
  const int sample = number_after(lines[2], "--sample ");
  const int seed = number_after(lines[2], "--seed ");
  CHECK(lines[2].starts_with("Made by `titrate simulate --report --sample " +
                             std::to_string(sample) + " --seed " + std::to_string(seed) + "`: "));
  CHECK(sample == 2000);
  const Condition& condition = test::achilles();
  const Programme& whole = *condition.find_programme(reference.programme);
  const Programme alone = part_of(whole, reference.phase, reference.phase);
  const Case patient = neutral_patient(condition, whole);
  Sampling sampling;
  sampling.sample = sample;
  sampling.seed = static_cast<std::uint64_t>(seed);
  sampling.weeks = reference.weeks;
  sampling.as_long_as_needed = true;
  const auto machine = machine_for(condition, alone, patient, sampling);
  // The courses that are referred are the shortest, so this row is made again the soonest.
  const auto row =
      operating_characteristics(condition, machine, patient, Course::worsening, sampling);
  CHECK(holds(text, text::report_row(row, sampling)));
}

}  // namespace titrate::cli
