// Many cases at once: what each record gives, runs that were cut off, and runs in parts.
#include <algorithm>
#include <fstream>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/cli/files.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using nlohmann::json;
using test::answered;
using test::Folder;

/// A small case for the shipped Achilles condition.
json small_case(int number) {
  json screen;
  for (const auto* item : {"tendon-rupture", "calf-clot", "chest-or-breath", "cold-foot", "fever",
                           "frail-tendon", "constant-pain", "joint-disease"})
    screen[item] = "no";
  return {
      {"titrate", "case/1"},
      {"patient", "p-" + std::to_string(number)},
      {"uid", "6f1c2a9e-4b0d-4c1f-9a57-3d2e8b71c045"},
      {"age", 30 + number % 40},
      {"side", "left"},
      {"condition", "achilles-midportion"},
      {"programme", "alfredson"},
      {"start", "2026-11-23"},
      {"time-zone", "Europe/Copenhagen"},
      {"available", {{"mon", {"07:00-08:30"}}, {"wed", {"07:00-08:30"}}, {"fri", {"07:00-08:30"}}}},
      {"equipment",
       {{"step", true}, {"backpack", {{"from", "0 kg"}, {"to", "30 kg"}, {"step", "2.5 kg"}}}}},
      {"screen", screen}};
}

std::string records(int count) {
  std::string text;
  for (int number = 1; number <= count; ++number) text += small_case(number).dump() + '\n';
  return text;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    REQUIRE(end != std::string::npos);  // every line is whole
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST_CASE("batch: each record gives one line, in the order of the input") {
  const Folder folder;
  const auto path = folder.with("cases.ndjson", records(30));
  const auto result = answered({"batch", path, "--jobs", "3"});
  CHECK(result.status == Exit::fine);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 30);
  for (std::size_t each = 0; each < lines.size(); ++each) {
    const auto plan = json::parse(lines[each]);
    INFO(lines[each].substr(0, 300));
    REQUIRE(plan["titrate"] == "plan/1");
    CHECK(plan["patient"] == "p-" + std::to_string(each + 1));
  }
  CHECK(result.err.starts_with(
      "titrate: 30 records: 30 planned, 0 with findings, 0 refused, 0 bad; "));
  CHECK(answered({"batch", path, "--jobs", "1"}).out == result.out);
}

TEST_CASE("batch: a record is planned as its file would be") {
  const Folder folder;
  auto record = small_case(1);
  record["check-ins"] = json::array({{{"date", "2026-11-23"},
                                      {"pain", {{"during", 2}, {"after", 1}, {"morning", 2}}},
                                      {"done", "all"}},
                                     {{"date", "2026-11-25"}, {"missed", "travel"}}});
  record["as-of"] = "2026-11-27";
  const auto batch = answered({"batch", folder.with("cases.ndjson", record.dump() + '\n')});
  REQUIRE(batch.status == Exit::fine);
  // JSON is YAML, so the same text is a case file once the log is in its own.
  record.erase("as-of");
  const json log{{"titrate", "check-ins/1"}, {"check-ins", record["check-ins"]}};
  (void)folder.with("log.yaml", log.dump());
  record["check-ins"] = "log.yaml";
  const auto single = answered({"plan", folder.with("case.yaml", record.dump()), "--format", "json",
                                "--as-of", "2026-11-27"});
  REQUIRE(single.status == Exit::fine);
  auto of_batch = json::parse(batch.out);
  auto of_file = json::parse(single.out);
  CHECK(of_batch["weeks"] == of_file["weeks"]);
  CHECK(of_batch["findings"] == of_file["findings"]);
  CHECK(of_batch["as_of"] == "2026-11-27");
}

