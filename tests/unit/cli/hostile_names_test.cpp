// Names that steer a terminal, wherever titrate shows them.
#include <filesystem>
#include <utility>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/mutants.h"

namespace titrate::cli {
namespace {

using test::Answered;
using test::Folder;
using Words = std::vector<std::string>;

/// Clears a screen (C0 and C1), turns the direction of writing, and is not UTF-8.
const std::string steering = "\x1B[2J\xC2\x9B\xE2\x80\xAE\xFF";

/// A folder whose name and whose files' names steer a terminal.
class Steering {
 public:
  Steering() {
    std::filesystem::copy(std::string{TITRATE_ROOT} + "/protocols", protocols());
    std::filesystem::create_directory(root_.file(steering + "d"));
    copy("examples/achilles-logged.yaml", patient());
    copy("examples/achilles-logged.check-ins.yaml", file("achilles-logged.check-ins.yaml"));
  }
  [[nodiscard]] std::string file(const std::string& name) const {
    return root_.file(steering + "d/" + name);
  }
  [[nodiscard]] std::string protocols() const { return root_.file(steering + "p"); }
  [[nodiscard]] std::string condition() const { return protocols() + "/achilles-midportion.yaml"; }
  [[nodiscard]] std::string patient() const { return file(steering + ".yaml"); }
  static void copy(const std::string& from, const std::string& to) {
    write_file(to, test::read_file(from));
  }
  /// Answers, and looks at every byte of what is said.
  Answered answered(Words words) const {
    auto result = test::answered(words);
    std::string call;
    for (const auto& word : words) call += word + ' ';
    INFO(call << '\n' << result.out.substr(0, 3000) << result.err.substr(0, 3000));
    CHECK_FALSE(test::steers_terminal(result.out));
    CHECK_FALSE(test::steers_terminal(result.err));
    CHECK(result.out.size() + result.err.size() > 0);
    return result;
  }
  [[nodiscard]] Words in_protocols(Words words) const {
    words.insert(words.end(), {"--protocols", protocols()});
    return words;
  }

 private:
  Folder root_;
};

TEST_CASE("a name that steers a terminal is shown without that by every command") {
  const Steering names;
  for (const std::string format : {"text", "json", "markdown", "html"})
    CHECK(
        names.answered(names.in_protocols({"plan", names.patient(), "--format", format})).status ==
        Exit::fine);
  for (const std::string format : {"text", "json"}) {
    (void)names.answered(names.in_protocols({"review", names.patient(), "--format", format}));
    (void)names.answered(
        names.in_protocols({"explain", names.patient(), "--week", "2", "--format", format}));
    (void)names.answered(names.in_protocols({"check", names.patient(), "--format", format}));
  }
  (void)names.answered(names.in_protocols({"conditions"}));
  (void)names.answered(names.in_protocols({"log", names.patient(), "--missed", "travel"}));
  const auto log = names.file(steering + ".csv");
  write_file(log, "date,done\n2026-12-16,x\n");
  (void)names.answered(names.in_protocols({"log", names.patient(), "--csv", log}));
  const auto plan = names.file(steering + ".json");
  REQUIRE(test::answered({"plan", names.patient(), "-o", plan}).status == Exit::fine);
  CHECK(names.answered({"plan", names.patient(), "--verify", plan}).status == Exit::fine);
  (void)names.answered(names.in_protocols({"plan", names.patient(), "--verify", plan}));
  (void)names.answered({"new", "condition", "abc", "-o", names.file(steering + "new.yaml")});
}

TEST_CASE("a name that steers a terminal is shown without that by every part of a batch") {
  const Steering names;
  const auto records = names.file(steering + ".ndjson");
  write_file(records, "{}\n");
  for (const std::string format : {"ndjson", "summary"})
    CHECK(names.answered({"batch", records, "--format", format}).status == Exit::file);
  const auto shards = names.file(steering + "shards");
  CHECK(names.answered({"batch", "split", records, "-o", shards}).status == Exit::fine);
  CHECK(names.answered({"batch", "merge", shards, "-o", names.file("m")}).status == Exit::file);
  CHECK(names.answered({"batch", "run", shards + "/shard-0000.ndjson"}).status == Exit::fine);
  CHECK(names.answered({"batch", "run", shards + "/shard-0000.ndjson"}).status == Exit::fine);
  CHECK(names.answered({"batch", "merge", shards, "-o", names.file("m")}).status == Exit::file);
}

TEST_CASE("what is refused on the command line is shown without what steers a terminal") {
  const Steering names;
  const auto none = names.file("none" + steering);
  const auto& patient = names.patient();
  for (const Words& words : {Words{steering},
                             Words{"plan", none},
                             Words{"plan", patient, "-o", none + "/x"},
                             Words{"plan", patient, "--as-of", steering},
                             Words{"plan", patient, "--format", steering},
                             Words{"plan", patient, "--width", steering},
                             Words{"plan", patient, "--" + steering},
                             Words{"plan", patient, "--protocols", none},
                             Words{"plan", patient, steering},
                             Words{"plan", patient, "-o", patient},
                             Words{"plan", names.condition()},
                             Words{"check", none},
                             Words{"log", patient, "--missed", steering},
                             Words{"log", patient, "--csv", none},
                             Words{"log", names.condition(), "--missed", "travel"},
                             Words{"explain", patient, "--week", steering},
                             Words{"compare", patient, patient},
                             Words{"conditions", steering},
                             Words{"new", steering},
                             Words{"new", "condition", steering},
                             Words{"new", "case", "-o", patient},
                             Words{"schema", steering},
                             Words{"completion", steering},
                             Words{"simulate", patient, "--story", none},
                             Words{"batch", none},
                             Words{"batch", steering, steering},
                             Words{"batch", "split", patient, "-o", patient},
                             Words{"batch", "run", none},
                             Words{"batch", "merge", none, "-o", none},
                             Words{"help", steering}})
    CHECK(names.answered(words).status != Exit::fine);
}

}  // namespace
}  // namespace titrate::cli
