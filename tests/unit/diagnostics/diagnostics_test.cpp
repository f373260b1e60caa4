#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "planner/diagnostics/diagnostic.h"

using namespace titrate;

namespace {

Diagnostic at(const Source& source, std::size_t begin, std::string code, Severity severity) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = severity;
  diagnostic.source = &source;
  diagnostic.span = {begin, begin + 1};
  return diagnostic;
}

}  // namespace

TEST_CASE("a severity is a word") {
  CHECK(severity_word(Severity::error) == "error");
  CHECK(severity_word(Severity::warning) == "warning");
  CHECK(severity_word(Severity::note) == "note");
}

TEST_CASE("diagnostics are counted by severity, and only errors are errors") {
  const Source source{"a", "text"};
  Diagnostics diagnostics;
  diagnostics.add(at(source, 0, "a", Severity::warning));
  diagnostics.add(at(source, 0, "b", Severity::warning));
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.add(at(source, 0, "c", Severity::error));
  CHECK(diagnostics.has_errors());
  CHECK(diagnostics.count(Severity::warning) == 2);
  CHECK(diagnostics.count(Severity::note) == 0);
}

TEST_CASE("sorting goes by file as first met, then by place, and keeps equals in order") {
  const Source second{"b", "text"};
  const Source first{"a", "text"};
  Diagnostics diagnostics;
  diagnostics.add(at(second, 3, "b3", Severity::error));
  diagnostics.add(at(first, 2, "a2", Severity::error));
  diagnostics.add(at(second, 1, "b1", Severity::error));
  diagnostics.add(at(first, 2, "a2-again", Severity::note));
  diagnostics.add(at(first, 0, "a0", Severity::error));
  diagnostics.sort_by_place();
  std::vector<std::string> codes;
  for (const auto& diagnostic : diagnostics.all()) codes.push_back(diagnostic.code);
  CHECK(codes == std::vector<std::string>{"b1", "b3", "a0", "a2", "a2-again"});
}
