#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "planner/cli/exit.h"

namespace titrate::test {

struct Answered {
  cli::Exit status = cli::Exit::fine;
  std::string out;
  std::string err;
};

/// Answers a command line on a fixed day (2026-12-14), with a fixed uid, 96 columns, no colour and
/// the repository's conditions.
[[nodiscard]] Answered answered(const std::vector<std::string>& words);

/// An empty folder that is gone at the end of the test.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  /// Writes a file and returns its path.
  [[nodiscard]] std::string with(const std::string& name, const std::string& text) const;
  [[nodiscard]] std::size_t count() const;

 private:
  std::filesystem::path path_;
};

}  // namespace titrate::test
