#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::test {

/// A source file below the project's root.
struct SourceFile {
  std::string path;                ///< `planner/plan/identity.cpp`
  std::string folder;              ///< `planner/plan`
  std::string module;              ///< `plan`; `cli` for `planner/main.cpp`
  std::vector<std::string> lines;  ///< without line breaks
};

/// Every .h and .cpp below `folder`, by path.
[[nodiscard]] std::vector<SourceFile> source_files(std::string_view folder);

/// What stands between the quotes or angle brackets of an #include; empty for other lines.
[[nodiscard]] std::string included(std::string_view line);

/// The lines of a text, without line breaks.
[[nodiscard]] std::vector<std::string> lines_of(std::string_view text);

}  // namespace titrate::test
