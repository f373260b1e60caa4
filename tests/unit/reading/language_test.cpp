#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "planner/reading/form.h"
#include "tests/support/golden.h"
#include "tests/unit/reading/reading_support.h"

using namespace titrate;
using namespace titrate::test;

namespace {

/// A condition of tests/fixtures/language that must have no mistake.
Condition fixture(const std::string& name) {
  const auto read =
      condition_of(read_file("tests/fixtures/language/" + name + ".yaml"), all_profiles());
  INFO(name);
  REQUIRE(read.mistakes == Mistakes{});
  return *read.value;
}

const Block& block_at(const Condition& condition, std::size_t phase, std::size_t block) {
  return condition.programmes.at(0).phases.at(phase).blocks.at(block);
}

}  // namespace

TEST_CASE("the light week of Simson takes 80 % of the last load") {
  const Condition condition = fixture("chronic-low-back-pain");
  const Programme& programme = condition.programmes.at(0);
  CHECK(programme.phases.size() == 6);
  CHECK(programme.sessions.days.frequency == Frequency{Frequency::Kind::per_week, 2, 2});
  CHECK(programme.sessions.length == Seconds{3600});
  CHECK(programme.provenance.source == "simson-2017");
  const Block& learn = block_at(condition, 0, 0);
  CHECK(learn.id == "squat");
  CHECK(learn.exercises == std::vector<std::string>{"squat", "deadlift", "row", "press",
                                                    "split-squat", "back-extension"});
  CHECK(learn.dose.reps.at(0) == Count{Count::Kind::range, 12, 15, {}});
  CHECK(learn.progress.at(0).by.share == PerMille{50});
  CHECK(learn.progress.at(0).when.at(0).at(0).written == "reps in every set >= top for 2 sessions");
  const Load& light = block_at(condition, 2, 0).dose.loads.at(0);
  CHECK(light.kind == Load::Kind::percent_of_last);
  CHECK(light.low == PerMille{800});
  CHECK(programme.phases.at(3).sessions.days.frequency ==
        Frequency{Frequency::Kind::per_week, 1, 2});
  CHECK_FALSE(programme.phases.at(3).sessions.days.gap);
}

TEST_CASE("the phases of Silbernagel overlap, and its sessions are heavy or light") {
  const Condition condition = fixture("achilles-midportion");
  const Programme& programme = condition.programmes.at(0);
  CHECK(programme.phases.at(1).week == Position{2, 5});
  CHECK(programme.phases.at(1).provenance.basis_of ==
        std::vector<std::pair<std::string, Basis>>{{"enter", Basis::standard}});
  const Sessions& sessions = programme.phases.at(2).sessions;
  REQUIRE(sessions.kinds.size() == 2);
  CHECK(sessions.kinds[0] == SessionKind{"heavy", Frequency{Frequency::Kind::per_week, 2, 3},
                                         Gap{48, Gap::Unit::hours}});
  CHECK(sessions.kinds[1].frequency.kind == Frequency::Kind::other_days);
  CHECK(block_at(condition, 2, 0).in == "heavy");
  CHECK(block_at(condition, 2, 4).weeks == std::vector<Position>{{3, 10}});
  CHECK(condition.find_exercise("quick-rebound")->contacts == 0);
  CHECK(condition.find_exercise("single-raise")->easier == "double-raise");
}

