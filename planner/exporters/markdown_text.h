#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Markdown as GitHub reads it.
namespace titrate::markdown {

/// Words of a case or a condition that stay words: nothing in them becomes markup, HTML or a link.
/// For the middle of a line; tables and headings included.
[[nodiscard]] std::string text(std::string_view words);

/// Rows and columns whose source reads as a table too.
class Table {
 public:
  /// Cells are Markdown already.
  explicit Table(std::vector<std::string> headings);
  void add(std::vector<std::string> cells);
  [[nodiscard]] bool empty() const { return rows_.size() == 1; }
  /// The table's lines; the last ends in a line break.
  [[nodiscard]] std::string lines() const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace titrate::markdown
