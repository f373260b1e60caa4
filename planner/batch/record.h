#pragma once

#include <memory>
#include <optional>
#include <string>

#include "planner/batch/library.h"
#include "planner/diagnostics/diagnostic.h"
#include "planner/model/case.h"
#include "planner/model/check_ins.h"

namespace titrate::batch {

/// A case of one line: the keys of a case file, `check-ins` with the entries themselves, and
/// `as-of`, the day its plan looks from.
struct Record {
  Case patient;
  CheckIns log;
  std::optional<Date> as_of;
  std::shared_ptr<const Shelved> shelved;  ///< its condition, whole
};

/// Reads the JSON of one line, checked like files are; nothing with errors added.
[[nodiscard]] std::optional<Record> read_record(const Source& source, Library& library,
                                                Diagnostics& diagnostics);

}  // namespace titrate::batch
