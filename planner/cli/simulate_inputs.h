#pragma once

#include <optional>
#include <string>

#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/plan/operating.h"

/// What `titrate simulate` is told.
namespace titrate::cli {

/// What is simulated: a case's patient, or nobody in particular.
struct Subject {
  Condition condition;
  Programme programme;  ///< from the phase of `--from` to that of `--until`
  Case patient;
  bool neutral = false;
  std::string part;  ///< the titles of its phases, when some are left out
};

/// Reads the case or the condition that the call names, by file or by id; nothing with errors
/// added. Stops at a programme or a phase that is not there.
[[nodiscard]] std::optional<Subject> read_subject(const Call& call, const Folder& folder,
                                                  Documents& documents);

/// `--weeks`, from 1 to 156.
[[nodiscard]] int weeks_of(const Call& call, int usual);
/// `--noise`, `--sample`, `--seed`; how long the courses are is `weeks`.
[[nodiscard]] Sampling sampling_of(const Call& call, int weeks, int usual_sample);
/// `--course`: one of them, or all.
[[nodiscard]] std::vector<Course> courses_of(const Call& call);

}  // namespace titrate::cli
