#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "planner/batch/answer.h"
#include "planner/cli/console.h"
#include "planner/cli/exit.h"
#include "planner/cli/stream_files.h"

namespace titrate::cli {

/// What became of the records so far.
struct Tally {
  std::int64_t planned = 0;
  std::int64_t findings = 0;
  std::int64_t refused = 0;
  std::int64_t bad = 0;
  friend bool operator==(const Tally&, const Tally&) = default;

  [[nodiscard]] std::int64_t all() const { return planned + findings + refused + bad; }
};

/// The answers to one block of lines.
struct Answered {
  std::string bytes;
  Tally tally;
  std::vector<std::string> complaints;  ///< the first few
  std::size_t input_end = 0;
  std::string input;  ///< the block itself, for whoever hashes it
};

struct BatchRun {
  std::string input;     ///< path, or `-`
  std::size_t skip = 0;  ///< bytes of the input that are done
  Tally before;          ///< of them
  int first_line = 1;    ///< what the first line of the input is called
  int threads = 1;
  batch::Terms terms;
  Folder protocols;
  std::function<void(std::string_view)> skipped;            ///< sees the input that is done already
  std::function<void(const Answered&, const Tally&)> take;  ///< in the order of the input
};

/// Plans every record of an input with all threads; says how far it is on a terminal and which
/// records are bad. The tally includes `before`.
[[nodiscard]] Tally run_batch(const BatchRun& run, Console& console);

/// Counts more records.
void add(Tally& to, const Tally& more);
/// `940 planned, 30 with findings, 20 refused, 10 bad`
[[nodiscard]] std::string tally_words(const Tally& tally);
/// What a batch says to the shell: bad records, else findings, else refusals, else fine.
[[nodiscard]] Exit status_of(const Tally& tally);

}  // namespace titrate::cli
