#include "planner/exporters/comparison.h"
#include "planner/exporters/json_changes.h"
#include "planner/exporters/json_decisions.h"
#include "planner/exporters/json_fields.h"

namespace titrate {
namespace json {
namespace {

void write_key(JsonWriter& json, const KeyChange& change) {
  field(json, "key", change.key);
  const auto value = [&](std::string_view key, const std::optional<std::string>& text) {
    if (!text) return;
    json.key(key);
    json.text(*text);
  };
  value("before", change.before);
  value("now", change.now);
  field(json, "file", change.file);
  if (change.line > 0) field(json, "line", change.line);
}

void write_sums(JsonWriter& json, std::string_view key, const std::optional<WeekExercise>& sums) {
  if (!sums) return;
  json.key(key);
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "sessions", sums->sessions);
  field(json, "sets", sums->sets);
  field(json, "reps", sums->reps);
  field(json, "time_under_tension_s", sums->time_under_tension, 0);
  field(json, "duration_s", sums->duration, 0);
  field(json, "distance_m", sums->distance, 3);
  field(json, "rm", sums->intensity.rm);
  field(json, "percent_1rm", sums->intensity.percent_1rm, 1);
  if (sums->intensity.rpe_tenths) {
    json.key("rpe");
    json.decimal(*sums->intensity.rpe_tenths, 1);
  }
  json.close_object();
}

void write_table_change(JsonWriter& json, const TableChange& change) {
  field(json, "first_week", change.first_week);
  field(json, "last_week", change.last_week);
  if (change.weeks_gone) field(json, "weeks_gone", true);
  field(json, "exercise", change.exercise);
  write_week_doses(json, "before", change.before);
  write_week_doses(json, "now", change.now);
  write_sums(json, "a_week_before", change.sums_before);
  write_sums(json, "a_week_now", change.sums_now);
  if (change.line > 0) field(json, "line", change.line);
}

void write_move(JsonWriter& json, const WeekMove& move) {
  field(json, "first_week", move.first_now);
  field(json, "last_week", move.last_now);
  field(json, "first_week_before", move.first_before);
}

void write_claim(JsonWriter& json, const ClaimChange& claim) {
  field(json, "claim", claim.code);
  if (claim.held_before) field(json, "held_before", *claim.held_before);
  field(json, "holds", claim.holds_now);
  field(json, "found", claim.found);
  if (claim.line > 0) field(json, "line", claim.line);
}

void write_figure(JsonWriter& json, const FigureChange& figure) {
  field(json, "claim", figure.code);
  field(json, "before", figure.before);
  field(json, "now", figure.now);
}

std::string word_of(ProgrammeChange::What what) {
  switch (what) {
    case ProgrammeChange::What::kept:
      return "kept";
    case ProgrammeChange::What::added:
      return "new";
    case ProgrammeChange::What::gone:
      return "gone";
  }
  return {};
}

void write_programme(JsonWriter& json, const ProgrammeChange& its) {
  field(json, "programme", its.id);
  field(json, "is", word_of(its.what));
  if (its.what != ProgrammeChange::What::added) field(json, "weeks_before", its.weeks.weeks_before);
  if (its.what != ProgrammeChange::What::gone) field(json, "weeks", its.weeks.weeks_now);
  list(json, "phases", its.weeks.phases, write_phase_change);
  list(json, "moved_weeks", its.weeks.moves, write_move);
  list(json, "table", its.weeks.changes, write_table_change);
  list(json, "claims", its.proof.claims, write_claim);
  list(json, "figures", its.proof.figures, write_figure);
}

void write_lint(JsonWriter& json, const LintChange& lint) {
  field(json, "severity", std::string{severity_word(lint.severity)});
  field(json, "code", lint.code);
  field(json, "message", lint.message);
  field(json, "line", lint.line);
}

void write_case(JsonWriter& json, const CaseChange& its) {
  field(json, "case", its.path);
  field(json, "patient", its.patient);
  field(json, "does_not_fit", its.unreadable);
  if (!its.unreadable.empty()) return;
  field(json, "from", its.from);
  field(json, "to", its.to);
  field(json, "refused_before", its.refused_before);
  field(json, "refused", its.refused_now);
  list(json, "sessions", its.sessions, write_session_change);
  list(json, "new_findings", its.come, write_finding);
  list(json, "gone_findings", its.gone, write_finding);
}

}  // namespace
}  // namespace json

std::string write_comparison_json(const Comparison& comparison) {
  JsonWriter json;
  json.open_object();
  json::field(json, "titrate", std::string{"comparison/1"});
  json::field(json, "file_before", comparison.file_before);
  json::field(json, "file", comparison.file_now);
  json::field(json, "changed", !nothing_changed(comparison));
  json::field(json, "worse", is_worse(comparison));
  json::list(json, "keys", comparison.keys, json::write_key);
  json::list(json, "programmes", comparison.programmes, json::write_programme);
  json::list(json, "new_lints", comparison.lints_come, json::write_lint);
  json::list(json, "gone_lints", comparison.lints_gone, json::write_lint);
  if (comparison.with_cases) json::list(json, "cases", comparison.cases, json::write_case);
  json.close_object();
  return json.finish();
}

}  // namespace titrate
