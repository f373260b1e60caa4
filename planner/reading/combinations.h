#pragma once

#include "planner/model/programme.h"
#include "planner/reading/reader.h"

/// What keys of one brace, or of a block and its rows, say together.
namespace titrate::reading {

/// A repetition is one thing: moving, held, timed, a distance, or intervals.
void check_one_repetition(const yaml::Node& node, Reader& reader);
/// Lists per set agree with each other and with `sets`, on the block and on every row.
void check_per_set_lengths(const Block& block, const yaml::Node& node, Reader& reader);
/// A phase has exactly one of `lasts`, `week` and dated sessions.
void check_phase_clock(const Phase& phase, const yaml::Node& node, Reader& reader);
/// Every block of a programme knows on which days it is done.
void check_frequencies(const yaml::Node& programme, Reader& reader);

}  // namespace titrate::reading
