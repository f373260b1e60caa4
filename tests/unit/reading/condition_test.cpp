#include <catch2/catch.hpp>

#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

Condition read(const std::string& text) {
  const auto result = condition_of(text);
  REQUIRE(result.mistakes == Mistakes{});
  return *result.value;
}

Condition with(std::string_view from, std::string_view to) {
  return read(changed(small_condition(), from, to));
}

const std::string block = "{exercise: raise, sets: 3, reps: 10, load: 15RM}";

Block only_block(const std::string& to) {
  return with(block, to).programmes.at(0).phases.at(0).blocks.at(0);
}

}  // namespace

TEST_CASE("the head of a condition is read whole") {
  const Condition condition =
      with("status: draft",
           "status: reviewed\nreviewed: {by: A. Clinician, date: 2026-11-20}\n"
           "codes: {icd-10-cm: [M76.60, M76.61]}\nfor: [Adults]\nnot-for: [Ruptures]\n"
           "adjuncts:\n  - {title: Heel lift, basis: not found, role: comfort, limit: 4 weeks}");
  CHECK(condition.path == "given.yaml");
  CHECK(condition.id == "heel-pain");
  CHECK(condition.title == "Heel pain");
  CHECK(condition.reviewed);
  CHECK(condition.reviewed_by == "A. Clinician");
  CHECK(iso_date(*condition.reviewed_on) == "2026-11-20");
  CHECK(condition.codes.at(0).second == std::vector<std::string>{"M76.60", "M76.61"});
  CHECK(condition.evidence_level == "V");
  CHECK(condition.evidence_source == "trial");
  CHECK(condition.sources.at(0) == Citation{"trial", "A trial", "", ""});
  CHECK(condition.for_whom == std::vector<std::string>{"Adults"});
  CHECK(condition.not_for == std::vector<std::string>{"Ruptures"});
  CHECK(condition.adjuncts.at(0) == Adjunct{"Heel lift", "not found", "comfort", "4 weeks"});
}

TEST_CASE("screen items, choices, tests and outcomes keep their lines") {
  const Condition condition = read(small_condition());
  CHECK(condition.screen.at(0) ==
        ScreenItem{"rupture", "A sudden pop?", "", Urgency::same_day, false, 9});
  CHECK(condition.choices.at(0) == Choice{"tear", "Which tear?", {"small", "large"}, "large", 11});
  const Test* effusion = condition.find_test("effusion");
  REQUIRE(effusion != nullptr);
  CHECK(effusion->grades == std::vector<std::string>{"zero", "trace", "1+", "2+", "3+"});
  CHECK_FALSE(effusion->higher_is_better);
  CHECK(effusion->line == 17);
  CHECK(condition.find_test("hop")->both_sides);
  CHECK(condition.outcomes.at(0).mcid_hundredths == 1400);
  CHECK(condition.outcomes.at(0).line == 19);
}

TEST_CASE("groups stand for their exercises, in blocks and in limits") {
  CHECK(only_block("{exercise: both, sets: 3}").exercises ==
        std::vector<std::string>{"raise", "pump"});
  CHECK(only_block("{exercise: both, sets: 3}").id == "raise");
  CHECK(only_block("{id: pair, exercise: [pump, raise], sets: 3}").id == "pair");
  const Condition limited = with(
      "lasts: 12 weeks", "lasts: 12 weeks\n        limits: [{week: [1-3, 5], forbid: [both]}]");
  const Limit& limit = limited.programmes.at(0).phases.at(0).limits.at(0);
  CHECK(limit.forbid == std::vector<std::string>{"raise", "pump"});
  CHECK(limit.weeks == std::vector<Position>{{1, 3}, {5, 5}});
}

TEST_CASE("a source belongs to its own braces; nothing is inherited while reading") {
  const Condition condition = read(small_condition());
  const Programme& programme = condition.programmes.at(0);
  CHECK(programme.provenance.source == "trial");
  CHECK_FALSE(programme.phases.at(0).provenance.given());
  CHECK_FALSE(programme.phases.at(0).blocks.at(0).dose.provenance.given());
  const Block noted = only_block(
      "{exercise: raise, sets: 3, source: trial, basis: {rest: default, load: borrowed}, note: "
      "Ours}");
  CHECK(noted.dose.provenance ==
        Provenance{
            "trial", std::nullopt, {{"rest", Basis::standard}, {"load", Basis::borrowed}}, "Ours"});
}

TEST_CASE("lines are those of the braces") {
  const Condition condition = read(small_condition());
  CHECK(condition.programmes.at(0).line == 27);
  CHECK(condition.programmes.at(0).sessions.line == 30);
  CHECK(condition.programmes.at(0).phases.at(0).line == 32);
  CHECK(condition.programmes.at(0).phases.at(0).blocks.at(0).line == 36);
  CHECK(condition.find_exercise("pump")->line == 22);
}

TEST_CASE("two times a day may be written as one key") {
  const Condition condition = with("frequency: 3/week, gap: 48 h", "frequency: 2 x daily");
  const DayKeys& days = condition.programmes.at(0).sessions.days;
  CHECK(days.frequency == Frequency{Frequency::Kind::per_week, 7, 7});
  CHECK(days.times_a_day == 2);
}

TEST_CASE("one value stands for every set, a list for one each") {
  const Block one = only_block("{exercise: raise, sets: 3, reps: 8-12, load: 15RM}");
  CHECK(one.dose.reps.size() == 1);
  CHECK_FALSE(one.dose.reps_per_set);
  const Block each =
      only_block("{exercise: raise, reps: [12, 10, 8], load: [50 % 10RM, 75 % 10RM, 10RM]}");
  CHECK(each.dose.reps_per_set);
  CHECK(each.dose.reps.size() == 3);
  CHECK(each.dose.loads_per_set);
  CHECK(each.dose.loads.at(1).low == PerMille{750});
  CHECK_FALSE(each.dose.sets);
}

