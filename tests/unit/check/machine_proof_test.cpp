// The parts of a proof that look at a compiled machine: phases, ladders, doses, empty weeks.
#include <catch2/catch.hpp>

#include "planner/check/clock_space.h"
#include "planner/check/dose_steps.h"
#include "planner/check/empty_weeks.h"
#include "planner/check/ladder_space.h"
#include "planner/check/machine_parts.h"
#include "planner/check/proof_patients.h"
#include "planner/engine/compile.h"
#include "planner/plan/neutral_patient.h"
#include "tests/unit/check/condition_text.h"

namespace titrate::check {
namespace {

using test::ConditionText;

constexpr std::size_t plenty = 1'000'000;

engine::Machine machine_of(const ConditionText& text) {
  const Condition condition = test::condition_of(text.text());
  const Programme& programme = condition.programmes.front();
  const Case patient = neutral_patient(condition, programme);
  return engine::compile(condition, programme, &patient);
}

std::string phase(const std::string& id, const std::string& keys,
                  const std::string& block = "{exercise: heel-raise, sets: 3, reps: 9}") {
  return "- {id: " + id + ", title: T, " + keys + ", do: [" + block + "]}\n";
}

engine::Machine with_phases(const std::string& phases) {
  ConditionText text;
  text.phases = phases;
  return machine_of(text);
}

TEST_CASE(
    "a phase of twelve weeks ends after eighteen at the latest, with a clinician or without") {
  const ClockProof proof = prove_clock(with_phases(phase("a", "lasts: 12 weeks")), plenty);
  CHECK(proof.complete);
  CHECK(proof.ends);
  CHECK(proof.longest_weeks == 18);
  CHECK(proof.never_by_date);
  CHECK(proof.criteria_hold);
  CHECK(proof.always_open);
}

TEST_CASE("a phase that is meant to stay open is where a course arrives") {
  const ClockProof proof =
      prove_clock(with_phases(phase("a", "lasts: 4 weeks") + phase("b", "lasts: open")), plenty);
  CHECK(proof.longest_weeks == 6);
  CHECK(proof.opened == std::vector<bool>{true, true});
}

TEST_CASE("overlapping phases all open, late but never by date") {
  const ClockProof proof = prove_clock(
      with_phases(phase("a", "week: 1-2") + phase("b", "week: 2-5") + phase("c", "week: 4+")),
      plenty);
  CHECK(proof.opened == std::vector<bool>{true, true, true});
  CHECK(proof.never_by_date);
  CHECK(proof.ends);
}

TEST_CASE("a search of the weeks that is cut short says so") {
  CHECK_FALSE(prove_clock(with_phases(phase("a", "lasts: 12 weeks")), 10).complete);
}

TEST_CASE("every row of a ladder is reached, and only through the gate") {
  ConditionText text;
  text.blocks = test::block_of_rows({"week: 1-4", "week: 5-8, reps: 8", "week: 9+, reps: 6"});
  const engine::Machine machine = machine_of(text);
  Signals signals;
  const auto grounds = grounds_of(machine);
  for (const Ground& ground : grounds.front())
    static_cast<void>(explore_debts(ground, plenty,
                                    [&](const DebtsVisit& visit) { add_signals(visit, signals); }));
  const LadderProof proof = prove_ladder(machine.ladders.front(), signals, plenty);
  CHECK(proof.reached == std::vector<bool>{true, true, true});
  CHECK(proof.climbs_only_clear);
  CHECK(proof.adjusts_only_clear);
  CHECK(proof.dead_ends.empty());
}

TEST_CASE("a signal and its number are the same thing") {
  for (std::size_t number = 0; number < Signals{}.size(); ++number)
    CHECK(number_of(signal_of(number)) == number);
}

ConditionText two_rows() {
  ConditionText text;
  text.exercises = "press: {title: Press, kind: strength, tissue: calf, needs: [bar]}\n";
  text.blocks =
      "- exercise: press\n  sets: 3\n  reps: 10\n  ladder:\n"
      "    - {week: 1-4, load: 50 % 1RM, basis: default}\n"
      "    - {week: 5+, load: 55 % 1RM, basis: default}\n";
  return text;
}

TEST_CASE("the load of the next row is inside the cap, or a source stands for it") {
  engine::Machine machine = machine_of(two_rows());
  CHECK(dose_faults(machine).empty());
  auto& row = machine.ladders.front().rungs[1];
  row.dose.loads.front().mass = Grams{45'000};
  row.sourced_step = false;
  row.allowed = 0b10000000000;  // nothing of it is given back
  const auto faults = dose_faults(machine);
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().kind == DoseFault::Kind::step_above_cap);
  CHECK(faults.front().rung == 1);
  CHECK(faults.front().words == "30 kg to 45 kg");
  row.sourced_step = true;
  CHECK(dose_faults(machine).empty());
}

TEST_CASE("a load that comes back in too large a step is found") {
  engine::Machine machine = machine_of(two_rows());
  auto& row = machine.ladders.front().rungs[0];
  row.allowed = 0b10000000001;
  row.steep.reset();
  const auto faults = dose_faults(machine);
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().kind == DoseFault::Kind::back_above_cap);
}

TEST_CASE("with a load for each set, coarse plates are too coarse for the heaviest") {
  ConditionText text;
  text.exercises = "press: {title: Press, kind: strength, tissue: calf, needs: [bar]}\n";
  text.blocks = "- {exercise: press, reps: 6, load: [20 % 1RM, 30 % 1RM, 60 % 1RM]}";
  const Condition condition = test::condition_of(text.text());
  const Programme& programme = condition.programmes.front();
  for (const ProofPatient& patient : proof_patients(condition, programme)) {
    INFO(patient.words);
    CHECK(dose_faults(engine::compile(condition, programme, &patient.patient)).empty());
  }
}

TEST_CASE("a dose without a set is nothing") {
  engine::Machine machine = machine_of(two_rows());
  machine.ladders.front().rungs[1].dose.sets.low = 0;
  const auto faults = dose_faults(machine);
  REQUIRE_FALSE(faults.empty());
  CHECK(faults.front().kind == DoseFault::Kind::nothing_left);
}

TEST_CASE("a week of a phase that no block covers is empty") {
  const std::string raise = "{exercise: heel-raise, sets: 3, reps: 9, week: ";
  CHECK(empty_weeks(with_phases(phase("a", "lasts: 4 weeks", raise + "1+}"))).empty());
  const auto empty = empty_weeks(with_phases(phase("a", "lasts: 4 weeks", raise + "1-2}")));
  REQUIRE(empty.size() == 1);
  CHECK(empty.front().words == "week 3 of the phase `a` has no exercise");
}

TEST_CASE("a phase whose every block waits for something may be empty") {
  const auto empty = empty_weeks(with_phases(phase(
      "a", "lasts: 4 weeks", "{exercise: heel-raise, sets: 3, reps: 9, enter: pain during <= 2}")));
  REQUIRE(empty.size() == 1);
  CHECK(empty.front().words == "every exercise of the phase `a` may wait or be left");
}

}  // namespace
}  // namespace titrate::check
