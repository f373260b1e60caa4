#pragma once

#include <string>

#include "planner/cli/batch_papers.h"
#include "planner/cli/console.h"
#include "planner/cli/exit.h"

/// A batch in parts, for many processes and machines. `split` cuts the input, `run` answers one
/// part and vouches for its output with a receipt, `merge` puts the outputs together in order and
/// refuses any that is missing, doubled or altered.
namespace titrate::cli {

/// Cuts an input at line ends into about equal parts in a folder, with `manifest.json`.
void split_input(const std::string& input, int shards, const std::string& folder, Console& console);

/// What `run` knows of its shard: the manifest beside it and its own entry there. Stops when the
/// shard is not one of it or was altered.
struct ShardCall {
  Manifest manifest;
  Shard shard;
};
[[nodiscard]] ShardCall shard_call(const std::string& path);

[[nodiscard]] std::string output_of(const std::string& shard_path);
[[nodiscard]] std::string receipt_path_of(const std::string& shard_path);

/// The receipt of a shard whose output is there as it was written; nothing otherwise.
[[nodiscard]] std::optional<Receipt> valid_receipt(const std::string& shard_path,
                                                   const Shard& shard);

/// Writes the outputs of a folder's shards into one file. Names every shard that is not fit and
/// then writes nothing.
[[nodiscard]] Exit merge_outputs(const std::string& folder, const std::string& output,
                                 Console& console);

}  // namespace titrate::cli
