#include "planner/exporters/handout.h"

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

/// `Your heel raise plan` where there is one exercise.
std::string title_of(const std::vector<Exercise>& exercises) {
  if (exercises.size() != 1) return "Your exercise plan";
  auto name = exercises.front().title;
  const bool capital = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
  const bool shouted = name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z';
  if (capital && !shouted) name[0] = static_cast<char>(name[0] - 'A' + 'a');
  return "Your " + name + " plan";
}

std::string side_words(const std::string& side) {
  if (side == "left" || side == "right") return side + " side";
  return side == "both" ? "both sides" : "";
}

std::vector<Line> about(const Plan& plan) {
  std::vector<Line> lines;
  Line what{written(plan.programme_title), plain(" ("), written(plan.condition_title), plain(")")};
  const auto side = side_words(plan.side);
  if (!side.empty()) what.push_back(plain(", " + side));
  lines.push_back(std::move(what));
  lines.push_back({plain(long_date(plan.start) + " to " + long_date(plan.end) + ", " +
                         words::count(static_cast<std::int64_t>(plan.weeks.size()), "week"))});
  if (auto times = usual_times(plan); !times.empty()) lines.push_back({plain(std::move(times))});
  if (!plan.goal.empty()) lines.push_back({plain("Your goal: "), written(plan.goal, true)});
  return lines;
}

std::vector<Line> each_session(const Plan& plan) {
  std::vector<Line> lines;
  Line first{plain("How much, and how heavy: see the diary.")};
  for (auto& piece : shared_frame(plan)) {
    if (first.size() == 1) first.push_back(plain(" "));
    first.push_back(std::move(piece));
  }
  lines.push_back(std::move(first));
  lines.push_back(
      {plain("Things get harder only after calm days. If your pain says otherwise, the "
             "plan changes. That is part of the plan.")});
  const auto week = plan.weeks.empty() ? 1 : plan.weeks.front().number;
  if (!plan.weeks.empty() && plan.weeks.front().to < plan.as_of) {
    for (const auto& each : plan.weeks) {
      if (each.to < plan.as_of) continue;
      lines.push_back({plain("Weeks " + std::to_string(week) + " to " +
                             std::to_string(each.number - 1) + " are behind you.")});
      break;
    }
  }
  return lines;
}

Line draft_of(const Plan& plan) {
  if (plan.reviewed) return {};
  return {strong("Draft."), plain(" No clinician has signed off the programme behind this plan. "
                                  "Use it only with your therapist.")};
}

Line footnote_of(const Plan& plan) {
  Line line;
  if (!plan.reviewed) line.push_back(strong("Draft, not reviewed. "));
  line.push_back(
      plain("Dates and doses are a forecast for calm weeks; what is marked expected "
            "begins only when your therapist says so. Made by titrate " +
            utf8::printable(plan.engine) + ", plan "));
  line.push_back(written(plan.patient));
  line.push_back(
      plain(" as of " + words::day_of_year(plan.as_of) + (plan.time_zone.empty() ? "." : ", ")));
  if (!plan.time_zone.empty()) line.push_back(written(plan.time_zone + "."));
  return line;
}

}  // namespace

Handout make_handout(const Plan& plan) {
  Handout handout;
  handout.exercises = exercises_of_plan(plan);
  handout.title = title_of(handout.exercises);
  handout.about = about(plan);
  handout.blanks = {
      {"Name", ""}, {"Therapist", ""}, {"Phone", ""}, {"Plan", utf8::printable(plan.patient)}};
  handout.draft = draft_of(plan);
  handout.exercises_heading = handout.exercises.size() == 1 ? "The exercise" : "The exercises";
  handout.stages = stages_of(plan);
  handout.each_session = each_session(plan);
  handout.limits = limits_of(plan);
  handout.score = {
      plain("Score it from 0 (none) to 10 (worst you can imagine): during, in the "
            "hour after, and the next morning.")};
  handout.lights = lights_of(plan);
  handout.light_notes = light_notes_of(plan);
  handout.warnings = warnings_of(plan);
  handout.charts = charts_of(plan);
  handout.chart_notes = chart_notes_of(plan, handout.charts);
  handout.diary = diary_of(plan);
  handout.diary_notes = diary_notes_of(handout.diary);
  handout.also_due = also_due_of(plan);
  handout.sources = sources_of(plan);
  handout.footnote = footnote_of(plan);
  handout.plan_name = "plan " + utf8::printable(plan.patient);
  return handout;
}

}  // namespace titrate::handout
