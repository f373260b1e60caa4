#include "planner/reading/results_check.h"

#include <algorithm>

#include "planner/reading/text_case.h"

namespace titrate::reading {
namespace {

/// One result as written, or nothing when reading has reported it already.
std::optional<text::Result> result_of(const yaml::Node& node) {
  if (node.kind != yaml::Node::Kind::scalar) return std::nullopt;
  const auto result = text::ResultText::parse(node.text);
  return result ? std::optional<text::Result>{*result} : std::nullopt;
}

void check_number(const yaml::Node& node, std::string_view name, std::string_view unit,
                  Reader& reader) {
  const auto result = result_of(node);
  if (!result) return;
  if (!result->is_number)
    return reader.error("bad-value", node.span,
                        text::quote(name) + " takes a number, not " + text::quote(node.text),
                        unit.empty() ? "write a number" : "write a number in " + std::string{unit});
  if (result->unit.empty() || result->unit == unit) return;
  reader.error("wrong-unit", node.span, text::quote(name) + " is not measured in " + result->unit,
               unit.empty() ? "write the number alone" : "write it in " + std::string{unit});
}

void check_word(const yaml::Node& node, const Test& test, const std::vector<std::string>& words,
                Reader& reader) {
  if (node.kind != yaml::Node::Kind::scalar) {
    reader.error("not-one-value", node.span, text::quote(test.id) + " takes one value",
                 "write one of " + name_list(words));
    return;
  }
  if (std::ranges::find(words, node.text) == words.end())
    reader.unknown_name(node.text, node.span, "a result of " + text::quote(test.id), words);
}

void check_test_result(const yaml::Entry& entry, const Test& test, Reader& reader) {
  if (test.unit == "grade") return check_word(entry.value, test, test.grades, reader);
  if (test.unit == "yes or no") return check_word(entry.value, test, {"yes", "no"}, reader);
  if (entry.value.kind != yaml::Node::Kind::map)
    return check_number(entry.value, entry.key, test.unit, reader);
  if (!test.both_sides)
    return reader.error("one-sided-test", entry.value.span,
                        text::quote(test.id) + " is not measured on both sides",
                        "write one number in " + test.unit);
  for (const yaml::Entry& side : entry.value.entries)
    check_number(side.value, entry.key, test.unit, reader);
}

}  // namespace

void check_results(const yaml::Entry* map, const Condition& condition, Reader& reader) {
  if (map == nullptr) return;
  for (const yaml::Entry& entry : map->value.entries) {
    if (const Test* test = condition.find_test(entry.key)) check_test_result(entry, *test, reader);
    if (condition.find_outcome(entry.key) == nullptr) continue;
    if (entry.value.kind == yaml::Node::Kind::scalar)
      check_number(entry.value, entry.key, "", reader);
    else
      reader.error("not-one-value", entry.value.span,
                   text::quote(entry.key) + " is one number for both sides", "write one number");
  }
}

}  // namespace titrate::reading
