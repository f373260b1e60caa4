#include "planner/exporters/json_writer.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

std::string escaped(unsigned char c) {
  switch (c) {
    case '"':
      return "\\\"";
    case '\\':
      return "\\\\";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      break;
  }
  static constexpr std::string_view digits = "0123456789abcdef";
  return {'\\', 'u', '0', '0', digits[c / 16U], digits[c % 16U]};
}

/// Whether a byte stands for itself: printable ASCII without the quote and the backslash.
constexpr std::array<bool, 256> make_plain() {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}
constexpr auto plain_bytes = make_plain();

bool is_plain(char c) { return plain_bytes[static_cast<unsigned char>(c)]; }

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  // Nearly all texts are plain as a whole; the others go character by character.
  if (std::all_of(text.begin(), text.end(), is_plain)) {
    out += text;
  } else {
    for (const char c : utf8::well_formed(text)) {
      const auto byte = static_cast<unsigned char>(c);
      if (is_plain(c) || byte >= 0x80)
        out += c;
      else
        out += escaped(byte);
    }
  }
  out += '"';
}

}  // namespace

void JsonWriter::break_line(const Level& level) {
  if (level.layout == Layout::on_one_line) return;
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

void JsonWriter::start_value() {
  if (after_key_ || levels_.empty()) {
    after_key_ = false;
    return;
  }
  auto& level = levels_.back();
  if (!level.empty) out_ += level.layout == Layout::lines ? "," : ", ";
  level.empty = false;
  break_line(level);
}

void JsonWriter::open(char bracket, Layout layout) {
  start_value();
  out_ += bracket;
  const bool inside_line = !levels_.empty() && levels_.back().layout == Layout::on_one_line;
  levels_.push_back(Level{inside_line ? Layout::on_one_line : layout, true});
}

void JsonWriter::close(char bracket) {
  assert(!levels_.empty());
  const Level level = levels_.back();
  levels_.pop_back();
  if (!level.empty) break_line(level);
  out_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  assert(!after_key_);
  start_value();
  out_ += '"';
  out_ += name;
  out_ += "\": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  start_value();
  append_quoted(out_, value);
}

void JsonWriter::number(std::int64_t value) {
  start_value();
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out_.append(digits.data(), end);
}

void JsonWriter::decimal(std::int64_t count, int places) {
  start_value();
  out_ += words::decimal(count, places);
}

void JsonWriter::boolean(bool value) {
  start_value();
  out_ += value ? "true" : "false";
}

void JsonWriter::copy(std::size_t begin, std::size_t end) {
  assert(begin <= end && end <= out_.size());
  start_value();
  out_.append(out_, begin, end - begin);
}

std::string JsonWriter::finish() {
  assert(levels_.empty());
  out_ += '\n';
  return std::move(out_);
}

}  // namespace titrate
