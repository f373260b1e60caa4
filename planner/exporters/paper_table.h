#pragma once

#include "planner/exporters/paper_block.h"

namespace titrate::paper {

/// A cell: what stands in it, in the middle of its height.
struct Cell {
  Block content;
  int padding = 12;  ///< left of it, and above and below
  int fill = nothing;
};

/// A row of framed cells, as high as the highest and `least` at least.
[[nodiscard]] Block table_row(const std::vector<Cell>& cells, const std::vector<int>& widths,
                              int least);

}  // namespace titrate::paper
