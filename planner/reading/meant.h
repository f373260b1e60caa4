#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace titrate::text {

/// What was probably meant by a text that its grammar refuses: for the help of the message only.
struct Meant {
  std::string value;  ///< the same in the words of the grammar
  std::string help;   ///< what to write when another key, or several, say it
};

using Takes = std::function<bool(std::string_view)>;

/// The help for a text that `grammar` (its name) refuses at `key`, or nothing. A value is offered
/// only when the grammar `takes` it.
[[nodiscard]] std::string better_words(std::string_view text, std::string_view grammar,
                                       std::string_view key, const Takes& takes);
/// The same for a whole number from `low` to `high`: `5/10`, `52 years`.
[[nodiscard]] std::string better_number(std::string_view text, int low, int high);

// Of one grammar each.
[[nodiscard]] Meant meant_count(std::string_view text, std::string_view key);
[[nodiscard]] Meant meant_position(std::string_view text);
[[nodiscard]] Meant meant_tempo(std::string_view text);
[[nodiscard]] Meant meant_load(std::string_view text);
[[nodiscard]] Meant meant_effort(std::string_view text);
[[nodiscard]] Meant meant_time(std::string_view text);
[[nodiscard]] Meant meant_distance(std::string_view text);
[[nodiscard]] Meant meant_mass(std::string_view text);
[[nodiscard]] Meant meant_percentage(std::string_view text);
[[nodiscard]] Meant meant_segment(std::string_view text);
[[nodiscard]] Meant meant_frequency(std::string_view text);
[[nodiscard]] Meant meant_gap(std::string_view text);
[[nodiscard]] Meant meant_length(std::string_view text);
[[nodiscard]] Meant meant_date(std::string_view text);
[[nodiscard]] Meant meant_window(std::string_view text);

}  // namespace titrate::text
