#include <charconv>
#include <exception>
#include <new>

#include "planner/cli/command.h"
#include "planner/cli/completion.h"
#include "planner/cli/help.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/run.h"
#include "planner/cli/version.h"
#include "planner/diagnostics/characters.h"

namespace titrate::cli {
namespace {

constexpr int narrowest = 40;
constexpr int widest = 400;

int width_of(const std::string& text) {
  int width = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), width);
  const bool number = error == std::errc{} && end == text.data() + text.size();
  if (!number || width < narrowest || width > widest)
    throw Stop{Exit::usage, "`" + text + "` is not a width from " + std::to_string(narrowest) +
                                " to " + std::to_string(widest) + " columns"};
  return width;
}

const Command& command_called(const std::string& name) {
  if (const auto* command = find_command(name)) return *command;
  std::vector<std::string> names = {"help"};
  for (const auto* command : commands()) names.emplace_back(command->name);
  throw Stop{Exit::usage, "`" + name + "` is not a command" + did_you_mean(name, names)};
}

std::vector<Option> all_options(const Command& command) {
  std::vector<Option> options{command.options.begin(), command.options.end()};
  options.insert(options.end(), common_options().begin(), common_options().end());
  return options;
}

void check_arguments(const Command& command, const Call& call) {
  const auto usage = "titrate " + std::string{command.name} + ' ' + std::string{command.arguments};
  if (call.arguments.size() < command.least)
    throw Stop{Exit::usage, "something is missing: " + usage};
  if (call.arguments.size() > command.most)
    throw Stop{Exit::usage, "`" + call.arguments[command.most] + "` is one too many: " + usage};
}

Exit run_command(const Command& command, const std::vector<std::string>& words, Console& console) {
  const auto call = parse_call(all_options(command), words);
  if (call.has("help")) {
    console.out << help_of(command);
    return Exit::fine;
  }
  if (call.has("version")) {
    console.out << version_text(call, console);
    return Exit::fine;
  }
  if (const auto* width = call.value("width")) console.width = width_of(*width);
  if (call.has("no-color")) console.out_colour = console.err_colour = Colour::off;
  check_arguments(command, call);
  return command.run(call, console);
}

/// `titrate help`, `titrate help COMMAND`, and options without a command.
Exit run_help(const std::vector<std::string>& words, Console& console) {
  const auto call = parse_call(common_options(), words);
  if (call.has("version"))
    console.out << version_text(call, console);
  else if (call.arguments.size() > 1)
    throw Stop{Exit::usage, "one command at a time: titrate help COMMAND"};
  else
    console.out << (call.arguments.empty() ? overview()
                                           : help_of(command_called(call.arguments[0])));
  return Exit::fine;
}

/// Words of several lines, in which a name may stand that steers a terminal.
std::string printable_lines(std::string_view text) {
  std::string lines;
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines += printable(text.substr(0, end)) + '\n';
    text.remove_prefix(end + 1);
  }
  return lines + printable(text);
}

Exit dispatch(const std::vector<std::string>& words, Console& console) {
  if (words.empty()) {
    console.err << overview();
    return Exit::usage;
  }
  const std::vector<std::string> rest{words.begin() + 1, words.end()};
  if (words[0] == "help") return run_help(rest, console);
  if (words[0] == "complete") {
    // For the scripts of `titrate completion`: the words may be anything that was typed so far.
    console.out << place_lines(next_place(rest, console));
    return Exit::fine;
  }
  if (!words[0].starts_with('-')) return run_command(command_called(words[0]), rest, console);
  const auto call = parse_call(common_options(), words);
  if (!call.has("help") && !call.has("version"))
    throw Stop{Exit::usage, "a command comes first: titrate COMMAND [OPTIONS]"};
  return run_help(words, console);
}

}  // namespace

Exit answer(const std::vector<std::string>& words, Console& console) {
  try {
    return dispatch(words, console);
  } catch (const Stop& stop) {
    console.err << "titrate: " << printable_lines(stop.what()) << '\n';
    if (stop.status() == Exit::usage) console.err << "more: titrate --help\n";
    return stop.status();
  } catch (const std::bad_alloc&) {
    console.err << "titrate: the system gives no more memory\n";
    return Exit::disk;
  } catch (const std::exception& error) {
    console.err << "titrate: " << printable_lines(error.what()) << '\n';
    return Exit::disk;
  }
}

}  // namespace titrate::cli
