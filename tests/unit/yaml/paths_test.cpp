#include "tests/unit/yaml/support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

Parsed programme() {
  return Parsed{
      "programmes:\n"
      "  silbernagel:\n"
      "    phases:\n"
      "      - id: one\n"
      "        do:\n"
      "          - {exercise: squat}\n"
      "          - {exercise: raise, rest: 60 s}\n"};
}

}  // namespace

TEST_CASE("a path of keys and list positions leads to its value") {
  const auto parsed = programme();
  REQUIRE(parsed.root);
  const auto* rest = yaml::locate(*parsed.root, "programmes/silbernagel/phases/0/do/1/rest");
  REQUIRE(rest != nullptr);
  CHECK(rest->text == "60 s");
  CHECK(yaml::locate(*parsed.root, "") == &*parsed.root);
}

TEST_CASE("a path that leads nowhere gives nothing") {
  const auto parsed = programme();
  for (const auto* path :
       {"programmes/x", "programmes/silbernagel/phases/1", "programmes/silbernagel/phases/-1",
        "programmes/silbernagel/phases/0x", "programmes/silbernagel/phases/0/id/x",
        "programmes/silbernagel/phases/99999999999999999999"}) {
    INFO(path);
    CHECK(yaml::locate(*parsed.root, path) == nullptr);
  }
}

TEST_CASE("the span of a key is the key, of a list position its value") {
  const auto parsed = programme();
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "programmes/silbernagel/phases/0/do/1/rest")) ==
        "rest");
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "programmes/silbernagel/phases/0/do/1")) ==
        "{exercise: raise, rest: 60 s}");
}

TEST_CASE("a missing path falls back to the nearest parent") {
  const auto parsed = programme();
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "programmes/silbernagel/sessions/gap")) ==
        "silbernagel");
  CHECK(parsed.at(yaml::span_of_key(*parsed.root, "programmes/silbernagel/phases/0/do/0/rest")) ==
        "{exercise: squat}");
  CHECK(parsed.at(yaml::span_of_value(*parsed.root, "programmes/silbernagel/phases/0/do/0/rest")) ==
        "{exercise: squat}");
  CHECK(yaml::span_of_key(*parsed.root, "nothing") == parsed.root->span);
}
