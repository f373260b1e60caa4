#include "tests/unit/exporters/text_checks.h"

#include <algorithm>

#include <catch2/catch.hpp>

namespace titrate::test {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1b') {
      i = text.find('m', i);
    } else {
      plain += text[i];
    }
  }
  return plain;
}

void check_lines(std::string_view text, int width) {
  INFO("width " << width);
  std::string before = "first";
  for (const auto& line : lines_of(text)) {
    INFO(line);
    CHECK(line.size() <= static_cast<std::size_t>(width));
    CHECK((line.empty() || line.back() != ' '));
    CHECK((!line.empty() || !before.empty()));
    const bool ascii =
        std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; });
    CHECK(ascii);
    before = line;
  }
}

}  // namespace titrate::test
