#include <algorithm>
#include <map>

#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/session_time.h"
#include "planner/exporters/table.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int wide_from = 80;
constexpr std::size_t most_equal = 8;  ///< sessions that move alike, before they become one line

/// Days and minutes from one place to another; equal for sessions that move alike.
struct Way {
  long days = 0;
  int minutes = 0;
  friend auto operator<=>(const Way&, const Way&) = default;
};

Way way_of(const SessionChange& change) {
  const auto minutes = [](const PlannedSession& session) {
    return session.start ? session.start->minutes : 0;
  };
  return {(change.now->date - change.before->date).count(),
          minutes(*change.now) - minutes(*change.before)};
}

struct Shown {
  std::vector<const SessionChange*> single;
  std::vector<const SessionChange*> far;  ///< more and fewer in weeks that are not near
  std::vector<std::vector<const SessionChange*>> alike;
};

/// Whether a session lies so far ahead that its number is enough.
bool is_far(const SessionChange& change, const Plan& plan) {
  constexpr date::days four_weeks{28};
  const PlannedSession& session = change.now ? *change.now : *change.before;
  return session.date > plan.as_of + four_weeks;
}

/// Which changes are shown one by one, and which are too many of one kind.
Shown shown_of(const Review& review) {
  Shown shown;
  std::map<Way, std::vector<const SessionChange*>> moved;
  const auto* coming = next_session(review.now);
  const int next = coming == nullptr ? 0 : coming->number;
  for (const SessionChange& change : review.difference.sessions) {
    const bool beyond =
        change.week > std::min(review.difference.weeks_before, review.difference.weeks_now);
    if (change.moved) {
      moved[way_of(change)].push_back(&change);
    } else if (!beyond && (change.cancelled || change.added) && is_far(change, review.now)) {
      shown.far.push_back(&change);
    } else if (!beyond && (change.cancelled || change.added ||
                           (change.number == next && !change.doses.empty()))) {
      shown.single.push_back(&change);
    }
  }
  for (auto& [way, changes] : moved) {
    if (changes.size() > most_equal) {
      shown.alike.push_back(std::move(changes));
    } else {
      shown.single.insert(shown.single.end(), changes.begin(), changes.end());
    }
  }
  std::ranges::sort(shown.single, {}, [](const SessionChange* each) {
    return std::pair{(each->now ? each->now : each->before)->date, each->number};
  });
  return shown;
}

Styled what_words(const SessionChange& change) {
  if (change.cancelled) return Styled{"cancelled", Style::caution};
  if (change.added) return Styled{"new"};
  Styled words;
  if (change.moved) words = Styled{"moved"};
  if (change.doses.size() == 1 && change.doses[0].before && change.doses[0].now) {
    words.join(", ", change_word(*change.doses[0].before, *change.doses[0].now));
  }
  return words;
}

std::string dose_of(const std::optional<Prescription>& dose) {
  return dose ? short_dose(*dose) : "-";
}

std::string title_in(const Plan& plan, const DoseChange& change) {
  const Prescription& dose = change.now ? *change.now : *change.before;
  for (const auto& [id, title] : short_titles(plan)) {
    if (id == dose.exercise) return title;
  }
  return utf8::printable(dose.title);
}

std::string label_of(const SessionChange& change) {
  return std::to_string(change.number) + " week " + std::to_string(change.week);
}

void add_rows(Table& table, const Plan& plan, const SessionChange& change) {
  const bool one = change.doses.size() == 1;
  const auto before = change.before && !change.added ? when_of(*change.before) : "-";
  const auto now = change.now && !change.cancelled ? when_of(*change.now) : "-";
  table.add({Styled{label_of(change)}, Styled{before},
             Styled{one ? dose_of(change.doses[0].before) : ""}, Styled{now},
             Styled{one ? dose_of(change.doses[0].now) : ""}, what_words(change)});
  for (std::size_t i = 0; !one && i < change.doses.size(); ++i) {
    const DoseChange& dose = change.doses[i];
    const bool both = dose.before && dose.now;
    table.add({Styled{}, Styled{title_in(plan, dose)}, Styled{dose_of(dose.before)}, Styled{},
               Styled{dose_of(dose.now)}, both ? change_word(*dose.before, *dose.now) : Styled{}});
  }
}

