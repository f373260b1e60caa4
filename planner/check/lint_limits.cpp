#include <algorithm>
#include <optional>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"
#include "planner/check/spans_of_time.h"

namespace titrate::check {
namespace {

/// What a block or one of its rows uses, and the weeks in which it is meant to be used, counted as
/// the limit counts them.
struct Use {
  const BlockPlace* place = nullptr;
  const JointRange* range = nullptr;
  std::string range_path;
  bool is_loaded = true;
  Position weeks;
};

bool meet(const Position& a, const Position& b) {
  const bool a_before = a.to && *a.to < b.from;
  const bool b_before = b.to && *b.to < a.from;
  return !a_before && !b_before;
}

bool holds_in(const Limit& limit, const Position& weeks) {
  return limit.weeks.empty() || std::ranges::any_of(limit.weeks, [&](const Position& position) {
           return meet(position, weeks);
         });
}

/// Whether some answers bring the limit and the block together.
bool can_meet(const LintRun& run, const Limit& limit, const BlockPlace& place) {
  const auto& phase = place.phase->only_if;
  const auto& block = place.block->only_if;
  const auto all = all_answers(run.condition, {&limit.only_if, &phase, &block});
  return std::ranges::any_of(all, [&](const Answers& answers) {
    return holds(limit.only_if, answers) && holds(phase, answers) && holds(block, answers);
  });
}

std::string degrees(const JointRange& range) {
  if (range.full) return "full";
  return std::to_string(range.from) + "-" + std::to_string(range.to);
}

/// Whether `inner` goes beyond `outer` at either end, whichever way both are written.
bool is_wider(const JointRange& inner, const JointRange& outer) {
  if (outer.full) return false;
  if (inner.full) return true;
  return std::min(inner.from, inner.to) < std::min(outer.from, outer.to) ||
         std::max(inner.from, inner.to) > std::max(outer.from, outer.to);
}

Position shifted(const Position& weeks, int by) {
  Position moved{weeks.from + by, std::nullopt};
  if (weeks.to) moved.to = *weeks.to + by;
  return moved;
}

/// Weeks of the phase in which a block is there.
std::vector<Position> weeks_of_block(const BlockPlace& place) {
  if (!place.block->weeks.empty()) return place.block->weeks;
  return {{1, weeks_at_most(*place.phase)}};
}

Position from_row(const BlockPlace& place, const Position& weeks, std::size_t row) {
  const auto& block = *place.block;
  Position position = shifted(weeks, weeks_before_row(block, row));
  position.to = weeks.to;
  if (row + 1 < block.ladder.size()) {
    position.to = weeks.from + weeks_before_row(block, row + 1) - 1;
  }
  position.to = position.to ? std::max(*position.to, position.from) : position.to;
  return position;
}

/// Every range that is written for the block, with its weeks in the phase.
std::vector<Use> ranges_of(const BlockPlace& place) {
  std::vector<Use> uses;
  const auto& block = *place.block;
  const auto loaded = [&](const DoseKeys& dose) {
    const auto& loads = dose.loads.empty() ? block.dose.loads : dose.loads;
    return std::ranges::none_of(loads,
                                [](const Load& load) { return load.kind == Load::Kind::none; });
  };
  for (const auto& weeks : weeks_of_block(place)) {
    for (std::size_t i = 0; i < block.ladder.size(); ++i) {
      const auto& dose = block.ladder[i].dose;
      if (!dose.range) continue;
      uses.push_back({&place, &*dose.range, place.row_path(i) + "/range", loaded(dose),
                      from_row(place, weeks, i)});
    }
    const bool rows_say =
        !block.ladder.empty() && std::ranges::all_of(block.ladder, [](const Row& row) {
          return row.dose.range.has_value();
        });
    if (!block.dose.range || rows_say) continue;
    uses.push_back({&place, &*block.dose.range, place.path + "/range", loaded(block.dose), weeks});
  }
  return uses;
}

void check_range(LintRun& run, const Limit& limit, const std::string& limit_path, const Use& use) {
  struct Bound {
    const std::optional<JointRange>* range;
    const char* key;
    bool applies;
  };
  for (const auto& bound : {Bound{&limit.range, "/range", true},
                            Bound{&limit.loaded_range, "/loaded-range", use.is_loaded}}) {
    if (!*bound.range || !bound.applies || !is_wider(*use.range, **bound.range)) continue;
    if (!can_meet(run, limit, *use.place)) return;
    auto mistake = run.make(Severity::error, "range-over-limit", run.value(use.range_path),
                            "the range " + degrees(*use.range) + " is wider than the limit " +
                                degrees(**bound.range) + " allows in these weeks",
                            "write `" + degrees(**bound.range) + "`, or start later");
    mistake.labels = {{run.value(limit_path + bound.key), "the limit"}};
    run.add(std::move(mistake));
    return;
  }
}

std::string_view kind_word(ExerciseKind kind) {
  switch (kind) {
    case ExerciseKind::strength:
      return "strength";
    case ExerciseKind::isometric:
      return "isometric";
    case ExerciseKind::plyometric:
      return "plyometric";
    case ExerciseKind::running:
      return "running";
    case ExerciseKind::aerobic:
      return "aerobic";
    case ExerciseKind::balance:
      return "balance";
    case ExerciseKind::mobility:
      return "mobility";
    case ExerciseKind::device:
      return "device";
  }
  return "";
}

/// A block that is opened by a criterion may wait until the limit is over; another must not meet
/// it.
void check_forbidden(LintRun& run, const Limit& limit, const std::string& limit_path,
                     const BlockPlace& place) {
  if (!place.phase->enter.empty() || !place.block->enter.empty()) return;
  for (const auto& id : place.block->exercises) {
    const auto* exercise = run.condition.find_exercise(id);
    const auto forbids = [&](const std::string& name) {
      return name == id || (exercise != nullptr && name == kind_word(exercise->kind));
    };
    const auto found = std::ranges::find_if(limit.forbid, forbids);
    if (found == limit.forbid.end() || !can_meet(run, limit, place)) continue;
    auto mistake =
        run.make(Severity::error, "forbidden-exercise", run.value(place.path + "/exercise"),
                 "`" + id + "` is forbidden in these weeks" +
                     (*found == id ? "" : ", as every " + *found + " exercise"),
                 "start it later, or let it wait with `enter`");
    mistake.labels = {{run.value(limit_path + "/forbid"), "the limit"}};
    run.add(std::move(mistake));
    return;
  }
}

void check_limit(LintRun& run, const Limit& limit, const std::string& limit_path,
                 const BlockPlace& place, int shift) {
  for (auto use : ranges_of(place)) {
    if (holds_in(limit, shifted(use.weeks, shift))) check_range(run, limit, limit_path, use);
  }
  for (const auto& weeks : weeks_of_block(place)) {
    if (!holds_in(limit, shifted(weeks, shift))) continue;
    check_forbidden(run, limit, limit_path, place);
    return;
  }
}

}  // namespace

void lint_limits(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) {
    const auto phase = static_cast<std::size_t>(place.phase - place.programme->phases.data());
    const int before = weeks_of_phase(*place.programme, phase).from - 1;
    for (std::size_t i = 0; i < place.programme->limits.size(); ++i) {
      check_limit(run, place.programme->limits[i],
                  place.programme_path + "/limits/" + std::to_string(i), place, before);
    }
    for (std::size_t i = 0; i < place.phase->limits.size(); ++i) {
      check_limit(run, place.phase->limits[i], place.phase_path + "/limits/" + std::to_string(i),
                  place, 0);
    }
  }
}

}  // namespace titrate::check
