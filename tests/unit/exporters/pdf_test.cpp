// The handout laid out on paper, with a pen that only remembers.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/paper_pages.h"
#include "tests/support/sample_plan.h"

namespace titrate {
namespace {

/// What was drawn.
struct Drawn {
  canvas::Paper paper{};
  std::string title;
  std::string date;
  struct Text {
    int page, x, y, width, height;
    std::string words;
  };
  std::vector<Text> texts;
  int pages = 0;
  std::string missing;
  bool fails = false;
};
Drawn drawn;

std::string words_of(const canvas::Run* runs, int count) {
  std::string words;
  for (int each = 0; each < count; ++each) words += runs[each].text;
  return words;
}

/// Every letter is half as wide as it is high.
int wide(const canvas::Run* runs, int count, const canvas::Setting& setting) {
  return static_cast<int>(words_of(runs, count).size()) * setting.size * 18 / 100;
}

int high(const canvas::Run* runs, int count, const canvas::Setting& setting, int width) {
  const int lines = 1 + wide(runs, count, setting) / std::max(width, 1);
  return lines * setting.size * setting.line_height * 254 / 720 / 100;
}

canvas::Document* open(const canvas::Paper* paper) {
  drawn.paper = *paper;
  drawn.title = paper->title;
  drawn.date = paper->date;
  return nullptr;
}
int height(canvas::Document*, const canvas::Run* runs, int count, const canvas::Setting* setting,
           int width) {
  return high(runs, count, *setting, width);
}
int width(canvas::Document*, const canvas::Run* runs, int count, const canvas::Setting* setting) {
  return wide(runs, count, *setting);
}
void text(canvas::Document*, const canvas::Run* runs, int count, const canvas::Setting* setting,
          int x, int y, int width) {
  drawn.texts.push_back(
      {drawn.pages, x, y, width, high(runs, count, *setting, width), words_of(runs, count)});
}
void label(canvas::Document*, const canvas::Run* runs, int count, const canvas::Setting*, int x,
           int y) {
  drawn.texts.push_back({drawn.pages, x, y, 0, 0, words_of(runs, count)});
}
void shape(canvas::Document*, const canvas::Shape*) {}
void lines(canvas::Document*, const int*, int, int, unsigned) {}
void ring(canvas::Document*, int, int, int, int, unsigned) {}
void end_page(canvas::Document*) { ++drawn.pages; }
const char* missing(canvas::Document*) { return drawn.missing.c_str(); }
int close(canvas::Document*, void (*take)(void*, const char*, unsigned long), void* into) {
  if (drawn.fails) return 0;
  take(into, "%PDF", 4);
  return 1;
}

constexpr canvas::Canvas pen{open,  height, width,    text,    label, shape,
                             lines, ring,   end_page, missing, close};

ExportResult drawn_of(const Plan& plan, PaperSize paper = PaperSize::a4) {
  ExportOptions options;
  options.canvas = &pen;
  options.paper = paper;
  return write_pdf(plan, options);
}

bool is_drawn(const std::string& words) {
  return std::ranges::any_of(drawn.texts, [&](const auto& each) { return each.words == words; });
}

TEST_CASE("everything stands on the paper, on either size") {
  for (const auto paper : {PaperSize::a4, PaperSize::letter}) {
    drawn = {};
    CHECK(drawn_of(test::sample_plan(), paper).bytes == "%PDF");
    CHECK(drawn.paper.width == (paper == PaperSize::a4 ? 2100 : 2159));
    CHECK(drawn.paper.height == (paper == PaperSize::a4 ? 2970 : 2794));
    CHECK(drawn.texts.size() > 200);
    for (const auto& each : drawn.texts) {
      INFO(each.words << " at " << each.x << ", " << each.y << " on page " << each.page);
      CHECK(each.x >= 100);
      CHECK(each.y >= 100);
      CHECK(each.x + each.width <= drawn.paper.width - 100);
      CHECK(each.y + each.height <= drawn.paper.height);
    }
  }
}

TEST_CASE("every session has its row, and every page its number") {
  drawn = {};
  const auto plan = test::sample_plan();
  CHECK(drawn_of(plan).error.empty());
  const auto content = handout::make_handout(plan);
  for (const auto& part : content.diary)
    for (const auto& week : part.weeks)
      for (const auto& row : week.rows) {
        INFO(row.day);
        CHECK(is_drawn(row.name.empty() ? row.day : row.day + " " + row.name));
      }
  CHECK(drawn.pages > 1);
  for (int page = 1; page <= drawn.pages; ++page)
    CHECK(is_drawn("Page " + std::to_string(page) + " of " + std::to_string(drawn.pages)));
}

TEST_CASE("a document has the plan's name and date, not the clock's") {
  drawn = {};
  (void)drawn_of(test::sample_plan());
  CHECK(drawn.title == "Your exercise plan, plan p-0142");
  CHECK(drawn.date == "2026-11-23T00:00:00Z");
}

TEST_CASE("letters that no font has are named with what to install") {
  drawn = {};
  drawn.missing = "\xE5\xB1\xB1";
  const auto result = drawn_of(test::sample_plan());
  CHECK(result.bytes == "%PDF");
  REQUIRE(result.notes.size() == 1);
  CHECK(result.notes[0].starts_with("no font of this machine has \xE5\xB1\xB1, so boxes"));
}

TEST_CASE("without a plan, a pen or a whole document there is an error and no bytes") {
  drawn = {};
  CHECK_FALSE(drawn_of(test::refused_plan()).error.empty());
  CHECK_FALSE(drawn_of(test::sample_programme()).error.empty());
  CHECK_FALSE(write_pdf(test::sample_plan(), {}).error.empty());
  drawn.fails = true;
  const auto result = drawn_of(test::sample_plan());
  CHECK(result.error == "the PDF could not be drawn");
  CHECK(result.bytes.empty());
}

paper::Block block_of(int height, int mark) {
  paper::Block block;
  block.height = height;
  block.marks.emplace_back(paper::Box{mark, 0, 1, 1, 0, 0, 1, false});
  return block;
}

/// The place of each mark on a page, as `mark@x,y` from the corner of the text.
std::vector<std::string> places(const std::vector<paper::Mark>& page, const paper::Sheet& sheet) {
  std::vector<std::string> all;
  for (const auto& mark : page) {
    const auto& box = std::get<paper::Box>(mark);
    all.push_back(std::to_string(box.x - sheet.side) + "," + std::to_string(box.y - sheet.top));
  }
  return all;
}

using Places = std::vector<std::string>;

TEST_CASE("a block that does not fit goes to the next page whole") {
  const paper::Sheet sheet{1000, 1000, 100, 100, 100};
  paper::Pages pages{sheet};
  for (int each = 0; each < 3; ++each) pages.add(block_of(300, each), 50);
  const auto all = pages.take();
  REQUIRE(all.size() == 2);
  CHECK(places(all[0], sheet) == Places{"0,0", "1,350"});
  CHECK(places(all[1], sheet) == Places{"2,0"});
}

TEST_CASE("columns are as long as each other at the end, each with its head") {
  const paper::Sheet sheet{1000, 1000, 100, 100, 100};
  paper::Pages pages{sheet};
  std::vector<paper::Block> entries;
  for (int each = 1; each <= 4; ++each) entries.push_back(block_of(100, each));
  pages.add_columns(entries, {block_of(50, 0), 2, 350, 100, 0}, 0);
  const auto all = pages.take();
  REQUIRE(all.size() == 1);
  CHECK(places(all[0], sheet) == Places{"0,0", "1,50", "2,150", "450,0", "453,50", "454,150"});
}

TEST_CASE("columns that are longer than a page go on with their head on the next") {
  const paper::Sheet sheet{1000, 1000, 100, 100, 100};
  paper::Pages pages{sheet};
  std::vector<paper::Block> entries;
  for (int each = 1; each <= 5; ++each) entries.push_back(block_of(300, each));
  pages.add_columns(entries, {block_of(50, 0), 2, 350, 100, 0}, 0);
  const auto all = pages.take();
  REQUIRE(all.size() == 2);
  CHECK(places(all[0], sheet) == Places{"0,0", "1,50", "2,350", "450,0", "453,50", "454,350"});
  CHECK(places(all[1], sheet) == Places{"0,0", "5,50"});
}

}  // namespace
}  // namespace titrate
