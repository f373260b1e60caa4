#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/week_rows.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate::text {
namespace {

using test::contains;

const WeekRow& row_of(const std::vector<WeekRow>& rows, int week, const std::string& exercise) {
  for (const auto& row : rows) {
    if (row.week == week && row.exercise == exercise) return row;
  }
  FAIL("no row for week " << week);
  return rows.front();
}

std::string change_of(const Plan& plan, int week, const std::string& exercise) {
  return row_of(week_rows(plan), week, exercise).change.plain();
}

Plan with_one_exercise() {
  auto plan = test::sample_plan();
  for (auto& week : plan.weeks) {
    week.exercises.erase(week.exercises.begin(), week.exercises.begin() + 2);
    for (auto& session : week.sessions) {
      session.prescriptions.erase(session.prescriptions.begin(), session.prescriptions.begin() + 2);
    }
  }
  return plan;
}

PlannedLoad load(const std::string& as_written, std::optional<Grams> mass = {},
                 bool on_bodyweight = false) {
  PlannedLoad load;
  load.as_written = as_written;
  load.mass = mass;
  load.on_bodyweight = on_bodyweight;
  return load;
}

/// A daily programme at no fixed time: `times` a day, one exercise, `3 x 15`.
Plan daily_plan(int times) {
  auto plan = with_one_exercise();
  plan.weeks.resize(1);
  auto& week = plan.weeks.front();
  week.wanted = 7;
  auto session = week.sessions.front();
  session.start.reset();
  session.prescriptions.front().times_per_day = times;
  week.sessions.clear();
  for (int day = 0; day < 7; ++day) {
    session.number = day + 1;
    session.date = week.from + date::days{day};
    week.sessions.push_back(session);
  }
  return plan;
}

TEST_CASE("Exercises get the shortest titles that tell them apart") {
  auto plan = test::sample_plan();
  const auto titles = short_titles(plan);
  CHECK(titles[0].second == "Seated calf");
  CHECK(titles[1].second == "Leg-press");
  CHECK(titles[2].second == "Standing");
  plan.weeks[0].exercises[0].title = "Heel drop over a step, knee straight";
  plan.weeks[0].exercises[1].title = "Heel drop over a step, knee bent";
  CHECK(short_titles(plan)[0].second == "Heel drop over a step, knee straight");
  plan.weeks[0].exercises[1].title = "Heel walk";
  CHECK(short_titles(plan)[0].second == "Heel drop");
  CHECK(short_titles(plan)[1].second == "Heel walk");
}

TEST_CASE("A short title does not end with a word that leads on") {
  auto plan = test::sample_plan();
  plan.weeks[0].exercises[0].title = "Pull the heel to the seat";
  plan.weeks[0].exercises[1].title = "Run on level ground";
  plan.weeks[0].exercises[2].title = "Tense the thigh, knee straight";
  const auto titles = short_titles(plan);
  CHECK(titles[0].second == "Pull the heel");
  CHECK(titles[1].second == "Run on level");
  CHECK(titles[2].second == "Tense the thigh");
}

TEST_CASE("A load that is to find tells the share by which it rises") {
  auto plan = test::sample_plan();
  plan.weeks.resize(3);
  for (std::size_t week = 0; week < 3; ++week) {
    plan.weeks[week].exercises.resize(1);
    plan.weeks[week].exercises[0].volume_change.reset();
    for (auto& session : plan.weeks[week].sessions) {
      auto& dose = session.prescriptions[0];
      dose.as_written = "3 x 12, RIR 2";
      dose.effort = "RIR 2";
      dose.loads.clear();
      if (week > 0) dose.loads = {load("105 % of start")};
      if (week > 0) dose.loads[0].of_start = PerMille{1050};
      session.prescriptions.resize(1);
    }
  }
  const auto rows = week_rows(plan);
  CHECK(rows[0].to_find);
  CHECK(rows[1].to_find);
  CHECK(rows[1].change.plain() == "+5 %");
  CHECK(rows[2].change.plain() == "same");
  CHECK(contains(write_text(plan, {}),
                 "To find: in session 1, take the load that leaves 2 repetitions in reserve, and "
                 "log it (`did:`)."));
}

TEST_CASE("Time and way stand where the number of repetitions says little") {
  auto plan = with_one_exercise();
  plan.weeks.resize(2);
  for (auto& week : plan.weeks) {
    auto& sums = week.exercises[0];
    sums.reps.reset();
    sums.tonnage_g.reset();
    sums.time_under_tension.reset();
    sums.distance = Millimetres{3 * 3'218'688};
    for (auto& session : week.sessions) {
      auto& dose = session.prescriptions[0];
      dose.as_written = "walk 0.1 mi, jog 0.2 mi, to 2 mi in all";
      dose.loads.clear();
      dose.reps.clear();
      dose.intervals = {{"walk", {}, Millimetres{160'934}}};
    }
  }
  CHECK(week_rows(plan)[0].reps == "6 mi");
  CHECK(contains(write_text(plan, {}), "Reps (or time, or distance) is the sum of the week."));
  for (auto& week : plan.weeks) {
    week.exercises[0].distance.reset();
    week.exercises[0].duration = Seconds{3600};
    for (auto& session : week.sessions) session.prescriptions[0].as_written = "20 min";
  }
  CHECK(week_rows(plan)[0].reps == "60 min");
}

TEST_CASE("A change tells the load first, then what the volume compares") {
  const auto plan = test::sample_plan();
  CHECK(change_of(plan, 1, "Standing") == "start");
  CHECK(change_of(plan, 2, "Standing") == "+2.5 kg (+7.1 %), lifted -14.3 %");
  CHECK(change_of(plan, 2, "Seated calf") == "reps -20 %");
  CHECK(change_of(plan, 3, "Standing") == "same");
  CHECK(change_of(plan, 5, "Seated calf") == "2 of 3 sessions, reps -33.3 %");
  CHECK(change_of(plan, 13, "Seated calf") == "Keep it, reps -66.7 %, expected");
  CHECK(change_of(plan, 14, "Standing") == "same, expected");
}

TEST_CASE("A load that falls is told from and to, with the rule that an answer set off") {
  auto plan = test::sample_plan();
  auto& week = plan.weeks[2];
  week.exercises[2].load_change = PerMille{-200};
  week.exercises[2].volume_change = PerMille{-400};
  for (auto& session : week.sessions) {
    auto& dose = session.prescriptions[2];
    dose.loads.front().mass = Grams{30'000};
    dose.reasons = {{"red-late", "c.yaml", 12, session.date, "37.5 kg", "30 kg"},
                    {"row", "c.yaml", 35, {}, "", ""}};
  }
  CHECK(change_of(plan, 3, "Standing") == "37.5 to 30 kg (-20 %), lifted -40 % [red-late]");
}

TEST_CASE("A week that is done again, a missed session and a lost week are told") {
  auto plan = test::sample_plan();
  plan.weeks[5].repeats = true;
  plan.weeks[5].sessions[1].status = PlannedSession::Status::missed;
  CHECK(change_of(plan, 6, "Seated calf") == "week 5 again, 1 missed, reps +20 %");
  plan.weeks[6].sessions.clear();
  plan.weeks[6].exercises.clear();
  CHECK(change_of(plan, 7, "") == "no session of 3");
  CHECK(contains(write_text(plan, {}), "Week 5 is done again in week 6."));
}

TEST_CASE("Different doses in one week are rows of their own, named by session") {
  auto plan = test::sample_plan();
  auto& sessions = plan.weeks[0].sessions;
  sessions[0].name = "heavy";
  sessions[1].name = "light";
  sessions[2].name = "heavy";
  sessions[1].prescriptions[2].as_written = "2 x 20 at 20RM";
  sessions[1].prescriptions[2].loads = {load("20RM", Grams{30'000})};
  const auto rows = week_rows(plan);
  CHECK(rows[2].sessions == "heavy");
  CHECK(rows[3].sessions == "light");
  CHECK(rows[3].dose == "2 x 20");
  CHECK(rows[3].kilograms == "30.0 kg");
  CHECK(rows[3].reps.empty());
  CHECK_FALSE(rows[1].same_dose_as_above);
  sessions[2].name = "light";
  CHECK(week_rows(plan)[2].sessions == "sessions 1, 3");
  CHECK(week_rows(plan)[3].sessions == "session 2");
}

TEST_CASE("Loads say kilograms, body weight or that they are to be found") {
  auto plan = with_one_exercise();
  auto& loads = plan.weeks[0].sessions[0].prescriptions[0].loads;
  plan.weeks[0].sessions.resize(1);
  const auto first = [&plan] { return week_rows(plan).front(); };
  CHECK(first().kilograms == "35.0 kg");
  CHECK(first().load_words == "15RM");
  loads = {load("40 kg", Grams{40'000})};
  CHECK(first().load_words.empty());
  loads = {load("bodyweight + 5 kg", Grams{5'000}, true)};
  CHECK(first().kilograms == "+5.0 kg");
  CHECK(first().load_words == "bodyweight");
  loads = {load("bodyweight", {}, true)};
  CHECK(first().kilograms.empty());
  CHECK(first().load_words == "bodyweight");
  CHECK_FALSE(first().to_find);
  loads = {load("12RM", Grams{30'000}), load("10RM", Grams{32'500})};
  CHECK(first().kilograms == "30.0, 32.5 kg");
  CHECK(first().load_words == "12RM, 10RM");
  loads = {load("band red")};
  CHECK_FALSE(first().to_find);
  loads = {load("80 % of last")};
  CHECK(first().to_find);
}

TEST_CASE("A dose loses its load, which has a column of its own, and keeps its effort") {
  Prescription dose;
  dose.as_written = "3 x 8 at 12RM, 10RM, RPE 7";
  dose.loads = {load("12RM"), load("10RM")};
  dose.effort = "RPE 7";
  CHECK(dose_words(dose) == "3 x 8, RPE 7");
  dose.as_written = "3 x 8 at 15RM";
  dose.loads = {load("80 % of 15RM")};
  dose.effort.clear();
  dose.level_title = "On one leg";
  dose.times_per_day = 2;
  CHECK(dose_words(dose) == "3 x 8, On one leg, twice a day");
  dose.as_written = "20 min at home";
  dose.loads.clear();
  CHECK(dose_words(dose) == "20 min at home, On one leg, twice a day");
}

TEST_CASE("One exercise needs no column of its own") {
  const auto text = write_text(with_one_exercise(), {});
  CHECK(
      contains(text, " Week  From        Dose    Load           Reps    Lifted    Moving  Change"));
  CHECK(contains(text,
                 "    2  Mon 30 Nov  3 x 12  37.5 kg  12RM   108  4,050 kg  10.8 min  "
                 "+2.5 kg (+7.1 %),\n"));
}

TEST_CASE("A daily programme without times is one line a week") {
  const auto text = write_text(daily_plan(2), {});
  CHECK(contains(text,
                 " Week  1  1 to 7  every day, Mon 23 Nov to Sun 29 Nov  36 min, twice a day\n"));
  CHECK(contains(text, "  3 x 15, twice a day  "));
}

TEST_CASE("A session tells what became of it") {
  auto plan = test::sample_plan();
  plan.weeks[0].sessions[0].status = PlannedSession::Status::done;
  plan.weeks[0].sessions[1].status = PlannedSession::Status::cancelled;
  plan.weeks[0].sessions[2].name = "heavy";
  const auto text = write_text(plan, {});
  CHECK(contains(text, "1 Mon 23 Nov 07:00 done"));
  CHECK(contains(text, "2 Wed 25 Nov 18:00 cancelled"));
  CHECK(contains(text, "3 Sat 28 Nov 07:00 heavy"));
  CHECK(contains(text, "2 of 3 sessions"));
  CHECK(contains(text, "38 sessions."));
}

TEST_CASE("A long week goes on to the next line") {
  auto plan = daily_plan(1);
  for (auto& session : plan.weeks[0].sessions) session.start = ClockTime{7 * 60};
  const auto text = write_text(plan, {});
  CHECK(contains(text,
                 " Week  1  1 Mon 23 Nov 07:00  2 Tue 24 Nov 07:00  3 Wed 25 Nov 07:00  36 min\n"
                 "          4 Thu 26 Nov 07:00  5 Fri 27 Nov 07:00  6 Sat 28 Nov 07:00\n"
                 "          7 Sun 29 Nov 07:00\n"));
}

}  // namespace
}  // namespace titrate::text
