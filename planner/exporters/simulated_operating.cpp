#include <algorithm>

#include "planner/exporters/simulated.h"
#include "planner/exporters/simulated_words.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/neutral_patient.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

using text::Column;
using text::Page;
using text::Style;
using text::Styled;
using text::Table;

constexpr int narrowest = 40;
constexpr int widest = 100;

std::vector<Column> columns_of(const std::vector<std::string>& numbers) {
  std::vector<Column> columns{{"Of 100 patients whose pain ...", Column::Align::left, 0}};
  for (const auto& title : numbers) columns.push_back({title, Column::Align::right, 0});
  return columns;
}

std::string patient_words(const OperatingTable& table) {
  if (!table.patient.empty())
    return "Loads and days of patient " + utf8::printable(table.patient) + ".";
  return "Nobody in particular: lifts " + words::kilograms(neutral_one_rep_max) +
         " once wherever there is a load, has all equipment in steps of 2.5 kg, free every day.";
}

void write_head(Page& page, const OperatingTable& table) {
  const auto& sampling = table.sampling;
  page.paragraph(
      Styled{utf8::printable(table.condition_title) + ": " + utf8::printable(table.programme_title),
             Style::heading});
  page.blank();
  if (!table.part.empty()) page.paragraph(Styled{"Only: " + utf8::printable(table.part) + "."});
  if (sampling.as_long_as_needed)
    page.paragraph(Styled{"Every phase is given as long as it needs."});
  page.paragraph(Styled{words::count(sampling.sample, "simulated course") + " of " +
                        words::count(sampling.weeks, "week") + " per row, seed " +
                        std::to_string(sampling.seed) + ". Simulated courses, not patients."});
  // Two readings of the same pain differ by less than 1.96 times the square root of 2 of the noise.
  constexpr std::int64_t between_two = 2772;
  page.paragraph(
      Styled{"Usual morning " + std::to_string(table.usual) +
             "/10; each score is the true pain and noise of " + text::points(sampling.noise) +
             " points (standard deviation): two readings of the same pain may differ by " +
             words::decimal((sampling.noise * between_two / 1000 + 50) / 100, 1) + "."});
  page.paragraph(Styled{patient_words(table)});
}

void write_ends(Page& page, const OperatingTable& table) {
  Table ends{columns_of({"Finished", "in weeks", "Referred", "by week 8", "Review", "Not done"})};
  for (const Operating& row : table.rows) {
    const auto of_100 = [&](int courses) { return Styled{text::of_100(courses, row.sample)}; };
    ends.add({Styled{text::course_words(row.course, table.sampling.weeks)}, of_100(row.finished),
              Styled{text::spread_words(row.weeks_to_finish)}, of_100(row.referred),
              of_100(row.referred_by_week_8), of_100(row.review), of_100(row.unfinished)});
  }
  page.blank();
  page.heading("How the courses end");
  ends.write(page, 1);
}

void write_doings(Page& page, const OperatingTable& table) {
  Table doings{columns_of({"Held", "week", "Eased", "week", "Easier", "week", "Referred", "week"})};
  for (const Operating& row : table.rows) {
    std::vector<Styled> cells{Styled{text::course_words(row.course, table.sampling.weeks)}};
    for (const Doing* doing : {&row.holds, &row.eases, &row.swaps, &row.refers}) {
      cells.emplace_back(text::of_100(doing->courses, row.sample));
      cells.emplace_back(doing->first_week ? std::to_string(*doing->first_week) : "-");
    }
    doings.add(std::move(cells));
  }
  page.blank();
  page.heading("What the rules do");
  doings.write(page, 1);
}

void write_notes(Page& page, const OperatingTable& table) {
  page.blank();
  page.heading("Read");
  for (const auto& sentence : text::reading_of(table)) page.paragraph(Styled{sentence}, 1, 1);
  if (table.calm)
    page.paragraph(Styled{"A calm course finishes in week " + std::to_string(*table.calm) + "."}, 1,
                   1);
  page.blank();
  page.paragraph(
      Styled{"In weeks: median (10th to 90th percentile). Held: a week without progress, since the "
             "mornings rose. Eased: a dose was taken down. Easier: moved to an easier exercise. "
             "Week: the median of the first time. Sizes of the courses are default, no source "
             "gives them."},
      1, 0);
}

}  // namespace

std::string write_operating(const OperatingTable& table, const ExportOptions& options) {
  Page page{std::clamp(options.width, narrowest, widest), options.colour};
  write_head(page, table);
  write_ends(page, table);
  write_doings(page, table);
  write_notes(page, table);
  return page.text();
}

}  // namespace titrate
