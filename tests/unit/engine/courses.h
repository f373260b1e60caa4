#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/engine/advance.h"
#include "planner/engine/chart.h"
#include "planner/engine/machine.h"
#include "planner/engine/prescribe.h"
#include "planner/model/case.h"
#include "planner/model/condition.h"

namespace titrate::engine {

/// A condition written as in a file, around the phases that a test is about. Its exercises: `lift`
/// (with plates; easier: `pump`), `dumbbell` (in steps of 1 kg), `squat` (two levels), `hold`
/// (isometric), `hop` (plyometric), `walk` (aerobic), `pump` (mobility).
struct CourseText {
  std::string pain = "{profile: tendon}";
  std::string sessions = "{frequency: 3/week, gap: 48 h}";
  std::string phases;
};

/// Phases of one phase of twelve weeks with these blocks.
[[nodiscard]] std::string one_phase(const std::string& blocks,
                                    const std::string& keys = "lasts: 12 weeks");

[[nodiscard]] Condition read_course(const CourseText& text);
[[nodiscard]] Machine compiled(const CourseText& text, const Case& patient);
/// Of tendon profile, three sessions a week, for the patient of `with_plates`.
[[nodiscard]] Machine compiled(const std::string& phases);

/// A patient with plates of 20 to 100 kg in steps of 2.5 kg and dumbbells of 1 to 30 kg; the lift's
/// 1RM is 60 kg, the usual morning pain 2.
[[nodiscard]] Case with_plates();

/// Sets x repetitions @ kilograms of every load: `3x15 @ 42.5`.
[[nodiscard]] std::string dose_words(const RungDose& dose);
/// The doses of a ladder's rungs.
[[nodiscard]] std::vector<std::string> rung_words(const Machine& machine, int ladder = 0);

/// A machine with its state, for tests that go on from event to event.
struct Course {
  Machine machine;
  State state;
  std::vector<Moved> moved = {};  ///< of each event so far

  explicit Course(Machine made, Irritability irritability = Irritability::low);
  /// Answers each active exercise gives to one session, all the same.
  void session(const Answer& answer, std::optional<int> effusion = std::nullopt);
  void sessions(int count, const Answer& answer);
  /// The end of a week in which everything was done and all criteria are as given.
  void week(Trend trend = Trend::flat, bool criteria = true);
  void week(WeekEvent event);
  void take(const Event& event);
  /// A week of three calm sessions.
  void calm_week(bool criteria = true);

  [[nodiscard]] std::string dose(std::size_t active = 0) const;
  /// Ids of the open phases.
  [[nodiscard]] std::vector<std::string> open() const;
  [[nodiscard]] const Debts& debts(std::size_t exercise = 0) const {
    return state.exercises[exercise];
  }
  [[nodiscard]] const Position& position(std::size_t ladder = 0) const {
    return state.positions[ladder];
  }
};

}  // namespace titrate::engine
