#include "planner/cli/verify_plan.h"

#include <algorithm>

#include "planner/batch/json_tree.h"
#include "planner/cli/case_call.h"
#include "planner/cli/files.h"
#include "planner/exporters/exporters.h"

namespace titrate::cli {
namespace {

/// The longest plan of the shipped conditions is a fiftieth of it.
constexpr std::size_t most_bytes = std::size_t{32} << 20U;

[[noreturn]] void no_plan(const std::string& path, const std::string& why) {
  throw Stop{Exit::file, path + " is not a plan that `titrate plan --format json` wrote: " + why};
}

std::string text_at(const yaml::Node& map, std::string_view key) {
  const auto* entry = map.find(key);
  return entry == nullptr ? std::string{} : entry->value.text;
}

const Input* find_input(const std::vector<Input>& inputs, const std::string& path) {
  const auto found = std::ranges::find(inputs, path, &Input::path);
  return found == inputs.end() ? nullptr : &*found;
}

/// Says which inputs are not what they were; false when all are.
bool tell_inputs(const GivenPlan& given, const Plan& rebuilt, Console& console) {
  bool any = false;
  for (const Input& was : given.inputs) {
    const Input* now = find_input(rebuilt.inputs, was.path);
    if (now != nullptr && now->sha256 == was.sha256) continue;
    any = true;
    console.out << was.path
                << (now == nullptr
                        ? " is no longer read; it was " + was.sha256
                        : " has changed: it was " + was.sha256 + ", it is " + now->sha256)
                << '\n';
  }
  for (const Input& now : rebuilt.inputs) {
    if (find_input(given.inputs, now.path) != nullptr) continue;
    any = true;
    console.out << now.path << " is read now and was not: it is " << now.sha256 << '\n';
  }
  if (given.engine != rebuilt.engine) {
    any = true;
    console.out << "titrate was version " << given.engine << " and is " << rebuilt.engine << '\n';
  }
  return any;
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return text.substr(begin, text.find('\n', begin) - begin);
}

/// The first line on which two texts differ.
void tell_first_difference(const GivenPlan& given, const std::string& now, Console& console) {
  const auto [left, right] = std::ranges::mismatch(given.bytes, now);
  const auto at = static_cast<std::size_t>(left - given.bytes.begin());
  const auto line = std::count(given.bytes.begin(), left, '\n') + 1;
  const auto begin = at == 0 ? 0 : given.bytes.rfind('\n', at - 1) + 1;  // without one 0
  console.out << given.path << ':' << line << " differs\n  given   " << line_at(given.bytes, begin)
              << "\n  rebuilt " << line_at(now, begin) << '\n';
}

}  // namespace

GivenPlan read_given_plan(const std::string& path) {
  GivenPlan given;
  given.path = path;
  given.bytes = read_file(path, most_bytes);
  const Source source{path, given.bytes};
  Diagnostics diagnostics;
  const auto root = batch::parse_json(source, diagnostics, most_bytes);
  if (!root) no_plan(path, diagnostics.all().front().message);
  if (text_at(*root, "titrate") != "plan/1") no_plan(path, "it does not say plan/1");
  given.as_of = typed_date(text_at(*root, "as_of"));
  given.engine = text_at(*root, "engine");
  if (const auto* inputs = root->find("inputs"))
    for (const yaml::Node& input : inputs->value.items)
      given.inputs.push_back({text_at(input, "path"), text_at(input, "sha256")});
  return given;
}

Exit compare_with_given(const GivenPlan& given, const Plan& rebuilt, Console& console) {
  const auto now = write_json(rebuilt, {});
  if (now == given.bytes) {
    console.out << given.path << ": rebuilt as of " << iso_date(given.as_of)
                << ", the same to the byte\n";
    return Exit::fine;
  }
  if (!tell_inputs(given, rebuilt, console)) {
    console.out << "No input has changed, and yet the plan is another:\n";
    tell_first_difference(given, now, console);
  }
  return Exit::findings;
}

}  // namespace titrate::cli
