#include <algorithm>

#include "planner/plan/findings.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

using schedule::Limit;
using schedule::Shortfall;

std::string limit_words(Limit limit) {
  switch (limit) {
    case Limit::unavailable:
      return "days that are not available";
    case Limit::window:
      return "the hours offered";
    case Limit::length:
      return "the length of a session";
    case Limit::gap:
      return "the gap between sessions";
  }
  return {};
}

std::string collision(const Shortfall& shortfall) {
  if (shortfall.collide.empty()) {
    return "More than two limits collide.";
  }
  std::vector<std::string> limits;
  for (const Limit limit : shortfall.collide) {
    limits.push_back(limit_words(limit));
  }
  if (limits.size() == 1) {
    return "What keeps it out: " + limits.front() + ".";
  }
  return "What collides: " + words::list(limits) + ".";
}

std::string duration(int minutes) {
  const std::string hours = std::to_string(minutes / 60) + " h";
  const std::string rest = std::to_string(minutes % 60) + " min";
  return minutes < 60 ? rest : minutes % 60 == 0 ? hours : hours + " " + rest;
}

std::string missing(const Shortfall& shortfall) {
  std::string words;
  if (shortfall.gap_too_long > 0) {
    words += " The gap is " + duration(shortfall.gap_too_long) + " too long for the hours offered.";
  }
  if (shortfall.windows_too_short > 0) {
    words += " The hours offered end " + duration(shortfall.windows_too_short) + " too early.";
  }
  return words;
}

std::string remedies(const PlannedWeek& week, const Shortfall& shortfall) {
  std::vector<std::string> days;
  for (const auto& list : {shortfall.would_help, shortfall.would_help_offered}) {
    for (const int day : list) {
      days.push_back(words::day(week.from + date::days{day}));
    }
  }
  if (days.empty()) {
    return "";
  }
  std::string alternatives = days.front();
  for (std::size_t index = 1; index < days.size(); ++index) {
    alternatives += (index + 1 == days.size() ? " or " : ", ") + days[index];
  }
  return " With " + alternatives + " free it holds one more.";
}

}  // namespace

Finding short_week(const PlannedWeek& week, const WeekShape& shape,
                   const std::vector<Shortfall>& shortfalls) {
  const auto placed =
      static_cast<int>(std::ranges::count_if(week.sessions, [](const PlannedSession& session) {
        return session.status != PlannedSession::Status::cancelled;
      }));
  std::string words = "Week " + std::to_string(week.number) + " (" + words::day(week.from) +
                      " to " + words::day(week.to) + ") holds " + std::to_string(placed) + " of " +
                      words::count(shape.days, "session") + ".";
  for (const Shortfall& shortfall : shortfalls) {
    words += " " + collision(shortfall) + missing(shortfall) + remedies(week, shortfall);
  }
  return {"short-week", Severity::warning, words, week.number, std::nullopt};
}

}  // namespace titrate
