#include "planner/exporters/simulated_rows.h"

#include <algorithm>
#include <map>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

using Titles = std::map<std::string, std::string>;

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

std::string title_of(const SimulatedDose& dose, const Titles& titles) {
  const auto known = titles.find(dose.exercise);
  return known == titles.end() ? utf8::printable(dose.title) : known->second;
}

std::vector<Group> groups_of(const SimulatedSession& session, const Titles& titles) {
  std::vector<Group> groups;
  for (const SimulatedDose& dose : session.doses) {
    const auto known =
        std::ranges::find_if(groups, [&](const Group& group) { return alike(*group.first, dose); });
    if (known == groups.end())
      groups.push_back({&dose, {title_of(dose, titles)}});
    else
      known->exercises.push_back(title_of(dose, titles));
  }
  return groups;
}

StoryRow row_of(const SimulatedSession& session, const Group& group, bool several) {
  const SimulatedDose& dose = *group.first;
  StoryRow row;
  row.dose = (several ? words::list(group.exercises) + ": " : "") + utf8::printable(dose.dose);
  row.pain = pain_words(session);
  row.response = session.missed ? "missed" : dose.response;
  row.decision = session.missed && dose.decision.empty() ? "hold" : dose.decision;
  row.next = dose.next == dose.dose ? "" : utf8::printable(dose.next);
  return row;
}

void add_session(const SimulatedSession& session, const Titles& titles,
                 std::vector<StoryRow>& rows) {
  const auto groups = groups_of(session, titles);
  for (const Group& group : groups) {
    StoryRow row = row_of(session, group, groups.size() > 1);
    if (&group == &groups.front()) {
      row.session = std::to_string(session.number);
      row.week = std::to_string(session.week);
      row.date = words::day(session.date);
    }
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

/// Whether the session still belongs to the story: told, or giving back what it took.
bool stirs(const SimulatedSession& session) {
  return session.told || std::ranges::any_of(session.doses, [](const SimulatedDose& dose) {
           const auto& rule = dose.rule;
           const bool back = rule.ends_with("-back") || rule == "floor-left";
           return back || (dose.decision != "hold" && dose.decision != "progress");
         });
}

/// How many sessions are told one by one.
std::size_t stirring(const SimulatedStory& story) {
  const auto& sessions = story.sessions;
  const auto last = std::find_if(sessions.rbegin(), sessions.rend(), stirs);
  return static_cast<std::size_t>(sessions.rend() - last);
}

}  // namespace

std::vector<StoryRow> story_rows(const SimulatedStory& story) {
  std::vector<StoryRow> rows;
  Titles titles;
  for (const auto& [id, title] : short_titles(story.plan)) titles[id] = title;
  const auto& sessions = story.sessions;
  const std::size_t end = stirring(story);
  for (std::size_t at = 0; at < end;) {
    std::size_t last = at;
    while (last + 1 < end && continues(sessions[at], sessions[last + 1])) ++last;
    const std::size_t row = rows.size();
    add_session(sessions[last], titles, rows);
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

std::string calm_rest_words(const SimulatedStory& story) {
  const std::size_t told = stirring(story);
  if (told == story.sessions.size()) return {};
  const auto first = std::to_string(story.sessions[told].number);
  const auto last = std::to_string(story.sessions.back().number);
  return (first == last ? "Session " + first + " is"
                        : "Sessions " + first + " to " + last + " are") +
         " calm, with nothing owed: the doses go on as the programme says.";
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
