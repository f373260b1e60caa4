#include "planner/diagnostics/render.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "planner/diagnostics/characters.h"
#include "planner/diagnostics/excerpt.h"

namespace titrate {
namespace {

constexpr std::size_t least_gutter = 2;
constexpr std::size_t most_shown = 100;
constexpr std::size_t longest_words = 600;  // bytes of a message or a help

/// A stretch to underline: with carets where the mistake is, with dashes where a label stands.
struct Mark {
  int line = 1;
  Span span;
  std::string_view text;
  bool is_label = false;
};

/// Words that quote a whole file would hide the mistake.
std::string words(std::string_view text) {
  if (text.size() <= longest_words) return printable(text);
  auto end = longest_words;
  while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80 && end > 0) --end;
  return printable(text.substr(0, end)) + "...";
}

std::string coloured(std::string_view text, std::string_view code, Colour colour) {
  if (colour == Colour::off) return std::string{text};
  return "\x1b[" + std::string{code} + 'm' + std::string{text} + "\x1b[0m";
}

std::string_view colour_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "2";
    case Severity::warning:
      return "33";
    case Severity::error:
      return "1;31";
  }
  return "1;31";
}

constexpr std::string_view dim = "2";

std::string header(const Diagnostic& diagnostic, Colour colour) {
  std::string place;
  if (diagnostic.source != nullptr) {
    const auto at = diagnostic.source->at(diagnostic.span.begin);
    place = printable(diagnostic.source->path) + ':' + std::to_string(at.line) + ':' +
            std::to_string(at.column) + ": ";
  }
  const auto word = severity_word(diagnostic.severity);
  auto result = place.empty() ? "" : coloured(place, dim, colour);
  result += coloured(word, colour_of(diagnostic.severity), colour) + ": ";
  result += words(diagnostic.message);
  if (!diagnostic.code.empty()) result += ' ' + coloured('[' + diagnostic.code + ']', dim, colour);
  return result + '\n';
}

/// What is underlined, in the order of the file; on one line the mistake comes before its labels.
std::vector<Mark> marks_of(const Diagnostic& diagnostic) {
  const auto line = [&](Span span) { return diagnostic.source->at(span.begin).line; };
  std::vector<Mark> marks;
  marks.push_back({line(diagnostic.span), diagnostic.span, diagnostic.span_text, false});
  for (const auto& label : diagnostic.labels) {
    marks.push_back({line(label.span), label.span, label.text, true});
  }
  std::ranges::stable_sort(marks, {}, &Mark::line);
  return marks;
}

std::string gutter(std::size_t width, std::string_view number, std::string_view bar,
                   Colour colour) {
  const std::string blanks(width - std::min(width, number.size()), ' ');
  return coloured(blanks + std::string{number} + ' ' + std::string{bar}, dim, colour);
}

std::string underlined(const Excerpt& excerpt, const Mark& mark, std::string_view mistake_colour,
                       Colour colour) {
  auto below = excerpt.underline(mark.span, mark.is_label ? '-' : '^');
  if (!mark.text.empty()) below += ' ' + words(mark.text);
  return coloured(below, mark.is_label ? dim : mistake_colour, colour);
}

std::string excerpts(const Diagnostic& diagnostic, std::size_t width, Colour colour) {
  std::string result;
  const auto marks = marks_of(diagnostic);
  const auto mistake_colour = colour_of(diagnostic.severity);
  for (std::size_t first = 0; first < marks.size();) {
    const auto line = marks[first].line;
    const Excerpt excerpt{*diagnostic.source, marks[first].span.begin};
    if (first > 0 && line > marks[first - 1].line + 1) result += "...\n";
    result += gutter(width, std::to_string(line), "|", colour) + ' ' + excerpt.text() + '\n';
    for (; first < marks.size() && marks[first].line == line; ++first) {
      result += gutter(width, "", "|", colour) + ' ' +
                underlined(excerpt, marks[first], mistake_colour, colour) + '\n';
    }
  }
  return result;
}

bool has_excerpt(const Diagnostic& diagnostic) {
  if (diagnostic.source == nullptr) return false;
  const bool blank = diagnostic.source->line_at(diagnostic.span.begin).empty();
  return !blank || !diagnostic.labels.empty();
}

std::size_t gutter_width(const Diagnostic& diagnostic) {
  if (!has_excerpt(diagnostic)) return least_gutter;
  const auto last_line = marks_of(diagnostic).back().line;
  return std::max(least_gutter, std::to_string(last_line).size());
}

}  // namespace

std::string render(const Diagnostic& diagnostic, Colour colour) {
  auto result = header(diagnostic, colour);
  const auto width = gutter_width(diagnostic);
  if (has_excerpt(diagnostic)) result += excerpts(diagnostic, width, colour);
  if (!diagnostic.help.empty()) {
    result += gutter(width, "", "=", colour) + " help: " + words(diagnostic.help) + '\n';
  }
  return result;
}

std::string render_all(const Diagnostics& diagnostics, Colour colour) {
  std::string result;
  const auto& all = diagnostics.all();
  for (std::size_t i = 0; i < std::min(all.size(), most_shown); ++i) {
    if (i > 0) result += '\n';
    result += render(all[i], colour);
  }
  if (all.size() > most_shown) {
    result += "\nand " + std::to_string(all.size() - most_shown) + " more\n";
  }
  return result;
}

}  // namespace titrate
