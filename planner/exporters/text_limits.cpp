#include <algorithm>

#include "planner/exporters/limit_words.h"
#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"

namespace titrate::text {
namespace {

constexpr int narrow = 60;

Style style_of(const LimitRow& row) { return row.of_case ? Style::caution : Style::quiet; }

bool any_what(const Plan& plan, const std::string& what) {
  return std::any_of(plan.weeks.begin(), plan.weeks.end(), [&](const auto& week) {
    return std::any_of(week.limits.begin(), week.limits.end(), [&](const auto& limit) {
      return limit.what == what && limit.value != "full";
    });
  });
}

}  // namespace

void write_limits(Page& page, const Plan& plan) {
  const auto rows = limit_rows(plan);
  if (rows.empty()) return;
  page.blank();
  page.heading("Limits");
  Table table{{{"Weeks", Column::Align::left, 14},
               {"Limit", Column::Align::left, 44},
               {"Set by", Column::Align::left, 0}}};
  for (const auto& row : rows) {
    const Styled by{row.by, style_of(row)};
    if (page.width() < narrow) {
      const auto weeks = (row.weeks.size() == 1 ? "Week " : "Weeks ") + week_runs(row.weeks);
      page.paragraph(Styled{weeks + ": " + row.words}.join(", ", by), 1, 2);
    } else {
      table.add({Styled{week_runs(row.weeks)}, Styled{row.words}, by});
    }
  }
  if (page.width() >= narrow) table.write(page, 1);
  page.paragraph(Styled{"Where two bound the same thing, the stricter one is printed."}, 1);
  if (!any_what(plan, "weight-bearing")) return;
  page.paragraph(Styled{"Which exercises bear weight is not known here: see that each stays within "
                        "the weight-bearing of its week."},
                 1);
}

}  // namespace titrate::text
