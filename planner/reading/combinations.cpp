#include "planner/reading/combinations.h"

#include <algorithm>
#include <array>

namespace titrate::reading {
namespace {

/// The keys of a dose that must have one value per set, or none.
struct PerSet {
  std::string_view key;
  std::size_t length = 0;  ///< 0: not a list
};

std::array<PerSet, 3> per_set_of(const DoseKeys& dose) {
  const bool exact = dose.sets && dose.sets->kind == Count::Kind::exact;
  return {{{"sets", exact ? static_cast<std::size_t>(dose.sets->low) : 0},
           {"reps", dose.reps_per_set ? dose.reps.size() : 0},
           {"load", dose.loads_per_set ? dose.loads.size() : 0}}};
}

/// Compares the lists of one brace, some of them inherited, and reports the last that differs.
void check_lengths(const std::array<PerSet, 3>& lists, const yaml::Node& node, Reader& reader) {
  const PerSet* first = nullptr;
  for (const PerSet& each : lists) {
    if (each.length == 0) continue;
    if (first == nullptr) first = &each;
    if (each.length == first->length) continue;
    const yaml::Entry* entry = node.find(each.key);
    if (entry == nullptr) entry = node.find(first->key);
    reader.error("per-set-length", entry == nullptr ? node.span : entry->value.span,
                 text::quote(each.key) + " has " + std::to_string(each.length) + " values, and " +
                     text::quote(first->key) + " says " + std::to_string(first->length) + " sets",
                 "give one value for each set, or leave `sets` out");
    return;
  }
}

bool has_dates(const Sessions& sessions) {
  return !sessions.at_weeks.empty() || !sessions.at_months.empty();
}

bool has_key(const yaml::Node& node, const std::string& key) {
  return node.find(key) != nullptr || is_misspelt(node, key);
}

/// Whether a `sessions` brace of this node says on which days sessions are held.
bool sessions_say_days(const yaml::Node& node) {
  if (is_misspelt(node, "sessions")) return true;
  const yaml::Entry* sessions = node.find("sessions");
  if (sessions == nullptr) return false;
  const std::vector<std::string> keys{"frequency", "kinds", "at-weeks", "at-months"};
  return std::ranges::any_of(keys,
                             [&](const std::string& key) { return has_key(sessions->value, key); });
}

/// Whether the days of a block follow without its phase: from itself, its rows, or what it goes on
/// from.
bool block_says_days(const yaml::Node& block) {
  if (block.find("continue") != nullptr || has_key(block, "frequency")) return true;
  const yaml::Entry* ladder = block.find("ladder");
  if (ladder == nullptr || ladder->value.items.empty()) return false;
  return std::ranges::all_of(ladder->value.items,
                             [](const yaml::Node& row) { return has_key(row, "frequency"); });
}

}  // namespace

void check_one_repetition(const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view one_of[] = {"tempo", "hold", "time", "distance"};
  static constexpr std::string_view not_with_intervals[] = {"sets", "reps", "tempo",
                                                            "hold", "time", "distance"};
  check_at_most_one(node, one_of, reader);
  check_not_beside(node, "intervals", not_with_intervals, reader);
}

void check_per_set_lengths(const Block& block, const yaml::Node& node, Reader& reader) {
  const auto of_block = per_set_of(block.dose);
  check_lengths(of_block, node, reader);
  const yaml::Entry* ladder = node.find("ladder");
  if (ladder == nullptr || ladder->value.items.size() != block.ladder.size()) return;
  for (std::size_t at = 0; at < block.ladder.size(); ++at) {
    const yaml::Node& row = ladder->value.items[at];
    auto lists = per_set_of(block.ladder[at].dose);
    bool own = false;
    for (std::size_t key = 0; key < lists.size(); ++key) {
      const bool given = row.find(lists[key].key) != nullptr;
      own = own || given;
      if (!given) lists[key] = of_block[key];
    }
    if (own) check_lengths(lists, row, reader);
  }
}

void check_phase_clock(const Phase& phase, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view clocks[] = {"lasts", "week"};
  check_at_most_one(node, clocks, reader);
  const bool given = node.find("lasts") != nullptr || node.find("week") != nullptr;
  const bool dated = has_dates(phase.sessions);
  if (given && dated)
    reader.error("conflicting-keys", node.find("sessions")->key_span,
                 "dated sessions cannot stand beside `lasts` or `week`", "keep one of the two");
  if (given || dated || is_misspelt(node, "lasts") || is_misspelt(node, "week")) return;
  reader.error("missing-key", node.entries.empty() ? node.span : node.entries.front().key_span,
               "this phase does not say how long it is",
               "add `lasts: 12 weeks`, `week: 1-4` or dated sessions");
}

void check_frequencies(const yaml::Node& node, Reader& reader) {
  const yaml::Entry* phases = node.find("phases");
  if (phases == nullptr || sessions_say_days(node)) return;
  for (const yaml::Node& phase : phases->value.items) {
    const yaml::Entry* blocks = phase.find("do");
    if (blocks == nullptr || sessions_say_days(phase)) continue;
    const auto without = std::ranges::find_if_not(blocks->value.items, block_says_days);
    if (without == blocks->value.items.end()) continue;
    reader.error("missing-key", without->span, "nothing says on which days this block is done",
                 "add `sessions: {frequency: 3/week}` to the phase or programme, or `frequency` "
                 "here");
  }
}

}  // namespace titrate::reading
