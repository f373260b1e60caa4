#include <string>

#include "planner/cli/condition_page.h"
#include "planner/exporters/limit_words.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/planned_limits.h"

namespace titrate::cli {
namespace {

using text::Column;
using text::Style;
using text::Styled;
using utf8::printable;

/// `1-2`, `7+`, `1-3, 5`
std::string weeks_of(const Limit& limit) {
  std::string words;
  for (const auto& weeks : limit.weeks) {
    words += (words.empty() ? "" : ", ") + std::to_string(weeks.from);
    if (!weeks.to) words += '+';
    if (weeks.to && *weeks.to != weeks.from) words += '-' + std::to_string(*weeks.to);
  }
  return words.empty() ? "all" : words;
}

std::string criteria_words(const Criteria& criteria) {
  std::string words;
  for (const auto& any : criteria) {
    std::string either;
    for (const auto& criterion : any) either += (either.empty() ? "" : " or ") + criterion.written;
    words += (words.empty() ? "if " : " and ") + either;
  }
  return printable(words);
}

/// A brace without its own source is covered by the one around it.
std::string provenance_words(const Provenance& own, const Provenance& around) {
  const auto& provenance = own.given() ? own : around;
  if (provenance.basis == Basis::standard) return "default";
  if (provenance.source.empty()) return {};
  return (provenance.basis == Basis::borrowed ? "borrowed, " : "source ") +
         printable(provenance.source);
}

void add_rows(text::Table& table, const Condition& condition, const std::vector<Limit>& limits,
              const Provenance& around, const std::string& phase) {
  for (const auto& limit : limits) {
    const auto bounds = planned_limits({{limit, condition.path, {}}}, condition, Case{});
    Styled words{text::limits_words(bounds)};
    words.join(", ", Styled{criteria_words(limit.only_if), Style::quiet});
    table.add({Styled{weeks_of(limit) + (phase.empty() ? "" : " of " + printable(phase))}, words,
               Styled{provenance_words(limit.provenance, around), Style::quiet}});
  }
}

std::string counted_from(const Programme& programme) {
  switch (programme.counts_from) {
    case Programme::CountsFrom::start:
      return "the start";
    case Programme::CountsFrom::surgery:
      return "surgery";
    case Programme::CountsFrom::injury:
      return "the injury";
  }
  return {};
}

}  // namespace

void write_programme_limits(text::Page& page, const Condition& condition,
                            const Programme& programme) {
  text::Table table{{{.title = "Weeks", .align = Column::Align::left, .most = 20},
                     {.title = "Limit", .align = Column::Align::left, .most = 48},
                     {.title = "Provenance", .align = Column::Align::left, .most = 0}}};
  bool any = !programme.limits.empty();
  add_rows(table, condition, programme.limits, programme.provenance, {});
  for (const auto& phase : programme.phases) {
    const auto& around = phase.provenance.given() ? phase.provenance : programme.provenance;
    add_rows(table, condition, phase.limits, around, phase.title);
    any = any || !phase.limits.empty();
  }
  if (!any) return;
  page.blank();
  page.heading("Limits, by weeks from " + counted_from(programme));
  table.write(page, 1);
  page.paragraph(Styled{"The case may set stricter ones: the surgeon's or a clinician's."}, 1);
}

}  // namespace titrate::cli
