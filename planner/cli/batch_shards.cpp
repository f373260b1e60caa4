#include "planner/cli/batch_shards.h"

#include <algorithm>

#include "planner/cli/files.h"
#include "planner/cli/stream_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr std::string_view manifest_name = "manifest.json";
constexpr std::string_view shard_extension = ".ndjson";

std::string in(const std::string& folder, std::string_view name) {
  return folder + '/' + std::string{name};
}

std::string shard_name(int number) {
  auto digits = std::to_string(number);
  digits.insert(0, digits.size() < 4 ? 4 - digits.size() : 0, '0');
  return "shard-" + digits + std::string{shard_extension};
}

std::string without_extension(const std::string& path) {
  return path.ends_with(shard_extension) ? path.substr(0, path.size() - shard_extension.size())
                                         : path;
}

/// Lines that hold a record.
std::int64_t records_in(std::string_view bytes) {
  std::int64_t records = 0;
  bool blank = true;
  for (const char c : bytes) {
    blank = blank && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
    if (c == '\n') {
      records += blank ? 0 : 1;
      blank = true;
    }
  }
  return records + (blank ? 0 : 1);
}

/// The shard that is being written.
class OpenShard {
 public:
  OpenShard(const std::string& folder, int number, int first_line)
      : shard_{shard_name(number), first_line, 0, ""},
        file_(in(folder, shard_.name), std::nullopt) {}

  void add(std::string_view bytes) {
    file_.add(bytes);
    hash_.add(bytes);
    shard_.records += records_in(bytes);
  }
  [[nodiscard]] std::size_t size() const { return file_.size(); }
  Shard finish() {
    file_.finish();
    shard_.sha256 = hash_.hex();
    return shard_;
  }

 private:
  Shard shard_;
  GrowingFile file_;
  Sha256 hash_;
};

std::string hash_of_file(const std::string& path) {
  Sha256 hash;
  read_bytes(path, [&](std::string_view bytes) { hash.add(bytes); });
  return hash.hex();
}

std::string folder_of(const std::string& path) {
  const auto folder = beside(path, ".");
  return folder == "." ? folder : folder.substr(0, folder.size() - 2);
}

Manifest read_manifest(const std::string& folder) {
  const auto path = in(folder, manifest_name);
  const auto manifest = manifest_of(read_file(path));
  if (!manifest) throw Stop{Exit::file, path + " is not a manifest that `batch split` wrote"};
  return *manifest;
}

/// Why the output of a shard may not be merged, as far as its receipt tells; empty when it may.
std::string why_unfit(const std::string& folder, const Shard& shard, const std::string& terms) {
  const auto path = in(folder, shard.name);
  if (!exists(output_of(path))) return "has no output: run it";
  if (!exists(receipt_path_of(path)))
    return "has no receipt, so its output may not be whole: run it";
  const auto receipt = receipt_of(read_file(receipt_path_of(path)));
  if (!receipt) return "has a receipt that cannot be read: run it again";
  if (receipt->shard != shard.name) return "holds the output of " + receipt->shard + ": run it";
  if (receipt->input_sha256 != shard.sha256) return "was run on other records: run it again";
  if (receipt->tally.all() != shard.records)
    return "answers " + words::thousands(receipt->tally.all()) + " records of " +
           words::thousands(shard.records) + ": run it again";
  if (receipt->terms != terms)
    return "was run with another format, day, version or conditions than the first: run it again";
  return {};
}

std::string terms_of_first(const std::string& folder, const Manifest& manifest) {
  for (const Shard& shard : manifest.shards) {
    const auto path = receipt_path_of(in(folder, shard.name));
    const auto receipt = exists(path) ? receipt_of(read_file(path)) : std::nullopt;
    if (receipt) return receipt->terms;
  }
  return {};
}

/// Stops when the merged file would take the place of a part.
void refuse_parts(const std::string& folder, const Manifest& manifest, const std::string& output) {
  bool is_part = same_file(output, in(folder, manifest_name));
  for (const Shard& shard : manifest.shards) {
    const auto path = in(folder, shard.name);
    is_part = is_part || same_file(output, path) || same_file(output, output_of(path)) ||
              same_file(output, receipt_path_of(path));
  }
  if (is_part) throw Stop{Exit::usage, "-o would write over a part; name another file"};
}

/// Copies an output behind what is there; false when it is not what its receipt vouches for.
bool copy(const std::string& shard_path, const Receipt& receipt, GrowingFile& whole) {
  Sha256 hash;
  read_bytes(output_of(shard_path), [&](std::string_view bytes) {
    hash.add(bytes);
    whole.add(bytes);
  });
  return hash.hex() == receipt.output_sha256;
}

}  // namespace

