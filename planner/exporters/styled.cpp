#include "planner/exporters/styled.h"

#include <algorithm>
#include <array>

#include "planner/exporters/utf8.h"

namespace titrate::text {
namespace {

std::string_view escape_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::heading:
      return "\x1b[1m";
    case Style::alarm:
      return "\x1b[1;31m";
    case Style::caution:
      return "\x1b[33m";
    case Style::quiet:
      return "\x1b[2m";
    case Style::better:
      return "\x1b[32m";
    case Style::mark:
      return "\x1b[35m";
  }
  return "";
}

/// The words of a paragraph, without the spaces between them. A word may hold several styles.
std::vector<Styled> words_of(const Styled& paragraph) {
  std::vector<Styled> words(1);
  for (const auto& piece : paragraph.pieces()) {
    std::string_view rest = piece.words;
    for (auto space = rest.find(' '); space != std::string_view::npos; space = rest.find(' ')) {
      words.back().add(std::string{rest.substr(0, space)}, piece.style);
      if (!words.back().empty()) words.emplace_back();
      rest.remove_prefix(space + 1);
    }
    words.back().add(std::string{rest}, piece.style);
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_unit(std::string word) {
  while (!word.empty() && std::string_view{".,;:)"}.find(word.back()) != std::string_view::npos) {
    word.pop_back();
  }
  static constexpr std::array<std::string_view, 7> units{"kg", "s", "min", "h", "m", "km", "%"};
  return std::find(units.begin(), units.end(), word) != units.end();
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `+2`, `-33.3`, `(+7.1`
bool is_change(std::string_view word) {
  if (!word.empty() && word.front() == '(') word.remove_prefix(1);
  return word.size() > 1 && (word[0] == '+' || word[0] == '-') && is_digit(word[1]);
}

bool belong_together(const Styled& word, const Styled& next) {
  const auto text = word.plain();
  const auto after = next.plain();
  return text == "doi" || (is_digit(text.back()) && is_unit(after)) ||
         (text.back() != ',' && is_change(after));
}

/// Joins a number with its unit, and a change with its name, into one word that does not break.
std::vector<Styled> with_units(std::vector<Styled> words, int width) {
  std::vector<Styled> result;
  for (auto& word : words) {
    const bool fits = !result.empty() && result.back().columns() + 1 + word.columns() <= width;
    if (fits && belong_together(result.back(), word)) {
      result.back().join(" ", word);
    } else {
      result.push_back(std::move(word));
    }
  }
  return result;
}

/// A word in stretches of at most `width` columns.
std::vector<Styled> cut(const Styled& word, int width) {
  std::vector<Styled> parts(1);
  for (const auto& piece : word.pieces()) {
    std::string_view rest = piece.words;
    while (!rest.empty()) {
      if (parts.back().columns() == width) parts.emplace_back();
      const auto part = utf8::first_columns(rest, width - parts.back().columns());
      parts.back().add(std::string{part}, piece.style);
      rest.remove_prefix(part.size());
    }
  }
  return parts;
}

}  // namespace

Styled& Styled::add(std::string words, Style style) {
  if (words.empty()) return *this;
  if (!pieces_.empty() && pieces_.back().style == style) {
    pieces_.back().words += words;
  } else {
    pieces_.push_back(Piece{std::move(words), style});
  }
  return *this;
}

Styled& Styled::append(const Styled& other) {
  for (const auto& piece : other.pieces_) add(piece.words, piece.style);
  return *this;
}

Styled& Styled::join(std::string_view between, const Styled& other) {
  if (other.empty()) return *this;
  if (!empty()) {
    const bool same = pieces_.back().style == other.pieces_.front().style;
    add(std::string{between}, same ? pieces_.back().style : Style::plain);
  }
  return append(other);
}

void Styled::strip_end() {
  while (!pieces_.empty()) {
    auto& words = pieces_.back().words;
    words.resize(words.find_last_not_of(' ') + 1);
    if (!words.empty()) return;
    pieces_.pop_back();
  }
}

int Styled::columns() const {
  int columns = 0;
  for (const auto& piece : pieces_) columns += utf8::columns(piece.words);
  return columns;
}

std::string Styled::plain() const {
  std::string text;
  for (const auto& piece : pieces_) text += piece.words;
  return text;
}

Style severity_style(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Style::alarm;
    case Severity::warning:
      return Style::caution;
    case Severity::note:
      return Style::quiet;
  }
  return Style::plain;
}

std::string paint(const Styled& line, Colour colour) {
  if (colour == Colour::off) return line.plain();
  std::string text;
  for (const auto& piece : line.pieces()) {
    const auto escape = escape_of(piece.style);
    text += escape;
    text += piece.words;
    if (!escape.empty()) text += "\x1b[0m";
  }
  return text;
}

std::vector<Styled> wrap(const Styled& paragraph, int width) {
  const int room = std::max(width, 1);
  std::vector<Styled> lines;
  for (const auto& word : with_units(words_of(paragraph), room)) {
    if (!lines.empty() && lines.back().columns() + 1 + word.columns() <= room) {
      lines.back().join(" ", word);
      continue;
    }
    for (auto& part : cut(word, room)) lines.push_back(std::move(part));
  }
  return lines;
}

}  // namespace titrate::text
