#include <algorithm>
#include <map>
#include <optional>

#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// What tells that a row is over.
enum class Clock { week, lasts, passing };

Clock clock_of(const Block& block, const Row& row) {
  if (row.week) return Clock::week;
  return row.lasts || block.rows_last ? Clock::lasts : Clock::passing;
}

std::string clock_words(Clock clock) {
  switch (clock) {
    case Clock::week:
      return "goes by `week`";
    case Clock::lasts:
      return "goes by `lasts`";
    case Clock::passing:
      return "is passed by a good session";
  }
  return "";
}

/// The clock's key in the text, or the row itself when it has none.
Span clock_span(const LintRun& run, const BlockPlace& place, std::size_t row) {
  const auto path = place.row_path(row);
  if (run.has(path + "/week")) return run.key(path + "/week");
  if (run.has(path + "/lasts")) return run.key(path + "/lasts");
  return run.value(path);
}

/// Whether all rows go by one clock; the last row of a ladder by `lasts` may have none.
bool check_clocks(LintRun& run, const BlockPlace& place) {
  const auto& ladder = place.block->ladder;
  const auto first = clock_of(*place.block, ladder.front());
  for (std::size_t i = 1; i < ladder.size(); ++i) {
    const auto clock = clock_of(*place.block, ladder[i]);
    const bool last_bare = i + 1 == ladder.size() && clock == Clock::passing;
    if (clock == first || (first == Clock::lasts && last_bare)) continue;
    auto mistake =
        run.make(Severity::error, "mixed-clocks", clock_span(run, place, i),
                 "this row " + clock_words(clock) + ", the first row " +
                     (first == Clock::passing ? "is passed by a good session" : clock_words(first)),
                 "give every row `week`, or every row `lasts`, or none of them");
    mistake.labels = {{clock_span(run, place, 0), "the first row"}};
    run.add(std::move(mistake));
    return false;
  }
  return true;
}

std::string position_text(int from, std::optional<int> to) {
  const auto start = std::to_string(from);
  if (!to) return start + "+";
  return *to == from ? start : start + "-" + std::to_string(*to);
}

/// The row before, in the same named session, and the weeks of both.
struct Neighbours {
  std::optional<std::size_t> before;
  std::optional<int> before_to;  ///< nothing: open
  std::size_t row = 0;
  Position week;
};

int first_week(const BlockPlace& place, std::size_t row) {
  return place.block->ladder[row].week ? place.block->ladder[row].week->from : 1;
}

void report_hole(LintRun& run, const BlockPlace& place, const Neighbours& at, int next) {
  const int last = at.week.from - 1;
  const auto hole = weeks_text(next, last);
  const auto longer = "`" + position_text(next, at.week.to) + "`";
  auto mistake =
      run.make(Severity::error, "weeks-with-a-hole", run.value(place.row_path(at.row) + "/week"),
               hole + (next == last ? " has no row" : " have no row"),
               at.before ? "which row goes on over " + hole + "? Write `" +
                               position_text(first_week(place, *at.before), last) +
                               "` in the row before, or " + longer + " here"
                         : "write " + longer + ", or add a row for " + hole);
  mistake.span_text = "this row starts with week " + std::to_string(at.week.from);
  if (at.before) {
    mistake.labels = {{run.value(place.row_path(*at.before) + "/week"),
                       "this row ends with week " + std::to_string(next - 1)}};
  }
  run.add(std::move(mistake));
}

void report_overlap(LintRun& run, const BlockPlace& place, const Neighbours& at) {
  // Without any end, the first week of both is named.
  const int open = at.week.to.value_or(at.before_to.value_or(at.week.from));
  const int both = std::max(at.week.from, std::min(at.before_to.value_or(open), open));
  const auto overlap = weeks_text(at.week.from, both);
  const bool fits_after = at.before_to && (!at.week.to || *at.week.to > *at.before_to);
  auto mistake =
      run.make(Severity::error, "weeks-overlap", run.value(place.row_path(at.row) + "/week"),
               overlap + (both > at.week.from ? " have two rows" : " has two rows"),
               fits_after ? "write `" + position_text(*at.before_to + 1, at.week.to) + "`"
                          : "let every week stand in one row, in rising order");
  mistake.span_text = "this row starts with week " + std::to_string(at.week.from);
  mistake.labels = {{run.value(place.row_path(*at.before) + "/week"),
                     at.before_to ? "this row ends with week " + std::to_string(*at.before_to)
                                  : "this row has no end"}};
  run.add(std::move(mistake));
}

/// Rows for one named session tile weeks 1 to n without hole or overlap.
void check_tiling(LintRun& run, const BlockPlace& place) {
  const auto& ladder = place.block->ladder;
  std::map<std::string, std::size_t> last_row_of;  // by session name
  for (std::size_t i = 0; i < ladder.size(); ++i) {
    Neighbours at;
    at.row = i;
    at.week = *ladder[i].week;
    const auto found = last_row_of.find(ladder[i].in);
    if (found != last_row_of.end()) {
      at.before = found->second;
      at.before_to = ladder[*at.before].week->to;
    }
    last_row_of[ladder[i].in] = i;
    const int next = at.before ? at.before_to.value_or(0) + 1 : 1;
    const bool after_open = at.before && !at.before_to;
    if (after_open || at.week.from < next) {
      report_overlap(run, place, at);
    } else if (at.week.from > next) {
      report_hole(run, place, at, next);
    }
  }
}

/// Whether every row was read; a clock that stands in the text but could not be read was reported.
bool was_read(const LintRun& run, const BlockPlace& place) {
  const auto& ladder = place.block->ladder;
  if (run.has(place.row_path(ladder.size()))) return false;
  for (std::size_t i = 0; i < ladder.size(); ++i) {
    if (run.has(place.row_path(i) + "/week") != ladder[i].week.has_value()) return false;
    if (run.has(place.row_path(i) + "/lasts") != ladder[i].lasts.has_value()) return false;
  }
  return true;
}

}  // namespace

void lint_ladders(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    if (place.block->ladder.empty() || !was_read(run, place) || !check_clocks(run, place)) continue;
    if (place.block->ladder.front().week) check_tiling(run, place);
  }
}

}  // namespace titrate::check
