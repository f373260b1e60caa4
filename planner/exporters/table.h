#pragma once

#include <string>
#include <vector>

#include "planner/exporters/page.h"

namespace titrate::text {

struct Column {
  enum class Align { left, right };
  std::string title;
  Align align = Align::left;
  int most = 0;  ///< columns at most, longer cells wrap; 0: as wide as its widest cell
};

/// Rows of cells under titles, text left and numbers right, two spaces between columns. The last
/// column takes the room that is left and wraps in it.
class Table {
 public:
  explicit Table(std::vector<Column> columns);

  /// One cell for each column.
  void add(std::vector<Styled> cells);

  /// The room that is left for the last column on a page of `width` columns.
  [[nodiscard]] int room_for_last(int width, int indent) const;
  /// The widest cell of the last column.
  [[nodiscard]] int last_wants() const { return width_of(columns_.size() - 1); }
  /// Titles (when there is any) and rows.
  void write(Page& page, int indent) const;

 private:
  [[nodiscard]] int width_of(std::size_t column) const;
  void write_row(Page& page, const std::vector<Styled>& cells, int indent) const;

  std::vector<Column> columns_;
  std::vector<int> widest_;  ///< of each column: its title and its cells
  std::vector<std::vector<Styled>> rows_;
};

}  // namespace titrate::text
