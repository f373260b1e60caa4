#include "planner/yaml/openings.h"

#include <algorithm>
#include <vector>

#include "planner/yaml/extent.h"

namespace titrate::yaml {
namespace {

/// Walks a text as YAML would, from token to token.
class Walker {
 public:
  Walker(std::string_view text, std::size_t until) : text_(text), until_(until) {}

  Openings walk() {
    while (place_ < until_) step();
    if (!brackets_.empty()) found_.bracket = brackets_.back();
    return found_;
  }

 private:
  void step() {
    const char c = text_[place_];
    const bool in_braces = !brackets_.empty();
    if (c == '#' && follows_blank()) {
      place_ = std::min(text_.find('\n', place_), text_.size());
    } else if ((c == '"' || c == '\'') && token_starts_) {
      step_over_quoted();
    } else {
      if ((c == '[' || c == '{') && (token_starts_ || in_braces)) brackets_.push_back(place_);
      if ((c == ']' || c == '}') && in_braces) brackets_.pop_back();
      token_starts_ = starts_token_after(c, in_braces);
      ++place_;
    }
  }

  void step_over_quoted() {
    const auto end = end_of_quoted(text_, place_);
    const Span span{place_, std::min(end, text_.size())};
    const auto inside = text_.substr(span.begin, span.end - span.begin);
    if (end == std::string_view::npos) found_.open_quote = span;
    if (inside.find('\n') != std::string_view::npos) found_.many_line_quote = span;
    token_starts_ = false;
    place_ = span.end;
  }

  bool starts_token_after(char c, bool in_braces) const {
    if (c == '\n' || c == '[' || c == '{') return true;
    if (c == ' ' || c == '\t' || c == '\r') return token_starts_;
    if (c == ',') return in_braces;
    const bool before_blank =
        place_ + 1 >= text_.size() ||
        std::string_view{" \t\r\n"}.find(text_[place_ + 1]) != std::string_view::npos;
    if (c == ':') return before_blank || in_braces;
    return (c == '-' || c == '?') && token_starts_ && before_blank;
  }

  bool follows_blank() const {
    return place_ == 0 ||
           std::string_view{" \t\r\n"}.find(text_[place_ - 1]) != std::string_view::npos;
  }

  std::string_view text_;
  std::size_t until_;
  std::size_t place_ = 0;
  bool token_starts_ = true;
  std::vector<std::size_t> brackets_;
  Openings found_;
};

}  // namespace

Openings find_openings(std::string_view text, std::size_t until) {
  return Walker{text, std::min(until, text.size())}.walk();
}

}  // namespace titrate::yaml
