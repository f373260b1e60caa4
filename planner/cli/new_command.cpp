#include <algorithm>
#include <array>
#include <optional>

#include "planner/cli/command.h"
#include "planner/cli/documents.h"
#include "planner/cli/files.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/cli/starting_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/reading/text_name.h"

namespace titrate::cli {
namespace {

/// The text and what is wrong with the condition it was to be made for.
std::optional<std::string> case_text(const Call& call, Console& console) {
  const auto created = console.today({});
  if (call.arguments.size() < 2) return new_case_text(nullptr, created, console.random_uid());
  const auto& id = call.arguments[1];
  const auto folder = protocols_of(call, console);
  const auto ids = conditions_in(folder);
  if (std::ranges::find(ids, id) == ids.end())
    throw Stop{Exit::usage,
               "no condition `" + id + "` in " + folder.shown_as + did_you_mean(id, ids)};
  Documents documents;
  const auto file = read_condition_called(id, folder, documents);
  documents.report(console);
  if (!file) return std::nullopt;
  return new_case_text(&file->condition, created, console.random_uid());
}

std::optional<std::string> starting_text(const Call& call, Console& console) {
  const auto& kind = call.arguments[0];
  if (kind == "case") return case_text(call, console);
  if (kind != "condition")
    throw Stop{Exit::usage, "`" + kind + "` cannot be started" +
                                did_you_mean(kind, {"case", "condition"}) +
                                "; it is: titrate new case|condition"};
  if (call.arguments.size() < 2) return new_condition_text();
  const auto& id = call.arguments[1];
  if (!text::SlugText::parse(id))
    throw Stop{Exit::usage, "`" + id + "` is no id; write " + std::string{text::SlugText::form} +
                                ", such as `gluteal-tendinopathy`"};
  return new_condition_text(id);
}

Exit run_new(const Call& call, Console& console) {
  const auto* output = call.value("output");
  const bool to_file = output != nullptr && *output != "-";
  if (to_file && !call.has("force") && exists(*output))
    throw Stop{Exit::usage, *output + " is there already; write over it with --force"};
  const auto text = starting_text(call, console);
  if (!text) return Exit::file;
  if (!to_file) {
    console.out << *text;
    return Exit::fine;
  }
  write_file(*output, *text);
  const auto shown = printable(*output);
  console.err << "written: " << shown << "; fill in every ____, then: titrate check " << shown
              << '\n';
  return Exit::fine;
}

constexpr std::array<Option, 3> options = {{
    {"output", "o", "FILE", "write there; never over a file that is there"},
    {"force", "", "", "write over it all the same"},
    protocols_option,
}};

}  // namespace

constinit const Command new_command = {
    .name = "new",
    .group = "Starting",
    .arguments = "case|condition [ID]",
    .summary = "a commented starting file, with blanks to fill in",
    .about =
        "Writes a case or a condition file in which every blank is ____ with an example\n"
        "beside it. A case for the condition ID lists its questions, equipment and tests. It\n"
        "gets today's date and a random uid, which names its sessions in calendars.\n"
        "`titrate check` names the blanks that are left.\n",
    .examples =
        "  titrate new case achilles-midportion -o case.yaml\n"
        "  titrate new condition gluteal-tendinopathy -o gluteal-tendinopathy.yaml\n",
    .options = options,
    .least = 1,
    .most = 2,
    .run = run_new,
};

}  // namespace titrate::cli
