#include "planner/cli/calendar_call.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

#include "planner/cli/case_call.h"
#include "planner/cli/files.h"
#include "planner/cli/parse_call.h"

namespace titrate::cli {
namespace {

/// The value that a word names among a few; a usage message for any other word.
template <class Value, std::size_t count>
Value chosen(const std::string& word, std::string_view option,
             const std::array<std::pair<std::string_view, Value>, count>& values) {
  std::vector<std::string> names;
  std::string all;
  for (const auto& [name, value] : values) {
    if (word == name) return value;
    names.emplace_back(name);
    all += (all.empty() ? "" : ", ") + names.back();
  }
  throw Stop{Exit::usage, "`" + word + "` is no value of --" + std::string{option} +
                              did_you_mean(word, names) + "; one of: " + all};
}

constexpr std::array<std::pair<std::string_view, CalendarDetail>, 3> details{{
    {"title", CalendarDetail::title},
    {"dose", CalendarDetail::dose},
    {"full", CalendarDetail::full},
}};

constexpr std::array<std::pair<std::string_view, CalendarProfile>, 3> profiles{{
    {"outlook", CalendarProfile::outlook},
    {"google", CalendarProfile::google},
    {"apple", CalendarProfile::apple},
}};

/// Minutes in a unit, or 0.
int unit_minutes(std::string_view unit) {
  if (unit == "m" || unit == "min") return 1;
  if (unit == "h") return 60;
  if (unit == "d") return 24 * 60;
  return 0;
}

/// `30m`, `2h`, `1d`
std::chrono::minutes alarm_time(const std::string& text) {
  constexpr int four_weeks = 28 * 24 * 60;
  int number = 0;
  const auto* end_of_text = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), end_of_text, number);
  const int unit = unit_minutes({end, static_cast<std::size_t>(end_of_text - end)});
  if (error != std::errc{} || unit == 0 || number < 0 || number > four_weeks / unit)
    throw Stop{Exit::usage, "`" + text + "` is not a time before a session such as 30m, 2h or 1d"};
  return std::chrono::minutes{number * unit};
}

bool takes(const Exporter& exporter, std::string_view option) {
  return std::ranges::find(exporter.options, option) != exporter.options.end();
}

}  // namespace

CalendarOptions calendar_options_of(const Call& call) {
  CalendarOptions options;
  if (const auto* detail = call.value("detail"))
    options.detail = chosen(*detail, "detail", details);
  if (const auto* alarm = call.value("alarm")) options.alarm = alarm_time(*alarm);
  if (const auto* profile = call.value("profile"))
    options.profile = chosen(*profile, "profile", profiles);
  options.changes_only = date_option(call, "changes-only");
  options.into_existing = call.has("into-existing");
  return options;
}

void check_options_of(const Exporter& exporter, const Call& call) {
  for (const auto& [option, value] : call.options) {
    if (takes(exporter, option)) continue;
    for (const auto& other : exporters())
      if (takes(other, option))
        throw Stop{Exit::usage, "--" + option + " belongs to --format " + std::string{other.name} +
                                    ", and this is " + std::string{exporter.name}};
  }
}

std::string zone_tables_version() {
  const std::string tables = "/usr/share/zoneinfo/tzdata.zi";
  const std::string_view start = "# version ";
  if (!exists(tables)) return {};
  const auto text = read_file(tables);
  return text.starts_with(start) ? text.substr(start.size(), text.find('\n') - start.size()) : "";
}

}  // namespace titrate::cli
