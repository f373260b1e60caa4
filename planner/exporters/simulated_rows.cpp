#include "planner/exporters/simulated_rows.h"

#include <algorithm>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string score_words(const std::optional<int>& score) {
  return score ? std::to_string(*score) : "-";
}

std::string pain_words(const SimulatedSession& session) {
  if (session.missed) return "missed";
  return score_words(session.during) + '/' + score_words(session.after) + '/' +
         score_words(session.morning);
}

/// Exercises of one session with the same dose and the same fate.
struct Group {
  const SimulatedDose* first = nullptr;
  std::vector<std::string> exercises;
};

bool alike(const SimulatedDose& a, const SimulatedDose& b) {
  return a.dose == b.dose && a.next == b.next && a.response == b.response &&
         a.decision == b.decision;
}

std::vector<Group> groups_of(const SimulatedSession& session) {
  std::vector<Group> groups;
  for (const SimulatedDose& dose : session.doses) {
    const auto known =
        std::ranges::find_if(groups, [&](const Group& group) { return alike(*group.first, dose); });
    if (known == groups.end())
      groups.push_back({&dose, {utf8::printable(dose.title)}});
    else
      known->exercises.push_back(utf8::printable(dose.title));
  }
  return groups;
}

std::string next_words(const SimulatedDose& dose) {
  if (dose.next.empty()) return "ends";
  return dose.next == dose.dose ? "same" : utf8::printable(dose.next);
}

StoryRow row_of(const SimulatedSession& session, const Group& group, bool several) {
  StoryRow row;
  row.exercise = several ? words::list(group.exercises) : "";
  row.dose = utf8::printable(group.first->dose);
  row.pain = pain_words(session);
  row.response = session.missed ? "missed" : group.first->response;
  row.decision = session.missed && group.first->decision.empty() ? "hold" : group.first->decision;
  row.next = next_words(*group.first);
  return row;
}

void add_session(const SimulatedSession& session, std::vector<StoryRow>& rows) {
  const auto groups = groups_of(session);
  bool first = true;
  for (const Group& group : groups) {
    StoryRow row = row_of(session, group, groups.size() > 1);
    if (first) {
      row.session = std::to_string(session.number);
      row.week = std::to_string(session.week);
      row.date = words::day(session.date);
    }
    first = false;
    rows.push_back(std::move(row));
  }
}

/// Whether `next` may stand in one row with the calm session before it.
bool continues(const SimulatedSession& before, const SimulatedSession& next) {
  return !before.told && !next.told && before.week == next.week && before.doses == next.doses;
}

void add_week_ends(const SimulatedStory& story, int week, std::vector<StoryRow>& rows) {
  for (const Decision& each : story.week_ends) {
    if (each.week != week) continue;
    StoryRow row;
    row.date = words::day(each.date);
    row.dose = "end of week " + std::to_string(each.week);
    row.response = each.response;
    row.decision = each.decision;
    rows.push_back(std::move(row));
  }
}

}  // namespace

std::vector<StoryRow> story_rows(const SimulatedStory& story) {
  std::vector<StoryRow> rows;
  const auto& sessions = story.sessions;
  for (std::size_t at = 0; at < sessions.size();) {
    std::size_t last = at;
    while (last + 1 < sessions.size() && continues(sessions[at], sessions[last + 1])) ++last;
    const std::size_t row = rows.size();
    add_session(sessions[last], rows);
    if (last > at && row < rows.size()) {
      rows[row].session =
          std::to_string(sessions[at].number) + " to " + std::to_string(sessions[last].number);
      rows[row].date = words::day(sessions[at].date);
    }
    at = last + 1;
    const bool week_over = at == sessions.size() || sessions[at].week != sessions[last].week;
    if (week_over) add_week_ends(story, sessions[last].week, rows);
  }
  return rows;
}

std::string end_words(const CourseEnd& end, int most_weeks) {
  const auto week = std::to_string(end.weeks);
  const auto after = ", after " + words::count(end.sessions, "session") + ".";
  switch (end.how) {
    case CourseEnd::How::finished:
      return "Finished in week " + week + after;
    case CourseEnd::How::referred:
      return "Referred to a clinician in week " + week + after;
    case CourseEnd::How::review:
      return "In review in week " + week + after + " A clinician has the next move.";
    case CourseEnd::How::unfinished:
      return "Not finished by week " + std::to_string(most_weeks) + after;
  }
  return {};
}

}  // namespace titrate::text
