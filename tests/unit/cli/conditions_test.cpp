#include <filesystem>

#include <catch2/catch.hpp>

#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::Practice;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("conditions are listed with their level, status and programmes") {
  const Practice practice;
  std::filesystem::remove(practice.patient());
  const auto list = practice.answered({"conditions"});
  CHECK(list.status == Exit::fine);
  CHECK(list.err.empty());
  CHECK(list.out ==
        "Condition             Level  Status  Programmes (* if none is named)\n"
        "gluteal-tendinopathy  II     draft   standard*\n"
        "\n"
        "1 condition in " +
            practice.folder().file(".") +
            "/. draft: no clinician has reviewed the file.\n"
            "One of them: titrate conditions ID\n");
}

TEST_CASE("a condition with errors is left out and said") {
  const Practice practice;
  practice.change(practice.condition(), "status: draft", "status: daft");
  (void)practice.folder().with("another.yaml", "titrate: condition/1\n");
  const auto list = practice.answered({"conditions"});
  CHECK(list.status == Exit::file);
  CHECK(holds(list.err, "gluteal-tendinopathy.yaml has errors; see them: titrate check "));
}

TEST_CASE("no doses are shown of a condition that check refuses") {
  const Practice practice;
  practice.change(practice.condition(), "gap: 48 h", "gap: 5 days");
  const auto shown = practice.answered({"conditions", "gluteal-tendinopathy"});
  CHECK(shown.status == Exit::file);
  CHECK(shown.out.empty());
  const auto list = practice.answered({"conditions"});
  CHECK(list.status == Exit::file);
  CHECK(holds(list.err, "gluteal-tendinopathy.yaml has errors; see them: titrate check "));
}

TEST_CASE("the level of an exercise stands beside its dose") {
  const auto shown =
      answered({"conditions", "achilles-midportion", "--programme=silbernagel", "--width=60"});
  CHECK(holds(shown.out, "Heel raise on one leg, Floor, 3 x 10 at"));
}

TEST_CASE("a condition shows its questions and every programme") {
  const auto shown = answered({"conditions", "achilles-midportion"});
  CHECK(shown.status == Exit::fine);
  CHECK(shown.err.empty());
  CHECK(holds(shown.out, "DRAFT, not reviewed"));
  CHECK(holds(shown.out, "yes: refer the same day"));
  CHECK(holds(shown.out, " (used if none is named)"));
  CHECK(holds(shown.out, "Beside the exercises, never instead of them"));
  const auto one = answered({"conditions", "achilles-midportion", "--programme", "alfredson"});
  CHECK(one.status == Exit::fine);
  CHECK(one.out.size() < shown.out.size());
}

TEST_CASE("sources are shared out by programme and in all") {
  const auto shown = answered({"conditions", "achilles-midportion", "--sources"});
  CHECK(shown.status == Exit::fine);
  CHECK(holds(shown.out, "Where the values come from"));
  CHECK(holds(shown.out, "Sourced  Borrowed  Default"));
  CHECK(holds(shown.out, "In all"));
  CHECK(holds(shown.out, "Sources, with the values that each covers"));
  CHECK(answered({"conditions", "--sources"}).status == Exit::usage);
}

TEST_CASE("a name that is not known is answered with the one that was meant") {
  const auto condition = answered({"conditions", "achiles-midportion"});
  CHECK(condition.status == Exit::usage);
  CHECK(holds(condition.err, "did you mean `achilles-midportion`?"));
  const auto programme =
      answered({"conditions", "achilles-midportion", "--programme", "alfredsen"});
  CHECK(programme.status == Exit::usage);
  CHECK(programme.out.empty());
  CHECK(holds(programme.err, "did you mean `alfredson`?"));
  CHECK(answered({"conditions", "--programme", "alfredson"}).status == Exit::usage);
}

TEST_CASE("a folder without conditions is said") {
  const test::Folder folder;
  const auto empty = answered({"conditions", "--protocols", folder.file("no")});
  CHECK(empty.status == Exit::disk);
  CHECK(empty.err ==
        "titrate: no conditions in " + folder.file("no") + ": it has no pain-profiles.yaml\n");
}

}  // namespace
}  // namespace titrate::cli
