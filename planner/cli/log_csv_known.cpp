#include "planner/cli/log_csv_known.h"

#include <algorithm>

#include "planner/plan/log_view.h"
#include "planner/reading/fault.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using What = CsvColumn::What;

constexpr date::days one_day{1};

/// Where a row and the log differ.
struct Difference {
  What what = What::date;
  std::string exercise;
};

template <class Value>
bool differs(const std::optional<Value>& typed, const std::optional<Value>& logged) {
  return typed && typed != logged;
}

bool other_share(const SessionEntry& typed, const SessionEntry& logged) {
  if (!typed.done && !typed.done_all) return false;
  return typed.done.value_or(PerMille{1000}) != logged.done.value_or(PerMille{1000});
}

std::optional<Difference> other_load(const SessionEntry& typed, const SessionEntry& logged) {
  for (const Done& done : typed.did) {
    const auto known = std::ranges::find(logged.did, done.exercise, &Done::exercise);
    if (known == logged.did.end() || known->load != done.load)
      return Difference{What::kilograms, done.exercise};
  }
  return std::nullopt;
}

/// The first value that the log does not have as it was typed; the morning is looked at apart.
std::optional<Difference> difference(const SessionEntry& typed, const LogView::Session& known) {
  const SessionEntry& logged = *known.entry;
  if (other_share(typed, logged)) return Difference{What::done, ""};
  if (differs(typed.pain.before, logged.pain.before)) return Difference{What::before, ""};
  if (differs(typed.pain.during, logged.pain.during)) return Difference{What::during, ""};
  if (differs(typed.pain.after, logged.pain.after)) return Difference{What::after, ""};
  if (differs(typed.effort_tenths, logged.effort_tenths)) return Difference{What::effort, ""};
  if (differs(typed.soreness, logged.soreness)) return Difference{What::soreness, ""};
  if (differs(typed.leg_site.before, logged.leg_site.before) ||
      differs(typed.leg_site.after, logged.leg_site.after))
    return Difference{What::leg_site, ""};
  if (differs(typed.girth.before, logged.girth.before) ||
      differs(typed.girth.after, known.girth_after))
    return Difference{What::girth, ""};
  if (typed.night_pain && !logged.night_pain) return Difference{What::night_pain, ""};
  if (!typed.note.empty() && typed.note != logged.note) return Difference{What::note, ""};
  return other_load(typed, logged);
}

/// The number of the entry on a line of the log, from 1.
std::string entry_on(const CheckIns& log, int line) {
  const auto found = std::ranges::find(log.entries, line, &CheckIn::line);
  return std::to_string(found - log.entries.begin() + 1);
}

Added refused(Diagnostics& diagnostics, const Source& source, Span span, std::string message,
              std::string help) {
  add_error(diagnostics, source, "contradiction", span, std::move(message), std::move(help));
  return {std::nullopt, true};
}

/// What came later than its place in the log.
Added refused_as_late(Diagnostics& diagnostics, const Source& source, Span span, Date date,
                      Date last) {
  add_error(
      diagnostics, source, "date-order", span,
      "the log goes on to " + words::day_of_year(last) + " already, past " +
          words::day_of_year(date),
      "entries are added at the end; clear this row, and take back what is wrong with --void");
  return {std::nullopt, true};
}

Date last_of(const CheckIns& log) {
  Date last = Date::min();
  for (const CheckIn& each : log.entries) last = std::max(last, each.date);
  return last;
}

/// A morning that the log does not have yet.
Added add_morning(const TypedRow& row, const std::vector<CsvColumn>& columns,
                  const SessionEntry& typed, const LogView::Session& known, const CheckIns& log,
                  const Source& source, Diagnostics& diagnostics) {
  const bool same = !differs(typed.pain.morning, known.morning);
  const bool same_stiffness = !differs(typed.stiffness_minutes, known.entry->stiffness_minutes) ||
                              !differs(typed.stiffness_minutes, known.morning_stiffness);
  if (same && same_stiffness) return {};
  const auto place = place_of(row, columns, same ? What::stiffness : What::morning);
  if (known.morning || !typed.pain.morning)
    return refused(
        diagnostics, source, place,
        "entry " + entry_on(log, known.line) + " of the log says otherwise",
        "correct the cell, or take the entry back first: --void " + entry_on(log, known.line));
  const Date next = row.date + one_day;
  if (last_of(log) > next) return refused_as_late(diagnostics, source, place, next, last_of(log));
  MorningEntry morning;
  morning.pain = *typed.pain.morning;
  morning.stiffness_minutes = typed.stiffness_minutes;
  return {CheckIn{next, std::move(morning)}, false};
}

Added add_to_session(const TypedRow& row, const std::vector<CsvColumn>& columns,
                     const SessionEntry& typed, const LogView::Session& known, const CheckIns& log,
                     const Source& source, Diagnostics& diagnostics) {
  if (const auto other = difference(typed, known))
    return refused(
        diagnostics, source, place_of(row, columns, other->what, other->exercise),
        "entry " + entry_on(log, known.line) + " of the log says otherwise of " +
            words::day(row.date),
        "correct the cell, or take the entry back first: --void " + entry_on(log, known.line));
  return add_morning(row, columns, typed, known, log, source, diagnostics);
}

}  // namespace

Added add_to_log(const TypedRow& row, const std::vector<CsvColumn>& columns, CheckIn entry,
                 const CheckIns& log, const Source& source, Diagnostics& diagnostics) {
  const LogView view{log};
  const auto sessions = view.sessions(row.date, row.date);
  const auto* missed = view.missed_on(row.date);
  const auto* typed = std::get_if<SessionEntry>(&entry.entry);
  if (!sessions.empty() && typed != nullptr)
    return add_to_session(row, columns, *typed, sessions.front(), log, source, diagnostics);
  if (missed != nullptr && typed == nullptr) return {};
  if (!sessions.empty() || missed != nullptr) {
    const auto number = entry_on(log, missed != nullptr ? missed->line : sessions.front().line);
    return refused(diagnostics, source, place_of(row, columns, What::done),
                   "entry " + number + " of the log says that the session of " +
                       words::day(row.date) + " was " + (missed != nullptr ? "missed" : "done"),
                   "correct the row, or take the entry back first: --void " + number);
  }
  if (const Date last = last_of(log); last > row.date) {
    // An entry that was taken back leaves its day open.
    const bool replaces = std::ranges::any_of(log.entries, [&](const CheckIn& each) {
      return each.date == row.date && !std::holds_alternative<ChangeEntry>(each.entry);
    });
    if (!replaces) return refused_as_late(diagnostics, source, row.place, row.date, last);
  }
  return {std::move(entry), false};
}

}  // namespace titrate::cli
