#pragma once

#include <string>
#include <vector>

#include "planner/model/check_ins.h"

namespace titrate {

/// What a simulated patient says to one session. The morning after it and its stiffness stand in
/// the answer, as in a session's entry of a log.
struct StorySession {
  bool missed = false;
  SessionEntry answer;
  friend bool operator==(const StorySession&, const StorySession&) = default;
};

/// Answers to be played through a programme, one for each session in turn; after the last one every
/// answer is calm.
struct Story {
  std::string path;
  std::string about;
  std::vector<StorySession> sessions;  ///< repeats written out
  friend bool operator==(const Story&, const Story&) = default;
};

}  // namespace titrate
