#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "planner/plan/plan.h"

/// The events that calendars are written of, here and by the peers.
namespace titrate::bench {

/// So many events differ in their words; then they come again under other numbers and dates.
inline constexpr int different_events = 36;
/// The dates come again after so many.
inline constexpr int days = 3000;

/// Three exercises, three times a week, in words as long as those of a real plan.
[[nodiscard]] const Plan& the_plan();
[[nodiscard]] Date last_day();

/// The sessions of the plan over and over, each time under another number, date and UID.
class Endless {
 public:
  [[nodiscard]] const PlannedSession& at(std::int64_t index);

 private:
  std::vector<PlannedSession> sessions_ = the_plan().weeks[0].sessions;
};

/// The words of an event, made beforehand.
struct Texts {
  std::string summary;
  std::string description;
};
[[nodiscard]] const std::vector<Texts>& ready_texts();

}  // namespace titrate::bench
