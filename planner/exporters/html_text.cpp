#include "planner/exporters/html_text.h"

#include "planner/exporters/utf8.h"

namespace titrate::html {

std::string escaped(std::string_view text) {
  // A space at either end keeps pieces of a line apart.
  auto words = utf8::printable(text);
  if (text.starts_with(' ') && !words.starts_with(' ')) words.insert(0, 1, ' ');
  if (text.ends_with(' ') && !words.ends_with(' ')) words += ' ';
  std::string safe;
  for (const char c : words) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

}  // namespace titrate::html
