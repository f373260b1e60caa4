#include "planner/exporters/paper_handout.h"

#include <algorithm>

#include "planner/exporters/handout_headings.h"

namespace titrate::paper {
namespace {

namespace headings = handout::headings;
using handout::Handout;
using handout::Line;
using handout::Piece;

constexpr std::size_t few = 2;  ///< exercises that find room beside the text
constexpr int line_gap = 8;

int half(int width) { return (width - column_gap) / 2; }

/// Two blocks beside each other.
Block beside(const Block& left, const Block& right, int width) {
  Block both;
  put(both, left, 0, 0);
  put(both, right, half(width) + column_gap, 0);
  return both;
}

Block blank(const Setter& setter, const handout::Field& field, int width) {
  constexpr int label_width = 210;
  Block block;
  put(block, setter.paragraph(field.label, strong_font, label_width), 0, 0);
  put(block,
      setter.paragraph(Line{Piece{field.value, false, true}}, body_font, width - label_width),
      label_width, 0);
  block.height += 6;
  block.marks.emplace_back(Path{{{0, block.height}, {width, block.height}}, 2, ink});
  block.height += 16;
  return block;
}

Block top(const Setter& setter, const Handout& handout, int width) {
  const int right = width * 38 / 100;
  const int left = width - right - column_gap;
  constexpr Font about_font{.size = 110};
  const auto words = stacked({setter.paragraph(handout.title, title_font, left),
                              setter.paragraphs(handout.about, about_font, left, 2)},
                             10);
  std::vector<Block> blanks;
  for (const auto& field : handout.blanks) blanks.push_back(blank(setter, field, right));
  Block block;
  put(block, words, 0, 0);
  put(block, stacked(blanks, 0), left + column_gap, 12);
  block.height += 28;
  block.marks.emplace_back(Path{{{0, block.height}, {width, block.height}}, 6, ink});
  block.height += 6;
  return block;
}

Block draft(const Setter& setter, const Handout& handout, int width) {
  if (handout.draft.empty()) return {};
  constexpr int padding = 20;
  return framed(setter.paragraph(handout.draft, body_font, width - 2 * padding), width, padding, 5);
}

Block exercise(const Setter& setter, const handout::Exercise& exercise, int width) {
  Line title{Piece{exercise.title, true, true}};
  if (!exercise.weeks.empty()) title.push_back(Piece{" (" + exercise.weeks + ")", false, false});
  Font font = subheading_font;
  font.strong = false;
  return stacked(
      {setter.paragraph(title, font, width), setter.list(exercise.steps, true, body_font, width),
       setter.paragraphs(exercise.limits, body_font, width, 4)},
      line_gap);
}

std::vector<Block> exercises(const Setter& setter, const Handout& handout, int width) {
  std::vector<Block> blocks;
  for (const auto& each : handout.exercises) blocks.push_back(exercise(setter, each, width));
  return blocks;
}

Block stage(const Setter& setter, const handout::Stage& stage, int width) {
  Line line{Piece{stage.weeks + ": ", true, false}, Piece{stage.title, true, true},
            Piece{stage.expected ? " (expected)." : ".", true, false}};
  for (const auto& each : stage.lines) {
    line.push_back(Piece{" ", false, false});
    line.insert(line.end(), each.begin(), each.end());
  }
  return setter.paragraph(line, body_font, width);
}

Block each_session(const Setter& setter, const Handout& handout, int width) {
  return section(setter, headings::each_session,
                 setter.paragraphs(handout.each_session, body_font, width, line_gap), width);
}

/// Stages in two columns; each is a paragraph.
Block stages(const Setter& setter, const Handout& handout, int width) {
  std::vector<Block> left;
  std::vector<Block> right;
  const auto middle = (handout.stages.size() + 1) / 2;
  for (std::size_t at = 0; at < handout.stages.size(); ++at)
    (at < middle ? left : right).push_back(stage(setter, handout.stages[at], half(width)));
  return section(setter, headings::stages,
                 beside(stacked(left, line_gap), stacked(right, line_gap), width), width);
}

/// What a session is; with few exercises beside how they are done.
Block sessions(const Setter& setter, const Handout& handout, int width) {
  if (handout.exercises.size() > few) return each_session(setter, handout, width);
  const int column = half(width);
  return beside(section(setter, handout.exercises_heading,
                        stacked(exercises(setter, handout, column), 20), column),
                each_session(setter, handout, column), width);
}

Block warning(const Setter& setter, const handout::Warning& warning, int width) {
  std::vector<Line> left;
  std::vector<Line> right;
  const auto middle = (warning.signs.size() + 1) / 2;
  for (std::size_t at = 0; at < warning.signs.size(); ++at)
    (at < middle ? left : right).push_back(Line{Piece{warning.signs[at], false, true}});
  const auto lists = beside(setter.list(left, false, small_font, half(width)),
                            setter.list(right, false, small_font, half(width)), width);
  return stacked({setter.paragraph(warning.heading, subheading_font, width), lists}, 6);
}

Block warnings(const Setter& setter, const Handout& handout, int width) {
  if (handout.warnings.empty()) return {};
  constexpr int padding = 35;
  const int inner = width - 2 * padding;
  std::vector<Block> blocks{setter.paragraph(std::string{headings::warnings}, heading_font, inner)};
  for (const auto& each : handout.warnings) blocks.push_back(warning(setter, each, inner));
  return framed(stacked(blocks, 14), width, padding, 9);
}

void add_charts(const Setter& setter, const Handout& handout, Pages& pages) {
  const int width = pages.sheet().text_width();
  bool first = true;
  for (const auto& chart : handout.charts) {
    const auto content =
        stacked({setter.paragraph(Line{Piece{chart.title, true, true}}, body_font, width),
                 drawing(scene::draw_chart(chart, width))},
                4);
    pages.add(first ? section(setter, headings::chart, content, width) : content,
              first ? section_gap : 20);
    first = false;
  }
  for (const auto& note : handout.chart_notes)
    pages.add(setter.paragraph(note, body_font, width), line_gap);
}

void add_exercises(const Setter& setter, const Handout& handout, Pages& pages) {
  if (handout.exercises.size() <= few) return;
  const int width = pages.sheet().text_width();
  const auto blocks = exercises(setter, handout, half(width));
  constexpr int worth_beginning = 800;
  pages.keep(worth_beginning);
  pages.add(setter.paragraph(handout.exercises_heading, heading_font, width), section_gap);
  pages.add_columns(blocks, {{}, 2, half(width), column_gap, 26}, heading_gap);
}

void add_last(const Setter& setter, const Handout& handout, Pages& pages) {
  const int width = pages.sheet().text_width();
  if (!handout.also_due.empty())
    pages.add(section(setter, headings::also_due,
                      setter.list(handout.also_due, false, body_font, width), width),
              section_gap);
  Block line;
  line.marks.emplace_back(Path{{{0, 0}, {width, 0}}, 4, ink});
  line.height = 4;
  pages.add(
      stacked({line, setter.paragraph(std::string{headings::sources}, strong_font, width)}, 14),
      section_gap);
  for (const auto& source : handout.sources)
    pages.add(setter.paragraph(source, small_font, width), 5);
  pages.add(setter.paragraph(handout.footnote, small_font, width), 8);
}

}  // namespace

Block section(const Setter& setter, std::string_view heading, const Block& content, int width) {
  if (content.height == 0) return {};
  return stacked({setter.paragraph(std::string{heading}, heading_font, width), content},
                 heading_gap);
}

// First what hangs on the fridge: the traffic light and the signs, on the first page.
void add_handout(const Setter& setter, const Handout& handout, Pages& pages) {
  const int width = pages.sheet().text_width();
  pages.add(top(setter, handout, width), 0);
  pages.add(draft(setter, handout, width), 30);
  pages.add(sessions(setter, handout, width), section_gap);
  pages.add(lights(setter, handout, width), section_gap);
  for (const auto& note : handout.light_notes)
    pages.add(setter.paragraph(note, small_font, width), line_gap);
  pages.add(warnings(setter, handout, width), 35);
  pages.add(stages(setter, handout, width), section_gap);
  pages.add(section(setter, headings::limits, setter.list(handout.limits, false, body_font, width),
                    width),
            section_gap);
  add_charts(setter, handout, pages);
  add_exercises(setter, handout, pages);
  add_diary(setter, handout, pages);
  add_last(setter, handout, pages);
}

}  // namespace titrate::paper
