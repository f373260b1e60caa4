#include "planner/reading/cursor.h"

#include <charconv>

namespace titrate::text {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

Fault leading_zero(std::string_view digits) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  return {"bad-value", quote(digits) + " begins with a zero, which some programs read as octal",
          "write " + quote(digits.substr(first))};
}

std::int64_t number_of(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

}  // namespace

void Cursor::skip_spaces() {
  while (at_ < text_.size() && text_[at_] == ' ') ++at_;
}

bool Cursor::at_end() {
  skip_spaces();
  return at_ == text_.size();
}

bool Cursor::take(std::string_view literal) {
  skip_spaces();
  if (!text_.substr(at_).starts_with(literal)) return false;
  const std::size_t after = at_ + literal.size();
  if (is_letter(literal.back()) && after < text_.size() && is_letter(text_[after])) return false;
  at_ = after;
  return true;
}

bool Cursor::take_plural(std::string_view one) { return take(std::string{one} + "s") || take(one); }

std::string_view Cursor::digits() {
  skip_spaces();
  const std::size_t begin = at_;
  while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
  const std::string_view found = text_.substr(begin, at_ - begin);
  if (found.size() > 1 && found.front() == '0') {
    fault_ = leading_zero(found);
    return {};
  }
  if (found.size() > 7) {
    fault_ = out_of_range(found, "may have at most seven digits");
    return {};
  }
  return found;
}

std::optional<int> Cursor::whole() {
  const std::string_view found = digits();
  if (found.empty()) return std::nullopt;
  if (at_ + 1 < text_.size() && text_[at_] == '.' && is_digit(text_[at_ + 1])) {
    fault_ = {"bad-value", quote(text_) + " is not a whole number", "write a whole number here"};
    return std::nullopt;
  }
  return static_cast<int>(number_of(found));
}

std::optional<std::int64_t> Cursor::thousandths() {
  const std::string_view found = digits();
  if (found.empty()) return std::nullopt;
  std::int64_t number = number_of(found) * 1000;
  if (at_ + 1 >= text_.size() || text_[at_] != '.' || !is_digit(text_[at_ + 1])) return number;
  ++at_;
  for (std::int64_t place = 100; at_ < text_.size() && is_digit(text_[at_]); ++at_, place /= 10) {
    if (place == 0) {
      fault_ = {"bad-value", quote(text_) + " has more than three decimals",
                "write at most three decimals"};
      return std::nullopt;
    }
    number += place * (text_[at_] - '0');
  }
  return number;
}

std::optional<Ends> Cursor::ends() {
  const auto low = thousandths();
  if (!low) return std::nullopt;
  if (!take("-")) return Ends{*low, *low};
  const auto high = thousandths();
  if (!high) return std::nullopt;
  if (*high < *low) fault_ = backwards(text_);
  if (*high < *low) return std::nullopt;
  return Ends{*low, *high};
}

std::string_view Cursor::word() {
  skip_spaces();
  const std::size_t begin = at_;
  while (at_ < text_.size() && (is_letter(text_[at_]) || is_digit(text_[at_]) || text_[at_] == '-'))
    ++at_;
  return text_.substr(begin, at_ - begin);
}

std::string_view Cursor::rest() {
  skip_spaces();
  std::string_view left = text_.substr(at_);
  while (!left.empty() && left.back() == ' ') left.remove_suffix(1);
  return left;
}

std::string decimal_text(std::int64_t thousandths) {
  const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
  std::string text = (thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
  if (size % 1000 == 0) return text;
  text += "." + std::to_string(1000 + size % 1000).substr(1);
  while (text.back() == '0') text.pop_back();
  return text;
}

std::string ends_text(std::int64_t low, std::int64_t high) {
  return decimal_text(low) + (low == high ? "" : "-" + decimal_text(high));
}

std::int64_t scaled(std::int64_t value, std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t product = value * numerator;
  return (product + (product < 0 ? -denominator : denominator) / 2) / denominator;
}

namespace {

/// Whether what follows stands apart from the number, sign or word before it.
bool stands_apart(char before, std::string_view rest, bool spaced) {
  const char next = rest.front();
  if (is_digit(before) && rest.starts_with("RM")) return false;
  if (is_digit(before) && (is_letter(next) || next == '%')) return true;
  if (before == '%' && (is_letter(next) || is_digit(next))) return true;
  return spaced;
}

/// Whether a hyphen joins two numbers to a range.
bool joins(std::string_view done, std::string_view rest) {
  const std::size_t after = rest.find_first_not_of(' ', 1);
  return rest.front() == '-' && !done.empty() && is_digit(done.back()) &&
         after != std::string_view::npos && is_digit(rest[after]);
}

}  // namespace

std::string tidy(std::string_view text) {
  std::string done;
  bool spaced = false;
  bool in_word = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view rest = text.substr(at);
    if (rest.front() == ' ') {
      spaced = !done.empty();
      in_word = false;
      continue;
    }
    if (!in_word && joins(done, rest)) {
      done += '-';
      at += rest.find_first_not_of(' ', 1) - 1;
      spaced = false;
      continue;
    }
    if (in_word ? spaced : !done.empty() && stands_apart(done.back(), rest, spaced)) done += ' ';
    in_word = in_word || is_letter(rest.front());
    done += rest.front();
    spaced = false;
  }
  return done;
}

std::string plural_text(int number, std::string_view one) {
  return std::to_string(number) + " " + std::string{one} + (number == 1 ? "" : "s");
}

}  // namespace titrate::text
