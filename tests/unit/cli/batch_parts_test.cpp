// Outputs of a batch in parts: what they may hold, and what a run that died leaves.
#include <filesystem>

#include <catch2/catch.hpp>
#include <sys/stat.h>

#include "planner/cli/batch_papers.h"
#include "planner/cli/batch_shards.h"
#include "planner/cli/files.h"
#include "planner/cli/stream_files.h"
#include "planner/plan/sha256.h"
#include "tests/unit/cli/answered.h"

namespace titrate::cli {
namespace {

using test::answered;
using test::Folder;

std::string bytes_of(const std::string& path) {
  std::string all;
  read_bytes(path, [&](std::string_view bytes) { all += bytes; });
  return all;
}

int files_in(const std::string& folder) {
  const std::filesystem::directory_iterator all{folder};
  return static_cast<int>(std::distance(begin(all), end(all)));
}

/// Shards of one record each, none of which is a case.
std::string split(const Folder& folder, int count) {
  std::string text;
  for (int each = 0; each < count; ++each) text += "{}\n";
  const auto shards = folder.file("shards");
  REQUIRE(answered({"batch", "split", folder.with("cases.ndjson", text), "--shards",
                    std::to_string(count), "-o", shards})
              .status == Exit::fine);
  return shards;
}

TEST_CASE("batch: a plan on a line longer than any record is merged as it is") {
  const Folder folder;
  const auto shards = split(folder, 1);
  const auto shard = shards + "/shard-0000.ndjson";
  const auto input = bytes_of(shard);
  const std::string plan = '"' + std::string(5U << 20U, 'x') + "\"\n";
  write_file(output_of(shard), plan);
  write_file(receipt_path_of(shard),
             text_of(Receipt{
                 "shard-0000.ndjson", sha256_hex(input), sha256_hex(plan), "terms", {1, 0, 0, 0}}));
  const auto merged = folder.file("plans.ndjson");
  CHECK(answered({"batch", "merge", shards, "-o", merged}).status == Exit::fine);
  CHECK(bytes_of(merged) == plan);
}

TEST_CASE("batch: run is 0 once its receipt is written, merge says what became of the records") {
  const Folder folder;
  const auto shards = split(folder, 2);
  REQUIRE(answered({"batch", "run", shards + "/shard-0000.ndjson"}).status == Exit::fine);
  CHECK(answered({"batch", "run", shards + "/shard-0000.ndjson"}).status == Exit::fine);
  REQUIRE(answered({"batch", "run", shards + "/shard-0001.ndjson"}).status == Exit::fine);
  const auto merged = answered({"batch", "merge", shards, "-o", folder.file("plans.ndjson")});
  CHECK(merged.status == Exit::file);
  CHECK(merged.err == "titrate: 2 records: 0 planned, 0 with findings, 0 refused, 2 bad\n");
}

TEST_CASE("batch: what another process is still writing of a shard stays its own") {
  const Folder folder;
  const auto shards = split(folder, 1);
  const auto shard = shards + "/shard-0000.ndjson";
  const GrowingFile other{output_of(shard), "other"};
  REQUIRE(answered({"batch", "run", shard}).status == Exit::fine);
  CHECK(exists(output_of(shard) + ".other.part"));
  CHECK(valid_receipt(shard, shard_call(shard).shard).has_value());
}

TEST_CASE("batch: a part that nobody goes on with is removed when it is given up") {
  const Folder folder;
  const auto path = folder.file("plans.ndjson");
  {
    GrowingFile given_up{path, "mark"};
    given_up.add("{}\n");
    CHECK(folder.count() == 1);
  }
  CHECK(folder.count() == 0);
}

TEST_CASE("batch: a merge that finds an altered output leaves nothing") {
  const Folder folder;
  const auto shards = split(folder, 2);
  for (const auto* name : {"/shard-0000.ndjson", "/shard-0001.ndjson"})
    REQUIRE(answered({"batch", "run", shards + name}).status == Exit::fine);
  write_file(shards + "/shard-0000.plans", "{}\n");
  write_file(shards + "/shard-0001.plans", "{}\n");
  const auto result = answered({"batch", "merge", shards, "-o", folder.file("plans.ndjson")});
  CHECK(result.status == Exit::file);
  CHECK(result.err ==
        "titrate: shard-0000.ndjson has an output that was altered: run it again\n"
        "titrate: shard-0001.ndjson has an output that was altered: run it again\n"
        "titrate: nothing was merged\n");
  CHECK(folder.count() == 2);  // the records and the shards
  CHECK(files_in(shards) == 7);
}

TEST_CASE("batch: a folder or a pipe is refused as output before any work") {
  const Folder folder;
  const auto path = folder.with("cases.ndjson", "{}\n");
  const auto target = folder.file("folder");
  make_folder(target);
  const auto result = answered({"batch", path, "-o", target});
  CHECK(result.status == Exit::disk);
  CHECK(result.err == "titrate: cannot write " + target + ": it is a folder\n");
  const auto pipe = folder.file("pipe");
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(answered({"batch", path, "-o", pipe}).status == Exit::disk);
  CHECK(std::filesystem::is_fifo(pipe));
  CHECK(folder.count() == 3);
}

TEST_CASE("batch: two runs do not write into each other, and the next one may") {
  const Folder folder;
  const auto path = folder.file("plans.ndjson");
  {
    GrowingFile first{path, std::nullopt};
    first.add("first\n");
    CHECK_THROWS_WITH((GrowingFile{path, std::nullopt}),
                      "cannot write " + path + ".part: another titrate is writing it");
    first.finish();
  }
  GrowingFile second{path, std::nullopt};
  second.add("second\n");
  CHECK(bytes_of(path) == "first\n");
  second.finish();
  CHECK(bytes_of(path) == "second\n");
}

TEST_CASE("batch: what is shorter than it was is not gone on with") {
  const Folder folder;
  const auto path = folder.file("plans.ndjson");
  write_file(GrowingFile::part_of(path), "12345");
  CHECK_THROWS_WITH((GrowingFile{path, 6}),
                    "cannot go on with " + path + ".part: it is shorter than it was");
  CHECK(bytes_of(GrowingFile::part_of(path)) == "12345");
  GrowingFile file{path, 5};
  file.add("6");
  file.finish();
  CHECK(bytes_of(path) == "123456");
}

TEST_CASE("batch: a manifest that leads out of its folder is none") {
  const auto named = [](const std::string& name) {
    return manifest_of(text_of(Manifest{"cases.ndjson", 1, {{name, 1, 1, "hash"}}}));
  };
  CHECK(named("shard-0000.ndjson").has_value());
  CHECK_FALSE(named("../shard-0000.ndjson").has_value());
  CHECK_FALSE(named("/etc/shard-0000.ndjson").has_value());
}

TEST_CASE("batch: no output takes the place of what it is made from") {
  const Folder folder;
  const auto shards = split(folder, 2);
  for (const char* shard : {"/shard-0000.ndjson", "/shard-0001.ndjson"})
    REQUIRE(answered({"batch", "run", shards + shard}).status == Exit::fine);
  for (const char* part :
       {"/manifest.json", "/shard-0001.ndjson", "/shard-0000.plans", "/shard-0000.receipt.json"}) {
    const auto before = bytes_of(shards + part);
    CHECK(answered({"batch", "merge", shards, "-o", shards + part}).status == Exit::usage);
    CHECK(bytes_of(shards + part) == before);
  }
  for (const char* name : {"a", "a.part", "a.checkpoint", "shard-0000.ndjson"}) {
    const auto path = folder.with(name, "{}\n");
    CHECK(answered({"batch", path, "-o", folder.file("a")}).status ==
          (std::string{name}.starts_with("a") ? Exit::usage : Exit::file));
    CHECK(bytes_of(path) == "{}\n");
    std::filesystem::remove(folder.file("a"));
  }
  CHECK(answered({"batch", "split", folder.file("shard-0000.ndjson"), "-o", folder.file(".")})
            .status == Exit::usage);
}

}  // namespace
}  // namespace titrate::cli
