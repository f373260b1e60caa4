#include "planner/cli/completion.h"

#include <algorithm>
#include <set>

#include "planner/cli/protocols.h"

namespace titrate::cli {
namespace {

/// What was typed of a command line before the word that is looked for.
struct Typed {
  std::size_t arguments = 0;
  const Option* open = nullptr;  ///< its value comes next
  std::set<std::string_view> given;
  std::string protocols;  ///< of `--protocols`
};

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> options{command.options.begin(), command.options.end()};
  options.insert(options.end(), common_options().begin(), common_options().end());
  return options;
}

/// The option that `word` names: `--format`, `--format=json`, `-o`, `-ofile`.
const Option* option_named(const std::vector<Option>& options, std::string_view word) {
  const auto found = std::ranges::find_if(options, [&](const Option& option) {
    if (word.starts_with("--")) return word.substr(2, word.find('=') - 2) == option.name;
    return word.size() >= 2 && !option.letter.empty() && word.substr(1, 1) == option.letter;
  });
  return found == options.end() ? nullptr : &*found;
}

/// Whether the option's value is in the same word.
bool holds_value(std::string_view word) {
  return word.starts_with("--") ? word.find('=') != std::string_view::npos : word.size() > 2;
}

Typed typed(const std::vector<std::string>& before, const std::vector<Option>& options) {
  Typed all;
  for (const auto& word : before) {
    if (all.open != nullptr) {
      if (all.open->name == protocols_option.name) all.protocols = word;
      all.open = nullptr;
    } else if (word.size() < 2 || word.front() != '-') {
      ++all.arguments;
    } else if (const auto* option = option_named(options, word)) {
      if (!option->repeats) all.given.insert(option->name);
      if (!option->value.empty() && !holds_value(word)) all.open = option;
      if (option->name == protocols_option.name && holds_value(word))
        all.protocols = word.substr(word.find('=') + 1);
    }
  }
  return all;
}

/// An id as it is typed; a file's name that would mean something else to a shell is left out.
bool is_plain(std::string_view id) {
  return std::ranges::all_of(
      id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

void add_conditions(Place& place, const std::string& protocols, const Console& console) {
  Call call;
  if (!protocols.empty()) call.options.emplace(protocols_option.name, protocols);
  try {
    for (auto& id : conditions_in(protocols_of(call, console)))
      if (is_plain(id)) place.words.push_back({std::move(id), {}});
  } catch (const Stop&) {
    return;  // no conditions, nothing to offer
  }
}

Place option_place(const std::vector<Option>& options, const Typed& before) {
  Place place;
  for (const auto& option : options)
    if (!before.given.contains(option.name))
      place.words.push_back({"--" + std::string{option.name}, std::string{option.summary}});
  return place;
}

/// `--format=json` for `json`.
Place joined(std::string_view option, Place place) {
  for (auto& word : place.words) word.text = "--" + std::string{option} + '=' + word.text;
  return place;
}

Place place_in(const Command& command, const std::vector<std::string>& before,
               const std::string& current, const Console& console) {
  const auto options = options_of(command);
  const auto so_far = typed(before, options);
  if (so_far.open != nullptr) return value_place(command, *so_far.open);
  if (current.starts_with("--") && holds_value(current)) {
    const auto* option = option_named(options, current);
    return option == nullptr ? Place{} : joined(option->name, value_place(command, *option));
  }
  if (current.starts_with('-')) return option_place(options, so_far);
  auto place = argument_place(command, so_far.arguments);
  if (place.conditions) add_conditions(place, so_far.protocols, console);
  return place;
}

Place command_place(bool with_options) {
  Place place;
  for (const auto* command : commands())
    place.words.push_back({std::string{command->name}, std::string{command->summary}});
  place.words.push_back({"help", "what a command does and takes"});
  if (with_options)
    for (const auto& option : common_options())
      place.words.push_back({"--" + std::string{option.name}, std::string{option.summary}});
  return place;
}

Place unfiltered(const std::vector<std::string>& words, const Console& console) {
  if (words.size() <= 1) return command_place(!words.empty() && words[0].starts_with('-'));
  if (words[0] == "help") return words.size() == 2 ? command_place(false) : Place{};
  const auto* command = find_command(words[0]);
  if (command == nullptr) return {};
  return place_in(*command, {words.begin() + 1, words.end() - 1}, words.back(), console);
}

}  // namespace

Place next_place(const std::vector<std::string>& words, const Console& console) {
  auto place = unfiltered(words, console);
  const std::string current = words.empty() ? "" : words.back();
  std::erase_if(place.words,
                [&](const Place::Word& word) { return !word.text.starts_with(current); });
  return place;
}

std::string place_lines(const Place& place) {
  std::string lines;
  for (const auto& word : place.words)
    lines += word.text + (word.summary.empty() ? "" : '\t' + word.summary) + '\n';
  switch (place.paths) {
    case Place::Paths::none:
      return lines;
    case Place::Paths::files:
      return lines + ":files\n";
    case Place::Paths::yaml:
      return lines + ":yaml\n";
    case Place::Paths::folders:
      return lines + ":folders\n";
  }
  return lines;
}

}  // namespace titrate::cli
