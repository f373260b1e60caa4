#include <algorithm>
#include <map>

#include "planner/reading/check_in_sequence.h"

namespace titrate::reading {
namespace {

constexpr date::days one_day{1};

/// What counts of one day.
struct Day {
  const Entered* session = nullptr;
  const Entered* morning = nullptr;
  const Entered* missed = nullptr;
  struct Told {
    int number;
    Measurement result;
  };
  std::map<std::string, Told> results;  ///< by name
};
using Days = std::map<Date, Day>;

std::string number_of(const Entered& entered) { return std::to_string(entered.number); }

/// `entry 3, line 7,`: what a second entry is compared with.
std::string place_of(const Entered& entered) {
  return "entry " + number_of(entered) + " (line " + std::to_string(entered.entry.line) + ")";
}

void report_repeated(const Entered& second, const Entered& first, std::string_view what,
                     Reader& reader) {
  reader.error("repeated-entry", date_span(second),
               "a second " + std::string{what} + " on " + iso_date(second.entry.date) + "; " +
                   place_of(first) + " has one already",
               "keep one; in a log that is in use, add `void: " + number_of(first) +
                   "` before the entry that replaces it");
}

/// Keeps the first of its kind of one day, and reports a second.
void enter(const Entered*& place, const Entered& each, std::string_view what, Reader& reader) {
  if (place != nullptr) return report_repeated(each, *place, what, reader);
  place = &each;
}

void report_missed(const Entered& one, const Entered& other, Reader& reader) {
  const bool done = std::holds_alternative<SessionEntry>(one.entry.entry);
  reader.error("contradiction", date_span(one),
               std::string{done ? "a session was done" : "the session was missed"} + " on " +
                   iso_date(one.entry.date) + ", and " + place_of(other) + " says it was " +
                   (done ? "missed" : "done"),
               "take one of the two back with `void`, or correct its date");
}

Span span_of_result(const Entered& entered, const std::string& name) {
  for (const auto* key : {"outcomes", "tests"})
    if (const yaml::Entry* map = entered.node->find(key))
      if (const yaml::Entry* result = map->value.find(name)) return result->value.span;
  return entered.node->span;
}

Measurement without_line(Measurement result) {
  result.line = 0;
  return result;
}

void enter_results(Day& day, const Entered& each, const TestsEntry& tests, Reader& reader) {
  if (!each.whole) return;
  for (const Measurement& result : tests.results) {
    const auto known = day.results.emplace(result.name, Day::Told{each.number, result});
    if (known.second || without_line(known.first->second.result) == without_line(result)) continue;
    reader.error("contradiction", span_of_result(each, result.name),
                 text::quote(result.name) + " has another value on this day in entry " +
                     std::to_string(known.first->second.number),
                 "take the wrong entry back with `void`");
  }
}

void enter_entry(Day& day, const Entered& each, Reader& reader) {
  if (std::holds_alternative<SessionEntry>(each.entry.entry)) {
    enter(day.session, each, "session", reader);
    if (day.missed != nullptr) report_missed(each, *day.missed, reader);
  } else if (std::holds_alternative<MorningEntry>(each.entry.entry)) {
    enter(day.morning, each, "morning", reader);
  } else if (std::holds_alternative<MissedEntry>(each.entry.entry)) {
    enter(day.missed, each, "missed session", reader);
    if (day.session != nullptr) report_missed(each, *day.session, reader);
  } else if (const auto* tests = std::get_if<TestsEntry>(&each.entry.entry)) {
    enter_results(day, each, *tests, reader);
  }
}

/// A morning score in the session's own entry and one of the next day are the same score.
void check_score(const Entered& morning, const Entered& session, Reader& reader) {
  const auto& next_day = std::get<MorningEntry>(morning.entry.entry);
  const auto& own = std::get<SessionEntry>(session.entry.entry);
  if (!own.pain.morning || !morning.whole || !session.whole) return;
  const bool other_pain = *own.pain.morning != next_day.pain;
  const bool other_stiffness = own.stiffness_minutes && next_day.stiffness_minutes &&
                               *own.stiffness_minutes != *next_day.stiffness_minutes;
  if (!other_pain && !other_stiffness) return;
  const std::string key = other_pain ? "morning" : "stiffness";
  reader.error("contradiction", morning.node->find(key)->value.span,
               text::quote(key) + " of this morning is different in " + place_of(session),
               "give the score once: in the session's entry or in one of the next day");
}

/// The first day with a session, voided ones included: a void is not held up by what hung on it.
Date first_session(const std::vector<Entered>& entries) {
  Date first = Date::max();
  for (const Entered& each : entries)
    if (std::holds_alternative<SessionEntry>(each.entry.entry))
      first = std::min(first, each.entry.date);
  return first;
}

void check_mornings(const Days& days, Date first, Reader& reader) {
  for (const auto& [date, day] : days) {
    if (day.morning != nullptr && date <= first)
      reader.error("morning-alone", date_span(*day.morning),
                   "no session before this morning, so its score belongs to none",
                   "log the session first; mornings before the start belong to the case's "
                   "`morning-pain`");
    const auto before = days.find(date - one_day);
    if (day.morning != nullptr && before != days.end() && before->second.session != nullptr)
      check_score(*day.morning, *before->second.session, reader);
  }
}

}  // namespace

void check_days(const std::vector<Entered>& entries, Reader& reader) {
  Days days;
  for (const Entered& each : entries)
    if (each.counts && each.entry.date != Date{}) enter_entry(days[each.entry.date], each, reader);
  check_mornings(days, first_session(entries), reader);
}

}  // namespace titrate::reading
