// The plan in Markdown: tables, and text that stays text.
#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/markdown_text.h"
#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

TEST_CASE("the sample plan is the approved Markdown") {
  test::check_golden("exporters/sample.md", write_markdown(test::sample_plan(), {}).bytes);
}

TEST_CASE("text of a file never becomes markup") {
  using markdown::text;
  CHECK(text("a | b") == "a \\| b");
  CHECK(text("<b>x</b> &amp;") == "\\<b>x\\</b> \\&amp;");
  CHECK(text("*a* _b_ `c` ~~d~~ [e](f) \\") ==
        "\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\[e\\](f) \\\\");
  CHECK(text("http://x.y www.x.y a@x.y") == "http\\://x.y www\\.x.y a@\xE2\x80\x8Bx.y");
  CHECK(text("one\ntwo\n\n# three") == "one two \\# three");
  CHECK(text("40.0 kg (+2.5 kg), 3 x 8-12: heavy") == "40.0 kg (+2.5 kg), 3 x 8-12: heavy");
  CHECK(text("  lead") == "lead");
  CHECK(text(" ").empty());
}

TEST_CASE("a table's source is a table to the eye") {
  markdown::Table table{{"Name", "N"}};
  CHECK(table.empty());
  table.add({"\xC3\xA9t\xC3\xA9", "12345"});
  CHECK_FALSE(table.empty());
  CHECK(table.lines() ==
        "| Name | N     |\n"
        "| ---- | ----- |\n"
        "| \xC3\xA9t\xC3\xA9  | 12345 |\n");
}

TEST_CASE("sessions of a week that ask for the same share one table of doses") {
  auto plan = test::sample_plan();
  plan.weeks.resize(1);
  CHECK(contains(write_markdown(plan, {}).bytes, "\nSessions 1, 2 and 3:\n"));
  plan.weeks[0].sessions[1].prescriptions[0].sets = 2;
  plan.weeks[0].sessions[1].prescriptions[0].as_written = "2 x 15 at 15RM";
  const auto bytes = write_markdown(plan, {}).bytes;
  CHECK(contains(bytes, "\nSessions 1 and 3:\n"));
  CHECK(contains(bytes, "\nSession 2:\n"));
}

TEST_CASE("a week without a session says so, and withdrawn sessions stand at the end") {
  auto plan = test::sample_plan();
  plan.weeks.resize(2);
  plan.weeks[1].sessions.clear();
  plan.weeks[1].exercises.clear();
  plan.withdrawn = {plan.weeks[0].sessions[0]};
  const auto bytes = write_markdown(plan, {}).bytes;
  CHECK(contains(bytes, "### Week 2, Mon 30 Nov to Sun 6 Dec\n\nNo session.\n"));
  CHECK(bytes.find("### Withdrawn") > bytes.find("### Week 2"));
}

TEST_CASE("a refused plan makes no Markdown") {
  CHECK(write_markdown(test::refused_plan(), {}).error ==
        "no plan was made, so there are no weeks to write down");
}

}  // namespace
}  // namespace titrate
