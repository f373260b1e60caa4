#include "planner/exporters/exporters.h"

#include <algorithm>
#include <array>

namespace titrate {
namespace {

/// A format that can write down any plan.
template <std::string (*write)(const Plan&, const ExportOptions&)>
ExportResult never_fails(const Plan& plan, const ExportOptions& options) {
  return {write(plan, options), {}};
}

constexpr std::array<Exporter, 3> the_list{{
    {"text", ".txt", "text/plain; charset=utf-8", "for reading in a terminal",
     never_fails<write_text>},
    {"json", ".json", "application/json", "the plan's exact form, plan/1", never_fails<write_json>},
    {"ics", ".ics", "text/calendar; charset=utf-8", "the sessions as a calendar", write_icalendar},
}};

}  // namespace

std::span<const Exporter> exporters() { return the_list; }

const Exporter* find_exporter(std::string_view name) {
  const auto found = std::find_if(the_list.begin(), the_list.end(),
                                  [name](const auto& entry) { return entry.name == name; });
  return found == the_list.end() ? nullptr : &*found;
}

}  // namespace titrate
