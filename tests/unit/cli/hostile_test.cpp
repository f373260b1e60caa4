// What a hostile or careless file may not do.
#include <algorithm>
#include <cctype>
#include <filesystem>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Practice;
using Words = std::vector<std::string>;

TEST_CASE("a case's check-ins lie beside it, wherever its path leads") {
  const Practice practice;
  const auto text = read_file(practice.patient());
  const auto& folder = practice.folder();
  (void)folder.with("log.yaml", "titrate: check-ins/1\ncheck-ins: []\n");
  std::filesystem::create_directory(folder.file("inner"));
  std::filesystem::create_symlink("/etc", folder.file("inner/link"));
  const auto planned = [&](const std::string& name) {
    return practice.answered(
        {"plan", folder.with("inner/case.yaml", text + "check-ins: " + name + "\n")});
  };
  for (const char* name : {"../log.yaml", "/etc/passwd", "link/passwd", "a/../../log.yaml"}) {
    INFO(name);
    const auto result = planned(name);
    CHECK(result.status == Exit::file);
    CHECK(result.err.find("leads out of the folder of the case [outside-folder]") !=
          std::string::npos);
    const auto logged = practice.answered(
        {"log", folder.file("inner/case.yaml"), "--missed", "travel", "--date", "2026-11-25"});
    CHECK(logged.status == Exit::file);
  }
  (void)folder.with("inner/log.yaml", "titrate: check-ins/1\ncheck-ins: []\n");
  CHECK(planned("log.yaml").status == Exit::fine);
  CHECK(planned("./log.yaml").status == Exit::fine);
}

TEST_CASE("a log that a case does not name lies beside it as well, links followed") {
  const Practice practice;
  const auto& folder = practice.folder();
  const test::Folder other;
  const auto outside = other.with("log.yaml", "");
  std::filesystem::create_symlink(outside, folder.file("case.check-ins.yaml"));
  const Words words{"log", practice.patient(), "--missed", "travel", "--date", "2026-12-16"};
  const auto logged = practice.answered(words);
  CHECK(logged.status == Exit::file);
  CHECK(logged.err.find("case.check-ins.yaml leads out of the folder of the case\n") !=
        std::string::npos);
  CHECK(read_file(outside).empty());
  std::filesystem::remove(folder.file("case.check-ins.yaml"));
  CHECK(practice.answered(words).status == Exit::fine);
}

/// A file with one of a thousand small accidents: bytes lost, doubled, swapped, or foreign.
std::string mutated(std::string text, std::uint32_t seed) {
  const auto next = [&seed](std::size_t below) {
    seed = seed * 1664525U + 1013904223U;
    return static_cast<std::size_t>(seed >> 8U) % below;
  };
  static constexpr std::string_view foreign = "{}[]:,-#&*!|>'\"%@`\t\x01\x7F\xFF\xC3 09azAZ~\\";
  for (auto accidents = 1 + next(3); accidents > 0 && !text.empty(); --accidents) {
    const auto at = next(text.size());
    const auto length = std::min(1 + next(12), text.size() - at);
    switch (next(5)) {
      case 0:
        text.erase(at, length);
        break;
      case 1:
        text.insert(at, text.substr(at, length));
        break;
      case 2:
        std::swap(text[at], text[next(text.size())]);
        break;
      case 3:
        text[at] = foreign[next(foreign.size())];
        break;
      default:
        text.insert(at, 1, foreign[next(foreign.size())]);
        break;
    }
  }
  return text;
}

bool has_control_character(const std::string& text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte != '\n' && byte != '\t' && (byte < 0x20 || byte == 0x7F);
  });
}

/// Every line of the error output that is a message names the file with line and column.
bool names_a_place(const std::string& err, const std::string& path) {
  const auto start = std::filesystem::path{path}.filename().string() + ":";
  const auto at = err.find(start);
  return at != std::string::npos && err.size() > at + start.size() &&
         std::isdigit(static_cast<unsigned char>(err[at + start.size()])) != 0;
}

/// Plans 1,000 mutants of a file of the practice's.
void plan_mutants(const Practice& practice, const std::string& path, const std::string& text) {
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const auto mutant = mutated(text, seed);
    write_file(path, mutant);
    const auto result = practice.answered({"plan", practice.patient(), "--as-of", "2026-12-14"});
    INFO("seed " << seed << ", exit " << static_cast<int>(result.status) << '\n' << result.err);
    REQUIRE_FALSE(has_control_character(result.out));
    REQUIRE_FALSE(has_control_character(result.err));
    if (result.status != Exit::file) continue;
    ++refused;
    REQUIRE(result.out.empty());
    // A name that changed in the condition is missed where the case uses it.
    REQUIRE((names_a_place(result.err, path) || names_a_place(result.err, practice.patient())));
  }
  CHECK(refused > 300);
}

TEST_CASE("a thousand damaged conditions each get a place, and none a plan by halves") {
  const Practice practice;
  plan_mutants(practice, practice.condition(), read_file(practice.condition()));
}

TEST_CASE("a thousand damaged cases each get a place, and none a plan by halves") {
  const Practice practice;
  plan_mutants(practice, practice.patient(), read_file(practice.patient()));
}

TEST_CASE("a thousand damaged logs each get a place, and none a plan by halves") {
  const Practice practice;
  const auto log = practice.folder().with("log.yaml", R"(titrate: check-ins/1
check-ins:
  - {date: 2026-11-23, pain: {during: 3, after: 2, morning: 2}, stiffness: 10 min, done: all}
  - {date: 2026-11-25, pain: {during: 3, after: 3}, done: 80 %}
  - {date: 2026-11-26, morning: 3, stiffness: 10 min}
  - {date: 2026-11-27, missed: travel}
)");
  write_file(practice.patient(), read_file(practice.patient()) + "check-ins: log.yaml\n");
  plan_mutants(practice, log, read_file(log));
}

}  // namespace
}  // namespace titrate::cli
