#include "planner/cli/verify_plan.h"

#include <algorithm>

#include "planner/batch/json_tree.h"
#include "planner/cli/case_call.h"
#include "planner/cli/files.h"
#include "planner/cli/plan_difference.h"
#include "planner/diagnostics/characters.h"
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

yaml::Node tree_of(const Source& source) {
  Diagnostics diagnostics;
  auto root = batch::parse_json(source, diagnostics, most_bytes);
  if (root) return std::move(*root);
  const auto& first = diagnostics.all().front();
  no_plan(source.path,
          first.message + " (line " + std::to_string(source.at(first.span.begin).line) + ')');
}

Date day_of(const yaml::Node& root, const std::string& path) {
  const auto text = text_at(root, "as_of");
  try {
    return typed_date(text);
  } catch (const Stop&) {
    no_plan(path, text.empty() ? "it has no as_of" : "as_of is `" + text + "`, which is no date");
  }
}

void tell_change(const Input& was, const Input& now, Console& console) {
  if (was.path == now.path)
    console.out << now.path << " has changed: it was ";
  else
    console.out << now.path << " is read for " << printable(was.path) << ", which was ";
  console.out << printable(was.sha256) << ", it is " << now.sha256 << '\n';
}

/// Files that the plan was made from and no more, or the other way round.
bool tell_missing_files(const GivenPlan& given, const std::vector<Input>& now, Console& console) {
  for (auto at = now.size(); at < given.inputs.size(); ++at)
    console.out << printable(given.inputs[at].path) << " is no longer read; it was "
                << printable(given.inputs[at].sha256) << '\n';
  for (auto at = given.inputs.size(); at < now.size(); ++at)
    console.out << now[at].path << " is read now and was not: it is " << now[at].sha256 << '\n';
  return given.inputs.size() != now.size();
}

bool tell_version(const GivenPlan& given, const Plan& rebuilt, Console& console) {
  if (given.engine == rebuilt.engine) return false;
  console.out << "titrate was version " << printable(given.engine) << " and is " << rebuilt.engine
              << '\n';
  return true;
}

/// What was added to the check-ins since.
void tell_growth(const Documents& documents, Console& console) {
  for (const auto& document : documents.all()) {
    if (!document.grown) continue;
    console.out << printable(document.path) << " has grown since: the plan rests on its first "
                << document.grown->lines << " lines; the whole of it is "
                << document.grown->whole_sha256 << '\n';
  }
}

void tell_difference(const GivenPlan& given, const PlanDifference& difference, Console& console) {
  console.out << given.source.path << ':' << given.source.at(difference.at).line << ": "
              << difference.place << "\n  given   " << difference.given << "\n  rebuilt "
              << difference.rebuilt << '\n';
}

/// The first value that differs once the names, hashes and version are as they were.
std::optional<PlanDifference> difference_of_values(const GivenPlan& given, Plan rebuilt) {
  rebuilt.inputs = given.inputs;
  rebuilt.engine = given.engine;
  return first_difference(given.root, tree_of({"the rebuilt plan", write_json(rebuilt, {})}));
}

}  // namespace

GivenPlan read_given_plan(const std::string& path) {
  GivenPlan given;
  given.source = {printable(path), read_file(path, most_bytes)};
  given.root = tree_of(given.source);
  if (text_at(given.root, "titrate") != "plan/1") no_plan(path, "it does not say plan/1");
  given.as_of = day_of(given.root, path);
  given.engine = text_at(given.root, "engine");
  if (const auto* inputs = given.root.find("inputs"))
    for (const yaml::Node& input : inputs->value.items)
      given.inputs.push_back({text_at(input, "path"), text_at(input, "sha256")});
  return given;
}

bool tell_changed_files(const GivenPlan& given, const std::vector<Input>& now, Console& console) {
  bool any = false;
  for (std::size_t at = 0; at < std::min(given.inputs.size(), now.size()); ++at) {
    if (given.inputs[at].sha256 == now[at].sha256) continue;
    any = true;
    tell_change(given.inputs[at], now[at], console);
  }
  return any;
}

Exit compare_with_given(const GivenPlan& given, const Plan& rebuilt, const Documents& documents,
                        Console& console) {
  bool changed = tell_changed_files(given, rebuilt.inputs, console);
  changed = tell_missing_files(given, rebuilt.inputs, console) || changed;
  changed = tell_version(given, rebuilt, console) || changed;
  const auto difference = difference_of_values(given, rebuilt);
  if (!changed && !difference) {
    const bool same_bytes = write_json(rebuilt, {}) == given.source.text;
    console.out << given.source.path << ": rebuilt as of " << iso_date(given.as_of)
                << (same_bytes ? ", the same to the byte\n"
                               : ", the same in every value; its blanks or the order of its keys "
                                 "are not those that titrate wrote\n");
    tell_growth(documents, console);
    return Exit::fine;
  }
  if (!changed)
    console.out << "No input has changed, and yet the plan is another:\n";
  else
    console.out << (difference ? "The plan would be another today:\n"
                               : "Apart from that the plan is the same.\n");
  if (difference) tell_difference(given, *difference, console);
  tell_growth(documents, console);
  return Exit::findings;
}

}  // namespace titrate::cli
