#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/units/clock.h"
#include "planner/units/quantity.h"

/// Quantities as a therapist says them: `37.5 kg`, `13.5 min`, `Mon 23 Nov`. English, ASCII, the
/// same on every machine.
namespace titrate::words {

/// The shortest decimal of `count` units of 10 to the minus `places`: (37500, 3) is `37.5`.
[[nodiscard]] std::string decimal(std::int64_t count, int places);
/// `4,725`
[[nodiscard]] std::string thousands(std::int64_t number);

/// `37.5 kg`, as short as it goes.
[[nodiscard]] std::string kilograms(Grams mass);
/// `35.0 kg`: at least one decimal, for a column.
[[nodiscard]] std::string kilograms_in_column(Grams mass);
/// `4,725 kg`: a week's repetitions times their loads, to the nearest kilogram.
[[nodiscard]] std::string tonnage(std::int64_t grams);
/// `70 %`
[[nodiscard]] std::string percent(PerMille share);
/// `+7.1 %`, `-20 %`
[[nodiscard]] std::string signed_percent(PerMille share);
/// `+2.5 kg`
[[nodiscard]] std::string signed_kilograms(Grams difference);

/// `45 s`, `2 min`, `90 s`, `1 h 30 min`: exact.
[[nodiscard]] std::string time(Seconds time);
/// `13.5 min`: minutes to one decimal, for a column.
[[nodiscard]] std::string minutes(Seconds time);
/// `90 s`, `2 to 3 min`, `45 s to 2 min`
[[nodiscard]] std::string time_range(Seconds low, Seconds high);
/// `400 m`, `2.4 km`
[[nodiscard]] std::string distance(Millimetres way);
/// `3 s up, no pause, 3 s down` for `3-0-3`; anything else as it is.
[[nodiscard]] std::string tempo(std::string_view tempo);

/// `Mon 23 Nov`
[[nodiscard]] std::string day(Date date);
/// `Mon 23 Nov 2026`
[[nodiscard]] std::string day_of_year(Date date);

/// `1 session`, `3,501 repetitions`; the plural adds an s.
[[nodiscard]] std::string count(std::int64_t number, std::string_view noun);
/// `once a day`, `twice a day`, `3 times a day`
[[nodiscard]] std::string times_a_day(int times);
/// The same with a full stop at its end.
[[nodiscard]] std::string sentence(const std::string& text);
/// The same with a capital at its start.
[[nodiscard]] std::string capitalised(std::string text);
/// `week 5`, `weeks 1-12`
[[nodiscard]] std::string weeks(int first, int last);
/// `a`, `a and b`, `a, b and c`
[[nodiscard]] std::string list(const std::vector<std::string>& parts);
/// The same of names, each once.
[[nodiscard]] std::string names(const std::set<std::string>& parts);

}  // namespace titrate::words
