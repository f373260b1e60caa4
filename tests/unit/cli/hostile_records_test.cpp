// A thousand damaged records among whole ones.
#include <algorithm>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "planner/cli/files.h"
#include "planner/diagnostics/characters.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/mutants.h"

namespace titrate::cli {
namespace {

using nlohmann::json;
using test::answered;
using test::Folder;

const std::string whole_record =
    R"({"titrate": "case/1", "patient": "p-1", "age": 42, "side": "left", "goal": "Run \"10\" km", )"
    R"("uid": "6f1c2a9e-4b0d-4c1f-9a57-3d2e8b71c045", "condition": "achilles-midportion", )"
    R"("programme": "alfredson", "start": "2026-11-23", "time-zone": "Europe/Copenhagen", )"
    R"("available": {"mon": ["07:00-08:30"], "wed": ["07:00-08:30"], "fri": ["07:00-08:30"]}, )"
    R"("equipment": {"step": true, "backpack": {"from": "0 kg", "to": "30 kg", "step": "2.5 kg"}}, )"
    R"("screen": {"tendon-rupture": "no", "calf-clot": "no", "chest-or-breath": "no", )"
    R"("cold-foot": "no", "fever": "no", "frail-tendon": "no", "constant-pain": "no", )"
    R"("joint-disease": "no"}, "check-ins": [{"date": "2026-11-23", "pain": {"during": 2, )"
    R"("after": 1, "morning": 2}, "done": "all"}, {"date": "2026-11-25", "missed": "travel"}], )"
    R"("as-of": "2026-11-27"})";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

/// What a plan says, apart from the bytes that it was made from.
json meaning_of(const std::string& line) {
  auto plan = json::parse(line);
  plan.erase("inputs");
  return plan;
}

/// An answer is one whole line: a plan, or what is wrong at a place that the record has.
void check_answer(const std::string& answer, const std::string& record, int line) {
  const auto said = json::parse(answer, nullptr, false);
  REQUIRE(said.is_object());
  if (said["titrate"] != "error/1") {
    REQUIRE(said["titrate"] == "plan/1");
    return;
  }
  REQUIRE(said["line"] == line);
  REQUIRE_FALSE(said["errors"].empty());
  for (const auto& error : said["errors"]) {
    REQUIRE(error["column"] >= 1);
    REQUIRE(error["column"] <= count_characters(record) + 1);
    REQUIRE_FALSE(error["message"].get<std::string>().empty());
    REQUIRE_FALSE(error["code"].get<std::string>().empty());
  }
}

bool repeats_a_key(const std::string& answer) {
  return answer.find("\"duplicate-key\"") != std::string::npos;
}

/// The records of a text, each with the number of its line.
std::vector<std::pair<int, std::string>> records_of(const std::string& text) {
  std::vector<std::pair<int, std::string>> records;
  int number = 0;
  for (auto& line : lines_of(text)) {
    ++number;
    if (!is_blank(line)) records.emplace_back(number, std::move(line));
  }
  return records;
}

TEST_CASE("a thousand damaged records each get a place, and those after them their plans") {
  const Folder folder;
  const auto path = folder.file("cases.ndjson");
  std::string text;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed)
    text += test::mutant(whole_record, seed) + '\n' + whole_record + '\n';
  // The same with nothing but harmless mistakes where the damaged ones stand.
  std::string harmless;
  for (const auto& line : lines_of(text))
    harmless += (line == whole_record || is_blank(line) ? line : "{}") + '\n';
  write_file(path, harmless);
  const auto others = lines_of(answered({"batch", path}).out);
  write_file(path, text);
  const auto result = answered({"batch", path, "--jobs", "2"});
  CHECK(result.status == Exit::file);
  CHECK_FALSE(test::steers_terminal(result.err));
  const auto records = records_of(text);
  const auto answers = lines_of(result.out);
  REQUIRE(result.out.ends_with('\n'));
  REQUIRE(answers.size() == records.size());
  int refused = 0;
  int same = 0;
  for (std::size_t at = 0; at < records.size(); ++at) {
    const auto& [line, record] = records[at];
    INFO(line << ": " << record.substr(0, 2000) << '\n' << answers[at].substr(0, 500));
    check_answer(answers[at], record, line);
    if (record == whole_record) {
      ++same;
      REQUIRE((answers[at] == others[at]));
      REQUIRE((answers[at].starts_with("{\"titrate\": \"plan/1\"")));
    } else {
      REQUIRE_FALSE(test::steers_terminal(answers[at]));
      refused += answers[at].starts_with("{\"titrate\": \"error/1\"") ? 1 : 0;
    }
  }
  CHECK(same >= 1000);
  CHECK(refused > 500);
}

TEST_CASE("a damaged record that is planned means what any reader of JSON makes of it") {
  const Folder folder;
  // Each as it is, and as another library writes down what it read.
  std::string damaged;
  std::string rewritten;
  std::vector<std::string> records;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    auto record = test::mutant(whole_record, seed);
    std::ranges::replace(record, '\n', ' ');
    const auto read = json::parse(record, nullptr, false);
    damaged += record + '\n';
    rewritten += (read.is_discarded() ? "?" : read.dump()) + '\n';
    records.push_back(std::move(record));
  }
  const auto first = answered({"batch", folder.with("cases.ndjson", damaged)});
  const auto second = answered({"batch", folder.with("cases.ndjson", rewritten)});
  const auto answers = lines_of(first.out);
  const auto others = lines_of(second.out);
  REQUIRE(answers.size() == 1000);
  REQUIRE(others.size() == 1000);
  int planned = 0;
  for (std::size_t at = 0; at < answers.size(); ++at) {
    INFO(records[at].substr(0, 2000) << '\n'
                                     << answers[at].substr(0, 500) << '\n'
                                     << others[at].substr(0, 500));
    const bool plan = answers[at].starts_with("{\"titrate\": \"plan/1\"");
    const bool other_plan = others[at].starts_with("{\"titrate\": \"plan/1\"");
    // The other library takes the last of two, and a lone carriage return for a blank.
    if (repeats_a_key(answers[at]) || answers[at].find("U+000D") != std::string::npos) continue;
    REQUIRE(plan == other_plan);
    if (!plan) continue;
    ++planned;
    REQUIRE((meaning_of(answers[at]) == meaning_of(others[at])));
    const auto said = json::parse(records[at]);
    const auto made = json::parse(answers[at]);
    REQUIRE(made["patient"] == said["patient"]);
    REQUIRE(made["age"] == said["age"]);
    REQUIRE(made["start"] == said["start"]);
    if (said.contains("as-of")) REQUIRE(made["as_of"] == said["as-of"]);
  }
  CHECK(planned > 50);
}

}  // namespace
}  // namespace titrate::cli
