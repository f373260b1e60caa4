#include <algorithm>

#include <catch2/catch.hpp>

#include "planner/plan/dose_text.h"
#include "planner/plan/prescriptions.h"
#include "tests/property/history.h"
#include "tests/unit/plan/planned.h"

/// What must hold on every history, whatever is answered.
namespace titrate::test {
namespace {

/// What the next doses after a session are, were one of its answers worse; empty: not higher.
std::string higher_after_worse(const Ground& ground, std::uint64_t seed) {
  Draws draws{seed};
  Manner manner;
  const History better = play(ground, seed);
  manner.worse_at = 1 + static_cast<int>(draws.next() % 12);
  manner.worse_by = 1 + static_cast<int>(draws.next() % 6);
  manner.worse_score = static_cast<int>(draws.next() % 3);
  const History worse = play(ground, seed, manner);
  const Steps better_steps = steps_of(ground, better.plan);
  const Steps worse_steps = steps_of(ground, worse.plan);
  std::optional<Date> changed;
  for (const PlannedWeek& week : worse.plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.number == manner.worse_at) changed = session.date;
    }
  }
  if (!changed) return {};
  for (const auto& [key, all] : better_steps) {
    const Step* next = next_of(better_steps, all.front().owner, *changed);
    const Step* worse_next = next_of(worse_steps, all.front().owner, *changed);
    const auto same_key = worse_steps.find(key);
    // A step of coarse plates comes with less volume: neither more nor less than the step not made.
    const bool coarse = next != nullptr && next->dose->owed > 0 &&
                        std::ranges::find(next->dose->reasons, "load-back", &Reason::rule) !=
                            next->dose->reasons.end();
    // While another exercise stands in for it, nothing of it is done.
    constexpr date::days one_week{7};
    const bool near = next != nullptr && worse_next != nullptr &&
                      worse_next->session->date <= next->session->date + one_week;
    const bool comparable = near && next != nullptr && !coarse && worse_next != nullptr &&
                            same_key != worse_steps.end() &&
                            std::ranges::find(all, next->dose, &Step::dose) != all.end() &&
                            std::ranges::find(same_key->second, worse_next->dose, &Step::dose) !=
                                same_key->second.end() &&
                            !was_referred(worse.plan, all.front().owner, worse_next->session->date);
    if (comparable && !at_most(*worse_next->dose, *next->dose, true)) {
      return told(*next) + "; with session " + std::to_string(manner.worse_at) + " worse " +
             told(*worse_next);
    }
  }
  return {};
}

TEST_CASE("one answer made worse never gives a higher next dose") {
  std::vector<std::string> found(static_cast<std::size_t>(scaled(400)));
  const auto& all = grounds();
  on_all_cores(static_cast<int>(found.size()), [&](int index) {
    const auto at = static_cast<std::size_t>(index);
    found[at] = higher_after_worse(*all[at % all.size()], course_seed(3, index));
  });
  for (std::size_t index = 0; index < found.size(); ++index) {
    if (!found[index].empty()) {
      FAIL_CHECK(all[index % all.size()]->name << ", course " << index << ": " << found[index]);
    }
  }
}

}  // namespace
}  // namespace titrate::test
