// `titrate log`, from the command line to the file.
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Answered;
using test::Folder;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A folder with the example runner's case, which names a log that is not there yet.
class Runner {
 public:
  Runner() {
    auto text = test::read_file("examples/achilles-runner.yaml");
    path_ = folder_.with("runner.yaml", text + "\ncheck-ins: log.yaml\n");
  }
  [[nodiscard]] Answered log(std::vector<std::string> words) const {
    words.insert(words.begin(), {"log", path_});
    return test::answered(words);
  }
  /// The lines of the log below its heading, without the dash.
  [[nodiscard]] std::vector<std::string> entries() const {
    std::ifstream file{log_path()};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
      if (line.starts_with("  - ")) lines.push_back(line.substr(4));
    return lines;
  }
  [[nodiscard]] std::string log_path() const { return folder_.file("log.yaml"); }
  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const Folder& folder() const { return folder_; }
  void write_log(const std::string& text) const { (void)folder_.with("log.yaml", text); }
  void change_case(const std::string& from, const std::string& to) const {
    auto text = read_file(path_);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    (void)folder_.with("runner.yaml", text.replace(at, from.size(), to));
  }

 private:
  Folder folder_;
  std::string path_;
};

const std::string placed =
    "prescribed: {seated-heel-raise: \"row 1, load 100 %, owed 0, level 0\", leg-press-heel-raise: "
    "\"row 1, load 100 %, owed 0, level 0\", standing-heel-raise: \"row 1, load 100 %, owed 0, "
    "level 0\"}";

TEST_CASE("the first entry makes the log, and tells what the plan rests on") {
  const Runner runner;
  const auto first = runner.log(
      {"--date", "2026-11-23", "--during", "3", "--after", "2", "--done", "all", "--effort", "6"});
  CHECK(first.status == Exit::fine);
  CHECK(first.err.empty());
  CHECK(first.out.starts_with("written: " + runner.log_path() +
                              ", entry 2\n         entry 1 before it records what the plan rests "
                              "on: available, equipment, programme, condition and engine\n"));
  CHECK(holds(first.out, "The morning is not known yet. Log it on Tue 24 Nov: titrate log"));
  const auto entries = runner.entries();
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].starts_with("{date: 2026-11-23, change: {available: "));
  CHECK(holds(entries[0], "programme: heavy-slow-resistance, condition: "));
  CHECK(entries[1] ==
        "{date: 2026-11-23, pain: {during: 3, after: 2}, effort: 6, done: all, " + placed + "}");
  CHECK(runner.folder().count() == 2);
}

TEST_CASE("a morning alone is an entry of its own, and says what the rules made of it") {
  const Runner runner;
  REQUIRE(runner.log({"--date", "2026-11-23", "--during", "3", "--after", "2"}).status ==
          Exit::fine);
  const auto morning =
      runner.log({"--date", "2026-11-24", "--morning", "3", "--stiffness", "10 min"});
  CHECK(morning.status == Exit::fine);
  CHECK(runner.entries().back() == "{date: 2026-11-24, morning: 3, stiffness: 10 min}");
  CHECK(morning.out.starts_with("written: " + runner.log_path() + ", entry 3\nNow "));
  CHECK(holds(morning.out, "Pain within the limit: "));
  CHECK(holds(morning.out, "The next session stays as it was: Wed 25 Nov 07:00."));
}

TEST_CASE("a bad answer says how the next session changes, before and after") {
  const Runner runner;
  const auto red = runner.log({"--date", "2026-11-23", "--during", "7", "--after", "6"});
  CHECK(red.status == Exit::fine);
  INFO(red.out);
  CHECK(holds(red.out, "Pain above the limit: the next dose is smaller. [red;"));
  CHECK(holds(red.out,
              "Standing heel raise, knee straight: load 37.5 to 30 kg (-20 %), not before "
              "Wed 25\n"));
}

TEST_CASE("every kind of entry can be given, as it is then written") {
  const Runner runner;
  const std::vector<std::pair<std::vector<std::string>, std::string>> all{
      {{"--date", "2026-11-25", "--missed", "travel, far"},
       "{date: 2026-11-25, missed: \"travel, far\"}"},
      {{"--date", "2026-11-27", "--test", "heel-raise-count: {left: 16, right: 25}", "--outcome",
        "VISA-A: 60", "--outcome", "{LEFS: 71}"},
       "{date: 2026-11-27, tests: {heel-raise-count: {left: 16, right: 25}}, outcomes: {VISA-A: "
       "60, LEFS: 71}}"},
      {{"--date", "2026-11-27", "--clinician", "{rebase: 4, note: \"Morning of a cold\"}"},
       "{date: 2026-11-27, clinician: {rebase: 4, note: Morning of a cold}}"},
      {{"--date", "2026-11-28", "--void", "2"}, "{date: 2026-11-28, void: 2}"},
      {{"--date", "2026-11-28", "--done", "80 %", "--did",
        "standing-heel-raise: {sets: 3, reps: [15, 15, 12], load: 37.5 kg}", "--did",
        "seated-heel-raise: {sets: 0}", "--night-pain", "--rir", "2"},
       "{date: 2026-11-28, night-pain: yes, rir: 2, done: 80 %, did: {standing-heel-raise: {sets: "
       "3, reps: [15, 15, 12], load: 37.5 kg}, seated-heel-raise: {sets: 0}}"},
  };
  for (const auto& [words, entry] : all) {
    const auto logged = runner.log(words);
    INFO(logged.err);
    CHECK(logged.status == Exit::fine);
    CHECK(runner.entries().back().starts_with(entry));
  }
  CHECK(runner.entries().size() == 6);
}

