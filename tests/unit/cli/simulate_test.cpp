#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using nlohmann::ordered_json;
using test::answered;
using test::check_golden;

const std::string stories = "tests/golden/stories/";

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("every example story is told as approved, for a condition and as JSON") {
  for (const std::string name : {"flare", "worsening", "missed"}) {
    INFO(name);
    std::vector<std::string> words{"simulate", "achilles-midportion",   "--from", "heavy",
                                   "--story",  stories + name + ".yaml"};
    const auto text = answered(words);
    CHECK(text.status == Exit::fine);
    CHECK(text.err.empty());
    check_golden("stories/" + name + ".txt", text.out);
    words.insert(words.end(), {"--format", "json"});
    const auto json = answered(words);
    CHECK(json.status == Exit::fine);
    const auto document = ordered_json::parse(json.out);
    CHECK(document.at("titrate") == "simulation/1");
    CHECK(document.at("patient") == "neutral");
    CHECK(document.at("sessions").size() ==
          document.at("sessions").back().at("session").get<std::size_t>());
  }
}

TEST_CASE("a case is simulated with its own loads and days, without its check-ins") {
  const auto told =
      answered({"simulate", "examples/achilles-logged.yaml", "--story", stories + "flare.yaml"});
  CHECK(told.status == Exit::fine);
  CHECK(holds(told.out, "Patient p-0146: loads and days of the case; its check-ins are left out."));
  CHECK(holds(told.out, "Mon 23 Nov"));
}

TEST_CASE("the same seed gives the same bytes") {
  const std::vector<std::string> words{"simulate", "achilles-midportion",
                                       "--course", "steady",
                                       "--sample", "20",
                                       "--seed",   "5",
                                       "--weeks",  "6"};
  const auto once = answered(words);
  CHECK(once.status == Exit::fine);
  CHECK(answered(words).out == once.out);
  auto other = words;
  other[6] = "6";
  CHECK(answered(other).out != once.out);
}

TEST_CASE("a sample's shares add up") {
  const auto sample = answered({"simulate", "achilles-midportion", "--until", "heavy", "--sample",
                                "12", "--format", "json"});
  CHECK(sample.status == Exit::fine);
  const auto document = ordered_json::parse(sample.out);
  CHECK(document.at("weeks") == 20);
  CHECK(document.at("noise_points") == 0.65);
  CHECK(document.at("courses").size() == 4);
  for (const auto& row : document.at("courses")) {
    int sum = 0;
    for (const auto* how : {"finished", "referred", "review", "unfinished"})
      sum += row.at(how).get<int>();
    CHECK(sum == 12);
  }
}

TEST_CASE("what is wrong with the call is said before anything is read") {
  const std::vector<std::pair<std::vector<std::string>, std::string>> all{
      {{"simulate"}, "something is missing: titrate simulate CASE|CONDITION"},
      {{"simulate", "achiles-midportion"},
       "no file and no condition `achiles-midportion`, did you mean `achilles-midportion`?"},
      {{"simulate", "achilles-midportion", "--course", "stedy"},
       "`stedy` is not a course: steady, improving, worsening or flaring, did you mean `steady`?"},
      {{"simulate", "achilles-midportion", "--noise", "0,65"},
       "`0,65` is not a number such as 0.65: --noise"},
      {{"simulate", "achilles-midportion", "--noise", "3.5"}, "--noise must be from 0 to 3 points"},
      {{"simulate", "achilles-midportion", "--sample", "0"}, "--sample must be from 1 to 1000000"},
      {{"simulate", "achilles-midportion", "--seed", "x"}, "`x` is not a whole number: --seed"},
      {{"simulate", "achilles-midportion", "--programme", "silbernagl"},
       "`silbernagl` is not a programme of achilles-midportion, did you mean `silbernagel`?"},
      {{"simulate", "achilles-midportion", "--until", "heavi"},
       "`heavi` is not a phase of heavy-slow-resistance, did you mean `heavy`?"},
      {{"simulate", "achilles-midportion", "--from", "spring"},
       "phase `spring` goes on with what --from leaves out"},
      {{"simulate", "achilles-midportion", "--from", "spring", "--until", "heavy"},
       "the phase of --until comes before the one of --from"},
      {{"simulate", "achilles-midportion", "--story", stories + "flare.yaml", "--seed", "2"},
       "`--seed` cannot stand beside `--story`"},
      {{"simulate", "achilles-midportion", "--format", "ics"},
       "`ics` is not a format of simulate; one of: text, json"},
      {{"simulate", "achilles-midportion", "--report"},
       "`--report` takes no file: it is about every condition"},
  };
  for (const auto& [words, said] : all) {
    INFO(said);
    const auto wrong = answered(words);
    CHECK(wrong.status == Exit::usage);
    CHECK(wrong.out.empty());
    CHECK(wrong.err == "titrate: " + said + "\nmore: titrate --help\n");
  }
}

TEST_CASE("a story with a mistake is not played") {
  const test::Folder folder;
  const auto path = folder.with("story.yaml", "titrate: story/1\nsessions: [4/3]\n");
  const auto wrong = answered({"simulate", "achilles-midportion", "--story", path});
  CHECK(wrong.status == Exit::file);
  CHECK(wrong.out.empty());
  CHECK(holds(wrong.err, path + ":2:12: error: `4/3` is not an answer to a session"));
  const auto unknown =
      folder.with("other.yaml", "titrate: story/1\nsessions: [{did: {single-rais: {sets: 2}}}]\n");
  CHECK(holds(answered({"simulate", "achilles-midportion", "--story", unknown}).err,
              "did you mean `single-raise`?"));
  const auto kind =
      answered({"simulate", "achilles-midportion", "--story", "examples/achilles-runner.yaml"});
  CHECK(kind.status == Exit::file);
  CHECK(holds(kind.err, "is a case, not a story"));
  CHECK(answered({"check", path}).status == Exit::file);
  CHECK(answered({"check", stories + "flare.yaml"}).out ==
        "tests/golden/stories/flare.yaml: story of 12 sessions, read without findings\n");
}

}  // namespace
}  // namespace titrate::cli
