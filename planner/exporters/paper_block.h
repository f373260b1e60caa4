#pragma once

#include <string>
#include <variant>
#include <vector>

#include "planner/exporters/canvas.h"
#include "planner/exporters/handout.h"
#include "planner/exporters/scene.h"

/// What stands on paper, as values: marks, and blocks of marks that know their size. Lengths are
/// tenths of a millimetre.
namespace titrate::paper {

inline constexpr unsigned ink = 0x111111;
inline constexpr unsigned grey_line = 0x555555;
inline constexpr int nothing = -1;  ///< no fill, no line

enum class Align { left, middle, right };

struct Font {
  int size = 100;  ///< tenths of a point
  bool strong = false;
  unsigned colour = ink;
  Align align = Align::left;
  int line_height = 132;  ///< per cent of the size
};

/// A paragraph within a width, or a line of text that stands on a baseline.
struct Words {
  handout::Line line;
  Font font;
  int x = 0;
  int y = 0;
  int width = 0;
  bool on_baseline = false;
};

struct Box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
  int fill = nothing;
  int line = nothing;
  int thickness = 2;
  bool dashed = false;
};

struct Path {
  std::vector<scene::Point> points;
  int thickness = 2;
  unsigned colour = ink;
};

struct Ring {
  scene::Point middle;
  int radius = 0;
  int thickness = 0;
  unsigned colour = ink;
};

using Mark = std::variant<Words, Box, Path, Ring>;

/// Marks around their own corner.
struct Block {
  int height = 0;
  std::vector<Mark> marks;
};

/// Adds the marks of `what` with its corner at a place.
void put(Block& into, const Block& what, int x, int y);
/// One below the other, with a space between two that are not empty.
[[nodiscard]] Block stacked(const std::vector<Block>& blocks, int space);
/// The same block with room around it and a frame.
[[nodiscard]] Block framed(const Block& block, int width, int padding, int thickness);

/// Sets text with the fonts of the machine.
class Setter {
 public:
  Setter(const canvas::Canvas& canvas, canvas::Document* document)
      : canvas_(canvas), document_(document) {}

  [[nodiscard]] Block paragraph(const handout::Line& line, Font font, int width) const;
  [[nodiscard]] Block paragraph(const std::string& words, Font font, int width) const;
  [[nodiscard]] Block paragraphs(const std::vector<handout::Line>& lines, Font font, int width,
                                 int space) const;
  /// A list: each line behind a dot, or behind its number.
  [[nodiscard]] Block list(const std::vector<handout::Line>& lines, bool numbered, Font font,
                           int width) const;
  [[nodiscard]] int width_of(const std::string& words, Font font) const;

 private:
  const canvas::Canvas& canvas_;
  canvas::Document* document_;
};

/// The marks of a page, drawn.
void draw(const canvas::Canvas& canvas, canvas::Document* document, const std::vector<Mark>& marks);

}  // namespace titrate::paper
