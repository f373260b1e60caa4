#pragma once

#include <string>
#include <vector>

#include "planner/plan/operating.h"

/// Words about samples of courses.
namespace titrate::text {

/// Courses as so many of 100: `84.9`, without a decimal where the sample is smaller than 1,000.
[[nodiscard]] std::string of_100(int courses, int sample);
/// `week 5`, or `-`.
[[nodiscard]] std::string week_or_dash(const std::optional<int>& week);
/// `15 (13 to 19)`, or `-`.
[[nodiscard]] std::string spread_words(const WeekSpread& spread);
/// `0.65`
[[nodiscard]] std::string points(std::int64_t thousandths);
/// How the pain of a course runs: `stays the same`, `worsens, 0.25 points a week`.
[[nodiscard]] std::string course_words(Course course, int weeks);
/// `| one | two |`, with its line break.
[[nodiscard]] std::string table_line(const std::vector<std::string>& cells);
/// What happened in one sample, as a line of a Markdown table.
[[nodiscard]] std::string report_row(const Operating& row, const Sampling& sampling);
/// What the rows say, one sentence for each kind of course that was sampled.
[[nodiscard]] std::vector<std::string> reading_of(const OperatingTable& table);

}  // namespace titrate::text
