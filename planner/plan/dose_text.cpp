#include "planner/plan/dose_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "planner/units/words.h"

namespace titrate {
namespace {

std::string extent_text(const std::string& written, const std::string& low, bool able) {
  return able ? "as able" : written.empty() ? low : written;
}

/// Ranges of a dose are written as in the files: `12-30 s`, `400-800 m`; `12 to 30 s` would read as
/// a rise.
std::string dashed(const std::string& low, const std::string& high) {
  if (low == high) {
    return low;
  }
  const auto unit = [](const std::string& amount) {
    return std::string_view{amount}.substr(amount.find(' '));
  };
  const bool same_unit = unit(low) == unit(high);
  return (same_unit ? low.substr(0, low.find(' ')) : low) + "-" + high;
}

/// `walk 0.1 mi`: as written, which has the activity and its unit.
std::string segment_text(const Segment& segment) {
  const std::string amount = segment.time       ? words::time(*segment.time)
                             : segment.distance ? words::distance(*segment.distance)
                                                : "";
  return segment.written.empty() ? segment.activity + " " + amount : segment.written;
}

/// Hundredths of a mile, when that is what a way is.
std::optional<std::int64_t> hundredths_of_a_mile(Millimetres way) {
  constexpr std::int64_t micrometres = 16'093'440;
  const std::int64_t hundredths = (1000 * way.count() + micrometres / 2) / micrometres;
  const std::int64_t off = 1000 * way.count() - hundredths * micrometres;
  constexpr std::int64_t one_millimetre = 1000;
  const bool exact = off >= -one_millimetre && off <= one_millimetre;
  return exact ? std::optional{hundredths} : std::nullopt;
}

/// In the unit of the segments: miles where they are, else metres.
std::string whole_way_text(const Intervals& intervals, Millimetres way) {
  const bool miles = std::ranges::any_of(
      intervals.cycle, [](const Segment& segment) { return segment.written.ends_with(" mi"); });
  const auto hundredths = hundredths_of_a_mile(way);
  return miles && hundredths ? words::decimal(*hundredths, 2) + " mi" : words::distance(way);
}

}  // namespace

std::string count_text(const Count& count) {
  switch (count.kind) {
    case Count::Kind::exact:
      return std::to_string(count.low);
    case Count::Kind::range:
      return std::to_string(count.low) + "-" + std::to_string(count.high);
    case Count::Kind::at_least:
      return std::to_string(count.low) + "+";
    case Count::Kind::up_to:
      return "up to " + std::to_string(count.high);
    case Count::Kind::max:
      return count.expected ? "max ~" + std::to_string(*count.expected) : "max";
    case Count::Kind::as_able:
      return "as able";
  }
  return {};
}

std::string duration_text(const Duration& duration) {
  if (duration.kind == Duration::Kind::share_of_test) {
    return words::percent(duration.share) + " of " + duration.test;
  }
  return extent_text(duration.written,
                     dashed(words::time(duration.low), words::time(duration.high)),
                     duration.kind == Duration::Kind::as_able);
}

std::string distance_text(const Distance& distance) {
  if (distance.kind == Distance::Kind::share_of_test) {
    return words::percent(distance.share) + " of " + distance.test;
  }
  return extent_text(distance.written,
                     dashed(words::distance(distance.low), words::distance(distance.high)),
                     distance.kind == Distance::Kind::as_able);
}

std::string intervals_text(const Intervals& intervals) {
  std::string cycle;
  for (const Segment& segment : intervals.cycle) {
    cycle += (cycle.empty() ? "" : ", ") + segment_text(segment);
  }
  if (intervals.for_time) {
    return cycle + ", to " + words::time(*intervals.for_time) + " in all";
  }
  if (intervals.for_distance) {
    return cycle + ", to " + whole_way_text(intervals, *intervals.for_distance) + " in all";
  }
  return intervals.times > 1 ? std::to_string(intervals.times) + " x (" + cycle + ")" : cycle;
}

std::string reps_text(const std::vector<Count>& reps) {
  std::string words;
  for (const Count& count : reps) {
    words += (words.empty() ? "" : ", ") + count_text(count);
  }
  return words;
}

std::string load_text(const Load& load) {
  if (!load.written.empty()) {
    return load.written;
  }
  const auto share = [&] {
    return load.low == load.high || load.high == PerMille{}
               ? words::percent(load.low)
               : words::decimal(load.low.count(), 1) + "-" + words::percent(load.high);
  };
  switch (load.kind) {
    case Load::Kind::rm:
      return std::to_string(load.rm) + "RM";
    case Load::Kind::percent_of_rm:
      return share() + " of " + std::to_string(load.rm) + "RM";
    case Load::Kind::percent_mvic:
      return share() + " MVIC";
    case Load::Kind::bodyweight:
      return load.mass.count() == 0  ? "bodyweight"
             : load.mass.count() > 0 ? "bodyweight + " + words::kilograms(load.mass)
                                     : "bodyweight - " + words::kilograms(Grams{} - load.mass);
    case Load::Kind::mass:
      return words::kilograms(load.mass);
    case Load::Kind::band:
      return load.colour + " band";
    case Load::Kind::none:
      return "no load";
    case Load::Kind::percent_of_last:
      return share() + " of last";
    case Load::Kind::percent_of_start:
      return share() + " of start";
    case Load::Kind::adjusted:
      return "";
  }
  return {};
}

std::string tempo_text(const Tempo& tempo) {
  return (tempo.fast_up ? "fast" : std::to_string(tempo.up)) + "-" + std::to_string(tempo.pause) +
         "-" + std::to_string(tempo.down);
}

std::string range_text(const JointRange& range) {
  return range.full ? "" : std::to_string(range.from) + "-" + std::to_string(range.to);
}

std::string effort_text(const Effort& effort) {
  if (!effort.written.empty()) {
    return effort.written;
  }
  const auto between = [&](const std::string& low, const std::string& high) {
    return effort.low == effort.high ? low : low + "-" + high;
  };
  switch (effort.kind) {
    case Effort::Kind::rir:
      return "RIR " + std::to_string(effort.low);
    case Effort::Kind::rpe:
      return "RPE " + between(words::decimal(effort.low, 1), words::decimal(effort.high, 1));
    case Effort::Kind::pace:
      return "pace " + between(std::to_string(effort.low), std::to_string(effort.high)) + " %";
    case Effort::Kind::failure:
      return "failure";
  }
  return {};
}

std::string dose_as_written(const engine::RungDose& dose) {
  std::string words;
  if (dose.intervals) {
    words = intervals_text(*dose.intervals);
  } else {
    const std::string length = dose.hold       ? duration_text(*dose.hold)
                               : dose.time     ? duration_text(*dose.time)
                               : dose.distance ? distance_text(*dose.distance)
                                               : "";
    const std::string reps = reps_text(dose.reps);
    const std::string sets = count_text(dose.sets);
    if (dose.reps.size() > 1) {
      words = reps + (length.empty() ? "" : ", each " + length);  // the list counts the sets
    } else if (length.empty()) {
      words = sets + " x " + reps;
    } else if (reps == "1") {
      words = sets == "1" ? length : sets + " x " + length;
    } else {
      words = sets + " x " + reps + " x " + length;
    }
  }
  std::string loads;
  for (const engine::RungLoad& load : dose.loads) {
    const std::string one = load_text(load.written);
    loads += (loads.empty() || one.empty() ? "" : ", ") + one;
  }
  words += loads.empty() ? "" : " at " + loads;
  words += dose.effort ? ", " + effort_text(*dose.effort) : "";
  return words;
}

}  // namespace titrate
