#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "planner/exporters/exporters.h"
#include "planner/plan/plan.h"

namespace titrate::icalendar {

/// Times a day that the most frequent exercise is done, at least 1.
[[nodiscard]] int times_a_day(const PlannedSession& session);

/// `Session 7: 3 exercises, 40 min`. Others may see a calendar, so it names neither the patient
/// nor the condition. `time` of the day counts from 1 and is told from 2 on.
[[nodiscard]] std::string session_summary(const PlannedSession& session, int time, bool cancelled,
                                          CalendarDetail detail);

/// `Questionnaire due`, and in full `Questionnaire due: VISA-A`, whose name may give a diagnosis
/// away.
[[nodiscard]] std::string due_summary(const Due& due, bool withdrawn, CalendarDetail detail);

/// `Test`, `Questionnaire`, `Review`
[[nodiscard]] std::string_view due_noun(Due::Kind kind);

/// One dose in words: `3 sets of 15 at 37.5 kg, 3 s up, no pause, 3 s down, rest 2 to 3 min`.
[[nodiscard]] std::string dose_words(const Prescription& dose);

/// The descriptions of a plan's entries, as much as the calendar is to say.
class Wording {
 public:
  /// The plan must outlive it.
  Wording(const Plan& plan, CalendarDetail detail);

  /// The doses as the patient does them, a line for each exercise; at `time` 2 of the day and later
  /// only what is done that often. In full also how to do them, the pain rule, the condition and
  /// the sources.
  [[nodiscard]] std::string session(const PlannedSession& session, int time) const;
  [[nodiscard]] std::string due(const Due& due) const;

 private:
  void add_dose(std::string& text, const Prescription& dose, bool says_how_often) const;
  void add_grounds(std::string& text, const PlannedSession& session) const;

  const Plan& plan_;
  CalendarDetail detail_;
  // Only in full:
  std::string pain_;                                         ///< the rule in words
  std::map<std::string, std::string, std::less<>> how_;      ///< by exercise
  std::map<std::string, std::string, std::less<>> sources_;  ///< by id
};

}  // namespace titrate::icalendar
