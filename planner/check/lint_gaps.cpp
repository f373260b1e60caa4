#include <algorithm>
#include <set>
#include <utility>

#include "planner/check/continued.h"

namespace titrate::check {
namespace {

constexpr int hours_a_day = 24;
constexpr int days_a_week = 7;
constexpr int minutes_an_hour = 60;
constexpr int minutes_a_day = minutes_an_hour * hours_a_day;
constexpr int minutes_a_week = minutes_a_day * days_a_week;

/// Days from one level of the text, with their path.
struct Level {
  const DayKeys* days = nullptr;
  std::string path;
};

/// The frequency and the gap that act together, and where each is written.
struct Rhythm {
  const Frequency* frequency = nullptr;
  std::string frequency_path;
  const Gap* gap = nullptr;
  std::string gap_path;
  bool light = false;  ///< of exercises that need no gap
};

/// The innermost of each key wins.
Rhythm rhythm_of(const LintRun& run, const std::vector<Level>& inner_to_outer) {
  Rhythm rhythm;
  for (const auto& level : inner_to_outer) {
    // What stands in the text but could not be read was reported, and hides what is further out.
    if (run.has(level.path + "/frequency") != level.days->frequency.has_value()) return {};
    if (run.has(level.path + "/gap") != level.days->gap.has_value()) return {};
    if (rhythm.frequency == nullptr && level.days->frequency) {
      rhythm.frequency = &*level.days->frequency;
      rhythm.frequency_path = level.path + "/frequency";
    }
    if (rhythm.gap == nullptr && level.days->gap) {
      rhythm.gap = &*level.days->gap;
      rhythm.gap_path = level.path + "/gap";
    }
  }
  return rhythm;
}

/// Whether a block is of kinds that need no days between them.
bool is_light(const Condition& condition, const BlockPlace& place) {
  const auto ids = exercises_meant(place);
  return !ids.empty() && std::ranges::all_of(ids, [&](const std::string& id) {
    const auto* exercise = condition.find_exercise(id);
    if (exercise == nullptr) return false;
    return exercise->kind == ExerciseKind::aerobic || exercise->kind == ExerciseKind::balance ||
           exercise->kind == ExerciseKind::mobility;
  });
}

/// The gap of the sessions does not bind light exercise that is done more often than they are.
bool binds(const Rhythm& rhythm, const std::string& block_path) {
  const bool own_days = rhythm.frequency_path.starts_with(block_path + '/');
  const bool own_gap = rhythm.gap_path.starts_with(block_path + '/');
  return !rhythm.light || !own_days || own_gap;
}

std::string gap_text(Gap gap) {
  const bool days = gap.unit == Gap::Unit::days;
  return std::to_string(gap.amount) + (!days ? " h" : gap.amount == 1 ? " day" : " days");
}

/// The least number of sessions that the frequency accepts, against the hours of a week.
void check_per_week(LintRun& run, const Rhythm& rhythm) {
  const int sessions = rhythm.frequency->low;
  const int gap = in_minutes(*rhythm.gap);
  if (sessions * gap <= minutes_a_week) return;
  const bool days = rhythm.gap->unit == Gap::Unit::days;
  const int needed = sessions * rhythm.gap->amount;
  const std::string unit = days ? " days" : " h";
  const int week = days ? days_a_week : days_a_week * hours_a_day;
  const Gap largest{week / sessions, rhythm.gap->unit};
  const int fewer = minutes_a_week / gap;
  const auto less_often = fewer > 0 ? "`" + std::to_string(fewer) + "/week`" : "a longer interval";
  auto mistake =
      run.make(Severity::error, "gap-too-long", run.value(rhythm.frequency_path),
               std::to_string(sessions) + " sessions " + gap_text(*rhythm.gap) + " apart need " +
                   std::to_string(needed) + unit + "; a week has " + std::to_string(week) + unit,
               "write " + less_often + ", or `gap: " + gap_text(largest) + "` or less" +
                   (rhythm.light ? "; exercise of this kind needs none: `gap: 0 h`" : ""));
  mistake.labels = {{run.value(rhythm.gap_path), "the gap"}};
  run.add(std::move(mistake));
}

void check_every_days(LintRun& run, const Rhythm& rhythm) {
  const int days = rhythm.frequency->high;
  if (in_minutes(*rhythm.gap) <= days * minutes_a_day) return;
  auto mistake = run.make(Severity::error, "gap-too-long", run.value(rhythm.frequency_path),
                          "every " + std::to_string(days) + " days is sooner than the gap of " +
                              gap_text(*rhythm.gap) + " allows",
                          "write `gap: " + gap_text({days, Gap::Unit::days}) + "` or less");
  mistake.labels = {{run.value(rhythm.gap_path), "the gap"}};
  run.add(std::move(mistake));
}

/// Each pair of places is checked once, however many blocks share it.
class RhythmCheck {
 public:
  explicit RhythmCheck(LintRun& run) : run_(run) {}

