#include "planner/cli/plan_difference.h"

#include <algorithm>

#include "planner/exporters/utf8.h"

namespace titrate::cli {
namespace {

using yaml::Node;

std::string shown(const Node* node) {
  constexpr int widest = 70;
  if (node == nullptr) return "nothing";
  switch (node->kind) {
    case Node::Kind::map:
      return "an object with " + std::to_string(node->entries.size()) + " keys";
    case Node::Kind::list:
      return "a list of " + std::to_string(node->items.size());
    case Node::Kind::scalar:
      break;
  }
  const auto text = utf8::printable(node->text);
  const auto start = std::string{utf8::first_columns(text, widest)};
  const auto cut = start.size() < text.size() ? start + "..." : start;
  return node->quoted ? '"' + cut + '"' : cut;
}

std::string below(const std::string& place, const std::string& name) {
  return place.empty() ? name : place + " / " + name;
}

PlanDifference difference(const std::string& place, const Node& holder, const Node* given,
                          const Node* rebuilt) {
  return {.place = place,
          .at = given == nullptr ? holder.span.begin : given->span.begin,
          .given = shown(given),
          .rebuilt = shown(rebuilt)};
}

std::optional<PlanDifference> compare(const std::string& place, const Node& given,
                                      const Node& rebuilt);

std::optional<PlanDifference> compare_maps(const std::string& place, const Node& given,
                                           const Node& rebuilt) {
  for (const auto& entry : rebuilt.entries) {
    const auto here = below(place, utf8::printable(entry.key));
    const auto* same_key = given.find(entry.key);
    if (same_key == nullptr) return difference(here, given, nullptr, &entry.value);
    if (auto found = compare(here, same_key->value, entry.value)) return found;
  }
  for (const auto& entry : given.entries)
    if (rebuilt.find(entry.key) == nullptr)
      return difference(below(place, utf8::printable(entry.key)), given, &entry.value, nullptr);
  return std::nullopt;
}

std::optional<PlanDifference> compare_lists(const std::string& place, const Node& given,
                                            const Node& rebuilt) {
  const auto common = std::min(given.items.size(), rebuilt.items.size());
  for (std::size_t at = 0; at < common; ++at)
    if (auto found =
            compare(below(place, std::to_string(at + 1)), given.items[at], rebuilt.items[at]))
      return found;
  if (given.items.size() == rebuilt.items.size()) return std::nullopt;
  return difference(place, given, &given, &rebuilt);
}

std::optional<PlanDifference> compare(const std::string& place, const Node& given,
                                      const Node& rebuilt) {
  if (given.kind != rebuilt.kind) return difference(place, given, &given, &rebuilt);
  switch (given.kind) {
    case Node::Kind::map:
      return compare_maps(place, given, rebuilt);
    case Node::Kind::list:
      return compare_lists(place, given, rebuilt);
    case Node::Kind::scalar:
      break;
  }
  if (given.text == rebuilt.text && given.quoted == rebuilt.quoted) return std::nullopt;
  return difference(place, given, &given, &rebuilt);
}

}  // namespace

std::optional<PlanDifference> first_difference(const Node& given, const Node& rebuilt) {
  return compare({}, given, rebuilt);
}

}  // namespace titrate::cli
