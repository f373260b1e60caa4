#pragma once

#include <memory>
#include <vector>

#include "planner/plan/due_ledger.h"
#include "planner/plan/fold.h"

namespace titrate {

/// A programme as one revision saw it: the loads that were known then are compiled into it.
struct Compiled {
  Case patient;  ///< with the loads found in sessions
  engine::Machine machine;
  DoseBook book;

  Compiled(const Condition& condition, const Programme& programme, Case with_loads)
      : patient(std::move(with_loads)),
        machine(engine_machine(condition, programme, patient)),
        book(machine, patient.side) {}
  Compiled(const Compiled&) = delete;
  Compiled& operator=(const Compiled&) = delete;

 private:
  [[nodiscard]] static engine::Machine engine_machine(const Condition& condition,
                                                      const Programme& programme,
                                                      const Case& patient);
};

/// The newest revision, and what was given out up to it.
struct Revised {
  std::vector<std::unique_ptr<Compiled>> compiled;  ///< the last belongs to the newest revision
  std::unique_ptr<Ledger> ledger;
  DueLedger due_ledger;
  Folded folded;
  std::vector<Due> due;  ///< of the newest revision, with what changed them; without identities
  int revisions = 0;

  [[nodiscard]] const Compiled& newest() const { return *compiled.back(); }
};

/// Every plan that the log led through, one after another: one for each entry, for each silence
/// that became one (no entry two days after a session) and for each week that began. Each is laid
/// as near as it can to the one before it, so what was given out moves as little as the rules
/// allow. The same log makes the same revisions on any later day.
[[nodiscard]] Revised revise(const Condition& condition, const Programme& programme,
                             const Case& patient, const CheckIns& log, Date as_of);

}  // namespace titrate
