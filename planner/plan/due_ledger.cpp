#include "planner/plan/due_ledger.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace titrate {
namespace {

bool same_thing(const Due& a, const Due& b) { return a.kind == b.kind && a.id == b.id; }

}  // namespace

DueLedger::Issued* DueLedger::find(const Due& due, Pass pass) {
  const auto fits = [&](const Issued& each) {
    if (each.seen || !same_thing(each.its, due)) {
      return false;
    }
    return pass == Pass::same_day ? each.its.date == due.date
                                  : each.stands == (pass == Pass::standing);
  };
  const auto found = std::ranges::find_if(issued_, fits);
  return found == issued_.end() ? nullptr : &*found;
}

void DueLedger::add(const Due& due, Date on) {
  Issued fresh{due};
  fresh.its.ordinal = 1 + static_cast<int>(std::ranges::count_if(issued_, [&](const Issued& each) {
                        return same_thing(each.its, due);
                      }));
  fresh.its.sequence = first_sequence_;
  fresh.its.changed = on;
  fresh.seen = true;
  issued_.push_back(std::move(fresh));
}

void DueLedger::note(Issued& before, const Due& now, Date on) {
  const Due& was = before.its;
  const bool changed = was.date != now.date || was.expected != now.expected || !before.stands;
  Due its = now;
  its.ordinal = was.ordinal;
  its.sequence = was.sequence + (changed ? 1 : 0);
  its.changed = changed ? on : was.changed;
  before = {.its = std::move(its), .stands = true, .seen = true};
}

void DueLedger::inputs_edited(Date on, int sequence) {
  first_sequence_ = sequence;
  for (Issued& each : issued_) {
    each.its.sequence = std::max(each.its.sequence + 1, sequence);
    each.its.changed = on;
  }
}

void DueLedger::issue(std::vector<Due>& due, Date on) {
  for (Issued& each : issued_) {
    each.seen = false;
  }
  std::vector<bool> named(due.size(), false);
  for (const Pass pass : {Pass::same_day, Pass::standing, Pass::withdrawn}) {
    for (std::size_t at = 0; at < due.size(); ++at) {
      Issued* known = named[at] ? nullptr : find(due[at], pass);
      if (known != nullptr) {
        note(*known, due[at], on);
        due[at] = known->its;
        named[at] = true;
      }
    }
  }
  for (Issued& each : issued_) {
    if (!each.seen && each.stands) {
      each.stands = false;
      ++each.its.sequence;
      each.its.changed = on;
    }
  }
  for (std::size_t at = 0; at < due.size(); ++at) {
    if (!named[at]) {
      add(due[at], on);
      due[at] = issued_.back().its;
    }
  }
}

std::vector<Due> DueLedger::withdrawn() const {
  std::vector<Due> found;
  for (const Issued& each : issued_) {
    if (!each.stands) {
      found.push_back(each.its);
    }
  }
  std::ranges::stable_sort(found, [](const Due& a, const Due& b) {
    return std::tie(a.date, a.kind, a.id) < std::tie(b.date, b.kind, b.id);
  });
  return found;
}

}  // namespace titrate
