#include <algorithm>

#include "planner/exporters/handout_headings.h"
#include "planner/exporters/paper_handout.h"
#include "planner/exporters/paper_table.h"

namespace titrate::paper {
namespace {

namespace headings = handout::headings;
using handout::DiaryColumn;
using handout::DiaryPart;
using handout::DiaryRow;
using handout::DiaryWeek;
using handout::Line;
using handout::Piece;
using Kind = DiaryColumn::Kind;

constexpr int row_height = 66;
constexpr int tick = 36;
constexpr int padding = 12;
constexpr int half_gap = 50;
constexpr Font cell_font{.size = 90, .line_height = 120};
constexpr Font week_font{.size = 95, .line_height = 125};

std::ptrdiff_t count_of(const DiaryPart& part, Kind kind) {
  return std::ranges::count(part.columns, kind, &DiaryColumn::kind);
}

/// Two tables fit beside each other when there is little to write in.
bool is_half(const DiaryPart& part) {
  return count_of(part, Kind::other) == 0 && count_of(part, Kind::load) <= 1;
}

int most_ticks(const DiaryPart& part) {
  int most = 1;
  for (const auto& week : part.weeks)
    for (const auto& row : week.rows) most = std::max(most, row.ticks);
  return most;
}

bool has_names(const DiaryPart& part) {
  return std::ranges::any_of(part.weeks, [](const DiaryWeek& week) {
    return std::ranges::any_of(week.rows, [](const auto& row) { return !row.name.empty(); });
  });
}

/// A diary's columns with their widths; the last takes what is left.
struct Layout {
  std::vector<DiaryColumn> columns;
  std::vector<int> widths;  ///< of the day, then of each column
  int width = 0;
};

int width_of(Kind kind, bool half, int ticks) {
  switch (kind) {
    case Kind::done:
      return (half ? 90 : 110) + (ticks - 1) * 45;
    case Kind::load:
      return half ? 100 : 170;
    case Kind::score:
      return half ? 112 : 138;
    case Kind::other:
      return 160;
    case Kind::note:
      return 0;
  }
  return 0;
}

/// What is left goes to the notes, or to the day where there is no room for notes; where too much
/// is wanted, every column but the day gets less.
void give_rest(Layout& layout, int used) {
  constexpr int least_note = 150;
  int left = layout.width - used;
  bool has_note = !layout.columns.empty() && layout.columns.back().kind == Kind::note;
  if (has_note && left < least_note) {
    layout.columns.pop_back();
    layout.widths.pop_back();
    has_note = false;
  }
  if (left < 0) {
    const int wanted = used - layout.widths.front();
    for (std::size_t at = 1; at < layout.widths.size(); ++at)
      layout.widths[at] = layout.widths[at] * (wanted + left) / wanted;
    left = 0;
  }
  (has_note ? layout.widths.back() : layout.widths.front()) += left;
}

Layout layout_of(const DiaryPart& part, int width) {
  Layout layout;
  const bool half = is_half(part);
  layout.width = half ? (width - half_gap) / 2 : width;
  for (const auto& column : part.columns)
    if (!half || column.kind != Kind::note) layout.columns.push_back(column);
  layout.widths.push_back(half ? 0 : has_names(part) ? 420 : 330);
  int used = layout.widths.front();
  for (const auto& column : layout.columns) {
    layout.widths.push_back(width_of(column.kind, half, most_ticks(part)));
    used += layout.widths.back();
  }
  give_rest(layout, used);
  return layout;
}

Block head(const Setter& setter, const Layout& layout, bool half) {
  const Font font{
      .size = half ? 70 : 80, .strong = true, .align = Align::middle, .line_height = 115};
  Font left = font;
  left.align = Align::left;
  std::vector<Cell> cells{Cell{setter.paragraph("Session", left, layout.widths[0] - 2 * padding)}};
  for (std::size_t at = 0; at < layout.columns.size(); ++at)
    cells.push_back(
        Cell{setter.paragraph(layout.columns[at].title, font, layout.widths[at + 1] - 2 * 6), 6});
  auto row = table_row(cells, layout.widths, 80);
  row.marks.emplace_back(Path{{{0, row.height}, {layout.width, row.height}}, 6, ink});
  return row;
}

Block day_cell(const Setter& setter, const DiaryRow& row, int width) {
  Line line{Piece{row.day, false, false}};
  if (!row.name.empty()) {
    line.push_back(Piece{" ", false, false});
    line.push_back(Piece{row.name, false, true});
  }
  Font font = cell_font;
  Block block = setter.paragraph(line, font, width);
  if (row.time.empty()) return block;
  font.align = Align::right;
  put(block, setter.paragraph(row.time, font, width), 0, 0);
  return block;
}

/// Boxes to tick, or what is known already.
Block done_cell(const Setter& setter, const DiaryRow& row, int width) {
  if (!row.said.empty()) {
    Font font = cell_font;
    font.size = 80;
    font.align = Align::middle;
    return setter.paragraph(row.said, font, width);
  }
  Block block;
  constexpr int step = tick + 9;
  const int first = (width - row.ticks * step + step - tick) / 2;
  for (int each = 0; each < row.ticks; ++each)
    block.marks.emplace_back(
        Box{first + each * step, 0, tick, tick, nothing, static_cast<int>(ink), 3, false});
  block.height = tick;
  return block;
}

Block row_block(const Setter& setter, const DiaryRow& row, const Layout& layout) {
  std::vector<Cell> cells{Cell{day_cell(setter, row, layout.widths[0] - 2 * padding)}};
  for (std::size_t at = 0; at < layout.columns.size(); ++at) {
    const bool done = layout.columns[at].kind == Kind::done;
    cells.push_back(done ? Cell{done_cell(setter, row, layout.widths[at + 1]), 0} : Cell{});
  }
  return table_row(cells, layout.widths, row_height);
}

std::vector<Line> week_lines(const DiaryWeek& week, bool part_expected) {
  Line first{Piece{"Week " + std::to_string(week.number), false, false}};
  if (week.expected && !part_expected) first.push_back(Piece{" (expected)", false, false});
  if (week.doses.size() == 1) {
    first.push_back(Piece{": ", false, false});
    first.insert(first.end(), week.doses.front().begin(), week.doses.front().end());
  }
  if (!week.note.empty()) first.push_back(Piece{" (" + week.note + ")", false, false});
  std::vector<Line> lines{std::move(first)};
  if (week.doses.size() > 1) lines.insert(lines.end(), week.doses.begin(), week.doses.end());
  return lines;
}

Block week_block(const Setter& setter, const DiaryWeek& week, const Layout& layout,
                 bool part_expected) {
  const auto words =
      setter.paragraphs(week_lines(week, part_expected), week_font, layout.width - 2 * padding, 0);
  Cell heading{words};
  heading.fill = 0xECECEC;
  std::vector<Block> rows{table_row({heading}, {layout.width}, 0)};
  for (const auto& row : week.rows) rows.push_back(row_block(setter, row, layout));
  auto block = stacked(rows, 0);
  block.marks.emplace_back(Path{{{0, 0}, {layout.width, 0}}, 5, ink});
  return block;
}

/// The doses of a part, a row for each exercise.
void add_doses(const Setter& setter, const DiaryPart& part, Pages& pages) {
  if (part.doses.rows.empty()) return;
  const int width = pages.sheet().text_width();
  const int count = static_cast<int>(part.doses.columns.size());
  const int first = width * 30 / 100;
  std::vector<int> widths{first};
  for (int each = 0; each < count; ++each) widths.push_back((width - first) / count);
  Font strong = cell_font;
  strong.strong = true;
  std::vector<Cell> titles{Cell{setter.paragraph("Exercise", strong, first - 2 * padding)}};
  for (const auto& column : part.doses.columns)
    titles.push_back(Cell{setter.paragraph(column, strong, widths.back() - 2 * padding)});
  std::vector<Block> rows;
  for (const auto& row : part.doses.rows) {
    Line name{Piece{row.exercise, false, true}};
    if (!row.when.empty()) name.push_back(Piece{" (" + row.when + ")", false, false});
    std::vector<Cell> cells{Cell{setter.paragraph(name, cell_font, first - 2 * padding)}};
    for (const auto& cell : row.cells) {
      const auto words = cell.words + (cell.to_find ? ", _______ kg" : "");
      cells.push_back(Cell{
          setter.paragraph(words, cell.changed ? strong : cell_font, widths.back() - 2 * padding)});
    }
    rows.push_back(table_row(cells, widths, 0));
  }
  pages.add_columns(rows, {table_row(titles, widths, 0), 1, width, 0, 0}, 12);
}

void add_part(const Setter& setter, const DiaryPart& part, Pages& pages) {
  const int width = pages.sheet().text_width();
  const auto layout = layout_of(part, width);
  const bool half = is_half(part);
  std::vector<Block> weeks;
  for (const auto& week : part.weeks)
    weeks.push_back(week_block(setter, week, layout, part.expected));
  if (weeks.empty()) return;
  const auto columns_head = head(setter, layout, half);
  const auto heading =
      setter.paragraph(part.heading + (part.expected ? " (expected)" : ""), subheading_font, width);
  // A heading does not stand at the end of a page without anything below it.
  pages.keep(heading.height + columns_head.height + weeks.front().height + 60);
  pages.add(heading, 30);
  add_doses(setter, part, pages);
  pages.add_columns(weeks, {columns_head, half ? 2 : 1, layout.width, half_gap, 0}, 14);
}

}  // namespace

void add_diary(const Setter& setter, const handout::Handout& handout, Pages& pages) {
  if (handout.diary.empty()) return;
  const int width = pages.sheet().text_width();
  pages.begin_page();
  pages.add(section(setter, headings::diary,
                    setter.paragraphs(handout.diary_notes, body_font, width, 6), width),
            0);
  for (const auto& part : handout.diary) add_part(setter, part, pages);
}

}  // namespace titrate::paper
