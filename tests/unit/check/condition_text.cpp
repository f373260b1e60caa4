#include "tests/unit/check/condition_text.h"

#include <catch2/catch.hpp>

#include "planner/check/lint.h"
#include "planner/diagnostics/render.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"

namespace titrate::test {
namespace {

std::vector<PainProfile> read_shipped_profiles() {
  const Source source{"pain-profiles.yaml", read_file("protocols/pain-profiles.yaml")};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  REQUIRE(root);
  auto profiles = read_pain_profiles(source, *root, diagnostics);
  REQUIRE(profiles);
  return *profiles;
}

/// Every line of `text` moved to the right.
std::string indented(const std::string& text, std::size_t by) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    result += std::string(by, ' ') + text.substr(begin, end - begin) + '\n';
    begin = end + 1;
  }
  return result;
}

}  // namespace

std::string ConditionText::text() const {
  const auto phase = "- id: load\n  title: Load\n  " + lasts + "\n  do:\n" + indented(blocks, 4);
  return "titrate: condition/1\nid: example\ntitle: Example\n"
         "evidence: {level: V, source: trial}\n"
         "sources:\n  trial: {cite: A trial}\n" +
         indented(sources, 2) + "pain: " + pain + '\n' + top +
         "exercises:\n"
         "  heel-raise: {title: Raise, kind: strength, tissue: calf, easier: ankle-pump}\n"
         "  ankle-pump: {title: Pump, kind: mobility, tissue: calf, levels: [Lying, Sitting], "
         "easier: foot-slide}\n"
         "  foot-slide: {title: Slide, kind: mobility, tissue: calf}\n" +
         indented(exercises, 2) + after +
         "programmes:\n  standard:\n    title: Standard\n    default: true\n" +
         indented(source, 4) + "    sessions: " + sessions + '\n' + indented(limits, 4) +
         "    phases:\n" + indented(phases.empty() ? phase : phases, 6);
}

const std::vector<PainProfile>& shipped_profiles() {
  static const auto profiles = read_shipped_profiles();
  return profiles;
}

std::vector<std::string> lint_lines(const std::string& text) {
  const Source source{"example.yaml", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  INFO(text);
  REQUIRE(root);
  const auto condition = read_condition(source, *root, shipped_profiles(), diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(condition);
  lint(source, *root, *condition, diagnostics);
  std::vector<std::string> lines;
  for (const auto& each : diagnostics.all()) {
    lines.push_back(std::string{severity_word(each.severity)} + ' ' + each.code + " at " +
                    text.substr(each.span.begin, each.span.end - each.span.begin) + ": " +
                    each.message);
  }
  return lines;
}

Condition condition_of(const std::string& text) {
  const Source source{"example.yaml", text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  INFO(text);
  REQUIRE(root);
  auto condition = read_condition(source, *root, shipped_profiles(), diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(condition);
  return *condition;
}

std::string block_of_rows(const std::vector<std::string>& rows) {
  std::string block = "- exercise: heel-raise\n  sets: 3\n  reps: 10\n  load: 12RM\n  ladder:\n";
  for (const auto& row : rows) block += "    - {" + row + "}\n";
  return block;
}

}  // namespace titrate::test