  [[nodiscard]] const LintRun& run() const { return run_; }

  void check(const Rhythm& rhythm) {
    if (rhythm.frequency == nullptr || rhythm.gap == nullptr) return;
    if (!seen_.emplace(rhythm.frequency_path, rhythm.gap_path).second) return;
    switch (rhythm.frequency->kind) {
      case Frequency::Kind::per_week:
        return check_per_week(run_, rhythm);
      case Frequency::Kind::every_days:
        return check_every_days(run_, rhythm);
      case Frequency::Kind::other_days:
        return;
    }
  }

 private:
  LintRun& run_;
  std::set<std::pair<std::string, std::string>> seen_;
};

/// A named session has its own frequency, and a gap of its own or that of the sessions.
void check_kinds(RhythmCheck& check, const Sessions& sessions, const std::string& path,
                 const Rhythm& outer) {
  for (const auto& kind : sessions.kinds) {
    const auto kind_path = path + "/kinds/" + kind.name;
    Rhythm rhythm = outer;
    rhythm.frequency = &kind.frequency;
    rhythm.frequency_path = kind_path + "/frequency";
    if (kind.gap) {
      rhythm.gap = &*kind.gap;
      rhythm.gap_path = kind_path + "/gap";
    }
    check.check(rhythm);
  }
}

void check_block(RhythmCheck& check, const BlockPlace& place) {
  const auto& block = *place.block;
  const Level phase{&place.phase->sessions.days, place.phase_path + "/sessions"};
  const Level programme{&place.programme->sessions.days, place.programme_path + "/sessions"};
  const Level own{&block.days, place.path};
  const auto& sessions =
      place.phase->sessions.kinds.empty() ? place.programme->sessions : place.phase->sessions;
  check_kinds(check, sessions, (&sessions == &place.phase->sessions ? phase : programme).path,
              rhythm_of(check.run(), {phase, programme}));
  // A block of one named session is not done every time there is a session.
  const bool follows_sessions = block.in.empty() || block.days.frequency;
  const bool light = is_light(check.run().condition, place);
  const auto check_levels = [&](const std::vector<Level>& inner_to_outer) {
    Rhythm rhythm = rhythm_of(check.run(), inner_to_outer);
    rhythm.light = light;
    if (binds(rhythm, place.path)) check.check(rhythm);
  };
  if (follows_sessions) check_levels({own, phase, programme});
  for (std::size_t i = 0; i < block.ladder.size(); ++i) {
    const auto& row = block.ladder[i];
    if (!row.days.frequency && !row.days.gap) continue;
    if (row.in.empty() || row.days.frequency) {
      check_levels({{&row.days, place.row_path(i)}, own, phase, programme});
    }
  }
}

}  // namespace

void lint_gaps(LintRun& run) {
  RhythmCheck check{run};
  for (const auto& place : blocks_of(run.condition)) check_block(check, place);
}

}  // namespace titrate::check
