#include <algorithm>
#include <utility>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

constexpr std::size_t most_lines = 3;    ///< of doses above a week's sessions; else a table
constexpr std::size_t most_columns = 4;  ///< of a table of doses
constexpr std::size_t most_loads = 3;    ///< columns of kilograms

using Kind = DiaryColumn::Kind;

/// Where a past week needs no writing any more.
bool is_behind(const Plan& plan, const PlannedWeek& week) { return week.to < plan.as_of; }

bool takes_kilograms(const Prescription& dose) {
  const bool has_mass = std::any_of(dose.loads.begin(), dose.loads.end(), [](const auto& load) {
    return load.mass || (load.on_bodyweight && load.as_written != "bodyweight");
  });
  return has_mass || text::is_to_find(dose);
}

/// The exercises of some weeks that are done with a weight, in order of first use.
std::vector<std::string> loaded_in(const Plan& plan, std::size_t first, std::size_t last) {
  std::vector<std::string> found;
  for (auto week = first; week <= last; ++week) {
    for (const auto& session : plan.weeks[week].sessions) {
      for (const auto& dose : session.prescriptions) {
        if (takes_kilograms(dose) &&
            std::find(found.begin(), found.end(), dose.exercise) == found.end())
          found.push_back(dose.exercise);
      }
    }
  }
  return found;
}

std::string said(PlannedSession::Status status) {
  switch (status) {
    case PlannedSession::Status::planned:
    case PlannedSession::Status::cancelled:
      return {};
    case PlannedSession::Status::done:
      return "done";
    case PlannedSession::Status::missed:
      return "missed";
  }
  return {};
}

DiaryRow row_of(const PlannedSession& session) {
  DiaryRow row;
  row.date = session.date;
  row.day = words::day(session.date);
  row.time = session.start ? clock_text(*session.start) : "";
  row.name = utf8::printable(given_name(session));
  row.said = said(session.status);
  for (const auto& dose : session.prescriptions)
    row.ticks = std::max(row.ticks, dose.times_per_day);
  return row;
}

bool is_expected(const PlannedWeek& week) {
  for (const auto& session : week.sessions) {
    for (const auto& dose : session.prescriptions) {
      if (dose.expected) return true;
    }
  }
  return false;
}

DiaryWeek week_of(const Plan& plan, std::size_t index, bool with_doses) {
  const auto& planned = plan.weeks[index];
  DiaryWeek week;
  week.number = planned.number;
  week.note = short_week_words(plan, planned);
  week.expected = is_expected(planned);
  if (with_doses) week.doses = dose_lines(plan, index);
  for (const auto& session : planned.sessions) {
    if (text::counts(session)) week.rows.push_back(row_of(session));
  }
  return week;
}

/// The last week from `first` on that fits one table: the same phases, few columns.
std::size_t end_of_part(const Plan& plan, std::size_t first, bool in_table) {
  auto last = first;
  while (last + 1 < plan.weeks.size() && plan.weeks[last + 1].phases == plan.weeks[first].phases) {
    if (in_table && dose_table(plan, first, last + 1).columns.size() > most_columns) break;
    ++last;
  }
  return last;
}

/// Whether some week of a phase has more doses than fit above its sessions.
bool wants_table(const Plan& plan, std::size_t first) {
  for (auto week = first;
       week < plan.weeks.size() && plan.weeks[week].phases == plan.weeks[first].phases; ++week) {
    if (dose_lines(plan, week).size() > most_lines) return true;
  }
  return false;
}

std::string heading_of(const Plan& plan, const PlannedWeek& first, const PlannedWeek& last) {
  std::vector<std::string> titles;
  for (const auto& phase : plan.phases) {
    if (std::find(first.phases.begin(), first.phases.end(), phase.id) != first.phases.end())
      titles.push_back(utf8::printable(phase.title));
  }
  const auto weeks = weeks_words(first.number, last.number);
  std::erase(titles, weeks);
  return titles.empty() ? weeks : weeks + ": " + words::list(titles);
}

DiaryPart part_of(const Plan& plan, std::size_t first, std::size_t last, bool in_table) {
  DiaryPart part;
  part.heading = heading_of(plan, plan.weeks[first], plan.weeks[last]);
  if (in_table) part.doses = dose_table(plan, first, last);
  const auto loaded = loaded_in(plan, first, last);
  const bool in_columns = loaded.size() <= most_loads;
  part.columns = columns_of(plan, in_columns ? loaded : std::vector<std::string>{});
  for (auto& row : part.doses.rows) {
    for (auto& cell : row.cells) cell.to_find = cell.to_find && !in_columns;
  }
  for (auto week = first; week <= last; ++week) {
    part.weeks.push_back(week_of(plan, week, !in_table));
  }
  part.expected = std::all_of(part.weeks.begin(), part.weeks.end(),
                              [](const auto& week) { return week.expected || week.rows.empty(); });
  return part;
}

