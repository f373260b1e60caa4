// A thousand damaged diaries.
#include <algorithm>
#include <charconv>
#include <optional>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "planner/diagnostics/characters.h"
#include "tests/unit/cli/mutants.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

const std::string whole_table =
    "date,done,pain during,pain after,next morning,effort,note\n"
    "2026-12-14,x,3,2,3,6,\n"
    "2026-12-16,80 %,4,3,,7.5,\"slow, cold\"\n"
    "2026-12-18,missed,,,,,travel\n"
    "2026-12-21,x,2,1,2,6,\n";

/// Rows of cells, read as simply as can be; nothing when the quotes do not close.
using Rows = std::vector<std::vector<std::string>>;
std::optional<Rows> rows_of(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  const auto begin = std::min(text.find_first_not_of("\r\n "), text.size());
  const auto first = text.substr(begin, text.find_first_of("\r\n", begin) - begin);
  const auto count = [&](char c) { return std::ranges::count(first, c); };
  const char separator = count(',') >= count(';') && count(',') >= count('\t') ? ','
                         : count(';') >= count('\t')                           ? ';'
                                                                               : '\t';
  Rows rows{{""}};
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted && c == '"' && text.substr(at, 2) == "\"\"") {
      rows.back().back() += '"';
      ++at;
    } else if (c == '"' && (quoted || rows.back().back().find_first_not_of(" \t") == text.npos)) {
      quoted = !quoted;  // a quote within a text is one of its characters
    } else if (!quoted && c == separator) {
      rows.back().emplace_back();
    } else if (!quoted && (c == '\n' || c == '\r')) {
      rows.push_back({""});
    } else {
      rows.back().back() += c;
    }
  }
  if (quoted) return std::nullopt;
  return rows;
}

/// The same cells, each in quotes, with other separators and line ends.
std::string rewritten(const Rows& rows) {
  std::string text;
  for (const auto& row : rows) {
    if (std::ranges::all_of(row, [](const auto& cell) { return cell.empty(); })) continue;
    for (const auto& cell : row) {
      text += text.empty() || text.ends_with('\n') ? "\"" : ";\"";
      const auto begin = std::min(cell.find_first_not_of(" \t"), cell.size());
      const auto end = cell.find_last_not_of(" \t") + 1;
      for (const char c : cell.substr(begin, end - std::min(begin, end)))
        text += c == '"' ? "\"\"" : std::string{c};
      text += '"';
    }
    text += "\r\n";
  }
  return text;
}

class Diary {
 public:
  Diary() {
    write_file(practice_.patient(), read_file(practice_.patient()) + "check-ins: log.yaml\n");
  }
  /// What `log` says to a table, with the log as it was before it.
  test::Answered read(const std::string& table) const {
    write_file(log_, before_);
    write_file(table_, table);
    return practice_.answered({"log", practice_.patient(), "--csv", table_});
  }
  [[nodiscard]] std::string log() const { return read_file(log_); }
  [[nodiscard]] const std::string& before() const { return before_; }

 private:
  test::Practice practice_;
  std::string log_ = practice_.folder().file("log.yaml");
  std::string table_ = practice_.folder().file("diary.csv");
  std::string before_ = "titrate: check-ins/1\ncheck-ins:\n";
};

int number_at(std::string_view text, std::size_t& at) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), number);
  if (error != std::errc{}) return -1;
  at = static_cast<std::size_t>(end - text.data());
  return number;
}

/// Every message `diary.csv:LINE:COLUMN` names a place that the table has.
void check_places(const std::string& err, std::string table) {
  if (table.starts_with("\xEF\xBB\xBF")) table.erase(0, 3);
  int found = 0;
  for (auto at = err.find("diary.csv:"); at != std::string::npos; at = err.find("diary.csv:", at)) {
    at += 10;
    const int line = number_at(err, at);
    const int column = number_at(err, ++at);
    REQUIRE(line >= 1);
    REQUIRE(line <= std::ranges::count(table, '\n') + 1);
    std::size_t begin = 0;
    for (int each = 1; each < line; ++each) begin = table.find('\n', begin) + 1;
    const auto end = std::min(table.find('\n', begin), table.size());
    REQUIRE(column >= 1);
    REQUIRE(column <= static_cast<int>(count_characters(table.substr(begin, end - begin))) + 1);
    ++found;
  }
  REQUIRE(found > 0);
}

/// The pain that a row of the table tells of a day stands in the log's entry of that day.
void check_pain(const Rows& rows, const std::string& log) {
  const auto column = std::ranges::find(rows[0], "pain during") - rows[0].begin();
  const auto dates = std::ranges::find(rows[0], "date") - rows[0].begin();
  if (column == std::ssize(rows[0]) || dates == std::ssize(rows[0])) return;
  for (const auto& row : rows) {
    if (std::max(column, dates) >= std::ssize(row)) continue;
    const auto& pain = row[static_cast<std::size_t>(column)];
    const auto& date = row[static_cast<std::size_t>(dates)];
    if (pain.size() != 1 || pain < "0" || pain > "9" || !date.starts_with("20")) continue;
    const auto entry = log.find("{date: " + date + ", pain: {");
    REQUIRE(entry != std::string::npos);
    const auto end = log.find('\n', entry);
    REQUIRE(log.substr(entry, end - entry).find("during: " + pain) != std::string::npos);
  }
}

TEST_CASE("a thousand damaged diaries are each refused at a place or taken as they say") {
  const Diary diary;
  {
    const auto whole = diary.read(whole_table);
    INFO(whole.err);
    REQUIRE(whole.status == Exit::fine);
  }
  int refused = 0;
  int taken = 0;
  for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
    const auto table = test::mutant(whole_table, seed);
    const auto answer = diary.read(table);
    INFO("seed " << seed << '\n' << table.substr(0, 1000) << '\n' << answer.err.substr(0, 2000));
    REQUIRE_FALSE(test::steers_terminal(answer.out + answer.err));
    if (answer.status == Exit::file) {
      ++refused;
      REQUIRE(diary.log() == diary.before());
      REQUIRE(answer.err.find("titrate: nothing was written\n") != std::string::npos);
      check_places(answer.err, table);
      continue;
    }
    ++taken;
    REQUIRE((answer.status == Exit::fine || answer.status == Exit::refused));
    const auto log = diary.log();
    const auto rows = rows_of(table);
    REQUIRE(rows);
    check_pain(*rows, log);
    const auto again = diary.read(rewritten(*rows));
    INFO(rewritten(*rows) << again.err);
    REQUIRE(again.status == answer.status);
    REQUIRE((diary.log() == log));
  }
  CHECK(refused > 400);
  CHECK(taken > 100);
}

}  // namespace
}  // namespace titrate::cli
