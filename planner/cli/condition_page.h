#pragma once

#include "planner/exporters/page.h"
#include "planner/model/condition.h"

namespace titrate::cli {

/// What stands above the week tables of a condition: the questions asked first, the pain rule,
/// tests, questionnaires and programmes.
void write_condition_head(text::Page& page, const Condition& condition);
/// What may go beside the exercises.
void write_adjuncts(text::Page& page, const Condition& condition);

}  // namespace titrate::cli
