#pragma once

#include <string>

#include "tests/unit/cli/answered.h"

namespace titrate::test {

/// A folder with the repository's pain profiles, a small condition and a case for it.
class Practice {
 public:
  Practice();

  [[nodiscard]] const Folder& folder() const { return folder_; }
  [[nodiscard]] const std::string& condition() const { return condition_; }
  [[nodiscard]] const std::string& patient() const { return patient_; }
  /// Answers with this folder's conditions.
  [[nodiscard]] Answered answered(std::vector<std::string> words) const;
  /// Replaces the first `from`, which must be there, in a file.
  void change(const std::string& path, const std::string& from, const std::string& to) const;

 private:
  Folder folder_;
  std::string condition_;
  std::string patient_;
};

}  // namespace titrate::test
