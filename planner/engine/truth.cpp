#include "planner/engine/truth.h"

#include <algorithm>

#include "planner/engine/advance.h"
#include "planner/engine/measured.h"
#include "planner/engine/test_shares.h"

namespace titrate::engine {
namespace {

using Kind = Observable::Kind;
using Value = CriterionValue::Kind;

std::optional<int> score_of(const LadderRecord& record, Kind kind) {
  switch (kind) {
    case Kind::pain_during:
      return record.pain.during;
    case Kind::pain_after:
      return record.pain.after;
    case Kind::pain_morning:
      return record.pain.morning;
    default:
      return std::nullopt;
  }
}

/// Repetitions of each prescribed set, 0 for one that was left out; one number stands for all.
std::vector<int> reps_by_set(const LadderRecord& record) {
  std::vector<int> reps = record.reps;
  if (reps.size() == 1 || (!reps.empty() && reps.size() < record.reps_target.size())) {
    const int missing = reps.size() == 1 ? reps.front() : 0;
    reps.resize(std::max(reps.size(), record.reps_target.size()), missing);
  }
  return reps;
}

Truth of_reps(const Criterion& criterion, const LadderRecord& record) {
  const std::vector<int> reps = reps_by_set(record);
  const bool top = criterion.value.kind == Value::top;
  if (reps.empty() || (top && record.reps_top.empty())) {
    return Truth::unknown;
  }
  const auto in_set = [&](std::size_t set) {
    if (set >= reps.size()) {
      return Truth::unknown;
    }
    const std::int64_t wanted =
        top ? 100 * record.reps_top[std::min(set, record.reps_top.size() - 1)]
            : criterion.value.hundredths;
    return compare(100 * reps[set], criterion.op, wanted);
  };
  if (criterion.observable.kind == Kind::reps_in_last_set) {
    return in_set(reps.size() - 1);
  }
  if (criterion.observable.kind == Kind::reps_in_set) {
    return in_set(static_cast<std::size_t>(std::max(criterion.observable.set, 1) - 1));
  }
  Truth all = Truth::yes;
  for (std::size_t set = 0; set < reps.size(); ++set) {
    all = std::min(all, in_set(set));
  }
  return all;
}

Truth of_record(const Criterion& criterion, const LadderRecord& record, const Chart& chart) {
  switch (criterion.observable.kind) {
    case Kind::reps_in_every_set:
    case Kind::reps_in_last_set:
    case Kind::reps_in_set:
      return of_reps(criterion, record);
    case Kind::time_of_last_set:
      return record.time
                 ? compare(100 * record.time->count(), criterion.op, criterion.value.hundredths)
                 : Truth::unknown;
    case Kind::effort:
      return record.effort_tenths
                 ? compare(10 * *record.effort_tenths, criterion.op, criterion.value.hundredths)
                 : Truth::unknown;
    default:
      break;
  }
  const auto score = score_of(record, criterion.observable.kind);
  const std::int64_t wanted =
      criterion.value.kind == Value::baseline ? 100 * chart.base : criterion.value.hundredths;
  return score ? compare(100 * *score, criterion.op, wanted) : Truth::unknown;
}

/// How many of the last sessions count: one, n of them, or those of the last n days or weeks up to
/// the last session. Nothing while so many, or so long, were not seen.
std::optional<std::size_t> sessions_wanted(const Criterion& criterion,
                                           const std::vector<LadderRecord>& sessions) {
  const int during = std::max(criterion.during, 1);
  std::size_t wanted = 1;
  switch (criterion.per) {
    case Criterion::Per::none:
      break;
    case Criterion::Per::sessions:
      wanted = static_cast<std::size_t>(during);
      break;
    case Criterion::Per::days:
    case Criterion::Per::weeks: {
      const int days = criterion.per == Criterion::Per::days ? during : 7 * during;
      if (sessions.empty() || sessions.front().date + date::days{days} > sessions.back().date) {
        return std::nullopt;
      }
      wanted =
          static_cast<std::size_t>(std::ranges::count_if(sessions, [&](const LadderRecord& record) {
            return record.date + date::days{days} > sessions.back().date;
          }));
      break;
    }
  }
  return wanted <= sessions.size() ? std::optional{wanted} : std::nullopt;
}

/// Of one ladder's last session, or of each of those that count.
Truth of_sessions(const Criterion& criterion, const std::vector<LadderRecord>& sessions,
                  const Chart& chart) {
  const auto wanted = sessions_wanted(criterion, sessions);
  if (!wanted) {
    return Truth::unknown;
  }
  Truth all = Truth::yes;
  for (std::size_t back = 1; back <= *wanted; ++back) {
    all = std::min(all, of_record(criterion, sessions[sessions.size() - back], chart));
  }
  return all;
}

Truth of_ladders(const Criterion& criterion, const Facts& facts) {
  const auto of_ladder = [&](int ladder) {
    const auto found = facts.chart.sessions.find(ladder);
    return found == facts.chart.sessions.end() ? Truth::unknown
                                               : of_sessions(criterion, found->second, facts.chart);
  };
  if (facts.ladder >= 0) {
    return of_ladder(facts.ladder);
  }
  Truth all = Truth::yes;
  for (const Active& active : active_uses(facts.machine, facts.state)) {
    all = std::min(all, of_ladder(active.use->ladder));
  }
  return all;
}

/// A block of the same name in a phase that has not opened says nothing of where the patient stands.
bool was_opened(const Facts& facts, std::size_t ladder) {
  for (std::size_t phase = 0; phase < facts.machine.phases.size(); ++phase) {
    const bool waits = facts.state.course.phases[phase].status == PhaseState::Status::waiting;
    const auto& uses = facts.machine.phases[phase].uses;
    if (!waits && std::ranges::find(uses, static_cast<int>(ladder), &Use::ladder) != uses.end()) {
      return true;
    }
  }
  return false;
}

/// Where every exercise of a block stands on its ladder.
Truth of_position(const Criterion& criterion, const Facts& facts) {
  Truth all = Truth::unknown;
  for (std::size_t index = 0; index < facts.machine.ladders.size(); ++index) {
    const Ladder& ladder = facts.machine.ladders[index];
    const auto& its = facts.machine.exercises[static_cast<std::size_t>(ladder.exercise)];
    const bool asked =
        ladder.block == criterion.observable.name || its.exercise.id == criterion.observable.name;
    if (!asked || !was_opened(facts, index)) {
      continue;
    }
    int rung = facts.state.positions[index].rung;
    RungDose dose = ladder.rungs[static_cast<std::size_t>(rung)].dose;
    resolve_shares(dose, test_amounts(facts.machine.tests, facts.chart.measured, facts.side));
    const bool given = (!dose.time || dose.time->kind == Duration::Kind::given) &&
                       (!dose.distance || dose.distance->kind == Distance::Kind::given);
    Truth here = Truth::unknown;
    if (!given && criterion.observable.kind != Kind::row_of) {
      here = Truth::unknown;  // the test that says how long or far was not done
    } else if (criterion.observable.kind == Kind::time_of && dose.time) {
      here = compare(100 * dose.time->low.count(), criterion.op, criterion.value.hundredths);
    } else if (criterion.observable.kind == Kind::distance_of && dose.distance) {
      here = compare(dose.distance->low.count() / 10, criterion.op, criterion.value.hundredths);
    } else if (criterion.observable.kind == Kind::row_of) {
      const auto named = std::ranges::find(ladder.rungs, criterion.value.word, &Rung::name);
      const auto wanted = criterion.value.kind == Value::last
                              ? static_cast<std::ptrdiff_t>(ladder.rungs.size()) - 1
                              : named - ladder.rungs.begin();
      // Inside a row whose range moves, the row counts, not how far it moved.
      while (rung > 0 && ladder.rungs[static_cast<std::size_t>(rung)].next_row > 0 &&
             ladder.rungs[static_cast<std::size_t>(rung - 1)].next_row ==
                 ladder.rungs[static_cast<std::size_t>(rung)].next_row) {
        --rung;
      }
      here = compare(rung, criterion.op, wanted);
    }
    all = all == Truth::unknown ? here : std::min(all, here);
  }
  return all;
}

/// Sessions done of those wanted: since the start, or of the last weeks together that the criterion
/// names. Nothing is known while so many weeks have not ended.
Truth of_adherence(const Criterion& criterion, const Chart& chart) {
  const int during = std::max(criterion.during, 1);
  const auto all = static_cast<int>(chart.weeks.size());
  const int weeks = criterion.per == Criterion::Per::weeks  ? during
                    : criterion.per == Criterion::Per::days ? (during + 6) / 7
                                                            : all;
  if (all == 0 || weeks > all) {
    return Truth::unknown;
  }
  WeekDone sum;
  for (int week = all - weeks; week < all; ++week) {
    sum.wanted += chart.weeks[static_cast<std::size_t>(week)].wanted;
    sum.done += chart.weeks[static_cast<std::size_t>(week)].done;
  }
  return sum.wanted == 0 ? Truth::unknown
                         : compare(std::int64_t{10'000} * sum.done, criterion.op,
                                   sum.wanted * criterion.value.hundredths);
}

}  // namespace

Truth evaluate(const Criterion& criterion, const Facts& facts) {
  const auto felt = [&](Truth measured) { return facts.calm ? Truth::yes : measured; };
  switch (criterion.observable.kind) {
    case Kind::named:
      return felt(against_measurement(criterion, facts));
    case Kind::change_in:
      return felt(against_change(criterion, facts));
    case Kind::pain_during:
    case Kind::pain_after:
    case Kind::pain_morning:
    case Kind::reps_in_every_set:
    case Kind::reps_in_last_set:
    case Kind::reps_in_set:
    case Kind::effort:
    case Kind::time_of_last_set:
      return felt(of_ladders(criterion, facts));
    case Kind::row_of:
    case Kind::time_of:
    case Kind::distance_of:
      return of_position(criterion, facts);
    case Kind::week:
      return compare(100 * facts.week, criterion.op, criterion.value.hundredths);
    case Kind::weeks_in_phase:
      return compare(100 * facts.weeks_in_phase, criterion.op, criterion.value.hundredths);
    case Kind::sessions_done:
      return compare(100 * facts.chart.sessions_done, criterion.op, criterion.value.hundredths);
    case Kind::adherence: {
      const Truth so_far = of_adherence(criterion, facts.chart);
      return so_far == Truth::unknown ? felt(so_far) : so_far;
    }
    case Kind::clearance:
      return felt(truth(std::ranges::find(facts.chart.clearances, criterion.observable.name) !=
                        facts.chart.clearances.end()));
  }
  return Truth::unknown;
}

Truth evaluate(const Criteria& criteria, const Facts& facts) {
  Truth all = Truth::yes;
  for (const AnyOf& any : criteria) {
    Truth one = Truth::no;
    for (const Criterion& criterion : any) {
      one = std::max(one, evaluate(criterion, facts));
    }
    all = std::min(all, one);
  }
  return all;
}

Truth default_gate(const std::vector<LadderRecord>& sessions) {
  if (sessions.size() < 2) {
    return Truth::unknown;
  }
  const auto met = [](const LadderRecord& record) {
    if (record.rir && *record.rir >= record.target_rir + 1) {
      return true;
    }
    const auto counts = [](int reps) { return reps > 1; };
    if (std::ranges::none_of(record.reps_target, counts)) {
      return true;  // a hold, a time or a way: two tolerated sessions are enough
    }
    const std::vector<int> reps = reps_by_set(record);
    if (reps.empty()) {
      return false;
    }
    if (record.reps_top != record.reps_target) {
      return std::ranges::equal(reps, record.reps_top, std::ranges::greater_equal{});
    }
    return reps.back() >= record.reps_target.back() + 2;
  };
  return truth(met(sessions.back()) && met(sessions[sessions.size() - 2]));
}

}  // namespace titrate::engine
