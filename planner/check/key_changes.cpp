#include "planner/check/key_changes.h"

#include <algorithm>

#include "planner/check/list_pairs.h"

namespace titrate::check {
namespace {

using yaml::Node;

bool is_plain_list(const Node& node) {
  return node.kind == Node::Kind::list && std::ranges::all_of(node.items, [](const Node& each) {
           return each.kind == Node::Kind::scalar;
         });
}

/// Whether a node is told as one value.
bool is_value(const Node& node) { return node.kind == Node::Kind::scalar || is_plain_list(node); }

class Walk {
 public:
  Walk(const Text& before, const Text& now) : before_(before), now_(now) {}

  void compare(const Node& old, const Node& its, const std::string& key, Span place) {
    if (says_the_same(old, its)) return;
    if (old.kind == Node::Kind::map && its.kind == Node::Kind::map) {
      compare_maps(old, its, key);
    } else if (old.kind == Node::Kind::list && its.kind == Node::Kind::list &&
               !(is_value(old) && is_value(its))) {
      compare_lists(old, its, key);
    } else {
      add(key, &old, &its, now_, place);
    }
  }

  std::vector<KeyChange> changes;

 private:
  static std::string below(const std::string& key, const std::string& name) {
    return key.empty() ? name : key + '/' + name;
  }

  void add(const std::string& key, const Node* old, const Node* its, const Text& text, Span place) {
    KeyChange change;
    change.key = key;
    if (old != nullptr) change.before = one_line(*old);
    if (its != nullptr) change.now = one_line(*its);
    change.file = text.source.path;
    change.line = text.source.at(place.begin).line;
    changes.push_back(std::move(change));
  }

  void compare_maps(const Node& old, const Node& its, const std::string& key) {
    for (const yaml::Entry& entry : its.entries) {
      const auto* was = old.find(entry.key);
      const auto name = below(key, entry.key);
      if (was == nullptr) {
        add(name, nullptr, &entry.value, now_, entry.key_span);
      } else {
        compare(was->value, entry.value, name, entry.key_span);
      }
    }
    for (const yaml::Entry& entry : old.entries) {
      if (its.find(entry.key) == nullptr)
        add(below(key, entry.key), &entry.value, nullptr, before_, entry.key_span);
    }
  }

  void compare_lists(const Node& old, const Node& its, const std::string& key) {
    for (const ListPair& pair : list_pairs(old, its)) {
      const auto& list = pair.now ? its : old;
      const auto place = pair.now ? *pair.now : *pair.before;
      const Node& entry = list.items[place];
      const auto name = below(key, entry_name(list, place));
      if (!pair.now) {
        add(name, &entry, nullptr, before_, entry.span);
      } else if (!pair.before) {
        add(name, nullptr, &entry, now_, entry.span);
      } else {
        compare(old.items[*pair.before], entry, name, entry.span);
      }
    }
  }

  const Text& before_;
  const Text& now_;
};

}  // namespace

std::string one_line(const Node& node) {
  const bool map = node.kind == Node::Kind::map;
  if (!map && node.kind != Node::Kind::list) return node.text;
  std::string text;
  for (const yaml::Entry& entry : node.entries)
    text += (text.empty() ? "" : ", ") + entry.key + ": " + one_line(entry.value);
  for (const Node& each : node.items) text += (text.empty() ? "" : ", ") + one_line(each);
  return (map ? "{" : "[") + text + (map ? "}" : "]");
}

std::vector<KeyChange> key_changes(const Text& before, const Text& now) {
  Walk walk{before, now};
  walk.compare(before.root, now.root, "", now.root.span);
  return std::move(walk.changes);
}

std::vector<KeyChange> all_key_changes(const Text& text_before, const Condition& before,
                                       const Text& text_now, const Condition& now) {
  const auto numbers = pain_changes(before, now);
  auto changes = key_changes(text_before, text_now);
  std::erase_if(changes, [&](const KeyChange& written) {
    return std::ranges::find(numbers, written.key, &KeyChange::key) != numbers.end();
  });
  // A number that the file itself writes stands among its keys; what a profile changes comes last.
  const auto& file = text_now.source.path;
  for (const KeyChange& number : numbers) {
    auto later = std::ranges::find_if(changes, [&](const KeyChange& written) {
      return number.file == file && written.file == file && written.line > number.line;
    });
    // What is gone stands before the key that follows it now.
    while (later != changes.end() && later != changes.begin() && (later - 1)->file != file) --later;
    changes.insert(later, number);
  }
  return changes;
}

}  // namespace titrate::check
