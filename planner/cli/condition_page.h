#pragma once

#include "planner/exporters/page.h"
#include "planner/model/condition.h"

namespace titrate::cli {

/// What stands above the week tables of a condition: the questions asked first, the pain rule,
/// tests, questionnaires and programmes.
void write_condition_head(text::Page& page, const Condition& condition);
/// What bounds the weeks of a programme and of its phases, with who says so; nothing without
/// limits.
void write_programme_limits(text::Page& page, const Condition& condition,
                            const Programme& programme);
/// What may go beside the exercises: what was found for it, its role and its limit.
void write_adjuncts(text::Page& page, const Condition& condition);

}  // namespace titrate::cli
