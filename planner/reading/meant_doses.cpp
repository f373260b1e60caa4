#include <algorithm>
#include <array>

#include "planner/reading/fault.h"
#include "planner/reading/meant.h"
#include "planner/reading/plain_words.h"

/// Sets, repetitions and tempos as people write them.
namespace titrate::text {
namespace {

constexpr std::array<std::string_view, 9> count_words{
    "reps", "rep", "repetitions", "repetition", "sets", "set", "times", "x", "circles"};
constexpr std::array<std::string_view, 8> side_words{"side", "sides", "leg",  "legs",
                                                     "arm",  "arms",  "foot", "hand"};
constexpr std::array<std::string_view, 6> time_words{"s", "sec", "seconds", "min", "minutes", "m"};

bool means_as_many_as_possible(std::string_view text) {
  Words words{text};
  for (const std::string_view phrase :
       {"amrap", "as many as possible", "to failure", "failure", "maximum", "max reps"})
    if (words.take_phrase(phrase)) return words.at_end();
  return false;
}

/// `12/10/8`, `12, 10, 8`, `12-10-8`: one number for each set.
std::string one_for_each_set(std::string_view text) {
  Words words{text};
  std::string list;
  int numbers = 0;
  bool dashes = false;
  while (const auto number = words.number()) {
    list += (list.empty() ? "" : ", ") + *number;
    ++numbers;
    if (words.at_end()) break;
    const bool dash = words.take("-");
    dashes = dashes || dash;
    if (!dash && !words.take("/") && !words.take(",")) return {};
  }
  const bool enough = numbers >= 3 || (numbers == 2 && !dashes);
  return words.at_end() && enough ? "[" + list + "]" : "";
}

/// `3x12`, `3 sets of 8-12 reps`, said at `sets` or at `reps`.
std::string sets_and_reps(std::string_view text) {
  Words words{text};
  const auto sets = words.range();
  if (!sets || !(words.take("x") || words.take_phrase("sets of") || words.take("*"))) return {};
  const auto reps = words.range();
  if (!reps) return {};
  (void)words.take_any(count_words);
  if (!words.at_end()) return {};
  return "write " + quote("sets: " + sets->text() + ", reps: " + reps->text());
}

/// `10 per leg`, `10/side`, `10 each`.
std::string on_each_side(std::string_view text) {
  Words words{text};
  const auto reps = words.range();
  if (!reps) return {};
  (void)words.take_any(count_words);
  (void)words.take("(");
  const bool each = words.take("each");
  const bool per = !each && (words.take("per") || words.take("/") || words.take("a"));
  const bool side = words.take_any(side_words);
  (void)words.take(")");
  if (!words.at_end() || !(each || (per && side))) return {};
  return "write " + quote("reps: " + reps->text() + ", side: each");
}

std::string a_time(std::string_view text) {
  Words words{text};
  const auto time = words.range();
  if (!time || !words.take_any(time_words) || !words.at_end()) return {};
  const std::string value = meant_time(text).value;
  return "write " + quote("hold: " + value) + " when it is held still, or " +
         quote("time: " + value) + " when it moves";
}

std::string number_of(std::string_view text) {
  Words words{text};
  for (const std::string_view before : {"~", "about", "approx", "ca"}) (void)words.take(before);
  const bool least = words.take_phrase("at least") || words.take("min") || words.take(">=");
  const auto range = words.range();
  if (!range) return {};
  const bool more = words.take_phrase("or more") || words.take("plus") || words.take("+");
  (void)words.take_any(count_words);
  return words.at_end() ? range->text() + (least || more ? "+" : "") : "";
}

/// The parts of a tempo as its words name them.
struct Parts {
  std::optional<std::string> up;
  std::optional<std::string> pause;
  std::optional<std::string> down;
};

std::optional<std::string>* part_named(Parts& parts, std::string_view word) {
  constexpr std::array<std::string_view, 6> ups{"up", "con", "conc", "lift", "raise", "concentric"};
  constexpr std::array<std::string_view, 6> pauses{"pause",     "hold", "top",
                                                   "isometric", "iso",  "middle"};
  constexpr std::array<std::string_view, 6> downs{"down",     "ecc",       "lower",
                                                  "lowering", "eccentric", "eccentrically"};
  if (std::ranges::find(ups, word) != ups.end()) return &parts.up;
  if (std::ranges::find(pauses, word) != pauses.end()) return &parts.pause;
  return std::ranges::find(downs, word) != downs.end() ? &parts.down : nullptr;
}

/// `3 s up, 2 s pause, 3 s down`: each number belongs to the name that follows it, or, when the
/// names come first, to the one before.
std::string tempo_in_words(const std::vector<Word>& words) {
  Parts parts;
  std::string number;
  std::optional<std::string>* waiting = nullptr;
  for (const Word& word : words) {
    if (word.is_number()) {
      if (waiting != nullptr) *waiting = word.text;
      if (waiting == nullptr) number = word.text;
      waiting = nullptr;
      continue;
    }
    auto* part = part_named(parts, word.text);
    if (part == nullptr) continue;
    if (part->has_value()) return {};
    if (number.empty())
      waiting = part;
    else
      *part = number;
    number.clear();
  }
  if (!parts.up || !parts.down) return {};
  return *parts.up + "-" + parts.pause.value_or("0") + "-" + *parts.down;
}

/// `3/1/3`, `3 0 3`, `3s-0s-3s`, `x-0-2`.
std::string tempo_in_numbers(const std::vector<Word>& words) {
  std::vector<std::string> parts;
  for (const Word& word : words) {
    const bool fast = word.is("x") || word.is("explosive") || word.is("fast");
    if (word.is_number()) parts.push_back(word.text);
    if (fast && parts.empty()) parts.emplace_back("fast");
    const bool between = word.is("-") || word.is("/") || word.is(":") || word.is(",") ||
                         word.is("s") || word.is("sec");
    if (!word.is_number() && !between && !(fast && parts.size() == 1)) return {};
  }
  return parts.size() == 3 ? parts[0] + "-" + parts[1] + "-" + parts[2] : "";
}

}  // namespace

Meant meant_count(std::string_view text, std::string_view key) {
  if (means_as_many_as_possible(text)) return {"max", {}};
  if (std::string help = sets_and_reps(text); !help.empty()) return {{}, help};
  if (key == "reps") {
    for (const std::string& help : {on_each_side(text), a_time(text)})
      if (!help.empty()) return {{}, help};
    const std::string list = one_for_each_set(text);
    if (!list.empty()) return {{}, "for one number in each set write " + quote(list)};
  }
  return {number_of(text), {}};
}

Meant meant_position(std::string_view text) {
  constexpr std::array<std::string_view, 5> week_words{"week", "weeks", "wk", "wks", "w"};
  Words words{text};
  (void)words.take_any(week_words);
  const bool from = words.take("from");
  (void)words.take_any(week_words);
  const auto range = words.range();
  if (!range) return {};
  const bool on = words.take("onwards") || words.take("onward") || words.take("on") ||
                  words.take("plus") || words.take("-");
  if ((from || on) && words.at_end() && range->high.empty()) return {range->low + "+", {}};
  const bool joined =
      words.take(",") || words.take("&") || words.take("and") || words.take_phrase(". .");
  if (!joined) return words.at_end() ? Meant{range->text(), {}} : Meant{};
  const auto next = words.number();
  const auto first = small_number(range->low);
  const auto last = next ? small_number(*next) : std::nullopt;
  if (!words.at_end() || !first || !last || *last != *first + 1) return {};
  return {range->low + "-" + *next, {}};
}

Meant meant_tempo(std::string_view text) {
  const auto words = plain_words(text);
  if (words.size() == 1 && words[0].is_number() && words[0].text.size() == 4)
    return {{},
            "write three numbers, `up-pause-down`, such as `3-0-3`: publications disagree on what "
            "the order of four is"};
  const std::string told = tempo_in_words(words);
  return {told.empty() ? tempo_in_numbers(words) : told, {}};
}

}  // namespace titrate::text
