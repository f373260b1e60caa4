#include "planner/exporters/icalendar_words.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/units/words.h"

namespace titrate::icalendar {
namespace {

template <class Values, class InWords>
std::string listed(const Values& values, InWords in_words) {
  std::vector<std::string> parts;
  for (const auto& value : values) parts.push_back(in_words(value));
  return words::list(parts);
}

template <class Values>
bool all_equal(const Values& values) {
  return std::ranges::adjacent_find(values, std::not_equal_to{}) == values.end();
}

bool has_open_end(std::string_view reps) {
  return reps.starts_with("max") || reps.starts_with("as able") || reps.starts_with("up to") ||
         reps.ends_with('+');
}

std::string open_end_words(std::string_view reps) {
  if (reps.starts_with("max")) return "as many as you can";
  if (reps.starts_with("as able")) return "as many as you are able to";
  if (reps.ends_with('+')) return "at least " + std::string{reps.substr(0, reps.size() - 1)};
  return std::string{reps};
}

std::string reps_words(const Prescription& dose) {
  if (dose.reps_written.find(',') != std::string::npos) return dose.reps_written;
  if (has_open_end(dose.reps_written)) return open_end_words(dose.reps_written);
  if (dose.reps.empty()) return dose.reps_written;
  if (all_equal(dose.reps)) return std::to_string(dose.reps.front());
  return listed(dose.reps, [](int count) { return std::to_string(count); });
}

std::string one_interval(const PlannedInterval& interval) {
  if (interval.time) return interval.activity + ' ' + words::time(*interval.time);
  if (interval.distance) return interval.activity + ' ' + words::distance(*interval.distance);
  return interval.activity;
}

/// The length of the cycle that the intervals repeat; their number when they do not.
std::size_t cycle_length(const std::vector<PlannedInterval>& intervals) {
  for (std::size_t length = 1; length < intervals.size(); ++length) {
    const auto shifted = intervals.begin() + static_cast<std::ptrdiff_t>(length);
    if (intervals.size() % length == 0 && std::equal(shifted, intervals.end(), intervals.begin()))
      return length;
  }
  return intervals.size();
}

std::string interval_words(const std::vector<PlannedInterval>& intervals) {
  const auto length = cycle_length(intervals);
  std::string text;
  for (std::size_t at = 0; at < length; ++at)
    text += (at == 0 ? "" : ", ") + one_interval(intervals[at]);
  const auto times = intervals.size() / length;
  return times == 1 ? text : std::to_string(times) + " times: " + text;
}

bool single_repetitions(const Prescription& dose) {
  return std::ranges::all_of(dose.reps, [](int count) { return count == 1; });
}

/// `3 sets of 12, 10 and 8`, `5 holds of 45 s`, `20 min`.
std::string volume_words(const Prescription& dose) {
  const int sets = dose.sets.value_or(1);
  if (!dose.intervals.empty())
    return (sets == 1 ? "" : words::count(sets, "round") + " of ") + interval_words(dose.intervals);
  std::string amount;
  if (dose.hold) amount = words::time(*dose.hold);
  if (dose.duration) amount = words::time(*dose.duration);
  if (dose.distance) amount = words::distance(*dose.distance);
  const std::string_view noun = dose.hold ? "hold" : "bout";
  if (amount.empty()) {
    const auto reps = reps_words(dose);
    if (reps.empty()) return words::count(sets, "set");
    if (sets == 1 && has_open_end(dose.reps_written)) return reps;
    return words::count(sets, "set") + " of " + reps;
  }
  if (single_repetitions(dose) && !has_open_end(dose.reps_written)) {
    if (sets == 1) return dose.hold ? "hold for " + amount : amount;
    return words::count(sets, noun) + " of " + amount;
  }
  return words::count(sets, "set") + " of " + reps_words(dose) + ", each " +
         (dose.hold ? "held " : "") + amount;
}

/// A load without kilograms yet: `15RM`, `bodyweight + 0 kg`, `100 % of last`.
std::string load_to_find(const PlannedLoad& load) {
  const auto& written = load.as_written;
  if (load.rm && written == std::to_string(*load.rm) + "RM")
    return "a load that you can lift " + words::count(*load.rm, "time") + ", not " +
           std::to_string(*load.rm + 1);
  if (written == "bodyweight + 0 kg") return "body weight";
  if (written.starts_with("bodyweight")) return "body weight" + written.substr(10);
  if (written == "100 % of last") return "the load of the time before";
  return written;
}

std::string one_load(const PlannedLoad& load) {
  if (!load.mass) return load_to_find(load);
  if (!load.on_bodyweight) return words::kilograms(*load.mass);
  if (load.mass->count() == 0) return "body weight";
  const auto sign = load.mass->count() < 0 ? " - " : " + ";
  return std::string{"body weight"} + sign + words::kilograms(Grams{std::abs(load.mass->count())});
}

std::string load_words(const Prescription& dose) {
  if (dose.loads.empty()) return {};
  if (dose.loads.size() == 1 && dose.loads[0].as_written == "none") return {};
  const bool same = all_equal(dose.loads);
  return " at " + (same ? one_load(dose.loads[0]) : listed(dose.loads, one_load));
}

/// `RIR 2`, `RPE 5-6` and `failure` as a patient reads them.
std::string effort_words(const std::string& effort) {
  if (effort == "failure") return "until no further repetition is possible";
  const auto number = effort.substr(std::min<std::size_t>(effort.size(), 4));
  if (effort.starts_with("RIR ")) return "stop with " + number + " more in reserve";
  if (effort.starts_with("RPE ")) return "effort " + number + " of 10";
  return effort;
}

std::string side_words(std::string_view side) {
  if (side == "each") return ", on each side";
  if (side == "left" || side == "right") return ", " + std::string{side} + " side";
  return {};
}

std::string level_words(const Prescription& dose) {
  if (!dose.level_title.empty()) return " (" + dose.level_title + ')';
  return dose.level ? " (level " + std::to_string(*dose.level) + ')' : "";
}

}  // namespace

std::string dose_words(const Prescription& dose) {
  auto text = volume_words(dose) + load_words(dose) + side_words(dose.side);
  if (!dose.effort.empty()) text += ", " + effort_words(dose.effort);
  if (!dose.tempo.empty()) text += ", " + words::tempo(dose.tempo);
  if (!dose.range.empty() && dose.range != "full") text += ", range " + dose.range;
  if (!dose.cuff.empty()) text += ", cuff " + dose.cuff;
  if (!dose.settings.empty()) text += ", " + dose.settings;
  if (!dose.arrangement.empty()) text += dose.arrangement == "pairs" ? ", in pairs" : ", in a circuit";
  if (dose.rest_as_set)
    text += ", rest as long as the set took";
  else if (dose.rest && dose.rest->second.count() > 0 && dose.sets.value_or(1) > 1)
    text += ", rest " + words::time_range(dose.rest->first, dose.rest->second);
  return text;
}

std::string summary(const PlannedSession& session, int time_of_day) {
  using Status = PlannedSession::Status;
  std::string text;
  if (session.status == Status::cancelled) text = "Cancelled: ";
  if (session.status == Status::missed) text = "Missed: ";
  text += "Session " + std::to_string(session.number);
  if (time_of_day > 1) text += ", time " + std::to_string(time_of_day) + " of the day";
  const auto exercises = std::ranges::count_if(
      session.prescriptions, [&](const auto& dose) { return dose.times_per_day >= time_of_day; });
  if (exercises > 0) text += ": " + words::count(static_cast<int>(exercises), "exercise");
  if (session.minutes > 0 && time_of_day <= 1)
    text += ", " + std::to_string(session.minutes) + " min";
  return text;
}

std::string description(const PlannedSession& session, int time_of_day, bool reviewed) {
  std::string text;
  bool expected = false;
  for (const auto& dose : session.prescriptions) {
    if (dose.times_per_day < time_of_day) continue;
    text += dose.title + level_words(dose) + ": " + dose_words(dose);
    if (time_of_day == 0 && dose.times_per_day > 1)
      text += ", " + words::times_a_day(dose.times_per_day);
    text += '.';
    if (!dose.stop_when.empty()) text += " Stop when: " + words::sentence(dose.stop_when);
    text += '\n';
    expected = expected || dose.expected;
  }
  if (expected) text += "Expected: the doses may change with your answers.\n";
  if (!reviewed) text += "Draft: no clinician has signed the source of these doses.\n";
  return text;
}

}  // namespace titrate::icalendar
