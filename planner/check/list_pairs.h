#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "planner/yaml/node.h"

/// Which entry of a list is which entry of another text of the same list.
namespace titrate::check {

/// Places in the list before and now; one is absent where the entry is new or gone.
struct ListPair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> now;
  friend bool operator==(const ListPair&, const ListPair&) = default;
};

/// In the order of the list now, what is gone where it stood.
[[nodiscard]] std::vector<ListPair> list_pairs(const yaml::Node& before, const yaml::Node& now);

/// What an entry is called: its `id`, `measure` or `exercise` where no other entry has the same,
/// else its number, from 1.
[[nodiscard]] std::string entry_name(const yaml::Node& list, std::size_t place);

/// Whether two nodes say the same: the order of a map's keys and quotes say nothing.
[[nodiscard]] bool says_the_same(const yaml::Node& a, const yaml::Node& b);

}  // namespace titrate::check
