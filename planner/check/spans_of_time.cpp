#include "planner/check/spans_of_time.h"

#include <algorithm>

namespace titrate::check {
namespace {

constexpr int days_a_week = 7;
constexpr int weeks_a_year = 52;
constexpr int months_a_year = 12;

int divided_up(int number, int by) { return (number + by - 1) / by; }

std::optional<int> in_weeks(int number, Length::Unit unit) {
  switch (unit) {
    case Length::Unit::sessions:
      return std::nullopt;
    case Length::Unit::days:
      return divided_up(number, days_a_week);
    case Length::Unit::weeks:
      return number;
    case Length::Unit::months:
      return divided_up(number * weeks_a_year, months_a_year);
  }
  return std::nullopt;
}

int weeks_of_row(const Block& block, const Row& row) {
  const auto& lasts = row.lasts ? row.lasts : block.rows_last;
  return lasts ? weeks_at_least(*lasts).value_or(0) : 0;
}

}  // namespace

std::optional<int> weeks_at_least(const Length& length) {
  if (length.open) return std::nullopt;
  return in_weeks(length.min, length.unit);
}

std::optional<int> weeks_at_most(const Phase& phase) {
  if (phase.week) {
    if (!phase.week->to) return std::nullopt;
    return *phase.week->to - phase.week->from + 1;
  }
  if (!phase.lasts || phase.lasts->open) return std::nullopt;
  const int half_more = divided_up(phase.lasts->min * 3, 2);
  return in_weeks(phase.lasts->max.value_or(half_more), phase.lasts->unit);
}

int weeks_before_row(const Block& block, std::size_t row) {
  if (block.ladder[row].week) return block.ladder[row].week->from - 1;
  int weeks = 0;
  for (std::size_t i = 0; i < row; ++i) weeks += weeks_of_row(block, block.ladder[i]);
  return weeks;
}

int weeks_of_ladder(const Block& block) {
  if (block.ladder.empty()) return 0;
  const auto& last = block.ladder.back();
  if (last.week) return last.week->to.value_or(last.week->from);
  return weeks_before_row(block, block.ladder.size() - 1) + weeks_of_row(block, last);
}

Position weeks_of_phase(const Programme& programme, std::size_t phase) {
  const auto& wanted = programme.phases[phase];
  if (wanted.week) return *wanted.week;
  int before = 0;
  for (std::size_t i = 0; i < phase; ++i) {
    const auto& earlier = programme.phases[i];
    if (earlier.week) before = std::max(before, earlier.week->to.value_or(earlier.week->from));
    if (earlier.lasts && earlier.only_if.empty()) {
      before += weeks_at_least(*earlier.lasts).value_or(0) * earlier.repeat;
    }
  }
  Position weeks{before + 1, std::nullopt};
  if (const auto most = weeks_at_most(wanted)) weeks.to = before + std::max(*most, 1);
  return weeks;
}

}  // namespace titrate::check
