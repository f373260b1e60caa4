#include <algorithm>
#include <optional>

#include "planner/cli/append.h"
#include "planner/cli/command.h"
#include "planner/cli/files.h"
#include "planner/cli/log_ask.h"
#include "planner/cli/log_csv.h"
#include "planner/cli/log_effect.h"
#include "planner/cli/log_entry.h"
#include "planner/cli/log_files.h"
#include "planner/cli/log_options.h"
#include "planner/cli/log_write.h"
#include "planner/cli/protocols.h"
#include "planner/diagnostics/characters.h"
#include "planner/exporters/exporters.h"
#include "planner/reading/text_clock.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

std::optional<Date> date_of(const Call& call) {
  const auto* given = call.value("date");
  if (given == nullptr) return std::nullopt;
  const auto date = text::DateText::parse(*given);
  if (!date) throw Stop{Exit::usage, "`" + *given + "` is not a date such as 2026-12-14"};
  return *date;
}

void check_call(const Call& call, const Console& console) {
  const bool told = is_told(call);
  if (call.has("ask") && told)
    throw Stop{Exit::usage, "--ask asks for everything; leave the other answers out"};
  if (call.has("csv") && (told || call.has("ask") || call.has("date")))
    throw Stop{Exit::usage, "--csv FILE says everything; leave --date, --ask and answers out"};
  if (call.has("ask") && (!console.interactive || console.in == nullptr))
    throw Stop{Exit::usage,
               "--ask needs a terminal to ask on; without one give the answers as "
               "options: titrate log CASE --during 3 --after 2"};
  if (!call.has("ask") && !call.has("csv") && !told)
    throw Stop{Exit::usage, "nothing to log; for example: titrate log CASE --during 3 --after 2"};
}

std::string changed_words(const ChangeEntry& change) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : change.changes) keys.push_back(key);
  return words::list(keys);
}

/// Which entries were written, and what the plan rests on where that is told first.
std::string written_words(const LogCase& known, const Addition& addition) {
  const auto last = addition.log.entries.size();
  const auto first = last + 1 - std::max<std::size_t>(addition.entries.size(), 1);
  std::string text =
      "written: " + printable(known.log_path) + ", " +
      (first == last ? "entry " + std::to_string(last)
                     : "entries " + std::to_string(first) + (first + 1 == last ? " and " : " to ") +
                           std::to_string(last)) +
      '\n';
  if (addition.change && !addition.entries.empty())
    text += "         entry " + std::to_string(first - 1) +
            " before it records what the plan rests on: " + changed_words(*addition.change) + '\n';
  else if (addition.change)
    text += "         it records what the plan rests on: " + changed_words(*addition.change) + '\n';
  return text;
}

void warn_unnamed(const LogCase& known, const Console& console) {
  if (known.is_named) return;
  console.err << "titrate: warning: " << printable(known.path)
              << " does not name this log yet, so no plan knows it; add the line\n"
              << "  check-ins: " << printable(known.log_name) << '\n';
}

void warn_future(const LogCase& known, Date date, const Console& console) {
  const Date today = console.today(known.files.patient.time_zone);
  if (date <= today) return;
  console.err << "titrate: warning: " << words::day_of_year(date) << " is later than today, "
              << words::day_of_year(today) << '\n';
}

/// The entry that the effect is told of: of one day the first, of several days the last.
const CheckIn& subject_of(const Addition& addition) {
  const auto& all = addition.entries;
  return all.front().date == all.back().date ? all.front() : all.back();
}

/// The plan after the entry: refused with what to do, or what has changed in it.
Exit show_effect(const LogCase& known, const Addition& addition, const Plan& before,
                 Console& console) {
  const auto after = plan_of(known, addition.log, addition.as_of);
  if (after.result == Plan::Result::refused) {
    console.out << '\n'
                << write_text(after, {.width = console.width, .colour = console.out_colour});
    return Exit::refused;
  }
  if (!addition.entries.empty())
    console.out << effect_text(before, after, subject_of(addition), known.path, console);
  return Exit::fine;
}

