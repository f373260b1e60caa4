#include <algorithm>
#include <array>

#include "planner/exporters/handout_headings.h"
#include "planner/exporters/paper_handout.h"

namespace titrate::paper {
namespace {

namespace headings = handout::headings;
using handout::Light;
using scene::Point;

constexpr int colour_width = 190;
constexpr int icon_size = 80;

int fill_of(scene::Ink shade) {
  switch (shade) {
    case scene::Ink::none:
      return nothing;
    case scene::Ink::white:
      return 0xFFFFFF;
    case scene::Ink::light:
      return 0xC8C8C8;
    case scene::Ink::dark:
      return 0x444444;
    case scene::Ink::black:
      return static_cast<int>(ink);
  }
  return nothing;
}

Align align_of(scene::Anchor anchor) {
  switch (anchor) {
    case scene::Anchor::start:
      return Align::left;
    case scene::Anchor::middle:
      return Align::middle;
    case scene::Anchor::end:
      return Align::right;
  }
  return Align::left;
}

struct ToMark {
  Mark operator()(const scene::Rectangle& mark) const {
    return Box{mark.at.x,          mark.at.y, mark.width, mark.height,
               fill_of(mark.fill), 0x444444,  3,          mark.dashed};
  }
  Mark operator()(const scene::Stroke& mark) const {
    return Path{mark.points, mark.thickness, ink};
  }
  Mark operator()(const scene::Text& mark) const {
    Words words;
    words.line = {handout::Piece{mark.words, mark.bold, false}};
    constexpr int tenths_of_points = 720;
    constexpr int tenths_of_millimetres = 254;
    words.font.size = mark.size * tenths_of_points / tenths_of_millimetres;
    words.font.align = align_of(mark.anchor);
    words.x = mark.at.x;
    words.y = mark.at.y;
    words.on_baseline = true;
    return words;
  }
};

struct Look {
  std::string_view word;
  int fill;
  unsigned ink;
};

Look look_of(Light::Colour colour) {
  switch (colour) {
    case Light::Colour::green:
      return {headings::green, 0xE2F0E6, ink};
    case Light::Colour::yellow:
      return {headings::yellow, 0xF6D98B, ink};
    case Light::Colour::red:
      return {headings::red, 0x8C2A22, 0xFFFFFF};
  }
  return {};
}

Path path(std::vector<Point> points, int thickness, unsigned colour) {
  for (auto& point : points) point = {point.x * 2, point.y * 2};
  return Path{std::move(points), thickness, colour};
}

/// A shape of its own for each colour: a tick in a ring, a sign in a triangle, a bar in an octagon.
Block icon(Light::Colour colour, unsigned pen) {
  Block block;
  block.height = icon_size;
  switch (colour) {
    case Light::Colour::green:
      block.marks = {Ring{{40, 40}, 32, 7, pen}, path({{12, 20}, {18, 26}, {28, 15}}, 8, pen)};
      break;
    case Light::Colour::yellow:
      block.marks = {path({{20, 4}, {37, 35}, {3, 35}, {20, 4}, {22, 8}}, 7, pen),
                     path({{20, 14}, {20, 25}}, 8, pen), path({{20, 28}, {20, 32}}, 8, pen)};
      break;
    case Light::Colour::red:
      block.marks = {path({{13, 3},
                           {27, 3},
                           {37, 13},
                           {37, 27},
                           {27, 37},
                           {13, 37},
                           {3, 27},
                           {3, 13},
                           {13, 3},
                           {27, 3}},
                          7, pen),
                     path({{11, 20}, {29, 20}}, 10, pen)};
      break;
  }
  return block;
}

std::string capitals(std::string_view word) {
  std::string text{word};
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
  return text;
}

Block light_row(const Setter& setter, const Light& light, int width) {
  constexpr int padding = 22;
  constexpr Font big{.size = 120, .strong = true, .line_height = 125};
  const auto look = look_of(light.colour);
  const int column = (width - colour_width) / 2;
  std::vector<handout::Line> when;
  for (const auto& sign : light.when) when.push_back({handout::Piece{sign, false, false}});
  const int inner = column - 2 * padding;
  const auto left = stacked(
      {setter.paragraph(light.scores, big, inner), setter.paragraphs(when, body_font, inner, 0)},
      2);
  const auto right = stacked({setter.paragraph(light.action, big, inner),
                              setter.paragraphs(light.what_to_do, body_font, inner, 0)},
                             2);
  constexpr Font name_font{.size = 95, .strong = true};
  Font font = name_font;
  font.colour = look.ink;
  font.align = Align::middle;
  const auto name = setter.paragraph(capitals(look.word), font, colour_width);
  const int sign_height = icon_size + 6 + name.height;
  Block row;
  row.height = std::max({left.height, right.height, sign_height}) + 2 * padding;
  row.marks.emplace_back(
      Box{0, 0, colour_width, row.height, look.fill, static_cast<int>(ink), 4, false});
  row.marks.emplace_back(Box{0, 0, width, row.height, nothing, static_cast<int>(ink), 4, false});
  const int top = (row.height - sign_height) / 2;
  put(row, icon(light.colour, look.ink), (colour_width - icon_size) / 2, top);
  put(row, name, 0, top + icon_size + 6);
  put(row, left, colour_width + padding, padding);
  put(row, right, colour_width + column + padding, padding);
  return row;
}

}  // namespace

Block drawing(const scene::Scene& scene) {
  Block block;
  for (const auto& mark : scene.marks) block.marks.push_back(std::visit(ToMark{}, mark));
  block.height = scene.height;
  return block;
}

Block lights(const Setter& setter, const handout::Handout& handout, int width) {
  if (handout.lights.empty()) return {};
  std::vector<Block> rows;
  for (const auto& light : handout.lights) rows.push_back(light_row(setter, light, width));
  const auto table = stacked(rows, 0);
  return section(setter, headings::pain,
                 stacked({setter.paragraph(handout.score, body_font, width), table}, 12), width);
}

}  // namespace titrate::paper
