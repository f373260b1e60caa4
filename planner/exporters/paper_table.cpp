#include "planner/exporters/paper_table.h"

#include <algorithm>

namespace titrate::paper {

Block table_row(const std::vector<Cell>& cells, const std::vector<int>& widths, int least) {
  constexpr int above = 8;
  Block row;
  row.height = least;
  for (const auto& cell : cells) row.height = std::max(row.height, cell.content.height + 2 * above);
  const int height = row.height;
  int x = 0;
  for (std::size_t at = 0; at < cells.size(); ++at) {
    const auto& cell = cells[at];
    row.marks.emplace_back(
        Box{x, 0, widths[at], height, cell.fill, static_cast<int>(grey_line), 2, false});
    put(row, cell.content, x + cell.padding, (height - cell.content.height) / 2);
    x += widths[at];
  }
  return row;
}

}  // namespace titrate::paper