/// Everything from reading the log to replacing it happens under its lock.
Exit add(const std::string& path, const Folder& folder, const std::vector<CheckIn>& entries,
         Date date, const std::string& log_path, Console& console) {
  const WriteLock lock{log_path};
  const auto known = read_log_case(path, folder, console);
  if (!known) return Exit::file;
  if (known->log_path != log_path)
    throw Stop{Exit::file, path + " names another log by now; nothing was written, try again"};
  const auto before = plan_of(*known, known->files.log, as_of_entry(*known, date));
  const auto addition = make_addition(*known, entries, date, before, console);
  if (!addition) return Exit::file;
  if (addition->text.empty()) {
    console.out << "What the plan rests on is as it was last logged; nothing is written.\n";
    return Exit::fine;
  }
  write_file(known->log_path, addition->text);
  console.out << written_words(*known, *addition);
  warn_unnamed(*known, console);
  warn_future(*known, date, console);
  return show_effect(*known, *addition, before, console);
}

/// A whole diary: what is new is added, the rest is counted.
Exit add_diary(const std::string& path, const Folder& folder, const LogCase& known,
               const std::string& file, Console& console) {
  const auto diary = read_diary(file, known, console);
  if (!diary) return Exit::file;
  if (const auto words = left_out_words(*diary); !words.empty())
    console.out << printable(file) << ": " << words << '\n';
  if (!diary->entries.empty())
    return add(path, folder, diary->entries, diary->entries.back().date, known.log_path, console);
  console.out << "Nothing is new in " << printable(file) << ", and nothing is written.\n";
  return Exit::fine;
}

bool only_change(const Call& call, const std::string& text, Date date) {
  return call.has("change") && text == "{date: " + iso_date(date) + "}";
}

Exit run_log(const Call& call, Console& console) {
  const auto given = date_of(call);
  check_call(call, console);
  const auto folder = protocols_of(call, console);
  const auto& path = call.arguments[0];
  const auto known = read_log_case(path, folder, console);
  if (!known) return Exit::file;
  if (const auto* file = call.value("csv")) return add_diary(path, folder, *known, *file, console);
  const Date date = given ? *given : console.today(known->files.patient.time_zone);
  std::vector<CheckIn> entries;
  if (call.has("ask")) {
    entries = ask_entries(*known, date, console);
    if (entries.empty()) return Exit::fine;
  } else if (const auto text = entry_text(call, date); !only_change(call, text, date)) {
    auto entry = read_entry_text(text, console);
    if (!entry) return Exit::file;
    entries.push_back(std::move(*entry));
  }
  return add(path, folder, entries, date, known->log_path, console);
}

}  // namespace

constinit const Command log_command = {
    .name = "log",
    .group = "With a patient",
    .arguments = "CASE",
    .summary = "adds what the patient reports, and says what it changes",
    .about =
        "Adds one entry to the case's check-ins file: a session with its answers, a morning, a\n"
        "missed session, tests, a red flag, a decision. Entries are never changed; --void N takes\n"
        "one back. The new file is checked as a whole before it is written, and written whole or\n"
        "not at all. Several programs may log at the same time.\n"
        "\n"
        "What is left out stays open: no answer is ever made up, and a missing morning score\n"
        "means that nothing rises yet. Before the entry titrate records what the plan rests on\n"
        "where that has changed: days, equipment, programme, condition, its own version.\n"
        "Exit status 3: nothing was written. 4: written, and the plan is refused; refer.\n",
    .examples =
        "  titrate log case.yaml --during 3 --after 2 --done all\n"
        "  titrate log case.yaml --morning 3 --stiffness \"10 min\"\n"
        "  titrate log case.yaml --date 2026-12-09 --missed travel\n"
        "  titrate log case.yaml --ask\n"
        "  titrate log case.yaml --csv diary.csv\n",
    .options = log_options,
    .least = 1,
    .most = 1,
    .run = run_log,
};

}  // namespace titrate::cli
