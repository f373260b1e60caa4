#include "planner/exporters/json_told.h"

#include "planner/exporters/json_fields.h"

namespace titrate::json {
namespace {

void write_sign(JsonWriter& json, const WarningSign& sign) {
  field(json, "id", sign.id);
  field(json, "question", sign.question);
  field(json, "tell", sign.tell);
  field(json, "urgency", sign.urgency);
  field(json, "stops_all", sign.stops_all);
}

void write_exercise(JsonWriter& json, const ToldExercise& exercise) {
  field(json, "id", exercise.id);
  field(json, "title", exercise.title);
  field(json, "how", exercise.how);
  field(json, "kind", exercise.kind);
  field(json, "needs", exercise.needs);
  field(json, "easier", exercise.easier);
  field(json, "easier_how", exercise.easier_how);
}

void write_away(JsonWriter& json, const DaysAway& away) {
  field(json, "from", away.from);
  field(json, "to", away.to);
}

void write_frame(JsonWriter& json, const Frame& frame) {
  field(json, "phase", frame.phase);
  field(json, "warm_up", frame.warm_up);
  field(json, "cool_down", frame.cool_down);
  field(json, "rest_after_s", frame.rest_after, 0);
}

template <class Entry, class Write>
void list_if_any(JsonWriter& json, std::string_view key, const std::vector<Entry>& entries,
                 Write write) {
  if (!entries.empty()) list(json, key, entries, write);
}

}  // namespace

void write_citation(JsonWriter& json, const CitationUse& citation) {
  field(json, "id", citation.id);
  field(json, "cite", citation.cite);
  field(json, "doi", citation.doi);
}

void write_pain(JsonWriter& json, const PainSummary& pain) {
  if (pain.profile.empty()) return;
  json.key("pain");
  json.open_object();
  field(json, "profile", pain.profile);
  field(json, "safe", pain.safe);
  field(json, "acceptable", pain.acceptable);
  field(json, "acute", pain.acute);
  if (pain.acute_until) field(json, "acute_until", *pain.acute_until);
  field(json, "settle", pain.settle);
  field(json, "usual_morning", pain.usual_morning);
  if (!pain.usual_from.empty()) field(json, "usual_from", pain.usual_from);
  field(json, "stiffness_min", pain.stiffness);
  field(json, "stiffness_limit_min", pain.stiffness_limit);
  if (pain.creep > 0) {
    field(json, "creep", pain.creep);
    field(json, "rises_in_acceptable", pain.rises_in_acceptable);
    field(json, "late", std::string{pain.late_repeats ? "repeat" : "reduce"});
    field(json, "red", std::string{pain.red_splits ? "split" : "lower"});
    field(json, "watch", pain.watch);
    field(json, "first_week", pain.first_week);
    field(json, "usual_night_pain", pain.usual_night_pain);
    field(json, "source", pain.source.id);
    field(json, "cite", pain.source.cite);
  }
  json.close_object();
}

void write_told(JsonWriter& json, const Told& told) {
  list_if_any(json, "warning_signs", told.signs, write_sign);
  list_if_any(json, "exercises", told.exercises, write_exercise);
  list_if_any(json, "away", told.away, write_away);
  list_if_any(json, "frames", told.frames, write_frame);
}

}  // namespace titrate::json
