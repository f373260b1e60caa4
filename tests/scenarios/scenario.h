#pragma once

#include <string>
#include <string_view>

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/plan/plan.h"

/// Worked cases below tests/scenarios, read as the program reads them and told in short texts, so
/// that a test shows what a therapist would see.
namespace titrate::test {

/// What a story is made of: `tests/scenarios/<folder>/<rule>.check-ins.yaml` with the patient of
/// `<rule>.case.yaml`, or of the folder's `case.yaml`.
struct Scenario {
  Condition condition;
  Case patient;
  CheckIns log;
};

/// The scenario `<folder>/<rule>`; the test fails when a file has a mistake. Another case of the
/// folder may be named.
[[nodiscard]] Scenario scenario(const std::string& story, const std::string& case_name = {});
/// The scenario's plan as of a day, such as `2026-11-24`.
[[nodiscard]] Plan plan_as_of(const Scenario& scenario, std::string_view day);
[[nodiscard]] Plan plan_as_of(const std::string& story, std::string_view day);

/// The decision on a report, a silence or a week's end; the test fails when there is none or more
/// than one. `exercise` is empty for decisions on the whole case.
[[nodiscard]] const Decision& decision_on(const Plan& plan, std::string_view day,
                                          std::string_view exercise = {});
/// `late: ease by late`
[[nodiscard]] std::string told(const Decision& decision);
[[nodiscard]] std::string told(const Plan& plan, std::string_view day,
                               std::string_view exercise = {});

/// `3 x 12, 42.5 kg` of an exercise on a day; `none` when it is not prescribed then.
[[nodiscard]] std::string dose(const Plan& plan, std::string_view day, std::string_view exercise);
/// Why that dose changed: `late (settle: 1) 2026-11-23`, rule, text of the line that the reason
/// names, and check-in; several one after another, and `-` for no check-in.
[[nodiscard]] std::string why(const Plan& plan, std::string_view day, std::string_view exercise);

/// The days of the sessions of a week that stand, `23 25 27`.
[[nodiscard]] std::string days_of_week(const Plan& plan, int week);
/// The planned session's status on a day: `planned`, `done`, `missed`, `cancelled`; or `none`.
[[nodiscard]] std::string status_on(const Plan& plan, std::string_view day);

/// The text of a line of a file as a reason or decision names it, without its margin; empty for
/// line 0. A log is named from the folder of its case.
[[nodiscard]] std::string text_at(const std::string& file, int line);

/// Whether a gate was shut at the end of a week.
[[nodiscard]] bool was_shut(const Plan& plan, int week, std::string_view gate);

}  // namespace titrate::test
