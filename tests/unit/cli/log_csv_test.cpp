// `titrate log CASE --csv FILE`: a diary typed into a spreadsheet becomes entries.
#include <fstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::Answered;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A folder with the example runner's case, whose log is not there yet, and a diary.
class Diaries {
 public:
  Diaries() {
    path_ = folder_.with("runner.yaml", test::read_file("examples/achilles-runner.yaml") +
                                            "\ncheck-ins: log.yaml\n");
  }
  [[nodiscard]] Answered log(const std::string& diary) const {
    (void)folder_.with("diary.csv", diary);
    return test::answered({"log", path_, "--csv", folder_.file("diary.csv")});
  }
  [[nodiscard]] Answered log_by_hand(std::vector<std::string> words) const {
    words.insert(words.begin(), {"log", path_});
    return test::answered(words);
  }
  /// The entries of the log without what titrate adds: the change at the start, `prescribed`.
  [[nodiscard]] std::vector<std::string> entries() const {
    std::ifstream file{folder_.file("log.yaml")};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
      if (!line.starts_with("  - ") || holds(line, "change:")) continue;
      const auto placed = line.find(", prescribed: ");
      lines.push_back(line.substr(4, placed == std::string::npos ? placed : placed - 4));
    }
    return lines;
  }
  /// The first line of what is wrong, without the folder.
  [[nodiscard]] std::string mistake(const std::string& diary) const {
    const auto answer = log(diary);
    CHECK(answer.status == Exit::file);
    CHECK(holds(answer.err, "titrate: nothing was written\n"));
    const auto at = answer.err.find("diary.csv:");
    REQUIRE(at != std::string::npos);
    return answer.err.substr(at + 10, answer.err.find('\n', at) - at - 10);
  }
  [[nodiscard]] bool has_log() const { return exists(folder_.file("log.yaml")); }

 private:
  test::Folder folder_;
  std::string path_;
};

const std::string headings = "date,done,pain during,pain after,next morning,effort,note\n";

TEST_CASE("a diary's rows become entries, each as it would have been logged by hand") {
  const Diaries diaries;
  const auto answer = diaries.log(
      "Date,Done,\"kg: seated heel raise, knee bent\",\"Standing, kg\",Pain during,Pain after,Next "
      "morning,Effort (0-10),Note\n"
      "2026-11-23,x,40,37.5,3,2,3,6,\n"
      "2026-11-25,80 %,40 kg,35,4,3,,7.5,\"slow, cold\"\n"
      "2026-11-27,missed,,,,,,,travel\n"
      "2026-11-30,,,,,,,,\n");
  INFO(answer.err);
  CHECK(answer.status == Exit::fine);
  CHECK(
      diaries.entries() ==
      std::vector<std::string>{
          "{date: 2026-11-23, pain: {during: 3, after: 2, morning: 3}, effort: 6, done: all, did: "
          "{seated-heel-raise: {load: 40 kg}, standing-heel-raise: {load: 37.5 kg}}",
          "{date: 2026-11-25, pain: {during: 4, after: 3}, effort: 7.5, done: 80 %, did: "
          "{seated-heel-raise: {load: 40 kg}, standing-heel-raise: {load: 35 kg}}",
          "{date: 2026-11-27, missed: travel}"});
  CHECK(holds(answer.out, "1 row is not filled in.\nwritten: "));
  CHECK(holds(answer.out, ", entries 2 to 4\n"));
  CHECK(holds(answer.out, "\nNow "));
}

TEST_CASE("a diary and the same entries by hand make the same log") {
  const Diaries typed;
  const Diaries by_hand;
  REQUIRE(
      typed.log(headings + "2026-11-23,x,7,6,5,6,\n2026-11-25,x,3,2,3,6,Slept badly\n").status ==
      Exit::fine);
  REQUIRE(by_hand
              .log_by_hand({"--date", "2026-11-23", "--during", "7", "--after", "6", "--morning",
                            "5", "--effort", "6", "--done", "all"})
              .status == Exit::fine);
  REQUIRE(by_hand
              .log_by_hand({"--date", "2026-11-25", "--during", "3", "--after", "2", "--morning",
                            "3", "--effort", "6", "--done", "all", "--note", "Slept badly"})
              .status == Exit::fine);
  CHECK(typed.entries() == by_hand.entries());
}

