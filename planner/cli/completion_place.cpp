#include <algorithm>
#include <array>
#include <cctype>

#include "planner/cli/completion.h"
#include "planner/cli/schema_document.h"
#include "planner/exporters/exporters.h"

namespace titrate::cli {
namespace {

/// A placeholder of which only a few words come into question; of one command alone where it is
/// named.
struct Choice {
  std::string_view placeholder;
  std::string_view command;
  std::string_view words;
};
constexpr std::array choices = {
    Choice{"FORMAT", "batch", "ndjson ics summary"},
    Choice{"FORMAT", "", "text json"},
    Choice{"LEVEL", "", "title dose full"},
    Choice{"PROGRAM", "", "outlook google apple"},
    Choice{"SIZE", "", "a4 letter"},
    Choice{"C", "", "steady improving worsening flaring"},
    Choice{"WORD", "", "none warm-up stays later"},
    Choice{"SITE", "", "back buttock thigh calf foot"},
    Choice{"GRADE", "", "zero trace 1+ 2+ 3+"},
    Choice{"SHARE", "", "all"},
};

struct Path {
  std::string_view placeholder;
  std::string_view command;
  Place::Paths paths;
};
constexpr std::array paths = {
    Path{"FILE", "check", Place::Paths::yaml}, Path{"FILE", "", Place::Paths::files},
    Path{"CASE", "", Place::Paths::yaml},      Path{"CONDITION", "", Place::Paths::yaml},
    Path{"OLD", "", Place::Paths::yaml},       Path{"NEW", "", Place::Paths::yaml},
    Path{"PLAN", "", Place::Paths::files},     Path{"DIR", "", Place::Paths::folders},
    Path{"FOLDER", "", Place::Paths::folders},
};

/// What only the user can know.
constexpr std::array<std::string_view, 14> open = {"CODE", "DATE",  "ID",     "LENGTH", "N",
                                                   "P",    "PHASE", "REASON", "S",      "SD",
                                                   "TEXT", "TIME",  "WORDS",  "YAML"};

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const auto end = std::min(text.find(at), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

void add(Place& place, const Place& other) {
  place.words.insert(place.words.end(), other.words.begin(), other.words.end());
  if (place.paths == Place::Paths::none || other.paths == Place::Paths::files)
    place.paths = other.paths;
  place.conditions = place.conditions || other.conditions;
  place.known = place.known && other.known;
}

Place formats_of_plans() {
  Place place;
  for (const auto& exporter : exporters())
    place.words.push_back({std::string{exporter.name}, std::string{exporter.summary}});
  return place;
}

Place kinds_of_schemas() {
  Place place;
  for (const auto& kind : schema_kinds())
    place.words.push_back({std::string{kind.name}, std::string{kind.title}});
  place.words.push_back({"reference", "every key as a page"});
  return place;
}

Place placeholder_place(const Command& command, std::string_view placeholder) {
  if (placeholder == "FORMAT" && command.name == "plan") return formats_of_plans();
  if (placeholder == "KIND") return kinds_of_schemas();
  const auto fits = [&](const auto& one) {
    return one.placeholder == placeholder && (one.command.empty() || one.command == command.name);
  };
  Place place;
  if (const auto few = std::ranges::find_if(choices, fits); few != choices.end()) {
    for (const auto word : split(few->words, ' ')) place.words.push_back({std::string{word}, {}});
  } else if (const auto path = std::ranges::find_if(paths, fits); path != paths.end()) {
    place.paths = path->paths;
  } else {
    place.known = std::ranges::find(open, placeholder) != open.end();
  }
  return place;
}

/// One of `CASE|CONDITION`, `split|run|merge` or `ID`; what is written small is the word itself.
Place alternative_place(const Command& command, std::string_view alternative) {
  if (std::islower(static_cast<unsigned char>(alternative.front())) != 0)
    return {.words = {{.text = std::string{alternative}, .summary = {}}}};
  auto place = placeholder_place(command, alternative);
  place.conditions = alternative == "ID" || alternative == "CONDITION";
  return place;
}

}  // namespace

Place value_place(const Command& command, const Option& option) {
  return placeholder_place(command, option.value);
}

Place argument_place(const Command& command, std::size_t before) {
  Place place;
  const auto parts = split(command.arguments, ' ');
  if (parts.empty() || before >= command.most) return place;
  for (auto at = std::min(before, parts.size() - 1); at < parts.size(); ++at) {
    auto part = parts[at];
    const bool optional = part.starts_with('[');
    if (optional) part = part.substr(1, part.size() - 2);
    if (part.ends_with("...")) part.remove_suffix(3);
    for (const auto alternative : split(part, '|'))
      add(place, alternative_place(command, alternative));
    if (!optional) break;
  }
  return place;
}

}  // namespace titrate::cli
