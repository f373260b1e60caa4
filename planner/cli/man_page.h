#pragma once

#include <string>

namespace titrate::cli {

/// The manual page titrate(1) in the language of man(7), from the lists that `--help` shows.
[[nodiscard]] std::string man_page();

}  // namespace titrate::cli
