#include "planner/exporters/json_decisions.h"

#include "planner/exporters/json_fields.h"

namespace titrate::json {
namespace {

void write_report(JsonWriter& json, const Report& report) {
  json.key("report");
  json.open_object();
  field(json, "before", report.before);
  field(json, "during", report.during);
  field(json, "after", report.after);
  field(json, "morning", report.morning);
  field(json, "usual", report.usual);
  field(json, "safe", report.safe);
  field(json, "acceptable", report.acceptable);
  field(json, "settle", report.settle);
  if (report.running > 0) field(json, "running", report.running);
  if (report.creep > 0) field(json, "creep", report.creep);
  field(json, "stiffness_min", report.stiffness);
  if (report.stiffness) field(json, "usual_stiffness_min", report.usual_stiffness);
  field(json, "effusion_before", report.effusion_before);
  field(json, "effusion_after", report.effusion_after);
  field(json, "girth_before_mm", report.girth_before);
  field(json, "girth_after_mm", report.girth_after);
  field(json, "soreness", report.soreness);
  field(json, "leg_before", report.leg_before);
  field(json, "leg_after", report.leg_after);
  if (report.night_pain) field(json, "night_pain", report.night_pain);
  field(json, "zone", report.zone);
  field(json, "morning_class", report.morning_class);
  json.close_object();
}

void write_check_in(JsonWriter& json, const Decision& decision) {
  if (decision.log_line == 0) return;
  json.key("check_in");
  json.open_object(JsonWriter::Layout::on_one_line);
  field(json, "file", decision.log_file);
  field(json, "line", decision.log_line);
  if (decision.morning_line > 0) field(json, "morning_line", decision.morning_line);
  json.close_object();
}

/// Medians of mornings are doubled in the plan.
void decimal_of_half(JsonWriter& json, std::string_view key, const std::optional<int>& doubled) {
  if (!doubled) return;
  json.key(key);
  json.decimal(*doubled * 5, 1);
}

void write_trend(JsonWriter& json, const WeekTrend& trend) {
  json.key("trend");
  json.open_object(JsonWriter::Layout::on_one_line);
  decimal_of_half(json, "median", trend.median2);
  decimal_of_half(json, "before", trend.before2);
  json.close_object();
}

std::string verdict_word(OutcomeResult::Verdict verdict) {
  switch (verdict) {
    case OutcomeResult::Verdict::recovered:
      return "recovered";
    case OutcomeResult::Verdict::improved:
      return "improved";
    case OutcomeResult::Verdict::possibly_improved:
      return "possibly-improved";
    case OutcomeResult::Verdict::no_reliable_change:
      return "no-reliable-change";
    case OutcomeResult::Verdict::worse:
      return "worse";
  }
  return {};
}

/// Results count in hundredths.
template <class Number>
void hundredths(JsonWriter& json, std::string_view key, Number number) {
  json.key(key);
  json.decimal(number, 2);
}

template <class Number>
void hundredths(JsonWriter& json, std::string_view key, const std::optional<Number>& number) {
  if (number) hundredths(json, key, *number);
}

}  // namespace

void write_decision(JsonWriter& json, const Decision& decision) {
  field(json, "date", decision.date);
  field(json, "exercise", decision.exercise);
  field(json, "response", decision.response);
  field(json, "decision", decision.decision);
  field(json, "rule", decision.rule);
  field(json, "file", decision.file);
  if (decision.line > 0) field(json, "line", decision.line);
  if (decision.week > 0) field(json, "week", decision.week);
  field(json, "session", decision.session);
  write_check_in(json, decision);
  if (decision.report) write_report(json, *decision.report);
  if (decision.trend) write_trend(json, *decision.trend);
  field(json, "before", decision.before);
  field(json, "after", decision.after);
  if (decision.gap_hours > 0) field(json, "gap_hours", decision.gap_hours);
  if (decision.calm > 0) field(json, "calm", decision.calm);
  if (decision.fails > 0) field(json, "fails", decision.fails);
}

void write_shut(JsonWriter& json, const Shut& shut) {
  field(json, "week", shut.week);
  field(json, "exercise", shut.exercise);
  field(json, "phase", shut.phase);
  field(json, "gate", shut.gate);
  if (shut.need > 0) {
    field(json, "have", shut.have);
    field(json, "need", shut.need);
  }
  field(json, "words", shut.words);
  field(json, "file", shut.file);
  if (shut.line > 0) field(json, "line", shut.line);
}

void write_outcome(JsonWriter& json, const OutcomeResult& result) {
  field(json, "id", result.id);
  field(json, "date", result.date);
  field(json, "week", result.week);
  hundredths(json, "baseline", result.baseline);
  hundredths(json, "now", result.now);
  hundredths(json, "better_by", result.change);
  hundredths(json, "mdc", result.mdc);
  hundredths(json, "mcid", result.mcid);
  field(json, "verdict", verdict_word(result.verdict));
  if (result.share) {
    json.key("change_percent");
    json.decimal(result.share->count(), 1);
  }
  hundredths(json, "typical_course", result.typical);
  field(json, "file", result.file);
  if (result.line > 0) field(json, "line", result.line);
}

void write_finding(JsonWriter& json, const Finding& finding) {
  field(json, "code", finding.code);
  field(json, "severity", std::string{severity_word(finding.severity)});
  field(json, "message", finding.message);
  field(json, "week", finding.week);
  field(json, "last_week", finding.last_week);
  field(json, "session", finding.session);
}

}  // namespace titrate::json
