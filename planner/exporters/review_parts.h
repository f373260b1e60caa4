#pragma once

#include "planner/exporters/page.h"
#include "planner/exporters/review.h"

/// The parts of a review, in the order they are printed.
namespace titrate::text {

/// Whether nothing but calm answers came in and the plan is what it was.
[[nodiscard]] bool all_calm(const Review& review);

/// The first session still to come, or nothing.
[[nodiscard]] const PlannedSession* next_session(const Plan& plan);

/// Whose review, as of when, since when; then the one to three sentences that matter.
void write_review_short(Page& page, const Review& review);
/// What was decided since, in order of dates, with its grounds.
void write_decisions(Page& page, const Review& review);
/// What is different in the plan: sessions, weeks, phases, the end.
void write_changes(Page& page, const Review& review);
/// Sessions that moved, fell away or are new, and the next one where its dose is another. False
/// when there is none.
bool write_changed_sessions(Page& page, const Review& review);
/// Weeks with other doses, exercise by exercise. False when there is none.
bool write_changed_weeks(Page& page, const Review& review);
/// What stays as it was.
void write_unchanged(Page& page, const Review& review);
/// Measured results since, each as one person's.
void write_outcomes(Page& page, const Review& review);
/// Findings that the plan before did not have.
void write_new_findings(Page& page, const Review& review);
/// Which gates were shut at the last week's end, exercise by exercise.
void write_why_not(Page& page, const Review& review);
/// What to do: nothing, or which line overrules which decision; the next command last.
void write_next_step(Page& page, const Review& review);

}  // namespace titrate::text
