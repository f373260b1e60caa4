#include "planner/cli/log_options.h"

#include <algorithm>
#include <array>

namespace titrate::cli {
namespace {

/// Options that say how to log, not what.
constexpr std::array<std::string_view, 4> manner = {"date", "ask", "csv", "protocols"};

}  // namespace

bool is_told(const Call& call) {
  return std::ranges::any_of(log_options, [&](const Option& option) {
    return std::ranges::find(manner, option.name) == manner.end() && call.has(option.name);
  });
}

}  // namespace titrate::cli
