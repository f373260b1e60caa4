#include "planner/exporters/dose_rows.h"

#include <algorithm>
#include <utility>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// The week's amount in the unit that the dose has: repetitions, else way, else time.
std::string amount_words(const Sums& sums) {
  if (sums.reps > 0) return words::thousands(sums.reps) + " reps";
  if (sums.distance.count() > 0) return rounded_way(sums.distance);
  if (sums.duration.count() > 0) return words::minutes(sums.duration);
  return "-";
}

std::string moving_words(const Sums& sums, int sessions) {
  const auto seconds = sums.moving.count() > 0 ? sums.moving.count() : sums.duration.count();
  if (seconds == 0 || sessions == 0) return "-";
  const bool exact = seconds % sessions == 0;
  return (exact ? "" : "about ") + words::thousands(seconds / sessions) + " s";
}

std::string provenance_words(const Prescription& dose) {
  if (dose.basis == "default") return dose.source.empty() ? "default" : "default, " + dose.source;
  if (dose.basis == "borrowed") return "borrowed, " + dose.source;
  return dose.source.empty() ? "default" : "source " + dose.source;
}

/// The distinct words of an exercise's prescriptions in a week, in order.
template <class Words>
std::string distinct(const PlannedWeek& week, const std::string& exercise, Words words_of) {
  std::vector<std::string> found;
  for (const auto& session : week.sessions) {
    for (const auto& dose : session.prescriptions) {
      if (dose.exercise != exercise) continue;
      const auto words = utf8::printable(words_of(session, dose));
      if (std::find(found.begin(), found.end(), words) == found.end()) found.push_back(words);
    }
  }
  std::string text;
  for (const auto& words : found) text += (text.empty() ? "" : "; ") + words;
  return text;
}

std::string doses_of(const PlannedWeek& week, const std::string& exercise) {
  const auto written = [](const PlannedSession& session, const Prescription& dose) {
    auto words = dose.as_written;
    if (dose.times_per_day > 1) words += ", " + words::times_a_day(dose.times_per_day);
    return given_name(session).empty() ? words : given_name(session) + ": " + words;
  };
  return distinct(week, exercise, written);
}

/// The level that is done, where it has a title.
std::string levels_of(const PlannedWeek& week, const std::string& exercise) {
  const auto title = [](const PlannedSession&, const Prescription& dose) {
    return dose.level_title;
  };
  return distinct(week, exercise, title);
}

DoseRow row_of(const PlannedWeek& week, const WeekExercise& exercise, const std::string& title) {
  Sums sums;
  sums.add(exercise);
  const auto provenance = [](const PlannedSession&, const Prescription& dose) {
    return provenance_words(dose);
  };
  DoseRow row;
  row.first_week = row.last_week = week.number;
  const auto levels = levels_of(week, exercise.exercise);
  row.exercise = levels.empty() ? title : title + ", " + levels;
  row.dose = doses_of(week, exercise.exercise);
  row.amount = amount_words(sums);
  row.moving = moving_words(sums, exercise.sessions);
  row.provenance = distinct(week, exercise.exercise, provenance);
  return row;
}

/// One row when every exercise of the week has the same dose, else one for each.
std::vector<DoseRow> rows_of(const PlannedWeek& week,
                             const std::vector<std::pair<std::string, std::string>>& titles) {
  std::vector<DoseRow> rows;
  Sums sums;
  for (const auto& exercise : week.exercises) {
    const auto title = std::find_if(titles.begin(), titles.end(), [&](const auto& entry) {
      return entry.first == exercise.exercise;
    });
    rows.push_back(row_of(week, exercise, title->second));
    sums.add(exercise);
  }
  const bool equal = std::all_of(rows.begin(), rows.end(), [&](const auto& row) {
    return row.dose == rows.front().dose && row.provenance == rows.front().provenance;
  });
  const bool alike = std::all_of(
      week.exercises.begin(), week.exercises.end(),
      [&](const auto& exercise) {
        return exercise.sessions == week.exercises.front().sessions &&
               levels_of(week, exercise.exercise).empty();
      });
  if (rows.empty() || !equal || !alike) return rows;
  rows.resize(1);
  rows.front().exercise.clear();
  rows.front().amount = amount_words(sums);
  rows.front().moving = moving_words(sums, week.exercises.front().sessions);
  return rows;
}

bool same_words(const DoseRow& a, const DoseRow& b) {
  return a.exercise == b.exercise && a.dose == b.dose && a.amount == b.amount &&
         a.moving == b.moving && a.provenance == b.provenance;
}

bool same_rows(const std::vector<DoseRow>& a, const std::vector<DoseRow>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same_words);
}

}  // namespace

void Sums::add(const WeekExercise& exercise) {
  const bool in_bouts = exercise.duration || exercise.distance;
  reps += in_bouts ? 0 : exercise.reps.value_or(0);
  moving += exercise.time_under_tension.value_or(Seconds{0});
  duration += exercise.duration.value_or(Seconds{0});
  distance += exercise.distance.value_or(Millimetres{0});
}

std::vector<std::vector<DoseRow>> dose_rows(const Plan& plan, const PlannedPhase& phase) {
  const auto titles = short_titles(plan);
  std::vector<std::vector<DoseRow>> groups;
  for (const auto& week : plan.weeks) {
    if (week.number < phase.first_week || week.number > phase.last_week) continue;
    auto rows = rows_of(week, titles);
    if (!groups.empty() && !rows.empty() && same_rows(groups.back(), rows)) {
      for (auto& row : groups.back()) row.last_week = week.number;
    } else if (!rows.empty()) {
      groups.push_back(std::move(rows));
    }
  }
  return groups;
}

}  // namespace titrate::text
