#pragma once

#include <functional>
#include <map>
#include <memory>
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
  bool is_kept = true;                 ///< not of an id that is none: records may name any number
};

/// Reads each condition once, when the first record names it. Safe to use from all threads.
class Library {
 public:
  /// `read` is called once for each id that is kept, by one thread at a time.
  explicit Library(std::function<Shelved(const std::string& id)> read) : read_(std::move(read)) {}

  [[nodiscard]] std::shared_ptr<const Shelved> find(const std::string& id);

 private:
  std::function<Shelved(const std::string&)> read_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const Shelved>> shelf_;
};

}  // namespace titrate::batch
