#include <algorithm>
#include <fstream>
#include <regex>
#include <span>
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/cli/command.h"
#include "planner/cli/man_page.h"
#include "planner/cli/surroundings.h"
#include "tests/architecture/tree.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;

/// As man(7) has it: every hyphen is `\-`.
std::string typed_in_page(std::string_view text) {
  std::string page;
  for (const char letter : text) page += letter == '-' ? "\\-" : std::string{letter};
  return page;
}

/// The part of the page behind a heading, up to the next one.
std::string part_of(const std::string& page, const std::string& heading) {
  const auto begin = page.find('\n' + heading);
  REQUIRE(begin != std::string::npos);
  const auto inside = begin + 1 + heading.size();
  return page.substr(inside, page.find("\n.S", inside) - inside);
}

TEST_CASE("the manual page tells every option where its command stands, and no other") {
  const auto page = man_page();
  CHECK(answered({"man"}).out == page);
  const auto check = [](const std::string& part, std::span<const Option> options) {
    for (const auto& option : options) {
      INFO(option.name);
      CHECK(part.find("\\fB\\-\\-" + typed_in_page(option.name) + "\\fR") != std::string::npos);
    }
    const std::regex entry{"\n\\.TP\n"};
    CHECK(std::distance(std::sregex_iterator{part.begin(), part.end(), entry}, {}) ==
          std::ssize(options));
  };
  for (const auto* command : commands()) {
    INFO(command->name);
    const auto heading = ".SS \\fBtitrate " + std::string{command->name} + "\\fR";
    check(part_of(page, heading), command->options);
  }
  check(part_of(page, ".SH OPTIONS OF EVERY COMMAND"), common_options());
}

TEST_CASE("the manual page has short lines of ASCII") {
  std::istringstream lines{man_page()};
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    INFO(line);
    CHECK(line.size() <= 100);
    CHECK_FALSE(line.empty());
    CHECK(std::ranges::all_of(line, [](char c) { return c >= ' ' && c <= '~'; }));
  }
  CHECK(count > 300);
}

TEST_CASE("the manual page tells every exit status with what the overview calls it") {
  int number = 0;
  for (const auto& meaning : exit_meanings()) {
    CHECK(static_cast<int>(meaning.status) == number);
    CHECK(man_page().find(".TP\n\\fB" + std::to_string(number) + "\\fR\n") != std::string::npos);
    ++number;
  }
  CHECK(number == 6);
}

TEST_CASE("the manual page tells every environment variable that the program looks at") {
  const std::regex asked{"getenv\\(\"([A-Z_]+)\"\\)"};
  std::vector<std::string> names;
  for (const auto& file : test::source_files("planner"))
    for (const auto& line : file.lines)
      if (std::smatch match; std::regex_search(line, match, asked)) names.push_back(match[1]);
  CHECK(names.size() >= 3);
  CHECK(names.size() == environment().size());
  for (const auto& name : names) {
    INFO(name);
    CHECK(std::ranges::count(environment(), name, &Named::name) == 1);
    CHECK(man_page().find("\\fI" + name + "\\fR") != std::string::npos);
  }
}

}  // namespace
}  // namespace titrate::cli
