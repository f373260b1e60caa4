#include "planner/exporters/exporters.h"
#include "planner/exporters/json_decisions.h"
#include "planner/exporters/json_fields.h"
#include "planner/exporters/json_told.h"
#include "planner/exporters/json_weeks.h"

namespace titrate {
namespace json {
namespace {

std::string result_word(Plan::Result result) {
  switch (result) {
    case Plan::Result::plan:
      return "plan";
    case Plan::Result::refused:
      return "refused";
  }
  return {};
}

void write_due(JsonWriter& json, const Due& due) {
  field(json, "date", due.date);
  field(json, "kind", std::string{due_word(due.kind)});
  field(json, "id", due.id);
  field(json, "title", due.title);
  field(json, "week", due.week);
  field(json, "expected", due.expected);
  field(json, "uid", due.uid);
  field(json, "sequence", due.sequence);
  if (due.changed != Date{}) field(json, "changed", due.changed);
}

void write_phase(JsonWriter& json, const PlannedPhase& phase) {
  field(json, "id", phase.id);
  field(json, "title", phase.title);
  field(json, "goal", phase.goal);
  field(json, "first_week", phase.first_week);
  field(json, "last_week", phase.last_week);
  field(json, "open", phase.open);
  field(json, "expected", phase.expected);
  field(json, "sessions", phase.sessions);
  field(json, "exit", phase.exit);
}

void write_load_basis(JsonWriter& json, const LoadBasis& basis) {
  field(json, "exercise", basis.exercise);
  field(json, "title", basis.title);
  field(json, "set", basis.set);
  field(json, "one_rm_kg", basis.one_rm, 3);
  field(json, "one_rm_low_kg", basis.one_rm_low, 3);
  field(json, "one_rm_high_kg", basis.one_rm_high, 3);
  if (basis.one_rm) field(json, "low_quality", basis.low_quality);
  field(json, "equipment", basis.equipment);
  field(json, "how", basis.how);
}

void write_refusal(JsonWriter& json, const Refusal& refusal) {
  field(json, "flag", refusal.flag);
  field(json, "question", refusal.question);
  field(json, "urgency", refusal.urgency);
  field(json, "stops_all", refusal.stops_all);
  field(json, "case_file", refusal.case_file);
  if (refusal.case_line > 0) field(json, "case_line", refusal.case_line);
  field(json, "rule_file", refusal.rule_file);
  if (refusal.rule_line > 0) field(json, "rule_line", refusal.rule_line);
}

void write_input(JsonWriter& json, const Input& input) {
  field(json, "path", input.path);
  field(json, "sha256", input.sha256);
}

void write_condition(JsonWriter& json, const Plan& plan) {
  json.key("condition");
  json.open_object();
  field(json, "id", plan.condition);
  field(json, "title", plan.condition_title);
  field(json, "status", std::string{plan.reviewed ? "reviewed" : "draft"});
  json.key("evidence");
  json.open_object();
  field(json, "level", plan.evidence_level);
  field(json, "source", plan.evidence.id);
  field(json, "cite", plan.evidence.cite);
  field(json, "doi", plan.evidence.doi);
  json.close_object();
  json.close_object();
}

/// Who and when; a plan without a patient has neither.
void write_patient(JsonWriter& json, const Plan& plan) {
  if (plan.without_patient) return;
  field(json, "patient", plan.patient);
  field(json, "side", plan.side);
  field(json, "start", plan.start);
  field(json, "end", plan.end);
  field(json, "as_of", plan.as_of);
  field(json, "time_zone", plan.time_zone);
}

void write_header(JsonWriter& json, const Plan& plan) {
  field(json, "titrate", std::string{"plan/1"});
  field(json, "engine", plan.engine);
  write_condition(json, plan);
  json.key("programme");
  json.open_object();
  field(json, "id", plan.programme);
  field(json, "title", plan.programme_title);
  json.close_object();
  write_patient(json, plan);
  list(json, "inputs", plan.inputs, write_input);
}

void write_checked(JsonWriter& json, const Checked& checked) {
  json.key("checked");
  json.open_object();
  field(json, "sessions", checked.sessions);
  field(json, "rules", checked.rules);
  field(json, "broken", checked.broken);
  field(json, "largest_load_rise_percent", checked.largest_load_rise, 1);
  field(json, "shortest_gap_min", checked.shortest_gap_minutes);
  if (checked.longest_session_minutes > 0) {
    field(json, "longest_session_min", checked.longest_session_minutes);
  }
  json.close_object();
}

/// What later versions added; always after the first, fixed keys.
void write_added(JsonWriter& json, const Plan& plan) {
  list(json, "refusals", plan.refusals, write_refusal);
  if (!plan.without_patient) {
    if (plan.age > 0) field(json, "age", plan.age);
    field(json, "goal", plan.goal);
    field(json, "uid", plan.uid);
    field(json, "created", plan.created);
  }
  list(json, "sources", plan.sources, write_citation);
  field(json, "for", plan.for_whom);
  field(json, "not_for", plan.not_for);
  list(json, "phases", plan.phases, write_phase);
  list(json, "load_bases", plan.load_bases, write_load_basis);
  write_pain(json, plan.pain);
  write_told(json, plan.told);
  write_checked(json, plan.checked);
  if (!plan.shut.empty()) list(json, "shut", plan.shut, write_shut);
  if (!plan.outcomes.empty()) list(json, "outcomes", plan.outcomes, write_outcome);
}

}  // namespace
}  // namespace json

std::string write_json(const Plan& plan, const ExportOptions& options) {
  JsonWriter json;
  json.open_object(options.on_one_line ? JsonWriter::Layout::on_one_line
                                       : JsonWriter::Layout::lines);
  json::write_header(json, plan);
  json::DosesWritten written;
  json::list(json, "weeks", plan.weeks, [&](JsonWriter& out, const PlannedWeek& week) {
    json::write_week(out, week, !plan.without_patient, written);
  });
  json::write_withdrawn(json, plan);
  json::list(json, "due", plan.due, json::write_due);
  if (!plan.withdrawn_due.empty())
    json::list(json, "withdrawn_due", plan.withdrawn_due, json::write_due);
  json::list(json, "decisions", plan.decisions, json::write_decision);
  json::list(json, "findings", plan.findings, json::write_finding);
  json::field(json, "result", json::result_word(plan.result));
  json::write_added(json, plan);
  json.close_object();
  return json.finish();
}

}  // namespace titrate
