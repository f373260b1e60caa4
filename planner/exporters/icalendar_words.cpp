#include "planner/exporters/icalendar_words.h"

#include <algorithm>
#include <set>

#include "planner/exporters/icalendar_characters.h"
#include "planner/exporters/pain_words.h"
#include "planner/exporters/patient_words.h"
#include "planner/units/words.h"

namespace titrate::icalendar {
namespace {

using Status = PlannedSession::Status;

/// Some calendars show no more of a title.
constexpr std::size_t longest_summary = 120;
constexpr std::size_t usual_description = 512;

void add_side(std::string& text, std::string_view side) {
  if (side == "each") text += ", on each side";
  if (side == "left" || side == "right") text.append(", ").append(side).append(" side");
}

void add_level(std::string& text, const Prescription& dose) {
  if (!dose.level_title.empty())
    text.append(" (").append(dose.level_title).append(")");
  else if (dose.level)
    text.append(" (level ").append(std::to_string(*dose.level)).append(")");
}

/// Adds `, ` and the words, if there are any.
void add_part(std::string& text, std::string_view words) {
  if (!words.empty()) text.append(", ").append(words);
}

void add_rest(std::string& text, const Prescription& dose) {
  if (dose.rest_as_set)
    text += ", rest as long as the set took";
  else if (dose.rest && dose.rest->second.count() > 0 && dose.sets.value_or(1) > 1)
    text.append(", rest ").append(words::time_range(dose.rest->first, dose.rest->second));
}

void add_dose_words(std::string& text, const Prescription& dose) {
  text += patient::volume_words(dose);
  if (const auto load = patient::load_words(dose); !load.empty()) text.append(" at ").append(load);
  add_side(text, dose.side);
  add_part(text, patient::effort_words(dose.effort));
  if (!dose.tempo.empty()) add_part(text, words::tempo(dose.tempo));
  if (!dose.range.empty() && dose.range != "full") text.append(", range ").append(dose.range);
  if (!dose.cuff.empty()) text.append(", cuff ").append(dose.cuff);
  add_part(text, dose.settings);
  if (!dose.arrangement.empty())
    text += dose.arrangement == "pairs" ? ", in pairs" : ", in a circuit";
  add_rest(text, dose);
}

std::string time_words(int time) {
  if (time == 2) return ", second time today";
  if (time == 3) return ", third time today";
  return ", time " + std::to_string(time) + " today";
}

std::string exercises_words(const PlannedSession& session, int time) {
  const auto count = std::ranges::count_if(
      session.prescriptions, [&](const auto& dose) { return dose.times_per_day >= time; });
  return count == 0 ? "" : words::count(static_cast<int>(count), "exercise");
}

void add_line(std::string& text, std::string_view line) {
  text += line;
  text += '\n';
}

}  // namespace

int times_a_day(const PlannedSession& session) {
  int most = 1;
  for (const auto& dose : session.prescriptions) most = std::max(most, dose.times_per_day);
  return most;
}

std::string session_summary(const PlannedSession& session, int time, bool cancelled,
                            CalendarDetail detail) {
  std::string text = cancelled ? "Cancelled: Session " : "Session ";
  text += std::to_string(session.number);
  if (time > 1) text += time_words(time);
  const auto exercises =
      detail == CalendarDetail::title ? std::string{} : exercises_words(session, time);
  if (!exercises.empty()) text += ": " + exercises;
  if (session.minutes > 0 && time <= 1) text += ", " + std::to_string(session.minutes) + " min";
  const int times = times_a_day(session);
  if (!session.start && times > 1) text += ", " + words::times_a_day(times);
  return text;
}

std::string_view due_noun(Due::Kind kind) {
  switch (kind) {
    case Due::Kind::test:
      return "Test";
    case Due::Kind::outcome:
      return "Questionnaire";
    case Due::Kind::review:
      return "Review";
  }
  return {};
}

std::string due_summary(const Due& due, bool withdrawn, CalendarDetail detail) {
  std::string text = withdrawn ? "Cancelled: " : "";
  text += due_noun(due.kind);
  text += " due";
  if (detail == CalendarDetail::full && !due.title.empty()) text += ": " + due.title;
  return shortened(text, longest_summary);
}

std::string dose_words(const Prescription& dose) {
  std::string text;
  add_dose_words(text, dose);
  return text;
}

Wording::Wording(const Plan& plan, CalendarDetail detail) : plan_(plan), detail_(detail) {
  if (detail != CalendarDetail::full) return;
  if (!plan.pain.profile.empty()) {
    // Against the usual morning, whatever that is: a clinician may set it anew, and that changes no
    // session.
    PainSummary pain = plan.pain;
    pain.usual_morning.reset();
    pain_ = text::acceptable_words(pain) + text::acute_words(plan);
  }
  for (const auto& exercise : plan.told.exercises) how_[exercise.id] = exercise.how;
  for (const auto& source : plan.sources) sources_[source.id] = source.cite;
}

void Wording::add_dose(std::string& text, const Prescription& dose, bool says_how_often) const {
  text += dose.title;
  add_level(text, dose);
  text += ": ";
  add_dose_words(text, dose);
  if (says_how_often && dose.times_per_day > 1)
    add_part(text, words::times_a_day(dose.times_per_day));
  text += '.';
  if (detail_ == CalendarDetail::full) {
    const auto how = how_.find(dose.exercise);
    if (how != how_.end() && !how->second.empty()) text += ' ' + words::sentence(how->second);
    if (!dose.level_how.empty()) text += ' ' + words::sentence(dose.level_how);
  }
  if (!dose.stop_when.empty()) text += " Stop when: " + words::sentence(dose.stop_when);
  text += '\n';
}

void Wording::add_grounds(std::string& text, const PlannedSession& session) const {
  if (!pain_.empty()) add_line(text, "Pain: " + pain_);
  add_line(text, "For: " + words::sentence(plan_.condition_title));
  std::set<std::string> cited;
  for (const auto& dose : session.prescriptions) {
    const auto source = sources_.find(dose.source);
    if (source == sources_.end() || !cited.insert(dose.source).second) continue;
    add_line(text, "Source: " + words::sentence(source->second));
  }
}

std::string Wording::session(const PlannedSession& session, int time) const {
  if (detail_ == CalendarDetail::title) return {};
  std::string text;
  text.reserve(usual_description);
  bool expected = false;
  for (const auto& dose : session.prescriptions) {
    if (dose.times_per_day < time) continue;
    add_dose(text, dose, !session.start);
    expected = expected || dose.expected;
  }
  if (expected) add_line(text, "Expected: the doses may change with your answers.");
  if (detail_ == CalendarDetail::full) add_grounds(text, session);
  if (!plan_.reviewed) add_line(text, "Draft: no clinician has signed the source of these doses.");
  return text;
}

std::string Wording::due(const Due& due) const {
  if (detail_ == CalendarDetail::title) return {};
  std::string text;
  if (!due.title.empty()) add_line(text, words::sentence(due.title));
  if (due.expected) add_line(text, "Expected: the date may change with your answers.");
  if (detail_ == CalendarDetail::full)
    add_line(text, "For: " + words::sentence(plan_.condition_title));
  return text;
}

}  // namespace titrate::icalendar
