#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// How people write values before they know the grammars: taken apart for better help. Nothing
/// here decides what a file means.
namespace titrate::text {

/// A number, a run of letters in small letters, or one other character.
struct Word {
  enum class Kind { number, letters, sign };
  Kind kind = Kind::sign;
  std::string text;

  [[nodiscard]] bool is(std::string_view other) const { return text == other; }
  [[nodiscard]] bool is_number() const { return kind == Kind::number; }
};

/// The words of a text: `three sets` is `3`, `sets`; typographic dashes are `-`, quotes are left
/// out, `8 to 12` is `8`, `-`, `12`.
[[nodiscard]] std::vector<Word> plain_words(std::string_view text);

/// One number, or two with `-` between.
struct Range {
  std::string low;
  std::string high;

  [[nodiscard]] std::string text() const { return high.empty() ? low : low + "-" + high; }
};

/// Walks over words from left to right.
class Words {
 public:
  explicit Words(std::string_view text) : words_(plain_words(text)) {}

  [[nodiscard]] bool at_end() const { return at_ == words_.size(); }
  [[nodiscard]] bool take(std::string_view word);
  /// Takes any one of some words.
  [[nodiscard]] bool take_any(std::span<const std::string_view> words);
  /// Takes words one after another, given with single spaces; all or none.
  [[nodiscard]] bool take_phrase(std::string_view phrase);
  [[nodiscard]] std::optional<std::string> number();
  [[nodiscard]] std::optional<Range> range();
  /// Everything left, joined with single spaces.
  [[nodiscard]] std::string rest() const;
  [[nodiscard]] const std::vector<Word>& all() const { return words_; }

 private:
  std::vector<Word> words_;
  std::size_t at_ = 0;
};

/// The number of a short text of digits; nothing when it is no whole number of at most six digits.
[[nodiscard]] std::optional<int> small_number(std::string_view digits);

}  // namespace titrate::text
