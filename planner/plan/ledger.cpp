#include "planner/plan/ledger.h"

#include <algorithm>

#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

using Status = PlannedSession::Status;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::vector<const Dose*> doses_of(const FoldedSession& session) {
  std::vector<const Dose*> doses;
  for (const FoldedDose& each : session.doses) {
    doses.push_back(each.dose);
  }
  return doses;
}

bool same_doses(const std::vector<const Dose*>& a, const std::vector<const Dose*>& b) {
  return std::ranges::equal(a, b, [](const Dose* one, const Dose* other) {
    return one == other || same_instructions(one->words, other->words);
  });
}

bool any_expected(const FoldedSession& session) {
  return std::ranges::any_of(session.doses, &FoldedDose::expected);
}

/// Without an hour there is one entry for the whole day, however often it is done.
int times_of(const FoldedSession& session) {
  int most = 1;
  for (const FoldedDose& each : session.doses) {
    most = std::max(most, session.start ? each.dose->words.times_per_day : 1);
  }
  return most;
}

}  // namespace

Ledger::Ledger(const engine::Machine& machine)
    : machine_(machine), kinds_(session_kinds(machine)) {}

std::vector<const Ledger::Issued*> Ledger::standing(int week) const {
  std::vector<const Issued*> found;
  for (const Issued& each : issued_) {
    if (each.week == week && !each.cancelled) {
      found.push_back(&each);
    }
  }
  std::ranges::stable_sort(found, {}, [](const Issued* each) { return each->date; });
  return found;
}

bool Ledger::any_on(Date day) const {
  return std::ranges::any_of(
      issued_, [&](const Issued& each) { return each.date == day && !each.cancelled; });
}

bool Ledger::fits(const Issued& issued, int week, const FoldedSession& session) const {
  const KindOfSession& kind = kinds_[at(session.kind)];
  return issued.week == week && issued.name == kind.name && issued.at_home == kind.at_home &&
         !seen_[at(issued.number - 1)];
}

/// A session on a day that was given out keeps that day's number; the others take what is left of
/// their week, in order, and what is more is new.
void Ledger::number(FoldedWeek& week) {
  for (const bool same_day : {true, false}) {
    for (FoldedSession& session : week.sessions) {
      const auto known = std::ranges::find_if(issued_, [&](const Issued& each) {
        return session.number == 0 && fits(each, week.number, session) &&
               (!same_day || each.date == session.date);
      });
      if (known != issued_.end()) {
        session.number = known->number;
        seen_[at(known->number - 1)] = true;
      }
    }
  }
}

void Ledger::note(const FoldedWeek& week, const FoldedSession& session, Date on) {
  Issued now;
  const KindOfSession& kind = kinds_[at(session.kind)];
  now.number = session.number;
  now.week = week.number;
  now.name = kind.name;
  now.at_home = kind.at_home;
  now.phase = machine_.phases[at(session.phase)].id;
  now.ordinal = session.ordinal;
  now.kind = session.kind;
  now.date = session.date;
  now.start = session.start;
  now.minutes = session.minutes;
  now.doses = doses_of(session);
  now.expected = any_expected(session);
  now.most_times = times_of(session);
  now.cancelled = session.status == Status::cancelled;
  now.changed = on;
  now.sequence = first_sequence_;
  if (at(session.number) > issued_.size()) {
    issued_.push_back(std::move(now));
    seen_.push_back(true);
    return;
  }
  Issued& before = issued_[at(session.number - 1)];
  if (session.status == Status::missed) {
    now.doses = before.doses;  // it is shown as it was given out
    now.expected = false;
  }
  // Days that are over, too: a late answer may say what a session was asked of.
  const bool changed = now.date != before.date || now.start != before.start ||
                       now.minutes != before.minutes || now.expected != before.expected ||
                       now.cancelled != before.cancelled || !same_doses(now.doses, before.doses);
  now.sequence = before.sequence + (changed ? 1 : 0);
  now.changed = changed ? on : before.changed;
  now.most_times = std::max(now.most_times, before.most_times);
  before = std::move(now);
}

void Ledger::inputs_edited(Date on, int sequence) {
  first_sequence_ = sequence;
  for (Issued& each : issued_) {
    each.sequence = std::max(each.sequence + 1, sequence);
    each.changed = on;
  }
}

void Ledger::issue(std::vector<FoldedWeek>& weeks, Date on) {
  seen_.assign(issued_.size(), false);
  for (const FoldedWeek& week : weeks) {
    for (const FoldedSession& session : week.sessions) {
      if (session.number > 0) {
        seen_[at(session.number - 1)] = true;
      }
    }
  }
  for (FoldedWeek& week : weeks) {
    number(week);
    for (FoldedSession& session : week.sessions) {
      session.number = session.number > 0 ? session.number : static_cast<int>(issued_.size()) + 1;
      note(week, session, on);
    }
  }
  for (Issued& each : issued_) {
    if (!seen_[at(each.number - 1)] && !each.cancelled) {
      each.cancelled = true;
      ++each.sequence;
      each.changed = on;
    }
  }
}

}  // namespace titrate
