#include "planner/exporters/paper_block.h"

#include <algorithm>
#include <utility>

namespace titrate::paper {
namespace {

canvas::Setting setting_of(const Font& font) {
  const int align = font.align == Align::left ? 0 : font.align == Align::middle ? 1 : 2;
  return {font.size, font.strong ? 1 : 0, font.colour, align, font.line_height};
}

/// Refers to the line.
std::vector<canvas::Run> runs_of(const handout::Line& line) {
  std::vector<canvas::Run> runs;
  for (const auto& piece : line)
    runs.push_back({piece.text.c_str(), piece.strong ? 1 : 0, piece.from_file ? 1 : 0});
  return runs;
}

int count_of(const std::vector<canvas::Run>& runs) { return static_cast<int>(runs.size()); }

struct Move {
  int x;
  int y;
  Mark operator()(Words words) const {
    words.x += x;
    words.y += y;
    return words;
  }
  Mark operator()(Box box) const {
    box.x += x;
    box.y += y;
    return box;
  }
  Mark operator()(Path path) const {
    for (auto& point : path.points) point = {point.x + x, point.y + y};
    return path;
  }
  Mark operator()(Ring ring) const {
    ring.middle = {ring.middle.x + x, ring.middle.y + y};
    return ring;
  }
};

struct Draw {
  const canvas::Canvas& canvas;
  canvas::Document* document;

  void operator()(const Words& words) const {
    const auto runs = runs_of(words.line);
    const auto setting = setting_of(words.font);
    if (words.on_baseline)
      canvas.label(document, runs.data(), count_of(runs), &setting, words.x, words.y);
    else
      canvas.text(document, runs.data(), count_of(runs), &setting, words.x, words.y, words.width);
  }
  void operator()(const Box& box) const {
    const canvas::Shape shape{box.x,    box.y,    box.width,     box.height,
                              box.fill, box.line, box.thickness, box.dashed ? 1 : 0};
    canvas.shape(document, &shape);
  }
  void operator()(const Path& path) const {
    std::vector<int> points;
    for (const auto& point : path.points) points.insert(points.end(), {point.x, point.y});
    canvas.lines(document, points.data(), static_cast<int>(path.points.size()), path.thickness,
                 path.colour);
  }
  void operator()(const Ring& ring) const {
    canvas.ring(document, ring.middle.x, ring.middle.y, ring.radius, ring.thickness, ring.colour);
  }
};

}  // namespace

void put(Block& into, const Block& what, int x, int y) {
  for (const auto& mark : what.marks) into.marks.push_back(std::visit(Move{x, y}, mark));
  into.height = std::max(into.height, y + what.height);
}

Block stacked(const std::vector<Block>& blocks, int space) {
  Block all;
  for (const auto& block : blocks) {
    if (block.height == 0) continue;
    put(all, block, 0, all.height == 0 ? 0 : all.height + space);
  }
  return all;
}

Block framed(const Block& block, int width, int padding, int thickness) {
  Block all;
  Box frame;
  frame.width = width;
  frame.height = block.height + 2 * padding;
  frame.line = static_cast<int>(ink);
  frame.thickness = thickness;
  all.marks.emplace_back(frame);
  put(all, block, padding, padding);
  all.height = frame.height;
  return all;
}

Block Setter::paragraph(const handout::Line& line, Font font, int width) const {
  if (line.empty()) return {};
  const auto runs = runs_of(line);
  const auto setting = setting_of(font);
  Words words;
  words.line = line;
  words.font = font;
  words.width = width;
  Block block;
  block.height = canvas_.height(document_, runs.data(), count_of(runs), &setting, width);
  block.marks.emplace_back(std::move(words));
  return block;
}

Block Setter::paragraph(const std::string& words, Font font, int width) const {
  if (words.empty()) return {};
  return paragraph(handout::Line{handout::Piece{words, false, false}}, font, width);
}

Block Setter::paragraphs(const std::vector<handout::Line>& lines, Font font, int width,
                         int space) const {
  std::vector<Block> blocks;
  for (const auto& line : lines) blocks.push_back(paragraph(line, font, width));
  return stacked(blocks, space);
}

Block Setter::list(const std::vector<handout::Line>& lines, bool numbered, Font font,
                   int width) const {
  constexpr int indent = 55;
  constexpr int space = 6;
  Block all;
  int number = 0;
  for (const auto& line : lines) {
    Block entry;
    const auto mark = numbered ? std::to_string(++number) + "." : std::string{"\xE2\x80\xA2"};
    put(entry, paragraph(mark, font, indent), numbered ? 0 : 12, 0);
    put(entry, paragraph(line, font, width - indent), indent, 0);
    put(all, entry, 0, all.height == 0 ? 0 : all.height + space);
  }
  return all;
}

int Setter::width_of(const std::string& words, Font font) const {
  const canvas::Run run{words.c_str(), 0, 0};
  const auto setting = setting_of(font);
  return canvas_.width(document_, &run, 1, &setting);
}

void draw(const canvas::Canvas& canvas, canvas::Document* document,
          const std::vector<Mark>& marks) {
  for (const auto& mark : marks) std::visit(Draw{canvas, document}, mark);
}

}  // namespace titrate::paper
