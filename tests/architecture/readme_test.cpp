#include <algorithm>
#include <filesystem>
#include <sstream>

#include <catch2/catch.hpp>

#include "tests/architecture/tree.h"
#include "tests/support/golden.h"

namespace titrate::test {
namespace {

/// The texts of the fenced blocks of a Markdown file that are marked with `language`.
std::vector<std::string> blocks_in(std::string_view path, std::string_view language) {
  std::vector<std::string> blocks;
  bool inside = false;
  for (const auto& line : lines_of(read_file(path))) {
    const auto begin = line.find_first_not_of(' ');
    if (begin != std::string::npos && line.substr(begin).starts_with("```")) {
      inside = line.substr(begin + 3) == language;
      if (inside) blocks.emplace_back();
    } else if (inside) {
      blocks.back() += line + '\n';
    }
  }
  return blocks;
}

/// The words of every command in the `sh` blocks of a Markdown file.
std::vector<std::vector<std::string>> commands_in(std::string_view path) {
  std::vector<std::vector<std::string>> commands;
  for (const auto& block : blocks_in(path, "sh")) {
    for (const auto& line : lines_of(block)) {
      std::istringstream words{line.substr(0, line.find(" #"))};
      std::vector<std::string> command;
      for (std::string word; words >> word;) command.push_back(word);
      if (!command.empty()) commands.push_back(std::move(command));
    }
  }
  return commands;
}

bool is_there(const std::string& path) {
  return std::filesystem::exists(std::filesystem::path{TITRATE_ROOT} / path);
}

/// Whether the command line knows `titrate NAME`: the name stands quoted in its sources.
bool is_command(const std::string& name) {
  const auto files = source_files("planner/cli");
  return std::ranges::any_of(files, [&](const SourceFile& file) {
    return std::ranges::any_of(file.lines, [&](const std::string& line) {
      return line.find('"' + name + '"') != std::string::npos;
    });
  });
}

/// What must be in the repository; other files are the reader's own.
bool is_repository_path(const std::string& word) {
  const std::vector<std::string> starts{"./", "docs/", "examples/", "protocols/", "tests/"};
  return std::ranges::any_of(starts,
                             [&](const std::string& start) { return word.starts_with(start); });
}

void check_commands(std::string_view page) {
  const auto commands = commands_in(page);
  CHECK(commands.size() >= 2);
  for (const auto& command : commands) {
    INFO(page << ": " << command.front() << (command.size() > 1 ? ' ' + command[1] : ""));
    for (const auto& word : command) {
      if (is_repository_path(word)) CHECK(is_there(word));
    }
    if (command.front() != "titrate") continue;
    const auto& word = command.at(1);
    CHECK(is_command(word.starts_with("--") ? word.substr(2) : word));
  }
}

}  // namespace

TEST_CASE("what the pages tell you to type is there") {
  check_commands("README.md");
  check_commands("docs/writing-a-condition.md");
  check_commands("docs/logging.md");
  check_commands("docs/calendars.md");
  check_commands("docs/benchmarks.md");
  check_commands("docs/installing.md");
  check_commands("docs/more-than-one-machine.md");
  check_commands("examples/cluster/README.md");
}

TEST_CASE("the plan in the README is what the program prints, with lines left out") {
  const auto plan = lines_of(read_file("tests/golden/plans/achilles-runner.txt"));
  const auto blocks = blocks_in("README.md", "text");
  REQUIRE(blocks.size() == 1);
  auto at = plan.begin();
  int shown = 0;
  for (const auto& line : lines_of(blocks.front())) {
    if (line == " ...") continue;
    INFO(line);
    at = std::find(at, plan.end(), line);
    REQUIRE(at != plan.end());
    ++shown;
  }
  CHECK(shown >= 20);
}

}  // namespace titrate::test