TEST_CASE("a walk is measured, and the next weeks are shares of it") {
  const Condition condition = fixture("knee-walking");
  const Block& walk = block_at(condition, 0, 0);
  REQUIRE(walk.ladder.size() == 3);
  CHECK(walk.ladder[0].measures == "walk-tolerance");
  CHECK(walk.ladder[0].dose.time->kind == Duration::Kind::as_able);
  CHECK(walk.ladder[1].dose.time->share == PerMille{800});
  CHECK(walk.ladder[2].week == Position{3, 3});
  CHECK(walk.progress.at(0).by.kind == Step::Kind::percent_of_test);
  CHECK(walk.progress.at(0).to->amount == 1800);
  CHECK(walk.progress.at(0).every == Raise::Every::week);
  CHECK(walk.progress.at(1).to->amount == 5);
  CHECK(walk.progress.at(1).to->amount_high == 7);
  CHECK(walk.stop_when == "Pain is up by 2 points, or the knee visibly swells.");
  CHECK(condition.programmes.at(0).phases.at(0).exit.at(0).at(0).value.hundredths == 180'000);
}

TEST_CASE("the running ladder has eight rows of miles, on the treadmill or on the track") {
  const Condition condition = fixture("knee-return-to-running");
  const Block& run = block_at(condition, 0, 0);
  CHECK(run.at_most == Pace{2, 7});
  CHECK(run.only_if.at(0).at(0).value.word == "treadmill");
  REQUIRE(run.ladder.size() == 8);
  CHECK(run.ladder[0].name == "level 1");
  CHECK(run.ladder[0].dose.intervals->times == 10);
  CHECK(run.ladder[0].dose.intervals->cycle.at(0).distance == Millimetres{160'934});
  CHECK(run.ladder[1].dose.intervals->for_distance == Millimetres{3'218'688});
  CHECK(run.ladder[7].dose.provenance.note == "The table gives no distance; 3 miles as level 7.");
  CHECK(block_at(condition, 0, 1).id == "run-track");
  const AnyOf& exit = condition.programmes.at(0).phases.at(0).exit.at(0);
  REQUIRE(exit.size() == 2);
  CHECK(exit[1].observable == Observable{Observable::Kind::row_of, "run-track", 0, false});
}

TEST_CASE("repetitions may differ from set to set") {
  const Condition condition = fixture("knee-blood-flow-restriction");
  const Block& cuff = block_at(condition, 0, 0);
  CHECK(cuff.dose.cuff == PerMille{800});
  CHECK(cuff.dose.rest == Rest{false, Seconds{30}, Seconds{45}});
  REQUIRE(cuff.ladder.size() == 2);
  CHECK(cuff.ladder[0].dose.reps_per_set);
  CHECK(cuff.ladder[0].dose.reps.at(3) == Count{Count::Kind::up_to, 0, 30, {}});
  CHECK(cuff.ladder[1].dose.loads.at(0).rm == 30);
  const Programme& thirty = condition.programmes.at(1);
  CHECK(thirty.id == "thirty-percent");
  CHECK_FALSE(thirty.is_default);
  CHECK(thirty.phases.at(0).blocks.at(0).dose.reps.at(3).expected == 15);
  CHECK(thirty.phases.at(0).blocks.at(0).progress.at(0).to->amount == 40'000);
  CHECK(condition.default_programme()->counts_from == Programme::CountsFrom::surgery);
  CHECK(condition.default_programme()->sessions.supervised == true);
}

TEST_CASE("booster sessions stand months later, and go on with everything") {
  const Condition condition = fixture("hip-osteoarthritis");
  const Phase& boosters = condition.programmes.at(0).phases.at(1);
  CHECK(boosters.sessions.at_months == std::vector<int>{4, 6, 8, 10});
  CHECK(boosters.blocks.at(0).continues_all);
  CHECK(boosters.blocks.at(0).is_continue());
  CHECK_FALSE(boosters.lasts);
  CHECK(condition.programmes.at(0).phases.at(2).lasts->open);
  CHECK(condition.programmes.at(0).sessions.warm_up == Preparation{Seconds{600}, "bike"});
  CHECK(condition.find_exercise("leg-press")->substitute == "goblet-squat");
  CHECK(condition.outcomes.at(0).at_months == std::vector<int>{6, 12});
}

TEST_CASE("limits hold by week and by the kind of tear") {
  const Condition condition = fixture("meniscal-repair");
  const auto& limits = condition.programmes.at(0).limits;
  REQUIRE(limits.size() == 11);
  CHECK(limits[0].weeks == std::vector<Position>{{1, 2}});
  CHECK(limits[0].weight_bearing == "toe-touch to 50 %");
  CHECK(limits[0].weight_bearing_top == 50);
  CHECK(limits[3].weight_bearing_top == 75);
  CHECK(limits[6].weeks == std::vector<Position>{{7, std::nullopt}});
  CHECK(limits[6].range->full);
  CHECK(limits[7].loaded_range == JointRange{false, 0, 90});
  CHECK(limits[8].forbid == std::vector<std::string>{"running"});
  const Phase& add = condition.programmes.at(0).phases.at(3);
  CHECK(add.blocks.at(0).continues.size() == 4);
  CHECK(block_at(condition, 0, 1).exercises == std::vector<std::string>{"leg-raise", "heel-slide"});
  CHECK(block_at(condition, 2, 1).dose.range == JointRange{false, 90, 30});
}

TEST_CASE("a reconstruction goes on by criteria, with time as a floor") {
  const Condition condition = fixture("acl-reconstruction");
  const Phase& strengthen = condition.programmes.at(0).phases.at(2);
  CHECK(strengthen.lasts == Length{Length::Unit::weeks, false, 5, 6, 10});
  const Block& extension = strengthen.blocks.at(2);
  CHECK(extension.ladder.at(0).lasts->min == 1);
  CHECK_FALSE(extension.ladder.at(4).lasts);
  CHECK(extension.ladder.at(4).dose.range == JointRange{false, 90, 0});
  const Phase& back = condition.programmes.at(0).phases.at(4);
  REQUIRE(back.exit.size() == 9);
  CHECK(back.exit[8].size() == 3);
  CHECK(back.exit[8][2].observable.kind == Observable::Kind::week);
  CHECK(back.limits.at(0).contacts == 60);
  CHECK_FALSE(back.limits.at(0).contacts_per_week);
  const Block& stimulation = block_at(condition, 0, 4);
  CHECK(stimulation.dose.loads.at(0).kind == Load::Kind::percent_mvic);
  CHECK(stimulation.dose.settings == "2,500 Hz, 75 bursts, 2 s ramp, isometric at 60 degrees");
  CHECK(stimulation.dose.hold->low == Seconds{12});
  CHECK(condition.find_exercise("hops")->levels.at(1).title == "One leg");
}

TEST_CASE("the shipped conditions and cases read without a mistake") {
  const auto achilles =
      condition_of(read_file("protocols/achilles-midportion.yaml"), all_profiles());
  CHECK(achilles.mistakes == Mistakes{});
  for (const char* name : {"runner", "holiday", "alfredson", "silbernagel", "logged"})
    CHECK(case_of(read_file("examples/achilles-" + std::string{name} + ".yaml")).mistakes ==
          Mistakes{});
  CHECK(log_of(read_file("examples/achilles-logged.check-ins.yaml")).mistakes == Mistakes{});
}

TEST_CASE("every key of the language has a meaning and a form, and stands once in its table") {
  const auto tables = reading::language_tables();
  CHECK(tables.size() == 47);
  for (const auto& table : tables) {
    INFO(table.name);
    CHECK_FALSE(table.meaning.empty());
    CHECK_FALSE(table.keys.empty());
    std::set<std::string> seen;
    for (const auto& key : table.keys) {
      INFO(key.key);
      CHECK(seen.insert(key.key).second);
      CHECK_FALSE(key.meaning.empty());
      CHECK_FALSE(key.form.name.empty());
      CHECK_FALSE(key.form.example.empty());
      CHECK_FALSE(key.form.grammar.empty());
    }
  }
}

TEST_CASE("every grammar has a name of its own, its forms and an example") {
  std::set<std::string> names;
  for (const auto& grammar : reading::language_grammars()) {
    INFO(grammar.name);
    CHECK(names.insert(grammar.name).second);
    CHECK_FALSE(grammar.grammar.empty());
    CHECK_FALSE(grammar.example.empty());
  }
  CHECK(names.size() == 49);
}
