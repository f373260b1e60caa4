#pragma once

#include <string>

#include "planner/exporters/page.h"
#include "planner/plan/comparison.h"

/// The parts of a comparison, in the order they are printed; none prints anything when nothing of
/// its kind changed.
namespace titrate::text {

/// What says something else, key by key.
void write_changed_keys(Page& page, const Comparison& comparison);
/// The week tables, programme by programme.
void write_changed_tables(Page& page, const Comparison& comparison);
/// Claims and figures, programme by programme; then warnings and notes of `check`.
void write_changed_proofs(Page& page, const Comparison& comparison);
void write_changed_lints(Page& page, const Comparison& comparison);
/// The next week of each case.
void write_changed_cases(Page& page, const Comparison& comparison);

/// `Week 3`, `Weeks 4 to 9`
[[nodiscard]] std::string week_span(int first, int last);
/// `[protocols/x.yaml:31]`; nothing without a line.
[[nodiscard]] Styled place(const std::string& file, int line);

}  // namespace titrate::text
