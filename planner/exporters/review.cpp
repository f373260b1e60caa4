#include "planner/exporters/review.h"

#include <algorithm>

#include "planner/exporters/review_parts.h"
#include "planner/exporters/text_parts.h"

namespace titrate {
namespace text {

void write_new_findings(Page& page, const Review& review) {
  Plan only_new;
  // A note that only names other weeks than before tells nothing new.
  for (const Finding& finding : review.difference.findings) {
    const auto& before = review.before.findings;
    const bool known = std::ranges::find(before, finding.code, &Finding::code) != before.end();
    if (!known || finding.severity != Severity::note) only_new.findings.push_back(finding);
  }
  write_findings(page, only_new);
}

}  // namespace text

std::string write_review(const Review& review, const ExportOptions& options) {
  constexpr int widest = 100;
  constexpr int narrowest = 30;
  text::Page page{std::clamp(options.width, narrowest, widest), options.colour};
  text::write_review_short(page, review);
  if (review.now.result == Plan::Result::refused) {
    page.blank();
    text::write_refusal(page, review.now);
    text::write_next_step(page, review);
    return page.text();
  }
  if (!text::all_calm(review)) {
    text::write_decisions(page, review);
    text::write_changes(page, review);
    text::write_unchanged(page, review);
    text::write_outcomes(page, review);
    text::write_new_findings(page, review);
  }
  text::write_why_not(page, review);
  text::write_next_step(page, review);
  return page.text();
}

}  // namespace titrate
