#include <algorithm>

#include "planner/exporters/table.h"
#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int wide_from = 96;

Styled status_words(PlannedSession::Status status) {
  switch (status) {
    case PlannedSession::Status::planned:
      return {};
    case PlannedSession::Status::done:
      return Styled{"done"};
    case PlannedSession::Status::missed:
      return Styled{"missed", Style::caution};
    case PlannedSession::Status::cancelled:
      return Styled{"cancelled", Style::caution};
  }
  return {};
}

/// `Mon 23 Nov 07:00 heavy, done`; the time stands in a column of its own.
Styled session_words(const PlannedSession& session) {
  auto day = words::day(session.date);
  if (session.start) {
    day.resize(10, ' ');  // the longest, `Mon 23 Nov`
    day += " " + clock_text(*session.start);
  }
  Styled words{day};
  words.join(" ", Styled{utf8::printable(given_name(session))});
  return words.join(given_name(session).empty() ? " " : ", ", status_words(session.status));
}

/// `11 min`, `10 to 13 min`, with `twice a day` when all of it is.
std::string minutes_words(const PlannedWeek& week) {
  int least = 0;
  int most = 0;
  for (const auto& session : week.sessions) {
    if (!counts(session)) continue;
    least = least == 0 ? session.minutes : std::min(least, session.minutes);
    most = std::max(most, session.minutes);
  }
  if (most == 0) return {};
  return words::time_range(Seconds{least * 60}, Seconds{most * 60});
}

std::string times_words(const PlannedWeek& week) {
  int times = 0;
  for (const auto& session : week.sessions) {
    for (const auto& prescription : session.prescriptions) {
      if (times != 0 && times != prescription.times_per_day) return {};
      times = prescription.times_per_day;
    }
  }
  return times > 1 ? words::times_a_day(times) : "";
}

/// Whether the week is one session a day at no fixed time, with nothing else to tell.
bool is_daily(const PlannedWeek& week) {
  if (week.sessions.size() < 5) return false;
  const auto& first = week.sessions.front();
  int day = 0;
  return std::all_of(week.sessions.begin(), week.sessions.end(), [&](const auto& session) {
    return session.date == first.date + date::days{day++} && !session.start &&
           given_name(session) == given_name(first) && session.status == first.status;
  });
}

Styled daily_words(const PlannedWeek& week) {
  const auto& first = week.sessions.front();
  const auto& last = week.sessions.back();
  Styled words{std::to_string(first.number) + " to " + std::to_string(last.number) +
               "  every day, " + words::day(first.date) + " to " + words::day(last.date)};
  words.join(", ", Styled{utf8::printable(given_name(first))});
  return words.join(", ", status_words(first.status));
}

std::string how_long(const PlannedWeek& week) {
  const auto minutes = minutes_words(week);
  const auto times = times_words(week);
  return minutes + (minutes.empty() || times.empty() ? "" : ", ") + times;
}

std::string week_label(const PlannedWeek& week) {
  const auto number = std::to_string(week.number);
  return "Week " + std::string(number.size() < 2 ? 1 : 0, ' ') + number;
}

/// How the sessions are laid out: the digits of the longest number, and how many go on a line.
struct Layout {
  std::size_t number_columns = 1;
  std::size_t a_line = 3;
};

/// `  7 Mon 7 Dec  07:00` of every session, and a dash for each that found no room.
std::vector<Styled> session_cells(const PlannedWeek& week, Layout layout) {
  std::vector<Styled> cells;
  int placed = 0;
  for (const auto& session : week.sessions) {
    const auto number = std::to_string(session.number);
    const std::string pad(layout.number_columns - number.size(), ' ');
    cells.push_back(Styled{pad + number + " "}.append(session_words(session)));
    placed += counts(session) ? 1 : 0;
  }
  for (; placed < week.wanted && cells.size() < layout.a_line; ++placed) {
    cells.emplace_back(std::string(layout.number_columns - 1, ' ') + "-");
  }
  return cells;
}

/// The rows of one week: its label and its length stand on the first.
void add_week(Table& table, const PlannedWeek& week, Layout layout) {
  const auto cells = session_cells(week, layout);
  for (std::size_t i = 0; i == 0 || i < cells.size(); i += layout.a_line) {
    std::vector<Styled> row{Styled{i == 0 ? week_label(week) : ""}};
    for (std::size_t k = i; k < i + layout.a_line; ++k) {
      row.push_back(k < cells.size() ? cells[k] : Styled{});
    }
    row.emplace_back(i == 0 ? how_long(week) : "");
    table.add(std::move(row));
  }
}

Table new_table(Layout layout) { return Table{std::vector<Column>(layout.a_line + 2)}; }

/// Several sessions on one line, a week after another; false when the page has no room for it.
bool write_wide(Page& page, const Plan& plan, Layout layout) {
  auto table = new_table(layout);
  for (const auto& week : plan.weeks) {
    if (!is_daily(week)) add_week(table, week, layout);
  }
  if (table.room_for_last(page.width(), 1) < table.last_wants()) return false;
  table = new_table(layout);
  for (const auto& week : plan.weeks) {
    if (!is_daily(week)) {
      add_week(table, week, layout);
      continue;
    }
    table.write(page, 1);
    table = new_table(layout);
    page.line(Styled{week_label(week) + "  "}
                  .append(daily_words(week))
                  .join("  ", Styled{how_long(week)}),
              1);
  }
  table.write(page, 1);
  return true;
}

/// One session to a line.
void write_list(Page& page, const Plan& plan, Layout layout) {
  for (const auto& week : plan.weeks) {
    const auto each = how_long(week);
    Styled label{"Week " + std::to_string(week.number)};
    label.join(", ", Styled{each});
    if (week.sessions.empty()) label.join(", ", Styled{"no session", Style::caution});
    page.paragraph(label, 1, 1);
    if (is_daily(week)) {
      page.paragraph(daily_words(week), 2, 2);
      continue;
    }
    for (const auto& session : week.sessions) {
      const auto number = std::to_string(session.number);
      const std::string pad(layout.number_columns - number.size(), ' ');
      page.line(Styled{pad + number + "  "}.append(session_words(session)), 2);
    }
  }
}

}  // namespace

void write_sessions(Page& page, const Plan& plan) {
  std::size_t number_columns = 0;
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      number_columns = std::max(number_columns, std::to_string(session.number).size());
    }
  }
  if (number_columns == 0) return;
  page.blank();
  page.heading("Sessions");
  for (const std::size_t a_line : {3U, 2U}) {
    if (page.width() >= wide_from && write_wide(page, plan, {number_columns, a_line})) return;
  }
  write_list(page, plan, {number_columns, 1});
}

}  // namespace titrate::text
