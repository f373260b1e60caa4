#include "planner/exporters/paper_pages.h"

#include <algorithm>

namespace titrate::paper {
namespace {

/// The first entry from `first` on that does not fit into one column.
std::size_t end_of_column(const std::vector<Block>& entries, std::size_t first, int space,
                          int height) {
  int used = 0;
  while (first < entries.size()) {
    const int wanted = entries[first].height + (used == 0 ? 0 : space);
    if (used > 0 && used + wanted > height) break;
    used += wanted;
    ++first;
  }
  return first;
}

int height_of(const std::vector<Block>& entries, std::size_t first, std::size_t last, int space) {
  int height = 0;
  for (; first < last; ++first) height += entries[first].height + (height == 0 ? 0 : space);
  return height;
}

}  // namespace

void Pages::place(const Block& block, int x, int y) {
  Block page;
  put(page, block, sheet_.side + x, sheet_.top + y);
  pages_.back().insert(pages_.back().end(), page.marks.begin(), page.marks.end());
}

void Pages::begin_page() {
  if (used_ == 0) return;
  pages_.emplace_back();
  used_ = 0;
}

void Pages::add(const Block& block, int space) {
  if (block.height == 0) return;
  if (used_ > 0 && space + block.height > room()) begin_page();
  if (used_ > 0) used_ += space;
  place(block, 0, used_);
  used_ += block.height;
}

std::size_t Pages::fill(const std::vector<Block>& entries, std::size_t first,
                        const Columns& columns, int height) {
  for (int column = 0; column < columns.count; ++column)
    first = end_of_column(entries, first, columns.space, height);
  return first;
}

void Pages::add_columns(const std::vector<Block>& entries, const Columns& columns, int space) {
  for (std::size_t first = 0; first < entries.size(); space = 0) {
    const int head = columns.head.height;
    if (used_ > 0 && space + head + entries[first].height > room()) begin_page();
    if (used_ > 0) used_ += space;
    int height = std::max(room() - head, entries[first].height);
    // The last columns are as long as each other.
    constexpr int step = 10;
    while (height > step && fill(entries, first, columns, height - step) == entries.size())
      height -= step;
    int tallest = 0;
    for (int column = 0; column < columns.count && first < entries.size(); ++column) {
      const auto last = end_of_column(entries, first, columns.space, height);
      const int x = column * (columns.width + columns.gap);
      place(columns.head, x, used_);
      tallest = std::max(tallest, head + height_of(entries, first, last, columns.space));
      for (int y = used_ + head; first < last; ++first) {
        place(entries[first], x, y);
        y += entries[first].height + columns.space;
      }
    }
    used_ += tallest;
    if (first < entries.size()) begin_page();
  }
}

}  // namespace titrate::paper
