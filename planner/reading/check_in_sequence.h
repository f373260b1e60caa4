#pragma once

#include <vector>

#include "planner/model/check_ins.h"
#include "planner/reading/reader.h"

/// What the entries of a log say beside each other.
namespace titrate::reading {

/// An entry that could be read, with its place in the file.
struct Entered {
  int number = 0;  ///< from 1, entries that could not be read counted too
  const yaml::Node* node = nullptr;
  CheckIn entry;
  bool whole = true;   ///< nothing in it was wrong
  bool counts = true;  ///< neither a `void` nor taken back by one
};

/// Takes back what the voids name.
void mark_voided(std::vector<Entered>& entries);

/// Reports entries out of order, voids of what cannot be voided, entries after the end, a day that
/// is told twice or in two ways, and a morning that follows no session.
void check_sequence(const std::vector<Entered>& entries, Reader& reader);

/// Reports a day that is told twice or in two ways, and a morning that follows no session.
void check_days(const std::vector<Entered>& entries, Reader& reader);

/// The place of an entry's date.
[[nodiscard]] Span date_span(const Entered& entered);

}  // namespace titrate::reading
