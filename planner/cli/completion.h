#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/cli/command.h"

namespace titrate::cli {

/// What may stand at one place of the command line.
struct Place {
  struct Word {
    std::string text;
    std::string summary;  ///< may be empty
  };
  enum class Paths { none, files, yaml, folders };

  std::vector<Word> words;
  Paths paths = Paths::none;
  bool conditions = false;  ///< the id of any condition
  bool known = true;        ///< false for a placeholder that nobody has said anything about
};

/// What `option` of `command` may be given.
[[nodiscard]] Place value_place(const Command& command, const Option& option);

/// What may be the argument after `before` others, from the words of `Command::arguments`: `CASE`,
/// `[ID]`, `bash|zsh|fish`. What is optional may also be left out for the one after it.
[[nodiscard]] Place argument_place(const Command& command, std::size_t before);

/// What may come next in `words`, the command line without the program's name; the last of them is
/// still being typed, and only what continues it is there. Conditions are there by their ids.
[[nodiscard]] Place next_place(const std::vector<std::string>& words, const Console& console);

/// A place as the scripts read it: a word a line, behind a tab what it is; last `:files`, `:yaml`
/// or
/// `:folders` where one may be named.
[[nodiscard]] std::string place_lines(const Place& place);

/// The script that makes a shell complete the words of titrate, or nothing for another shell.
[[nodiscard]] std::string_view completion_script(std::string_view shell);

}  // namespace titrate::cli
