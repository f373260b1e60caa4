#include "planner/cli/check_in_text.h"

#include <array>
#include <optional>

#include "planner/cli/log_flow.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_check_in.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

void add_number(FlowMap& map, std::string_view key, const std::optional<int>& number) {
  if (number) map.add(key, std::to_string(*number));
}

std::string minutes_text(int minutes) {
  return text::TimeText::format(Seconds{std::int64_t{minutes} * 60});
}

std::string pain_text(const PainScores& pain) {
  FlowMap map;
  add_number(map, "before", pain.before);
  add_number(map, "during", pain.during);
  add_number(map, "after", pain.after);
  add_number(map, "morning", pain.morning);
  return map.text();
}

std::string grade_text(int grade) {
  static constexpr std::array<std::string_view, 5> grades{"zero", "trace", "1+", "2+", "3+"};
  return std::string{grades.at(static_cast<std::size_t>(grade))};
}

std::string site_text(LegSite site) {
  switch (site) {
    case LegSite::back:
      return "back";
    case LegSite::buttock:
      return "buttock";
    case LegSite::thigh:
      return "thigh";
    case LegSite::calf:
      return "calf";
    case LegSite::foot:
      return "foot";
  }
  return {};
}

std::string soreness_text(Soreness soreness) {
  switch (soreness) {
    case Soreness::none:
      return "none";
    case Soreness::warm_up:
      return "warm-up";
    case Soreness::stays:
      return "stays";
    case Soreness::later:
      return "later";
  }
  return {};
}

template <class T, class Text>
void add_pair(FlowMap& map, std::string_view key, const BeforeAfter<T>& pair, Text text_of) {
  FlowMap inside;
  if (pair.before) inside.add("before", text_of(*pair.before));
  if (pair.after) inside.add("after", text_of(*pair.after));
  if (!inside.empty()) map.add(key, inside.text());
}

std::string reps_text(const std::vector<int>& reps) {
  if (reps.size() == 1) return std::to_string(reps.front());
  std::vector<std::string> texts;
  for (const int each : reps) texts.push_back(std::to_string(each));
  return flow_list(texts);
}

std::string way_text(Millimetres way) {
  Distance distance;
  distance.low = distance.high = way;
  return text::DistanceText::format(distance);
}

std::string done_text(const Done& done) {
  FlowMap map;
  add_number(map, "sets", done.sets);
  if (!done.reps.empty()) map.add("reps", reps_text(done.reps));
  if (done.hold) map.add("hold", text::TimeText::format(*done.hold));
  if (done.time) map.add("time", text::TimeText::format(*done.time));
  if (done.distance) map.add("distance", way_text(*done.distance));
  if (done.load) map.add("load", text::MassText::format(*done.load));
  add_number(map, "rir", done.rir);
  if (done.pain) map.add("pain", pain_text(*done.pain));
  return map.text();
}

void add_did(FlowMap& map, const SessionEntry& session) {
  FlowMap did;
  for (const Done& each : session.did) did.add(each.exercise, done_text(each));
  if (!did.empty()) map.add("did", did.text());
  FlowMap prescribed;
  for (const auto& [key, value] : session.prescribed) prescribed.add(key, flow_scalar(value));
  if (!prescribed.empty()) map.add("prescribed", prescribed.text());
}

void add(FlowMap& map, const SessionEntry& session) {
  const FlowMap before = map;
  if (session.pain != PainScores{}) map.add("pain", pain_text(session.pain));
  if (session.stiffness_minutes) map.add("stiffness", minutes_text(*session.stiffness_minutes));
  add_pair(map, "effusion", session.effusion, grade_text);
  add_pair(map, "girth", session.girth, text::GirthText::format);
  add_pair(map, "leg-site", session.leg_site, site_text);
  if (session.soreness) map.add("soreness", soreness_text(*session.soreness));
  if (session.night_pain) map.add("night-pain", "yes");
  if (session.effort_tenths) map.add("effort", text::ExertionText::format(*session.effort_tenths));
  add_number(map, "rir", session.rir);
  if (session.done || session.done_all)
    map.add("done", text::SessionShareText::format(session.done.value_or(PerMille{1000})));
  add_did(map, session);
  map.add_text("note", session.note);
  // An entry has to say something, if only that nothing was answered.
  if (map.text() == before.text()) map.add("pain", "{}");
}

void add(FlowMap& map, const MorningEntry& morning) {
  map.add("morning", std::to_string(morning.pain));
  if (morning.stiffness_minutes) map.add("stiffness", minutes_text(*morning.stiffness_minutes));
  if (morning.effusion) map.add("effusion", grade_text(*morning.effusion));
  if (morning.girth) map.add("girth", text::GirthText::format(*morning.girth));
}

void add(FlowMap& map, const MissedEntry& missed) { map.add("missed", flow_scalar(missed.reason)); }

std::string result_text(const Measurement& result) {
  if (!result.word.empty()) return flow_scalar(result.word);
  if (result.value) return words::decimal(*result.value, 2);
  FlowMap sides;
  if (result.left) sides.add("left", words::decimal(*result.left, 2));
  if (result.right) sides.add("right", words::decimal(*result.right, 2));
  return sides.text();
}

void add(FlowMap& map, const TestsEntry& tests) {
  FlowMap results;
  FlowMap outcomes;
  for (std::size_t at = 0; at < tests.results.size(); ++at) {
    auto& into = at + tests.outcomes < tests.results.size() ? results : outcomes;
    into.add(tests.results[at].name, result_text(tests.results[at]));
  }
  if (!results.empty() || outcomes.empty()) map.add("tests", results.text());
  if (!outcomes.empty()) map.add("outcomes", outcomes.text());
}

void add(FlowMap& map, const FlagsEntry& flags) {
  std::vector<std::string> names;
  for (const std::string& flag : flags.flags) names.push_back(flow_scalar(flag));
  map.add("flags", flow_list(names));
}

void add_decision(FlowMap& map, const ClinicianEntry& clinician) {
  using What = ClinicianEntry::What;
  switch (clinician.what) {
    case What::clear:
      return map.add("clear", flow_scalar(clinician.word));
    case What::clearance:
      return map.add("clearance", flow_scalar(clinician.word));
    case What::rebase:
      return map.add("rebase", std::to_string(clinician.number));
    case What::extend:
      return map.add("extend", text::WeeksText::format(clinician.number));
    case What::next_phase:
      return map.add("next-phase", "yes");
    case What::easier:
      return map.add("easier", flow_scalar(clinician.word));
    case What::limits: {
      std::vector<std::string> limits;
      for (const Limit& limit : clinician.limits) limits.push_back(limit_text(limit));
      return map.add("limits", flow_list(limits));
    }
    case What::end:
      return map.add("end", "yes");
  }
}

void add(FlowMap& map, const ClinicianEntry& clinician) {
  FlowMap inside;
  add_decision(inside, clinician);
  inside.add_text("note", clinician.note);
  map.add("clinician", inside.text());
}

void add(FlowMap& map, const ChangeEntry& change) {
  FlowMap changes;
  for (const auto& [key, value] : change.changes) changes.add(key, flow_scalar(value));
  map.add("change", changes.text());
}

void add(FlowMap& map, const VoidEntry& entry) { map.add("void", std::to_string(entry.entry)); }

}  // namespace

std::string check_in_text(const CheckIn& entry) {
  FlowMap map;
  map.add("date", iso_date(entry.date));
  std::visit([&map](const auto& kind) { add(map, kind); }, entry.entry);
  return map.text();
}

}  // namespace titrate::cli
