#pragma once

#include <algorithm>
#include <string>
#include <string_view>

#include "planner/exporters/utf8.h"

namespace titrate::text {

/// A file's name as it is typed on a command line, in quotes where it must be.
[[nodiscard]] inline std::string shell_word(std::string_view name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view{"./_-+,:@%"}.find(c) != std::string_view::npos;
  };
  if (!name.empty() && std::all_of(name.begin(), name.end(), plain)) return std::string{name};
  std::string word = "'";
  for (const char c : utf8::printable(name)) word += c == '\'' ? "'\\''" : std::string(1, c);
  return word + "'";
}

}  // namespace titrate::text
