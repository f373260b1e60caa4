#include "planner/plan/difference.h"

#include <algorithm>
#include <map>

#include "planner/plan/prescriptions.h"
#include "planner/plan/week_difference.h"

namespace titrate {
namespace {

using Status = PlannedSession::Status;

struct Placed {
  int week = 0;
  const PlannedSession* session = nullptr;
};

std::map<int, Placed> by_number(const Plan& plan) {
  std::map<int, Placed> sessions;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      sessions.insert_or_assign(session.number, Placed{week.number, &session});
    }
  }
  return sessions;
}

const Prescription* find_dose(const PlannedSession& session, const Prescription& like) {
  const auto found = std::ranges::find_if(session.prescriptions, [&](const Prescription& each) {
    return each.exercise == like.exercise && each.block == like.block;
  });
  return found == session.prescriptions.end() ? nullptr : &*found;
}

std::vector<DoseChange> dose_changes(const PlannedSession& before, const PlannedSession& now) {
  std::vector<DoseChange> changes;
  for (const Prescription& each : now.prescriptions) {
    const Prescription* old = find_dose(before, each);
    if (old == nullptr) {
      changes.push_back(DoseChange{std::nullopt, each});
    } else if (!same_dose(*old, each)) {
      changes.push_back(DoseChange{*old, each});
    }
  }
  for (const Prescription& each : before.prescriptions) {
    if (find_dose(now, each) == nullptr) {
      changes.push_back(DoseChange{each, std::nullopt});
    }
  }
  return changes;
}

bool takes_part(const PlannedSession* session) {
  return session != nullptr && session->status != Status::cancelled;
}

SessionChange session_change(const Placed& before, const Placed& now) {
  const PlannedSession* old = before.session;
  const PlannedSession* its = now.session;
  SessionChange change;
  change.number = its != nullptr ? its->number : old->number;
  change.week = its != nullptr ? now.week : before.week;
  if (old != nullptr) change.before = *old;
  if (its != nullptr) change.now = *its;
  change.cancelled = takes_part(old) && !takes_part(its);
  change.added = !takes_part(old) && takes_part(its);
  if (takes_part(old) && takes_part(its)) {
    change.moved = old->date != its->date || old->start != its->start;
    change.doses = dose_changes(*old, *its);
  }
  const auto is_new = [&](Status status) {
    return its != nullptr && its->status == status && (old == nullptr || old->status != status);
  };
  change.done = is_new(Status::done);
  change.missed = is_new(Status::missed);
  return change;
}

bool is_change(const SessionChange& change) {
  return change.moved || change.cancelled || change.added || change.done || change.missed ||
         !change.doses.empty();
}

std::vector<SessionChange> session_changes(const Plan& before, const Plan& now) {
  const auto old = by_number(before);
  const auto its = by_number(now);
  std::vector<SessionChange> changes;
  const auto add = [&](const Placed& was, const Placed& is) {
    SessionChange change = session_change(was, is);
    if (is_change(change)) changes.push_back(std::move(change));
  };
  for (const auto& [number, placed] : old) {
    const auto found = its.find(number);
    add(placed, found == its.end() ? Placed{} : found->second);
  }
  for (const auto& [number, placed] : its) {
    if (!old.contains(number)) add(Placed{}, placed);
  }
  std::ranges::sort(changes, {}, &SessionChange::number);
  return changes;
}

const PlannedPhase* find_phase(const Plan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.phases, id, &PlannedPhase::id);
  return found == plan.phases.end() ? nullptr : &*found;
}

std::vector<PhaseChange> phase_changes(const Plan& before, const Plan& now) {
  std::vector<PhaseChange> changes;
  for (const PlannedPhase& phase : now.phases) {
    const PlannedPhase* old = find_phase(before, phase.id);
    if (old == nullptr) {
      changes.push_back(PhaseChange{std::nullopt, phase});
    } else if (old->first_week != phase.first_week || old->last_week != phase.last_week) {
      changes.push_back(PhaseChange{*old, phase});
    }
  }
  for (const PlannedPhase& phase : before.phases) {
    if (find_phase(now, phase.id) == nullptr) {
      changes.push_back(PhaseChange{phase, std::nullopt});
    }
  }
  return changes;
}

/// What is in `now` and not in `before`; what stands there twice must stand here three times.
template <class Value>
std::vector<Value> added(std::vector<Value> before, const std::vector<Value>& now) {
  std::vector<Value> found;
  for (const Value& each : now) {
    const auto known = std::ranges::find(before, each);
    if (known == before.end()) {
      found.push_back(each);
    } else {
      before.erase(known);
    }
  }
  return found;
}

}  // namespace

Difference compare(const Plan& before, const Plan& now) {
  Difference difference;
  difference.sessions = session_changes(before, now);
  difference.weeks = week_changes(before, now);
  difference.phases = phase_changes(before, now);
  difference.decisions = added(before.decisions, now.decisions);
  difference.outcomes = added(before.outcomes, now.outcomes);
  difference.findings = added(before.findings, now.findings);
  difference.end_before = before.end;
  difference.end = now.end;
  difference.weeks_before = static_cast<int>(before.weeks.size());
  difference.weeks_now = static_cast<int>(now.weeks.size());
  return difference;
}

bool same_course(const Difference& difference) {
  return difference.weeks.empty() && difference.phases.empty() &&
         difference.end_before == difference.end &&
         std::ranges::none_of(difference.sessions, [](const SessionChange& change) {
           return change.moved || change.cancelled || change.added || change.missed ||
                  !change.doses.empty();
         });
}

}  // namespace titrate
