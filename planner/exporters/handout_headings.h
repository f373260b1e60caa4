#pragma once

#include <string_view>

/// The headings of a handout, the same in every format.
namespace titrate::handout::headings {

inline constexpr std::string_view stages = "Your weeks";
inline constexpr std::string_view each_session = "Each session";
inline constexpr std::string_view limits = "For now, only this far";
inline constexpr std::string_view pain = "What your pain tells you";
inline constexpr std::string_view warnings = "Stop, and get help";
inline constexpr std::string_view chart = "Where you are going";
inline constexpr std::string_view diary = "Diary";
inline constexpr std::string_view also_due = "Also due";
inline constexpr std::string_view sources = "Sources";

inline constexpr std::string_view green = "Green";
inline constexpr std::string_view yellow = "Yellow";
inline constexpr std::string_view red = "Red";

}  // namespace titrate::handout::headings
