#include "tests/property/history.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <mutex>
#include <numeric>
#include <set>
#include <thread>

#include "planner/engine/compile.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/prescriptions.h"
#include "tests/scenarios/scenario.h"
#include "tests/unit/plan/planned.h"

namespace titrate::test {
namespace {

using Watch = PainProfile::Watch;

/// Phases of the Achilles programmes that wait for tests are let go on.
void add_tests(Case& patient) {
  for (const char* name : {"raise-pain", "ten-raises-pain", "hop-pain"}) {
    Measurement result;
    result.name = name;
    result.value = 100;
    patient.baseline.measurements.push_back(std::move(result));
  }
}

std::unique_ptr<Ground> ground_of(const Condition& condition, const Programme& programme,
                                  int shift) {
  auto ground = std::make_unique<Ground>();
  ground->name = condition.id + " " + programme.id;
  ground->condition = condition;
  ground->patient = neutral_patient(condition, programme);
  if (condition.id == "achilles-midportion") add_tests(ground->patient);
  for (int& morning : ground->patient.baseline.morning_pain) morning += shift;
  ground->machine =
      engine::compile(ground->condition, *condition.find_programme(programme.id), &ground->patient);
  return ground;
}

std::vector<std::unique_ptr<Ground>> make_grounds(int shift) {
  std::vector<std::unique_ptr<Ground>> all;
  for (const char* programme : {"heavy-slow-resistance", "silbernagel", "alfredson"}) {
    all.push_back(ground_of(achilles(), *achilles().find_programme(programme), shift));
  }
  for (const char* folder : {"tendon", "knee", "hip", "back", "ankle", "bone"}) {
    const Condition condition = scenario(std::string{folder} + "/case").condition;
    for (const Programme& programme : condition.programmes) {
      all.push_back(ground_of(condition, programme, shift));
    }
  }
  return all;
}

int number(Draws& draws, int below) {
  return static_cast<int>(draws.next() % static_cast<std::uint64_t>(below));
}

bool chance(Draws& draws, int of_hundred) { return number(draws, 100) < of_hundred; }

/// How one patient answers, drawn once for a course: half of them are calm enough to finish.
struct Habits {
  int level = 0;  ///< of the next mornings
  int above = 0;  ///< so much more in a session
  int wild = 0;   ///< scores in a hundred that may be anything
  int unanswered = 0;
  int missed = 0;
};

Habits habits_of(Draws& draws) {
  constexpr int levels[] = {0, 0, 1, 1, 1, 2, 3, 4};
  constexpr int shares[] = {0, 0, 10, 40};
  constexpr int wild[] = {0, 0, 2, 10};
  Habits habits;
  habits.level = levels[number(draws, 8)];
  habits.above = number(draws, 3);
  habits.wild = wild[number(draws, 4)];
  habits.unanswered = shares[number(draws, 4)];
  habits.missed = shares[number(draws, 4)];
  return habits;
}

int score(Draws& draws, const Habits& habits, int above) {
  const bool wild = chance(draws, habits.wild);
  const int drawn = wild ? number(draws, 11) : habits.level + above + number(draws, 3) - 1;
  return std::clamp(drawn, 0, 10);
}

/// Something in a hundred sessions; seldom, where answers are never wild.
bool happens(Draws& draws, const Habits& habits) { return chance(draws, 1 + habits.wild); }

void draw_watched(const PainProfile& pain, const Habits& habits, Draws& draws,
                  SessionEntry& entry) {
  const auto watches = [&](Watch what) {
    return std::ranges::find(pain.watch, what) != pain.watch.end();
  };
  if (watches(Watch::effusion)) {
    entry.effusion.before = happens(draws, habits) ? number(draws, 5) : 0;
    entry.effusion.after = *entry.effusion.before + (happens(draws, habits) ? 1 : 0);
  }
  if (watches(Watch::girth)) entry.girth = {240, 240 + (happens(draws, habits) ? 10 : 3)};
  if (watches(Watch::soreness) && happens(draws, habits)) {
    entry.soreness = static_cast<Soreness>(number(draws, 4));
  }
  if (watches(Watch::leg_site) && happens(draws, habits)) {
    entry.leg_site = {LegSite::buttock, static_cast<LegSite>(number(draws, 5))};
  }
}

void make_worse(const Manner& manner, Reply& reply) {
  std::optional<int>& said = manner.worse_score == 0   ? reply.entry.pain.during
                             : manner.worse_score == 1 ? reply.entry.pain.after
                                                       : reply.morning;
  if (said) said = std::min(10, *said + manner.worse_by);
}

Reply draw_reply(const PainProfile& pain, const Habits& habits, const Manner& manner,
                 Draws& draws) {
  Reply reply;
  reply.missed = chance(draws, habits.missed);
  reply.entry.pain.during = score(draws, habits, habits.above);
  reply.entry.pain.after = score(draws, habits, 0);
  const int morning = std::min(9, score(draws, habits, 0)) + manner.shift;
  const bool answered = !chance(draws, habits.unanswered) && !manner.no_mornings;
  reply.morning = answered ? std::optional{morning} : std::nullopt;
  if (answered && happens(draws, habits)) reply.stiffness = 5 * number(draws, 6);
  reply.entry.night_pain = habits.wild > 0 && chance(draws, 1);
  draw_watched(pain, habits, draws, reply.entry);
  return reply;
}

}  // namespace

const std::vector<std::unique_ptr<Ground>>& grounds() {
  static const auto all = make_grounds(0);
  return all;
}

const std::vector<std::unique_ptr<Ground>>& shifted_grounds() {
  static const auto all = make_grounds(1);
  return all;
}

Respond drawn_patient(const Ground& ground, std::uint64_t seed, Manner manner) {
  Draws draws{seed};
  const Habits habits = habits_of(draws);
  return [=, &ground, draws = draws](const Asked& asked) mutable {
    Reply reply = draw_reply(ground.condition.pain, habits, manner, draws);
    if (asked.session == manner.worse_at) make_worse(manner, reply);
    return reply;
  };
}

History play(const Ground& ground, std::uint64_t seed, Manner manner, int weeks) {
  History history;
  history.ground = &ground;
  history.seed = seed;
  history.end = simulate(ground.condition, ground.machine, ground.patient, weeks,
                         drawn_patient(ground, seed, manner), &history.plan);
  return history;
}

namespace {

/// The ladder of a block that a dose belongs to: the first one not seen in this session whose
/// exercise it is, or whose easier one.
const engine::MachineExercise* owner_of(const engine::Machine& machine, const Prescription& dose,
                                        std::set<int>& seen) {
  for (int index = 0; index < static_cast<int>(machine.ladders.size()); ++index) {
    const engine::Ladder& ladder = machine.ladders[static_cast<std::size_t>(index)];
    const auto& owner = machine.exercises[static_cast<std::size_t>(ladder.exercise)];
    const bool easier = owner.easier && owner.easier->id == dose.exercise;
    const bool fits = ladder.block == dose.block && (owner.exercise.id == dose.exercise || easier);
    if (fits && seen.insert(index).second) return &owner;
  }
  return nullptr;
}

}  // namespace

Steps steps_of(const Ground& ground, const Plan& plan) {
  Steps steps;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.status != PlannedSession::Status::done) continue;
      std::set<int> seen;
      for (const Prescription& dose : session.prescriptions) {
        const auto* owner = owner_of(ground.machine, dose, seen);
        if (owner == nullptr) continue;
        const std::string& id = owner->exercise.id;
        steps[{session.phase, dose.block, id}].push_back({&session, &dose, id});
      }
    }
  }
  return steps;
}

