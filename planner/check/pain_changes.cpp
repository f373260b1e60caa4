// The pain rules of two conditions, number by number.
#include <algorithm>

#include "planner/check/key_changes.h"
#include "planner/units/words.h"

namespace titrate::check {
namespace {

using Value = std::pair<std::string, std::string>;  ///< key and words; empty words: not given

std::string watch_word(PainProfile::Watch watch) {
  switch (watch) {
    case PainProfile::Watch::stiffness:
      return "stiffness";
    case PainProfile::Watch::leg_site:
      return "leg-site";
    case PainProfile::Watch::effusion:
      return "effusion";
    case PainProfile::Watch::girth:
      return "girth";
    case PainProfile::Watch::soreness:
      return "soreness";
  }
  return {};
}

std::string score(int points) { return std::to_string(points) + "/10"; }

std::string list_words(const std::vector<std::string>& names) {
  std::string text;
  for (const auto& name : names) text += (text.empty() ? "" : ", ") + name;
  return "[" + text + "]";
}

/// Every number of a profile by the key that a file writes it with.
std::vector<Value> values_of(const PainProfile& pain) {
  using P = PainProfile;
  std::vector<std::string> watched;
  for (const auto watch : pain.watch) watched.push_back(watch_word(watch));
  return {{"safe", score(pain.safe)},
          {"acceptable", score(pain.acceptable)},
          {"acute", pain.acute ? score(*pain.acute) : ""},
          {"acute-for", pain.acute ? words::count(pain.acute_days, "day") : ""},
          {"settle", std::to_string(pain.settle)},
          {"creep", std::to_string(pain.creep)},
          {"progress-in", pain.progress_in == P::ProgressIn::safe ? "safe" : "acceptable"},
          {"late", pain.late == P::Late::reduce ? "reduce" : "repeat"},
          {"red", pain.red == P::Red::lower ? "lower" : "split"},
          {"watch", list_words(watched)},
          {"need", std::to_string(pain.need)},
          {"adherence", words::percent(pain.adherence)},
          {"flare", words::count(pain.flare_days, "day")},
          {"up", words::percent(pain.up)},
          {"cap", words::percent(pain.cap)},
          {"volume-down", words::percent(pain.volume_down)},
          {"load-down", words::percent(pain.load_down)},
          {"tissues", list_words(pain.tissues)}};
}

Place place_of(const PainProfile& pain, const std::string& key) {
  const auto found = pain.places.find(key);
  if (found != pain.places.end()) return found->second;
  const auto whole = pain.places.find("profile");
  return whole == pain.places.end() ? Place{} : whole->second;
}

void add_changes(const PainProfile& before, const PainProfile& now, const std::string& at,
                 std::vector<KeyChange>& changes) {
  const auto old = values_of(before);
  const auto its = values_of(now);
  for (std::size_t i = 0; i < its.size(); ++i) {
    const auto& [key, words] = its[i];
    const auto& was = old[i].second;
    if (was == words) continue;
    const Place place = words.empty() ? place_of(before, key) : place_of(now, key);
    KeyChange change;
    change.key = at + '/' + key;
    if (!was.empty()) change.before = was;
    if (!words.empty()) change.now = words;
    change.file = place.file;
    change.line = place.line;
    changes.push_back(std::move(change));
  }
}

}  // namespace

std::vector<KeyChange> pain_changes(const Condition& before, const Condition& now) {
  std::vector<KeyChange> changes;
  add_changes(before.pain, now.pain, "pain", changes);
  for (const Programme& programme : now.programmes) {
    const Programme* old = before.find_programme(programme.id);
    const bool own = programme.pain || (old != nullptr && old->pain);
    if (old == nullptr || !own) continue;
    add_changes(before.pain_of(programme.id), now.pain_of(programme.id),
                "programmes/" + programme.id + "/pain", changes);
  }
  return changes;
}

}  // namespace titrate::check
