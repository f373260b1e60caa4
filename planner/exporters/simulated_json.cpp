#include "planner/exporters/json_fields.h"
#include "planner/exporters/simulated.h"

namespace titrate {
namespace {

using json::field;

std::string how_word(CourseEnd::How how) {
  switch (how) {
    case CourseEnd::How::finished:
      return "finished";
    case CourseEnd::How::referred:
      return "referred";
    case CourseEnd::How::review:
      return "review";
    case CourseEnd::How::unfinished:
      return "unfinished";
  }
  return {};
}

void write_end(JsonWriter& json, std::string_view key, const CourseEnd& end) {
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "how", how_word(end.how));
  field(json, "week", end.weeks);
  field(json, "sessions", end.sessions);
  field(json, "holds", end.holds);
  field(json, "eases", end.eases);
  field(json, "swaps", end.swaps);
  json.close_object();
}

void write_dose(JsonWriter& json, const SimulatedDose& dose) {
  field(json, "exercise", dose.exercise);
  field(json, "title", dose.title);
  field(json, "dose", dose.dose);
  field(json, "response", dose.response);
  field(json, "decision", dose.decision);
  field(json, "rule", dose.rule);
  if (dose.gap_hours > 0) field(json, "gap_h", dose.gap_hours);
  field(json, "next", dose.next);
}

void write_session(JsonWriter& json, const SimulatedSession& session, bool dated) {
  field(json, "session", session.number);
  field(json, "week", session.week);
  if (dated) field(json, "date", session.date);
  field(json, "told", session.told);
  field(json, "missed", session.missed);
  json.key("pain");
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "during", session.during);
  field(json, "after", session.after);
  field(json, "morning", session.morning);
  json.close_object();
  json::list(json, "exercises", session.doses, write_dose);
}

void write_week_end(JsonWriter& json, const Decision& decision) {
  field(json, "week", decision.week);
  field(json, "response", decision.response);
  field(json, "decision", decision.decision);
  field(json, "rule", decision.rule);
}

/// Of a sample, as a number of courses.
void write_doing(JsonWriter& json, std::string_view key, const Doing& doing) {
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "courses", doing.courses);
  field(json, "times", doing.times);
  field(json, "first_week_median", doing.first_week);
  json.close_object();
}

void write_row(JsonWriter& json, const Operating& row) {
  field(json, "course", std::string{course_name(row.course)});
  field(json, "sample", row.sample);
  field(json, "finished", row.finished);
  field(json, "referred", row.referred);
  field(json, "review", row.review);
  field(json, "unfinished", row.unfinished);
  json.key("weeks_to_finish");
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "p10", row.weeks_to_finish.low);
  field(json, "median", row.weeks_to_finish.median);
  field(json, "p90", row.weeks_to_finish.high);
  json.close_object();
  write_doing(json, "holds", row.holds);
  write_doing(json, "eases", row.eases);
  write_doing(json, "swaps", row.swaps);
  write_doing(json, "refers", row.refers);
  write_doing(json, "alarms", row.alarms);
  field(json, "referred_by_week_8", row.referred_by_week_8);
  field(json, "alarmed_by_week_8", row.alarmed_by_week_8);
}

void write_start(JsonWriter& json, const std::string& engine, const std::string& condition,
                 const std::string& programme, const std::string& patient) {
  json.open_object();
  field(json, "titrate", std::string{"simulation/1"});
  field(json, "engine", engine);
  field(json, "condition", condition);
  field(json, "programme", programme);
  field(json, "patient", patient);
}

}  // namespace

std::string write_story_json(const SimulatedStory& story, const std::string& engine) {
  JsonWriter json;
  write_start(json, engine, story.plan.condition, story.plan.programme,
              story.neutral ? "neutral" : story.plan.patient);
  field(json, "story", story.story);
  field(json, "about", story.about);
  field(json, "weeks", story.weeks);
  write_end(json, "end", story.end);
  write_end(json, "calm", story.calm);
  json::list(json, "sessions", story.sessions,
             [&](JsonWriter& each, const SimulatedSession& session) {
               write_session(each, session, !story.neutral);
             });
  json::list(json, "week_ends", story.week_ends, write_week_end);
  json.close_object();
  return json.finish();
}

std::string write_operating_json(const OperatingTable& table, const std::string& engine) {
  JsonWriter json;
  write_start(json, engine, table.condition, table.programme,
              table.patient.empty() ? "neutral" : table.patient);
  field(json, "part", table.part);
  field(json, "weeks", table.sampling.weeks);
  if (table.sampling.as_long_as_needed) field(json, "no_review", true);
  field(json, "noise_points", std::optional{PerMille{table.sampling.noise}}, 3);
  json.key("seed");
  json.text(std::to_string(table.sampling.seed));
  field(json, "calm_weeks", table.calm);
  field(json, "one_red_costs_weeks", table.one_red);
  json::list(json, "courses", table.rows, write_row);
  json.close_object();
  return json.finish();
}

}  // namespace titrate
