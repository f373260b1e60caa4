#include "tests/architecture/tree.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "tests/support/golden.h"

namespace titrate::test {
namespace {

std::string module_of(const std::filesystem::path& path) {
  const auto part = *std::next(path.begin());
  return part == path.filename() ? "cli" : part.string();
}

SourceFile source_file(const std::filesystem::path& path) {
  return {path.generic_string(), path.parent_path().generic_string(), module_of(path),
          lines_of(read_file(path.generic_string()))};
}

}  // namespace

std::vector<SourceFile> source_files(std::string_view folder) {
  const std::filesystem::path root{TITRATE_ROOT};
  std::vector<SourceFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{root / folder}) {
    const auto extension = entry.path().extension();
    if (extension == ".h" || extension == ".cpp") {
      files.push_back(source_file(entry.path().lexically_relative(root)));
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::string included(std::string_view line) {
  constexpr std::string_view word = "#include ";
  if (!line.starts_with(word)) return {};
  const auto begin = line.find_first_of("<\"") + 1;
  const auto end = line.find_first_of(">\"", begin);
  return std::string{line.substr(begin, end - begin)};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace titrate::test
