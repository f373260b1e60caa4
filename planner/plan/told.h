#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/units/clock.h"
#include "planner/units/quantity.h"

/// What a patient is told beside the doses: as values, worded by an exporter.
namespace titrate {

/// A red flag to watch for: a question of the screen, as the patient reads it.
struct WarningSign {
  std::string id;
  std::string question;
  std::string tell;     ///< the same for the patient; empty: there is only the question
  std::string urgency;  ///< `now`, `same-day`, `2 weeks`
  bool stops_all = true;
  friend bool operator==(const WarningSign&, const WarningSign&) = default;
};

/// An exercise as the patient does it.
struct ToldExercise {
  std::string id;
  std::string title;
  std::string how;
  std::string
      kind;  ///< strength, isometric, plyometric, running, aerobic, balance, mobility, device
  std::vector<std::string> needs;
  std::string easier;  ///< title of the exercise that takes its place when it is too much
  std::string easier_how;
  friend bool operator==(const ToldExercise&, const ToldExercise&) = default;
};

/// Days on which there can be no session, both ends included.
struct DaysAway {
  Date from;
  Date to;
  friend bool operator==(const DaysAway&, const DaysAway&) = default;
};

/// What stands before and after the exercises of a phase's sessions.
struct Frame {
  std::string phase;
  std::string warm_up;  ///< `5 min easy walk or bike`
  std::string cool_down;
  std::optional<Seconds> rest_after;  ///< between two exercises
  friend bool operator==(const Frame&, const Frame&) = default;
};

struct Told {
  std::vector<WarningSign> signs;  ///< the most urgent first
  std::vector<ToldExercise> exercises;
  std::vector<DaysAway> away;
  std::vector<Frame> frames;
  friend bool operator==(const Told&, const Told&) = default;
};

}  // namespace titrate
