#include <algorithm>
#include <array>
#include <charconv>

#include "planner/cli/case_call.h"
#include "planner/cli/command.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/exporters/explain.h"
#include "planner/exporters/week_rows.h"

namespace titrate::cli {
namespace {

int week_of(const Call& call) {
  const auto* text = call.value("week");
  if (text == nullptr)
    throw Stop{Exit::usage, "explain needs --week N: the number of a week of the plan"};
  int week = 0;
  const auto* const last = text->data() + text->size();
  const auto [end, error] = std::from_chars(text->data(), last, week);
  if (error != std::errc{} || end != last || week < 1)
    throw Stop{Exit::usage, "`" + *text + "` is not the number of a week"};
  return week;
}

void check_week(const Plan& plan, int week) {
  if (std::ranges::find(plan.weeks, week, &PlannedWeek::number) != plan.weeks.end()) return;
  throw Stop{Exit::usage, "the plan has no week " + std::to_string(week) + "; it has weeks 1 to " +
                              std::to_string(plan.weeks.size())};
}

/// The exercise that was asked for: its id, or nothing for all of them.
std::string exercise_of(const Call& call, const Plan& plan, int week) {
  const auto* asked = call.value("exercise");
  if (asked == nullptr) return {};
  std::vector<std::string> ids;
  std::string all;
  for (const auto& [id, title] : text::exercises_of(plan)) {
    if (id == *asked) return id;
    ids.push_back(id);
    all += (all.empty() ? "" : ", ") + id;
  }
  throw Stop{Exit::usage, "`" + *asked + "` is not an exercise of this plan" +
                              did_you_mean(*asked, ids) + "; one of: " + all + " (week " +
                              std::to_string(week) + " may have fewer)"};
}

Exit run_explain(const Call& call, Console& console) {
  const int week = week_of(call);
  (void)date_option(call, "as-of");
  const auto its = read_case_call(call, console, "an explanation");
  if (!its) return Exit::file;
  const Plan plan = its->plan();
  Explanation explanation;
  explanation.plan = &plan;
  explanation.week = week;
  explanation.case_file = its->path;
  const bool refused = plan.result == Plan::Result::refused;
  if (!refused) {
    check_week(plan, week);
    explanation.exercise = exercise_of(call, plan, week);
  }
  console.out << write_explanation(explanation,
                                   {.width = console.width, .colour = console.out_colour});
  return refused ? Exit::refused : Exit::fine;
}

constexpr std::array<Option, 4> options = {{
    {"week", "", "N", "the week of the plan, from 1"},
    {"exercise", "", "ID", "only this exercise; else every one of the week"},
    {"as-of", "", "DATE", "the day the plan looks from; else the start, with check-ins today"},
    protocols_option,
}};

}  // namespace

constinit const Command explain_command = {
    .name = "explain",
    .group = "With a patient",
    .arguments = "CASE",
    .summary = "why a week is as it is (--week N)",
    .about =
        "Prints a week as a chain: the row of the table and how its load was worked out; for\n"
        "each session what was reported, what it was compared with, what the rules call it and\n"
        "what they did; the week's end; what is owed back; which sizes no source gives.\n"
        "A week to come is a forecast, and says so.\n",
    .examples =
        "  titrate explain examples/achilles-logged.yaml --week 2 --as-of 2026-12-14\n"
        "  titrate explain examples/achilles-runner.yaml --week 4 --exercise standing-heel-raise\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_explain,
};

}  // namespace titrate::cli
