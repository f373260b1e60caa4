#include "planner/exporters/json_changes.h"
#include "planner/exporters/json_decisions.h"
#include "planner/exporters/json_fields.h"
#include "planner/exporters/review.h"
#include "planner/exporters/review_dose.h"

namespace titrate {
namespace json {
namespace {

void write_place(JsonWriter& json, std::string_view key, const PlannedSession& session) {
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "date", session.date);
  if (session.start) field(json, "start", clock_text(*session.start));
  json.close_object();
}

void write_dose(JsonWriter& json, std::string_view key, const Prescription& dose) {
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "dose", dose.as_written);
  field(json, "sets", dose.sets);
  if (!dose.reps.empty()) field(json, "reps", dose.reps);
  field(json, "hold_s", dose.hold, 0);
  field(json, "duration_s", dose.duration, 0);
  field(json, "load_kg", text::heaviest_load(dose), 3);
  json.close_object();
}

void write_dose_change(JsonWriter& json, const DoseChange& change) {
  field(json, "exercise", (change.now ? change.now : change.before)->exercise);
  if (change.before) write_dose(json, "before", *change.before);
  if (change.now) write_dose(json, "now", *change.now);
}

std::vector<std::string> kinds_of(const SessionChange& change) {
  std::vector<std::string> kinds;
  if (change.moved) kinds.emplace_back("moved");
  if (change.cancelled) kinds.emplace_back("cancelled");
  if (change.added) kinds.emplace_back("added");
  if (change.done) kinds.emplace_back("done");
  if (change.missed) kinds.emplace_back("missed");
  if (!change.doses.empty()) kinds.emplace_back("dose");
  return kinds;
}

}  // namespace

void write_session_change(JsonWriter& json, const SessionChange& change) {
  field(json, "session", change.number);
  field(json, "week", change.week);
  field(json, "what", kinds_of(change));
  if (change.before) write_place(json, "before", *change.before);
  if (change.now && !change.cancelled) write_place(json, "now", *change.now);
  if (!change.doses.empty()) list(json, "doses", change.doses, write_dose_change);
}

void write_week_doses(JsonWriter& json, std::string_view key,
                      const std::optional<WeekDoses>& doses) {
  if (!doses) return;
  json.key(key);
  json.open_object();
  field(json, "sessions", doses->sessions);
  list(json, "doses", doses->doses, [](JsonWriter& out, const Prescription& dose) {
    field(out, "dose", dose.as_written);
    field(out, "load_kg", text::heaviest_load(dose), 3);
  });
  json.close_object();
}

namespace {

void write_week(JsonWriter& json, const WeekChange& change) {
  field(json, "week", change.week);
  field(json, "from", change.from);
  field(json, "exercise", change.exercise);
  if (change.shift > 0) field(json, "weeks_later", change.shift);
  write_week_doses(json, "before", change.before);
  write_week_doses(json, "now", change.now);
}

}  // namespace

void write_phase_change(JsonWriter& json, const PhaseChange& change) {
  field(json, "phase", (change.now ? change.now : change.before)->id);
  const auto span = [&](std::string_view key, const PlannedPhase& phase) {
    json.key(key);
    json.open_object(JsonWriter::Layout::on_one_line);
    field(json, "first_week", phase.first_week);
    field(json, "last_week", phase.last_week);
    json.close_object();
  };
  if (change.before) span("before", *change.before);
  if (change.now) span("now", *change.now);
}

namespace {

void write_refusal(JsonWriter& json, const Refusal& refusal) {
  field(json, "flag", refusal.flag);
  field(json, "urgency", refusal.urgency);
}

}  // namespace
}  // namespace json

std::string write_review_json(const Review& review) {
  const Difference& difference = review.difference;
  const bool refused = review.now.result == Plan::Result::refused;
  JsonWriter json;
  json.open_object();
  json::field(json, "titrate", std::string{"review/1"});
  json::field(json, "patient", review.now.patient);
  json::field(json, "condition", review.now.condition);
  json::field(json, "since", review.since);
  json::field(json, "as_of", review.now.as_of);
  json::field(json, "result", std::string{refused ? "refused" : "plan"});
  json::list(json, "refusals", review.now.refusals, json::write_refusal);
  json::list(json, "decisions", difference.decisions, json::write_decision);
  json::list(json, "changes", difference.sessions, json::write_session_change);
  json::list(json, "weeks", difference.weeks, json::write_week);
  json::list(json, "phases", difference.phases, json::write_phase_change);
  json::field(json, "end_before", difference.end_before);
  json::field(json, "end", difference.end);
  json::list(json, "outcomes", difference.outcomes, json::write_outcome);
  if (review.why_not) json::list(json, "shut", review.now.shut, json::write_shut);
  json::list(json, "findings", difference.findings, json::write_finding);
  json.close_object();
  return json.finish();
}

}  // namespace titrate
