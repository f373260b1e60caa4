#include "planner/check/proof.h"

#include <algorithm>
#include <set>

#include "planner/check/dose_steps.h"
#include "planner/check/empty_weeks.h"
#include "planner/check/machine_parts.h"
#include "planner/check/parallel.h"
#include "planner/check/proof_patients.h"
#include "planner/engine/compile.h"

namespace titrate::check {
namespace {

using engine::Machine;

/// A patient's machine, with the keys of the parts it is made of.
struct Compiled {
  std::string patient;
  Machine machine;
  std::vector<std::vector<Ground>> grounds;  ///< by ladder
  std::vector<DoseFault> faults;
};

std::vector<Compiled> compile_all(const Condition& condition, const Programme& programme) {
  const auto patients = proof_patients(condition, programme);
  std::vector<Compiled> all(patients.size());
  in_parallel(patients.size(), [&](std::size_t index) {
    Compiled& its = all[index];
    its.patient = patients[index].words;
    its.machine = engine::compile(condition, programme, &patients[index].patient);
    its.grounds = grounds_of(its.machine);
    its.faults = dose_faults(its.machine);
  });
  return all;
}

Claim claim_of(DoseFault::Kind kind) {
  switch (kind) {
    case DoseFault::Kind::step_above_cap:
    case DoseFault::Kind::back_above_cap:
      return Claim::step_in_cap;
    case DoseFault::Kind::debt_raises:
      return Claim::worse_never_more;
    case DoseFault::Kind::nothing_left:
      return Claim::never_empty;
  }
  return Claim::step_in_cap;
}

std::string words_of(const Machine& machine, const DoseFault& fault) {
  const engine::Ladder& ladder = machine.ladders[static_cast<std::size_t>(fault.ladder)];
  const std::string& title =
      machine.exercises[static_cast<std::size_t>(ladder.exercise)].exercise.title;
  switch (fault.kind) {
    case DoseFault::Kind::step_above_cap:
      return "the load of " + title + " goes from " + fault.words + " in one step";
    case DoseFault::Kind::back_above_cap:
      return "the load of " + title + " is given back from " + fault.words + " in one step";
    case DoseFault::Kind::debt_raises:
      return "the " + fault.words + " of " + title + " rise while something is taken away";
    case DoseFault::Kind::nothing_left:
      return "nothing is left of " + title;
  }
  return "";
}

/// Collects what was found, each claim once for each line.
class Findings {
 public:
  explicit Findings(ProgrammeProof& proof) : proof_(proof) {}

  void add(Breach breach) {
    const auto same = [&](const Breach& each) {
      return each.claim == breach.claim && each.line == breach.line;
    };
    if (std::ranges::none_of(proof_.breaches, same)) proof_.breaches.push_back(std::move(breach));
  }

  void add(const DebtsProof& debts, const Compiled& its, const std::string& exercise, int line) {
    count(debts);
    proof_.calm_sessions = std::max(proof_.calm_sessions, debts.calm_sessions);
    proof_.bad_answers = std::max(proof_.bad_answers, debts.bad_answers);
    for (const DebtsBreach& each : debts.breaches)
      add({each.claim, exercise, its.patient, line, each.way});
  }

  void add(const ClockProof& clock, const Compiled& its) {
    count(clock);
    proof_.weeks = std::max(proof_.weeks, clock.longest_weeks);
    const auto when = [&](bool broken, Claim claim, std::string words) {
      if (broken) add({claim, std::move(words), its.patient, 0, {}});
    };
    when(!clock.ends, Claim::ends, "weeks follow each other without an end");
    when(!clock.never_by_date, Claim::phases_by_criteria,
         "a phase opens in a week that does not count");
    when(!clock.criteria_hold, Claim::phases_by_criteria,
         "a phase opens or closes without its criteria");
    when(!clock.one_a_week, Claim::phases_by_criteria, "two phases open in one week");
    when(!clock.always_open, Claim::never_empty, "no phase is open");
  }

  void add(const LadderProof& ladder, const Compiled& its, int line) {
    count(ladder);
    if (!ladder.climbs_only_clear)
      add({Claim::volume_first, "a row begins while something is owed", its.patient, line, {}});
    if (!ladder.adjusts_only_clear)
      add({Claim::volume_first,
           "a load is moved up while something is owed",
           its.patient,
           line,
           {}});
  }

  /// Doses whose numbers break the order, and weeks that hold none.
  void add_doses(const Compiled& its) {
    for (const DoseFault& fault : its.faults) {
      const auto& ladder = its.machine.ladders[static_cast<std::size_t>(fault.ladder)];
      add({claim_of(fault.kind),
           words_of(its.machine, fault),
           its.patient,
           ladder.rungs[static_cast<std::size_t>(fault.rung)].dose.line,
           {}});
    }
    for (const EmptyWeek& empty : empty_weeks(its.machine))
      add({Claim::never_empty, empty.words, its.patient, empty.line, {}});
  }

