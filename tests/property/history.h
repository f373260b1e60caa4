#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "planner/engine/machine.h"
#include "planner/plan/course.h"
#include "planner/plan/simulate.h"

/// Random histories: drawn answers through the same fold as a plan, and what became of each dose.
namespace titrate::test {

/// A programme with somebody on it, compiled once for every course.
struct Ground {
  std::string name;
  Condition condition;
  Case patient;
  engine::Machine machine;
};

/// The Achilles programmes and the fixture conditions of tests/scenarios.
[[nodiscard]] const std::vector<std::unique_ptr<Ground>>& grounds();
/// The same with the usual morning pain of the patient one point higher.
[[nodiscard]] const std::vector<std::unique_ptr<Ground>>& shifted_grounds();

/// What a drawn patient is asked to be.
struct Manner {
  bool no_mornings = false;  ///< never answers the next morning
  int shift = 0;             ///< added to every morning score, which is drawn up to 9
  int worse_at = 0;          ///< this session's scores are raised by `worse_by`; 0: none
  int worse_by = 0;          ///< points
  int worse_score = 0;       ///< 0: during, 1: after, 2: next morning
};

/// A patient who answers at random, the same for the same seed: scores around a level of their own,
/// mornings not answered, sessions missed, and now and then what the condition watches.
[[nodiscard]] Respond drawn_patient(const Ground& ground, std::uint64_t seed, Manner manner = {});

/// A course of drawn answers.
struct History {
  const Ground* ground = nullptr;
  std::uint64_t seed = 0;
  Plan plan;  ///< sessions and decisions
  CourseEnd end;
};
[[nodiscard]] History play(const Ground& ground, std::uint64_t seed, Manner manner = {},
                           int weeks = 20);

/// One dose that was done.
struct Step {
  const PlannedSession* session = nullptr;
  const Prescription* dose = nullptr;
  std::string owner;  ///< the exercise as the programme names it, though an easier one is done
};
/// The doses done of each exercise of each block of each phase, in order of dates.
using Steps = std::map<std::tuple<std::string, std::string, std::string>, std::vector<Step>>;
[[nodiscard]] Steps steps_of(const Ground& ground, const Plan& plan);

/// What stands against a history; empty: nothing.
using Judge = std::function<std::vector<std::string>(const History&)>;

/// Plays so many courses, or `scaled` ones, over all grounds, and gives the first few faults.
[[nodiscard]] std::vector<std::string> faults_in(int courses, const Manner& manner,
                                                 const Judge& judge);

/// Calls `run(index)` for every index below `count` on several threads.
void on_all_cores(int count, const std::function<void(int)>& run);
/// So many courses, or thirty times as many when TITRATE_LONG is set: then all properties together
/// play more than a hundred thousand.
[[nodiscard]] int scaled(int courses);

/// Not above: an easier level is below every dose of a harder one; on the same level the rung, the
/// share of the load and the volume are each no higher.
[[nodiscard]] bool at_most(const Prescription& dose, const Prescription& than, bool same_ladder);
[[nodiscard]] std::string told(const Step& step);
/// The first dose of an exercise after a day, in whatever block.
[[nodiscard]] const Step* next_of(const Steps& steps, const std::string& owner, Date after);
[[nodiscard]] bool was_referred(const Plan& plan, const std::string& owner, Date until);

}  // namespace titrate::test
