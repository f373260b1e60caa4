#include "planner/reading/meant.h"

#include <array>

#include "planner/reading/fault.h"
#include "planner/reading/plain_words.h"

namespace titrate::text {
namespace {

/// The reader of plain words for one grammar.
struct Ear {
  std::string_view grammar;
  Meant (*hears)(std::string_view text);
};

constexpr std::array ears{
    Ear{"position", meant_position}, Ear{"tempo", meant_tempo},
    Ear{"load", meant_load},         Ear{"effort", meant_effort},
    Ear{"rest", meant_time},         Ear{"duration", meant_time},
    Ear{"time", meant_time},         Ear{"distance", meant_distance},
    Ear{"mass", meant_mass},         Ear{"percentage", meant_percentage},
    Ear{"segment", meant_segment},   Ear{"frequency", meant_frequency},
    Ear{"gap", meant_gap},           Ear{"length", meant_length},
    Ear{"date", meant_date},         Ear{"stretch of a day", meant_window},
};

Meant heard(std::string_view text, std::string_view grammar, std::string_view key) {
  if (grammar == "count") return meant_count(text, key);
  for (const Ear& ear : ears)
    if (ear.grammar == grammar) return ear.hears(text);
  return {};
}

}  // namespace

std::string better_words(std::string_view text, std::string_view grammar, std::string_view key,
                         const Takes& takes) {
  const Meant meant = heard(text, grammar, key);
  if (!meant.help.empty()) return meant.help;
  if (meant.value.empty() || meant.value == text || !takes(meant.value)) return {};
  constexpr std::string_view no_break_space = "\xC2\xA0";
  const bool blanks = text.find(no_break_space) != std::string_view::npos;
  return "write " + quote(meant.value) + (blanks ? ", with common blanks" : "");
}

std::string better_number(std::string_view text, int low, int high) {
  std::optional<int> found;
  Words words{text};
  for (std::size_t at = 0; at < words.all().size(); ++at) {
    const Word& word = words.all()[at];
    if (!word.is_number()) continue;
    // `5/10` and `5 out of 10` are scores of ten.
    const bool is_scale = found && word.is("10") && high == 10;
    if (is_scale) continue;
    if (found) return {};
    found = small_number(word.text);
    if (!found) return {};
  }
  if (!found || *found < low || *found > high) return {};
  return "write " + quote(std::to_string(*found));
}

}  // namespace titrate::text
