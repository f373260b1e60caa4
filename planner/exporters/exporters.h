#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/render.h"
#include "planner/exporters/calendar_options.h"
#include "planner/exporters/canvas.h"
#include "planner/plan/plan.h"

namespace titrate {

enum class PaperSize { a4, letter };

struct ExportOptions {
  int width = 96;                          ///< columns, for text
  Colour colour = Colour::off;             ///< for text
  bool on_one_line = false;                ///< for json: the whole plan in one line
  CalendarOptions calendar = {};           ///< for ics
  PaperSize paper = PaperSize::a4;         ///< for pdf
  const canvas::Canvas* canvas = nullptr;  ///< what draws pdf
};

/// What an exporter made, or why it made nothing: never half a file, never a wrong hour.
struct ExportResult {
  std::string bytes;
  std::string error;  ///< one sentence without a full stop; empty when `bytes` is whole
  std::vector<std::string> notes = {};  ///< what to know of it; sentences without a full stop
};

/// The same where the bytes went to a stream. Nothing is written when there is an error.
struct ExportReport {
  std::string error;
  std::vector<std::string> notes;
};

/// One way to write a plan down.
struct Exporter {
  std::string_view name;       ///< what `--format` takes
  std::string_view extension;  ///< `.ics`
  std::string_view media_type;
  std::string_view summary;
  ExportResult (*write)(const Plan&, const ExportOptions&);
  /// Writes piece by piece; formats of short files have none.
  ExportReport (*stream)(const Plan&, const ExportOptions&, std::ostream&) = nullptr;
  std::span<const std::string_view> options = {};  ///< those of `plan` that only it has
};

/// THE LIST of formats. To add one, write its file and name it here; `--format`, its help and its
/// golden test follow.
[[nodiscard]] std::span<const Exporter> exporters();
[[nodiscard]] const Exporter* find_exporter(std::string_view name);
/// Writes with any of them to a stream.
[[nodiscard]] ExportReport write_to(std::ostream& out, const Exporter& exporter, const Plan& plan,
                                    const ExportOptions& options);

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
/// The same to a stream: holds a block of it at a time, however many sessions there are.
[[nodiscard]] ExportReport stream_icalendar(const Plan& plan, const ExportOptions& options,
                                            std::ostream& out);
/// The prescriptions as comma-separated values (RFC 4180), a row each, for a spreadsheet.
[[nodiscard]] ExportResult write_csv(const Plan& plan, const ExportOptions& options);
/// Weeks and sessions in Markdown, as GitHub renders it; nothing of a file's text becomes markup.
[[nodiscard]] ExportResult write_markdown(const Plan& plan, const ExportOptions& options);

/// The patient's handout as one page of HTML that asks for nothing else; of a refused plan there is
/// none.
[[nodiscard]] ExportResult write_html(const Plan& plan, const ExportOptions& options);
/// The same handout as PDF, with its fonts in it. Needs `options.canvas`.
[[nodiscard]] ExportResult write_pdf(const Plan& plan, const ExportOptions& options);

}  // namespace titrate
