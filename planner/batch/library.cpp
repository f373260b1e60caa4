#include "planner/batch/library.h"

namespace titrate::batch {

const Shelved& Library::find(const std::string& id) {
  const std::lock_guard lock{mutex_};
  const auto known = shelf_.find(id);
  return known != shelf_.end() ? known->second : shelf_.emplace(id, read_(id)).first->second;
}

}  // namespace titrate::batch
