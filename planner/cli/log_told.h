#pragma once

#include <string>
#include <vector>

#include "planner/model/check_ins.h"

namespace titrate::cli {

/// An entry as it is read aloud before it is written: `Mon 7 Dec: done in part, 80 %.`,
/// `Pain 7/10 during, 6/10 after. Effort 8/10.`
[[nodiscard]] std::vector<std::string> told(const CheckIn& entry);

}  // namespace titrate::cli
