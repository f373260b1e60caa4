#include <algorithm>

#include "planner/plan/findings.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Weeks in a row in which a block has equally few days.
struct FewWeeks {
  Folded::FewDays days;
  int first = 0;
  int last = 0;
};

std::vector<FewWeeks> runs_of(const Folded& folded) {
  std::vector<FewWeeks> runs;
  for (const auto& [week, blocks] : folded.few_days) {
    for (const Folded::FewDays& block : blocks) {
      const auto run = std::ranges::find_if(runs, [&, number = week](const FewWeeks& each) {
        return each.last + 1 == number && each.days.ladder == block.ladder &&
               each.days.had == block.had && each.days.least == block.least;
      });
      if (run == runs.end()) {
        runs.push_back({block, week, week});
      } else {
        run->last = week;
      }
    }
  }
  return runs;
}

}  // namespace

void add_few_days(const engine::Machine& machine, const Folded& folded, std::vector<Finding>& all) {
  for (const FewWeeks& run : runs_of(folded)) {
    const engine::Ladder& ladder = machine.ladders[at(run.days.ladder)];
    const bool one = run.first == run.last;
    const std::string weeks =
        one ? "week " + std::to_string(run.first)
            : "weeks " + std::to_string(run.first) + " to " + std::to_string(run.last);
    Finding finding{
        "few-days", Severity::warning,
        machine.exercises[at(ladder.exercise)].exercise.title + ": " +
            words::count(run.days.had, "day") + " a week in " + weeks + ", not " +
            std::to_string(run.days.least) +
            ". Its gap, the days that are not available or the sessions of the week leave no more.",
        run.first, std::nullopt};
    finding.last_week = one ? std::nullopt : std::optional{run.last};
    all.push_back(std::move(finding));
  }
}

void add_dated_without_room(const engine::Machine& machine, const Folded& folded,
                            std::vector<Finding>& all) {
  for (const Folded::NoRoom& each : folded.dated_without_room) {
    all.push_back({"dated-session-without-room", Severity::warning,
                   machine.phases[at(each.phase)].title + ": the week of " + words::day(each.date) +
                       " has no day for the session. Offer one there.",
                   std::nullopt, std::nullopt});
  }
}

}  // namespace titrate