TEST_CASE("columns are found by their names, whatever their order, separator and decimal mark") {
  const Diaries diaries;
  const auto answer = diaries.log(
      "\xEF\xBB\xBFRPE;NEXT MORNING;Session;After;During;Done\r\n"
      "7,5;3/10;Mon 23 Nov 07:00;2;3,0;x\r\n"
      "Week 2: 3 sets of 12;;;;;\r\n");
  INFO(answer.err);
  CHECK(answer.status == Exit::fine);
  CHECK(diaries.entries() ==
        std::vector<std::string>{
            "{date: 2026-11-23, pain: {during: 3, after: 2, morning: 3}, effort: 7.5, done: all"});
}

TEST_CASE("rows in any order are logged in the order of days") {
  const Diaries diaries;
  CHECK(diaries.log(headings + "25.11.2026,x,3,2,3,6,\n23.11.2026,x,2,2,2,5,\n").status ==
        Exit::fine);
  CHECK(holds(diaries.entries().at(0), "date: 2026-11-23"));
  CHECK(holds(diaries.entries().at(1), "date: 2026-11-25"));
}

TEST_CASE("what is logged already is passed over, and only new rows are added") {
  const Diaries diaries;
  const std::string monday = "2026-11-23,x,3,2,3,6,\n";
  REQUIRE(diaries.log(headings + monday).status == Exit::fine);
  const auto same = diaries.log(headings + monday);
  CHECK(same.status == Exit::fine);
  CHECK(holds(same.out, "1 row is logged already.\nNothing is new in "));
  const auto more = diaries.log(headings + monday + "2026-11-25,x,3,2,3,6,\n");
  CHECK(holds(more.out, "1 row is logged already.\nwritten: "));
  CHECK(diaries.entries().size() == 2);
}

TEST_CASE("a morning that was open may still come, as an entry of its own") {
  const Diaries diaries;
  REQUIRE(diaries.log(headings + "2026-11-23,x,3,2,,6,\n").status == Exit::fine);
  REQUIRE(diaries.log(headings + "2026-11-23,x,3,2,4,6,\n").status == Exit::fine);
  CHECK(diaries.entries().back() == "{date: 2026-11-24, morning: 4}");
  CHECK(holds(diaries.log(headings + "2026-11-23,x,3,2,4,6,\n").out, "1 row is logged already."));
  CHECK(diaries.mistake(headings + "2026-11-23,x,3,2,5,6,\n") ==
        "2:18: error: entry 2 of the log says otherwise [contradiction]");
}

TEST_CASE("a morning that comes when the log has gone on is not put into the past") {
  const Diaries diaries;
  REQUIRE(diaries.log(headings + "2026-11-23,x,3,2,,6,\n2026-11-25,x,3,2,3,6,\n").status ==
          Exit::fine);
  CHECK(diaries.mistake(headings + "2026-11-23,x,3,2,7,6,\n") ==
        "2:18: error: the log goes on to Wed 25 Nov 2026 already, past Tue 24 Nov 2026 "
        "[date-order]");
  CHECK(diaries.mistake(headings + "2026-11-24,x,3,2,7,6,\n") ==
        "2:1: error: the log goes on to Wed 25 Nov 2026 already, past Tue 24 Nov 2026 "
        "[date-order]");
}

TEST_CASE("a row that the log contradicts is shown at the cell that differs") {
  const Diaries diaries;
  REQUIRE(diaries.log(headings + "2026-11-23,x,3,2,3,6,\n2026-11-25,missed,,,,,travel\n").status ==
          Exit::fine);
  const std::string otherwise =
      ": error: entry 2 of the log says otherwise of Mon 23 Nov "
      "[contradiction]";
  CHECK(diaries.mistake(headings + "2026-11-23,x,4,2,3,6,\n") == "2:14" + otherwise);
  CHECK(diaries.mistake(headings + "2026-11-23,50%,3,2,3,6,\n") == "2:12" + otherwise);
  CHECK(diaries.mistake(headings + "2026-11-23,x,3,2,3,7,\n") == "2:20" + otherwise);
  CHECK(diaries.mistake(headings + "2026-11-23,x,3,2,3,6,cold\n") == "2:22" + otherwise);
  CHECK(diaries.mistake(headings + "2026-11-25,x,3,2,3,6,\n") ==
        "2:12: error: entry 3 of the log says that the session of Wed 25 Nov was missed "
        "[contradiction]");
  CHECK(diaries.mistake(headings + "2026-11-23,no,,,,,\n") ==
        "2:12: error: entry 2 of the log says that the session of Mon 23 Nov was done "
        "[contradiction]");
}

