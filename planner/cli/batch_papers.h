#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/cli/batch_run.h"

/// What a batch writes about itself beside its output: small JSON files of our own making. Each is
/// read back with every value checked; one that is not whole counts as not there.
namespace titrate::cli {

/// How far a batch has come, so that `--resume` can go on. Everything before `input_bytes` has its
/// answers in the first `output_bytes`.
struct Checkpoint {
  std::string terms;  ///< format, day, version and conditions, hashed
  std::int64_t input_bytes = 0;
  std::string input_sha256;  ///< of those bytes
  std::int64_t output_bytes = 0;
  Tally tally;
  friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// One part of a split input.
struct Shard {
  std::string name;  ///< `shard-0003.ndjson`
  int first_line = 1;
  std::int64_t records = 0;
  std::string sha256;
  friend bool operator==(const Shard&, const Shard&) = default;
};

/// What `split` made of an input.
struct Manifest {
  std::string source;
  std::int64_t records = 0;
  std::vector<Shard> shards;
  friend bool operator==(const Manifest&, const Manifest&) = default;
};

/// What `run` vouches for: this output is the answer to this shard, on these terms.
struct Receipt {
  std::string shard;
  std::string input_sha256;
  std::string output_sha256;
  std::string terms;
  Tally tally;
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

[[nodiscard]] std::string text_of(const Checkpoint& checkpoint);
[[nodiscard]] std::string text_of(const Manifest& manifest);
[[nodiscard]] std::string text_of(const Receipt& receipt);
[[nodiscard]] std::optional<Checkpoint> checkpoint_of(const std::string& text);
[[nodiscard]] std::optional<Manifest> manifest_of(const std::string& text);
[[nodiscard]] std::optional<Receipt> receipt_of(const std::string& text);

}  // namespace titrate::cli
