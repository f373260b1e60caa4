#include "tests/bench/placement_data.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace titrate::schedule {
namespace {

constexpr int none = -1;

/// Writes the arrays that placement.mzn names.
class Data {
 public:
  Data(const Problem& problem, int unit) : problem_{problem}, unit_{unit} {}

  std::string text() {
    number("unit", unit_);
    number("weeks", static_cast<int>(problem_.weeks.size()));
    number("kinds", static_cast<int>(problem_.gaps.size()));
    add_wanted();
    add_orders();
    add_days();
    add_given();
    add_gaps();
    add_past();
    return std::move(text_);
  }

 private:
  using Numbers = std::vector<int>;

  void number(const std::string& name, int value) {
    text_ += name + " = " + std::to_string(value) + ";\n";
  }
  [[nodiscard]] static std::string list(const Numbers& values) {
    std::string text = "[";
    for (const int value : values) text += (text.size() > 1 ? "," : "") + std::to_string(value);
    return text + "]";
  }
  void row(const std::string& name, const Numbers& values) {
    text_ += name + " = " + list(values) + ";\n";
  }
  void table(const std::string& name, std::size_t columns, const Numbers& values) {
    text_ += name + " = array2d(1.." + std::to_string(values.size() / columns) + ",1.." +
             std::to_string(columns) + "," + list(values) + ");\n";
  }
  [[nodiscard]] int units(ClockTime time) const { return time.minutes / unit_; }
  [[nodiscard]] int units(const Slot& slot) const {
    return slot.start ? units(*slot.start) : minutes_a_day / unit_;
  }

  void add_wanted() {
    Numbers counts;
    Numbers lengths;
    Numbers given;
    Numbers needs_window;
    for (const WeekRequest& week : problem_.weeks) {
      needs_window.clear();
      for (const Wanted& wanted : week.wanted) {
        counts.push_back(wanted.count);
        lengths.push_back(wanted.minutes / unit_);
        given.push_back(wanted.given.empty() ? 0 : 1);
        needs_window.push_back(wanted.needs_window ? 1 : 0);
      }
    }
    const auto kinds = problem_.gaps.size();
    table("wanted", kinds, counts);
    table("units", kinds, lengths);
    table("has_given", kinds, given);
    row("needs_window", needs_window);
  }

  void add_orders() {
    Numbers orders;
    Numbers has_order;
    for (const WeekRequest& week : problem_.weeks) {
      for (std::size_t turn = 0; turn < 7; ++turn)
        orders.push_back(turn < week.order.size() ? week.order[turn] + 1 : 0);
      has_order.push_back(week.order.empty() ? 0 : 1);
    }
    table("order", 7, orders);
    row("has_order", has_order);
  }

  void add_days() {
    Numbers open;
    Numbers from;
    Numbers to;
    Numbers usual;
    for (const WeekRequest& week : problem_.weeks) {
      for (const Day& day : week.days) {
        open.push_back(day.blocked || day.gone ? 0 : 1);
        usual.push_back(day.usual ? units(*day.usual) : none);
        for (std::size_t window = 0; window < 2; ++window) {
          const bool there = window < day.windows.size();
          from.push_back(there ? units(day.windows[window].from) : 0);
          to.push_back(there ? units(day.windows[window].to) : 0);
        }
      }
    }
    row("open", open);
    table("window_from", 2, from);
    table("window_to", 2, to);
    row("usual", usual);
  }

  void add_given() {
    Numbers given;
    for (const WeekRequest& week : problem_.weeks) {
      for (int day = 0; day < 7; ++day) {
        for (const Wanted& wanted : week.wanted) {
          const auto slot = std::find_if(wanted.given.begin(), wanted.given.end(),
                                         [day](const Slot& each) { return each.day == day; });
          given.push_back(slot == wanted.given.end() ? none : units(*slot));
        }
      }
    }
    table("given", problem_.gaps.size(), given);
  }

  void add_gaps() {
    Numbers amounts;
    Numbers in_days;
    for (const auto& row_of_gaps : problem_.gaps) {
      for (const Gap gap : row_of_gaps) {
        in_days.push_back(gap.unit == Gap::Unit::days ? 1 : 0);
        amounts.push_back(gap.unit == Gap::Unit::days ? gap.amount : gap.amount * 60 / unit_);
      }
    }
    table("gap", problem_.gaps.size(), amounts);
    table("gap_in_days", problem_.gaps.size(), in_days);
  }

  void add_past() {
    Numbers kinds;
    Numbers days;
    Numbers starts;
    Numbers owed;
    for (const Past& past : problem_.past) {
      kinds.push_back(past.kind + 1);
      days.push_back(past.day + 1);
      starts.push_back(past.start ? units(*past.start) : minutes_a_day / unit_);
      owed.push_back(past.extra_gap_minutes / unit_);
    }
    number("pasts", static_cast<int>(problem_.past.size()));
    row("past_kind", kinds);
    row("past_day", days);
    row("past_start", starts);
    row("past_owed", owed);
  }

  const Problem& problem_;
  int unit_;
  std::string text_;
};

constexpr Window from_to(int from, int to) { return {{from * 60}, {to * 60}}; }

}  // namespace

std::string placement_data(const Problem& problem, int unit) { return Data{problem, unit}.text(); }

Problem awkward_weeks() {
  WeekRequest week;
  week.days[0].windows = {from_to(7, 8)};
  week.days[2].windows = {from_to(18, 19)};
  week.days[4].windows = {from_to(7, 8)};
  week.days[5].windows = {from_to(0, 24)};
  Wanted wanted;
  wanted.count = 3;
  wanted.minutes = 45;
  week.wanted = {wanted};
  Problem problem{{{{48, Gap::Unit::hours}}}, {}, std::vector<WeekRequest>(12, week)};
  for (std::size_t day = 3; day < 7; ++day) problem.weeks[4].days[day].blocked = true;
  for (std::size_t day = 0; day < 3; ++day) problem.weeks[8].days[day].blocked = true;
  return problem;
}

}  // namespace titrate::schedule
