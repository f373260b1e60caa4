#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/left_out.h"
#include "planner/reading/reader.h"
#include "planner/reading/synonyms.h"

namespace titrate::reading {
namespace {

bool knows(std::span<const KeyRule> rules, std::string_view key) {
  return std::ranges::find(rules, key, &KeyRule::key) != rules.end();
}

std::vector<std::string> keys_of(std::span<const KeyRule> rules) {
  std::vector<std::string> keys;
  for (const KeyRule& rule : rules) keys.push_back(rule.key);
  return keys;
}

/// The keys of `node` that may still be meant by a misspelt one: known and not given.
std::vector<std::string> free_keys(const yaml::Node& node, std::span<const KeyRule> rules) {
  std::vector<std::string> keys;
  for (const KeyRule& rule : rules)
    if (node.find(rule.key) == nullptr) keys.push_back(rule.key);
  return keys;
}

}  // namespace

void check_keys(const yaml::Node& node, std::span<const KeyRule> rules, std::string_view where,
                Reader& reader) {
  std::vector<std::string> excused;
  const std::vector<std::string> meant = free_keys(node, rules);
  for (const yaml::Entry& entry : node.entries) {
    if (knows(rules, entry.key) || reader.is_full()) continue;
    std::string help = in_place_of_key(entry.key, keys_of(rules));
    auto near = help.empty() ? key_called(entry.key, meant) : std::nullopt;
    if (!near && help.empty()) help = keys_for(entry.key, keys_of(rules));
    if (!near && help.empty()) near = closest(entry.key, meant);
    if (near) help = "did you mean " + text::quote(*near) + "?";
    if (help.empty()) help = "known here: " + name_list(keys_of(rules), 40);
    reader.error("unknown-key", entry.key_span, text::quote(entry.key) + " is not known here",
                 help);
    if (near) excused.push_back(*near);
  }
  for (const KeyRule& rule : rules) {
    if (!rule.required || node.find(rule.key) != nullptr) continue;
    if (std::ranges::find(excused, rule.key) != excused.end()) continue;
    const Span first = node.entries.empty() ? node.span : node.entries.front().key_span;
    reader.error("missing-key", first,
                 "this " + std::string{where} + " has no " + text::quote(rule.key),
                 "add " + text::quote(rule.key + ": ..."));
  }
}

bool is_misspelt(const yaml::Node& node, const std::string& key) {
  const std::vector<std::string> keys{key};
  return std::ranges::any_of(node.entries, [&](const yaml::Entry& entry) {
    return entry.key != key && closest(entry.key, keys).has_value();
  });
}

void check_at_most_one(const yaml::Node& node, std::span<const std::string_view> keys,
                       Reader& reader) {
  const yaml::Entry* first = nullptr;
  for (const yaml::Entry& entry : node.entries) {
    if (std::ranges::find(keys, entry.key) == keys.end()) continue;
    if (first == nullptr) first = &entry;
    if (first == &entry) continue;
    reader.error("conflicting-keys", entry.key_span,
                 text::quote(entry.key) + " cannot stand beside " + text::quote(first->key),
                 "keep one of the two");
  }
}

void check_not_beside(const yaml::Node& node, std::string_view key,
                      std::span<const std::string_view> others, Reader& reader) {
  if (node.find(key) == nullptr) return;
  for (const yaml::Entry& entry : node.entries) {
    if (std::ranges::find(others, entry.key) == others.end()) continue;
    reader.error("conflicting-keys", entry.key_span,
                 text::quote(entry.key) + " cannot stand beside " + text::quote(key),
                 "keep one of the two");
  }
}

}  // namespace titrate::reading
