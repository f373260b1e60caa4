#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/command.h"
#include "planner/cli/read_files.h"
#include "planner/plan/make_plan.h"

namespace titrate::cli {

/// A date as it is typed, `2026-12-14`; a usage message for anything else.
[[nodiscard]] Date typed_date(const std::string& text);

/// The date of an option, or nothing when it was not given.
[[nodiscard]] std::optional<Date> date_option(const Call& call, std::string_view option);

/// The day that a plan of a case looks from: that of `--as-of`; else its start, with check-ins
/// today.
[[nodiscard]] Date as_of_case(const Call& call, const Case& patient, const CheckIns& log,
                              const Console& console);

/// What a plan says to the shell: refused, with an error among its findings, or fine.
[[nodiscard]] Exit status_of(const Plan& plan);

/// A case that a command was called with, and everything that a plan of it is made from.
struct CaseCall {
  std::string path;  ///< as typed
  CaseFiles files;
  std::vector<Input> inputs;
  Date as_of;

  /// The plan that a log gives on a day.
  [[nodiscard]] Plan plan(const CheckIns& log, Date day) const;
  /// The plan that the whole log gives on `as_of`.
  [[nodiscard]] Plan plan() const { return plan(files.log, as_of); }
};

/// Reads the case that is the call's first argument, with its condition and check-ins, and the day
/// of `--as-of`: without it the case's start, with check-ins today. Nothing when a file is wrong;
/// its errors are printed then. `purpose` says what needs a case: `a review is made from a case`.
[[nodiscard]] std::optional<CaseCall> read_case_call(const Call& call, Console& console,
                                                     std::string_view purpose);

}  // namespace titrate::cli
