#include "planner/batch/library.h"

namespace titrate::batch {

std::shared_ptr<const Shelved> Library::find(const std::string& id) {
  const std::lock_guard lock{mutex_};
  if (const auto known = shelf_.find(id); known != shelf_.end()) return known->second;
  auto shelved = std::make_shared<const Shelved>(read_(id));
  if (shelved->is_kept) shelf_.emplace(id, shelved);
  return shelved;
}

}  // namespace titrate::batch
