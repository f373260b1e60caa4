#pragma once

#include <string>
#include <vector>

#include "planner/exporters/handout.h"

/// The parts of a handout, each from the plan alone.
namespace titrate::handout {

/// Which weekdays and hours: `Monday 07:00, Wednesday 18:00`; nothing where they change.
[[nodiscard]] std::string usual_times(const Plan& plan);
/// What stands before, between and after the exercises, where that never changes.
[[nodiscard]] Line shared_frame(const Plan& plan);
[[nodiscard]] std::vector<Stage> stages_of(const Plan& plan);
[[nodiscard]] std::vector<Line> limits_of(const Plan& plan);
[[nodiscard]] std::vector<Exercise> exercises_of_plan(const Plan& plan);
[[nodiscard]] std::vector<Light> lights_of(const Plan& plan);
[[nodiscard]] std::vector<Line> light_notes_of(const Plan& plan);
[[nodiscard]] std::vector<Warning> warnings_of(const Plan& plan);
[[nodiscard]] std::vector<Chart> charts_of(const Plan& plan);
[[nodiscard]] std::vector<Line> chart_notes_of(const Plan& plan, const std::vector<Chart>& charts);
[[nodiscard]] std::vector<DiaryPart> diary_of(const Plan& plan);
[[nodiscard]] std::vector<Line> diary_notes_of(const std::vector<DiaryPart>& diary);
[[nodiscard]] std::vector<Line> also_due_of(const Plan& plan);
[[nodiscard]] std::vector<Line> sources_of(const Plan& plan);

/// The columns of weeks that write in kilograms for these exercises.
[[nodiscard]] std::vector<DiaryColumn> columns_of(const Plan& plan,
                                                  const std::vector<std::string>& loaded);
/// The doses of some weeks: in columns of weeks with the same doses.
[[nodiscard]] DoseTable dose_table(const Plan& plan, std::size_t first_week, std::size_t last_week);
/// The doses of one week, a line each.
[[nodiscard]] std::vector<Line> dose_lines(const Plan& plan, std::size_t week);
/// Why a week holds fewer sessions than it should: `no session 24 to 27 Dec`; or empty.
[[nodiscard]] std::string short_week_words(const Plan& plan, const PlannedWeek& week);

[[nodiscard]] inline Piece plain(std::string text) { return Piece{std::move(text), false, false}; }
[[nodiscard]] inline Piece strong(std::string text) { return Piece{std::move(text), true, false}; }
[[nodiscard]] Piece written(const std::string& text, bool strong = false);

/// `Week 3`, `Weeks 1 to 12`
[[nodiscard]] std::string weeks_words(int first, int last);
/// The same of any weeks, none of them missing: `Weeks 1 to 3 and 5`
[[nodiscard]] std::string weeks_words(const std::vector<int>& weeks);
/// `0, 1 or 2`; nothing for no score
[[nodiscard]] std::string scores_words(int low, int high);
/// `23 November 2026`
[[nodiscard]] std::string long_date(Date date);
/// `24 to 27 Dec`, `30 Dec to 2 Jan`
[[nodiscard]] std::string days_words(Date from, Date to);

}  // namespace titrate::handout
