#include <algorithm>
#include <array>

#include "planner/cli/command.h"

namespace titrate::cli {
namespace {

constexpr std::array list = {
    &plan_command,  &log_command,        &review_command,   &explain_command, &conditions_command,
    &check_command, &compare_command,    &simulate_command, &schema_command,  &new_command,
    &batch_command, &completion_command, &man_command};

constexpr std::array<Option, 4> common = {{
    {"help", "h", "", "this text"},
    {"version", "V", "", "the versions of titrate, the conditions and the time zones"},
    {"width", "", "N", "columns of text; else the terminal's, 96 for a pipe or a file"},
    {"no-color", "", "", "no colours, also with NO_COLOR set"},
}};

}  // namespace

const std::string* Call::value(std::string_view option) const {
  const auto found = options.find(option);
  return found == options.end() ? nullptr : &found->second;
}

std::vector<std::string> Call::values(std::string_view option) const {
  std::vector<std::string> all;
  if (const auto* first = value(option)) all.push_back(*first);
  const auto more = further.find(option);
  if (more != further.end()) all.insert(all.end(), more->second.begin(), more->second.end());
  return all;
}

std::span<const Command* const> commands() { return list; }

const Command* find_command(std::string_view name) {
  const auto found = std::ranges::find(list, name, [](const auto* one) { return one->name; });
  return found == list.end() ? nullptr : *found;
}

std::span<const Option> common_options() { return common; }

}  // namespace titrate::cli
