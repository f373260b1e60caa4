// Two texts of a condition beside each other; the page on comparing is what the program prints.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::Practice;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

const std::string from_15 = "reps: 15, load: 15RM";
const std::string to_12 = "reps: 12, load: 12RM";

/// A copy of the practice's condition in which one stretch of text is another.
std::string edited(const Practice& practice, const std::string& from, const std::string& to) {
  return practice.folder().with("edited.yaml", replaced(read_file(practice.condition()), from, to));
}

TEST_CASE("a text beside itself is one line, whatever its comments say") {
  const Practice practice;
  const auto copy =
      practice.folder().with("copy.yaml", "# ours\n" + read_file(practice.condition()));
  const auto same = practice.answered({"compare", practice.condition(), copy});
  CHECK(same.status == Exit::fine);
  CHECK(same.err.empty());
  CHECK(holds(same.out, "Nothing changed: "));
}

TEST_CASE("a row with another load is told with its key, its weeks and its line") {
  const Practice practice;
  const auto its =
      practice.answered({"compare", practice.condition(), edited(practice, from_15, to_12)});
  INFO(its.out);
  CHECK(its.status == Exit::fine);
  CHECK(holds(its.out, "15RM to 12RM"));
  CHECK(holds(its.out, "Week tables\n"));
  CHECK(holds(its.out, "Every claim holds."));
}

TEST_CASE("cases are compared when their folder is given") {
  const Practice practice;
  const auto changed = edited(practice, from_15, to_12);
  const auto its = practice.answered(
      {"compare", practice.condition(), changed, "--cases", practice.folder().file("")});
  INFO(its.out << its.err);
  CHECK(its.status == Exit::fine);
  CHECK(holds(its.out, "changed in 1 of 1 case."));
  CHECK(holds(its.out, practice.patient()));
}

TEST_CASE("a case that does not fit the new text any more is worse") {
  const Practice practice;
  const auto changed = edited(practice, "night-pain", "pain-at-night");
  const auto its = practice.answered(
      {"compare", practice.condition(), changed, "--cases", practice.folder().file("")});
  INFO(its.out << its.err);
  CHECK(its.status == Exit::findings);
  CHECK(holds(its.out, "error: does not fit "));
  CHECK(holds(its.out, "night-pain"));
}

TEST_CASE("a case that is wrong in itself is told, and the others are compared") {
  const Practice practice;
  const auto bad = practice.folder().with(
      "bad.yaml", replaced(read_file(practice.patient()), "night-pain", "knight-pain"));
  const auto its =
      practice.answered({"compare", practice.condition(), edited(practice, from_15, to_12),
                         "--cases", practice.folder().file("")});
  CHECK(its.status == Exit::file);
  CHECK(holds(its.err, "knight-pain"));
  CHECK(holds(its.out, "changed in 1 of 1 case."));
}

TEST_CASE("a claim that breaks is told with its line, and gives exit status 1") {
  const Practice practice;
  const auto its = practice.answered({"compare", practice.condition(),
                                      edited(practice, "- exercise: main-lift\n",
                                             "- exercise: main-lift\n            week: 1-4\n")});
  INFO(its.out);
  CHECK(its.status == Exit::findings);
  CHECK(holds(its.out, "1 claim does not hold."));
  CHECK(holds(its.out, "no week at zero, except after a red flag: held before, does not hold now"));
  CHECK(its.out.ends_with("What was looked at: titrate check --explain empty-week\n"));
}

TEST_CASE("a comparison as JSON says whether it changed and got worse") {
  const Practice practice;
  const auto its = practice.answered(
      {"compare", practice.condition(), edited(practice, from_15, to_12), "--format", "json"});
  CHECK(its.status == Exit::fine);
  CHECK(holds(its.out, "\"titrate\": \"comparison/1\""));
  CHECK(holds(its.out, "\"changed\": true"));
  CHECK(holds(its.out, "\"worse\": false"));
}

