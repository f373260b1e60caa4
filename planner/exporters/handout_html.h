#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/handout.h"

/// The parts of a handout's page.
namespace titrate::handout {

/// A line as inline text; what somebody else wrote keeps a direction of its own.
[[nodiscard]] std::string inline_html(const Line& line);
/// `<name class="...">content</name>` and a line break.
[[nodiscard]] std::string element(std::string_view name, const std::string& content,
                                  std::string_view classes = {});
/// A heading and the lines below it, a paragraph each; nothing without lines.
[[nodiscard]] std::string paragraphs(const std::vector<Line>& lines, std::string_view classes = {});

[[nodiscard]] std::string lights_html(const Handout& handout);
[[nodiscard]] std::string diary_html(const Handout& handout);

}  // namespace titrate::handout
