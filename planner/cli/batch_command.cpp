#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <thread>

#include "planner/cli/batch_papers.h"
#include "planner/cli/batch_run.h"
#include "planner/cli/batch_shards.h"
#include "planner/cli/case_call.h"
#include "planner/cli/command.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/diagnostics/characters.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr int most_threads = 256;
constexpr int most_shards = 5'000;

int number_option(const Call& call, std::string_view option, int otherwise, int most) {
  const auto* text = call.value(option);
  if (text == nullptr) return otherwise;
  int number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc{} || end != text->data() + text->size() || number < 1 || number > most)
    throw Stop{Exit::usage, "--" + std::string{option} + " takes a number from 1 to " +
                                words::thousands(most) + ", not `" + *text + "`"};
  return number;
}

batch::Form form_of(const Call& call) {
  const auto* format = call.value("format");
  if (format == nullptr || *format == "ndjson") return batch::Form::ndjson;
  if (*format == "ics") return batch::Form::ics;
  if (*format == "summary") return batch::Form::summary;
  throw Stop{Exit::usage, "`" + *format + "` is not a format of a batch" +
                              did_you_mean(*format, {"ndjson", "ics", "summary"}) +
                              "; one of: ndjson, ics, summary"};
}

void refuse_options(const Call& call, std::string_view with,
                    std::initializer_list<std::string_view> not_these) {
  for (const auto option : not_these)
    if (call.has(option))
      throw Stop{Exit::usage, "`" + std::string{with} + "` takes no --" + std::string{option}};
}

/// Everything but the records that the output depends on, hashed.
std::string hash_of_terms(const batch::Terms& terms, const Folder& protocols) {
  Sha256 hash;
  hash.add(std::to_string(static_cast<int>(terms.form)) + '\n' + terms.engine + '\n');
  hash.add(iso_date(terms.as_of.value_or(terms.today)) + (terms.as_of ? " given\n" : "\n"));
  for (const auto& name : files_in(protocols.path, ".yaml"))
    hash.add(name + ' ' + sha256_hex(read_file(protocols.path + '/' + name)) + '\n');
  return hash.hex();
}

BatchRun run_of(const Call& call, const std::string& input, Console& console) {
  BatchRun run;
  run.input = input;
  run.protocols = protocols_of(call, console);
  const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  run.threads = number_option(call, "jobs", cores, most_threads);
  run.terms = {.form = form_of(call),
               .as_of = date_option(call, "as-of"),
               .today = console.today(""),
               .engine = version(),
               .path = input == "-" ? "stdin" : printable(input)};
  run.skipped = [](std::string_view) {};
  return run;
}

void say(const Tally& tally, std::chrono::steady_clock::time_point since, std::int64_t before,
         Console& console) {
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
  const auto tenths = static_cast<std::int64_t>(seconds * 10 + 0.5);
  console.err << "titrate: " << words::thousands(tally.all()) << " records: " << tally_words(tally)
              << "; " << words::decimal(tenths, 1) << " s";
  if (tenths > 0)
    console.err << ", "
                << words::thousands(static_cast<std::int64_t>(
                       static_cast<double>(tally.all() - before) / seconds))
                << " a second";
  console.err << '\n';
}

std::string checkpoint_path(const std::string& output) { return output + ".checkpoint"; }

/// What a run that was cut off left behind; nothing when it left nothing that can be gone on with.
std::optional<Checkpoint> left_behind(const std::string& output, const std::string& terms) {
  if (!exists(checkpoint_path(output)) || !exists(GrowingFile::part_of(output)))
    return std::nullopt;
  const auto checkpoint = checkpoint_of(read_file(checkpoint_path(output)));
  if (!checkpoint)
    throw Stop{Exit::file, checkpoint_path(output) + " cannot be read; start without --resume"};
  if (checkpoint->terms != terms)
    throw Stop{Exit::usage,
               "the run before used another format, day, version or conditions; "
               "start without --resume"};
  if (size_of(GrowingFile::part_of(output)).value_or(0) <
      static_cast<std::size_t>(checkpoint->output_bytes))
    throw Stop{Exit::file,
               GrowingFile::part_of(output) + " is shorter than it was; start without --resume"};
  return checkpoint;
}

