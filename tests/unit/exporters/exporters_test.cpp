#include "planner/exporters/exporters.h"

#include <set>

#include <catch2/catch.hpp>

#include "tests/support/sample_plan.h"

namespace titrate {
namespace {

TEST_CASE("Every exporter is found by its name and names are told apart") {
  std::set<std::string_view> names;
  for (const auto& exporter : exporters()) {
    CHECK(find_exporter(exporter.name) == &exporter);
    CHECK(exporter.extension.front() == '.');
    CHECK_FALSE(exporter.summary.empty());
    names.insert(exporter.name);
  }
  CHECK(names.size() == exporters().size());
  CHECK(find_exporter("docx") == nullptr);
}

TEST_CASE("The same plan gives the same bytes, and a refused plan makes whole bytes or an error") {
  for (const auto& exporter : exporters()) {
    INFO(exporter.name);
    if (exporter.name == "pdf") continue;  // needs something to draw with: pdf_test.cpp
    const auto plan = test::sample_plan();
    const auto first = exporter.write(plan, {});
    CHECK(first.error.empty());
    CHECK_FALSE(first.bytes.empty());
    CHECK(exporter.write(plan, {}).bytes == first.bytes);
    const auto refused = exporter.write(test::refused_plan(), {});
    CHECK(refused.error.empty() != refused.bytes.empty());
  }
}

}  // namespace
}  // namespace titrate
