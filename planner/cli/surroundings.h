#pragma once

#include <span>
#include <string_view>

#include "planner/cli/exit.h"

/// What titrate shares with the machine around it. The overview and the manual page tell the same.
namespace titrate::cli {

struct ExitMeaning {
  Exit status;
  std::string_view words;  ///< of the overview: `findings`
  std::string_view more;   ///< a sentence
};
/// Every exit status, in the order of the numbers.
[[nodiscard]] std::span<const ExitMeaning> exit_meanings();

/// Something with a name, and what it does in sentences.
struct Named {
  std::string_view name;
  std::string_view words;
};
/// The environment variables that are looked at.
[[nodiscard]] std::span<const Named> environment();
/// The files and folders that are looked at without being named.
[[nodiscard]] std::span<const Named> usual_files();

}  // namespace titrate::cli