TEST_CASE("batch: a bad record becomes an error record and the rest goes on") {
  const Folder folder;
  auto wrong = small_case(2);
  wrong["aeg"] = 4;
  wrong["side"] = "lefft";
  auto unknown = small_case(3);
  unknown["condition"] = "achilles";
  auto flagged = small_case(4);
  flagged["screen"]["fever"] = "yes";
  const auto path =
      folder.with("cases.ndjson", small_case(1).dump() + "\n\n{\"titrate\": \n" + wrong.dump() +
                                      '\n' + unknown.dump() + "\n[]\n" + flagged.dump() + '\n' +
                                      small_case(5).dump());  // the last line lacks its end
  const auto result = answered({"batch", path});
  CHECK(result.status == Exit::file);
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 7);
  CHECK(json::parse(lines[0])["titrate"] == "plan/1");
  const auto cut = json::parse(lines[1]);
  CHECK(cut["titrate"] == "error/1");
  CHECK(cut["line"] == 3);
  CHECK(cut["errors"][0]["code"] == "not-json");
  CHECK(cut["errors"][0]["column"] == 13);
  const auto misspelt = json::parse(lines[2]);
  CHECK(misspelt["line"] == 4);
  CHECK(misspelt["errors"].size() == 2);  // `aeg` is not known, `lefft` is no side
  CHECK(json::parse(lines[3])["errors"][0]["code"] == "unknown-condition");
  CHECK(json::parse(lines[4])["errors"][0]["code"] == "not-a-record");
  CHECK(json::parse(lines[5])["result"] == "refused");
  CHECK(json::parse(lines[6])["patient"] == "p-5");
  CHECK(result.err.find(path + ":3:13: ") != std::string::npos);
  CHECK(result.err.find("titrate: 7 records: 2 planned, 0 with findings, 1 refused, 4 bad; ") !=
        std::string::npos);
}

TEST_CASE("batch: records of Windows, with a byte order mark and its line ends, are the same") {
  const Folder folder;
  const auto record = small_case(1).dump();
  const auto usual =
      answered({"batch", folder.with("cases.ndjson", record + '\n' + record + '\n')});
  const auto windows = answered(
      {"batch", folder.with("cases.ndjson", "\xEF\xBB\xBF" + record + "\r\n" + record + "\r\n")});
  REQUIRE(windows.status == Exit::fine);
  const auto lines = lines_of(windows.out);
  CHECK((lines.at(1) == lines_of(usual.out).at(1)));
  CHECK((json::parse(lines[0])["weeks"] == json::parse(lines[1])["weeks"]));
}

TEST_CASE("batch: what it says to the shell") {
  const Folder folder;
  auto flagged = small_case(1);
  flagged["screen"]["fever"] = "yes";
  CHECK(answered({"batch", folder.with("a.ndjson", flagged.dump())}).status == Exit::refused);
  CHECK(answered({"batch", folder.with("b.ndjson", "")}).status == Exit::fine);
  CHECK(answered({"batch", folder.file("none.ndjson")}).status == Exit::disk);
  CHECK(answered({"batch", folder.file("c"), "--format", "pdf"}).status == Exit::usage);
  CHECK(answered({"batch", folder.file("c"), "--jobs", "0"}).status == Exit::usage);
  CHECK(answered({"batch", folder.file("c"), "--resume"}).status == Exit::usage);
  CHECK(answered({"batch", "cut", folder.file("c")}).status == Exit::usage);
  CHECK(answered({"batch", "merge", folder.file("c")}).status == Exit::usage);
}

TEST_CASE("batch: a line about each record, and calendars") {
  const Folder folder;
  const auto path = folder.with("cases.ndjson", records(2) + "{}\n");
  const auto summary = lines_of(answered({"batch", path, "--format", "summary"}).out);
  REQUIRE(summary.size() == 3);
  CHECK(summary[0].starts_with("1\tp-1\tachilles-midportion\tplanned\t"));
  CHECK(summary[2].starts_with("3\t\t\tbad\t"));
  auto broken = small_case(1);
  broken["patient"] = "a\tb\nc";
  auto unknown = small_case(2);
  unknown["side"] = "a\nb";
  const auto odd = folder.with("odd.ndjson", broken.dump() + "\n" + unknown.dump() + "\n");
  const auto kept = lines_of(answered({"batch", odd, "--format", "summary"}).out);
  REQUIRE(kept.size() == 2);
  CHECK(kept[0].starts_with("1\ta b c\tachilles-midportion\tplanned\t"));
  CHECK(std::ranges::count(kept[1], '\t') == 4);
  const auto calendars = answered({"batch", path, "--format", "ics"}).out;
  std::size_t count = 0;
  for (auto at = calendars.find("BEGIN:VCALENDAR"); at != std::string::npos;
       at = calendars.find("BEGIN:VCALENDAR", at + 1))
    ++count;
  CHECK(count == 2);
}

TEST_CASE("batch: a line that is too long for a record is refused and the next one planned") {
  const Folder folder;
  const auto path = folder.with(
      "cases.ndjson", "\"" + std::string(3U << 20U, 'x') + "\"\n" + small_case(1).dump() + '\n');
  const auto result = answered({"batch", path});
  const auto lines = lines_of(result.out);
  REQUIRE(lines.size() == 2);
  CHECK(json::parse(lines[0])["errors"][0]["code"] == "too-large");
  CHECK(json::parse(lines[1])["patient"] == "p-1");
}

