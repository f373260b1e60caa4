#include "planner/batch/answer.h"

#include "planner/exporters/exporters.h"
#include "planner/exporters/json_fields.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/make_plan.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

namespace titrate::batch {
namespace {

using Layout = JsonWriter::Layout;

Verdict verdict_of(const Plan& plan) {
  if (plan.result == Plan::Result::refused) return Verdict::refused;
  return has_errors(plan) ? Verdict::findings : Verdict::planned;
}

void write_error(JsonWriter& json, const Diagnostic& each) {
  const LineColumn place = each.source->at(each.span.begin);
  json.open_object();
  json::field(json, "code", each.code);
  json::field(json, "column", place.column);
  json::field(json, "message", each.message);
  json::field(json, "help", each.help);
  json.close_object();
}

/// The record that stands in for a plan: where it is, and everything wrong with it.
std::string error_line(const Source& source, const Diagnostics& diagnostics) {
  JsonWriter json;
  json.open_object(Layout::on_one_line);
  json::field(json, "titrate", std::string{"error/1"});
  json::field(json, "line", source.first_line);
  json.key("errors");
  json.open_list();
  for (const Diagnostic& each : diagnostics.all())
    if (each.severity == Severity::error) write_error(json, each);
  json.close_list();
  json.close_object();
  return json.finish();
}

std::string complaint_of(const Source& source, const Diagnostics& diagnostics) {
  for (const Diagnostic& each : diagnostics.all()) {
    if (each.severity != Severity::error) continue;
    const LineColumn place = source.at(each.span.begin);
    return source.path + ':' + std::to_string(place.line) + ':' + std::to_string(place.column) +
           ": " + each.message;
  }
  return source.path + ':' + std::to_string(source.first_line) + ": cannot be read";
}

int sessions_of(const Plan& plan) {
  std::size_t count = 0;
  for (const PlannedWeek& week : plan.weeks) count += week.sessions.size();
  return static_cast<int>(count);
}

std::string summary_line(const Plan& plan, int line) {
  std::string text =
      std::to_string(line) + '\t' + utf8::printable(plan.patient) + '\t' + plan.condition + '\t';
  if (plan.result == Plan::Result::refused) return text + "refused\n";
  text += has_errors(plan) ? "findings" : "planned";
  return text + '\t' + words::count(sessions_of(plan), "session") + '\t' + iso_date(plan.start) +
         '\t' + iso_date(plan.end) + '\n';
}

Answer bad(const Source& source, const Diagnostics& diagnostics, Form form) {
  Answer answer;
  answer.complaint = complaint_of(source, diagnostics);
  if (form == Form::ndjson) answer.bytes = error_line(source, diagnostics);
  if (form == Form::summary)
    answer.bytes = std::to_string(source.first_line) + "\t\t\tbad\t" +
                   utf8::printable(answer.complaint) + '\n';
  return answer;
}

/// What cannot be written, such as a calendar beyond the time zone tables, is bad at its first
/// byte.
Answer unwritten(const Source& source, const std::string& why, Form form) {
  Diagnostics diagnostics;
  Diagnostic diagnostic;
  diagnostic.code = "not-written";
  diagnostic.source = &source;
  diagnostic.message = why;
  diagnostics.add(std::move(diagnostic));
  return bad(source, diagnostics, form);
}

ExportOptions on_one_line() {
  ExportOptions options;
  options.on_one_line = true;
  return options;
}

Date as_of_record(const Record& record, const Terms& terms) {
  if (record.as_of) return *record.as_of;
  if (terms.as_of) return *terms.as_of;
  return record.log.entries.empty() ? record.patient.start : terms.today;
}

}  // namespace

Answer answer(std::string_view bytes, int line, const Terms& terms, Library& library) {
  const Source source{terms.path, std::string{bytes}, line};
  Diagnostics diagnostics;
  const auto record = read_record(source, library, diagnostics);
  if (!record) return bad(source, diagnostics, terms.form);
  PlanOptions options{.as_of = as_of_record(*record, terms), .engine = terms.engine, .inputs = {}};
  options.inputs.push_back({terms.path, sha256_hex(bytes)});
  options.inputs.insert(options.inputs.end(), record->shelved->inputs.begin(),
                        record->shelved->inputs.end());
  const Plan plan = make_plan(*record->shelved->condition, record->patient, record->log, options);
  Answer answer;
  answer.verdict = verdict_of(plan);
  switch (terms.form) {
    case Form::ndjson:
      answer.bytes = write_json(plan, on_one_line());
      break;
    case Form::summary:
      answer.bytes = summary_line(plan, line);
      break;
    case Form::ics:
      if (answer.verdict == Verdict::refused) break;
      auto written = write_icalendar(plan, {});
      if (!written.error.empty()) return unwritten(source, written.error, terms.form);
      answer.bytes = std::move(written.bytes);
      break;
  }
  return answer;
}

}  // namespace titrate::batch