TEST_CASE("a file with a mistake is told, and nothing is compared") {
  const Practice practice;
  const auto its = practice.answered(
      {"compare", practice.condition(), edited(practice, "kind: strength", "kind: strenght")});
  CHECK(its.status == Exit::file);
  CHECK(its.out.empty());
  CHECK(holds(its.err, "strenght"));
}

TEST_CASE("only conditions are compared") {
  const Practice practice;
  const auto its = practice.answered({"compare", practice.condition(), practice.patient()});
  CHECK(its.status == Exit::file);
  CHECK(its.err == "titrate: " + practice.patient() +
                       " is a case; two texts of a condition can be compared\n");
}

TEST_CASE("mistakes of the command line of compare are said before any file is read") {
  CHECK(answered({"compare", "a.yaml"}).status == Exit::usage);
  CHECK(answered({"compare", "a.yaml", "b.yaml", "--format", "jsn"}).status == Exit::usage);
  CHECK(answered({"compare", "a.yaml", "b.yaml", "--as-of", "2026-12-14"}).status == Exit::usage);
  CHECK(answered({"compare", "a.yaml", "b.yaml", "--cases", "c", "--as-of", "monday"}).status ==
        Exit::usage);
  CHECK(answered({"compare", "no-such.yaml", "b.yaml"}).status == Exit::disk);
}

/// The folder of the page: the shipped condition, the edit that the page describes, two cases.
class Desk {
 public:
  Desk() : back_(std::filesystem::current_path()) {
    for (const auto* name :
         {"achilles-runner.yaml", "achilles-logged.yaml", "achilles-logged.check-ins.yaml"})
      write("cases", name, test::read_file(std::string{"examples/"} + name));
    const auto text = test::read_file("protocols/achilles-midportion.yaml");
    write(".", "before.yaml", text);
    auto edit = replaced(text, "sets: 3, reps: 15, load: 15RM}", "sets: 3, reps: 12, load: 12RM}");
    edit = replaced(edit, "pain: {profile: tendon}", "pain: {profile: tendon, acceptable: 4}");
    const auto calm = edit.find("      - id: calm\n");
    const auto heavy = edit.find("      - id: heavy\n");
    REQUIRE(calm < heavy);
    write(".", "after.yaml", edit.erase(calm, heavy - calm));
    std::filesystem::current_path(folder_.file(""));
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;
  ~Desk() { std::filesystem::current_path(back_); }

 private:
  void write(const std::string& below, const std::string& name, const std::string& text) const {
    const auto place = std::filesystem::path{folder_.file("")} / below;
    std::filesystem::create_directories(place);
    std::ofstream{place / name, std::ios::binary} << text;
  }

  std::filesystem::path back_;
  test::Folder folder_;
};

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream rest{line};
  std::vector<std::string> words;
  for (std::string word; rest >> word;) words.push_back(word);
  return words;
}

/// The page with what the program prints below every `$ titrate ...` of a block.
std::string page_as_printed(const std::string& page) {
  const Desk desk;
  std::istringstream lines{page};
  std::string printed;
  bool skips = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "```") skips = false;
    if (!skips) printed += line + '\n';
    if (!line.starts_with("$ titrate ")) continue;
    skips = true;
    const auto told = answered(words_of(line.substr(std::string{"$ titrate "}.size())));
    CHECK(told.err.empty());
    printed += told.out;
  }
  return printed;
}

TEST_CASE("the page on comparing shows what the program prints") {
  const auto page = test::read_file("docs/comparing.md");
  const auto printed = page_as_printed(page);
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{TITRATE_ROOT "/docs/comparing.md", std::ios::binary} << printed;
  } else {
    CHECK(printed == page);
  }
  CHECK(holds(printed, "15RM to 12RM"));
  CHECK(holds(printed, "Nothing changed"));
}

}  // namespace
}  // namespace titrate::cli
