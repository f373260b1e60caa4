#pragma once

#include <array>

#include "planner/cli/command.h"
#include "planner/exporters/exporters.h"

namespace titrate::cli {

/// What `plan` may be told about a calendar.
inline constexpr std::array<Option, 5> calendar_options = {{
    {"detail", "", "LEVEL", "ics: title, dose or full; else dose"},
    {"alarm", "", "TIME", "ics: ring so long before each session, such as 30m, 2h; else never"},
    {"profile", "", "PROGRAM", "ics: outlook, google or apple, for what it needs of its own"},
    {"changes-only", "", "DATE", "ics: only what was changed on that day or later"},
    {"into-existing", "", "", "ics: without a name, so that Outlook adds to the calendar in use"},
}};

/// The calendar options of a call; a usage message for a value that is none.
[[nodiscard]] CalendarOptions calendar_options_of(const Call& call);

/// Stops with a usage message at an option that only another format has.
void check_options_of(const Exporter& exporter, const Call& call);

/// The version of the machine's time zone tables, `2026f`; empty where they do not say it.
[[nodiscard]] std::string zone_tables_version();

}  // namespace titrate::cli