std::string output_of(const std::string& shard_path) {
  return without_extension(shard_path) + ".plans";
}

std::string receipt_path_of(const std::string& shard_path) {
  return without_extension(shard_path) + ".receipt.json";
}

void split_input(const std::string& input, int shards, const std::string& folder,
                 Console& console) {
  LineBlocks blocks{input};
  if (!blocks.size())
    throw Stop{Exit::usage, "a pipe cannot be split: write the records to a file first"};
  make_folder(folder);
  if (same_file(input, in(folder, shard_name(0))))
    throw Stop{Exit::usage,
               "the first shard would be written over the records; name another folder"};
  if (exists(in(folder, manifest_name)))
    throw Stop{Exit::usage, folder + " holds shards already; name another folder"};
  const auto parts = static_cast<std::size_t>(shards);
  const std::size_t wanted = (*blocks.size() + parts - 1) / parts;
  Manifest manifest{printable(input), 0, {}};
  std::optional<OpenShard> open;
  const auto close = [&] {
    manifest.shards.push_back(open->finish());
    manifest.records += manifest.shards.back().records;
    open.reset();
  };
  while (const auto block = blocks.next()) {
    std::string_view rest = block->bytes;
    for (int line = block->first_line; !rest.empty(); ++line) {
      const auto length = std::min(rest.find('\n'), rest.size() - 1) + 1;
      if (!open) open.emplace(folder, static_cast<int>(manifest.shards.size()), line);
      open->add(rest.substr(0, length));
      rest.remove_prefix(length);
      if (open->size() >= wanted) close();
    }
  }
  if (open) close();
  if (manifest.records == 0) throw Stop{Exit::file, input + " holds no records"};
  write_file(in(folder, manifest_name), text_of(manifest));
  console.err << "titrate: " << words::thousands(manifest.records) << " records in "
              << words::count(static_cast<int>(manifest.shards.size()), "shard") << " in "
              << printable(folder) << '\n';
}

ShardCall shard_call(const std::string& path) {
  ShardCall call{read_manifest(folder_of(path)), {}};
  const auto name = path.substr(path.find_last_of('/') + 1);
  const auto found = std::ranges::find(call.manifest.shards, name, &Shard::name);
  if (found == call.manifest.shards.end())
    throw Stop{Exit::file, path + " is not one of the manifest's shards"};
  if (hash_of_file(path) != found->sha256)
    throw Stop{Exit::file, path + " was altered since it was split"};
  call.shard = *found;
  return call;
}

std::optional<Receipt> valid_receipt(const std::string& shard_path, const Shard& shard) {
  if (!exists(output_of(shard_path)) || !exists(receipt_path_of(shard_path))) return std::nullopt;
  const auto receipt = receipt_of(read_file(receipt_path_of(shard_path)));
  const bool holds = receipt && receipt->shard == shard.name &&
                     receipt->input_sha256 == shard.sha256 &&
                     receipt->output_sha256 == hash_of_file(output_of(shard_path));
  return holds ? receipt : std::nullopt;
}

Exit merge_outputs(const std::string& folder, const std::string& output, Console& console) {
  const auto manifest = read_manifest(folder);
  refuse_parts(folder, manifest, output);
  const auto terms = terms_of_first(folder, manifest);
  bool fit = true;
  const auto name_unfit = [&](const Shard& shard, const std::string& why) {
    if (!why.empty()) console.err << "titrate: " << printable(shard.name + ' ' + why) << '\n';
    fit = fit && why.empty();
  };
  for (const Shard& shard : manifest.shards) name_unfit(shard, why_unfit(folder, shard, terms));
  if (!fit) throw Stop{Exit::file, "nothing was merged"};
  GrowingFile whole{output, console.random_uid()};
  Tally tally;
  for (const Shard& shard : manifest.shards) {
    const auto path = in(folder, shard.name);
    const auto receipt = *receipt_of(read_file(receipt_path_of(path)));
    if (!copy(path, receipt, whole))
      name_unfit(shard, "has an output that was altered: run it again");
    add(tally, receipt.tally);
  }
  if (!fit) throw Stop{Exit::file, "nothing was merged"};
  whole.finish();
  console.err << "titrate: " << words::thousands(tally.all()) << " records: " << tally_words(tally)
              << '\n';
  return status_of(tally);
}

}  // namespace titrate::cli
