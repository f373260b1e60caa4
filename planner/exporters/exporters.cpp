#include "planner/exporters/exporters.h"

#include <algorithm>
#include <array>
#include <utility>

namespace titrate {
namespace {

/// A format that can write down any plan.
template <std::string (*write)(const Plan&, const ExportOptions&)>
ExportResult never_fails(const Plan& plan, const ExportOptions& options) {
  return {write(plan, options), {}};
}

constexpr std::array<std::string_view, 5> of_calendars{"detail", "alarm", "profile", "changes-only",
                                                       "into-existing"};

constexpr std::array<std::string_view, 1> of_paper{"paper"};

constexpr std::array<Exporter, 7> the_list{{
    {"text", ".txt", "text/plain; charset=utf-8", "for reading in a terminal",
     never_fails<write_text>},
    {"json", ".json", "application/json", "the plan's exact form, plan/1", never_fails<write_json>},
    {"ics", ".ics", "text/calendar; charset=utf-8", "the sessions as a calendar", write_icalendar,
     stream_icalendar, of_calendars},
    {"csv", ".csv", "text/csv; charset=utf-8", "one row for each exercise of each session",
     write_csv},
    {"markdown", ".md", "text/markdown; charset=utf-8", "weeks and sessions as tables",
     write_markdown},
    {"html", ".html", "text/html; charset=utf-8", "the handout for the patient", write_html},
    {"pdf", ".pdf", "application/pdf", "the same handout as PDF", write_pdf, nullptr, of_paper},
}};

}  // namespace

std::span<const Exporter> exporters() { return the_list; }

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::find_if(the_list.begin(), the_list.end(),
                                  [name](const auto& entry) { return entry.name == name; });
  return found == the_list.end() ? nullptr : &*found;
}

ExportReport write_to(std::ostream& out, const Exporter& exporter, const Plan& plan,
                      const ExportOptions& options) {
  if (exporter.stream != nullptr) return exporter.stream(plan, options, out);
  auto result = exporter.write(plan, options);
  if (result.error.empty()) out << result.bytes;
  return {.error = std::move(result.error), .notes = std::move(result.notes)};
}

}  // namespace titrate
