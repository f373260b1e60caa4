#include <catch2/catch.hpp>

#include "planner/reading/text_story.h"
#include "tests/unit/reading/reading_support.h"
#include "tests/unit/reading/round_trip.h"

using namespace titrate;
using namespace titrate::test;

namespace {

std::string story_with(const std::string& sessions) {
  return "titrate: story/1\nsessions: " + sessions + "\n";
}

/// The sessions of a story without a mistake, as `4/3/2`.
std::vector<std::string> told(const std::string& sessions) {
  const auto read = story_of(story_with(sessions));
  INFO(sessions);
  REQUIRE(read.mistakes == Mistakes{});
  std::vector<std::string> texts;
  for (const StorySession& each : read.value->sessions)
    texts.push_back(text::StorySessionText::format(each));
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a story tells pain during, after and on the next morning, session by session") {
  const auto read = story_of(
      "titrate: story/1\nabout: One bad session\nsessions:\n  - 4/3/2\n  - 6/5/-\n  - -/-/-\n"
      "  - missed\n");
  REQUIRE(read.mistakes == Mistakes{});
  CHECK(read.value->path == "given.yaml");
  CHECK(read.value->about == "One bad session");
  const auto& sessions = read.value->sessions;
  REQUIRE(sessions.size() == 4);
  CHECK(sessions[0].answer.pain == PainScores{std::nullopt, 4, 3, 2});
  CHECK(sessions[1].answer.pain == PainScores{std::nullopt, 6, 5, std::nullopt});
  CHECK(sessions[2].answer == SessionEntry{});
  CHECK_FALSE(sessions[2].missed);
  CHECK(sessions[3].missed);
}

TEST_CASE("a session in braces may say whatever a log may, but no date") {
  const auto read = named_story_of(
      story_with("[{pain: {during: 4, morning: 3}, stiffness: 30 min, done: 80 %, did: {raise: "
                 "{load: 30 kg}}}]"));
  REQUIRE(read.mistakes == Mistakes{});
  const SessionEntry& answer = read.value->sessions.at(0).answer;
  CHECK(answer.pain.morning == 3);
  CHECK(answer.stiffness_minutes == 30);
  CHECK(answer.done == PerMille{800});
  CHECK(answer.did.at(0).load == Grams{30'000});
  CHECK(story_of(story_with("[{date: 2026-11-23, done: all}]"))
            .mistakes.at(0)
            .starts_with("unknown-key at \"date\": `date` is not known here"));
}

TEST_CASE("repeats are written out in their place, also inside each other") {
  CHECK(told("[1/1/1, {repeat: [2/2/2, missed], times: 2}, 3/3/3]") ==
        Texts{"1/1/1", "2/2/2", "missed", "2/2/2", "missed", "3/3/3"});
  CHECK(told("[{repeat: [{repeat: [1/1/1], times: 2}, 2/2/2], times: 2}]") ==
        Texts{"1/1/1", "1/1/1", "2/2/2", "1/1/1", "1/1/1", "2/2/2"});
  CHECK(told("[]") == Texts{});
}

TEST_CASE("mistakes in a story are reported at their place") {
  const std::vector<std::pair<std::string, std::string>> all{
      {"[4/3]",
       "bad-value at \"4/3\": `4/3` is not an answer to a session such as `4/3/2` (write `4/3/2` "
       "(pain during, after, next morning), `6/5/-` with a score not given, or `missed`)"},
      {"[11/3/2]",
       "out-of-range at \"11/3/2\": `11/3/2` is out of range (it must have scores from 0 to 10)"},
      {"[{repeat: [4/3/2]}]",
       "missing-key at \"repeat\": this repeat has no `times` (add `times: ...`)"},
      {"[{repet: [4/3/2], times: 2}]",
       "unknown-key at \"repet\": `repet` is not known here (did you mean `repeat`?)"},
      {"[{repeat: [4/3/2], times: 0}]",
       "out-of-range at \"0\": `times` must be between 1 and 500 (write a whole number from 1 to "
       "500)"},
      {"[{}]",
       "missing-key at \"{}\": this session says nothing (write `-/-/-` for a session that was "
       "done "
       "without an answer)"},
      {"[{pian: {during: 3}}]",
       "unknown-key at \"pian\": `pian` is not known here (did you mean `pain`?)"},
      {"4/3/2", "not-a-list at \"4/3/2\": `sessions` takes a list (write `[4/3/2]`)"},
      {"[{repeat: [{repeat: [4/3/2], times: 500}], times: 3}]",
       "too-many at \"{repeat: [{repeat: [4/3/2], times: 500}], times: 3}\": this story has more "
       "than 1100 sessions (a story is at most three years of daily sessions)"},
  };
  for (const auto& [sessions, said] : all) {
    INFO(sessions);
    CHECK(story_of(story_with(sessions)).mistakes == Mistakes{said});
  }
  CHECK(story_of("titrate: story/1\nabuot: x\n").mistakes ==
        Mistakes{"missing-key at \"titrate\": this story file has no `sessions` (add `sessions: "
                 "...`)",
                 "unknown-key at \"abuot\": `abuot` is not known here (did you mean `about`?)"});
}

TEST_CASE("exercises that a story names are looked up in the condition") {
  CHECK(named_story_of(story_with("[{did: {riase: {sets: 3}}}]")).mistakes ==
        Mistakes{"unknown-name at \"riase\": `riase` is not an exercise (did you mean `raise`?)"});
}

TEST_CASE("an answer to a session is printed as it is read") {
  check_round_trip<text::StorySessionText>([] {
    StorySession session;
    session.missed = between(0, 4) == 0;
    if (session.missed) return session;
    const auto score = [] {
      const int drawn = between(-1, 10);
      return drawn < 0 ? std::nullopt : std::optional{drawn};
    };
    session.answer.pain.during = score();
    session.answer.pain.after = score();
    session.answer.pain.morning = score();
    return session;
  });
}
