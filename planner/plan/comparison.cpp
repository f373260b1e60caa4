#include "planner/plan/comparison.h"

#include <algorithm>

namespace titrate {
namespace {

bool in_window(const std::optional<PlannedSession>& session, const CaseChange& its) {
  return session && session->date >= its.from && session->date <= its.to;
}

bool is_plan_change(const SessionChange& change) {
  return change.moved || change.cancelled || change.added || !change.doses.empty();
}

/// A note that only names other weeks or sessions tells nothing new.
std::vector<Finding> without_echoes(const std::vector<Finding>& found, const Plan& other) {
  std::vector<Finding> all;
  for (const Finding& each : found) {
    const bool known =
        std::ranges::find(other.findings, each.code, &Finding::code) != other.findings.end();
    if (!known || each.severity != Severity::note) all.push_back(each);
  }
  return all;
}

bool is_refused(const Plan& plan) { return plan.result == Plan::Result::refused; }

}  // namespace

CaseChange compare_next_week(const Plan& before, const Plan& now) {
  CaseChange its;
  its.patient = now.patient;
  its.from = std::max(now.as_of, now.start);
  its.to = its.from + date::days{6};
  its.refused_before = is_refused(before);
  its.refused_now = is_refused(now);
  const Difference difference = compare(before, now);
  for (const SessionChange& change : difference.sessions) {
    const bool near = in_window(change.before, its) || in_window(change.now, its);
    if (near && is_plan_change(change)) its.sessions.push_back(change);
  }
  its.come = without_echoes(difference.findings, before);
  its.gone = without_echoes(compare(now, before).findings, now);
  return its;
}

bool is_change(const WeekTables& weeks) {
  return !weeks.changes.empty() || !weeks.moves.empty() || !weeks.phases.empty() ||
         weeks.weeks_before != weeks.weeks_now;
}

bool is_change(const CaseChange& its) {
  return !its.unreadable.empty() || its.refused_before != its.refused_now ||
         !its.sessions.empty() || !its.come.empty() || !its.gone.empty();
}

bool nothing_changed(const Comparison& comparison) {
  const auto kept = [](const ProgrammeChange& each) {
    return each.what == ProgrammeChange::What::kept && !is_change(each.weeks) &&
           each.proof == ProofChange{};
  };
  return comparison.keys.empty() && std::ranges::all_of(comparison.programmes, kept) &&
         comparison.lints_come.empty() && comparison.lints_gone.empty() &&
         std::ranges::none_of(comparison.cases,
                              [](const CaseChange& each) { return is_change(each); });
}

bool is_worse(const ClaimChange& claim) { return !claim.holds_now; }

bool is_worse(const CaseChange& its) {
  return !its.unreadable.empty() ||
         std::ranges::find(its.come, Severity::error, &Finding::severity) != its.come.end();
}

bool is_worse(const Comparison& comparison) {
  const auto broken = [](const ProgrammeChange& each) {
    return each.what != ProgrammeChange::What::gone &&
           std::ranges::any_of(each.proof.claims,
                               [](const ClaimChange& claim) { return is_worse(claim); });
  };
  return std::ranges::any_of(comparison.programmes, broken) ||
         std::ranges::any_of(comparison.cases,
                             [](const CaseChange& each) { return is_worse(each); });
}

}  // namespace titrate
