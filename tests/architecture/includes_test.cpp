#include <algorithm>
#include <map>
#include <set>

#include <catch2/catch.hpp>

#include "tests/architecture/tree.h"

namespace titrate::test {
namespace {

/// Which modules a module may include, beside itself. The one path of docs/architecture.md.
const std::map<std::string, std::set<std::string>> allowed{
    {"units", {}},
    {"diagnostics", {}},
    {"yaml", {"diagnostics"}},
    {"model", {"units"}},
    {"reading", {"units", "diagnostics", "yaml", "model"}},
    {"schedule", {"units"}},
    {"engine", {"units", "model"}},
    {"plan", {"units", "diagnostics", "model", "engine", "schedule"}},
    {"check", {"units", "diagnostics", "yaml", "model", "engine", "plan"}},
    {"exporters", {"units", "diagnostics", "plan"}},
    {"batch", {"units", "diagnostics", "yaml", "model", "reading", "plan", "exporters"}},
    {"canvas", {"exporters"}},
    {"cli",
     {"units", "diagnostics", "yaml", "model", "reading", "schedule", "engine", "plan", "check",
      "exporters", "batch"}},
};

/// Headers that belong to one place: how the include starts, and the paths that may have it.
struct Place {
  std::string header;
  std::vector<std::string> paths;
};
const std::vector<Place> places{
    {"yaml-cpp/", {"planner/yaml/"}},
    {"rapidjson/", {"planner/batch/json_tree.cpp"}},
    {"boost/program_options", {"planner/cli/"}},
    {"boost/uuid/random", {"planner/cli/"}},
    {"boost/uuid/", {"planner/plan/identity.cpp", "planner/cli/"}},
    {"sha256.h", {"planner/plan/sha256.cpp"}},
    {"date/tz.h", {"planner/exporters/time_zone.cpp"}},
    {"fstream", {"planner/cli/"}},
    {"filesystem", {"planner/cli/"}},
    {"random", {"planner/cli/"}},
    {"ctime", {"planner/cli/"}},
    {"cairo", {"planner/canvas/"}},
    {"pango", {"planner/canvas/"}},
    {"dlfcn.h", {"planner/cli/pdf_call.cpp"}},
    {"locale", {}},
    {"iostream", {"planner/cli/"}},
};

bool may_include(const std::string& module, const std::string& header) {
  const std::string root = "planner/";
  if (!header.starts_with(root)) return true;
  const auto other = header.substr(root.size(), header.find('/', root.size()) - root.size());
  const auto found = allowed.find(module);
  return other == module || (found != allowed.end() && found->second.contains(other));
}

bool in_its_place(const std::string& path, const std::string& header) {
  return std::ranges::all_of(places, [&](const Place& place) {
    if (!header.starts_with(place.header)) return true;
    return std::ranges::any_of(place.paths,
                               [&](const std::string& start) { return path.starts_with(start); });
  });
}

}  // namespace

TEST_CASE("no module reaches up") {
  for (const auto& file : source_files("planner")) {
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK(may_include(file.module, included(line)));
    }
  }
}

TEST_CASE("each library is included in its one place") {
  for (const auto& file : source_files("planner")) {
    for (const auto& line : file.lines) {
      INFO(file.path << ": " << line);
      CHECK(in_its_place(file.path, included(line)));
    }
  }
}

TEST_CASE("our own headers are included from the project's root") {
  for (const auto& file : source_files("planner")) {
    for (const auto& line : file.lines) {
      if (line.starts_with("#include \"")) {
        INFO(file.path << ": " << line);
        CHECK(included(line).starts_with("planner/"));
      }
    }
  }
}

TEST_CASE("the include rule itself can fail") {
  CHECK_FALSE(may_include("units", "planner/model/case.h"));
  CHECK_FALSE(may_include("exporters", "planner/engine/advance.h"));
  CHECK_FALSE(may_include("unknown", "planner/units/clock.h"));
  CHECK_FALSE(in_its_place("planner/engine/advance.cpp", "yaml-cpp/yaml.h"));
  CHECK_FALSE(in_its_place("planner/plan/identity.cpp", "boost/uuid/random_generator.hpp"));
  CHECK(in_its_place("planner/plan/identity.cpp", "boost/uuid/uuid.hpp"));
}

}  // namespace titrate::test
