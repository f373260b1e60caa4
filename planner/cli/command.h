#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "planner/cli/console.h"
#include "planner/cli/exit.h"

namespace titrate::cli {

/// An option as it is typed and as help shows it.
struct Option {
  std::string_view name;    ///< `as-of`
  std::string_view letter;  ///< `o` for `-o`; usually empty
  std::string_view value;   ///< `DATE`; empty for a switch
  std::string_view summary;
  bool repeats = false;  ///< may be given several times
};

/// A command line, taken apart: what was given, each option at most once unless it repeats.
struct Call {
  std::vector<std::string> arguments;
  std::map<std::string, std::string, std::less<>> options;
  /// Of options that repeat: the values after the first.
  std::map<std::string, std::vector<std::string>, std::less<>> further;

  [[nodiscard]] bool has(std::string_view option) const { return options.contains(option); }
  /// The option's value, or nothing.
  [[nodiscard]] const std::string* value(std::string_view option) const;
  /// Every value of an option that repeats, in the order typed.
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
};

struct Command {
  std::string_view name;
  std::string_view group;      ///< heading of the overview: the moment of a clinic's day
  std::string_view arguments;  ///< `CASE`
  std::string_view summary;    ///< one line of the overview
  std::string_view about;      ///< paragraphs of the command's own help
  std::string_view examples;   ///< lines to type
  std::span<const Option> options;
  std::size_t least = 0;  ///< arguments
  std::size_t most = 0;
  Exit (*run)(const Call&, Console&) = nullptr;
};

/// THE LIST of commands. To add one, write its file, declare it below and name it in commands.cpp;
/// help, did-you-mean and the tests of both follow.
[[nodiscard]] std::span<const Command* const> commands();
[[nodiscard]] const Command* find_command(std::string_view name);
/// `--help`, `--width` and others that every command takes.
[[nodiscard]] std::span<const Option> common_options();

extern const Command plan_command;
extern const Command review_command;
extern const Command explain_command;
extern const Command log_command;
extern const Command conditions_command;
extern const Command check_command;
extern const Command compare_command;
extern const Command simulate_command;
extern const Command schema_command;
extern const Command new_command;
extern const Command batch_command;
extern const Command completion_command;
extern const Command man_command;

}  // namespace titrate::cli
