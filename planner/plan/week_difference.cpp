#include "planner/plan/week_difference.h"

#include <algorithm>
#include <map>

#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

/// The doses of one exercise, by week.
using Course = std::map<int, WeekDoses>;

struct ExerciseCourse {
  std::string exercise;
  std::string title;
  Course weeks;
};

void add_dose(WeekDoses& week, const Prescription& dose) {
  ++week.sessions;
  const bool known = std::ranges::any_of(
      week.doses, [&](const Prescription& each) { return same_dose(each, dose); });
  if (!known) week.doses.push_back(dose);
}

ExerciseCourse& course_of(std::vector<ExerciseCourse>& courses, const Prescription& dose) {
  const auto known = std::ranges::find(courses, dose.exercise, &ExerciseCourse::exercise);
  if (known != courses.end()) return *known;
  courses.push_back(ExerciseCourse{dose.exercise, dose.title, {}});
  return courses.back();
}

/// Every exercise's doses, in order of first use. A missed session was still planned: its dose
/// counts, so that missing it is not called another dose.
std::vector<ExerciseCourse> courses_of(const Plan& plan) {
  std::vector<ExerciseCourse> courses;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.status == PlannedSession::Status::cancelled) continue;
      for (const Prescription& dose : session.prescriptions) {
        add_dose(course_of(courses, dose).weeks[week.number], dose);
      }
    }
  }
  return courses;
}

const WeekDoses* week_of(const Course& course, int week) {
  const auto found = course.find(week);
  return found == course.end() ? nullptr : &found->second;
}

/// Whether two weeks ask for the same; how far a dose rests on expectations is left aside.
bool same_doses(const WeekDoses& a, const WeekDoses& b) {
  return std::ranges::equal(
      a.doses, b.doses, [](const auto& one, const auto& other) { return same_dose(one, other); });
}

bool same_week(const WeekDoses* a, const WeekDoses* b) {
  if (a == nullptr || b == nullptr) return a == b;
  return a->sessions == b->sessions && same_doses(*a, *b);
}

/// How many weeks from `week` on have the doses that stood `shift` weeks earlier before; how often
/// they are done is left aside.
int run_length(const Course& before, const Course& now, int week, int shift) {
  int length = 0;
  for (;; ++length) {
    const WeekDoses* its = week_of(now, week + length);
    const WeekDoses* old = week_of(before, week + length - shift);
    if (its == nullptr || old == nullptr || !same_doses(*old, *its)) return length;
  }
}

/// The shift under which the old order goes on for the most weeks, at least two; else 0.
int shift_at(const Course& before, const Course& now, int week) {
  constexpr int longest = 52;
  int best = 0;
  int most = 1;
  for (int shift = 1; shift < std::min(week, longest); ++shift) {
    const int length = run_length(before, now, week, shift);
    if (length > most) {
      most = length;
      best = shift;
    }
  }
  return best;
}

Date first_day(const Plan& before, const Plan& now, int week) {
  for (const Plan* plan : {&now, &before}) {
    const auto found = std::ranges::find(plan->weeks, week, &PlannedWeek::number);
    if (found != plan->weeks.end()) return found->from;
  }
  return now.start + date::days{7 * (week - 1)};
}

WeekChange change_of(const ExerciseCourse& exercise, const WeekDoses* old, const WeekDoses* its) {
  WeekChange change;
  change.exercise = exercise.exercise;
  change.title = exercise.title;
  if (old != nullptr) change.before = *old;
  if (its != nullptr) change.now = *its;
  return change;
}

void add_changes(const Plan& before, const Plan& now, const ExerciseCourse& exercise,
                 const Course& old, const Course& its, std::vector<WeekChange>& changes) {
  const auto last = static_cast<int>(std::max(before.weeks.size(), now.weeks.size()));
  int shift = 0;
  for (int week = 1; week <= last; ++week) {
    const WeekDoses* was = week_of(old, week);
    const WeekDoses* is = week_of(its, week);
    if (same_week(was, is)) continue;
    WeekChange change = change_of(exercise, was, is);
    change.week = week;
    change.from = first_day(before, now, week);
    // A shift goes on for as long as it holds, so that equal weeks do not break it.
    const bool goes_on = shift > 0 && run_length(old, its, week, shift) > 0;
    shift = goes_on ? shift : shift_at(old, its, week);
    change.shift = shift;
    changes.push_back(std::move(change));
  }
}

}  // namespace

std::vector<WeekChange> week_changes(const Plan& before, const Plan& now) {
  const auto old = courses_of(before);
  auto exercises = courses_of(now);
  for (const ExerciseCourse& each : old) {
    if (std::ranges::find(exercises, each.exercise, &ExerciseCourse::exercise) == exercises.end()) {
      exercises.push_back(ExerciseCourse{each.exercise, each.title, {}});
    }
  }
  std::vector<WeekChange> changes;
  for (const ExerciseCourse& each : exercises) {
    const auto known = std::ranges::find(old, each.exercise, &ExerciseCourse::exercise);
    add_changes(before, now, each, known == old.end() ? Course{} : known->weeks, each.weeks,
                changes);
  }
  std::ranges::stable_sort(changes, {}, &WeekChange::week);
  return changes;
}

}  // namespace titrate
