#include "planner/exporters/status_word.h"

namespace titrate {

std::string status_word(PlannedSession::Status status) {
  switch (status) {
    case PlannedSession::Status::planned:
      return "planned";
    case PlannedSession::Status::done:
      return "done";
    case PlannedSession::Status::missed:
      return "missed";
    case PlannedSession::Status::cancelled:
      return "cancelled";
  }
  return {};
}

}  // namespace titrate
