#include "planner/exporters/session_time.h"

#include "planner/units/words.h"

namespace titrate {

std::string when_of(const PlannedSession& session) {
  return words::day(session.date) + (session.start ? " " + clock_text(*session.start) : "");
}

}  // namespace titrate
