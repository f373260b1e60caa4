#include "planner/cli/condition_sources.h"

#include <string>

#include "planner/check/provenance_shares.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using check::ProvenanceCounts;
using text::Column;
using text::Style;
using text::Styled;
using utf8::printable;

Styled share(int part, int all) {
  if (all == 0 || part == 0) return Styled{"-"};
  const int percent = (200 * part + all) / (2 * all);
  return Styled{percent == 0 ? "under 1 %" : std::to_string(percent) + " %"};
}

void add_row(text::Table& table, const std::string& name, const ProvenanceCounts& counts) {
  const int all = counts.all();
  table.add({Styled{name}, Styled{words::thousands(all)}, share(counts.sourced, all),
             share(counts.borrowed, all), share(counts.standard, all), share(counts.unsaid, all)});
}

void write_shares(text::Page& page, const std::vector<const Programme*>& programmes,
                  const std::vector<ProvenanceCounts>& counts) {
  constexpr auto right = Column::Align::right;
  text::Table table{{{.title = "Programme", .align = Column::Align::left, .most = 40},
                     {.title = "Values", .align = right, .most = 0},
                     {.title = "Sourced", .align = right, .most = 0},
                     {.title = "Borrowed", .align = right, .most = 0},
                     {.title = "Default", .align = right, .most = 0},
                     {.title = "Not said", .align = right, .most = 0}}};
  ProvenanceCounts total;
  for (std::size_t i = 0; i < programmes.size(); ++i) {
    add_row(table, programmes[i]->id, counts[i]);
    total.add(counts[i]);
  }
  if (programmes.size() > 1) add_row(table, "In all", total);
  table.write(page, 1);
}

void write_citations(text::Page& page, const Condition& condition,
                     const std::vector<ProvenanceCounts>& counts) {
  page.blank();
  page.heading("Sources, with the values that each covers");
  text::Table table{{{.title = "", .align = Column::Align::right, .most = 0}, {}, {}}};
  for (const auto& source : condition.sources) {
    int values = 0;
    for (const auto& each : counts) values += each.of(source.id);
    auto cite = printable(source.cite) + (source.doi.empty() ? "" : ", doi " + source.doi);
    table.add({Styled{values == 0 ? "-" : words::thousands(values)}, Styled{source.id},
               Styled{words::sentence(cite)}});
  }
  table.write(page, 1);
}

}  // namespace

void write_sources_of(text::Page& page, const Condition& condition, const yaml::Node& root,
                      const std::vector<const Programme*>& programmes) {
  page.ends(Styled{printable(condition.title), Style::heading},
            condition.reviewed ? Styled{} : Styled{"DRAFT, not reviewed", Style::mark});
  page.blank();
  page.heading("Where the values come from");
  std::vector<ProvenanceCounts> counts;
  for (const auto* programme : programmes)
    counts.push_back(check::count_provenance(root, programme->id));
  write_shares(page, programmes, counts);
  page.blank();
  page.paragraph(
      Styled{
          "Values are what the file writes for doses, days, lengths, steps and limits. Sourced: a "
          "source gives it for this. Borrowed: published for something else. Default: no source "
          "gives it."},
      1);
  write_citations(page, condition, counts);
}

}  // namespace titrate::cli