TEST_CASE("batch: a file is whole or not there, and resuming needs what was left behind") {
  const Folder folder;
  const auto path = folder.with("cases.ndjson", records(10));
  const auto expected = answered({"batch", path}).out;
  const auto output = folder.file("plans.ndjson");
  REQUIRE(answered({"batch", path, "-o", output}).status == Exit::fine);
  CHECK(bytes_of(output) == expected);
  CHECK(folder.count() == 2);  // nothing else is left

  // Cut off before the first checkpoint: from the start.
  (void)folder.with("plans.ndjson.part", expected.substr(0, expected.size() / 2));
  CHECK(answered({"batch", path, "-o", output, "--resume"}).status == Exit::fine);
  CHECK(bytes_of(output) == expected);

  (void)folder.with("plans.ndjson.part", expected);
  (void)folder.with("plans.ndjson.checkpoint", "{\"titrate\": \"checkpoint/1\"}");
  const auto torn = answered({"batch", path, "-o", output, "--resume"});
  CHECK(torn.status == Exit::file);
  CHECK(torn.err.find("cannot be read; start without --resume") != std::string::npos);
}

TEST_CASE("batch: parts merged are the same bytes as one run") {
  const Folder folder;
  auto text = records(24);
  text.insert(text.find('\n') + 1, "not JSON\n");
  const auto path = folder.with("cases.ndjson", text);
  const auto shards = folder.file("shards");
  REQUIRE(answered({"batch", "split", path, "--shards", "4", "-o", shards}).status == Exit::fine);
  const auto manifest = json::parse(read_file(shards + "/manifest.json"));
  CHECK(manifest["records"] == 25);
  REQUIRE(manifest["shards"].size() == 4);
  const auto shard = [&](int number) { return shards + "/shard-000" + std::to_string(number); };
  const auto merged = folder.file("merged.ndjson");
  const auto early = answered({"batch", "merge", shards, "-o", merged});
  CHECK(early.status == Exit::file);
  CHECK(early.err.find("shard-0002.ndjson has no output: run it") != std::string::npos);
  for (int each = 3; each >= 0; --each)
    CHECK(answered({"batch", "run", shard(each) + ".ndjson"}).status == Exit::fine);
  CHECK(answered({"batch", "run", shard(2) + ".ndjson"}).err ==
        "titrate: shard-0002.ndjson is done already\n");
  CHECK(answered({"batch", "merge", shards, "-o", merged}).status == Exit::file);  // a bad record
  CHECK(bytes_of(merged) == answered({"batch", path}).out);

  SECTION("an altered output is named") {
    (void)folder.with("shards/shard-0001.plans", bytes_of(shard(1) + ".plans") + "{}\n");
    const auto result = answered({"batch", "merge", shards, "-o", folder.file("again")});
    CHECK(result.err.starts_with(
        "titrate: shard-0001.ndjson has an output that was altered: run it again\n"));
    CHECK_FALSE(exists(folder.file("again")));
  }
  SECTION("a doubled output is named") {
    (void)folder.with("shards/shard-0003.plans", bytes_of(shard(2) + ".plans"));
    (void)folder.with("shards/shard-0003.receipt.json", read_file(shard(2) + ".receipt.json"));
    const auto result = answered({"batch", "merge", shards, "-o", folder.file("again")});
    CHECK(result.err.starts_with(
        "titrate: shard-0003.ndjson holds the output of shard-0002.ndjson: run it\n"));
  }
  SECTION("a shard that was altered is not run") {
    (void)folder.with("shards/shard-0001.ndjson", records(1));
    const auto result = answered({"batch", "run", shard(1) + ".ndjson"});
    CHECK(result.status == Exit::file);
    CHECK(result.err.find("was altered since it was split") != std::string::npos);
  }
  SECTION("parts of another day are not mixed") {
    REQUIRE(answered({"batch", "run", shard(3) + ".ndjson", "--as-of", "2027-01-04"}).status ==
            Exit::fine);
    const auto result = answered({"batch", "merge", shards, "-o", folder.file("again")});
    CHECK(result.err.find("shard-0003.ndjson was run with another format, day, version or "
                          "conditions than the first: run it again\n") != std::string::npos);
  }
}

}  // namespace
}  // namespace titrate::cli
