#include "planner/engine/compile_phase.h"

#include <algorithm>

#include "planner/engine/advance.h"
#include "planner/engine/compile.h"

namespace titrate::engine {
namespace {

int week_sessions(const PhasePlan& plan) {
  int named = 0;
  for (const SessionKind& kind : plan.sessions.kinds) {
    named += days_of_kind(plan.sessions, kind);
  }
  if (named > 0) {
    return named;
  }
  return plan.sessions.days.frequency ? days_a_week(*plan.sessions.days.frequency) : 3;
}

}  // namespace

Sessions laid_over(const Sessions& outer, const Sessions& inner) {
  Sessions both = outer;
  const auto take = [](auto& into, const auto& from) {
    if (from) {
      into = from;
    }
  };
  take(both.days.frequency, inner.days.frequency);
  take(both.days.times_a_day, inner.days.times_a_day);
  take(both.days.gap, inner.days.gap);
  take(both.warm_up, inner.warm_up);
  take(both.cool_down, inner.cool_down);
  take(both.rest_after, inner.rest_after);
  take(both.length, inner.length);
  take(both.supervised, inner.supervised);
  if (!inner.order.empty() || !inner.kinds.empty()) {
    both.order = inner.order;
    both.kinds = inner.kinds;
  }
  if (!inner.kinds.empty()) {
    both.days.frequency = inner.days.frequency;  // named sessions have days of their own
  }
  both.at_weeks = inner.at_weeks;
  both.at_months = inner.at_months;
  both.line = inner.line > 0 ? inner.line : outer.line;
  return both;
}

Use laid_over(Use before, const Use& here, const Sessions& sessions) {
  const auto has = [&](const std::string& name) {
    return std::ranges::find(sessions.order, name) != sessions.order.end() ||
           std::ranges::find(sessions.kinds, name, &SessionKind::name) != sessions.kinds.end();
  };
  const auto take = [](auto& into, const auto& from) { into = from ? from : into; };
  before.in = !here.in.empty() ? here.in : has(before.in) ? before.in : "";
  before.weeks = here.weeks;
  take(before.days.frequency, here.days.frequency);
  take(before.days.times_a_day, here.days.times_a_day);
  take(before.days.gap, here.days.gap);
  take(before.enter, here.enter);
  take(before.exit, here.exit);
  return before;
}

std::string written(const Criteria& criteria) {
  std::string words;
  for (const AnyOf& any : criteria) {
    std::string line;
    for (const Criterion& criterion : any) {
      line += (line.empty() ? "" : " or ") + criterion.written;
    }
    words += (words.empty() ? "" : "; ") + line;
  }
  return words;
}

void set_lengths(const Phase& phase, PhasePlan& plan) {
  if (phase.week) {
    const int last = phase.week->to.value_or(phase.week->from);
    plan.min = plan.expect = last - phase.week->from + 1;
    plan.max = phase.week->to ? std::optional{plan.min + (plan.min + 1) / 2} : std::nullopt;
  } else if (phase.lasts) {
    const WeekSpan span = in_weeks(*phase.lasts, week_sessions(plan));
    plan.min = span.min;
    plan.expect = span.expect;
    plan.max = span.max;
  } else {
    plan.min = plan.expect = plan.dated() ? 0 : 1;
    plan.max = plan.dated() ? std::nullopt : std::optional{2};
  }
}

std::vector<PlacedLimit> limits_for(const std::vector<Limit>& limits, const std::string& file,
                                    const Condition& condition, const Case* patient) {
  std::vector<PlacedLimit> placed;
  for (const Limit& limit : limits) {
    if (chosen(limit.only_if, condition, patient)) {
      placed.push_back(PlacedLimit{limit, file, std::nullopt});
    }
  }
  return placed;
}

}  // namespace titrate::engine
