#include <algorithm>

#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int wide_from = 96;
constexpr int blocks_below = 60;
constexpr int cell_most = 20;
constexpr int change_least = 17;  ///< `+2.5 kg (+7.1 %),` on one line

/// Which columns a week table has.
struct Form {
  bool exercise = true;
  bool moving = true;
  bool load_words = true;
  bool lifted = true;
  bool reps = true;
  bool distance = true;
  bool sessions = false;
  bool brief = false;
};

std::string dash(const std::string& words) { return words.empty() ? "-" : words; }

/// `35.0 kg  15RM`, the kilograms in a column of their own.
std::string load_cell(const WeekRow& row, std::size_t kilogram_columns, bool with_words) {
  const std::string to_find = row.to_find ? "to find" : "";
  if (row.kilograms.empty()) {
    if (!with_words && row.to_find) return to_find;
    return row.load_words + (row.to_find && !row.load_words.empty() ? ", " : "") + to_find;
  }
  const std::string pad(kilogram_columns - std::min(row.kilograms.size(), kilogram_columns), ' ');
  if (!with_words || row.load_words.empty()) return pad + row.kilograms;
  return pad + row.kilograms + "  " + row.load_words;
}

std::size_t widest_kilograms(const std::vector<WeekRow>& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, row.kilograms.size());
  return widest;
}

bool any(const std::vector<WeekRow>& rows, std::string WeekRow::*member) {
  return std::any_of(rows.begin(), rows.end(),
                     [&](const auto& row) { return !(row.*member).empty(); });
}

Form first_form(const std::vector<WeekRow>& rows) {
  Form form;
  form.exercise =
      any(rows, &WeekRow::sessions) || std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
        return row.exercise != rows.front().exercise;
      });
  form.moving = any(rows, &WeekRow::moving);
  form.lifted = any(rows, &WeekRow::lifted);
  form.reps = any(rows, &WeekRow::reps);
  form.distance = std::any_of(rows.begin(), rows.end(), [](const auto& row) {
    return !row.distance.empty() && row.reps != row.distance;
  });
  return form;
}

std::string exercise_cell(const WeekRow& row) {
  if (row.sessions.empty()) return row.exercise;
  return (row.first_of_exercise ? row.exercise + ", " : "") + row.sessions;
}

std::vector<Column> columns_of(const Form& form) {
  using Align = Column::Align;
  const int most = form.brief ? cell_most - 6 : cell_most;
  std::vector<Column> columns{{"Week", Align::right, 0}, {"From", Align::left, 0}};
  const auto add = [&columns](bool wanted, const Column& column) {
    if (wanted) columns.push_back(column);
  };
  add(true, {"Dose", Align::left, most});
  add(form.exercise, {"Exercise", Align::left, most});
  add(true, {"Load", Align::left, most});
  add(form.sessions, {"Sess", Align::right, 0});
  add(form.reps, {"Reps", Align::right, 0});
  add(form.lifted, {"Lifted", Align::right, 0});
  add(form.moving, {"Moving", Align::right, 0});
  add(form.distance, {"Distance", Align::right, 0});
  add(true, {"Change", Align::left, 0});
  return columns;
}

std::vector<Styled> cells_of(const Form& form, const WeekRow& row, std::size_t kilogram_columns) {
  const bool first = row.first_of_week;
  const bool sums = row.first_of_exercise;
  std::vector<Styled> cells{Styled{first ? std::to_string(row.week) : ""},
                            Styled{first ? words::day(row.from) : ""}};
  const auto add = [&cells](bool wanted, const std::string& words) {
    if (wanted) cells.emplace_back(words);
  };
  add(true, row.same_dose_as_above ? "" : row.dose);
  add(form.exercise, exercise_cell(row));
  add(true, load_cell(row, kilogram_columns, form.load_words));
  add(form.sessions, sums ? std::to_string(row.session_count) : "");
  add(form.reps, sums ? dash(row.reps) : "");
  add(form.lifted, sums ? dash(row.lifted) : "");
  add(form.moving, sums ? dash(row.moving) : "");
  add(form.distance, sums ? dash(row.distance) : "");
  cells.push_back(form.brief ? row.brief : row.change);
  return cells;
}

