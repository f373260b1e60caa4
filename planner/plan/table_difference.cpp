// Two week tables of one programme: which week stands for which, and what differs in it.
#include <algorithm>

#include "planner/plan/comparison.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

/// The doses of one exercise in one week, each once, or nothing.
std::optional<WeekDoses> doses_of(const PlannedWeek& week, const std::string& exercise) {
  WeekDoses found;
  for (const PlannedSession& session : week.sessions) {
    for (const Prescription& dose : session.prescriptions) {
      if (dose.exercise != exercise) continue;
      ++found.sessions;
      const bool known = std::ranges::any_of(
          found.doses, [&](const Prescription& each) { return same_dose(each, dose); });
      if (!known) found.doses.push_back(dose);
    }
  }
  if (found.doses.empty()) return std::nullopt;
  return found;
}

bool same_doses(const std::optional<WeekDoses>& a, const std::optional<WeekDoses>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->sessions == b->sessions && std::ranges::equal(a->doses, b->doses, same_dose);
}

/// What a week asks for and what it sums up to; how it compares with the week before is left out.
bool same_sums(const std::optional<WeekExercise>& a, const std::optional<WeekExercise>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->sessions == b->sessions && a->sets == b->sets && a->reps == b->reps &&
         a->time_under_tension == b->time_under_tension && a->duration == b->duration &&
         a->distance == b->distance && a->intensity == b->intensity;
}

/// One exercise of one week.
struct Cell {
  std::string exercise;
  std::string title;
  std::optional<WeekDoses> doses;
  std::optional<WeekExercise> sums;
};
using Cells = std::vector<Cell>;

Cells row_of(const PlannedWeek& week) {
  Cells row;
  for (const WeekExercise& each : week.exercises) {
    row.push_back({each.exercise, each.title, doses_of(week, each.exercise), each});
  }
  return row;
}

const Cell* find_cell(const Cells& row, const std::string& exercise) {
  const auto found = std::ranges::find(row, exercise, &Cell::exercise);
  return found == row.end() ? nullptr : &*found;
}

bool same_cell(const Cell& a, const Cell& b) {
  return same_doses(a.doses, b.doses) && same_sums(a.sums, b.sums);
}

/// How many exercises of two weeks are not the same, one more when the phases are others.
int distance(const Cells& before, const Cells& now, bool same_phases) {
  int others = same_phases ? 0 : 1;
  for (const Cell& cell : now) {
    const Cell* old = find_cell(before, cell.exercise);
    others += old != nullptr && same_cell(*old, cell) ? 0 : 1;
  }
  for (const Cell& cell : before) others += find_cell(now, cell.exercise) == nullptr ? 1 : 0;
  return others;
}

/// A week before, a week now, or both: places in the tables.
struct Pair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> now;
};

struct Tables {
  const Plan& before;
  const Plan& now;
  std::vector<Cells> rows_before;
  std::vector<Cells> rows_now;
};

/// Costs of laying the ends of both tables, from two weeks on, beside each other.
using Costs = std::vector<std::vector<int>>;

int alone(const Cells& row) { return static_cast<int>(row.size()) + 1; }

int together(const Tables& its, std::size_t i, std::size_t j) {
  return distance(its.rows_before[i], its.rows_now[j],
                  its.before.weeks[i].phases == its.now.weeks[j].phases);
}

Costs costs_of(const Tables& its) {
  const std::size_t n = its.rows_before.size();
  const std::size_t m = its.rows_now.size();
  Costs costs(n + 1, std::vector<int>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) costs[i][m] = costs[i + 1][m] + alone(its.rows_before[i]);
  for (std::size_t j = m; j-- > 0;) costs[n][j] = costs[n][j + 1] + alone(its.rows_now[j]);
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      costs[i][j] = std::min({costs[i + 1][j + 1] + together(its, i, j),
                              costs[i + 1][j] + alone(its.rows_before[i]),
                              costs[i][j + 1] + alone(its.rows_now[j])});
    }
  }
  return costs;
}

