// Any bytes become a condition, a case, a log, a story or profiles, or they are explained; every
// explanation and every finding about a condition renders.
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "planner/check/lint.h"
#include "planner/diagnostics/render.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"
#include "tests/fuzz/tree_invariants.h"

using namespace titrate;

namespace {

const std::vector<PainProfile>& profiles() {
  static const auto list = [] {
    std::vector<PainProfile> made;
    for (const auto* id : {"tendon", "joint", "back", "post-operative-knee"}) {
      PainProfile profile;
      profile.id = id;
      made.push_back(profile);
    }
    return made;
  }();
  return list;
}

void check_rendered(const Diagnostics& diagnostics) {
  for (const auto& diagnostic : diagnostics.all()) {
    for (const char c : render(diagnostic, Colour::off)) {
      fuzz::require(c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F) || c < 0);
    }
  }
}

bool read_as(FileKind kind, const Source& source, const yaml::Node& root,
             Diagnostics& diagnostics) {
  switch (kind) {
    case FileKind::condition: {
      const auto condition = read_condition(source, root, profiles(), diagnostics);
      if (!condition) return false;
      Diagnostics findings;
      lint(source, root, *condition, findings);
      check_rendered(findings);
      return true;
    }
    case FileKind::case_file:
      return read_case(source, root, diagnostics).has_value();
    case FileKind::check_ins:
      return read_check_ins(source, root, diagnostics).has_value();
    case FileKind::pain_profiles:
      return read_pain_profiles(source, root, diagnostics).has_value();
    case FileKind::story:
      return read_story(source, root, diagnostics).has_value();
  }
  return false;
}

bool read_all(const Source& source, Diagnostics& diagnostics) {
  const auto root = yaml::parse(source, diagnostics);
  if (!root) return false;
  fuzz::check_tree(*root, {0, source.text.size()});
  const auto kind = read_kind(source, *root, diagnostics);
  return kind && read_as(*kind, source, *root, diagnostics);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const Source source{"fuzz.yaml", {bytes, bytes + size}};
  Diagnostics diagnostics;
  const bool read = read_all(source, diagnostics);
  fuzz::require(read != diagnostics.has_errors());
  check_rendered(diagnostics);
  return 0;
}