TEST_CASE("what an entry says is checked by itself, and nothing is written") {
  const Runner runner;
  const auto wrong = runner.log({"--date", "2026-11-23", "--during", "14"});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.out.empty());
  CHECK(wrong.err ==
        "entry:1:35: error: `during` must be between 0 and 10 [out-of-range]\n"
        " 1 | {date: 2026-11-23, pain: {during: 14}}\n"
        "   |                                   ^^\n"
        "   = help: write a whole number from 0 to 10\n"
        "titrate: nothing was written\n");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"--during", "x"},
                                                {"--morning", "2", "--missed", "ill"},
                                                {"--effort", "11"},

                                                {"--did", "raise: ]"},
                                                {"--clinician", "{rebase: 3, end: yes}"},
                                                {"--test", "a"},
                                                {"--void", "-"}}) {
    INFO(words[0] << ' ' << words[1]);
    CHECK(runner.log(words).status == Exit::file);
  }
  CHECK_FALSE(exists(runner.log_path()));
}

TEST_CASE("what an entry says beside the others is checked with the whole file") {
  const Runner runner;
  REQUIRE(runner.log({"--date", "2026-11-25", "--done", "all"}).status == Exit::fine);
  const auto before = read_file(runner.log_path());
  const auto refused = [&](std::vector<std::string> words, const std::string& code) {
    const auto answer = runner.log(words);
    INFO(answer.err);
    CHECK(answer.status == Exit::file);
    CHECK(holds(answer.err, "[" + code + "]"));
    CHECK(answer.err.ends_with("titrate: nothing was written\n"));
    CHECK(read_file(runner.log_path()) == before);
  };
  refused({"--date", "2026-11-25", "--during", "3"}, "repeated-entry");
  refused({"--date", "2026-11-24", "--during", "3"}, "date-order");
  refused({"--date", "2026-11-25", "--missed", "ill"}, "contradiction");
  refused({"--date", "2026-11-25", "--morning", "3"}, "morning-alone");
  refused({"--date", "2026-11-26", "--did", "raise: {sets: 3}"}, "unknown-name");
  refused({"--date", "2026-11-26", "--void", "9"}, "out-of-range");
  refused({"--date", "2026-11-26", "--clinician", "{clear: tendon-rupture}"}, "flag-not-raised");
  const Runner other;
  CHECK(holds(other.log({"--date", "2026-11-20", "--during", "3"}).err, "[before-start]"));
}

TEST_CASE("a red flag is written, and the plan is refused") {
  const Runner runner;
  const auto flagged = runner.log({"--date", "2026-11-23", "--flag", "tendon-rupture"});
  CHECK(flagged.status == Exit::refused);
  CHECK(holds(flagged.out, "refused: no plan for p-0142. Refer the same day.\n"));
  CHECK(runner.entries().back() == "{date: 2026-11-23, flags: [tendon-rupture]}");
  const auto warned = runner.log({"--date", "2026-11-24", "--during", "3"});
  CHECK(warned.status == Exit::refused);
  CHECK(holds(warned.err, "warning: a session was done while the red flag `tendon-rupture` stood"));
  const auto cleared = runner.log(
      {"--date", "2026-11-25", "--clinician", "{clear: tendon-rupture, note: \"Whole, by test\"}"});
  CHECK(cleared.status == Exit::fine);
  CHECK(holds(cleared.out, "Now "));
  CHECK(cleared.err.empty());
}

TEST_CASE("a change of what the plan rests on is recorded once, and only what changed") {
  const Runner runner;
  REQUIRE(runner.log({"--date", "2026-11-23", "--done", "all"}).status == Exit::fine);
  const auto same = runner.log({"--date", "2026-11-24", "--change"});
  CHECK(same.status == Exit::fine);
  CHECK(same.out == "What the plan rests on is as it was last logged; nothing is written.\n");
  CHECK(runner.entries().size() == 2);
  runner.change_case("barbell: {from: 20 kg", "barbell: {from: 25 kg");
  const auto next = runner.log({"--date", "2026-11-25", "--done", "all"});
  CHECK(holds(next.out, "entry 3 before it records what the plan rests on: equipment\n"));
  CHECK(runner.entries()[2].starts_with("{date: 2026-11-25, change: {equipment: "));
  runner.change_case("time-zone: Europe/Copenhagen", "time-zone: Europe/Berlin");
  const auto alone = runner.log({"--date", "2026-11-26", "--change"});
  CHECK(alone.out == "written: " + runner.log_path() +
                         ", entry 5\n         it records what the plan rests on: available\n");
}

