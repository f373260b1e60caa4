#pragma once

#include "planner/exporters/paper_block.h"

namespace titrate::paper {

/// How large a sheet is, and what stays free around.
struct Sheet {
  int width = 2100;
  int height = 2970;
  int side = 130;
  int top = 120;
  int bottom = 170;

  [[nodiscard]] int text_width() const { return width - 2 * side; }
  [[nodiscard]] int text_height() const { return height - top - bottom; }
};

/// Lays blocks on pages, one below the other; none is cut.
class Pages {
 public:
  explicit Pages(Sheet sheet) : sheet_(sheet), pages_(1) {}

  /// Adds a block below the last, `space` apart; on a new page where it does not fit.
  void add(const Block& block, int space);
  /// Goes to a new page where less than this height is left.
  void keep(int height) {
    if (room() < height) begin_page();
  }
  /// Goes to a new page unless this one is empty.
  void begin_page();
  /// Lays entries in columns, balanced at the end, with `head` above each column.
  struct Columns {
    Block head;
    int count = 1;
    int width = 0;  ///< of one
    int gap = 0;    ///< between two
    int space = 0;  ///< between entries
  };
  void add_columns(const std::vector<Block>& entries, const Columns& columns, int space);

  [[nodiscard]] const Sheet& sheet() const { return sheet_; }
  [[nodiscard]] std::vector<std::vector<Mark>> take() { return std::move(pages_); }

 private:
  [[nodiscard]] int room() const { return sheet_.text_height() - used_; }
  /// How many entries from `first` go into `count` columns of a height.
  [[nodiscard]] static std::size_t fill(const std::vector<Block>& entries, std::size_t first,
                                        const Columns& columns, int height);
  void place(const Block& block, int x, int y);

  Sheet sheet_;
  std::vector<std::vector<Mark>> pages_;
  int used_ = 0;  ///< of the page's height
};

}  // namespace titrate::paper
