#pragma once

#include "planner/exporters/page.h"
#include "planner/plan/plan.h"

/// The parts of a plan's text, in the order they are printed.
namespace titrate::text {

/// The title, with DRAFT flush right while no clinician has signed.
void write_title(Page& page, const Plan& plan);
/// Who, how long, and each phase with its sessions and repetitions.
void write_summary(Page& page, const Plan& plan);
/// The phases as a list.
void write_phases(Page& page, const Plan& plan);
/// Evidence, programme, exercises, loads, pain rule and gap.
void write_grounds(Page& page, const Plan& plan);
/// Evidence and the sources of the doses.
void write_sources(Page& page, const Plan& plan);
void write_exercises(Page& page, const Plan& plan);
void write_loads(Page& page, const Plan& plan);
void write_pain_rule(Page& page, const Plan& plan);
/// What bounds the weeks but is not an exercise, and who set it.
void write_limits(Page& page, const Plan& plan);
/// The week table.
void write_weeks(Page& page, const Plan& plan);
/// Below it: loads to find, why a share of 1RM is left out, what `expected` means.
void write_week_notes(Page& page, const Plan& plan);
/// The sessions by date and time.
void write_sessions(Page& page, const Plan& plan);
/// What is due: tests, questionnaires, reviews.
void write_due(Page& page, const Plan& plan);
/// The findings, worst first and numbered.
void write_findings(Page& page, const Plan& plan);
/// What was checked, and what was not.
void write_checked(Page& page, const Plan& plan);
/// The program, its inputs and their hashes.
void write_made_by(Page& page, const Plan& plan);
/// Why there is no plan, who must see the patient, and how soon.
void write_refusal(Page& page, const Plan& plan);

/// `Beyer R et al. Am J Sports Med 2015;43:1704-1711, doi 10.1177/...`
[[nodiscard]] std::string citation_words(const CitationUse& citation);

}  // namespace titrate::text