 private:
  template <class Part>
  void count(const Part& part) {
    proof_.states += part.states;
    proof_.transitions += part.transitions;
    proof_.complete = proof_.complete && part.complete;
  }

  ProgrammeProof& proof_;
};

/// Rungs, phases and exercises that no patient comes to.
class Reach {
 public:
  void add(const ClockProof& clock, const Compiled& its) {
    for (std::size_t phase = 0; phase < its.machine.phases.size(); ++phase) {
      const engine::PhasePlan& plan = its.machine.phases[phase];
      if (!plan.dated()) note(plan.line, clock.opened[phase], "the phase `" + plan.id + "`");
    }
  }
  void add(const LadderProof& proof, const engine::Ladder& ladder) {
    for (std::size_t rung = 0; rung < ladder.rungs.size(); ++rung)
      note(ladder.rungs[rung].dose.line, proof.reached[rung],
           ladder.rungs[rung].name.empty() ? "this dose" : ladder.rungs[rung].name);
  }
  void tell(Findings& findings) const {
    for (const auto& [line, part] : parts_)
      if (!part.reached)
        findings.add({Claim::reached, part.words + " is never reached", "", line, {}});
  }

 private:
  struct Part {
    bool reached = false;
    std::string words;
  };
  void note(int line, bool reached, std::string words) {
    Part& part = parts_[line];
    part.reached = part.reached || reached;
    part.words = std::move(words);
  }
  std::map<int, Part> parts_;
};

}  // namespace

const Breach* breach_of(const ProgrammeProof& proof, Claim claim) {
  const auto found = std::ranges::find(proof.breaches, claim, &Breach::claim);
  return found == proof.breaches.end() ? nullptr : &*found;
}

bool holds(const ProgrammeProof& proof, Claim claim) {
  return proof.complete && breach_of(proof, claim) == nullptr;
}

std::optional<int> figure_of(const ProgrammeProof& proof, Claim claim) {
  if (claim == Claim::recovers) return proof.calm_sessions;
  if (claim == Claim::refers) return proof.bad_answers;
  if (claim == Claim::ends) return proof.weeks;
  return std::nullopt;
}

void Prover::prove_grounds(const std::map<Key, Ground>& grounds) {
  std::vector<std::pair<const Key*, const Ground*>> open;
  for (const auto& [key, ground] : grounds)
    if (!debts_.contains(key)) open.emplace_back(&key, &ground);
  std::vector<Debts> proved(open.size());
  in_parallel(open.size(), [&](std::size_t index) {
    Debts& its = proved[index];
    its.proof = prove_debts(*open[index].second, most_states_, &its.signals);
  });
  for (std::size_t index = 0; index < open.size(); ++index)
    debts_.emplace(*open[index].first, std::move(proved[index]));
}

ProgrammeProof Prover::prove(const Condition& condition, const Programme& programme) {
  ProgrammeProof proof;
  proof.programme = programme.id;
  const auto all = compile_all(condition, programme);
  proof.patients = all.size();
  std::map<Key, Ground> grounds;
  for (const Compiled& its : all)
    for (const auto& of_ladder : its.grounds)
      for (const Ground& ground : of_ladder) grounds.emplace(ground.key(), ground);
  prove_grounds(grounds);

  Findings findings(proof);
  Reach reach;
  std::set<Key> counted;  // what is equal for two patients is one search
  for (const Compiled& its : all) {
    const Machine& machine = its.machine;
    for (std::size_t index = 0; index < machine.ladders.size(); ++index) {
      const engine::Ladder& ladder = machine.ladders[index];
      const auto exercise = static_cast<std::size_t>(ladder.exercise);
      for (const Ground& ground : its.grounds[index])
        if (counted.insert(ground.key()).second)
          findings.add(debts_.at(ground.key()).proof, its,
                       machine.exercises[exercise].exercise.title, ladder.line);
      const auto& [key, climbed] = proved(ladder, its.grounds[index]);
      if (counted.insert(key).second) findings.add(climbed, its, ladder.line);
      reach.add(climbed, ladder);
    }
    const auto& [key, clock] = proved(machine);
    if (counted.insert(key).second) findings.add(clock, its);
    reach.add(clock, its);
    findings.add_doses(its);
  }
  reach.tell(findings);
  return proof;
}

const std::pair<const Prover::Key, LadderProof>& Prover::proved(
    const engine::Ladder& ladder, const std::vector<Ground>& grounds) {
  Signals signals;
  for (const Ground& ground : grounds) signals |= debts_.at(ground.key()).signals;
  const Key key = key_of(ladder, signals);
  const auto known = ladders_.find(key);
  if (known != ladders_.end()) return *known;
  return *ladders_.emplace(key, prove_ladder(ladder, signals, most_states_)).first;
}

const std::pair<const Prover::Key, ClockProof>& Prover::proved(const Machine& machine) {
  const Key key = key_of(machine);
  const auto known = clocks_.find(key);
  if (known != clocks_.end()) return *known;
  return *clocks_.emplace(key, prove_clock(machine, most_states_)).first;
}

}  // namespace titrate::check
