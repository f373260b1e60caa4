#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/styled.h"

namespace titrate::text {

/// A text of a given width, line by line; no line is longer, none ends in a space.
class Page {
 public:
  Page(int width, Colour colour) : width_(width), colour_(colour) {}

  [[nodiscard]] int width() const { return width_; }

  /// An empty line, never two in a row and none at the start.
  void blank();
  /// A heading word flush left.
  void heading(std::string_view words);
  /// A paragraph, wrapped; further lines stand `hang` columns to the right of `indent`.
  void paragraph(const Styled& words, int indent = 0, int hang = 0);
  /// `left` flush left and `right` flush right, or on two lines when both do not fit.
  void ends(const Styled& left, const Styled& right);
  /// A label flush left and paragraphs beside it; below it where the page is narrow. Nothing
  /// without paragraphs.
  void labelled(std::string_view label, const std::vector<Styled>& paragraphs);
  /// One line as it is; wrapped only when it does not fit.
  void line(Styled words, int indent = 0);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  int width_;
  Colour colour_;
  std::string text_;
};

}  // namespace titrate::text
