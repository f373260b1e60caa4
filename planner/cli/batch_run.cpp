#include "planner/cli/batch_run.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "planner/batch/in_order.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/diagnostics/characters.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using std::chrono::steady_clock;

constexpr std::size_t most_complaints = 10;

std::int64_t& count_of(Tally& tally, batch::Verdict verdict) {
  switch (verdict) {
    case batch::Verdict::planned:
      return tally.planned;
    case batch::Verdict::findings:
      return tally.findings;
    case batch::Verdict::refused:
      return tally.refused;
    case batch::Verdict::bad:
      break;
  }
  return tally.bad;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

Answered answer_block(LineBlock block, const batch::Terms& terms, batch::Library& library) {
  Answered answered;
  answered.input_end = block.input_end;
  std::string_view rest = block.bytes;
  for (int line = block.first_line; !rest.empty(); ++line) {
    const auto end = std::min(rest.find('\n'), rest.size());
    auto text = rest.substr(0, end);
    if (text.ends_with('\r')) text.remove_suffix(1);  // the lines of Windows
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (is_blank(text)) continue;
    batch::Answer one = batch::answer(text, line, terms, library);
    answered.bytes += one.bytes;
    ++count_of(answered.tally, one.verdict);
    if (one.verdict == batch::Verdict::bad && answered.complaints.size() < most_complaints)
      answered.complaints.push_back(std::move(one.complaint));
  }
  answered.input = std::move(block.bytes);
  return answered;
}

/// Cuts off and returns what of a block lies before a byte of the input, at which a line begins.
std::string cut_at(LineBlock& block, std::size_t skip) {
  if (block.input_end <= skip) return std::exchange(block.bytes, {});
  const auto begin = block.input_end - std::min(block.input_end, block.bytes.size());
  if (begin >= skip) return {};
  std::string done = block.bytes.substr(0, skip - begin);
  block.bytes.erase(0, done.size());
  block.first_line += static_cast<int>(std::ranges::count(done, '\n'));
  return done;
}

/// Says how far a batch is, four times a second.
class Progress {
 public:
  Progress(Console& console, std::optional<std::size_t> size, std::size_t skipped)
      : console_(console), size_(size), skipped_(skipped) {}

  void note(const Tally& tally, std::int64_t before, std::size_t input_end) {
    const auto now = steady_clock::now();
    if (!console_.shows_progress || now < next_) return;
    next_ = now + std::chrono::milliseconds{250};
    const double seconds = std::chrono::duration<double>(now - start_).count();
    if (seconds < 1) return;
    const auto rate =
        static_cast<std::int64_t>(static_cast<double>(tally.all() - before) / seconds);
    std::string line =
        words::thousands(tally.all()) + " records, " + words::thousands(rate) + " a second";
    if (size_ && input_end > skipped_) {
      const double share =
          static_cast<double>(*size_ - input_end) / static_cast<double>(input_end - skipped_);
      line += ", " + time_words(static_cast<std::int64_t>(seconds * share)) + " left";
    }
    clear();
    shown_ = line.size();
    console_.err << line << std::flush;
  }

  void clear() {
    if (shown_ > 0) console_.err << '\r' << std::string(shown_, ' ') << '\r' << std::flush;
    shown_ = 0;
  }

 private:
  static std::string time_words(std::int64_t seconds) {
    return seconds < 120 ? words::count(static_cast<int>(seconds), "second")
                         : words::count(static_cast<int>(seconds / 60), "minute");
  }

  Console& console_;
  std::optional<std::size_t> size_;
  std::size_t skipped_;
  steady_clock::time_point start_ = steady_clock::now();
  steady_clock::time_point next_ = start_;
  std::size_t shown_ = 0;
};

/// A condition from its file; its mistakes are told by `check`, here only that there are some.
batch::Shelved shelve(const std::string& id, const Folder& folder) {
  batch::Shelved shelved;
  const auto known = conditions_in(folder);
  if (std::ranges::find(known, id) == known.end()) {
    shelved.is_kept = false;
    shelved.why_not = "no condition `" + id + "` in " + folder.shown_as;
    return shelved;
  }
  Documents documents;
  auto file = read_condition_called(id, folder, documents);
  if (!file || !condition_holds(*file, documents)) {
    shelved.why_not = shown_path(folder, id + ".yaml") + " has mistakes; see `titrate check`";
    return shelved;
  }
  shelved.condition = std::move(file->condition);
  shelved.inputs = documents.inputs();
  return shelved;
}

}  // namespace

Tally run_batch(const BatchRun& run, Console& console) {
  LineBlocks blocks{run.input};
  batch::Library library{[&](const std::string& id) { return shelve(id, run.protocols); }};
  Tally tally = run.before;
  std::size_t complaints = 0;
  Progress progress{console, blocks.size(), run.skip};
  const auto next = [&]() -> std::optional<LineBlock> {
    while (auto block = blocks.next()) {
      block->first_line += run.first_line - 1;
      const std::string done = cut_at(*block, run.skip);
      if (!done.empty()) run.skipped(done);
      if (!block->bytes.empty()) return block;
    }
    return std::nullopt;
  };
  const auto work = [&](LineBlock& block) {
    return answer_block(std::move(block), run.terms, library);
  };
  const auto done = [&](const Answered& answered) {
    add(tally, answered.tally);
    for (const std::string& complaint : answered.complaints) {
      if (++complaints > most_complaints) break;
      progress.clear();
      console.err << printable(complaint) << '\n';
    }
    run.take(answered, tally);
    progress.note(tally, run.before.all(), answered.input_end);
  };
  batch::InOrder<LineBlock, Answered>::run(run.threads, next, work, done);
  progress.clear();
  return tally;
}

void add(Tally& to, const Tally& more) {
  to.planned += more.planned;
  to.findings += more.findings;
  to.refused += more.refused;
  to.bad += more.bad;
}

std::string tally_words(const Tally& tally) {
  return words::thousands(tally.planned) + " planned, " + words::thousands(tally.findings) +
         " with findings, " + words::thousands(tally.refused) + " refused, " +
         words::thousands(tally.bad) + " bad";
}

Exit status_of(const Tally& tally) {
  if (tally.bad > 0) return Exit::file;
  if (tally.findings > 0) return Exit::findings;
  return tally.refused > 0 ? Exit::refused : Exit::fine;
}

}  // namespace titrate::cli
