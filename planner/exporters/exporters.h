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

/// One way to write a plan down.
struct Exporter {
  std::string_view name;       ///< what `--format` takes
  std::string_view extension;  ///< `.ics`
  std::string_view media_type;
  std::string_view summary;
  std::string (*write)(const Plan&, const ExportOptions&);
};

/// THE LIST of formats. To add one, write its file and name it here; `--format`, its help and its
/// golden test follow.
[[nodiscard]] std::span<const Exporter> exporters();
[[nodiscard]] const Exporter* find_exporter(std::string_view name);

/// The plan as JSON, `plan/1`: its exact form.
[[nodiscard]] std::string write_json(const Plan& plan, const ExportOptions& options);
/// The plan as a therapist reads it in a terminal.
[[nodiscard]] std::string write_text(const Plan& plan, const ExportOptions& options);
/// The sessions as an iCalendar file (RFC 5545).
[[nodiscard]] std::string write_icalendar(const Plan& plan, const ExportOptions& options);

}  // namespace titrate
