#include "planner/exporters/icalendar_notes.h"

#include <charconv>
#include <optional>

#include "planner/units/words.h"

namespace titrate::icalendar {
namespace {

using Notes = std::vector<std::string>;

// What Google's import takes, as others found out; it says nothing itself.
constexpr int most_entries_for_google = 1000;
constexpr std::int64_t most_octets_for_google = 1'000'000;

/// Tables say the year they are of, `2026f`; a year later they may be up to two years old.
constexpr int years_until_old = 2;
constexpr int years_until_too_old = 3;

/// How many years ago the tables were made; nothing where that is not known.
std::optional<int> age_of_tables(const CalendarOptions& options) {
  int year = 0;
  const auto& version = options.zone_tables;
  const auto [end, error] = std::from_chars(version.data(), version.data() + version.size(), year);
  if (!options.today || error != std::errc{} || end != version.data() + 4) return std::nullopt;
  return static_cast<int>(date::year_month_day{*options.today}.year()) - year;
}

void add_times_in_utc(Notes& notes, const Finished& file) {
  for (const auto& entry : file.tally.in_utc)
    notes.push_back(entry +
                    " is in an hour that the clocks skip or repeat, so its times are in UTC");
}

void add_alarms(Notes& notes, const Finished& file, const CalendarOptions& options) {
  if (!options.alarm) return;
  if (file.tally.whole_days_to_come > 0)
    notes.emplace_back(words::count(file.tally.whole_days_to_come, "session") +
                       " without an hour: no alarm, since it would ring at night");
  if (options.profile == CalendarProfile::google)
    notes.emplace_back("Google leaves out the alarms of a file; set a reminder for its calendar");
}

void add_outlook(Notes& notes, const Finished& file) {
  if (file.regular)
    notes.emplace_back(
        "--profile outlook changes nothing here: Outlook reads the time zone as it is");
  else
    notes.push_back("Outlook misreads the clocks of " + std::string{file.zone} +
                    ", so all times are in UTC");
}

void add_google(Notes& notes, const Finished& file) {
  const auto size = words::count(file.tally.entries, "event") + " in " +
                    std::to_string((file.octets + 999) / 1000) + " kB";
  const bool fits =
      file.tally.entries <= most_entries_for_google && file.octets <= most_octets_for_google;
  if (fits)
    notes.push_back("--profile google changes nothing in the file: " + size +
                    " are within what Google imports");
  else
    notes.push_back(size +
                    ": Google may refuse more than 1,000 events or 1 MB; --detail title "
                    "makes a smaller file, --changes-only one with fewer events");
}

void add_profile(Notes& notes, const Finished& file, CalendarProfile profile) {
  switch (profile) {
    case CalendarProfile::any:
      return;
    case CalendarProfile::outlook:
      return add_outlook(notes, file);
    case CalendarProfile::google:
      return add_google(notes, file);
    case CalendarProfile::apple:
      notes.emplace_back(
          "--profile apple changes nothing: Apple's calendar reads the file as it is");
  }
}

}  // namespace

std::vector<std::string> notes_on(const Finished& file, const CalendarOptions& options) {
  Notes notes;
  add_times_in_utc(notes, file);
  add_alarms(notes, file, options);
  add_profile(notes, file, options.profile);
  if (options.changes_only && file.tally.entries == 0)
    notes.push_back("nothing has changed since " + iso_date(*options.changes_only) +
                    ", so the calendar is empty");
  if (age_of_tables(options).value_or(0) >= years_until_old)
    notes.push_back("the time zone tables of this machine are of " +
                    options.zone_tables.substr(0, 4) + "; install newer ones (tzdata)");
  return notes;
}

std::string too_old(const CalendarOptions& options) {
  if (age_of_tables(options).value_or(0) < years_until_too_old) return {};
  return "the time zone tables of this machine are of " + options.zone_tables.substr(0, 4) +
         ", so hours could be wrong; install newer ones (tzdata)";
}

}  // namespace titrate::icalendar