void write_narrow(Page& page, const Plan& plan, const SessionChange& change) {
  Styled line{"Session " + std::to_string(change.number) + ", week " + std::to_string(change.week)};
  const bool both = change.before && change.now;
  if (both && change.moved) {
    line.join(": ", Styled{when_of(*change.before) + " to " + when_of(*change.now)});
  } else {
    line.join(": ", Styled{when_of(change.now ? *change.now : *change.before)});
  }
  page.paragraph(line.join(", ", what_words(change)), 1, 2);
  for (const DoseChange& dose : change.doses) {
    page.paragraph(
        Styled{title_in(plan, dose) + ": " + dose_of(dose.before) + " to " + dose_of(dose.now)}, 3,
        1);
  }
}

std::string way_words(const SessionChange& change) {
  const Way way = way_of(change);
  const auto side = [](auto amount) { return amount > 0 ? " later" : " earlier"; };
  std::vector<std::string> parts;
  if (way.days != 0) parts.push_back(words::count(std::abs(way.days), "day") + side(way.days));
  if (way.minutes != 0) {
    parts.push_back(words::time(Seconds{60 * std::abs(way.minutes)}) + side(way.minutes));
  }
  return words::list(parts);
}

void write_alike(Page& page, const std::vector<const SessionChange*>& changes) {
  page.paragraph(
      Styled{words::count(static_cast<std::int64_t>(changes.size()), "session") + " from week " +
             std::to_string(changes.front()->week) + " to " + std::to_string(changes.back()->week) +
             ": each " + way_words(*changes.front()) + "."},
      1, 1);
}

/// `Weeks 13 to 15: 3 sessions more, 1 session fewer.`
void write_far(Page& page, const std::vector<const SessionChange*>& changes) {
  if (changes.empty()) return;
  const auto more = std::ranges::count_if(changes, [](const auto* each) { return each->added; });
  const auto fewer = static_cast<std::ptrdiff_t>(changes.size()) - more;
  const auto [first, last] =
      std::ranges::minmax(changes, {}, [](const auto* each) { return each->week; });
  std::vector<std::string> parts;
  if (more > 0) parts.push_back(words::count(more, "session") + " more");
  if (fewer > 0) parts.push_back(words::count(fewer, "session") + " fewer");
  const auto weeks = words::capitalised(words::weeks(first->week, last->week));
  page.paragraph(Styled{weeks + ": " + words::list(parts) + "."}, 1, 1);
}

}  // namespace

const PlannedSession* next_session(const Plan& plan) {
  const PlannedSession* next = nullptr;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      const bool to_come =
          session.status == PlannedSession::Status::planned && session.date >= plan.as_of;
      if (to_come && (next == nullptr || session.date < next->date)) next = &session;
    }
  }
  return next;
}

bool write_changed_sessions(Page& page, const Review& review) {
  const auto shown = shown_of(review);
  if (shown.single.empty() && shown.alike.empty() && shown.far.empty()) return false;
  Table table{{{"Session", Column::Align::right, 0}, {"Before"}, {}, {"Now"}, {}, {}}};
  for (const auto* change : shown.single) add_rows(table, review.now, *change);
  const bool wide =
      page.width() >= wide_from && table.room_for_last(page.width(), 1) >= table.last_wants();
  if (wide && !shown.single.empty()) table.write(page, 1);
  for (const auto* change : shown.single) {
    if (!wide) write_narrow(page, review.now, *change);
  }
  for (const auto& changes : shown.alike) write_alike(page, changes);
  write_far(page, shown.far);
  return true;
}

}  // namespace titrate::text
