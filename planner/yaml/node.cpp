#include "planner/yaml/node.h"

#include <algorithm>
#include <charconv>

namespace titrate::yaml {
namespace {

/// One step of a path: the entry or the list position that `name` names, or neither.
struct Found {
  const Entry* entry = nullptr;
  const Node* node = nullptr;
};

std::optional<std::size_t> position(std::string_view name) {
  std::size_t number = 0;
  const auto* end = name.data() + name.size();
  const auto [rest, error] = std::from_chars(name.data(), end, number);
  if (error != std::errc{} || rest != end) return std::nullopt;
  return number;
}

Found step_into(const Node& node, std::string_view name) {
  if (node.kind == Node::Kind::map) {
    const auto* entry = node.find(name);
    return {entry, entry == nullptr ? nullptr : &entry->value};
  }
  const auto number = position(name);
  if (node.kind != Node::Kind::list || !number || *number >= node.items.size()) return {};
  return {nullptr, &node.items[*number]};
}

/// How far a path leads: the last thing found, and whether nothing of the path is left.
struct Walk {
  const Entry* entry = nullptr;  ///< where the last step was a key
  const Node* node = nullptr;
  bool complete = true;
};

Walk walk(const Node& root, std::string_view path) {
  Walk result{nullptr, &root, true};
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    const auto found = step_into(*result.node, path.substr(0, slash));
    if (found.node == nullptr) {
      result.complete = false;
      break;
    }
    result.entry = found.entry;
    result.node = found.node;
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return result;
}

}  // namespace

const Entry* Node::find(std::string_view key) const {
  const auto found = std::ranges::find(entries, key, &Entry::key);
  return found == entries.end() ? nullptr : &*found;
}

const Node* locate(const Node& root, std::string_view path) {
  const auto result = walk(root, path);
  return result.complete ? result.node : nullptr;
}

Span span_of_key(const Node& root, std::string_view path) {
  const auto result = walk(root, path);
  return result.entry != nullptr ? result.entry->key_span : result.node->span;
}

Span span_of_value(const Node& root, std::string_view path) { return walk(root, path).node->span; }

}  // namespace titrate::yaml
