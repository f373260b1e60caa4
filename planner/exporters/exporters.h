#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

#include "planner/diagnostics/render.h"
#include "planner/plan/plan.h"

namespace titrate {

struct ExportOptions {
  int width = 96;               ///< columns, for text
  Colour colour = Colour::off;  ///< for text
};

/// What an exporter made, or why it made nothing: never half a file, never a wrong hour.
struct ExportResult {
  std::string bytes;
  std::string error;  ///< one sentence without a full stop; empty when `bytes` is whole
};

/// One way to write a plan down.
struct Exporter {
  std::string_view name;       ///< what `--format` takes
  std::string_view extension;  ///< `.ics`
  std::string_view media_type;
  std::string_view summary;
  ExportResult (*write)(const Plan&, const ExportOptions&);
};

/// THE LIST of formats. To add one, write its file and name it here; `--format`, its help and its
/// golden test follow.
[[nodiscard]] std::span<const Exporter> exporters();
[[nodiscard]] const Exporter* find_exporter(std::string_view name);

/// The plan as JSON, `plan/1`: its exact form.
[[nodiscard]] std::string write_json(const Plan& plan, const ExportOptions& options);
/// The plan as a therapist reads it in a terminal.
[[nodiscard]] std::string write_text(const Plan& plan, const ExportOptions& options);
/// A programme without a patient: doses as written, repetitions and moving time, where each number
/// comes from, totals. What `conditions ID` shows of a plan made `without_patient`.
[[nodiscard]] std::string write_week_table(const Plan& plan, const ExportOptions& options);
/// The sessions as an iCalendar file (RFC 5545). An error for a time zone that is not known, or for
/// dates that the machine's time zone tables do not reach.
[[nodiscard]] ExportResult write_icalendar(const Plan& plan, const ExportOptions& options);

}  // namespace titrate
