#include "planner/check/provenance_shares.h"

#include <algorithm>
#include <array>

namespace titrate::check {
namespace {

constexpr std::array<std::string_view, 32> value_keys{
    "sets",         "reps",     "tempo",         "hold",
    "time",         "distance", "intervals",     "load",
    "effort",       "level",    "range",         "side",
    "rest",         "cuff",     "settings",      "frequency",
    "times-a-day",  "gap",      "lasts",         "week",
    "by",           "to",       "at-most",       "weight-bearing",
    "loaded-range", "forbid",   "foot-contacts", "weekly-rise",
    "session-rise", "by-reps",  "by-spare-reps", "by-effort"};

bool is_value(const std::string& key) {
  return std::ranges::find(value_keys, key) != value_keys.end();
}

/// What vouches for the keys of a brace.
struct Cover {
  std::string source;
  std::string basis;
  std::map<std::string, std::string> basis_of;
};

/// A brace with a source or basis of its own is covered by nothing else; a basis of single keys is
/// laid over what covers the brace.
Cover cover_of(const yaml::Node& brace, const Cover& around) {
  const auto* source = brace.find("source");
  const auto* basis = brace.find("basis");
  const bool of_keys = basis != nullptr && basis->value.kind == yaml::Node::Kind::map;
  const bool own = source != nullptr || (basis != nullptr && !of_keys);
  Cover cover = own ? Cover{} : around;
  if (source != nullptr) cover.source = source->value.text;
  if (basis != nullptr && !of_keys) cover.basis = basis->value.text;
  if (of_keys)
    for (const auto& entry : basis->value.entries) cover.basis_of[entry.key] = entry.value.text;
  return cover;
}

void count_value(const std::string& key, const Cover& cover, ProvenanceCounts& counts) {
  const auto of_key = cover.basis_of.find(key);
  const std::string& basis = of_key == cover.basis_of.end() ? cover.basis : of_key->second;
  if (basis == "default") {
    ++counts.standard;
  } else if (cover.source.empty()) {
    ++counts.unsaid;
  } else {
    ++(basis == "borrowed" ? counts.borrowed : counts.sourced);
    ++counts.by_source[cover.source];
  }
}

void count_node(const yaml::Node& node, const Cover& around, ProvenanceCounts& counts) {
  const Cover cover = node.kind == yaml::Node::Kind::map ? cover_of(node, around) : around;
  for (const auto& entry : node.entries) {
    if (entry.key == "basis") continue;  // names values, and is none
    if (is_value(entry.key))
      count_value(entry.key, cover, counts);
    else
      count_node(entry.value, cover, counts);
  }
  for (const auto& item : node.items) count_node(item, cover, counts);
}

}  // namespace

int ProvenanceCounts::of(const std::string& source) const {
  const auto found = by_source.find(source);
  return found == by_source.end() ? 0 : found->second;
}

void ProvenanceCounts::add(const ProvenanceCounts& other) {
  sourced += other.sourced;
  borrowed += other.borrowed;
  standard += other.standard;
  unsaid += other.unsaid;
  for (const auto& [source, values] : other.by_source) by_source[source] += values;
}

ProvenanceCounts count_provenance(const yaml::Node& root, std::string_view programme) {
  ProvenanceCounts counts;
  const auto* node = yaml::locate(root, "programmes/" + std::string{programme});
  if (node != nullptr) count_node(*node, {}, counts);
  return counts;
}

}  // namespace titrate::check
