#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/model/story.h"
#include "planner/plan/simulate.h"

/// A story played through a programme: what was answered, and what the rules made of it.
namespace titrate {

/// One exercise of a simulated session.
struct SimulatedDose {
  std::string exercise;
  std::string title;
  std::string dose;  ///< `3 x 15, 40 kg`
  std::string next;  ///< its dose the next time, with the exercise when that is another one; empty:
                     ///< it does not come again
  std::string response;  ///< as in a plan's decisions
  std::string decision;
  std::string rule;
  int gap_hours = 0;  ///< least time to the next session, where it was made longer
  friend bool operator==(const SimulatedDose&, const SimulatedDose&) = default;
};

struct SimulatedSession {
  int number = 0;
  int week = 0;
  Date date;
  bool told = false;  ///< the story has an answer; else it is calm
  bool missed = false;
  std::optional<int> during;  ///< pain, 0 to 10 (NPRS)
  std::optional<int> after;
  std::optional<int> morning;
  std::vector<SimulatedDose> doses;
  friend bool operator==(const SimulatedSession&, const SimulatedSession&) = default;
};

struct SimulatedStory {
  Plan plan;             ///< its header, weeks and decisions
  bool neutral = false;  ///< nobody in particular, without dates
  std::string story;     ///< the file's name
  std::string about;
  int told = 0;  ///< sessions that the story has answers for
  std::vector<SimulatedSession> sessions;
  std::vector<Decision> week_ends;  ///< what a week's mornings or an absence did
  int weeks = 0;                    ///< at most
  CourseEnd end;
  CourseEnd calm;  ///< the same programme with nothing but calm answers
};

/// Every session of a plan, in the order of its weeks.
[[nodiscard]] std::vector<const PlannedSession*> sessions_of(const Plan& plan);

/// A calm answer: no pain in the session, the usual one next morning.
[[nodiscard]] Reply calm_reply(int usual_morning);

/// The answers of a story, one for each session that is asked about, and calm ones after it.
[[nodiscard]] Respond story_teller(const Story& story, int usual_morning);

/// Plays a story through a programme for at most `weeks` weeks. The patient's log is not looked at.
[[nodiscard]] SimulatedStory play_story(const Condition& condition, const Programme& programme,
                                        const Case& patient, const Story& story, int weeks);

}  // namespace titrate
