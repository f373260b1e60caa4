#pragma once

#include <string>
#include <string_view>

#include "planner/engine/machine.h"
#include "planner/plan/fold.h"
#include "planner/plan/make_plan.h"

/// Plans made in tests from texts, without a file being named on a command line.
namespace titrate::test {

/// The shipped protocols/achilles-midportion.yaml.
[[nodiscard]] const Condition& achilles();
/// A condition with these lines below `programmes: standard:`, moved to the right by four. It knows
/// the exercises squat, split-squat (strength, leg), curl (strength, arm), hop (plyometric, leg),
/// plank (isometric, trunk) and walk (aerobic, leg); every dose may lean on the source `trial`.
[[nodiscard]] Condition condition_of(const std::string& programme);

/// `examples/achilles-<name>.yaml`
[[nodiscard]] Case example(std::string_view name);
/// Somebody free from 07:00 to 21:00 every day, from Monday 23 Nov 2026 on, with a barbell from 20
/// to 100 kg in steps of 2.5 kg and usual morning pain 2/10.
[[nodiscard]] Case free_patient();
/// A log from the lines of its entries, such as `- {date: 2026-11-23, pain: {during: 2}}`.
[[nodiscard]] CheckIns log_of(const std::string& entries);
/// One session entry: `session("2026-11-23", 3, 2, 2)` with pain during, after, next morning.
[[nodiscard]] std::string session(std::string_view date, int during, int after, int morning);

/// `2026-11-23`
[[nodiscard]] Date day(std::string_view iso);
[[nodiscard]] Plan plan_of(const Condition& condition, const Case& patient,
                           const CheckIns& log = {}, std::string_view as_of = "2026-11-23");
[[nodiscard]] engine::Machine machine_of(const Condition& condition, const Case& patient);

/// The first finding with a code, or nothing.
[[nodiscard]] const Finding* find(const Plan& plan, std::string_view code);
[[nodiscard]] const PlannedSession* session_on(const Plan& plan, std::string_view date);
/// The prescription of an exercise in a session; the test fails when it has none.
[[nodiscard]] const Prescription& dose_of(const PlannedSession& session, std::string_view exercise);
/// The heaviest load of a dose in grams, 0 for none.
[[nodiscard]] std::int64_t grams(const Prescription& dose);

}  // namespace titrate::test
