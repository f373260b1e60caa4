#include "planner/engine/truth.h"

#include <algorithm>

#include "planner/engine/advance.h"
#include "planner/engine/measured.h"

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

Truth of_record(const Criterion& criterion, const LadderRecord& record, const Chart& chart) {
  const auto reps_in = [&](std::size_t set) -> Truth {
    if (set >= record.reps.size()) {
      return Truth::unknown;
    }
    const std::int64_t wanted =
        criterion.value.kind == Value::top
            ? 10 * record.reps_top[std::min(set, record.reps_top.size() - 1)]
            : criterion.value.tenths;
    return compare(10 * record.reps[set], criterion.op, wanted);
  };
  switch (criterion.observable.kind) {
    case Kind::reps_in_every_set:
      for (std::size_t set = 0; set < record.reps.size(); ++set) {
        if (reps_in(set) != Truth::yes) {
          return reps_in(set);
        }
      }
      return record.reps.empty() ? Truth::unknown : Truth::yes;
    case Kind::reps_in_last_set:
      return record.reps.empty() ? Truth::unknown : reps_in(record.reps.size() - 1);
    case Kind::reps_in_set:
      return reps_in(static_cast<std::size_t>(std::max(criterion.observable.set, 1) - 1));
    case Kind::effort:
      return record.effort_tenths
                 ? compare(*record.effort_tenths, criterion.op, criterion.value.tenths)
                 : Truth::unknown;
    default:
      break;
  }
  const auto score = score_of(record, criterion.observable.kind);
  const std::int64_t wanted =
      criterion.value.kind == Value::baseline ? 10 * chart.base : criterion.value.tenths;
  return score ? compare(10 * *score, criterion.op, wanted) : Truth::unknown;
}

/// Of one ladder's last session, or of each of the last n.
Truth of_sessions(const Criterion& criterion, const std::vector<LadderRecord>& sessions,
                  const Chart& chart) {
  const auto wanted = static_cast<std::size_t>(
      criterion.per == Criterion::Per::sessions ? std::max(criterion.during, 1) : 1);
  if (sessions.size() < wanted) {
    return Truth::unknown;
  }
  Truth all = Truth::yes;
  for (std::size_t back = 1; back <= wanted; ++back) {
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

/// Where every exercise of a block stands on its ladder.
Truth of_position(const Criterion& criterion, const Facts& facts) {
  Truth all = Truth::unknown;
  for (std::size_t index = 0; index < facts.machine.ladders.size(); ++index) {
    const Ladder& ladder = facts.machine.ladders[index];
    if (ladder.block != criterion.observable.name) {
      continue;
    }
    const int rung = facts.state.positions[index].rung;
    const RungDose& dose = ladder.rungs[static_cast<std::size_t>(rung)].dose;
    Truth here = Truth::unknown;
    if (criterion.observable.kind == Kind::time_of && dose.time) {
      here = compare(10 * dose.time->low.count(), criterion.op, criterion.value.tenths);
    } else if (criterion.observable.kind == Kind::distance_of && dose.distance) {
      here = compare(dose.distance->low.count() / 100, criterion.op, criterion.value.tenths);
    } else if (criterion.observable.kind == Kind::row_of) {
      const auto named = std::ranges::find(ladder.rungs, criterion.value.word, &Rung::name);
      const auto wanted = criterion.value.kind == Value::last
                              ? static_cast<std::ptrdiff_t>(ladder.rungs.size()) - 1
                              : named - ladder.rungs.begin();
      here = compare(rung, criterion.op, wanted);
    }
    all = all == Truth::unknown ? here : std::min(all, here);
  }
  return all;
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
      return compare(10 * facts.week, criterion.op, criterion.value.tenths);
    case Kind::weeks_in_phase:
      return compare(10 * facts.weeks_in_phase, criterion.op, criterion.value.tenths);
    case Kind::sessions_done:
      return compare(10 * facts.chart.sessions_done, criterion.op, criterion.value.tenths);
    case Kind::adherence:
      return felt(Truth::unknown);
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
    if (record.reps.empty() || record.reps_target.empty()) {
      return false;
    }
    if (record.reps_top != record.reps_target) {
      return std::ranges::equal(record.reps, record.reps_top, std::ranges::greater_equal{});
    }
    return record.reps.back() >= record.reps_target.back() + 2;
  };
  return truth(met(sessions.back()) && met(sessions[sessions.size() - 2]));
}

}  // namespace titrate::engine