TEST_CASE("an entry that replaces a voided one is told where it stood") {
  const Runner runner;
  for (const auto* date : {"2026-11-23", "2026-11-25"})
    REQUIRE(runner.log({"--date", date, "--during", "3", "--after", "2"}).status == Exit::fine);
  REQUIRE(runner.log({"--date", "2026-11-26", "--void", "2"}).status == Exit::fine);
  runner.change_case("barbell: {from: 20 kg", "barbell: {from: 25 kg");
  const auto replaced = runner.log({"--date", "2026-11-23", "--during", "7"});
  INFO(replaced.err);
  CHECK(replaced.status == Exit::fine);
  const auto entries = runner.entries();
  REQUIRE(entries.size() == 6);
  CHECK(entries[4].starts_with("{date: 2026-11-26, change: {equipment: "));
  CHECK(entries[5] == "{date: 2026-11-23, pain: {during: 7}, " + placed + "}");
}

TEST_CASE("a case without the line is told which to add") {
  const Folder folder;
  const auto path = folder.with("runner.yaml", test::read_file("examples/achilles-runner.yaml"));
  const auto logged = test::answered({"log", path, "--date", "2026-11-23", "--during", "3"});
  CHECK(logged.status == Exit::fine);
  CHECK(logged.err == "titrate: warning: " + path +
                          " does not name this log yet, so no plan knows it; add the line\n"
                          "  check-ins: runner.check-ins.yaml\n");
  CHECK(exists(folder.file("runner.check-ins.yaml")));
}

TEST_CASE("a log that holds nothing yet takes its first entry and keeps its comments") {
  const Runner runner;
  for (const std::string text : {"# mine\n", "", "# mine\ntitrate: check-ins/1\ncheck-ins:\n",
                                 "titrate: check-ins/1\ncheck-ins: []\n"}) {
    runner.write_log(text);
    const auto logged = runner.log({"--date", "2026-11-23", "--during", "3"});
    INFO(text << logged.err);
    CHECK(logged.status == Exit::fine);
    CHECK(holds(logged.out, ", entry 2\n"));
    const auto kept = text.substr(0, text.find('\n'));
    CHECK(read_file(runner.log_path()).starts_with(kept));
  }
}

TEST_CASE("a log that is wrong already is shown, and not added to") {
  const Runner runner;
  const std::string wrong = "titrate: check-ins/1\ncheck-ins:\n  - {date: 2026-11-23, pian: 3}\n";
  runner.write_log(wrong);
  const auto logged = runner.log({"--date", "2026-11-24", "--during", "3"});
  CHECK(logged.status == Exit::file);
  CHECK(holds(logged.err, "[unknown-key]"));
  CHECK(read_file(runner.log_path()) == wrong);
  runner.write_log(test::read_file("examples/achilles-runner.yaml"));
  CHECK(holds(runner.log({"--date", "2026-11-24", "--during", "3"}).err,
              "is a case, not a list of check-ins"));
}

TEST_CASE("the day is today, and a later one is warned about") {
  const Runner runner;
  REQUIRE(runner.log({"--during", "3"}).status == Exit::fine);
  CHECK(runner.entries().back().starts_with("{date: 2026-12-14, pain"));
  const auto later = runner.log({"--date", "2026-12-16", "--during", "3"});
  CHECK(later.status == Exit::fine);
  CHECK(later.err == "titrate: warning: Wed 16 Dec 2026 is later than today, Mon 14 Dec 2026\n");
}

TEST_CASE("a call that tells nothing, or too much, is answered") {
  const Runner runner;
  CHECK(holds(runner.log({}).err, "nothing to log; for example: titrate log CASE --during 3"));
  CHECK(runner.log({}).status == Exit::usage);
  CHECK(holds(runner.log({"--date", "24.12.2026", "--during", "3"}).err,
              "`24.12.2026` is not a date such as 2026-12-14"));
  CHECK(holds(runner.log({"--during", "3", "--during", "4"}).err, "`--during` is given twice"));
  CHECK(holds(runner.log({"--stiffness", "10 min"}).err,
              "--stiffness tells of no session and no morning; add --morning N"));
  CHECK(holds(runner.log({"--during", "3", "--girth", "412 mm"}).err,
              "--girth is of a morning; of a session it is --girth-before or --girth-after"));
  CHECK(holds(runner.log({"--ask"}).err, "--ask needs a terminal to ask on"));
  CHECK(holds(test::answered({"log", "protocols/achilles-midportion.yaml", "--during", "3"}).err,
              "is a condition; entries are added to the log of a case"));
}

}  // namespace
}  // namespace titrate::cli