/// Into a file that is whole or not there, noting now and then how far it is.
Tally run_to_file(BatchRun run, const std::string& output, bool resume, Console& console) {
  const auto terms = hash_of_terms(run.terms, run.protocols);
  const auto left = resume ? left_behind(output, terms) : std::nullopt;
  Sha256 hash;
  const auto check = [&] {
    if (left && hash.hex() != left->input_sha256)
      throw Stop{Exit::file, run.input + " is not what it was; start without --resume"};
  };
  if (left) {
    run.skip = static_cast<std::size_t>(left->input_bytes);
    run.before = left->tally;
  }
  run.skipped = [&](std::string_view bytes) { hash.add(bytes); };
  GrowingFile file{
      output, left ? std::optional{static_cast<std::size_t>(left->output_bytes)} : std::nullopt};
  auto next = std::chrono::steady_clock::now();
  bool checked = !left;
  run.take = [&](const Answered& answered, const Tally& tally) {
    if (!checked) check();
    checked = true;
    file.add(answered.bytes);
    hash.add(answered.input);
    if (const auto now = std::chrono::steady_clock::now(); now >= next) {
      next = now + std::chrono::seconds{1};
      file.settle();
      write_file(checkpoint_path(output),
                 text_of(Checkpoint{terms, static_cast<std::int64_t>(answered.input_end),
                                    hash.hex(), static_cast<std::int64_t>(file.size()), tally}));
    }
  };
  const Tally tally = run_batch(run, console);
  if (!checked) check();
  file.finish();
  remove_file(checkpoint_path(output));
  return tally;
}

Exit run_plain(const Call& call, Console& console) {
  const auto since = std::chrono::steady_clock::now();
  const auto input = call.arguments.empty() ? std::string{"-"} : call.arguments[0];
  refuse_options(call, "batch", {"shards"});
  auto run = run_of(call, input, console);
  const auto* output = call.value("output");
  const bool to_file = output != nullptr && *output != "-";
  if (call.has("resume") && !to_file)
    throw Stop{Exit::usage, "--resume goes on with a file: name it with -o"};
  // Also under the names that the output has while it grows.
  const auto is_input = [&](const std::string& path) { return same_file(path, input); };
  if (to_file && (is_input(*output) || is_input(GrowingFile::part_of(*output)) ||
                  is_input(checkpoint_path(*output))))
    throw Stop{Exit::usage, "-o would write over the records"};
  if (to_file) {
    const Tally tally = run_to_file(std::move(run), *output, call.has("resume"), console);
    say(tally, since, 0, console);
    return status_of(tally);
  }
  run.take = [&](const Answered& answered, const Tally&) {
    console.out << answered.bytes;
    if (!console.out) throw Stop{Exit::disk, "cannot write the output"};
  };
  const Tally tally = run_batch(run, console);
  say(tally, since, 0, console);
  return status_of(tally);
}

Exit run_shard(const Call& call, Console& console) {
  const auto since = std::chrono::steady_clock::now();
  refuse_options(call, "batch run", {"shards", "resume", "output"});
  const auto& path = call.arguments[1];
  auto run = run_of(call, path, console);
  const auto terms = hash_of_terms(run.terms, run.protocols);
  const auto shard = shard_call(path);
  if (const auto done = valid_receipt(path, shard.shard); done && done->terms == terms) {
    console.err << "titrate: " << printable(shard.shard.name) << " is done already\n";
    return Exit::fine;
  }
  // Messages and plans name the input that was split, so that the parts together are the same bytes
  // as one run over all of it.
  run.terms.path = shard.manifest.source;
  run.first_line = shard.shard.first_line;
  remove_file(receipt_path_of(path));
  // A node that was given up may still be writing: each process has a part of its own.
  GrowingFile file{output_of(path), console.random_uid()};
  Sha256 hash;
  run.take = [&](const Answered& answered, const Tally&) {
    file.add(answered.bytes);
    hash.add(answered.bytes);
  };
  const Tally tally = run_batch(run, console);
  file.finish();
  write_file(receipt_path_of(path),
             text_of(Receipt{shard.shard.name, shard.shard.sha256, hash.hex(), terms, tally}));
  say(tally, since, 0, console);
  return Exit::fine;
}

