#include <algorithm>
#include <array>

#include "planner/reading/fault.h"
#include "planner/reading/meant.h"
#include "planner/reading/plain_words.h"

/// Loads and efforts as people write them.
namespace titrate::text {
namespace {

constexpr std::array<std::string_view, 13> colours{"yellow", "red",  "green",  "blue", "black",
                                                   "silver", "gold", "orange", "grey", "purple",
                                                   "white",  "pink", "tan"};

/// `1RM`, `1 rep max`, `RM 8`, `one repetition maximum`.
std::optional<Range> repetition_maximum(Words& words) {
  const bool first = words.take("rm");
  const auto number = words.range();
  if (!number) return std::nullopt;
  if (first) return number;
  const bool short_form = words.take("rm");
  const bool rep = !short_form && (words.take("rep") || words.take("reps") ||
                                   words.take("repetition") || words.take("r"));
  if (short_form) return number;
  if (rep && (words.take("max") || words.take("maximum") || words.take("m"))) return number;
  return std::nullopt;
}

bool takes_voluntary_contraction(Words& words) {
  for (const std::string_view phrase :
       {"mvc", "mvic", "maximal voluntary contraction", "maximum voluntary contraction",
        "max voluntary contraction", "maximal voluntary isometric contraction"})
    if (words.take_phrase(phrase)) return true;
  return false;
}

bool takes_body_weight(Words& words) {
  for (const std::string_view phrase :
       {"bw", "bodyweight", "body weight", "body - weight", "own weight", "body mass", "bm"})
    if (words.take_phrase(phrase)) return true;
  return false;
}

bool takes_percent(Words& words) {
  return words.take("%") || words.take("percent") || words.take_phrase("per cent");
}

Meant share(Words words) {
  const auto share = words.range();
  if (!share || !takes_percent(words)) return {};
  const std::string percent = share->text() + " % ";
  (void)words.take("of");
  (void)(words.take("the") || words.take("your") || words.take("a"));
  if (words.at_end())
    return {{},
            "say of what: " + quote(percent + "1RM") + ", " + quote(percent + "MVIC") + " or " +
                quote(percent + "of last")};
  if (takes_voluntary_contraction(words)) return {percent + "MVIC", {}};
  if (takes_body_weight(words))
    return {{}, "a share of body weight is not known here: write kilograms, such as `20 kg`"};
  const auto rm = repetition_maximum(words);
  if (rm && rm->high.empty() && words.at_end()) return {percent + rm->low + "RM", {}};
  return {};
}

Meant body_weight(Words words) {
  if (!takes_body_weight(words)) return {};
  if (words.at_end()) return {"bodyweight", {}};
  const bool more = words.take("+") || words.take("plus");
  const bool less = !more && (words.take("-") || words.take("minus"));
  const std::string mass = meant_mass(words.rest()).value;
  if ((!more && !less) || mass.empty()) return {};
  return {std::string{"bodyweight "} + (more ? "+ " : "- ") + mass, {}};
}

Meant band(Words words) {
  (void)(words.take("band") || words.take("theraband"));
  (void)words.take(":");
  for (const std::string_view colour : colours) {
    if (!words.take(colour)) continue;
    (void)(words.take("band") || words.take("theraband") || words.take("tube"));
    return words.at_end() ? Meant{"band " + std::string{colour}, {}} : Meant{};
  }
  return {};
}

/// What belongs to `effort`, and what is no load at all.
Meant effort_in_place_of_load(std::string_view text) {
  constexpr std::array<std::string_view, 9> vague{
      "light", "heavy", "moderate", "max", "submax", "easy", "medium", "maximal", "tolerated"};
  const Meant effort = meant_effort(text);
  const auto words = plain_words(text);
  const bool scale = !words.empty() && (words[0].is("rpe") || words[0].is("rir"));
  if (scale && !effort.value.empty())
    return {{}, "write " + quote("effort: " + effort.value) + " in place of `load`"};
  const bool is_vague = std::ranges::any_of(
      words, [&](const Word& word) { return std::ranges::find(vague, word.text) != vague.end(); });
  if (!is_vague) return {};
  return {{}, "leave `load` out and say how hard a set is, such as `effort: RPE 7` or `RIR 2`"};
}

std::optional<std::string> reserve(Words words) {
  const bool first = words.take("rir");
  const auto number = words.number();
  if (!number) return std::nullopt;
  const bool named = first || words.take("rir") || words.take_phrase("reps in reserve") ||
                     words.take_phrase("in reserve") || words.take_phrase("rep in reserve") ||
                     words.take_phrase("repetitions in reserve") ||
                     words.take_phrase("in the tank") || words.take_phrase("reps left");
  if (!named || !words.at_end()) return std::nullopt;
  return "RIR " + *number;
}

std::optional<std::string> exertion(Words words) {
  if (!words.take("rpe")) return std::nullopt;
  (void)words.take(":");
  const auto range = words.range();
  if (!range) return std::nullopt;
  (void)words.take_phrase("/ 10");
  (void)words.take_phrase("out of 10");
  if (!words.at_end()) return std::nullopt;
  return "RPE " + range->text();
}

}  // namespace

Meant meant_load(std::string_view text) {
  const Words words{text};
  Words maximum = words;
  if (const auto rm = repetition_maximum(maximum); rm && maximum.at_end()) {
    if (rm->high.empty()) return {rm->low + "RM", {}};
    return {{}, "write one of the two: " + quote(rm->high + "RM") + " is the lighter load"};
  }
  for (const Meant& meant : {share(words), body_weight(words), band(words)})
    if (!meant.value.empty() || !meant.help.empty()) return meant;
  const Meant mass = meant_mass(text);
  return mass.value.empty() ? effort_in_place_of_load(text) : mass;
}

Meant meant_effort(std::string_view text) {
  const Words words{text};
  if (const auto rir = reserve(words)) return {*rir, {}};
  if (const auto rpe = exertion(words)) return {*rpe, {}};
  Words failure = words;
  for (const std::string_view phrase : {"to failure", "failure", "amrap", "max"})
    if (failure.take_phrase(phrase) && failure.at_end()) return {"failure", {}};
  constexpr std::array<std::string_view, 6> vague{"easy", "light", "moderate",
                                                  "hard", "heavy", "submax"};
  Words one = words;
  if (one.take_any(vague))
    return {{}, "write a number: `RPE 3` is easy, `RPE 7` hard; or `RIR 2`, two left in reserve"};
  return {};
}

}  // namespace titrate::text
