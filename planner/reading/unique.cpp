#include "planner/reading/unique.h"

#include <algorithm>

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
  for (auto each = names.begin(); each != names.end(); ++each) {
    const auto first = std::find_if(
        names.begin(), each, [&](const NamedSpan& earlier) { return earlier.name == each->name; });
    if (first == each || each->name.empty()) continue;
    reader.error("repeated-name", each->span,
                 text::quote(each->name) + " is already the name of " + first->what + " on line " +
                     std::to_string(reader.line_of(first->span.begin)),
                 "give this one another name");
  }
}

}  // namespace titrate::reading
