#pragma once

#include "planner/exporters/paper_pages.h"

/// The parts of a handout on paper.
namespace titrate::paper {

inline constexpr Font body_font{};
inline constexpr Font small_font{.size = 92, .line_height = 130};
inline constexpr Font strong_font{.strong = true};
inline constexpr Font title_font{.size = 210, .strong = true, .line_height = 118};
inline constexpr Font heading_font{.size = 130, .strong = true, .line_height = 120};
inline constexpr Font subheading_font{.size = 110, .strong = true, .line_height = 120};

inline constexpr int column_gap = 80;
inline constexpr int section_gap = 40;
inline constexpr int heading_gap = 10;  ///< below a heading

/// A heading with what follows it, which stays on its page.
[[nodiscard]] Block section(const Setter& setter, std::string_view heading, const Block& content,
                            int width);
/// The traffic light.
[[nodiscard]] Block lights(const Setter& setter, const handout::Handout& handout, int width);
/// A drawing, as it is.
[[nodiscard]] Block drawing(const scene::Scene& scene);
/// The diary, from a new page on.
void add_diary(const Setter& setter, const handout::Handout& handout, Pages& pages);
/// Everything, in the order of reading.
void add_handout(const Setter& setter, const handout::Handout& handout, Pages& pages);

}  // namespace titrate::paper
