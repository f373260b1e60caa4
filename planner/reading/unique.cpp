#include "planner/reading/unique.h"

#include <map>

namespace titrate::reading {

void check_unique_key(const yaml::Node& list, std::string_view key, std::string_view what,
                      Reader& reader) {
  std::vector<NamedSpan> names;
  for (const yaml::Node& item : list.items)
    if (const yaml::Entry* entry = item.find(key))
      names.push_back({entry->value.text, entry->value.span, "a " + std::string{what}});
  check_unique(names, reader);
}

void check_unique(const std::vector<NamedSpan>& names, Reader& reader) {
  std::map<std::string_view, const NamedSpan*> first;
  for (const NamedSpan& each : names) {
    const auto [at, added] = first.emplace(each.name, &each);
    if (added || each.name.empty()) continue;
    reader.error("repeated-name", each.span,
                 text::quote(each.name) + " is already the name of " + at->second->what +
                     " on line " + std::to_string(reader.line_of(at->second->span.begin)),
                 "give this one another name");
  }
}

}  // namespace titrate::reading
