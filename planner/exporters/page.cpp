#include "planner/exporters/page.h"

namespace titrate::text {
namespace {

constexpr int label_columns = 12;
constexpr int narrow = 60;  ///< below this a label stands on a line of its own

std::string spaces(int count) {
  return std::string(count > 0 ? static_cast<std::size_t>(count) : 0, ' ');
}

}  // namespace

void Page::line(Styled words, int indent) {
  words.strip_end();
  if (indent + words.columns() > width_) return paragraph(words, indent);
  if (!words.empty()) text_ += spaces(indent) + paint(words, colour_);
  text_ += '\n';
}

void Page::blank() {
  const bool has_one = text_.size() >= 2 && text_.substr(text_.size() - 2) == "\n\n";
  if (!text_.empty() && !has_one) text_ += '\n';
}

void Page::heading(std::string_view words) { line(Styled{std::string{words}, Style::heading}); }

void Page::paragraph(const Styled& words, int indent, int hang) {
  if (indent + hang >= width_) indent = hang = 0;
  const auto first = wrap(words, width_ - indent);
  if (first.size() <= 1 || hang == 0) {
    for (const auto& part : first) line(part, indent);
    return;
  }
  // The first line may be longer than the ones that hang, so what is left is wrapped again.
  line(first.front(), indent);
  Styled rest;
  for (std::size_t i = 1; i < first.size(); ++i) rest.join(" ", first[i]);
  for (const auto& part : wrap(rest, width_ - indent - hang)) line(part, indent + hang);
}

void Page::ends(const Styled& left, const Styled& right) {
  const int between = width_ - left.columns() - right.columns();
  if (between < 2 || right.empty()) {
    paragraph(left);
    paragraph(right);
    return;
  }
  line(Styled{left}.add(spaces(between)).append(right));
}

void Page::labelled(std::string_view label, const std::vector<Styled>& paragraphs) {
  if (paragraphs.empty()) return;
  const bool beside = width_ >= narrow;
  const int indent = beside ? label_columns : 1;
  Styled lead{std::string{label}, Style::heading};
  if (!beside) line(lead);
  bool first = beside;
  for (const auto& words : paragraphs) {
    for (const auto& part : wrap(words, width_ - indent)) {
      if (first) {
        line(Styled{lead}.add(spaces(indent - lead.columns())).append(part));
      } else {
        line(part, indent);
      }
      first = false;
    }
  }
}

}  // namespace titrate::text
