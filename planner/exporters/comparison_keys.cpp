#include "planner/exporters/comparison_parts.h"
#include "planner/exporters/utf8.h"

namespace titrate::text {
namespace {

constexpr int most_side_by_side = 60;  ///< columns of both values
constexpr int most_of_one = 160;

/// A value in print, the end of a long one left out.
std::string shown(const std::string& value) {
  const auto text = utf8::printable(value);
  if (utf8::columns(text) <= most_of_one) return text;
  return std::string{utf8::first_columns(text, most_of_one)} + " ...";
}

void write_key(Page& page, const KeyChange& change) {
  Styled head{utf8::printable(change.key)};
  const auto where = place(change.file, change.line);
  if (!change.before || !change.now) {
    head.add(change.now ? " is new" : " is gone", change.now ? Style::plain : Style::caution);
    const auto value = shown(change.now ? *change.now : *change.before);
    return page.paragraph(head.add(": " + value).join(" ", where), 1, 2);
  }
  const auto before = shown(*change.before);
  const auto now = shown(*change.now);
  if (utf8::columns(before) + utf8::columns(now) <= most_side_by_side)
    return page.paragraph(head.add(": " + before + " to " + now).join(" ", where), 1, 2);
  page.paragraph(head.join(" ", where), 1, 2);
  page.paragraph(Styled{"before: " + before}, 3, 2);
  page.paragraph(Styled{"now:    " + now}, 3, 2);
}

}  // namespace

void write_changed_keys(Page& page, const Comparison& comparison) {
  if (comparison.keys.empty()) return;
  page.blank();
  page.heading("In the file");
  for (const KeyChange& change : comparison.keys) write_key(page, change);
}

}  // namespace titrate::text
