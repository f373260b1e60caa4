#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/plan/plan.h"

namespace titrate::test {

/// A patient on one of the Achilles programmes, and what was reported until `as_of`.
struct RandomCase {
  Case patient;
  CheckIns log;
  Date as_of;
};

/// Draws cases from a seed: any days and hours, holidays, plates, load tests, and check-ins good
/// and bad. std::mt19937 gives the same numbers everywhere; the distributions of the standard
/// library do not, so none is used.
class CaseMaker {
 public:
  explicit CaseMaker(std::uint32_t seed) : engine_(seed) {}

  /// A patient of the given programme, without a log.
  [[nodiscard]] Case draw_patient(const std::string& programme);
  /// A log of the sessions that a plan has before `as_of`: done, missed or passed over in silence,
  /// with tests, late scores, clinicians' entries and now and then a red flag between them.
  [[nodiscard]] CheckIns draw_log(const Plan& plan, Date as_of);
  /// From 0 to `below` - 1.
  [[nodiscard]] int number(int below);
  [[nodiscard]] bool one_in(int many) { return number(many) == 0; }

 private:
  void draw_days(Case& patient);
  void draw_equipment(Case& patient);
  void draw_baseline(Case& patient);
  [[nodiscard]] SessionEntry draw_session(const PlannedSession& planned, int usual);
  void add_between(Date date, std::vector<CheckIn>& entries);

  std::mt19937 engine_;
};

}  // namespace titrate::test
