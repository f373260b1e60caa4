#include "planner/reading/synonyms.h"

#include <algorithm>
#include <array>

#include "planner/reading/fault.h"
#include "planner/reading/plain_words.h"
#include "planner/reading/reader.h"

namespace titrate::reading {
namespace {

/// What is said, and the word of the files for it.
struct Saying {
  std::string_view said;
  std::string_view word;
};

constexpr std::array key_sayings{Saying{"program", "programmes"},
                                 Saying{"programs", "programmes"},
                                 Saying{"protocols", "programmes"},
                                 Saying{"references", "sources"},
                                 Saying{"literature", "sources"},
                                 Saying{"indications", "for"},
                                 Saying{"contraindications", "not-for"},
                                 Saying{"red-flags", "screen"},
                                 Saying{"red flags", "screen"},
                                 Saying{"name", "title"},
                                 Saying{"description", "how"},
                                 Saying{"instructions", "how"},
                                 Saying{"instruction", "how"},
                                 Saying{"type", "kind"},
                                 Saying{"equipment", "needs"},
                                 Saying{"alternative", "substitute"},
                                 Saying{"regression", "easier"},
                                 Saying{"repetitions", "reps"},
                                 Saying{"weight", "load"},
                                 Saying{"intensity", "load"},
                                 Saying{"resistance", "load"},
                                 Saying{"rpe", "effort"},
                                 Saying{"rir", "effort"},
                                 Saying{"pause", "rest"},
                                 Saying{"break", "rest"},
                                 Saying{"speed", "tempo"},
                                 Saying{"cadence", "tempo"},
                                 Saying{"seconds", "hold"},
                                 Saying{"duration", "lasts"},
                                 Saying{"weeks", "week"},
                                 Saying{"length", "lasts"},
                                 Saying{"exercises", "do"},
                                 Saying{"blocks", "do"},
                                 Saying{"criteria", "exit"},
                                 Saying{"progression", "progress"},
                                 Saying{"rows", "ladder"},
                                 Saying{"table", "ladder"},
                                 Saying{"run", "intervals"},
                                 Saying{"walk", "intervals"},
                                 Saying{"jog", "intervals"},
                                 Saying{"repeat", "intervals"},
                                 Saying{"question", "ask"},
                                 Saying{"contacts", "contacts"},
                                 Saying{"dob", "age"},
                                 Saying{"weight", "body-mass"},
                                 Saying{"bodyweight", "body-mass"}};

constexpr std::array word_sayings{Saying{"eccentric", "strength"},
                                  Saying{"strengthening", "strength"},
                                  Saying{"resistance", "strength"},
                                  Saying{"power", "strength"},
                                  Saying{"stretching", "mobility"},
                                  Saying{"stretch", "mobility"},
                                  Saying{"mobilisation", "mobility"},
                                  Saying{"mobilization", "mobility"},
                                  Saying{"cardio", "aerobic"},
                                  Saying{"endurance", "aerobic"},
                                  Saying{"walking", "aerobic"},
                                  Saying{"walk", "aerobic"},
                                  Saying{"cycling", "aerobic"},
                                  Saying{"swimming", "aerobic"},
                                  Saying{"swim", "aerobic"},
                                  Saying{"jump", "plyometric"},
                                  Saying{"jumping", "plyometric"},
                                  Saying{"hopping", "plyometric"},
                                  Saying{"run", "running"},
                                  Saying{"jogging", "running"},
                                  Saying{"neuromuscular", "balance"},
                                  Saying{"proprioception", "balance"},
                                  Saying{"proprioceptive", "balance"},
                                  Saying{"hold", "isometric"},
                                  Saying{"static", "isometric"},
                                  Saying{"bilateral", "together"},
                                  Saying{"each side", "each"},
                                  Saying{"each leg", "each"},
                                  Saying{"per side", "each"},
                                  Saying{"per leg", "each"},
                                  Saying{"left", "affected"},
                                  Saying{"right", "affected"},
                                  Saying{"affected side", "affected"},
                                  Saying{"injured", "affected"},
                                  Saying{"healthy", "other"},
                                  Saying{"l", "left"},
                                  Saying{"r", "right"},
                                  Saying{"bilateral", "both"},
                                  Saying{"nprs", "pain"},
                                  Saying{"nrs", "pain"},
                                  Saying{"vas", "pain"},
                                  Saying{"seconds", "s"},
                                  Saying{"sec", "s"},
                                  Saying{"minutes", "min"},
                                  Saying{"degrees", "deg"},
                                  Saying{"repetitions", "reps"},
                                  Saying{"kilograms", "kg"},
                                  Saying{"metres", "m"},
                                  Saying{"yes/no", "yes or no"},
                                  Saying{"refer immediately", "refer now"},
                                  Saying{"emergency", "refer now"},
                                  Saying{"urgent", "refer same-day"},
                                  Saying{"same day", "refer same-day"},
                                  Saying{"2 weeks", "refer 2 weeks"},
                                  Saying{"gp", "refer 2 weeks"},
                                  Saying{"everything", "all"},
                                  Saying{"1", "I"},
                                  Saying{"1a", "I"},
                                  Saying{"1b", "I"},
                                  Saying{"ia", "I"},
                                  Saying{"ib", "I"},
                                  Saying{"iia", "II"},
                                  Saying{"iib", "II"},
                                  Saying{"2", "II"},
                                  Saying{"2a", "II"},
                                  Saying{"2b", "II"},
                                  Saying{"3", "III"},
                                  Saying{"3a", "III"},
                                  Saying{"3b", "III"},
                                  Saying{"4", "IV"},
                                  Saying{"5", "V"},
                                  Saying{"expert opinion", "expert"},
                                  Saying{"opinion", "expert"},
                                  Saying{"y", "yes"},
                                  Saying{"n", "no"},
                                  Saying{"none", "no"},
                                  Saying{"weight", "load"},
                                  Saying{"repetitions", "reps"},
                                  Saying{"duration", "time"}};

std::string in_small_letters(std::string_view text) {
  std::string small{text};
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

template <std::size_t N>
std::optional<std::string> word_for(const std::array<Saying, N>& sayings, std::string_view said,
                                    std::span<const std::string> known) {
  for (const Saying& saying : sayings) {
    if (saying.said != said) continue;
    const auto found = std::ranges::find(known, saying.word);
    if (found != known.end()) return *found;
  }
  return std::nullopt;
}

bool knows(std::span<const std::string> known, std::string_view key) {
  return std::ranges::find(known, key) != known.end();
}

}  // namespace

std::optional<std::string> key_called(std::string_view said, std::span<const std::string> known) {
  return word_for(key_sayings, in_small_letters(said), known);
}

std::string keys_for(std::string_view said, std::span<const std::string> known) {
  const std::string small = in_small_letters(said);
  if (knows(known, "sessions") && (small == "frequency" || small == "sessions per week" ||
                                   small == "sessions a week" || small == "days"))
    return "write `sessions: {frequency: 3/week}`";
  if (knows(known, "sessions") && (small == "gap" || small == "times-a-day"))
    return "write it in the braces of `sessions: {...}`";
  if (!knows(known, "week")) return {};
  text::Words words{said};
  const bool weeks = words.take("week") || words.take("weeks") || words.take("wk");
  const auto range = weeks ? words.range() : std::nullopt;
  if (!range || !words.at_end()) return {};
  return "write the weeks and the dose in one pair of braces: " +
         text::quote("{week: " + range->text() + ", sets: 3, reps: 12, load: 12RM}");
}

std::string word_help(std::string_view said, std::span<const std::string> known) {
  const std::string small = in_small_letters(said);
  for (const std::string& word : known)
    if (in_small_letters(word) == small) return "write " + text::quote(word);
  if (small == "both" && knows(known, "together"))
    return "write `together` for both at once, `each` for one after the other";
  const bool one_side = small == "one" || small == "unilateral" || small == "single leg";
  if (one_side && knows(known, "affected"))
    return "write `affected` for the sore side, `each` for one side after the other";
  if (const auto word = word_for(word_sayings, small, known)) return "write " + text::quote(*word);
  return suggestion(said, known);
}

}  // namespace titrate::reading
