#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "planner/model/condition.h"
#include "planner/plan/plan.h"

namespace titrate::batch {

/// A condition as every record of a batch uses it.
struct Shelved {
  std::optional<Condition> condition;  ///< nothing when its file has errors
  std::string why_not;                 ///< in words, for the records that name it
  std::vector<Input> inputs;           ///< its file and the pain profiles, with hashes
};

/// Reads each condition once, when the first record names it. Safe to use from all threads.
class Library {
 public:
  /// `read` is called once for each id, by one thread at a time.
  explicit Library(std::function<Shelved(const std::string& id)> read) : read_(std::move(read)) {}

  [[nodiscard]] const Shelved& find(const std::string& id);

 private:
  std::function<Shelved(const std::string&)> read_;
  std::mutex mutex_;
  std::map<std::string, Shelved> shelf_;  ///< entries stay where they are
};

}  // namespace titrate::batch
