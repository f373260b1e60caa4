#pragma once

#include "planner/cli/log_files.h"
#include "planner/cli/log_questions.h"

namespace titrate::cli {

/// What is known before the first question.
struct Asking {
  const LogCase& known;
  Date date;
  Date today;
  Plan plan;
  const PlannedSession* session = nullptr;  ///< planned for the day
};

/// How much was done and, exercise by exercise, what. A part has to have a size.
void ask_part(const Asking& asking, SessionEntry& session, Questions& questions);

/// Pain, effort, and what the condition's profile looks at beside them; of the next morning only
/// when that has come.
void ask_answers(const Asking& asking, SessionEntry& session, Questions& questions);

}  // namespace titrate::cli
