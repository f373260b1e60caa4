#include <algorithm>
#include <optional>
#include <set>

#include "planner/check/answers.h"
#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// What the limits of one programme leave in one week.
struct Room {
  int lowest = -360;  // degrees
  int highest = 360;
  int loaded_lowest = -360;
  int loaded_highest = 360;
  int weight_bearing = 100;
  int contacts = 1'000'000;
  std::set<std::string> forbidden;
};

void narrow(int& lowest, int& highest, const std::optional<JointRange>& range) {
  if (!range || range->full) return;
  lowest = std::max(lowest, std::min(range->from, range->to));
  highest = std::min(highest, std::max(range->from, range->to));
}

Room room_in(const std::vector<Limit>& limits, int week, const Answers& answers) {
  Room room;
  for (const auto& limit : limits) {
    if (!covers(limit.weeks, week) || !holds(limit.only_if, answers)) continue;
    narrow(room.lowest, room.highest, limit.range);
    narrow(room.loaded_lowest, room.loaded_highest, limit.loaded_range);
    room.weight_bearing = std::min(room.weight_bearing, limit.weight_bearing_top.value_or(100));
    room.contacts = std::min(room.contacts, limit.contacts.value_or(room.contacts));
    room.forbidden.insert(limit.forbid.begin(), limit.forbid.end());
  }
  return room;
}

/// Whether `room` leaves less of anything than `other`.
bool is_stricter(const Room& room, const Room& other) {
  return room.lowest > other.lowest || room.highest < other.highest ||
         room.loaded_lowest > other.loaded_lowest || room.loaded_highest < other.loaded_highest ||
         room.weight_bearing < other.weight_bearing || room.contacts < other.contacts ||
         !std::ranges::includes(other.forbidden, room.forbidden);
}

std::vector<std::vector<Limit>> lists_of_limits(const Condition& condition) {
  std::vector<std::vector<Limit>> lists;
  for (const auto& programme : condition.programmes) {
    lists.push_back(programme.limits);
    for (const auto& phase : programme.phases) lists.push_back(phase.limits);
  }
  std::erase_if(lists, [](const std::vector<Limit>& list) {
    return std::ranges::all_of(list, [](const Limit& limit) { return limit.only_if.empty(); });
  });
  return lists;
}

/// The weeks in which the limits change.
std::set<int> weeks_of_change(const std::vector<Limit>& limits) {
  std::set<int> weeks{1};
  for (const auto& limit : limits) {
    for (const auto& position : limit.weeks) {
      weeks.insert(position.from);
      if (position.to) weeks.insert(*position.to + 1);
    }
  }
  return weeks;
}

/// The first week in which `answer` is bounded more than `if-unknown` is.
std::optional<int> stricter_week(const std::vector<Limit>& limits, const Answers& unknown,
                                 const Answers& answer) {
  for (const int week : weeks_of_change(limits)) {
    if (is_stricter(room_in(limits, week, answer), room_in(limits, week, unknown))) return week;
  }
  return std::nullopt;
}

void check_choice(LintRun& run, const Choice& choice, Answers unknown) {
  for (const auto& limits : lists_of_limits(run.condition)) {
    for (const auto& answer : choice.answers) {
      auto other = unknown;
      other[choice.id] = answer;
      const auto week = stricter_week(limits, unknown, other);
      if (!week) continue;
      run.add(run.make(
          Severity::error, "lenient-unknown", run.value("choices/" + choice.id + "/if-unknown"),
          "the limits of week " + std::to_string(*week) + " are stricter for `" + answer +
              "` than for `" + choice.if_unknown + "`",
          "an answer that is not known is taken as the strictest: write `" + answer + "`"));
      return;
    }
  }
}

}  // namespace

void lint_choices(LintRun& run) {
  Answers unknown;
  for (const auto& choice : run.condition.choices) unknown[choice.id] = choice.if_unknown;
  for (const auto& choice : run.condition.choices) check_choice(run, choice, unknown);
}

}  // namespace titrate::check
