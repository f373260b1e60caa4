#include "planner/schedule/rests.h"

#include <algorithm>
#include <cassert>

#include "planner/schedule/placement.h"

namespace titrate::schedule {
namespace {

std::size_t place(int index) { return static_cast<std::size_t>(index); }

}  // namespace

Rests::Rests(const GapTable& gaps, const std::vector<Past>& past, int loosened)
    : kinds_{static_cast<int>(gaps.size())},
      longest_hours_(gaps.size(), 0),
      horizon_(gaps.size(), longest_spacing),
      from_past_(gaps.size()),
      past_lasts_(gaps.size(), never) {
  for (int before = 0; before < kinds_; ++before) {
    const auto& row = gaps[place(before)];
    assert(row.size() == gaps.size());
    for (const Gap gap : row) {
      const auto needed = rest(gap, 0, loosened);
      rests_.push_back(needed);
      auto& longest = needed.in_days ? horizon_[place(before)] : longest_hours_[place(before)];
      longest = std::max(longest, needed.amount);
    }
    // One day more, since a session without a time stands at the end of its day.
    horizon_[place(before)] =
        std::max(horizon_[place(before)], longest_hours_[place(before)] / minutes_a_day + 2);
  }
  for (const Past& session : past) add_past(gaps, session, loosened);
}

Rests::Rest Rests::rest(Gap gap, int owed_minutes, int loosened) {
  if (gap.unit == Gap::Unit::hours) {
    return {false, std::max(0, gap.amount * 60 + owed_minutes - loosened)};
  }
  const int owed_days = (owed_minutes + minutes_a_day - 1) / minutes_a_day;
  return {true, std::max(0, gap.amount + owed_days - loosened / minutes_a_day)};
}

void Rests::follow(Earliest& earliest, Last last, Rest rest) {
  if (last == never || rest.amount == 0) return;
  if (rest.in_days) {
    earliest.day = std::max(earliest.day, day_of(last) + rest.amount);
    return;
  }
  const int midnight = day_of(last) * minutes_a_day;
  const int start = midnight + minute_of(last);
  earliest.timed = std::max(earliest.timed, start + rest.amount);
  const int from = minute_of(last) == no_time ? midnight : start;
  earliest.untimed = std::max(earliest.untimed, from + rest.amount);
}

void Rests::add_past(const GapTable& gaps, const Past& past, int loosened) {
  assert(past.kind >= 0 && past.kind < kinds_);
  const auto last = make_last(past.day, past.start ? past.start->minutes : no_time);
  for (int kind = 0; kind < kinds_; ++kind) {
    const Gap gap = gaps[place(past.kind)][place(kind)];
    const bool owes = kind == past.kind || gap.amount > 0;
    follow(from_past_[place(kind)], last, rest(gap, owes ? past.extra_gap_minutes : 0, loosened));
  }
  first_free_day_ = std::max(first_free_day_, past.day + 1);
  past_lasts_[place(past.kind)] = std::max(past_lasts_[place(past.kind)], last);
}

Earliest Rests::earliest(const Last* lasts, int kind) const {
  Earliest earliest = from_past_[place(kind)];
  for (int before = 0; before < kinds_; ++before) {
    follow(earliest, lasts[before], rests_[place(before * kinds_ + kind)]);
  }
  return earliest;
}

Last Rests::settle(Last last, int kind, int day) const {
  if (last == never) return last;
  const int long_ago = day - horizon_[place(kind)];
  if (day_of(last) <= long_ago) return make_last(long_ago, 0);
  const int start = day_of(last) * minutes_a_day + minute_of(last);
  const bool over = start + longest_hours_[place(kind)] <= day * minutes_a_day;
  return over || longest_hours_[place(kind)] == 0 ? make_last(day_of(last), 0) : last;
}

}  // namespace titrate::schedule