const std::string& output_option(const Call& call, std::string_view what) {
  const auto* output = call.value("output");
  if (output == nullptr) throw Stop{Exit::usage, "name " + std::string{what} + " with -o"};
  return *output;
}

Exit run_batch_command(const Call& call, Console& console) {
  const std::string first = call.arguments.empty() ? "" : call.arguments[0];
  const bool part = first == "split" || first == "run" || first == "merge";
  if (!part && call.arguments.size() == 2)
    throw Stop{Exit::usage, "`" + first + "` is not split, run or merge"};
  if (!part) return run_plain(call, console);
  if (call.arguments.size() != 2)
    throw Stop{Exit::usage, "something is missing: titrate batch " + first +
                                (first == "split" ? " FILE -o DIR"
                                 : first == "run" ? " SHARD"
                                                  : " DIR -o FILE")};
  if (first == "run") return run_shard(call, console);
  refuse_options(call, "batch " + first, {"format", "as-of", "jobs", "resume", "protocols"});
  if (first == "merge") {
    refuse_options(call, "batch merge", {"shards"});
    return merge_outputs(call.arguments[1], output_option(call, "the file"), console);
  }
  constexpr int usual_shards = 16;
  split_input(call.arguments[1], number_option(call, "shards", usual_shards, most_shards),
              output_option(call, "the folder"), console);
  return Exit::fine;
}

constexpr std::array<Option, 7> options = {{
    {"as-of", "", "DATE", "the day plans look from; else the record's, its start, or today"},
    {"format", "", "FORMAT", "ndjson, ics or summary; else ndjson"},
    {"output", "o", "FILE", "write there, whole or not at all; of split the folder"},
    {"jobs", "j", "N", "threads; else one for each core"},
    {"resume", "", "", "go on where a run into the same -o was cut off"},
    {"shards", "", "N", "split: into about so many parts; else 16"},
    protocols_option,
}};

}  // namespace

constinit const Command batch_command = {
    .name = "batch",
    .group = "With many patients",
    .arguments = "[split|run|merge] [FILE]",
    .summary = "plans for many cases, one JSON record a line",
    .about =
        "Reads newline-delimited JSON from FILE or the standard input. A record is a case file\n"
        "in JSON: the same keys, with the entries themselves under \"check-ins\", and \"as-of\"\n"
        "where it has a day of its own. Each record gives one line (of ics one calendar), in\n"
        "the order of the input. A bad record becomes an error record with its line and cause,\n"
        "and the rest goes on. Each condition is read once; memory stays flat.\n"
        "\n"
        "split, run and merge do the same in parts, for several processes or machines: run\n"
        "answers one shard and writes a receipt; merge refuses a shard that is missing,\n"
        "doubled or altered. The merged file is the same as that of one run.\n"
        "\n"
        "Exit status: 3 a record is bad, else 1 a plan has an error finding, else 4 a patient\n"
        "is refused, else 0. Of run it is 0 as soon as the receipt is written, whatever became\n"
        "of its records, so that schedulers run again only what failed; merge tells.\n",
    .examples =
        "  titrate batch cases.ndjson -o plans.ndjson\n"
        "  titrate batch cases.ndjson -o plans.ndjson --resume\n"
        "  titrate batch split cases.ndjson --shards 64 -o shards\n"
        "  titrate batch run shards/shard-0000.ndjson --as-of 2026-11-23\n"
        "  titrate batch merge shards -o plans.ndjson\n",
    .options = options,
    .least = 0,
    .most = 2,
    .run = run_batch_command,
};

}  // namespace titrate::cli
