#include "planner/cli/help.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "planner/cli/surroundings.h"

namespace titrate::cli {
namespace {

/// Lines of two columns, the second aligned.
std::string two_columns(const std::vector<std::pair<std::string, std::string>>& lines) {
  std::size_t widest = 0;
  for (const auto& [left, right] : lines) widest = std::max(widest, left.size());
  std::string text;
  for (const auto& [left, right] : lines)
    text += "  " + left + std::string(widest - left.size() + 3, ' ') + right + '\n';
  return text;
}

std::string typed(const Command& command) {
  const std::string name{command.name};
  return command.arguments.empty() ? name : name + ' ' + std::string{command.arguments};
}

/// ` Exit status: 0 fine, 1 findings, ...`, wrapped.
std::string exit_lines() {
  constexpr std::size_t widest = 96;
  std::string line = " Exit status:";
  const std::string below(line.size(), ' ');
  std::string text;
  for (const auto& meaning : exit_meanings()) {
    const auto words =
        std::to_string(static_cast<int>(meaning.status)) + ' ' + std::string{meaning.words};
    const bool last = &meaning == &exit_meanings().back();
    if (line.size() + 1 + words.size() + 1 > widest) {
      text += line + '\n';
      line = below;
    }
    line += ' ' + words + (last ? "" : ",");
  }
  return text + line + '\n';
}

std::string commands_by_group() {
  std::vector<std::string_view> groups;
  std::size_t widest = 0;
  for (const auto* command : commands()) {
    if (std::ranges::find(groups, command->group) == groups.end()) groups.push_back(command->group);
    widest = std::max(widest, typed(*command).size());
  }
  std::string text;
  for (const auto group : groups) {
    std::vector<std::pair<std::string, std::string>> lines;
    for (const auto* command : commands()) {
      auto left = typed(*command);
      left.resize(widest, ' ');
      if (command->group == group) lines.emplace_back(left, command->summary);
    }
    text += '\n' + std::string{group} + '\n' + two_columns(lines);
  }
  return text;
}

std::string shown(const Option& option) {
  auto text = "--" + std::string{option.name};
  if (!option.letter.empty()) text = "-" + std::string{option.letter} + ", " + text;
  return option.value.empty() ? text : text + ' ' + std::string{option.value};
}

std::string option_lines(std::span<const Option> own, std::span<const Option> common) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const auto& option : own) lines.emplace_back(shown(option), option.summary);
  for (const auto& option : common) lines.emplace_back(shown(option), option.summary);
  return two_columns(lines);
}

}  // namespace

std::string overview() {
  return "titrate: plans exercise doses week by week, and adjusts them to how the patient answers\n"
         "\n"
         " Usage: titrate COMMAND [FILE] [OPTIONS]\n" +
         commands_by_group() +
         "\n"
         " Options everywhere: --help, --version, --width N, --no-color\n" +
         exit_lines() +
         "\n"
         "Try it\n"
         "  titrate plan examples/achilles-runner.yaml\n"
         "  titrate plan examples/achilles-runner.yaml --format ics -o sessions.ics\n"
         "  titrate help plan\n"
         "\n"
         "Titrate suggests doses; a clinician decides. The shipped conditions are drafts until "
         "signed.\n";
}

std::string help_of(const Command& command) {
  return "titrate " + std::string{command.name} + ": " + std::string{command.summary} +
         "\n\n Usage: titrate " + typed(command) + " [OPTIONS]\n\n" + std::string{command.about} +
         "\nOptions\n" + option_lines(command.options, common_options()) + "\nTry it\n" +
         std::string{command.examples};
}

std::string version() { return TITRATE_VERSION; }

std::string version_line() { return "titrate " + version() + '\n'; }

}  // namespace titrate::cli
