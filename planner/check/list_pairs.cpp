#include "planner/check/list_pairs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "planner/check/key_changes.h"

namespace titrate::check {
namespace {

using yaml::Node;

/// What tells an entry from the others; empty where nothing does.
std::string own_name(const Node& entry) {
  constexpr std::array<std::string_view, 3> keys{"id", "measure", "exercise"};
  for (const auto key : keys) {
    if (const auto* found = entry.find(key)) return one_line(found->value);
  }
  return {};
}

bool is_only_one(const Node& list, const std::string& name) {
  return std::ranges::count_if(list.items,
                               [&](const Node& each) { return own_name(each) == name; }) == 1;
}

bool has_names(const Node& list) {
  return std::ranges::all_of(list.items, [&](const Node& each) {
    const auto name = own_name(each);
    return !name.empty() && is_only_one(list, name);
  });
}

std::vector<ListPair> pairs_by_name(const Node& before, const Node& now) {
  const auto place_in = [](const Node& list, const std::string& name) {
    const auto found =
        std::ranges::find_if(list.items, [&](const Node& each) { return own_name(each) == name; });
    return found == list.items.end()
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - list.items.begin())};
  };
  std::vector<ListPair> pairs;
  for (std::size_t j = 0; j < now.items.size(); ++j)
    pairs.push_back({place_in(before, own_name(now.items[j])), j});
  for (std::size_t i = 0; i < before.items.size(); ++i) {
    if (place_in(now, own_name(before.items[i]))) continue;
    const auto above = std::ranges::find_if(
        pairs, [&](const ListPair& each) { return each.before && *each.before + 1 == i; });
    const bool first = i == 0 || above == pairs.end();
    pairs.insert(first ? pairs.begin() : above + 1, ListPair{i, std::nullopt});
  }
  return pairs;
}

/// The longest run of entries, in order, that say the same in both lists.
using Lengths = std::vector<std::vector<int>>;

Lengths common_lengths(const Node& before, const Node& now) {
  const std::size_t n = before.items.size();
  const std::size_t m = now.items.size();
  Lengths lengths(n + 1, std::vector<int>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      const bool same = says_the_same(before.items[i], now.items[j]);
      lengths[i][j] =
          same ? lengths[i + 1][j + 1] + 1 : std::max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

/// Entries between two that are the same are taken for each other, first for first.
void pair_between(std::size_t& i, std::size_t& j, std::size_t to_i, std::size_t to_j,
                  std::vector<ListPair>& pairs) {
  while (i < to_i && j < to_j) pairs.push_back({i++, j++});
  while (i < to_i) pairs.push_back({i++, std::nullopt});
  while (j < to_j) pairs.push_back({std::nullopt, j++});
}

std::vector<ListPair> pairs_by_content(const Node& before, const Node& now) {
  const auto lengths = common_lengths(before, now);
  const std::size_t n = before.items.size();
  const std::size_t m = now.items.size();
  std::vector<ListPair> pairs;
  std::size_t i = 0;
  std::size_t j = 0;
  for (std::size_t at_i = 0, at_j = 0; at_i < n && at_j < m;) {
    if (says_the_same(before.items[at_i], now.items[at_j])) {
      pair_between(i, j, at_i, at_j, pairs);
      pairs.push_back({i++, j++});
      ++at_i;
      ++at_j;
    } else if (lengths[at_i + 1][at_j] >= lengths[at_i][at_j + 1]) {
      ++at_i;
    } else {
      ++at_j;
    }
  }
  pair_between(i, j, n, m, pairs);
  return pairs;
}

}  // namespace

bool says_the_same(const Node& a, const Node& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.entries.size() != b.entries.size()) return false;
  const bool same_entries = std::ranges::all_of(a.entries, [&](const yaml::Entry& entry) {
    const auto* other = b.find(entry.key);
    return other != nullptr && says_the_same(entry.value, other->value);
  });
  return same_entries && std::ranges::equal(a.items, b.items, says_the_same);
}

std::vector<ListPair> list_pairs(const Node& before, const Node& now) {
  return has_names(before) && has_names(now) ? pairs_by_name(before, now)
                                             : pairs_by_content(before, now);
}

std::string entry_name(const Node& list, std::size_t place) {
  const auto name = own_name(list.items[place]);
  return !name.empty() && is_only_one(list, name) ? name : std::to_string(place + 1);
}

}  // namespace titrate::check
