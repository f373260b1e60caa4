// Every mistake that is explained has an example: tests/golden/errors/<code>.yaml, with what is
// said about it in <code>.approved. To add one, put the .yaml there and approve it.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "planner/check/lint.h"
#include "planner/diagnostics/render.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"
#include "tests/unit/check/condition_text.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// Codes of the texts and of the lints; the reader's are found by their files.
/// `too-large` has no example, for its size.
const std::vector<std::string> codes{"adjust-without-set",
                                     "alias",
                                     "bad-escape",
                                     "bad-indent",
                                     "bad-utf8",
                                     "bands-falling",
                                     "bands-with-a-hole",
                                     "circle",
                                     "contacts-over-limit",
                                     "continued-frequency",
                                     "control-character",
                                     "criterion-always",
                                     "criterion-never",
                                     "directive",
                                     "dose-without-source",
                                     "duplicate-key",
                                     "empty-file",
                                     "empty-item",
                                     "empty-session",
                                     "exit-by-date",
                                     "expect-without-effect",
                                     "forbidden-exercise",
                                     "gap-too-long",
                                     "lenient-unknown",
                                     "missing-colon",
                                     "mixed-clocks",
                                     "mixed-units",
                                     "mostly-passive",
                                     "needs-quotes",
                                     "no-easier",
                                     "no-substitute",
                                     "not-yaml",
                                     "phase-too-short",
                                     "phase-without-block",
                                     "phases-with-a-hole",
                                     "profile-out-of-bounds",
                                     "progress-without-end",
                                     "raise-on-failure",
                                     "raise-without-dose",
                                     "raise-without-room",
                                     "range-over-limit",
                                     "reps-above-rm",
                                     "rule-never-fires",
                                     "second-colon",
                                     "second-document",
                                     "smaller-later-dose",
                                     "tab-indent",
                                     "tag",
                                     "test-never-due",
                                     "text-after-quote",
                                     "threshold-gap",
                                     "too-deep",
                                     "unclosed-bracket",
                                     "unclosed-quote",
                                     "unknown-tissue",
                                     "unopened-phase",
                                     "unquoted-comma",
                                     "unreached-row",
                                     "unused-choice",
                                     "unused-exercise",
                                     "unused-group",
                                     "unused-key",
                                     "unused-level",
                                     "unused-source",
                                     "unused-test",
                                     "weeks-overlap",
                                     "weeks-with-a-hole",
                                     "worse-opens"};

std::vector<std::string> examples() {
  std::set<std::string> names;
  const auto folder = std::filesystem::path{TITRATE_ROOT} / "tests/golden/errors";
  for (const auto& file : std::filesystem::directory_iterator{folder}) {
    if (file.path().extension() == ".yaml") names.insert(file.path().stem().string());
  }
  return {names.begin(), names.end()};
}

void read_and_lint(const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
  const auto kind = read_kind(source, root, diagnostics);
  if (!kind) return;
  switch (*kind) {
    case FileKind::condition: {
      const auto condition = read_condition(source, root, shipped_profiles(), diagnostics);
      if (condition) lint(source, root, *condition, diagnostics);
      return;
    }
    case FileKind::case_file:
      static_cast<void>(read_case(source, root, diagnostics));
      return;
    case FileKind::check_ins:
      static_cast<void>(read_check_ins(source, root, diagnostics));
      return;
    case FileKind::pain_profiles:
      static_cast<void>(read_pain_profiles(source, root, diagnostics));
      return;
    case FileKind::story:
      static_cast<void>(read_story(source, root, diagnostics));
      return;
  }
}

Diagnostics diagnose(const Source& source) {
  Diagnostics diagnostics;
  if (const auto root = yaml::parse(source, diagnostics)) {
    read_and_lint(source, *root, diagnostics);
  }
  diagnostics.sort_by_place();
  return diagnostics;
}

}  // namespace

TEST_CASE("every code of a text or a lint has an example") {
  const auto names = examples();
  for (const auto& code : codes) {
    INFO(code);
    CHECK(std::ranges::count(names, code) == 1);
  }
}

TEST_CASE("every example shows the mistake it is named after, and reads as approved") {
  for (const auto& name : examples()) {
    INFO(name);
    const Source source{name + ".yaml", read_file("tests/golden/errors/" + name + ".yaml")};
    const auto diagnostics = diagnose(source);
    CHECK(std::ranges::count(diagnostics.all(), name, &Diagnostic::code) > 0);
    check_golden("errors/" + name + ".approved", render_all(diagnostics, Colour::off));
  }
}

TEST_CASE("an example of a text or a lint holds one mistake and no other") {
  for (const auto& code : codes) {
    INFO(code);
    const Source source{code + ".yaml", read_file("tests/golden/errors/" + code + ".yaml")};
    CHECK(diagnose(source).all().size() == 1);
  }
}
