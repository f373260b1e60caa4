#include "planner/plan/operating_report.h"

#include <algorithm>

#include "planner/engine/compile.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

constexpr int longest_course = 52;
constexpr int room = 8;

std::string share(int courses, int sample) {
  const std::int64_t tenths =
      sample == 0 ? 0 : (courses * std::int64_t{1000} + sample / 2) / sample;
  return words::decimal(tenths, 1) + " of 100";
}

/// Whether at most, or at least, so many of 100 did something.
bool at_most(int courses, int sample, int of_100) { return courses * 100 <= of_100 * sample; }
bool at_least(int courses, int sample, int of_100) { return courses * 100 >= of_100 * sample; }

Aim most(std::string wanted, int courses, int sample, int of_100) {
  return {std::move(wanted), share(courses, sample), at_most(courses, sample, of_100)};
}

Aim least(std::string wanted, int courses, int sample, int of_100) {
  return {std::move(wanted), share(courses, sample), at_least(courses, sample, of_100)};
}

const Operating* find_row(const OperatingTable& table, Course course) {
  const auto found = std::ranges::find(table.rows, course, &Operating::course);
  return found == table.rows.end() ? nullptr : &*found;
}

void add_aims(const Operating& row, std::vector<Aim>& aims) {
  const int n = row.sample;
  switch (row.course) {
    case Course::steady:
      aims.push_back(least("Pain stays the same: at least 80 finish", row.finished, n, 80));
      aims.push_back(most("Pain stays the same: at most 10 are referred", row.referred, n, 10));
      break;
    case Course::improving:
      aims.push_back(least("Pain improves: at least 95 finish", row.finished, n, 95));
      aims.push_back(most("Pain improves: at most 2 are referred", row.referred, n, 2));
      break;
    case Course::worsening:
      aims.push_back(least("Pain worsens: all are referred", row.refers.courses, n, 100));
      aims.push_back(
          least("Pain worsens: the first alarm comes by week 8", row.alarmed_by_week_8, n, 100));
      break;
    case Course::flaring:
      aims.push_back(most("One bad week: at most 10 are referred", row.referred, n, 10));
      aims.push_back(
          most("One bad week: at most half move to an easier exercise", row.swaps.courses, n, 50));
      break;
  }
}

}  // namespace

int report_weeks(std::optional<int> calm) {
  return std::min(longest_course, calm.value_or(longest_course) + room);
}

OperatingPair operating_pair(const Condition& condition, const Programme& programme,
                             const Case& patient, Sampling sampling) {
  const std::vector<Course> courses{all_courses.begin(), all_courses.end()};
  OperatingPair pair;
  sampling.noise = usual_noise;
  pair.usual = operating_table(condition, programme, patient, courses, sampling);
  sampling.noise = much_noise;
  pair.noisy = operating_table(condition, programme, patient, courses, sampling);
  return pair;
}

std::vector<Aim> aims_of(const OperatingTable& table) {
  std::vector<Aim> aims;
  for (const Course course : all_courses) {
    if (const Operating* row = find_row(table, course)) add_aims(*row, aims);
  }
  constexpr int most_weeks = 2;
  aims.push_back({"One session at 6/10 costs a calm patient at most two weeks",
                  table.one_red ? words::count(*table.one_red, "week") : "not known",
                  table.one_red.value_or(most_weeks + 1) <= most_weeks});
  return aims;
}

}  // namespace titrate
