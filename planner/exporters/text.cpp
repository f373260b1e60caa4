#include <algorithm>

#include "planner/exporters/exporters.h"
#include "planner/exporters/text_parts.h"

namespace titrate {
namespace {

constexpr int widest = 100;
constexpr int narrowest = 30;

}  // namespace

std::string write_text(const Plan& plan, const ExportOptions& options) {
  if (plan.without_patient && plan.result == Plan::Result::plan) {
    return write_week_table(plan, options);
  }
  text::Page page{std::clamp(options.width, narrowest, widest), options.colour};
  if (plan.result == Plan::Result::refused) {
    text::write_refusal(page, plan);
    text::write_findings(page, plan);
    text::write_made_by(page, plan);
    return page.text();
  }
  text::write_title(page, plan);
  text::write_summary(page, plan);
  text::write_phases(page, plan);
  text::write_grounds(page, plan);
  text::write_limits(page, plan);
  text::write_weeks(page, plan);
  text::write_sessions(page, plan);
  text::write_due(page, plan);
  text::write_findings(page, plan);
  text::write_checked(page, plan);
  text::write_made_by(page, plan);
  return page.text();
}

}  // namespace titrate
