#pragma once

#include <string>
#include <string_view>

namespace titrate::html {

/// Text that stays text wherever it stands in a page or an attribute: well-formed, without control
/// characters or marks that turn the direction of writing, and with nothing that opens markup.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace titrate::html
