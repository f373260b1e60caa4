#include "planner/reading/left_out.h"

#include <algorithm>
#include <array>

namespace titrate::reading {
namespace {

/// Keys for one thing that is left out, a key that must be known for the advice to be of use
/// (empty: any), and the advice.
struct LeftOut {
  std::string_view keys;  ///< with a space before and after each
  std::string_view where;
  std::string_view advice;
};

constexpr std::array left_out_keys{
    LeftOut{" weeks ", "lasts",
            "write `week: 1` for the first week, or `lasts: 1 week` for a length"},
    LeftOut{" days weekdays weekday mon tue wed thu fri sat sun monday tuesday wednesday thursday "
            "friday saturday sunday ",
            "frequency",
            "write how often, such as `frequency: 3/week`; the days are the patient's, under "
            "`available` in the case, and `order` names sessions in turn"},
    LeftOut{" extends inherits template templates include includes import imports defaults ", "",
            "a file stands alone: give several exercises one dose with `exercise: [a, b]` or a "
            "group, and go on with a block with `continue`"},
    LeftOut{" variables vars let define constants formula ", "",
            "nothing is calculated in a file: write the number, or a share such as "
            "`80 % of last`, `104 % of start` or `90 % of TEST`"},
    LeftOut{" linear double undulating autoregulated autoregulation model scheme periodization "
            "periodisation ",
            "progress", "write how the dose moves as a `ladder` of rows, a `progress` list, or both"},
    LeftOut{" maintenance booster boosters deload taper light-week rest-week isometric-phase ",
            "basis",
            "write a phase of its own: `lasts: open` goes on, `sessions: {at-months: [...]}` are "
            "single sessions, `load: 80 % of last` makes a light week"},
    LeftOut{" pain response responses pain-rule pain-rules if-pain on-pain stop-if acceptable safe "
            "settle regress step-back flare ",
            "basis",
            "what follows an answer is said once, by `pain` of the condition or of the programme"},
    LeftOut{" missing unanswered no-answer missing-answer if-missing silence ", "acceptable",
            "an answer that is missing never counts as a good one, and no key changes that: the "
            "dose stays until somebody answers"},
    LeftOut{" fails fail-limit max-fails failures swaps max-swaps refer refer-after ", "acceptable",
            "three bad answers lead to the easier exercise and five to a clinician, "
            "always; `flare` says within how many days they belong together"},
    LeftOut{" green yellow amber orange zones ", "acceptable",
            "two numbers make the zones without a gap: up to `safe` is good, up to `acceptable` "
            "may be felt, above it is too much"},
    LeftOut{" until ends end date from to ", "lasts",
            "a phase ends when its `exit` holds: write `lasts: 4-6 weeks` and what the patient "
            "must be able to do"},
    LeftOut{" lower reduce decrease ", "raise",
            "`progress` only raises: write a ladder of rows, or levels of the exercise"},
    LeftOut{" variant variants rung step ", "ladder",
            "a version of an exercise is its `level`, a line of a `ladder` is a row"},
    LeftOut{" laps lap ", "distance", "write the way, such as `distance: 400 m`"},
    LeftOut{" directions ", "distance", "write the repetitions of all directions together"},
    LeftOut{" gap-in-day gap-a-day day-gap hours-apart ", "gap",
            "doses of one day have no gap: write `times-a-day`, and how far apart in a `note`"},
};

bool has(std::span<const std::string> known, std::string_view key) {
  return std::ranges::find(known, key) != known.end();
}

/// Whether `word` stands in `text` between spaces.
bool has_word(std::string_view text, std::string_view word) {
  const std::string padded = ' ' + std::string{text} + ' ';
  return padded.find(' ' + std::string{word} + ' ') != std::string::npos;
}

/// `10 + 2`, `0.8 * 15RM`, `$n`, `(2)`
bool is_a_sum(std::string_view text) {
  return text.find_first_of("*$(=") != std::string_view::npos || has_word(text, "+") ||
         has_word(text, "/");
}

/// `3 x 10`, `5 x 45 s`: several keys in one.
bool is_sets_by_reps(std::string_view text) {
  const auto by = text.find_first_of("xX");
  if (by == std::string_view::npos || by == 0) return false;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto before = text.find_last_not_of(' ', by - 1);
  const auto after = text.find_first_not_of(' ', by + 1);
  return before != std::string_view::npos && digit(text[before]) &&
         after != std::string_view::npos && digit(text[after]);
}

}  // namespace

std::string in_place_of_key(std::string_view said, std::span<const std::string> known) {
  const std::string word = ' ' + std::string{said} + ' ';
  for (const LeftOut& each : left_out_keys)
    if (each.keys.find(word) != std::string_view::npos &&
        (each.where.empty() || has(known, each.where)))
      return std::string{each.advice};
  return {};
}

std::string in_place_of_value(std::string_view said, std::string_view grammar) {
  if (grammar == "criterion" || grammar == "observable") {
    const bool joined = has_word(said, "and") || has_word(said, "or") || has_word(said, "&") ||
                        has_word(said, "not") || said.find("&&") != std::string_view::npos;
    if (joined)
      return "write a list: all of its lines must hold, and `any: [...]` is one of several; there "
             "is no `not`";
    return {};
  }
  if (grammar == "position" && said.find("week") != std::string_view::npos)
    return "write `week: 1` for the first week, or `lasts: 1 week` for a length";
  if (grammar == "count" && is_sets_by_reps(said))
    return "write `sets`, and what one repetition is: `reps`, `hold: 45 s`, `time` or `distance`";
  if (grammar == "distance" && said.find("lap") != std::string_view::npos)
    return "write the way, such as `400 m`";
  const bool dose = grammar == "count" || grammar == "load" || grammar == "duration" ||
                    grammar == "distance" || grammar == "step";
  if (dose && is_a_sum(said))
    return "nothing is calculated in a file: write the number, or a share such as "
           "`80 % of last`, `104 % of start` or `90 % of TEST`";
  return {};
}

std::string in_place_of_list(std::string_view key) {
  if (key == "programme") return "a patient follows one programme at a time: write its name";
  if (key == "frequency")
    return "write how often, such as `3/week`; the days are the patient's, under `available` in "
           "the case";
  return {};
}

}  // namespace titrate::reading