Table table_of(const Form& form, const std::vector<WeekRow>& rows) {
  Table table{columns_of(form)};
  const auto kilogram_columns = widest_kilograms(rows);
  for (const auto& row : rows) table.add(cells_of(form, row, kilogram_columns));
  return table;
}

bool fits(const Form& form, const std::vector<WeekRow>& rows, int width, int least) {
  const auto table = table_of(form, rows);
  return table.room_for_last(width, 1) >= std::min(table.last_wants(), least);
}

/// The form that a page has room for: what is worth least goes first.
Form form_for(const std::vector<WeekRow>& rows, int width) {
  Form form = first_form(rows);
  if (width < wide_from) {
    form.moving = form.load_words = form.lifted = form.reps = form.distance = false;
    form.sessions = form.brief = true;
    return form;
  }
  for (bool Form::*column : {&Form::moving, &Form::distance, &Form::load_words, &Form::lifted}) {
    if (fits(form, rows, width, change_least)) return form;
    form.*column = false;
  }
  return form;
}

/// `270 reps`; a time or a way has its unit.
std::string amount_words(const WeekRow& row) {
  const bool has_unit = row.reps.empty() || row.reps.find(' ') != std::string::npos;
  return row.reps + (has_unit ? "" : " reps");
}

/// One block for each week, for a page too narrow for columns.
void write_blocks(Page& page, const std::vector<WeekRow>& rows) {
  bool shared = false;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (row.first_of_week) {
      shared = i + 1 < rows.size() && rows[i + 1].same_dose_as_above;
      Styled head{"Week " + std::to_string(row.week) + ", from " + words::day(row.from)};
      page.paragraph(head.join(": ", Styled{shared ? row.dose : ""}), 1, 1);
    }
    Styled line{row.first_of_exercise ? row.exercise : ""};
    line.join(", ", Styled{row.sessions}).join(": ", Styled{shared ? "" : row.dose});
    line.join(shared ? ": " : ", ", Styled{load_cell(row, 0, false)});
    if (row.first_of_exercise) line.join(", ", Styled{amount_words(row)});
    page.paragraph(line.join("; ", row.brief), 3, 2);
  }
}

void write_sums_note(Page& page, const Form& form, const std::vector<WeekRow>& rows) {
  const bool bouts = std::any_of(rows.begin(), rows.end(), [](const auto& row) {
    return row.reps.find(' ') != std::string::npos;
  });
  std::vector<std::string> sums;
  if (form.reps) sums.emplace_back(bouts ? "Reps (or time, or distance)" : "Reps");
  if (form.lifted) sums.emplace_back("Lifted (reps x load)");
  if (form.moving) sums.emplace_back("Moving (time under tension, or time at it)");
  if (form.distance) sums.emplace_back("Distance");
  if (sums.empty()) return;
  page.paragraph(Styled{words::list(sums) + (sums.size() == 1 ? " is the sum" : " are sums") +
                        " of the week."},
                 1);
}

}  // namespace

void write_weeks(Page& page, const Plan& plan) {
  const auto rows = week_rows(plan);
  if (rows.empty()) return;
  page.blank();
  page.heading("Weeks");
  const Form form = form_for(rows, page.width());
  constexpr int brief_least = 7;  // `+2.5 kg`
  const bool blocks = page.width() < blocks_below || !fits(form, rows, page.width(), brief_least);
  if (blocks) {
    write_blocks(page, rows);
  } else {
    table_of(form, rows).write(page, 1);
  }
  page.blank();
  if (!blocks) write_sums_note(page, form, rows);
  write_week_notes(page, plan);
}

}  // namespace titrate::text
