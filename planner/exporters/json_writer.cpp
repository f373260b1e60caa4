#include "planner/exporters/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>

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

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : utf8::well_formed(text)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F || c == '"' || c == '\\') {
      result += escaped(byte);
    } else {
      result += c;
    }
  }
  return result + '"';
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
  out_ += quoted(name) + ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  start_value();
  out_ += quoted(value);
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

std::string JsonWriter::finish() const {
  assert(levels_.empty());
  return out_ + '\n';
}

}  // namespace titrate
