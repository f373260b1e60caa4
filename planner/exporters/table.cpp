#include "planner/exporters/table.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace titrate::text {
namespace {

constexpr int gap = 2;

std::string spaces(int count) { return std::string(static_cast<std::size_t>(count), ' '); }

Styled aligned(const Styled& cell, int width, Column::Align align) {
  const int room = std::max(width - cell.columns(), 0);
  return align == Column::Align::right ? Styled{spaces(room)}.append(cell)
                                       : Styled{cell}.add(spaces(room));
}

}  // namespace

Table::Table(std::vector<Column> columns) : columns_(std::move(columns)) {
  for (const Column& column : columns_) widest_.push_back(Styled{column.title}.columns());
}

void Table::add(std::vector<Styled> cells) {
  assert(cells.size() == columns_.size());
  for (std::size_t i = 0; i < cells.size(); ++i)
    widest_[i] = std::max(widest_[i], cells[i].columns());
  rows_.push_back(std::move(cells));
}

int Table::width_of(std::size_t column) const {
  const int most = columns_[column].most;
  return most > 0 ? std::min(widest_[column], most) : widest_[column];
}

int Table::room_for_last(int width, int indent) const {
  int used = indent;
  for (std::size_t i = 0; i + 1 < columns_.size(); ++i) used += width_of(i) + gap;
  return width - used;
}

void Table::write_row(Page& page, const std::vector<Styled>& cells, int indent) const {
  const int last_width = std::max(room_for_last(page.width(), indent), 1);
  std::vector<std::vector<Styled>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool last = i + 1 == cells.size();
    const int width = last ? last_width : width_of(i);
    const bool fits = cells[i].columns() <= width;
    lines.push_back(fits ? std::vector<Styled>{cells[i]} : wrap(cells[i], width));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t k = 0; k < height; ++k) {
    Styled whole;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const int width = i + 1 == cells.size() ? std::min(last_wants(), last_width) : width_of(i);
      const auto part = k < lines[i].size() ? lines[i][k] : Styled{};
      whole.append(aligned(part, width, columns_[i].align));
      if (i + 1 < cells.size()) whole.add(spaces(gap));
    }
    page.line(std::move(whole), indent);
  }
}

void Table::write(Page& page, int indent) const {
  std::vector<Styled> titles;
  bool any = false;
  for (const auto& column : columns_) {
    titles.emplace_back(column.title);
    any = any || !column.title.empty();
  }
  if (any) write_row(page, titles, indent);
  for (const auto& row : rows_) write_row(page, row, indent);
}

}  // namespace titrate::text
