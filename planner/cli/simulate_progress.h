#pragma once

#include <atomic>
#include <functional>
#include <string_view>

#include "planner/cli/console.h"

namespace titrate::cli {

/// Runs `work` while a line on a terminal says how much of `all` is done, once that takes more than
/// a second. `work` counts in the number it is given. The line is gone afterwards.
void with_progress(int all, std::string_view noun, Console& console,
                   const std::function<void(std::atomic<int>&)>& work);

}  // namespace titrate::cli
