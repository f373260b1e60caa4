// Adding to a log: the old text is kept, and no entry is lost whatever else goes on.
#include <csignal>
#include <fstream>
#include <functional>
#include <string>
#include <unistd.h>
#include <vector>

#include <catch2/catch.hpp>
#include <sys/wait.h>

#include "planner/cli/append.h"
#include "planner/cli/exit.h"
#include "planner/cli/files.h"
#include "planner/reading/read.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::Folder;

const std::string old_entry = "{date: 2026-11-23, done: all}";
const std::string new_entry = "{date: 2026-11-25, missed: travel}";

std::string added(const std::string& old) {
  const auto text = with_entries(old, {new_entry});
  return text ? *text : "nothing";
}

/// How many entries a log has; -1 when it cannot be read.
int entries_in(const std::string& text) {
  const Source source{"log", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  if (!root) return -1;
  const auto log = read_check_ins(source, *root, diagnostics);
  return log ? static_cast<int>(log->entries.size()) : -1;
}

/// Adds one entry as `log` does: reads and writes under the lock.
void append_one(const std::string& path, const std::string& word) {
  const WriteLock lock{path};
  const std::vector<std::string> entry{"{date: 2026-11-25, clinician: {clearance: " + word + "}}"};
  const auto text = exists(path) ? with_entries(read_file(path), entry) : new_log("a.yaml", entry);
  REQUIRE(text);
  write_file(path, *text);
}

/// Runs `work` in a process of its own.
pid_t in_process(const std::function<void()>& work) {
  const auto child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    try {
      work();
      ::_exit(0);
    } catch (...) {
      ::_exit(1);
    }
  }
  return child;
}

