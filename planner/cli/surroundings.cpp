#include "planner/cli/surroundings.h"

#include <array>

namespace titrate::cli {
namespace {

constexpr std::array<ExitMeaning, 6> meanings{{
    {Exit::fine, "fine", "Fine; there may be warnings and notes."},
    {Exit::findings, "findings",
     "The plan has a finding that must be looked at, or a rule of a "
     "condition does not hold."},
    {Exit::usage, "wrong call", "The command line is wrong. Nothing was done."},
    {Exit::file, "a file is wrong",
     "A file or a record of a batch is wrong; the messages say where."},
    {Exit::refused, "refused: refer", "There is no plan, because an answer calls for a referral."},
    {Exit::disk, "a file cannot be read or written",
     "A file cannot be read or written. No file is left half written."},
}};

constexpr std::array<Named, 3> variables{{
    {"TITRATE_PROTOCOLS",
     "The folder of the conditions. No other is looked at, unless "
     "--protocols names one."},
    {"NO_COLOR", "No colours when it is set to anything."},
    {"TERM", "No colours when it is dumb or not set."},
}};

constexpr std::array<Named, 4> files{{
    {"./protocols/", "The conditions, if the current folder has its own."},
    {"PREFIX/share/titrate/protocols/",
     "The conditions that titrate came with. PREFIX is the "
     "folder that titrate was installed to, such as /usr."},
    {"PREFIX/share/titrate/examples/", "Cases to try it on."},
    {"/usr/share/zoneinfo/", "The time zones, for calendars."},
}};

}  // namespace

std::span<const ExitMeaning> exit_meanings() { return meanings; }

std::span<const Named> environment() { return variables; }

std::span<const Named> usual_files() { return files; }

}  // namespace titrate::cli
