#include "planner/cli/completion.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;

std::vector<std::string> texts_of(const Place& place) {
  std::vector<std::string> texts;
  for (const auto& word : place.words) texts.push_back(word.text);
  return texts;
}

std::string next(std::vector<std::string> words) {
  words.insert(words.begin(), "complete");
  const auto answer = answered(words);
  CHECK(answer.status == Exit::fine);
  CHECK(answer.err.empty());
  return answer.out;
}

TEST_CASE("every placeholder of an option or an argument is known to completion") {
  for (const auto* command : commands()) {
    for (const auto& option : command->options) {
      INFO(command->name << " --" << option.name << ' ' << option.value);
      if (!option.value.empty()) CHECK(value_place(*command, option).known);
    }
    for (std::size_t at = 0; at < std::min<std::size_t>(command->most, 3); ++at) {
      INFO(command->name << ' ' << command->arguments);
      const auto place = argument_place(*command, at);
      CHECK(place.known);
      CHECK((!place.words.empty() || place.conditions || place.paths != Place::Paths::none));
    }
    CHECK(argument_place(*command, command->most).words.empty());
  }
  const Option strange{"strange", "", "NOBODY-KNOWS", ""};
  CHECK_FALSE(value_place(plan_command, strange).known);
}

/// What the program says of a word where the option takes it, without a file to work on.
std::string said_of(const Command& command, const Option& option, const std::string& word) {
  std::vector<std::string> line{std::string{command.name}, "no-such.yaml",
                                "--" + std::string{option.name}, word};
  // `ics: title, dose or full` is an option of one format.
  for (const std::string format : {"ics", "pdf"})
    if (option.summary.starts_with(format + ": ")) line.insert(line.end(), {"--format", format});
  return answered(line).err;
}

TEST_CASE("every word that completion offers for an option is in its help and accepted") {
  int offered = 0;
  for (const auto* command : commands()) {
    for (const auto& option : command->options) {
      for (const auto& word : value_place(*command, option).words) {
        INFO(command->name << " --" << option.name << ' ' << word.text);
        CHECK((option.summary.find(word.text) != std::string_view::npos ||
               option.summary.starts_with("and ")));
        const auto said = said_of(*command, option, word.text);
        CHECK(said.find('`' + word.text + '`') == std::string::npos);
        ++offered;
      }
    }
  }
  CHECK(offered >= 50);
  const auto profile = std::ranges::find(plan_command.options, "profile", &Option::name);
  REQUIRE(profile != plan_command.options.end());
  CHECK(said_of(plan_command, *profile, "x").find("`x`") != std::string::npos);
}

TEST_CASE("commands are completed, and options of every command where none is named") {
  CHECK(next({"pla"}) == "plan\tthe dated plan: doses, loads, days, what is due\n");
  CHECK(next({"--w"}) ==
        "--width\tcolumns of text; else the terminal's, 96 for a pipe or a file\n");
  CHECK(next({"help", "sche"}) == "schema\tthe keys of a file, for editors: a JSON Schema\n");
  CHECK(next({"help", "plan", ""}).empty());
  CHECK(next({"no-such-command", ""}).empty());
  CHECK(texts_of(argument_place(completion_command, 0)) ==
        std::vector<std::string>{"bash", "zsh", "fish"});
}

TEST_CASE("every option of every command is offered with what its help says of it") {
  for (const auto* command : commands()) {
    std::string all;
    for (const auto& options : {command->options, common_options()})
      for (const auto& option : options)
        all += "--" + std::string{option.name} + '\t' + std::string{option.summary} + '\n';
    INFO(command->name);
    CHECK(next({std::string{command->name}, "--"}) == all);
  }
}

TEST_CASE("options are completed once, unless they may be given again") {
  CHECK(next({"plan", "--as"}) ==
        "--as-of\tthe day the plan looks from; else the start, with check-ins today\n");
  CHECK(next({"plan", "--as-of", "2026-12-14", "--as"}).empty());
  CHECK(next({"plan", "--as-of=2026-12-14", "--as"}).empty());
  CHECK(next({"plan", "-o", "x", "--out"}).empty());
  CHECK(next({"log", "x.yaml", "--flag", "calf-clot", "--fla"}).starts_with("--flag\t"));
}

TEST_CASE("values are completed behind their option, also in one word with it") {
  CHECK(next({"plan", "--format", "j"}) == "json\tthe plan's exact form, plan/1\n");
  CHECK(next({"plan", "--format=j"}) == "--format=json\tthe plan's exact form, plan/1\n");
  CHECK(next({"batch", "--format", ""}) == "ndjson\nics\nsummary\n");
  CHECK(next({"review", "--format", ""}) == "text\njson\n");
  CHECK(next({"plan", "-o", ""}) == ":files\n");
  CHECK(next({"plan", "--protocols", ""}) == ":folders\n");
  CHECK(next({"plan", "--as-of", ""}).empty());
  CHECK(next({"plan", "--no-such-option=", ""}) == ":yaml\n");
}

TEST_CASE("arguments are completed where they stand") {
  CHECK(next({"plan", ""}) == ":yaml\n");
  CHECK(next({"plan", "--format", "json", ""}) == ":yaml\n");
  CHECK(next({"plan", "-ofile", ""}) == ":yaml\n");
  CHECK(next({"plan", "case.yaml", ""}).empty());
  CHECK(next({"check", "a.yaml", "b.yaml", ""}) == ":yaml\n");
  CHECK(next({"new", ""}) == "case\ncondition\n");
  CHECK(next({"batch", ""}) == "split\nrun\nmerge\n:files\n");
  CHECK(next({"batch", "merge", ""}) == ":files\n");
  CHECK(next({"schema", "chec"}).starts_with("check-ins\t"));
  CHECK(next({"man", ""}).empty());
}

TEST_CASE("an id is one of the conditions that would be used") {
  CHECK(next({"conditions", "achi"}) == "achilles-midportion\n");
  CHECK(next({"new", "case", "pat"}) == "patellofemoral-pain\n");
  CHECK(next({"simulate", "hip"}) == "hip-osteoarthritis\n:yaml\n");

  const test::Folder folder;
  (void)folder.with("pain-profiles.yaml", "");
  (void)folder.with("own-condition.yaml", "");
  (void)folder.with("x;touch y.yaml", "");
  const auto path = folder.file("");
  CHECK(next({"conditions", "--protocols", path, ""}) == "own-condition\n");
  CHECK(next({"conditions", "--protocols=" + path, ""}) == "own-condition\n");
  CHECK(next({"conditions", "--protocols", path + "/none", ""}).empty());
}

TEST_CASE("a script is there for three shells") {
  for (const auto* shell : {"bash", "zsh", "fish"}) {
    const auto script = answered({"completion", shell});
    CHECK(script.status == Exit::fine);
    CHECK(script.out == completion_script(shell));
    CHECK(script.out.find(" complete ") != std::string::npos);
  }
  const auto other = answered({"completion", "fihs"});
  CHECK(other.status == Exit::usage);
  CHECK(
      other.err.starts_with("titrate: `fihs` is not a shell that titrate knows, did you mean "
                            "`fish`?; one of: bash, zsh, fish"));
}

}  // namespace
}  // namespace titrate::cli