bool succeeded(pid_t child) {
  int status = 0;
  return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST_CASE("an entry goes below the last one, as that is indented") {
  const std::string head = "titrate: check-ins/1\ncheck-ins:\n";
  CHECK(added(head + "  - " + old_entry + "\n") ==
        head + "  - " + old_entry + "\n  - " + new_entry + "\n");
  CHECK(added(head + "- " + old_entry + "\n") ==
        head + "- " + old_entry + "\n- " + new_entry + "\n");
  CHECK(added(head + "     -   " + old_entry + "  # calm\n") ==
        head + "     -   " + old_entry + "  # calm\n     - " + new_entry + "\n");
  CHECK(added(head + "   -\n     date: 2026-11-23\n     done: all\n\n   # Week 2\n") ==
        head + "   -\n     date: 2026-11-23\n     done: all\n\n   # Week 2\n   - " + new_entry +
            "\n");
}

TEST_CASE("a missing line break at the end is added, and Windows lines stay so") {
  const std::string head = "titrate: check-ins/1\ncheck-ins:\n";
  CHECK(added(head + "  - " + old_entry) ==
        head + "  - " + old_entry + "\n  - " + new_entry + "\n");
  CHECK(added("titrate: check-ins/1\r\ncheck-ins:\r\n  - " + old_entry + "\r\n") ==
        "titrate: check-ins/1\r\ncheck-ins:\r\n  - " + old_entry + "\r\n  - " + new_entry + "\r\n");
}

TEST_CASE("a list that is empty or in brackets takes entries too") {
  const std::string head = "titrate: check-ins/1\n";
  CHECK(added(head + "check-ins: []\n") == head + "check-ins: [\n  " + new_entry + "]\n");
  CHECK(added(head + "check-ins: [ ]  # none yet\n") ==
        head + "check-ins: [ \n  " + new_entry + "]  # none yet\n");
  CHECK(added(head + "check-ins:\n") == head + "check-ins:\n  - " + new_entry + "\n");
  CHECK(added(head + "check-ins:   # none yet\n# to come\n") ==
        head + "check-ins:   # none yet\n# to come\n  - " + new_entry + "\n");
  CHECK(added(head + "check-ins: [" + old_entry + "]\n") ==
        head + "check-ins: [" + old_entry + ",\n  " + new_entry + "]\n");
  CHECK(added(head + "check-ins: [\n  " + old_entry + ",\n]\n") ==
        head + "check-ins: [\n  " + old_entry + ",\n  " + new_entry + ",\n]\n");
  CHECK(added(head + "check-ins: [\n  " + old_entry + "  # one, two\n]\n") ==
        head + "check-ins: [\n  " + old_entry + "  # one, two\n,\n  " + new_entry + "]\n");
  CHECK(added(head + "check-ins: [\n  " + old_entry + ",  # one\n]\n") ==
        head + "check-ins: [\n  " + old_entry + ",  # one\n\n  " + new_entry + "]\n");
}

TEST_CASE("an entry goes into the list also when something follows it") {
  CHECK(added("check-ins:\n  - " + old_entry + "\n# the end\ntitrate: check-ins/1\n") ==
        "check-ins:\n  - " + old_entry + "\n  - " + new_entry +
            "\n# the end\ntitrate: check-ins/1\n");
  CHECK(added("check-ins:\ntitrate: check-ins/1\n") ==
        "check-ins:\n  - " + new_entry + "\ntitrate: check-ins/1\n");
  CHECK(added("titrate: check-ins/1\ncheck-ins:\n  - " + old_entry + "\n...\n") ==
        "titrate: check-ins/1\ncheck-ins:\n  - " + old_entry + "\n  - " + new_entry + "\n...\n");
}

TEST_CASE("a file that leaves no place for an entry is left alone") {
  for (const std::string text :
       {"", "titrate: check-ins/1\n", "titrate: check-ins/1\ncheck-ins: none\n",
        "titrate: check-ins/1\ncheck-ins: {a: b}\n", "- a\n", "check-ins: [\n"}) {
    INFO(text);
    CHECK_FALSE(with_entries(text, {new_entry}));
  }
  CHECK_FALSE(with_entries("check-ins: []\n", {"{date: 2026-11-25"}));
}

TEST_CASE("several entries go in at once, in order") {
  CHECK(with_entries("check-ins: []\n", {old_entry, new_entry}) ==
        "check-ins: [\n  " + old_entry + ",\n  " + new_entry + "]\n");
  const auto log = new_log("cases/p-1.yaml", {old_entry, new_entry});
  CHECK(log ==
        "# Check-ins of p-1.yaml. Entries are added at the end and never changed: titrate log\n"
        "titrate: check-ins/1\ncheck-ins:\n  - " +
            old_entry + "\n  - " + new_entry + "\n");
  CHECK(entries_in(log) == 2);
}

TEST_CASE("comments and blank lines alone are no log") {
  for (const auto* text : {"", "\n\n", "# a\n  # b\n", "   ", "\xEF\xBB\xBF# a\r\n"})
    CHECK(is_blank_text(text));
  for (const auto* text : {"a", "# a\nb", "titrate: check-ins/1\n"})
    CHECK_FALSE(is_blank_text(text));
}

TEST_CASE("two programs that add a hundred entries each lose none and leave nothing beside") {
  const Folder folder;
  const auto path = folder.file("log.yaml");
  const auto writer = [&path](const std::string& name) {
    return in_process([&path, name] {
      for (int number = 0; number < 100; ++number) append_one(path, name + std::to_string(number));
    });
  };
  const auto one = writer("a");
  const auto two = writer("b");
  CHECK(succeeded(one));
  CHECK(succeeded(two));
  CHECK(entries_in(read_file(path)) == 200);
  CHECK(folder.count() == 1);
}

TEST_CASE("a program that is killed leaves the old log or the new one") {
  const Folder folder;
  const auto path = folder.file("log.yaml");
  append_one(path, "first");
  int before = 1;
  for (int round = 0; round < 60; ++round) {
    const auto child = in_process([&] {
      for (int number = 0;; ++number)
        append_one(path, "k" + std::to_string(round) + "-" + std::to_string(number));
    });
    ::usleep(static_cast<useconds_t>(500 + round * 137 % 4000));
    REQUIRE(::kill(child, SIGKILL) == 0);
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    const int now = entries_in(read_file(path));
    CHECK(now >= before);
    before = now;
  }
  // The lock of a killed program is free again.
  append_one(path, "last");
  CHECK(entries_in(read_file(path)) == before + 1);
}

TEST_CASE("a folder that is not there cannot be locked") {
  const Folder folder;
  const auto path = folder.file("no/log.yaml");
  CHECK_THROWS_MATCHES(
      WriteLock{path}, Stop,
      Catch::Matchers::Message("cannot lock the folder of " + path + ": no such folder"));
}

}  // namespace
}  // namespace titrate::cli
