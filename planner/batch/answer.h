#pragma once

#include <array>
#include <string>
#include <string_view>

#include "planner/batch/record.h"
#include "planner/units/clock.h"

namespace titrate::batch {

/// What became of a record.
enum class Verdict { planned, findings, refused, bad };

/// What a batch writes for each record: its plan in one line, its calendar, or a line about it.
enum class Form { ndjson, ics, summary };

/// What every record of a batch is planned with.
struct Terms {
  Form form = Form::ndjson;
  std::optional<Date> as_of;  ///< for records that name no day
  Date today;                 ///< for records with check-ins when nobody names a day
  std::string engine;
  std::string path;  ///< what the records are called in messages
};

struct Answer {
  std::string bytes;  ///< whole lines; of a calendar nothing when the record is bad or refused
  Verdict verdict = Verdict::bad;
  std::string complaint;  ///< of a bad record: place and cause in one line
};

/// Plans one record. `line` counts from 1. Never throws on any bytes.
[[nodiscard]] Answer answer(std::string_view bytes, int line, const Terms& terms, Library& library);

}  // namespace titrate::batch