bool has(const std::vector<DiaryPart>& diary, Kind kind) {
  return std::any_of(diary.begin(), diary.end(), [&](const auto& part) {
    return std::any_of(part.columns.begin(), part.columns.end(),
                       [&](const auto& column) { return column.kind == kind; });
  });
}

bool asks_for(const std::vector<DiaryPart>& diary, std::string_view key) {
  return std::any_of(diary.begin(), diary.end(), [&](const auto& part) {
    return std::any_of(part.columns.begin(), part.columns.end(),
                       [&](const auto& column) { return column.key == key; });
  });
}

}  // namespace

std::vector<DiaryColumn> columns_of(const Plan& plan, const std::vector<std::string>& loaded) {
  const auto titles = text::short_titles(plan);
  std::vector<DiaryColumn> columns{{Kind::done, "done", "Done", ""}};
  for (const auto& exercise : loaded) {
    const auto title = std::find_if(titles.begin(), titles.end(),
                                    [&](const auto& each) { return each.first == exercise; });
    const bool alone = loaded.size() == 1 || title == titles.end();
    columns.push_back({Kind::load, "kg", alone ? "kg" : title->second + ", kg", exercise});
  }
  columns.push_back({Kind::score, "during", "Pain during", ""});
  columns.push_back({Kind::score, "after", "Pain after", ""});
  columns.push_back({Kind::score, "morning", "Next morning", ""});
  columns.push_back({Kind::score, "effort", "Effort", ""});
  for (const auto& watch : plan.pain.watch) {
    if (watch == "stiffness" && plan.pain.stiffness_limit)
      columns.push_back({Kind::other, "stiffness", "Stiff, min", ""});
    if (watch == "leg-site") columns.push_back({Kind::other, "leg-site", "Pain goes to", ""});
    if (watch == "girth") columns.push_back({Kind::other, "girth", "Girth, mm", ""});
    if (watch == "soreness") columns.push_back({Kind::other, "soreness", "Sore", ""});
  }
  columns.push_back({Kind::note, "note", "Note", ""});
  return columns;
}

std::vector<DiaryPart> diary_of(const Plan& plan) {
  std::vector<DiaryPart> parts;
  std::size_t first = 0;
  while (first < plan.weeks.size() && is_behind(plan, plan.weeks[first])) ++first;
  while (first < plan.weeks.size()) {
    const bool in_table = wants_table(plan, first);
    const auto last = end_of_part(plan, first, in_table);
    parts.push_back(part_of(plan, first, last, in_table));
    first = last + 1;
  }
  return parts;
}

std::vector<Line> diary_notes_of(const std::vector<DiaryPart>& diary) {
  const bool loads = has(diary, Kind::load);
  std::vector<Line> notes;
  notes.push_back(
      {plain(std::string{"Tick when done. Write "} + (loads ? "the kilograms you lifted, " : "") +
             "pain 0 to 10 three times, and how hard it was from 0 to 10. An empty "
             "morning box counts as \"not known\": then nothing gets harder.")});
  Line more;
  const auto add = [&](std::string_view key, const char* name, const char* words) {
    if (!asks_for(diary, key)) return;
    more.push_back(strong(std::string{more.empty() ? "" : " "} + name));
    more.push_back(plain(words));
  };
  add("stiffness", "Stiff:", " minutes until it eases, the next morning.");
  add("leg-site", "Pain goes to:",
      " the furthest place before and after, such as thigh to calf: back, buttock, thigh, calf or "
      "foot.");
  add("girth", "Girth:", " around the joint before, and the next morning.");
  add("soreness",
      "Sore:", " no, warm-up (then it went), stays, or later (an hour after, or more).");
  const bool tables = std::any_of(diary.begin(), diary.end(),
                                  [](const auto& part) { return part.doses.columns.size() > 1; });
  if (tables) {
    more.push_back(plain(more.empty() ? "In the tables " : " In the tables "));
    more.push_back(strong("bold"));
    more.push_back(plain(" is what changes."));
  }
  if (!more.empty()) notes.push_back(std::move(more));
  return notes;
}

std::string short_week_words(const Plan& plan, const PlannedWeek& week) {
  const auto held = std::count_if(week.sessions.begin(), week.sessions.end(), text::counts);
  if (held >= week.wanted) return {};
  for (const auto& away : plan.told.away) {
    const auto from = std::max(away.from, week.from);
    const auto to = std::min(away.to, week.to);
    if (from <= to) return "no session " + days_words(from, to);
  }
  return std::to_string(held) + " of " + std::to_string(week.wanted) + " sessions";
}

}  // namespace titrate::handout
