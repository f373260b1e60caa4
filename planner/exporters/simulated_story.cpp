#include <algorithm>

#include "planner/exporters/simulated.h"
#include "planner/exporters/simulated_rows.h"
#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/neutral_patient.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

using text::Column;
using text::Page;
using text::StoryRow;
using text::Style;
using text::Styled;
using text::Table;

constexpr int narrowest = 40;
constexpr int widest = 100;

Style decision_style(const std::string& decision) {
  if (decision == "refer" || decision == "stop") return Style::alarm;
  if (decision == "ease" || decision == "swap") return Style::caution;
  if (decision == "progress") return Style::better;
  return decision == "hold" ? Style::quiet : Style::plain;
}

std::string patient_words(const SimulatedStory& story) {
  if (story.neutral)
    return "Nobody in particular: usual morning " + std::to_string(neutral_morning) +
           "/10, lifts " + words::kilograms(neutral_one_rep_max) +
           " once wherever there is a load, has all equipment in steps of 2.5 kg, free every day.";
  return "Patient " + utf8::printable(story.plan.patient) +
         ": loads and days of the case; its check-ins are left out.";
}

std::string story_words(const SimulatedStory& story) {
  const auto about = utf8::printable(story.about);
  return "Story of " + words::count(story.told, "session") + " (" + utf8::printable(story.story) +
         ")" + (about.empty() ? "" : ": " + about) + (about.ends_with('.') ? "" : ".") +
         " Every answer after it is calm.";
}

/// `ease, then 3 x 9 at 12RM (32.5 kg)`
Styled follows(const StoryRow& row) {
  return Styled{row.decision, decision_style(row.decision)}.join(
      row.decision.empty() ? "" : ", then ", Styled{row.next});
}

void write_rows(Page& page, const std::vector<StoryRow>& rows, bool dates) {
  constexpr int longest_dose = 30;
  std::vector<Column> columns{{"Session", Column::Align::right, 0},
                              {"Week", Column::Align::right, 0}};
  if (dates) columns.push_back({"Date", Column::Align::left, 0});
  columns.push_back({"Dose", Column::Align::left, dates ? longest_dose - 6 : longest_dose});
  for (const auto* title : {"Pain", "Response", "What follows"})
    columns.push_back({title, Column::Align::left, 0});
  Table table{columns};
  for (const StoryRow& row : rows) {
    std::vector<Styled> cells{Styled{row.session}, Styled{row.week}};
    if (dates) cells.emplace_back(row.date);
    for (const auto& cell : {row.dose, row.pain, row.response}) cells.emplace_back(cell);
    cells.push_back(follows(row));
    table.add(std::move(cells));
  }
  table.write(page, 1);
}

/// One paragraph for each row, where the page is too narrow for a table.
void write_list(Page& page, const std::vector<StoryRow>& rows, bool dates) {
  for (const StoryRow& row : rows) {
    Styled line{row.session.empty() ? "" : "Session " + row.session + ", week " + row.week};
    if (dates) line.join(", ", Styled{row.date});
    line.join(": ", Styled{row.dose}).join("; pain ", Styled{row.pain});
    line.join("; ", Styled{row.response}).join("; ", follows(row));
    page.paragraph(line, 1, 1);
  }
}

std::string compared_words(const SimulatedStory& story) {
  using How = CourseEnd::How;
  if (story.calm.how != How::finished) return {};
  const auto calm = "A calm course finishes in week " + std::to_string(story.calm.weeks);
  if (story.end.how != How::finished) return calm + ".";
  const int more = story.end.weeks - story.calm.weeks;
  if (more == 0) return calm + " too.";
  return calm + "; this one takes " + words::count(more, "week") + " more.";
}

}  // namespace

std::string write_story(const SimulatedStory& story, const ExportOptions& options) {
  Page page{std::clamp(options.width, narrowest, widest), options.colour};
  text::write_title(page, story.plan);
  page.paragraph(Styled{"Simulated answers, not a patient's."});
  page.paragraph(Styled{patient_words(story)});
  page.paragraph(Styled{story_words(story)});
  page.blank();
  page.heading("What happens");
  const auto rows = text::story_rows(story);
  constexpr int room_for_table = 90;
  if (page.width() >= room_for_table)
    write_rows(page, rows, !story.neutral);
  else
    write_list(page, rows, !story.neutral);
  page.blank();
  page.paragraph(Styled{text::calm_rest_words(story)}, 1);
  page.paragraph(
      Styled{"Pain is during, after and next morning, each 0 to 10; - was not answered."}, 1);
  page.blank();
  page.heading("End");
  page.paragraph(Styled{text::end_words(story.end, story.weeks)}, 1);
  page.paragraph(Styled{compared_words(story)}, 1);
  return page.text();
}

}  // namespace titrate
