#include "planner/reading/plain_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "planner/diagnostics/characters.h"

namespace titrate::text {
namespace {

constexpr std::array<std::string_view, 13> number_words{"zero", "one",    "two",   "three", "four",
                                                        "five", "six",    "seven", "eight", "nine",
                                                        "ten",  "eleven", "twelve"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What a typographic character stands for; empty when it is left out.
std::string plain_character(std::string_view character, char32_t code) {
  switch (code) {
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2212':
      return "-";
    case U'\u00D7':
      return "x";
    case U'\u2032':
    case U'\u2019':
      return "'";
    case U'\u2033':
    case U'\u201D':
      return "\"";
    case U'\u2264':
      return "<=";
    case U'\u2265':
      return ">=";
    case U'\u00A0':
    case U'\u2009':
    case U'\u202F':
      return " ";
    case U'\u201C':
    case U'\u201E':
    case U'\u2018':
      return "";
    default:
      return std::string{character};
  }
}

std::string plain_characters(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = character_at(text, at);
    plain += plain_character(text.substr(at, character.length), character.code);
    at += character.length;
  }
  return plain;
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  const bool decimals = at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1]);
  if (decimals)
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  return at;
}

std::vector<Word> split(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    auto kind = Word::Kind::sign;
    if (is_digit(text[at])) {
      kind = Word::Kind::number;
      end = end_of_number(text, at);
    } else if (is_letter(text[at])) {
      kind = Word::Kind::letters;
      while (end < text.size() && is_letter(text[end])) ++end;
    }
    if (text[at] != ' ') {
      Word word{kind, std::string{text.substr(at, end - at)}};
      std::ranges::transform(word.text, word.text.begin(), small);
      words.push_back(std::move(word));
    }
    at = end;
  }
  return words;
}

void write_numbers_in_digits(std::vector<Word>& words) {
  for (Word& word : words) {
    const auto* found = std::ranges::find(number_words, word.text);
    if (found == number_words.end()) continue;
    word.kind = Word::Kind::number;
    word.text = std::to_string(found - number_words.begin());
  }
}

/// `8 to 12`, `2 or 3` and `8..12` as `8-12`.
void write_ranges_with_a_dash(std::vector<Word>& words) {
  for (std::size_t at = 1; at + 1 < words.size(); ++at) {
    const bool joins = words[at].is("to") || words[at].is("or") || words[at].is("til");
    if (!joins || !words[at - 1].is_number() || !words[at + 1].is_number()) continue;
    words[at] = {Word::Kind::sign, "-"};
  }
}

/// `30 s - 60 s` and `70 % - 80 %` have the unit once, at the end.
void write_units_once(std::vector<Word>& words) {
  for (std::size_t at = 2; at + 2 < words.size(); ++at) {
    const bool twice = words[at].is("-") && words[at - 2].is_number() &&
                       words[at + 1].is_number() && words[at - 1].is(words[at + 2].text);
    if (twice) words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) - 1);
  }
}

}  // namespace

std::vector<Word> plain_words(std::string_view text) {
  auto words = split(plain_characters(text));
  write_numbers_in_digits(words);
  write_ranges_with_a_dash(words);
  write_units_once(words);
  return words;
}

bool Words::take(std::string_view word) {
  if (at_end() || !words_[at_].is(word)) return false;
  ++at_;
  return true;
}

bool Words::take_any(std::span<const std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return take(word); });
}

bool Words::take_phrase(std::string_view phrase) {
  const std::size_t from = at_;
  while (!phrase.empty()) {
    const auto space = std::min(phrase.find(' '), phrase.size());
    if (!take(phrase.substr(0, space))) {
      at_ = from;
      return false;
    }
    phrase.remove_prefix(std::min(space + 1, phrase.size()));
  }
  return true;
}

std::optional<std::string> Words::number() {
  if (at_end() || !words_[at_].is_number()) return std::nullopt;
  return words_[at_++].text;
}

std::optional<Range> Words::range() {
  const auto low = number();
  if (!low) return std::nullopt;
  const std::size_t after = at_;
  if (take("-"))
    if (const auto high = number()) return Range{*low, *high};
  at_ = after;
  return Range{*low, {}};
}

std::string Words::rest() const {
  std::string text;
  for (std::size_t at = at_; at < words_.size(); ++at)
    text += (text.empty() ? "" : " ") + words_[at].text;
  return text;
}

std::optional<int> small_number(std::string_view digits) {
  int number = 0;
  if (digits.empty() || digits.size() > 6) return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return number;
}

}  // namespace titrate::text
