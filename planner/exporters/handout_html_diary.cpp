#include <algorithm>

#include "planner/exporters/handout_headings.h"
#include "planner/exporters/handout_html.h"
#include "planner/exporters/html_text.h"

namespace titrate::handout {
namespace {

using Kind = DiaryColumn::Kind;

std::string_view class_of(Kind kind) {
  switch (kind) {
    case Kind::done:
      return "c-done";
    case Kind::load:
      return "c-load";
    case Kind::score:
      return "c-score";
    case Kind::other:
      return "c-other";
    case Kind::note:
      return "c-note";
  }
  return {};
}

/// Two tables fit beside each other when there is little to write in.
bool is_half(const DiaryPart& part) {
  const auto wide = std::count_if(part.columns.begin(), part.columns.end(),
                                  [](const auto& column) { return column.kind == Kind::other; });
  const auto loads = std::count_if(part.columns.begin(), part.columns.end(),
                                   [](const auto& column) { return column.kind == Kind::load; });
  return wide == 0 && loads <= 1;
}

/// The columns that a part has room for: half a page has none for notes.
std::vector<DiaryColumn> shown(const DiaryPart& part) {
  auto columns = part.columns;
  if (is_half(part)) {
    columns.erase(std::remove_if(columns.begin(), columns.end(),
                                 [](const auto& column) { return column.kind == Kind::note; }),
                  columns.end());
  }
  return columns;
}

int most_ticks(const DiaryPart& part) {
  int most = 1;
  for (const auto& week : part.weeks) {
    for (const auto& row : week.rows) most = std::max(most, row.ticks);
  }
  return most;
}

std::string head(const std::vector<DiaryColumn>& columns, int ticks) {
  std::string cells = R"(<th scope="col" class="c-day">Session</th>)";
  for (const auto& column : columns) {
    const bool wide = column.kind == Kind::done && ticks > 1;
    cells += "<th scope=\"col\" class=\"" + std::string{class_of(column.kind)} +
             (wide ? " more" : "") + (column.kind == Kind::done ? "" : " write") + "\">" +
             html::escaped(column.title) + "</th>";
  }
  return "<thead>\n<tr>" + cells + "</tr>\n</thead>\n";
}

std::string day_cell(const DiaryRow& row) {
  std::string text = html::escaped(row.day);
  if (!row.time.empty()) text += " <span class=\"time\">" + html::escaped(row.time) + "</span>";
  if (!row.name.empty()) text += "<bdi class=\"name\">" + html::escaped(row.name) + "</bdi>";
  return "<th scope=\"row\">" + text + "</th>";
}

std::string row_html(const DiaryRow& row, const std::vector<DiaryColumn>& columns) {
  std::string cells = day_cell(row);
  for (const auto& column : columns) {
    if (column.kind != Kind::done) {
      cells += "<td class=\"write\"></td>";
      continue;
    }
    std::string boxes = html::escaped(row.said);
    for (int tick = 0; row.said.empty() && tick < row.ticks; ++tick)
      boxes += "<span class=\"box\"></span>";
    cells += "<td class=\"tick\">" + boxes + "</td>";
  }
  return "<tr>" + cells + "</tr>\n";
}

std::string week_heading(const DiaryWeek& week, bool part_expected) {
  std::string text = "Week " + std::to_string(week.number);
  if (week.expected && !part_expected) text += " (expected)";
  for (const auto& dose : week.doses)
    text += (&dose == &week.doses.front() ? ": " : "; ") + inline_html(dose);
  return text + (week.note.empty() ? "" : " (" + html::escaped(week.note) + ")");
}

std::string log_table(const DiaryPart& part) {
  const auto columns = shown(part);
  std::string table = "<table class=\"log\">\n" + head(columns, most_ticks(part));
  for (const auto& week : part.weeks) {
    std::string rows;
    for (const auto& row : week.rows) rows += row_html(row, columns);
    table += "<tbody>\n<tr><th scope=\"rowgroup\" class=\"week\" colspan=\"" +
             std::to_string(columns.size() + 1) + "\">" + week_heading(week, part.expected) +
             "</th></tr>\n" + rows + "</tbody>\n";
  }
  return table + "</table>\n";
}

std::string cell_html(const DoseCell& cell) {
  if (cell.words.empty()) return "<td></td>";
  auto words = html::escaped(cell.words);
  if (cell.to_find) words += ", <span class=\"blank\"></span> kg";
  return cell.changed ? "<td><strong>" + words + "</strong></td>" : "<td>" + words + "</td>";
}

std::string dose_table_html(const DiaryPart& part) {
  if (part.doses.rows.empty()) return {};
  std::string head = R"(<th scope="col">Exercise</th>)";
  for (const auto& column : part.doses.columns)
    head += "<th scope=\"col\">" + html::escaped(column) + "</th>";
  std::string rows;
  for (const auto& row : part.doses.rows) {
    std::string cells = "<th scope=\"row\"><bdi>" + html::escaped(row.exercise) + "</bdi>";
    if (!row.when.empty()) cells += " (" + html::escaped(row.when) + ")";
    if (!row.manner.empty()) cells += ": " + html::escaped(row.manner);
    cells += "</th>";
    for (const auto& cell : row.cells) cells += cell_html(cell);
    rows += "<tr>" + cells + "</tr>\n";
  }
  return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Doses, " +
         html::escaped(part.heading) + "\">\n<table class=\"doses\">\n<thead>\n<tr>" + head +
         "</tr>\n</thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
}

std::string part_html(const DiaryPart& part) {
  std::string log = log_table(part);
  if (is_half(part)) log = "<div class=\"half\">\n" + log + "</div>\n";
  return "<section class=\"part\">\n" +
         element("h3", html::escaped(part.heading) + (part.expected ? " (expected)" : "")) +
         dose_table_html(part) + log + "</section>\n";
}

}  // namespace

std::string diary_html(const Handout& handout) {
  if (handout.diary.empty()) return {};
  std::string parts;
  for (const auto& part : handout.diary) parts += part_html(part);
  return "<section class=\"diary\">\n" + element("h2", std::string{headings::diary}) +
         paragraphs(handout.diary_notes) + parts + "</section>\n";
}

}  // namespace titrate::handout
