#include "planner/check/proof.h"

#include <array>
#include <set>

#include <catch2/catch.hpp>

#include "planner/check/above_reference.h"
#include "planner/check/reference_bounds.h"
#include "planner/check/reference_story.h"
#include "tests/unit/check/condition_text.h"

namespace titrate::check {
namespace {

using test::condition_of;
using test::ConditionText;

ProgrammeProof proof_of(const ConditionText& text) {
  const Condition condition = condition_of(text.text());
  return Prover{}.prove(condition, condition.programmes.front());
}

std::vector<std::string> codes_of(const ProgrammeProof& proof) {
  std::vector<std::string> codes;
  for (const Breach& breach : proof.breaches)
    codes.push_back(std::string{text_of(breach.claim).code} + ": " + breach.words);
  return codes;
}

TEST_CASE("a programme in which nothing is wrong is proved for three kinds of patient") {
  const ProgrammeProof proof = proof_of({});
  CHECK(proof.complete);
  CHECK(codes_of(proof).empty());
  CHECK(proof.patients == 3);
  CHECK(proof.weeks == 18);
  CHECK(proof.calm_sessions == 26);
  CHECK(proof.bad_answers == 5);
}

TEST_CASE("every answer to a choice makes another patient") {
  ConditionText text;
  text.top = "choices:\n  tear: {ask: Which, answers: [small, large], if-unknown: large}\n";
  text.blocks =
      "- {exercise: heel-raise, sets: 3, reps: 12, load: 15RM}\n"
      "- {exercise: ankle-pump, sets: 2, reps: 10, if: tear is small}";
  CHECK(proof_of(text).patients == 6);
}

TEST_CASE("a week without any exercise is a breach at its phase") {
  ConditionText text;
  text.blocks = "- {exercise: heel-raise, sets: 3, reps: 12, load: 15RM, week: 1-2}";
  const ProgrammeProof proof = proof_of(text);
  CHECK(codes_of(proof) ==
        std::vector<std::string>{"empty-week: week 3 of the phase `load` has no exercise"});
  CHECK(proof.breaches.front().line > 0);
}

TEST_CASE("a search that is cut short is no proof") {
  const Condition condition = condition_of(ConditionText{}.text());
  CHECK_FALSE(Prover{1000}.prove(condition, condition.programmes.front()).complete);
}

TEST_CASE("what two programmes share is explored once, and counted for each") {
  const Condition condition = condition_of(ConditionText{}.text());
  Prover prover;
  const ProgrammeProof first = prover.prove(condition, condition.programmes.front());
  const ProgrammeProof again = prover.prove(condition, condition.programmes.front());
  CHECK(first.states == again.states);
  CHECK(first.transitions == again.transitions);
}

TEST_CASE("every claim has a code and words of its own") {
  std::set<std::string_view> codes;
  for (const ClaimText& claim : claims()) {
    codes.insert(claim.code);
    CHECK_FALSE(claim.question.empty());
    CHECK_FALSE(claim.meaning.empty());
  }
  CHECK(codes.size() == claims().size());
}

ReferenceStory story_of(const std::string& pain) {
  ConditionText text;
  text.pain = "{profile: tendon, " + pain + "}";
  text.exercises = "press: {title: Press, kind: strength, tissue: calf, needs: [bar]}\n";
  text.blocks =
      "- exercise: press\n  sets: 3\n  load: 15RM\n  ladder:\n"
      "    - {week: 1, reps: 15}\n    - {week: 2, reps: 12, load: 12RM}\n"
      "    - {week: 3+, reps: 10, load: 10RM}\n";
  const auto stories = reference_stories(condition_of(text.text()));
  REQUIRE(stories.size() == 1);
  return stories.front();
}

std::string said(const Story& story) {
  std::string words;
  for (const StorySession& each : story.sessions)
    words += each.missed ? "missed "
                         : std::to_string(each.answer.pain.during.value_or(0)) + "/" +
                               std::to_string(each.answer.pain.morning.value_or(0)) + " ";
  return words;
}

TEST_CASE("rules within the bounds have no story") {
  CHECK(reference_stories(condition_of(ConditionText{}.text())).empty());
  CHECK(keys_beyond(condition_of(ConditionText{}.text()).pain).empty());
}

TEST_CASE("a mistyped settling raises the load after a bad night") {
  const ReferenceStory story = story_of("settle: 10");
  CHECK(story.key == "settle");
  CHECK(said(story.answers) == "0/2 0/2 0/10 ");
  CHECK(story.rises);
  CHECK(story.next == "3 x 12 at 12RM (42.5 kg)");
}

TEST_CASE("a mistyped limit of pain raises the load after 7/10") {
  const ReferenceStory story = story_of("acceptable: 7");
  CHECK(story.key == "acceptable");
  CHECK(said(story.answers) == "0/2 0/2 7/2 ");
  CHECK(story.rises);
}

TEST_CASE("a number with a source of its own has no story") {
  ConditionText text;
  text.pain = "{profile: tendon, settle: 10, source: trial}";
  CHECK(reference_stories(condition_of(text.text())).empty());
}

TEST_CASE("rules within the reference keep what is inside it") {
  PainProfile pain;
  pain.settle = 10;
  pain.acceptable = 4;
  const PainProfile inside = within_reference(pain);
  CHECK(inside.settle == 2);
  CHECK(inside.acceptable == 4);
  CHECK(keys_beyond(pain) == std::vector<std::string>{"settle"});
}

}  // namespace
}  // namespace titrate::check
