#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "planner/plan/simulate.h"

/// Patients whose true pain is known: to see how often the rules are wrong about it.
namespace titrate {

/// How the true pain of the mornings runs. Sizes are `course_sizes`.
enum class Course { steady, improving, worsening, flaring };
inline constexpr std::array<Course, 4> all_courses = {Course::steady, Course::improving,
                                                      Course::worsening, Course::flaring};
/// `steady`, `improving`, `worsening`, `flaring`
[[nodiscard]] std::string_view course_name(Course course);

/// The sizes of the courses, in thousandths of a point (NPRS). All are ours: no source gives them.
namespace course_sizes {
inline constexpr std::int64_t usual =
    2'000;  ///< true morning pain at the start, of nobody in particular
inline constexpr std::int64_t worse_a_week = 250;    ///< of a worsening course
inline constexpr std::int64_t flare = 3'000;         ///< on every score of the flare
inline constexpr int flare_week = 5;                 ///< the one week of the flare
inline constexpr std::int64_t during_above = 1'000;  ///< pain in the session, above the morning's
inline constexpr std::int64_t after_above = 500;     ///< pain after the session
}  // namespace course_sizes

/// Pseudo-random numbers that are the same on every machine (splitmix64).
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}
  [[nodiscard]] std::uint64_t next();
  /// A normal number with mean 0 and the given standard deviation, both in thousandths: the sum of
  /// twelve uniform ones, so never further out than six standard deviations.
  [[nodiscard]] std::int64_t normal(std::int64_t deviation);

 private:
  std::uint64_t state_;
};

/// The seed of course `index` of a sample; courses do not depend on each other.
[[nodiscard]] std::uint64_t course_seed(std::uint64_t seed, int index);

/// A patient whose true pain is known. Pain is in thousandths of a point.
struct CourseModel {
  Course course = Course::steady;
  std::int64_t usual = course_sizes::usual;  ///< true pain of the first mornings
  std::int64_t noise = 650;                  ///< standard deviation of a score around the true pain
  int weeks = 20;                            ///< an improving patient comes to 0 in this time
};

/// The true pain of the morning after a session on day `day`; 0 is the start.
[[nodiscard]] std::int64_t true_morning(const CourseModel& model, int day);

/// A patient who does every session and reports each score as the true one plus noise, rounded to a
/// whole number from 0 to 10.
[[nodiscard]] Respond sampled_patient(const CourseModel& model, Date start, std::uint64_t seed);

}  // namespace titrate
