#include "planner/plan/wording.h"

#include <algorithm>

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string session_name(const std::string& given, int ordinal) {
  return given.empty() ? std::to_string(ordinal + 1) : given;
}

PlannedSession worded(const FoldedSession& session, const engine::Machine& machine,
                      const std::vector<KindOfSession>& kinds) {
  PlannedSession planned;
  planned.number = session.number;
  planned.name = session_name(kinds[at(session.kind)].name, session.ordinal);
  planned.phase = machine.phases[at(session.phase)].id;
  planned.date = session.date;
  planned.start = session.start;
  planned.minutes = session.minutes;
  planned.status = session.status;
  planned.prescriptions.reserve(session.doses.size());
  for (const FoldedDose& dose : session.doses) {
    planned.prescriptions.push_back(dose.dose->words);
    planned.prescriptions.back().expected = dose.expected;
    planned.prescriptions.back().reasons = dose.reasons;
  }
  return planned;
}

PlannedSession worded(const Ledger::Issued& issued) {
  PlannedSession planned;
  planned.number = issued.number;
  planned.name = session_name(issued.name, issued.ordinal);
  planned.phase = issued.phase;
  planned.date = issued.date;
  planned.start = issued.start;
  planned.minutes = issued.minutes;
  planned.sequence = issued.sequence;
  planned.changed = issued.changed;
  planned.most_times = issued.most_times;
  planned.status = PlannedSession::Status::cancelled;
  for (const Dose* dose : issued.doses) {
    planned.prescriptions.push_back(dose->words);
  }
  return planned;
}

}  // namespace

std::vector<PlannedWeek> worded(const std::vector<FoldedWeek>& weeks,
                                const engine::Machine& machine) {
  const std::vector<KindOfSession> kinds = session_kinds(machine);
  std::vector<PlannedWeek> all;
  all.reserve(weeks.size());
  for (const FoldedWeek& week : weeks) {
    PlannedWeek planned;
    planned.number = week.number;
    planned.from = week.from;
    planned.to = week.to;
    planned.wanted = week.wanted;
    planned.repeats = week.repeats;
    for (const int phase : week.phases) {
      planned.phases.push_back(machine.phases[at(phase)].id);
    }
    planned.sessions.reserve(week.sessions.size());
    for (const FoldedSession& session : week.sessions) {
      planned.sessions.push_back(worded(session, machine, kinds));
    }
    all.push_back(std::move(planned));
  }
  return all;
}

std::vector<PlannedSession> lay_ledger(const Ledger& ledger, std::vector<PlannedWeek>& weeks) {
  std::vector<PlannedSession> withdrawn;
  std::vector<bool> held(ledger.all().size(), false);
  for (PlannedWeek& week : weeks) {
    for (PlannedSession& session : week.sessions) {
      const Ledger::Issued& issued = ledger.all()[at(session.number - 1)];
      session.sequence = issued.sequence;
      session.changed = issued.changed;
      session.most_times = issued.most_times;
      if (session.status == PlannedSession::Status::missed) {
        session.prescriptions = worded(issued).prescriptions;  // as it was given out
      }
      held[at(session.number - 1)] = true;
    }
  }
  for (const Ledger::Issued& issued : ledger.all()) {
    if (held[at(issued.number - 1)]) {
      continue;
    }
    if (at(issued.week) > weeks.size()) {
      withdrawn.push_back(worded(issued));
      continue;
    }
    auto& sessions = weeks[at(issued.week - 1)].sessions;
    const auto place = std::ranges::upper_bound(sessions, issued.date, {}, &PlannedSession::date);
    sessions.insert(place, worded(issued));
  }
  return withdrawn;
}

}  // namespace titrate