TEST_CASE("an entry that was taken back may be typed again") {
  const Diaries diaries;
  REQUIRE(diaries.log(headings + "2026-11-23,x,3,2,3,6,\n").status == Exit::fine);
  REQUIRE(diaries.log_by_hand({"--date", "2026-11-24", "--void", "2"}).status == Exit::fine);
  const auto again = diaries.log(headings + "2026-11-23,x,4,2,3,6,\n");
  INFO(again.err);
  CHECK(again.status == Exit::fine);
  CHECK(holds(diaries.entries().back(), "{date: 2026-11-23, pain: {during: 4, after: 2"));
}

TEST_CASE("every mistake is shown in its cell, and nothing is written") {
  const Diaries diaries;
  CHECK(diaries.mistake(headings + "2026-11-23,x,14,2,3,6,\n") ==
        "2:14: error: `during` must be between 0 and 10 [out-of-range]");
  CHECK(diaries.mistake(headings + "2026-11-23,half,3,2,3,6,\n") ==
        "2:12: error: `half` is not understood in `done` [bad-value]");
  CHECK(diaries.mistake(headings + "2026-11-22,x,3,2,3,6,\n") ==
        "2:1: error: Sun 22 Nov 2026 is before the start, Mon 23 Nov 2026 [out-of-range]");
  CHECK(diaries.mistake(headings + "soon,x,3,2,3,6,\n") ==
        "2:1: error: `soon` is not a day of the calendar [bad-value]");
  CHECK(diaries.mistake(headings + ",x,3,2,3,6,\n") ==
        "2:2: error: this row has no date [missing-value]");
  CHECK(diaries.mistake(headings + "2026-11-23,no,3,,,,\n") ==
        "2:15: error: the session was missed, and `pain during` is filled in [contradiction]");
  CHECK(diaries.mistake(headings + "2026-11-23,x,3,2,3,6,\n23 Nov,x,3,2,3,6,\n") ==
        "3:1: error: a second row of Mon 23 Nov 2026; line 2 has that day already "
        "[repeated-entry]");
  CHECK_FALSE(diaries.has_log());
}

TEST_CASE("a date that can be read both ways is an error that says so") {
  const Diaries diaries;
  CHECK(diaries.mistake(headings + "04/01/2027,x,3,2,3,6,\n") ==
        "2:1: error: `04/01/2027` is Mon 4 Jan 2027 or Thu 1 Apr 2027: no other row says whether "
        "the day or the month stands first [bad-value]");
  CHECK(diaries.log(headings + "12/28/2026,x,3,2,3,6,\n01/04/2027,x,3,2,3,6,\n").status ==
        Exit::fine);
  CHECK(holds(diaries.entries().back(), "date: 2027-01-04"));
}

TEST_CASE("columns that are not a diary's are refused with those that are") {
  const Diaries diaries;
  CHECK(diaries.mistake("date,dome\n2026-11-23,x\n") ==
        "1:6: error: `dome` is not a column of a diary [unknown-key]");
  CHECK(holds(diaries.log("date,dome\n2026-11-23,x\n").err, "= help: did you mean `done`?"));
  CHECK(diaries.mistake("done,effort\nx,6\n") ==
        "1:1: error: no column is called `date` [missing-key]");
  CHECK(diaries.mistake("date,during,pain during\n2026-11-23,3,3\n") ==
        "1:13: error: `pain during` is given by two columns [duplicate-key]");
  CHECK(diaries.mistake("date,,done\n2026-11-23,3,x\n") ==
        "1:6: error: a column without a name has values [unknown-key]");
  CHECK(holds(diaries.log("").err,
              "= help: the first line names the columns: date, done, kg, pain during, pain after, "
              "next morning, effort, note; then a row for each day"));
}

TEST_CASE("kilograms without a name need a day with one loaded exercise") {
  const Diaries diaries;
  CHECK(diaries.mistake("date,done,kg\n2026-11-23,x,40\n") ==
        "2:14: error: kilograms of which exercise? Mon 23 Nov has seated-heel-raise, "
        "leg-press-heel-raise and standing-heel-raise [unknown-name]");
  CHECK(diaries.log("date,done,load leg press\n2026-11-23,x,\"62,5\"\n").status == Exit::fine);
  CHECK(holds(diaries.entries().back(), "did: {leg-press-heel-raise: {load: 62.5 kg}}"));
}

TEST_CASE("a diary says everything itself, and other answers beside it are refused") {
  const Diaries diaries;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"--csv", "d.csv", "--during", "3"},
        {"--csv", "d.csv", "--date", "2026-11-23"},
        {"--csv", "d.csv", "--ask"}})
    CHECK(diaries.log_by_hand(words).status == Exit::usage);
  CHECK(diaries.log_by_hand({"--csv", "not-there.csv"}).status == Exit::disk);
}

}  // namespace
}  // namespace titrate::cli
