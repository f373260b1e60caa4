// The page on writing a condition: every step is run, and every answer on it is the program's.
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

#include <catch2/catch.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::Folder;

constexpr auto page_path = "docs/writing-a-condition.md";
constexpr auto name = "patellar-tendon.yaml";

/// The page in pieces: what stands between its blocks, and the blocks with their marks.
struct Piece {
  /// add, try, check, conditions (with the phase to start from); empty: text that is only read
  std::string mark;
  std::string text;  ///< of a block without its fences
};

bool is_mark(const std::string& line) {
  return line.starts_with("<!-- ") && line.ends_with(" -->");
}

std::vector<Piece> pieces_of(const std::string& page) {
  std::vector<Piece> pieces{{}};
  std::string mark;
  bool inside = false;
  std::istringstream lines{page};
  for (std::string line; std::getline(lines, line);) {
    const bool fence = line.starts_with("```");
    if (fence && !inside && !mark.empty()) {
      pieces.back().text += line + '\n';
      pieces.push_back({mark, ""});
      inside = true;
    } else if (fence && inside) {
      pieces.push_back({"", line + '\n'});
      inside = false;
      mark.clear();
    } else {
      mark = is_mark(line) ? line.substr(5, line.size() - 9) : mark;
      pieces.back().text += line + '\n';
    }
  }
  return pieces;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

/// How long a proof took differs from run to run, and from machine to machine.
std::string without_times(const std::string& text) {
  std::string kept;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const auto line = text.substr(begin, end - begin);
    if (!line.starts_with("titrate: explored ")) kept += line;
    begin = end;
  }
  return kept;
}

/// The condition as far as the page has come, in a folder with the pain profiles.
class Desk {
 public:
  Desk() {
    static_cast<void>(
        folder_.with("pain-profiles.yaml", test::read_file("protocols/pain-profiles.yaml")));
  }

  void add(const std::string& text) { written_ += text; }
  [[nodiscard]] const std::string& written() const { return written_; }

  [[nodiscard]] std::string check(const std::string& tried) const {
    const auto path = folder_.with(name, written_ + tried);
    const auto told = answered({"check", path});
    return replaced(without_times(told.err) + told.out, path, name);
  }

  /// The weeks of the programme, without a patient.
  [[nodiscard]] std::string weeks() const {
    static_cast<void>(check(""));
    const auto told = page();
    const auto from = told.find(" Week");
    REQUIRE(from != std::string::npos);
    const auto to = told.find("\n\n", from);
    return told.substr(from, to - from + 1);
  }

  /// The page of the condition from a phase on.
  [[nodiscard]] std::string from_phase(const std::string& title) const {
    static_cast<void>(check(""));
    const auto told = page();
    const auto from = told.find("\n" + title + ", week");
    REQUIRE(from != std::string::npos);
    return told.substr(from + 1) + (told.ends_with('\n') ? "" : "\n");
  }

 private:
  [[nodiscard]] std::string page() const {
    return answered({"conditions", "patellar-tendon", "--protocols", folder_.file("")}).out;
  }

  Folder folder_;
  std::string written_;
};

TEST_CASE("the page on writing a condition builds its file, and shows what the program answers") {
  const std::string page = test::read_file(page_path);
  std::string again;
  Desk desk;
  std::string tried;
  int answers = 0;
  for (const Piece& piece : pieces_of(page)) {
    std::string text = piece.text;
    if (piece.mark == "add") {
      desk.add(text);
    } else if (piece.mark == "try") {
      tried = text;
    } else if (piece.mark == "check") {
      text = desk.check(std::exchange(tried, ""));
    } else if (piece.mark == "conditions") {
      text = desk.weeks();
    } else if (piece.mark.starts_with("conditions ")) {
      text = desk.from_phase(piece.mark.substr(std::string{"conditions "}.size()));
    }
    answers += piece.mark == "check" || piece.mark.starts_with("conditions") ? 1 : 0;
    again += text;
  }
  CHECK(answers >= 5);
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{std::string{TITRATE_ROOT} + '/' + page_path, std::ios::binary} << again;
    std::ofstream{TITRATE_ROOT "/docs/patellar-tendon.yaml", std::ios::binary} << desk.written();
  } else {
    CHECK(again == page);
    CHECK(desk.written() == test::read_file("docs/patellar-tendon.yaml"));
  }
  // As published: 4 sets, three exercises, three sessions a week.
  const std::string weeks = desk.weeks();
  for (const char* total : {"540", "432", "360", "288", "216"}) {
    CHECK(weeks.find(total) != std::string::npos);
  }
  CHECK(desk.check("").find("error") == std::string::npos);
}

}  // namespace
}  // namespace titrate::cli