/// The pairs with the least differences; of equal ones those that pair the earlier weeks.
std::vector<Pair> pairs_of(const Tables& its) {
  const Costs costs = costs_of(its);
  std::vector<Pair> pairs;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < its.rows_before.size() || j < its.rows_now.size()) {
    const bool more_before = i < its.rows_before.size();
    const bool more_now = j < its.rows_now.size();
    if (more_before && more_now && costs[i][j] == costs[i + 1][j + 1] + together(its, i, j)) {
      pairs.push_back({i++, j++});
    } else if (more_before && costs[i][j] == costs[i + 1][j] + alone(its.rows_before[i])) {
      pairs.push_back({i++, std::nullopt});
    } else {
      pairs.push_back({std::nullopt, j++});
    }
  }
  return pairs;
}

/// Adds a change of one week, to the last stretch of the exercise when that says the same.
void add_change(std::vector<TableChange>& all, TableChange change) {
  const auto last = std::find_if(all.rbegin(), all.rend(), [&](const TableChange& each) {
    return each.exercise == change.exercise && each.weeks_gone == change.weeks_gone;
  });
  const bool goes_on = last != all.rend() && last->last_week + 1 == change.first_week &&
                       same_doses(last->before, change.before) &&
                       same_doses(last->now, change.now) &&
                       same_sums(last->sums_before, change.sums_before) &&
                       same_sums(last->sums_now, change.sums_now) && last->line == change.line;
  if (goes_on) {
    last->last_week = change.last_week;
  } else {
    all.push_back(std::move(change));
  }
}

TableChange change_of(const Cell* old, const Cell* its, int week) {
  TableChange change;
  change.first_week = change.last_week = week;
  change.exercise = its != nullptr ? its->exercise : old->exercise;
  change.title = its != nullptr ? its->title : old->title;
  if (old != nullptr) {
    change.before = old->doses;
    change.sums_before = old->sums;
  }
  if (its != nullptr) {
    change.now = its->doses;
    change.sums_now = its->sums;
    if (its->doses) change.line = its->doses->doses.front().line;
  }
  return change;
}

void add_week(const Cells& before, const Cells& now, int week, bool gone,
              std::vector<TableChange>& all) {
  for (const Cell& cell : now) {
    const Cell* old = find_cell(before, cell.exercise);
    if (old == nullptr || !same_cell(*old, cell)) add_change(all, change_of(old, &cell, week));
  }
  for (const Cell& cell : before) {
    if (find_cell(now, cell.exercise) != nullptr) continue;
    TableChange change = change_of(&cell, nullptr, week);
    change.weeks_gone = gone;
    add_change(all, std::move(change));
  }
}

void add_move(std::vector<WeekMove>& moves, int before, int now) {
  if (before == now) return;
  const bool goes_on = !moves.empty() && moves.back().last_now + 1 == now &&
                       moves.back().first_before - moves.back().first_now == before - now;
  if (goes_on) {
    moves.back().last_now = now;
  } else {
    moves.push_back({now, now, before});
  }
}

void add_exercises(const std::vector<Cells>& rows,
                   std::vector<std::pair<std::string, std::string>>& exercises) {
  for (const Cells& row : rows) {
    for (const Cell& cell : row) {
      const bool known = std::ranges::any_of(
          exercises, [&](const auto& each) { return each.first == cell.exercise; });
      if (!known) exercises.emplace_back(cell.exercise, cell.title);
    }
  }
}

}  // namespace

WeekTables compare_tables(const Plan& before, const Plan& now) {
  Tables tables{before, now, {}, {}};
  for (const PlannedWeek& week : before.weeks) tables.rows_before.push_back(row_of(week));
  for (const PlannedWeek& week : now.weeks) tables.rows_now.push_back(row_of(week));
  WeekTables its;
  its.weeks_before = static_cast<int>(before.weeks.size());
  its.weeks_now = static_cast<int>(now.weeks.size());
  its.phases = compare(before, now).phases;
  add_exercises(tables.rows_now, its.exercises);
  add_exercises(tables.rows_before, its.exercises);
  const Cells nothing;
  for (const Pair& pair : pairs_of(tables)) {
    const Cells& old = pair.before ? tables.rows_before[*pair.before] : nothing;
    const Cells& row = pair.now ? tables.rows_now[*pair.now] : nothing;
    const int week = pair.now ? now.weeks[*pair.now].number : before.weeks[*pair.before].number;
    add_week(old, row, week, !pair.now, its.changes);
    if (pair.before && pair.now) add_move(its.moves, before.weeks[*pair.before].number, week);
  }
  return its;
}

}  // namespace titrate
