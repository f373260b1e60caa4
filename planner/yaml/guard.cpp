#include "planner/yaml/guard.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "planner/diagnostics/characters.h"

namespace titrate::yaml {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Diagnostic error(const Source& source, Span span, std::string code, std::string message,
                 std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.source = &source;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

/// `U+202E`
std::string code_point(char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string hex;
  for (auto rest = code; rest > 0 || hex.size() < 4; rest /= 16)
    hex.insert(0, 1, digits[rest % 16]);
  return "U+" + hex;
}

/// UTF-16 shows by its byte order mark, or by the zero beside every ASCII letter.
bool looks_like_utf16(std::string_view text) {
  const auto start = text.substr(0, 4);
  return start.starts_with("\xFF\xFE") || start.starts_with("\xFE\xFF") ||
         start.find('\0') != std::string_view::npos;
}

Diagnostic bad_byte(const Source& source, std::size_t offset) {
  const auto message = looks_like_utf16(source.text) ? "the file is UTF-16 text"
                                                     : "this byte does not belong to UTF-8 text";
  return error(source, {offset, offset + 1}, "bad-utf8", message, "save the file as UTF-8");
}

bool is_line_break(std::string_view text, std::size_t offset) {
  return text[offset] == '\n' || text.substr(offset, 2) == "\r\n";
}

/// Whether only blanks and dashes stand before `offset` on its line, or a `:` right before it:
/// there a no-break space stands where YAML wants a blank.
bool wants_blank(std::string_view text, std::size_t offset) {
  if (offset > 0 && text[offset - 1] == ':') return true;
  const auto line = text.substr(0, offset).rfind('\n');
  const auto begin = line == std::string_view::npos ? 0 : line + 1;
  return text.substr(begin, offset - begin).find_first_not_of(" -") == std::string_view::npos;
}

bool check_characters(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  for (std::size_t i = byte_order_mark_size(text); i < text.size();) {
    const auto character = character_at(text, i);
    if (!character.valid || (character.code == 0 && looks_like_utf16(text))) {
      diagnostics.add(bad_byte(source, i));
      return false;
    }
    if (is_control(character.code) && text[i] != '\t' && !is_line_break(text, i)) {
      diagnostics.add(error(source, {i, i + character.length}, "control-character",
                            "a control character stands here: " + code_point(character.code),
                            "delete it"));
      return false;
    }
    if (character.code == U'\u00A0' && wants_blank(text, i)) {
      diagnostics.add(error(source, {i, i + character.length}, "control-character",
                            "a no-break space stands here: it looks like a blank and is none",
                            "write a common blank in its place"));
      return false;
    }
    i += character.length;
  }
  return true;
}

/// What a library takes long to read, although it will be refused: the length of a line, and what
/// begins a value or a line.
bool check_amount(const Source& source, Diagnostics& diagnostics) {
  constexpr std::size_t longest_line = std::size_t{64} << 10U;
  constexpr int most = 100'000;
  std::size_t line = 0;
  int lines = 0;
  int signs = 0;
  for (std::size_t at = 0; at < source.text.size(); ++at) {
    const char c = source.text[at];
    if (c == '\n') {
      line = at + 1;
      ++lines;
    }
    if (c == ',' || c == '[' || c == '{') ++signs;
    const bool long_line = at - std::min(at, line) >= longest_line;
    if (!long_line && lines <= most && signs <= most) continue;
    diagnostics.add(error(source, {at, at + 1}, "too-large",
                          long_line ? "this line is longer than 64 KiB"
                                    : "more than 100,000 lines, or commas and brackets, stand here",
                          "is this the right file?"));
    return false;
  }
  return true;
}

/// YAML forbids tabs as indentation, but its libraries tell so in riddles or not at all.
bool check_tabs(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  for (std::size_t line = byte_order_mark_size(text); line < text.size();) {
    const auto first = text.find_first_not_of(" \t\r", line);
    if (first == std::string_view::npos) break;
    const auto tab = text.substr(line, first - line).find('\t');
    if (tab != std::string_view::npos && text[first] != '\n' && text[first] != '#') {
      diagnostics.add(error(source, {line + tab, line + tab + 1}, "tab-indent",
                            "a tab indents this line", "indent with spaces, two for each step"));
      return false;
    }
    const auto line_break = text.find('\n', first);
    if (line_break == std::string_view::npos) break;
    line = line_break + 1;
  }
  return true;
}

}  // namespace

std::size_t byte_order_mark_size(std::string_view text) {
  return text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

bool has_plain_text(const Source& source, Diagnostics& diagnostics, std::size_t most) {
  if (source.text.size() > most) {
    diagnostics.add(
        error(source, {0, 0}, "too-large", "the file is larger than 1 MiB",
              "the longest condition takes a few hundred lines; is this the right file?"));
    return false;
  }
  return check_characters(source, diagnostics);
}

bool passes_guard(const Source& source, Diagnostics& diagnostics, std::size_t most) {
  return has_plain_text(source, diagnostics, most) && check_amount(source, diagnostics) &&
         check_tabs(source, diagnostics);
}

}  // namespace titrate::yaml
