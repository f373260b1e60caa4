#include "tests/unit/cli/mutants.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "planner/diagnostics/characters.h"

namespace titrate::test {
namespace {

using namespace std::string_view_literals;

constexpr std::array foreign = {"{"sv, "}"sv,  "["sv, "]"sv, ":"sv, ","sv,  ";"sv,  "\""sv,
                                "'"sv, "\\"sv, "#"sv, "-"sv, "0"sv, "\t"sv, "\r"sv, "\n"sv};
constexpr std::array steering = {"\x01"sv,     "\x07"sv,         "\x1B[2J"sv,
                                 "\x7F"sv,     "\\u001b"sv,      "\\e"sv,
                                 "\xC2\x9B"sv, "\xE2\x80\xAE"sv, "\xE2\x80\xA8"sv};
constexpr std::array not_utf8 = {"\xE9"sv, "\xC0\xAF"sv, "\xED\xA0\x80"sv, "\xF5\x80\x80\x80"sv,
                                 "\xC3"sv, "\xFF\xFE"sv, "\\ud800"sv};
constexpr std::array numbers = {
    "99999999999999999999"sv, "-1"sv,  "1e999"sv,      "0.0000001"sv, "2038-01-19"sv,
    "1970-01-01"sv,           "NaN"sv, "4294967299"sv, "2026-02-30"sv};
constexpr std::array openings = {"["sv, "{\"a\":"sv, "\""sv, "{"sv};

class Damage {
 public:
  Damage(std::string text, std::uint32_t seed) : text_(std::move(text)), state_(seed) {
    for (int step = 0; step < 4; ++step) (void)below(2);
  }

  std::string done(std::uint32_t kind) {
    switch (kind) {
      case 0:
        flip_bits();
        break;
      case 1:
        text_.resize(place());
        break;
      case 2:
        double_stretch();
        break;
      case 3:
        text_.erase(place(), 1 + below(12));
        break;
      case 4:
        swap_members(',');
        break;
      case 5:
        change_number();
        break;
      case 6:
        insert(pick(steering));
        break;
      case 7:
        text_.insert(below(3) == 0 ? place() : 0, "\xEF\xBB\xBF");
        break;
      case 8:
        text_.insert(place(), 1, '\0');
        break;
      case 9:
        if (below(4) == 0)
          widen();
        else
          insert(pick(not_utf8));
        break;
      case 10:
        nest();
        break;
      case 11:
        text_.insert(place(), std::string(1U << (4 + below(14)), 'x'));
        break;
      case 12:
        insert(pick(foreign));
        break;
      default:
        swap_members('\n');
        std::swap(text_[place()], text_[place()]);
        break;
    }
    return std::move(text_);
  }

 private:
  std::size_t below(std::size_t end) {
    state_ = state_ * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state_ >> 8U) % end;
  }
  std::size_t place() { return below(text_.size()); }
  template <std::size_t count>
  std::string_view pick(const std::array<std::string_view, count>& from) {
    return from[below(count)];
  }
  void insert(std::string_view bytes) { text_.insert(place(), bytes); }

  void flip_bits() {
    for (auto left = 1 + below(3); left > 0; --left) {
      char& byte = text_[place()];
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << below(8)));
    }
  }
  void double_stretch() {
    const auto at = place();
    text_.insert(at, text_.substr(at, 1 + below(60)));
  }
  /// Exchanges two stretches that lie between separators.
  void swap_members(char separator) {
    std::vector<std::string> members{""};
    for (const char c : text_) {
      if (c == separator)
        members.emplace_back();
      else
        members.back().push_back(c);
    }
    std::swap(members[below(members.size())], members[below(members.size())]);
    text_.clear();
    for (const auto& member : members) text_ += member + separator;
    text_.pop_back();
  }
  void change_number() {
    const auto digits = "0123456789"sv;
    auto at = text_.find_first_of(digits, place());
    if (at == std::string::npos) at = text_.find_first_of(digits);
    const auto end = std::min(text_.find_first_not_of("0123456789.-", at), text_.size());
    text_.replace(at, end - at, pick(numbers));
  }
  /// As UTF-16, in either order of bytes.
  void widen() {
    std::string wide;
    const bool low_first = below(2) == 0;
    for (const char c : text_) {
      wide += low_first ? c : '\0';
      wide += low_first ? '\0' : c;
    }
    text_ = wide;
  }
  void nest() {
    const auto opening = pick(openings);
    std::string deep;
    for (auto left = std::size_t{1} << below(13); left > 0; --left) deep += opening;
    text_.insert(place(), deep);
  }

  std::string text_;
  std::uint32_t state_;
};

}  // namespace

std::string mutant(const std::string& text, std::uint32_t seed) {
  return Damage{text, seed}.done(seed % kinds_of_damage);
}

bool steers_terminal(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    const bool layout = character.code == '\n' || character.code == '\t';
    if (!character.valid || (!layout && is_control(character.code))) return true;
    at += character.length;
  }
  return false;
}

}  // namespace titrate::test
