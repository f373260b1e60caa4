#pragma once

#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "planner/plan/course.h"

/// Operating characteristics: how often the rules hold, ease, swap and refer in courses whose true
/// pain is known.
namespace titrate {

/// The middle of the weeks in which something happened, and what nine of ten lie between.
struct WeekSpread {
  std::optional<int> low;  ///< 10th percentile
  std::optional<int> median;
  std::optional<int> high;  ///< 90th percentile
  friend bool operator==(const WeekSpread&, const WeekSpread&) = default;
};

/// Something the rules do.
struct Doing {
  int courses = 0;                ///< in which it happened
  std::int64_t times = 0;         ///< in all courses together
  std::optional<int> first_week;  ///< median of the courses in which it happened
  friend bool operator==(const Doing&, const Doing&) = default;
};

/// What happened in a sample of one kind of course.
struct Operating {
  Course course = Course::steady;
  int sample = 0;
  int finished = 0;
  int referred = 0;
  int review = 0;
  int unfinished = 0;
  std::vector<int> finish_weeks;  ///< of those that finished, rising
  WeekSpread weeks_to_finish;
  Doing holds;
  Doing eases;
  Doing swaps;
  Doing refers;
  Doing alarms;  ///< the first hold or ease, whichever came first
  int referred_by_week_8 = 0;
  int alarmed_by_week_8 = 0;
  friend bool operator==(const Operating&, const Operating&) = default;
};

inline constexpr int early_week = 8;

/// What is sampled, and how often.
struct Sampling {
  std::int64_t noise = 650;  ///< standard deviation of a score, thousandths of a point
  int sample = 1000;
  std::uint64_t seed = 1;
  int weeks = 20;
  bool as_long_as_needed = false;    ///< no phase asks for a review because it takes too long
  unsigned threads = 0;              ///< 0: as many as there are cores
  std::atomic<int>* done = nullptr;  ///< counts finished courses, for a progress bar
};

/// The result does not depend on the number of threads.
[[nodiscard]] Operating operating_characteristics(const Condition& condition,
                                                  const engine::Machine& machine,
                                                  const Case& patient, Course course,
                                                  const Sampling& sampling);

/// Weeks that one session with 6/10 costs a patient who is calm otherwise: the most that any
/// session of the flare week costs. Nothing when one of the courses does not finish in 52 weeks.
[[nodiscard]] std::optional<int> cost_of_one_red(const Condition& condition,
                                                 const engine::Machine& machine,
                                                 const Case& patient);

/// The week in which a course without a single bad answer finishes; nothing when it does not.
[[nodiscard]] std::optional<int> calm_weeks(const Condition& condition,
                                            const engine::Machine& machine, const Case& patient);

/// Several courses through one programme.
struct OperatingTable {
  std::string condition;
  std::string condition_title;
  std::string programme;
  std::string programme_title;
  std::string part;     ///< the titles of the phases, where some are left out; else empty
  std::string patient;  ///< empty: nobody in particular
  int usual = 0;        ///< the usual morning, NPRS
  Sampling sampling;
  std::vector<Operating> rows;
  std::optional<int> calm;     ///< weeks of a calm course
  std::optional<int> one_red;  ///< weeks that one 6/10 costs
};

[[nodiscard]] OperatingTable operating_table(const Condition& condition, const Programme& programme,
                                             const Case& patient,
                                             const std::vector<Course>& courses,
                                             const Sampling& sampling);

/// The machine of a programme, as the sampling wants it.
[[nodiscard]] engine::Machine machine_for(const Condition& condition, const Programme& programme,
                                          const Case& patient, const Sampling& sampling);

}  // namespace titrate
