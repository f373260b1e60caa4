#include <algorithm>
#include <functional>

#include "planner/exporters/markdown_parts.h"
#include "planner/exporters/markdown_text.h"
#include "planner/exporters/status_word.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::markdown {
namespace {

using titrate::text::WeekRow;

std::string week_load(const WeekRow& row) {
  std::string load = row.kilograms;
  const auto add = [&load](const std::string& words) {
    if (!words.empty()) load += (load.empty() ? "" : ", ") + words;
  };
  add(row.load_words);
  add(row.to_find ? "to find" : "");
  return text(load);
}

/// `37.5 kg (12RM)`, `body weight`, `15RM, to find`
std::string one_load(const PlannedLoad& load) {
  if (!load.mass) return text(load.as_written) + (titrate::text::to_find(load) ? ", to find" : "");
  if (load.on_bodyweight) {
    if (load.mass->count() == 0) return "body weight";
    return "body weight " + words::signed_kilograms(*load.mass);
  }
  const auto kilograms = words::kilograms(*load.mass);
  return load.as_written == kilograms ? kilograms : kilograms + " (" + text(load.as_written) + ")";
}

std::string loads_cell(const Prescription& dose) {
  const bool same = std::ranges::adjacent_find(dose.loads, std::not_equal_to{}) == dose.loads.end();
  std::string cell;
  for (const auto& load : dose.loads) {
    cell += (cell.empty() ? "" : "; ") + one_load(load);
    if (same) break;
  }
  return cell;
}

std::string rest_cell(const Prescription& dose) {
  if (dose.rest_as_set) return "as long as the set";
  return dose.rest ? words::time_range(dose.rest->first, dose.rest->second) : "";
}

/// Where the dose comes from: an id of the sources, or what it is instead.
std::string origin_cell(const Prescription& dose) {
  if (dose.basis.empty()) return text(dose.source);
  return text(dose.basis + (dose.source.empty() ? "" : ", " + dose.source));
}

std::vector<std::string> dose_cells(const Prescription& dose) {
  auto words = text(titrate::text::dose_words(dose));
  if (dose.expected) words += ", expected";
  return {text(dose.title), std::move(words), loads_cell(dose),     text(dose.tempo),
          rest_cell(dose),  text(dose.side),  text(dose.stop_when), origin_cell(dose)};
}

using DoseRows = std::vector<std::vector<std::string>>;

DoseRows dose_rows(const PlannedSession& session) {
  DoseRows rows;
  for (const auto& dose : session.prescriptions) rows.push_back(dose_cells(dose));
  return rows;
}

std::string session_cell(const PlannedSession& session) {
  const auto name = given_name(session);
  return std::to_string(session.number) + (name.empty() ? "" : ", " + text(name));
}

Table sessions_table(const std::vector<PlannedSession>& sessions) {
  Table table{{"Session", "Day", "Start", "Minutes", "Status"}};
  for (const auto& session : sessions)
    table.add({session_cell(session), words::day(session.date),
               session.start ? clock_text(*session.start) : "any time",
               session.minutes > 0 ? std::to_string(session.minutes) : "",
               status_word(session.status)});
  return table;
}

std::string numbers_of(const std::vector<const PlannedSession*>& sessions) {
  std::vector<std::string> numbers;
  for (const auto* session : sessions) numbers.push_back(std::to_string(session->number));
  return (numbers.size() == 1 ? "Session " : "Sessions ") + words::list(numbers);
}

/// Sessions that ask for the same doses.
struct Alike {
  DoseRows rows;
  std::vector<const PlannedSession*> sessions;
};

std::vector<Alike> alike_in(const std::vector<PlannedSession>& sessions) {
  std::vector<Alike> groups;
  for (const auto& session : sessions) {
    auto rows = dose_rows(session);
    if (rows.empty()) continue;
    const auto found = std::ranges::find(groups, rows, &Alike::rows);
    if (found == groups.end())
      groups.push_back(Alike{std::move(rows), {&session}});
    else
      found->sessions.push_back(&session);
  }
  return groups;
}

std::string doses_of(const std::vector<PlannedSession>& sessions) {
  std::string part;
  for (const auto& group : alike_in(sessions)) {
    Table table{{"Exercise", "Dose", "Load", "Tempo", "Rest", "Side", "Stop when", "From"}};
    for (const auto& row : group.rows) table.add(row);
    part += '\n' + numbers_of(group.sessions) + ":\n\n" + table.lines();
  }
  return part;
}

std::string week_title(const PlannedWeek& week) {
  return "### Week " + std::to_string(week.number) + ", " + words::day(week.from) + " to " +
         words::day(week.to) + "\n\n";
}

}  // namespace

std::string weeks(const Plan& plan) {
  Table table{{"Week", "From", "Exercise", "Dose", "Load", "Sessions", "Reps", "Lifted", "Change"}};
  for (const auto& row : titrate::text::week_rows(plan)) {
    const auto exercise = row.sessions.empty() ? row.exercise : row.exercise + ", " + row.sessions;
    table.add({std::to_string(row.week), words::day(row.from), text(exercise), text(row.dose),
               week_load(row), row.first_of_exercise ? std::to_string(row.session_count) : "",
               text(row.reps), text(row.lifted), text(row.change.plain())});
  }
  return table.empty() ? "" : "## Weeks\n\n" + table.lines();
}

std::string sessions(const Plan& plan) {
  std::string part;
  for (const auto& week : plan.weeks) {
    part += (part.empty() ? "" : "\n") + week_title(week);
    part += week.sessions.empty() ? "No session.\n"
                                  : sessions_table(week.sessions).lines() + doses_of(week.sessions);
  }
  if (!plan.withdrawn.empty())
    part += "\n### Withdrawn\n\n" + sessions_table(plan.withdrawn).lines();
  return part.empty() ? "" : "## Sessions\n\n" + part;
}

}  // namespace titrate::markdown
