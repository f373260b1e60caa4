#include "tests/support/sample_plan.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "tests/support/sample_facts.h"

namespace titrate::test {
namespace {

using date::days;

constexpr int seconds_per_rep = 6;

/// A row of the published table, and what it is for the patient.
struct Row {
  int first = 0;
  int last = 0;
  int sets = 0;
  int reps = 0;
  std::int64_t standing_grams = 0;
  int minutes = 0;
  int line = 0;
  const char* basis = "";
};

constexpr std::array<Row, 6> rows{{{1, 1, 3, 15, 35'000, 36, 41, ""},
                                   {2, 3, 3, 12, 37'500, 33, 42, ""},
                                   {4, 5, 4, 10, 40'000, 40, 43, ""},
                                   {6, 8, 4, 8, 42'500, 38, 44, "default"},
                                   {9, 12, 4, 6, 45'000, 36, 45, ""},
                                   {13, 16, 4, 6, 45'000, 36, 49, "default"}}};

const Row& row_of(int week) {
  for (const auto& row : rows) {
    if (week <= row.last) return row;
  }
  return rows.back();
}

bool is_standing(std::size_t exercise) { return exercise == 2; }

Prescription prescription(const Row& row, std::size_t exercise, int session) {
  const auto rm = std::to_string(row.reps) + "RM";
  Prescription dose;
  dose.exercise = exercises[exercise].first;
  dose.title = exercises[exercise].second;
  dose.as_written = std::to_string(row.sets) + " x " + std::to_string(row.reps) + " at " + rm;
  dose.block = "seated-calf-raise";
  dose.row = "row " + std::to_string(row.line - 40);
  dose.sets = row.sets;
  dose.reps.assign(static_cast<std::size_t>(row.sets), row.reps);
  dose.reps_written = std::to_string(row.reps);
  PlannedLoad load;
  load.as_written = rm;
  if (is_standing(exercise)) load.mass = Grams{row.standing_grams};
  dose.loads = {load};
  dose.tempo = "3-0-3";
  dose.seconds_per_rep = seconds_per_rep;
  dose.rest = std::pair{Seconds{120}, Seconds{180}};
  dose.side = "together";
  dose.expected = row.first == 13;
  dose.source = row.basis[0] == '\0' ? "beyer-2015" : "";
  dose.basis = row.basis;
  dose.file = "protocols/achilles-midportion.yaml";
  dose.line = row.line;
  if (session == 4) {
    dose.reasons = {Reason{"row", dose.file, row.line, {}, "3 x 15 at 15RM", dose.as_written}};
  }
  return dose;
}

std::vector<int> days_of(int week) {
  if (week > 12) return {0};
  if (week == 5) return {0, 2};
  return {0, 2, 5};
}

PlannedSession session(const Plan& plan, const PlannedWeek& week, int day, int number) {
  const auto& row = row_of(week.number);
  PlannedSession session;
  session.number = number;
  session.uid = "6f1c0000-0000-5000-8000-" + std::to_string(100000000000 + number);
  session.phase = week.phases.front();
  session.date = week.from + days{day};
  session.start = ClockTime{day == 2 ? 18 * 60 : 7 * 60};
  session.minutes = row.minutes;
  session.changed = plan.start - days{2};
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    session.prescriptions.push_back(prescription(row, i, number));
  }
  return session;
}

PerMille change(std::int64_t now, std::int64_t before) {
  const std::int64_t twice = (now - before) * 2000 / before;
  return PerMille{(twice + (twice < 0 ? -1 : 1)) / 2};
}

WeekExercise week_exercise(const PlannedWeek& week, std::size_t exercise) {
  const auto& row = row_of(week.number);
  const int sessions = static_cast<int>(week.sessions.size());
  WeekExercise sums;
  sums.exercise = exercises[exercise].first;
  sums.title = exercises[exercise].second;
  sums.sessions = sessions;
  sums.sets = sessions * row.sets;
  sums.reps = sessions * row.sets * row.reps;
  if (is_standing(exercise)) sums.tonnage_g = *sums.reps * row.standing_grams;
  sums.time_under_tension = Seconds{*sums.reps * seconds_per_rep};
  sums.intensity.rm = row.reps;
  return sums;
}

void add_changes(WeekExercise& now, const WeekExercise& before, int week) {
  now.volume_change =
      now.tonnage_g ? change(*now.tonnage_g, *before.tonnage_g) : change(*now.reps, *before.reps);
  now.volume_of = now.tonnage_g ? "lifted" : "reps";
  if (now.tonnage_g) {
    now.load_change = change(row_of(week).standing_grams, row_of(week - 1).standing_grams);
  }
}

void add_weeks(Plan& plan) {
  int number = 0;
  for (int k = 1; k <= 16; ++k) {
    PlannedWeek week;
    week.number = k;
    week.from = plan.start + days{7 * (k - 1)};
    week.to = week.from + days{6};
    week.phases = {k <= 12 ? "hsr" : "keep"};
    week.wanted = k <= 12 ? 3 : 1;
    for (const int day : days_of(k)) week.sessions.push_back(session(plan, week, day, ++number));
    for (std::size_t i = 0; i < exercises.size(); ++i) {
      week.exercises.push_back(week_exercise(week, i));
      if (k > 1) add_changes(week.exercises.back(), plan.weeks.back().exercises[i], k);
    }
    plan.weeks.push_back(std::move(week));
  }
}

}  // namespace

Plan sample_plan() {
  Plan plan;
  add_header(plan);
  add_patient(plan);
  add_phases(plan);
  add_load_bases(plan);
  add_weeks(plan);
  add_due(plan);
  add_findings(plan);
  add_checked(plan);
  return plan;
}

Plan sample_programme() {
  Plan plan;
  add_header(plan);
  plan.without_patient = true;
  plan.for_whom = {"pain 2 to 6 cm above the heel, related to load, longer than 6 weeks"};
  add_phases(plan);
  add_load_bases(plan);
  add_weeks(plan);
  for (auto& week : plan.weeks) {
    if (week.number == 5) week = plan.weeks[3];
    week.number = week.number == 4 && &week == &plan.weeks[4] ? 5 : week.number;
    for (auto& exercise : week.exercises) exercise.tonnage_g.reset();
    for (auto& planned : week.sessions) {
      planned.start.reset();
      for (auto& dose : planned.prescriptions) dose.loads.front().mass.reset();
    }
  }
  return plan;
}

Plan refused_plan() {
  Plan plan;
  add_header(plan);
  add_patient(plan);
  plan.result = Plan::Result::refused;
  plan.refusals = {
      {"quinolone", "A fluoroquinolone in the last 6 months?", "2 weeks", false,
       "examples/achilles-runner.yaml", 13, "protocols/achilles-midportion.yaml", 12},
      {"tendon-rupture", "A sudden pop or kick, or cannot rise on the toes of one leg?", "same-day",
       false, "examples/achilles-runner.yaml", 12, "protocols/achilles-midportion.yaml", 11}};
  return plan;
}

}  // namespace titrate::test
