// The page on logging: its commands do what it says.
#include <algorithm>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "planner/diagnostics/render.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::Folder;

/// The lines of the page's fenced blocks that are marked with `language`.
std::vector<std::string> block_lines(const std::string& language) {
  std::istringstream page{test::read_file("docs/logging.md")};
  std::vector<std::string> lines;
  bool inside = false;
  for (std::string line; std::getline(page, line);) {
    if (line.starts_with("```"))
      inside = line.substr(3) == language;
    else if (inside)
      lines.push_back(line);
  }
  return lines;
}

/// The words of a command line as a shell takes them apart: spaces, quotes, a comment at the end.
std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  char quote = 0;
  bool open = false;
  for (const char c : line + ' ') {
    if (c == '#' && !open && quote == 0) break;
    if (quote == 0 && c == ' ') {
      if (open) words.push_back(word);
      open = false;
      word.clear();
    } else if (quote == c || (quote == 0 && (c == '\'' || c == '"'))) {
      quote = quote == c ? '\0' : c;
      open = true;
    } else {
      open = true;
      word += c;
    }
  }
  return words;
}

TEST_CASE("every command of the page on logging works, one after the other") {
  const Folder folder;
  const auto path = folder.with("case.yaml", test::read_file("examples/achilles-runner.yaml") +
                                                 "\ncheck-ins: case.check-ins.yaml\n");
  const auto diary = folder.with(
      "diary.csv", "date,done,pain during,pain after,next morning\n2026-12-07,x,3,2,3\n");
  int run = 0;
  for (const std::string& line : block_lines("sh")) {
    auto words = shell_words(line);
    REQUIRE(words.size() > 3);
    CHECK(words[0] == "titrate");
    if (words.back() == "--ask") continue;
    std::ranges::replace(words, "case.yaml", path);
    std::ranges::replace(words, "diary.csv", diary);
    const auto logged = test::answered({words.begin() + 1, words.end()});
    INFO(line << '\n' << logged.out << logged.err);
    CHECK(logged.status ==
          (line.find("exit status 4") == std::string::npos ? Exit::fine : Exit::refused));
    ++run;
  }
  CHECK(run == 13);
}

TEST_CASE("the file on the page on logging reads without a mistake") {
  std::string text;
  for (const std::string& line : block_lines("yaml")) text += line + '\n';
  const Source source{"logging.md", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  REQUIRE(root);
  const auto log = read_check_ins(source, *root, diagnostics);
  CHECK(render_all(diagnostics, Colour::off).empty());
  REQUIRE(log);
  CHECK(log->entries.size() == 3);
}

}  // namespace
}  // namespace titrate::cli
