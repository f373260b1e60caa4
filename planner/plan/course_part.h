#pragma once

#include <string>
#include <string_view>

#include "planner/model/programme.h"

namespace titrate {

/// The phases of a programme from `from` to `until`, both included; an empty id means from the
/// start, or to the end.
[[nodiscard]] Programme part_of(Programme programme, std::string_view from, std::string_view until);

/// The id of the first phase that goes on with something that is not in the programme: a block of a
/// phase left out, or the last load of one. Empty when every phase stands on its own.
[[nodiscard]] std::string leans_on_others(const Programme& programme);

}  // namespace titrate
