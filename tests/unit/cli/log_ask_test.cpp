// `titrate log CASE --ask`, driven by answers in a text.
#include <sstream>

#include <catch2/catch.hpp>

#include "planner/cli/files.h"
#include "planner/cli/run.h"
#include "tests/support/golden.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::Answered;
using test::Folder;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A case with a name of its own for the log.
class Asked {
 public:
  Asked()
      : path_(folder_.with("runner.yaml", test::read_file("examples/achilles-runner.yaml") +
                                              "\ncheck-ins: log.yaml\n")) {}

  /// What is printed when these lines are typed.
  [[nodiscard]] Answered with(const std::string& typed, const std::string& date) const {
    std::istringstream in{typed};
    std::ostringstream out;
    std::ostringstream err;
    const std::string root = TITRATE_ROOT;
    Console console{.out = out,
                    .err = err,
                    .today = [](std::string_view) { return Date{date::year{2026} / 12 / 14}; },
                    .protocols = {{.path = root + "/protocols", .shown_as = "protocols"}},
                    .in = &in,
                    .interactive = true};
    const auto status = answer({"log", path_, "--ask", "--date", date}, console);
    return {.status = status, .out = out.str(), .err = err.str()};
  }
  /// The last line of the log; nothing without one.
  [[nodiscard]] std::string last_entry() const {
    if (!exists(folder_.file("log.yaml"))) return {};
    auto text = read_file(folder_.file("log.yaml"));
    text.pop_back();
    return text.substr(text.rfind('\n') + 5);
  }

 private:
  Folder folder_;
  std::string path_;
};

TEST_CASE("a calm session is asked, repeated in words and written after a yes") {
  const Asked asked;
  const auto calm = asked.with("all\n3\n2\n6\nno\n3\n10\ny\n", "2026-11-23");
  INFO(calm.err);
  CHECK(calm.status == Exit::fine);
  CHECK(calm.out.starts_with("p-0142, session 1: Mon 23 Nov 2026.\n"));
  CHECK(holds(calm.out, "\nWas it done? (all, part, missed)" + std::string(34, ' ') + "> "));
  CHECK(holds(calm.out,
              "\n Mon 23 Nov: all done.\n"
              " Pain 3/10 during, 2/10 after and 3/10 the next morning. Effort 6/10. Stiff for 10 "
              "min in the morning.\n\nWrite it? (y/n)"));
  CHECK(holds(calm.out, ", entry 2\n"));
  CHECK(asked.last_entry().starts_with(
      "{date: 2026-11-23, pain: {during: 3, after: 2, morning: 3}, stiffness: 10 min, effort: 6, "
      "done: all, prescribed: {"));
}

TEST_CASE("an empty answer leaves the question open") {
  const Asked asked;
  CHECK(asked.with("\n\n\n\n\n\nyes\n", "2026-11-23").status == Exit::fine);
  CHECK(asked.last_entry().starts_with("{date: 2026-11-23, prescribed: {"));
}

TEST_CASE("a slip is answered on the next line and asked again") {
  const Asked asked;
  const auto slips = asked.with("al of it\na\n14\n7-8\nthree\n3\n2\n6\nn\n\nn\n", "2026-11-23");
  CHECK(holds(slips.out, "\"al of it\" is none of all, part and missed\n"));
  CHECK(holds(slips.out, "\"14\" is not a pain score; 0 is none, 10 is the worst imaginable\n"));
  CHECK(holds(slips.out, "\"7-8\": one whole number, the worst of the two\n"));
  CHECK(holds(slips.out, "\"three\" is not a pain score"));
  CHECK(slips.out.ends_with("Nothing was written.\n"));
  CHECK(asked.last_entry().empty());
}

TEST_CASE("red flags are asked after a bad session, and a yes is an entry of its own") {
  const Asked asked;
  const auto red = asked.with("all\n7\n6\n8\nno\n\nn\n\ny\nn\nn\nn\ny\n", "2026-11-23");
  INFO(red.out);
  CHECK(red.status == Exit::refused);
  CHECK(holds(red.out, "Over the limit of 5/10, so this must be asked:\n"));
  CHECK(holds(red.out, "this one has to be answered: y or n\n"));
  CHECK_FALSE(holds(red.out, "Taking cortisone"));
  CHECK(
      holds(red.out, " Answered with yes: calf-clot. The plan stops until it has been examined."));
  CHECK(holds(red.out, ", entries 2 and 3\n"));
  CHECK(holds(red.out, "refused: no plan for p-0142."));
  CHECK(asked.last_entry() == "{date: 2026-11-23, flags: [calf-clot]}");
}

TEST_CASE("a morning worse than usual asks for red flags too") {
  const Asked asked;
  const auto late = asked.with("all\n3\n2\n6\nno\n6\n\nn\nn\nn\nn\nn\ny\n", "2026-11-23");
  INFO(late.out);
  CHECK(holds(late.out, "Worse than usual in the morning, so this must be asked:\n"));
  CHECK(late.status == Exit::fine);
}

TEST_CASE("a part has a size, and what was done of each exercise") {
  const Asked asked;
  const auto part =
      asked.with("part\n\n80\n15 15 x\n15, 15\n35\n\n0 0 0\n3\n2\n\n\n\ny\n", "2026-11-23");
  INFO(part.out);
  CHECK(part.status == Exit::fine);
  CHECK(holds(part.out, "without a size it would count as all"));
  CHECK(asked.last_entry().starts_with(
      "{date: 2026-11-23, pain: {during: 3, after: 2}, done: 80 %, did: {seated-heel-raise: {sets: "
      "2, reps: [15, 15], load: 35 kg}, standing-heel-raise: {sets: 0}}, prescribed"));
}

TEST_CASE("a missed session needs only its reason") {
  const Asked asked;
  const auto missed = asked.with("missed\nill, in bed\ny\n", "2026-11-23");
  CHECK(missed.status == Exit::fine);
  CHECK(holds(missed.out, "\n Mon 23 Nov: missed, ill, in bed.\n"));
  CHECK(asked.last_entry() == "{date: 2026-11-23, missed: \"ill, in bed\"}");
}

TEST_CASE("the morning is not asked before it has come") {
  const Asked asked;
  const auto today = asked.with("all\n3\n2\n6\nno\ny\n", "2026-12-14");
  CHECK(today.status == Exit::fine);
  CHECK_FALSE(holds(today.out, "Morning of"));
  CHECK(holds(today.out, "The morning is not known yet.\n"));
}

TEST_CASE("answers that end too early write nothing") {
  const Asked asked;
  const auto ended = asked.with("all\n3\n", "2026-11-23");
  CHECK(ended.status == Exit::usage);
  CHECK(holds(ended.err, "the answers ended before the last question; nothing was written"));
  CHECK(asked.last_entry().empty());
}

TEST_CASE("a day that has a session already is not asked about") {
  const Asked asked;
  REQUIRE(asked.with("all\n3\n2\n6\nno\n\ny\n", "2026-11-23").status == Exit::fine);
  const auto again = asked.with("", "2026-11-23");
  CHECK(again.status == Exit::file);
  CHECK(holds(again.err, "Mon 23 Nov 2026 has a session already; take it back first"));
}

}  // namespace
}  // namespace titrate::cli
