#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "planner/check/debts_proof.h"
#include "planner/check/machine_parts.h"
#include "planner/check/proof_patients.h"
#include "planner/engine/compile.h"
#include "planner/reading/read.h"

/// What `check` found of one exercise's debts, for `agrees.py` to compare with SPIN's model:
///   titrate_spin_ground protocols/<condition>.yaml <programme> <exercise>
/// For each ground of the exercise, with the patient it is met for: the ground's numbers, every
/// state with every step from it, and what was proved.
namespace titrate::check {
namespace {

constexpr std::size_t most_states = 1'000'000;

Source source_of(const std::string& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return {path, text.str()};
}

template <class Read>
auto read_file(const std::string& path, const Read& read) {
  const Source source = source_of(path);
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  return read(source, root.value(), diagnostics).value();
}

Condition condition_in(const std::string& path) {
  const auto profiles = read_file("protocols/pain-profiles.yaml", read_pain_profiles);
  return read_file(path, [&](const Source& source, const yaml::Node& root,
                             Diagnostics& diagnostics) {
    return read_condition(source, root, profiles, diagnostics);
  });
}

void tell_numbers(const Ground& ground) {
  const engine::Footing& footing = ground.footing;
  const engine::Rules& rules = ground.rules;
  std::cout << "number ALLOWED " << footing.allowed.to_ulong()        //
            << "\nnumber STEEP " << footing.steep.to_ulong()          //
            << "\nnumber VOLUME " << footing.volume                   //
            << "\nnumber STEPS " << footing.easier_steps              //
            << "\nnumber NEED " << footing.need                       //
            << "\nnumber CREEP " << rules.creep                       //
            << "\nnumber MAX_SWAPS " << rules.max_swaps               //
            << "\nnumber LOAD_DOWN " << rules.load_down               //
            << "\nnumber PROGRESS_IN_ACCEPTABLE " << rules.progress_in_acceptable
            << "\nnumber LATE_REPEATS " << rules.late_repeats         //
            << "\nnumber RED_SPLITS " << rules.red_splits             //
            << "\nnumber DIRECTION " << ground.watches_direction << '\n';
}

/// The load in percent, since an index is the engine's own idea.
std::string text_of(const engine::Debts& debts) {
  std::ostringstream text;
  text << 50 + 5 * debts.load << ' ' << +debts.owed << ' ' << +debts.fails << ' ' << +debts.calm
       << ' ' << +debts.streak << ' ' << +debts.variant << ' ' << +debts.swaps << ' '
       << debts.floor << ' ' << +debts.raised << ' ' << debts.referred;
  return text.str();
}

void tell_steps(const DebtsVisit& visit) {
  const std::string from = text_of(visit.debts);
  std::set<std::string> steps;
  for (const engine::Settled& after : visit.after)
    steps.insert(text_of(after.debts) + (after.clear ? "  1" : "  0"));
  std::cout << "state " << from << '\n';
  for (const std::string& step : steps) std::cout << "step " << from << "  " << step << '\n';
}

void tell(const std::string& patient, const Ground& ground) {
  std::cout << "ground " << patient << '\n';
  tell_numbers(ground);
  const DebtsSpace space = explore_debts(ground, most_states, tell_steps);
  const DebtsProof proof = prove_debts(ground, most_states);
  std::cout << "complete " << (space.complete && proof.complete)  //
            << "\nbreaches " << proof.breaches.size()             //
            << "\ncalm " << proof.calm_sessions                   //
            << "\nbad " << proof.bad_answers << '\n';
}

int tell_all(const std::string& path, std::string_view programme_id, std::string_view exercise) {
  const Condition condition = condition_in(path);
  const auto programme = std::ranges::find(condition.programmes, programme_id, &Programme::id);
  if (programme == condition.programmes.end()) return 1;
  std::map<std::vector<std::uint64_t>, bool> told;
  for (const ProofPatient& patient : proof_patients(condition, *programme)) {
    const engine::Machine machine = engine::compile(condition, *programme, &patient.patient);
    const auto grounds = grounds_of(machine);
    for (std::size_t ladder = 0; ladder < machine.ladders.size(); ++ladder) {
      const auto index = static_cast<std::size_t>(machine.ladders[ladder].exercise);
      if (machine.exercises[index].exercise.id != exercise) continue;
      for (const Ground& ground : grounds[ladder])
        if (told.emplace(ground.key(), true).second) tell(patient.words, ground);
    }
  }
  return told.empty() ? 1 : 0;
}

}  // namespace
}  // namespace titrate::check

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "titrate_spin_ground <condition file> <programme> <exercise>\n";
    return 2;
  }
  return titrate::check::tell_all(words[1], words[2], words[3]);
}