void on_all_cores(int count, const std::function<void(int)>& run) {
  std::atomic<int> next{0};
  const auto work = [&] {
    for (int index = next++; index < count; index = next++) run(index);
  };
  std::vector<std::thread> others;
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  for (unsigned each = 1; each < cores; ++each) others.emplace_back(work);
  work();
  for (std::thread& each : others) each.join();
}

int scaled(int courses) {
  constexpr int more = 30;
  return std::getenv("TITRATE_LONG") != nullptr ? more * courses : courses;
}

std::vector<std::string> faults_in(int courses, const Manner& manner, const Judge& judge) {
  constexpr std::size_t few = 5;
  const auto& all = grounds();
  std::vector<std::string> faults;
  std::mutex writing;
  on_all_cores(scaled(courses), [&](int index) {
    const Ground& ground = *all[static_cast<std::size_t>(index) % all.size()];
    const History history = play(ground, course_seed(1, index), manner);
    const std::vector<std::string> found = judge(history);
    const std::lock_guard lock{writing};
    for (const std::string& fault : found) {
      if (faults.size() < few) {
        faults.push_back(ground.name + ", course " + std::to_string(index) + ": " + fault);
      }
    }
  });
  return faults;
}

namespace {

int all_repetitions(const Prescription& dose) {
  return std::accumulate(dose.reps.begin(), dose.reps.end(), 0) *
         (dose.reps.size() > 1 ? 1 : dose.sets.value_or(1));
}

}  // namespace

bool at_most(const Prescription& dose, const Prescription& than, bool same_ladder) {
  if (dose.easier_by != than.easier_by) return dose.easier_by > than.easier_by;
  const bool fewer = dose.owed >= than.owed || all_repetitions(dose) <= all_repetitions(than);
  return (!same_ladder || dose.rung <= than.rung) && dose.share <= than.share && fewer;
}

std::string told(const Step& step) {
  const Prescription& dose = *step.dose;
  return iso_date(step.session->date) + ' ' + step.owner + ' ' + dose_text(dose) + " (rung " +
         std::to_string(dose.rung) + ", " + std::to_string(dose.share) + " %, owed " +
         std::to_string(dose.owed) + ", " + std::to_string(dose.easier_by) + " easier)";
}

const Step* next_of(const Steps& steps, const std::string& owner, Date after) {
  const Step* next = nullptr;
  for (const auto& [key, all] : steps) {
    for (const Step& step : all) {
      const bool sooner = next == nullptr || step.session->date < next->session->date;
      if (step.owner == owner && step.session->date > after && sooner) next = &step;
    }
  }
  return next;
}

bool was_referred(const Plan& plan, const std::string& owner, Date until) {
  return std::ranges::any_of(plan.decisions, [&](const Decision& each) {
    return each.decision == "refer" && each.date <= until &&
           (each.exercise == owner || each.exercise.empty());
  });
}

}  // namespace titrate::test
