#include <algorithm>

#include "planner/exporters/review_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string span_of(const PlannedPhase& phase) {
  return words::weeks(phase.first_week, phase.last_week);
}

std::string phase_words(const PhaseChange& change) {
  const auto title = utf8::printable((change.now ? change.now : change.before)->title);
  if (!change.before) return title + " is new: " + span_of(*change.now) + ".";
  if (!change.now) return title + " is no longer planned (" + span_of(*change.before) + ").";
  return title + ": " + span_of(*change.now) + ", before " + span_of(*change.before) + ".";
}

/// `Weeks 4 to 16 are expected`: how far the rest of the plan is a forecast.
void write_forecast(Page& page, const Review& review) {
  for (const PlannedWeek& week : review.now.weeks) {
    if (week.to < review.now.as_of) continue;
    page.paragraph(Styled{"From week " + std::to_string(week.number) + " on it is "}
                       .add("expected", Style::mark)
                       .add(": it holds if every answer from now on is calm."),
                   1, 1);
    return;
  }
}

/// How near the next step of the rules is, for each exercise with bad answers that still stand.
void write_standing(Page& page, const Plan& plan) {
  std::vector<const Decision*> last;
  for (const Decision& decision : plan.decisions) {
    if (!decision.report) continue;
    const auto known = std::ranges::find(last, decision.exercise, &Decision::exercise);
    if (known == last.end()) {
      last.push_back(&decision);
    } else {
      *known = &decision;
    }
  }
  int standing = 0;
  for (const Decision* decision : last) standing = std::max(standing, decision->fails);
  if (standing == 0) return;
  page.paragraph(Styled{"Bad answers without two calm ones between: " + std::to_string(standing) +
                        ". The third: an easier exercise, or referral. The fifth: referral."},
                 1, 1);
}

}  // namespace

void write_changes(Page& page, const Review& review) {
  const Difference& difference = review.difference;
  if (same_course(difference)) return;
  page.blank();
  page.heading("What changed in the plan");
  if (write_changed_sessions(page, review) && !difference.weeks.empty()) page.blank();
  if (write_changed_weeks(page, review)) page.blank();
  for (const PhaseChange& change : difference.phases) {
    page.paragraph(Styled{phase_words(change)}, 1, 1);
  }
  if (difference.end != difference.end_before) {
    page.paragraph(Styled{"The plan ends on " + words::day_of_year(difference.end) +
                          ", before on " + words::day_of_year(difference.end_before) + "."},
                   1, 1);
  }
  write_forecast(page, review);
  write_standing(page, review.now);
}

void write_unchanged(Page& page, const Review& review) {
  const auto usual_in = [](const Plan& plan) -> std::optional<int> {
    const auto last = std::find_if(plan.decisions.rbegin(), plan.decisions.rend(),
                                   [](const Decision& decision) { return decision.report; });
    return last == plan.decisions.rend() ? plan.pain.usual_morning
                                         : std::optional{last->report->usual};
  };
  std::vector<std::string> parts;
  const auto before = usual_in(review.before);
  const auto now = usual_in(review.now);
  if (before && now == before) {
    parts.push_back("The usual morning stays " + std::to_string(*now) +
                    "/10; it can only fall by itself.");
  } else if (before && now) {
    parts.push_back("The usual morning fell from " + std::to_string(*before) + " to " +
                    std::to_string(*now) + "/10.");
  }
  const auto changed = std::ranges::any_of(review.difference.sessions, &SessionChange::moved);
  if (!changed) parts.emplace_back("Days and hours of the sessions stay as given out.");
  if (review.difference.end == review.difference.end_before) {
    parts.push_back("The plan still ends on " + words::day_of_year(review.now.end) + ".");
  }
  if (parts.empty()) return;
  page.blank();
  page.heading("Did not change");
  for (const auto& part : parts) page.paragraph(Styled{part}, 1, 1);
}

}  // namespace titrate::text