TEST_CASE("in-session rules look at a set and change a load") {
  const Block block_with = only_block(
      "{exercise: raise, sets: 4, adjust: [{after: set 3, change: set 4, by-reps: {0-2: -10 to -5 "
      "lb, 3-4: -5 to 0 lb, 5+: 5 lb}, source: trial}, {after: each set, change: next set, "
      "by-effort: 4 % per point}]}");
  REQUIRE(block_with.adjust.size() == 2);
  const Adjust& bands = block_with.adjust[0];
  CHECK(bands.after == Adjust::After::set);
  CHECK(bands.after_set == 3);
  CHECK(bands.target_set == 4);
  REQUIRE(bands.bands.size() == 3);
  CHECK(bands.bands[0].change.low == -4536);
  CHECK(bands.bands[2].from == 5);
  CHECK_FALSE(bands.bands[2].to);
  CHECK(bands.provenance.source == "trial");
  CHECK(block_with.adjust[1].by == Adjust::By::effort);
  CHECK(block_with.adjust[1].per_point == PerMille{40});
}

TEST_CASE("named sessions in turn can be used by their names") {
  const Condition condition =
      read(changed(changed(small_condition(), "gap: 48 h}", "order: [high, low]}"), block,
                   "{exercise: raise, in: low, sets: 3}"));
  CHECK(condition.programmes.at(0).sessions.order == std::vector<std::string>{"high", "low"});
  CHECK(condition.programmes.at(0).phases.at(0).blocks.at(0).in == "low");
}

TEST_CASE("a condition lays its own numbers over its pain profile") {
  const Condition condition =
      with("{profile: tendon}", "{profile: tendon, acceptable: 4, up: 2.5 %, source: trial}");
  CHECK(condition.pain.id == "tendon");
  CHECK(condition.pain.safe == 2);
  CHECK(condition.pain.acceptable == 4);
  CHECK(condition.pain.up == PerMille{25});
  CHECK(condition.pain.places.at("acceptable") == Place{"given.yaml", 12});
  CHECK(condition.pain.places.at("safe") == Place{"profiles.yaml", 8});
  CHECK(condition.pain.places.at("profile") == Place{"profiles.yaml", 7});
  REQUIRE(condition.pain.overrides.size() == 2);
  CHECK(condition.pain.overrides.at("acceptable").source == "trial");
  CHECK(condition.pain.provenance == Provenance{});
}

TEST_CASE("the profiles file gives every number a place") {
  const auto result = profiles_of(R"(titrate: pain-profiles/1
sources:
  trial: {cite: "A trial"}
profiles:
  joint:
    title: Joints
    safe: 3
    flare: 5 days
    watch: [effusion, soreness]
    late: repeat
    tissues: [knee]
    source: trial
)");
  REQUIRE(result.mistakes == Mistakes{});
  const PainProfile& joint = result.value->at(0);
  CHECK(joint.id == "joint");
  CHECK(joint.title == "Joints");
  CHECK(joint.safe == 3);
  CHECK(joint.acceptable == 5);
  CHECK(joint.flare_days == 5);
  CHECK(joint.watch == std::vector<PainProfile::Watch>{PainProfile::Watch::effusion,
                                                       PainProfile::Watch::soreness});
  CHECK(joint.late == PainProfile::Late::repeat);
  CHECK(joint.tissues == std::vector<std::string>{"knee"});
  CHECK(joint.provenance.source == "trial");
  CHECK(joint.places.at("profile") == Place{"given.yaml", 6});
  CHECK(joint.places.at("safe") == Place{"given.yaml", 7});
  CHECK(joint.places.at("cap") == Place{"given.yaml", 6});
  CHECK(joint.places.size() == 19);
}

TEST_CASE("a profile's mistakes are found in its own file") {
  CHECK(
      profiles_of("titrate: pain-profiles/1\nprofiles: {joint: {title: J, safe: 11}}\n").mistakes ==
      Mistakes{"out-of-range at \"11\": `safe` must be between 0 and 10 (write a whole number "
               "from 0 to 10)"});
  CHECK(profiles_of("titrate: pain-profiles/1\nprofiles: {joint: {title: J, source: x}}\n")
            .mistakes ==
        Mistakes{"unknown-name at \"x\": `x` is not a source of this file (there is none in this "
                 "file)"});
}

TEST_CASE("a file says what it is") {
  const auto kind_of = [](const std::string& text, Diagnostics& diagnostics) {
    static std::vector<Source> sources;
    sources.reserve(8);
    sources.push_back(Source{"given.yaml", text});
    const auto root = yaml::parse(sources.back(), diagnostics);
    REQUIRE(root);
    return read_kind(sources.back(), *root, diagnostics);
  };
  Diagnostics none;
  CHECK(kind_of("titrate: condition/1\n", none) == FileKind::condition);
  CHECK(kind_of("titrate: case/1\n", none) == FileKind::case_file);
  CHECK(kind_of("titrate: check-ins/1\n", none) == FileKind::check_ins);
  CHECK(kind_of("titrate: pain-profiles/1\n", none) == FileKind::pain_profiles);
  CHECK(none.all().empty());
  Diagnostics wrong;
  CHECK_FALSE(kind_of("titrate: condition/2\n", wrong));
  CHECK_FALSE(kind_of("id: x\n", wrong));
  REQUIRE(wrong.all().size() == 2);
  CHECK(wrong.all()[0].code == "bad-value");
  CHECK(wrong.all()[0].help == "did you mean `condition/1`?");
  CHECK(wrong.all()[1].code == "missing-key");
}
