#include "planner/cli/log_entry.h"

#include <algorithm>
#include <array>

#include "planner/cli/exit.h"
#include "planner/cli/log_flow.h"
#include "planner/reading/check_in_tables.h"

namespace titrate::cli {
namespace {

/// Options that only a session's entry has: with one of them `--morning` belongs to the session.
constexpr std::array<std::string_view, 16> of_session = {"before",
                                                         "during",
                                                         "after",
                                                         "effort",
                                                         "rir",
                                                         "done",
                                                         "did",
                                                         "soreness",
                                                         "leg-before",
                                                         "leg-after",
                                                         "girth-after",
                                                         "effusion-before",
                                                         "effusion-after",
                                                         "girth-before",
                                                         "night-pain",
                                                         "note"};

bool is_session(const Call& call) {
  return std::ranges::any_of(of_session, [&](std::string_view option) { return call.has(option); });
}

/// The value of an option under the same or another key.
void add_value(FlowMap& map, const Call& call, std::string_view option, std::string_view key) {
  if (const auto* value = call.value(option)) map.add(key, flow_scalar(*value));
}

void add_value(FlowMap& map, const Call& call, std::string_view option) {
  add_value(map, call, option, option);
}

void add_pair(FlowMap& map, const Call& call, const std::string& option, std::string_view key) {
  FlowMap pair;
  add_value(pair, call, option + "-before", "before");
  add_value(pair, call, option + "-after", "after");
  if (!pair.empty()) map.add(key, pair.text());
}

/// YAML as typed, in braces.
std::string in_braces(const std::vector<std::string>& typed) {
  std::string inside;
  for (std::string text : typed) {
    if (text.starts_with('{') && text.ends_with('}')) text = text.substr(1, text.size() - 2);
    inside += (inside.empty() ? "" : ", ") + text;
  }
  return "{" + inside + "}";
}

void add_typed(FlowMap& map, const Call& call, std::string_view option, std::string_view key) {
  if (call.has(option)) map.add(key, in_braces(call.values(option)));
}

void add_session(FlowMap& map, const Call& call) {
  FlowMap pain;
  for (const auto* option : {"before", "during", "after", "morning"}) add_value(pain, call, option);
  if (!pain.empty()) map.add("pain", pain.text());
  add_value(map, call, "stiffness");
  add_pair(map, call, "effusion", "effusion");
  add_pair(map, call, "girth", "girth");
  add_pair(map, call, "leg", "leg-site");
  add_value(map, call, "soreness");
  if (call.has("night-pain")) map.add("night-pain", "yes");
  for (const auto* option : {"effort", "rir", "done"}) add_value(map, call, option);
  add_typed(map, call, "did", "did");
  add_value(map, call, "note");
}

void add_flags(FlowMap& map, const Call& call) {
  std::vector<std::string> flags;
  for (const std::string& flag : call.values("flag")) flags.push_back(flow_scalar(flag));
  if (!flags.empty()) map.add("flags", flow_list(flags));
}

/// Answers of a morning have to stand beside its score, or in the session's entry.
void check_morning(const Call& call) {
  for (const std::string option : {"stiffness", "effusion", "girth"}) {
    if (!call.has(option)) continue;
    if (is_session(call) && option != "stiffness")
      throw Stop{Exit::usage, "--" + option + " is of a morning; of a session it is --" + option +
                                  "-before or --" + option + "-after"};
    if (!is_session(call) && !call.has("morning"))
      throw Stop{Exit::usage,
                 "--" + option + " tells of no session and no morning; add --morning N"};
  }
}

}  // namespace

std::string entry_text(const Call& call, Date date) {
  check_morning(call);
  FlowMap map;
  map.add("date", iso_date(date));
  if (is_session(call)) {
    add_session(map, call);
  } else {
    for (const auto* option : {"morning", "stiffness", "effusion", "girth"})
      add_value(map, call, option);
  }
  add_value(map, call, "missed");
  add_typed(map, call, "test", "tests");
  add_typed(map, call, "outcome", "outcomes");
  add_flags(map, call);
  add_typed(map, call, "clinician", "clinician");
  add_value(map, call, "void");
  return map.text();
}

std::optional<CheckIn> read_entry_text(const std::string& text, Console& console) {
  const Source source{"entry", text};
  Diagnostics diagnostics;
  std::optional<CheckIn> entry;
  if (const auto root = yaml::parse(source, diagnostics)) {
    reading::Reader reader{source, diagnostics};
    entry = reading::read_entry(*root, reader);
  }
  if (!diagnostics.has_errors()) return entry;
  console.err << render_all(diagnostics, console.err_colour) << "titrate: nothing was written\n";
  return std::nullopt;
}

}  // namespace titrate::cli
