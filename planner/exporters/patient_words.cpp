#include "planner/exporters/patient_words.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/units/words.h"

namespace titrate::patient {
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
  if (all_equal(dose.reps)) {
    const int least = dose.reps.front();
    const bool more = dose.reps_top.value_or(0) > least;
    return std::to_string(least) + (more ? " to " + std::to_string(*dose.reps_top) : "");
  }
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

/// A load without kilograms yet: `15RM`, `bodyweight + 0 kg`, `100 % of last`.
std::string load_to_find(const PlannedLoad& load) {
  const auto& written = load.as_written;
  if (load.rm && written == std::to_string(*load.rm) + "RM")
    return "a load that you can lift " + words::count(*load.rm, "time") + ", not " +
           std::to_string(*load.rm + 1);
  if (written == "bodyweight + 0 kg") return "body weight";
  if (written.starts_with("bodyweight")) return "body weight" + written.substr(10);
  if (written == "100 % of last") return "the load of the time before";
  if (written.ends_with(" % of last"))
    return written.substr(0, written.size() - 4) + "the last load";
  if (written.ends_with(" % of start"))
    return written.substr(0, written.size() - 5) + "the first load";
  return written;
}

std::string one_load(const PlannedLoad& load) {
  if (!load.mass) return load_to_find(load);
  if (!load.on_bodyweight) return words::kilograms(*load.mass);
  if (load.mass->count() == 0) return "body weight";
  const auto sign = load.mass->count() < 0 ? " - " : " + ";
  return std::string{"body weight"} + sign + words::kilograms(Grams{std::abs(load.mass->count())});
}

}  // namespace

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

std::string load_words(const Prescription& dose) {
  if (dose.loads.empty()) return {};
  if (dose.loads.size() == 1 && dose.loads[0].as_written == "none") return {};
  const bool same = all_equal(dose.loads);
  return same ? one_load(dose.loads[0]) : listed(dose.loads, one_load);
}

std::string effort_words(const std::string& effort) {
  if (effort.empty()) return {};
  if (effort == "failure") return "until no further repetition is possible";
  const auto number = effort.substr(std::min<std::size_t>(effort.size(), 4));
  if (effort.starts_with("RIR ")) return "stop with " + number + " more in reserve";
  if (effort.starts_with("RPE ")) return "effort " + number + " of 10";
  return effort;
}

}  // namespace titrate::patient
