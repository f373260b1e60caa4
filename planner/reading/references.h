#pragma once

#include "planner/reading/reader.h"

namespace titrate::reading {

/// Looks up every name that was noted while reading; each that is not found is an error.
void check_references(const Condition& condition, Reader& reader);
/// Looks up one name.
void check_reference(const Reference& reference, const Condition& condition, Reader& reader);
/// One criterion: that what it looks at exists, and that it is compared with something fitting.
void check_criterion(const Reference& reference, const Condition& condition, Reader& reader);

}  // namespace titrate::reading
