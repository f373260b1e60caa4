#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/model/amounts.h"

namespace titrate {

enum class ExerciseKind {
  strength,
  isometric,
  plyometric,
  running,
  aerobic,
  balance,
  mobility,
  device
};
enum class Side { together, each, affected, other };

/// A harder or easier version of the same exercise.
struct Level {
  std::string title;
  std::vector<std::string> needs;
  std::string how;
  friend bool operator==(const Level&, const Level&) = default;
};

struct Exercise {
  std::string id;
  std::string title;
  std::string how;
  ExerciseKind kind = ExerciseKind::strength;
  std::string tissue;  ///< what the gap protects
  Side sides = Side::together;
  std::vector<Level> levels;  ///< easiest first; empty means one level
  std::string easier;         ///< exercise id, or empty
  std::vector<std::string> needs;
  std::string substitute;  ///< exercise id, or empty
  std::optional<int> contacts;
  int line = 0;
  friend bool operator==(const Exercise&, const Exercise&) = default;
};

}  // namespace titrate
