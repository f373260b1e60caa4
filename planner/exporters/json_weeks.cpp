#include "planner/exporters/json_weeks.h"

#include <algorithm>

#include "planner/exporters/json_fields.h"
#include "planner/exporters/status_word.h"

namespace titrate::json {
namespace {

constexpr auto one_line = JsonWriter::Layout::on_one_line;

void write_loads(JsonWriter& json, const std::vector<PlannedLoad>& loads) {
  if (loads.empty()) return;
  json.key("loads");
  json.open_list(one_line);
  for (const auto& load : loads) {
    json.open_object();
    field(json, "as_written", load.as_written);
    field(json, "kg", load.mass, 3);
    if (load.on_bodyweight) field(json, "on_bodyweight", true);
    json.close_object();
  }
  json.close_list();
}

void write_intervals(JsonWriter& json, const std::vector<PlannedInterval>& intervals) {
  if (intervals.empty()) return;
  json.key("intervals");
  json.open_list(one_line);
  for (const auto& interval : intervals) {
    json.open_object();
    field(json, "activity", interval.activity);
    field(json, "s", interval.time, 0);
    field(json, "m", interval.distance, 3);
    json.close_object();
  }
  json.close_list();
}

void write_rest(JsonWriter& json, const Prescription& prescription) {
  if (!prescription.rest) return;
  json.key("rest_s");
  json.open_list(one_line);
  json.number(prescription.rest->first.count());
  json.number(prescription.rest->second.count());
  json.close_list();
}

void write_reason(JsonWriter& json, const Reason& reason) {
  field(json, "rule", reason.rule);
  field(json, "file", reason.file);
  if (reason.line > 0) field(json, "line", reason.line);
  field(json, "check_in", reason.check_in);
  field(json, "before", reason.before);
  field(json, "after", reason.after);
}

void write_amounts(JsonWriter& json, const Prescription& prescription) {
  field(json, "level", prescription.level);
  field(json, "sets", prescription.sets);
  if (!prescription.reps.empty()) field(json, "reps", prescription.reps);
  field(json, "hold_s", prescription.hold, 0);
  field(json, "duration_s", prescription.duration, 0);
  field(json, "distance_m", prescription.distance, 3);
  write_loads(json, prescription.loads);
  field(json, "effort", prescription.effort);
  field(json, "range", prescription.range);
  field(json, "cuff", prescription.cuff);
  field(json, "settings", prescription.settings);
  write_intervals(json, prescription.intervals);
  field(json, "tempo", prescription.tempo);
  write_rest(json, prescription);
  field(json, "side", prescription.side);
  field(json, "times_per_day", prescription.times_per_day);
}

void write_prescription(JsonWriter& json, const Prescription& prescription) {
  field(json, "exercise", prescription.exercise);
  field(json, "title", prescription.title);
  field(json, "as_written", prescription.as_written);
  field(json, "block", prescription.block);
  field(json, "row", prescription.row);
  write_amounts(json, prescription);
  field(json, "expected", prescription.expected);
  field(json, "source", prescription.source);
  field(json, "basis", prescription.basis);
  field(json, "file", prescription.file);
  if (prescription.line > 0) field(json, "line", prescription.line);
  list(json, "reasons", prescription.reasons, write_reason);
  field(json, "reps_written", prescription.reps_written);
  field(json, "level_title", prescription.level_title);
  field(json, "seconds_per_rep", prescription.seconds_per_rep);
  field(json, "range_in_file", prescription.range_in_file);
  if (prescription.rest_as_set) field(json, "rest_as_set", true);
  field(json, "level_how", prescription.level_how);
  field(json, "arrangement", prescription.arrangement);
  field(json, "stop_when", prescription.stop_when);
}

void write_session(JsonWriter& json, const PlannedSession& session, bool with_dates,
                   DosesWritten& written) {
  field(json, "number", session.number);
  field(json, "uid", session.uid);
  field(json, "name", session.name);
  field(json, "phase", session.phase);
  if (with_dates) field(json, "date", session.date);
  if (session.start) field(json, "start", clock_text(*session.start));
  if (session.minutes > 0) field(json, "minutes", session.minutes);
  field(json, "sequence", session.sequence);
  if (with_dates) field(json, "changed", session.changed);
  field(json, "status", status_word(session.status));
  if (session.most_times > 1) field(json, "most_times_a_day", session.most_times);
  json.key("prescriptions");
  json.open_list();
  for (const Prescription& prescription : session.prescriptions) {
    written.write(json, prescription);
  }
  json.close_list();
}

void write_exercise(JsonWriter& json, const WeekExercise& exercise) {
  field(json, "exercise", exercise.exercise);
  field(json, "sessions", exercise.sessions);
  field(json, "sets", exercise.sets);
  field(json, "reps", exercise.reps);
  field(json, "tonnage_g", exercise.tonnage_g);
  field(json, "time_under_tension_s", exercise.time_under_tension, 0);
  field(json, "duration_s", exercise.duration, 0);
  field(json, "distance_m", exercise.distance, 3);
  if (exercise.intensity != Intensity{}) {
    json.key("intensity");
    json.open_object(one_line);
    field(json, "rm", exercise.intensity.rm);
    field(json, "percent_1rm", exercise.intensity.percent_1rm, 1);
    if (exercise.intensity.rpe_tenths) {
      json.key("rpe");
      json.decimal(*exercise.intensity.rpe_tenths, 1);
    }
    json.close_object();
  }
  field(json, "volume_change_percent", exercise.volume_change, 1);
  field(json, "load_change_percent", exercise.load_change, 1);
  field(json, "title", exercise.title);
  field(json, "volume_of", exercise.volume_of);
}

std::string by_word(PlannedLimit::By by) {
  switch (by) {
    case PlannedLimit::By::programme:
      return "programme";
    case PlannedLimit::By::patient_case:
      return "case";
    case PlannedLimit::By::log:
      return "log";
  }
  return {};
}

void write_limit(JsonWriter& json, const PlannedLimit& limit) {
  field(json, "what", limit.what);
  field(json, "value", limit.value);
  field(json, "title", limit.title);
  field(json, "by", by_word(limit.by));
  field(json, "binds", limit.binds);
  field(json, "source", limit.source);
  field(json, "basis", limit.basis);
  field(json, "file", limit.file);
  if (limit.line > 0) field(json, "line", limit.line);
}

}  // namespace

void DosesWritten::write(JsonWriter& json, const Prescription& prescription) {
  const auto same_block = [&](const Written& each) {
    return each.prescription->block == prescription.block &&
           each.prescription->exercise == prescription.exercise;
  };
  auto known = std::ranges::find_if(written_, same_block);
  if (known != written_.end() && *known->prescription == prescription) {
    json.copy(known->begin, known->end);
    return;
  }
  known = known == written_.end() ? written_.insert(known, Written{}) : known;
  json.open_object();
  known->begin = json.size() - 1;
  write_prescription(json, prescription);
  json.close_object();
  known->end = json.size();
  known->prescription = &prescription;
}

void write_week(JsonWriter& json, const PlannedWeek& week, bool with_dates, DosesWritten& written) {
  field(json, "week", week.number);
  if (with_dates) field(json, "from", week.from);
  if (with_dates) field(json, "to", week.to);
  field(json, "phases", week.phases);
  list(json, "exercises", week.exercises, write_exercise);
  list(json, "sessions", week.sessions, [&](JsonWriter& out, const auto& session) {
    write_session(out, session, with_dates, written);
  });
  field(json, "wanted", week.wanted);
  field(json, "repeats", week.repeats);
  if (!week.limits.empty()) list(json, "limits", week.limits, write_limit);
}

void write_withdrawn(JsonWriter& json, const Plan& plan) {
  if (plan.withdrawn.empty()) return;
  DosesWritten written;
  list(json, "withdrawn", plan.withdrawn,
       [&](JsonWriter& out, const auto& session) { write_session(out, session, true, written); });
}

}  // namespace titrate::json
