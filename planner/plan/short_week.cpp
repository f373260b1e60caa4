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

/// Days each of which would hold one more: by date for one week, by weekday for a run of weeks.
std::string remedies(const PlannedWeek& week, const Shortfall& shortfall, bool by_weekday) {
  std::vector<std::string> days;
  for (const auto& list : {shortfall.would_help, shortfall.would_help_offered}) {
    for (const int day : list) {
      const std::string date = words::day(week.from + date::days{day});
      days.push_back(by_weekday ? date.substr(0, date.find(' ')) : date);
    }
  }
  if (days.empty()) {
    return "";
  }
  std::string alternatives = days.front();
  for (std::size_t index = 1; index < days.size(); ++index) {
    alternatives += (index + 1 == days.size() ? " or " : ", ") + days[index];
  }
  return by_weekday ? " With every " + alternatives + " free each holds one more."
                    : " With " + alternatives + " free it holds one more.";
}

int sessions_placed(const PlannedWeek& week) {
  return static_cast<int>(std::ranges::count_if(week.sessions, [](const PlannedSession& session) {
    return session.status != PlannedSession::Status::cancelled && session.name != "at home";
  }));
}

bool same_reasons(const ShortWeek& a, const ShortWeek& b) {
  return std::ranges::equal(
      *a.shortfalls, *b.shortfalls, [](const Shortfall& one, const Shortfall& other) {
        return one.collide == other.collide && one.would_help == other.would_help &&
               one.would_help_offered == other.would_help_offered &&
               one.gap_too_long == other.gap_too_long &&
               one.windows_too_short == other.windows_too_short;
      });
}

/// Weeks of a run say the same, apart from their dates.
bool goes_on(const ShortWeek& run, const ShortWeek& next) {
  return next.week->number == run.week->number + 1 && next.wanted == run.wanted &&
         sessions_placed(*next.week) == sessions_placed(*run.week) &&
         next.done_again == run.done_again && same_reasons(run, next);
}

std::string follows(const ShortWeek& last, bool one) {
  if (!last.done_again) {
    return one ? " The week still counts." : " The weeks still count.";
  }
  return one ? " Too little was done for the week to count, so week " +
                   std::to_string(last.week->number + 1) + " does it again."
             : " Too little was done for them to count, so each is done again.";
}

Finding finding_of(const ShortWeek& first, const ShortWeek& last) {
  const bool one = first.week->number == last.week->number;
  const std::string numbers = one ? "Week " + std::to_string(first.week->number)
                                  : "Weeks " + std::to_string(first.week->number) + " to " +
                                        std::to_string(last.week->number);
  std::string words = numbers + " (" + words::day(first.week->from) + " to " +
                      words::day(last.week->to) + ") " + (one ? "holds " : "hold ") +
                      std::to_string(sessions_placed(*first.week)) + " of " +
                      words::count(first.wanted, "session") + (one ? "." : " each.");
  for (const Shortfall& shortfall : *first.shortfalls) {
    words +=
        " " + collision(shortfall) + missing(shortfall) + remedies(*first.week, shortfall, !one);
  }
  Finding finding{"short-week", Severity::warning, words + follows(last, one), first.week->number,
                  std::nullopt};
  finding.last_week = one ? std::nullopt : std::optional{last.week->number};
  return finding;
}

}  // namespace

std::vector<Finding> short_week_findings(const std::vector<ShortWeek>& weeks) {
  std::vector<Finding> all;
  for (std::size_t first = 0; first < weeks.size();) {
    std::size_t last = first;
    while (last + 1 < weeks.size() && goes_on(weeks[last], weeks[last + 1])) {
      ++last;
    }
    all.push_back(finding_of(weeks[first], weeks[last]));
    first = last + 1;
  }
  return all;
}

}  // namespace titrate
