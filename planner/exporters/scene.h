#pragma once

#include <string>
#include <variant>
#include <vector>

#include "planner/exporters/handout.h"

/// Drawings as values: what is drawn where, in tenths of a millimetre from the top left corner. The
/// same scene becomes SVG and PDF.
namespace titrate::scene {

/// Shades that stay apart in grey.
enum class Ink { none, white, light, dark, black };
enum class Anchor { start, middle, end };

struct Point {
  int x = 0;
  int y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rectangle {
  Point at;
  int width = 0;
  int height = 0;
  Ink fill = Ink::light;
  bool dashed = false;  ///< its outline
  friend bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// A line from point to point.
struct Stroke {
  std::vector<Point> points;
  int thickness = 3;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};

struct Text {
  Point at;  ///< on its baseline
  int size = 32;
  Anchor anchor = Anchor::start;
  bool bold = false;
  std::string words;
  friend bool operator==(const Text&, const Text&) = default;
};

using Mark = std::variant<Rectangle, Stroke, Text>;

struct Scene {
  int width = 0;
  int height = 0;
  std::vector<Mark> marks;  ///< later ones cover earlier ones
  std::string description;  ///< for who cannot see it
  friend bool operator==(const Scene&, const Scene&) = default;
};

/// Volume as bars and intensity as steps over them, in so many tenths of a millimetre of width.
/// Where the weeks are too narrow for every number, those that change are written first.
[[nodiscard]] Scene draw_chart(const handout::Chart& chart, int width);

/// An `svg` element with its description.
[[nodiscard]] std::string svg_of(const Scene& scene);

}  // namespace titrate::scene
