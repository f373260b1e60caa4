#pragma once

#include <optional>
#include <string>
#include <vector>

/// Adding entries to a log without losing any.
namespace titrate::cli {

/// Keeps every other titrate from writing to a file while it lives. Not the file but its folder is
/// locked: the lock outlives the file's replacement, needs no file of its own, and is given back
/// by the system when the program is killed.
class WriteLock {
 public:
  /// Waits for its turn. Stops when the folder cannot be locked.
  explicit WriteLock(const std::string& path);
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock();

 private:
  int folder_ = -1;
};

/// The text of a log with `entries` (one YAML line each) at its end and every byte of the old text
/// kept. Nothing when the old text leaves no place that reads back as one longer list.
[[nodiscard]] std::optional<std::string> with_entries(const std::string& old,
                                                      const std::vector<std::string>& entries);

/// The text of a new log of the case.
[[nodiscard]] std::string new_log(const std::string& case_path,
                                  const std::vector<std::string>& entries);

/// Whether nothing but comments and white space stands in a text.
[[nodiscard]] bool is_blank_text(const std::string& text);

}  // namespace titrate::cli
