#include "planner/exporters/handout.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "planner/exporters/handout_parts.h"
#include "tests/support/sample_plan.h"

namespace titrate::handout {
namespace {

std::string words_of(const Line& line) {
  std::string words;
  for (const auto& piece : line) words += piece.text;
  return words;
}

std::vector<std::string> words_of(const std::vector<Line>& lines) {
  std::vector<std::string> words;
  for (const auto& line : lines) words.push_back(words_of(line));
  return words;
}

std::vector<std::string> keys_of(const DiaryPart& part) {
  std::vector<std::string> keys;
  for (const auto& column : part.columns) keys.push_back(column.key);
  return keys;
}

/// The sample with what a patient is told, and a holiday in week 5.
Plan told_plan() {
  auto plan = test::sample_plan();
  plan.told.signs = {{"breath", "Short of breath?", "", "now", true},
                     {"pop", "A pop?", "A sudden pop in the calf.", "same-day", false},
                     {"spot", "Pain on one spot?", "Pain on one spot of bone", "2 weeks", false}};
  plan.told.exercises = {{"standing-heel-raise",
                          "Standing heel raise, knee straight",
                          "Barbell on your shoulders. Knees straight; heels low.",
                          "strength",
                          {"barbell", "leg-press"},
                          "Heel raise on both legs",
                          ""}};
  plan.pain.watch = {"stiffness"};
  const Date holiday{date::year{2026} / 12 / 24};
  plan.told.away = {{holiday, holiday + date::days{3}}};
  plan.told.frames = {{"hsr", "5 min bike", "", Seconds{300}}};
  return plan;
}

TEST_CASE("A handout says who, when and with what right") {
  const auto handout = make_handout(told_plan());
  CHECK(handout.title == "Your exercise plan");
  CHECK(words_of(handout.about) ==
        std::vector<std::string>{
            "Heavy slow resistance (Achilles tendinopathy, midportion), left side",
            "23 November 2026 to 14 March 2027, 16 weeks", "Your goal: Run 10 km"});
  REQUIRE(handout.stages.size() == 2);
  CHECK(handout.stages[0].weeks == "Weeks 1 to 12");
  CHECK(words_of(handout.stages[0].lines) ==
        std::vector<std::string>{"3 a week, 48 h apart, 33 to 40 min each: Monday 07:00, Wednesday "
                                 "18:00, Saturday 07:00.",
                                 "Before: 5 min bike. Rest 5 min between exercises."});
  CHECK(words_of(handout.stages[1].lines) ==
        std::vector<std::string>{"Once a week, 48 h apart, 36 min each: Monday 07:00."});
  CHECK(handout.stages[1].expected);
  CHECK(handout.blanks ==
        std::vector<Field>{{"Name", ""}, {"Therapist", ""}, {"Phone", ""}, {"Plan", "p-0142"}});
  CHECK(words_of(handout.draft).starts_with("Draft. No clinician has signed off"));
  auto reviewed = told_plan();
  reviewed.reviewed = true;
  CHECK(make_handout(reviewed).draft.empty());
}

TEST_CASE("Red flags stand by how soon, in the patient's words where the file has them") {
  const auto warnings = make_handout(told_plan()).warnings;
  REQUIRE(warnings.size() == 3);
  CHECK(warnings[0].heading == "Now: call 112");
  CHECK(warnings[0].signs == std::vector<std::string>{"Short of breath."});
  CHECK(warnings[1].heading == "The same day");
  CHECK(warnings[1].signs == std::vector<std::string>{"A sudden pop in the calf."});
  CHECK(warnings[2].signs == std::vector<std::string>{"Pain on one spot of bone."});
}

TEST_CASE("The emergency number is said only where the time zone tells it") {
  auto plan = told_plan();
  const auto number = [&plan](const char* zone) {
    plan.time_zone = zone;
    return warnings_of(plan).front().heading;
  };
  CHECK(number("America/New_York") == "Now: call 911");
  CHECK(number("Australia/Lord_Howe") == "Now: call 000");
  CHECK(number("America/Sao_Paulo") == "Now: call the emergency number");
  CHECK(number("") == "Now: call the emergency number");
}

TEST_CASE("An exercise is told in steps, with tempo, rest, equipment and what is easier") {
  const auto exercises = make_handout(told_plan()).exercises;
  REQUIRE(exercises.size() == 3);
  const auto& standing = exercises[2];
  CHECK(words_of(standing.steps) == std::vector<std::string>{"Barbell on your shoulders.",
                                                             "Knees straight; heels low.",
                                                             "Up in 3 seconds, down in 3 seconds.",
                                                             "Rest 2 to 3 min between sets."});
  CHECK(words_of(standing.limits) ==
        std::vector<std::string>{"You need: barbell and leg press.",
                                 "Easier, ask first: Heel raise on both legs."});
}

TEST_CASE("The diary has a row for each session and a column for what the rules ask") {
  const auto diary = make_handout(told_plan()).diary;
  REQUIRE(diary.size() == 2);
  CHECK(diary[0].heading == "Weeks 1 to 12: Heavy slow resistance");
  CHECK_FALSE(diary[0].expected);
  CHECK(diary[1].expected);
  CHECK(keys_of(diary[0]) == std::vector<std::string>{"done", "kg", "kg", "kg", "during", "after",
                                                      "morning", "effort", "stiffness", "note"});
  const auto& first = diary[0].weeks.front();
  REQUIRE(first.rows.size() == 3);
  CHECK(first.rows[1].day == "Wed 25 Nov");
  CHECK(first.rows[1].time == "18:00");
  CHECK(first.rows[1].ticks == 1);
  CHECK(diary[0].weeks[4].note == "no session 24 to 27 Dec");
  CHECK(diary[0].weeks[3].note.empty());
  std::size_t rows = 0;
  for (const auto& part : diary) {
    for (const auto& week : part.weeks) rows += week.rows.size();
  }
  CHECK(rows == 39);
}

TEST_CASE("A session done twice a day has two boxes, and one that is over says so") {
  auto plan = told_plan();
  auto& sessions = plan.weeks.front().sessions;
  sessions[0].status = PlannedSession::Status::done;
  sessions[1].prescriptions.front().times_per_day = 2;
  sessions[2].status = PlannedSession::Status::cancelled;
  const auto week = make_handout(plan).diary.front().weeks.front();
  REQUIRE(week.rows.size() == 2);
  CHECK(week.rows[0].said == "done");
  CHECK(week.rows[1].ticks == 2);
}

TEST_CASE("Weeks that are over are not in the diary") {
  auto plan = told_plan();
  plan.as_of = plan.start + date::days{14};
  const auto handout = make_handout(plan);
  CHECK(handout.diary.front().weeks.front().number == 3);
  CHECK(words_of(handout.each_session).back() == "Weeks 1 to 2 are behind you.");
}

TEST_CASE("Doses stand above the weeks when there are few exercises, else in a table") {
  auto plan = told_plan();
  CHECK(make_handout(plan).diary.front().doses.rows.empty());
  for (auto& week : plan.weeks) {
    for (auto& session : week.sessions) {
      auto more = session.prescriptions.front();
      more.exercise = more.title = "squat";
      session.prescriptions.push_back(more);
    }
  }
  const auto part = make_handout(plan).diary.front();
  CHECK(part.doses.columns ==
        std::vector<std::string>{"Week 1", "Weeks 2 and 3", "Weeks 4 and 5", "Weeks 6 to 8"});
  REQUIRE(part.doses.rows.size() == 4);
  const auto& standing = part.doses.rows[2];
  CHECK(standing.cells[0] == DoseCell{"3 sets of 15, 35 kg", false, false});
  CHECK(standing.cells[1] == DoseCell{"3 sets of 12, 37.5 kg", true, false});
  CHECK(part.doses.rows[0].cells[0] == DoseCell{"3 sets of 15, 15RM", false, true});
  CHECK(part.weeks.front().doses.empty());
}

TEST_CASE("The chart shows the weight that is known, and marks the short week") {
  const auto handout = make_handout(told_plan());
  REQUIRE_FALSE(handout.charts.empty());
  const auto& chart = handout.charts.front();
  CHECK(chart.title == "Standing heel raise, knee straight");
  CHECK(chart.intensity == "Weight");
  CHECK(chart.volume == "Lifts a week");
  CHECK(chart.weeks[0].intensity_words == "35 kg");
  CHECK(chart.weeks[0].volume == 135);
  CHECK(chart.weeks[4].shortened == "2 of 3");
  CHECK(chart.weeks[5].shortened.empty());
  CHECK(words_of(handout.chart_notes).front() == "Week 5 is short (no session 24 to 27 Dec).");
}

TEST_CASE("What is due has its dates, and what no study gives is said") {
  const auto handout = make_handout(told_plan());
  CHECK(words_of(handout.also_due)[1] ==
        "VISA-A questionnaire on Sat 2 Jan, Sat 13 Feb and Sat 8 May 2027.");
  const auto sources = words_of(handout.sources);
  CHECK(
      sources[0] ==
      "Doses: Beyer R et al. Am J Sports Med 2015;43:1704-1711. Some doses, or parts of them, are "
      "defaults of this programme; no source gives them.");
  CHECK(words_of(handout.footnote)
            .ends_with(
                "Made by titrate 0.1.0, plan p-0142 as of Mon 23 Nov 2026, Europe/Copenhagen."));
}

}  // namespace
}  // namespace titrate::handout
