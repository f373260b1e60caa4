#include "tests/property/random_placement.h"

#include <algorithm>
#include <array>

namespace titrate::schedule {

int RandomPlacement::number(int below) {
  return static_cast<int>(engine_() % static_cast<std::uint32_t>(below));
}

Gap RandomPlacement::draw_gap(bool timed) {
  if (!timed || one_in(4)) return {number(4), Gap::Unit::days};
  constexpr std::array hours{0, 24, 36, 48, 48, 72};
  return {hours[static_cast<std::size_t>(number(6))], Gap::Unit::hours};
}

Window RandomPlacement::draw_window() {
  const int from = number(21);
  return {{from * 60}, {(from + 1 + number(3)) * 60}};
}

Day RandomPlacement::draw_day(int spare, bool usual) {
  Day day;
  day.blocked = one_in(7);
  day.gone = one_in(25);
  if (number(8) >= spare) day.windows.push_back(draw_window());
  if (!day.windows.empty() && one_in(6)) day.windows.push_back(draw_window());
  std::sort(day.windows.begin(), day.windows.end(),
            [](const Window& left, const Window& right) { return left.from < right.from; });
  if (usual && !day.windows.empty() && !one_in(3)) {
    day.usual = ClockTime{day.windows.front().from.minutes + 60 * number(2)};
  }
  return day;
}

Wanted RandomPlacement::draw_wanted(int kind, bool timed) {
  Wanted wanted;
  wanted.kind = kind;
  wanted.count = 1 + number(timed ? 3 : 7);
  wanted.minutes = 60 * (1 + (one_in(4) ? 1 : 0));
  wanted.needs_window = timed;
  return wanted;
}

std::vector<Slot> RandomPlacement::draw_given(const WeekRequest& week, const Wanted& wanted) {
  std::vector<Slot> given;
  for (int day = 0; day < 7; ++day) {
    if (!one_in(3)) continue;
    Slot slot{wanted.kind, day, std::nullopt};
    const auto& windows = week.days[static_cast<std::size_t>(day)].windows;
    if (!windows.empty()) slot.start = ClockTime{windows.front().from.minutes + 60 * number(2)};
    given.push_back(slot);
  }
  return given;
}

WeekRequest RandomPlacement::draw_week(int spare) {
  WeekRequest week;
  const bool usual = one_in(2);
  for (Day& day : week.days) day = draw_day(spare, usual);
  for (std::size_t kind = 0; kind < timed_.size(); ++kind) {
    week.wanted.push_back(draw_wanted(static_cast<int>(kind), timed_[kind]));
  }
  if (one_in(3)) {
    for (Wanted& wanted : week.wanted) wanted.given = draw_given(week, wanted);
  }
  if (timed_.size() > 1 && one_in(4)) {
    for (const Wanted& wanted : week.wanted) {
      week.order.insert(week.order.begin() + number(static_cast<int>(week.order.size()) + 1),
                        static_cast<std::size_t>(wanted.count), wanted.kind);
    }
  }
  return week;
}

Problem RandomPlacement::draw(int weeks, int spare) {
  Problem problem;
  const int kinds = 1 + number(3);
  timed_.clear();
  for (int kind = 0; kind < kinds; ++kind) timed_.push_back(!one_in(4));
  for (int before = 0; before < kinds; ++before) {
    auto& row = problem.gaps.emplace_back();
    for (int after = 0; after < kinds; ++after) {
      row.push_back(draw_gap(timed_[static_cast<std::size_t>(before)] &&
                             timed_[static_cast<std::size_t>(after)]));
    }
  }
  for (int kind = 0; kind < kinds; ++kind) {
    // Owed rest on a session without a time would bring hours among sessions without a time.
    const bool timed = timed_[static_cast<std::size_t>(kind)];
    if (one_in(2)) {
      problem.past.push_back(
          {kind, -1 - number(16), ClockTime{60 * number(24)}, timed && one_in(2) ? 1440 : 0});
    }
  }
  if (one_in(6)) problem.past.push_back({0, 1, ClockTime{60 * number(24)}, 0});
  for (int week = 0; week < weeks; ++week) problem.weeks.push_back(draw_week(spare));
  return problem;
}

}  // namespace titrate::schedule
