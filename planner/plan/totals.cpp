#include "planner/plan/totals.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

namespace titrate {
namespace {

std::optional<int> rpe_tenths(const std::string& effort) {
  if (!effort.starts_with("RPE ")) {
    return std::nullopt;
  }
  // The high end of `RPE 5-6` or `RPE 6.5`, in tenths.
  int whole = 0;
  int tenths = 0;
  bool after_point = false;
  for (const char letter : effort.substr(effort.find_last_of(" -") + 1)) {
    if (letter == '.') {
      after_point = true;
    } else if (after_point) {
      tenths = letter - '0';
    } else {
      whole = whole * 10 + (letter - '0');
    }
  }
  return 10 * whole + tenths;
}

/// What the size of a dose is counted in: repetitions, unless each of them is a time or a way.
enum class Measure { reps, time, distance };

Measure measure_of(const Prescription& each) {
  if (each.intervals.empty()) {
    return each.hold || each.duration ? Measure::time
           : each.distance            ? Measure::distance
                                      : Measure::reps;
  }
  const bool by_time = std::ranges::all_of(
      each.intervals, [](const PlannedInterval& interval) { return interval.time.has_value(); });
  return by_time ? Measure::time : Measure::distance;
}

struct Sum {
  WeekExercise total;
  std::optional<Measure> measure;
  bool one_measure = true;
  bool reps_known = true;
  bool tonnage_known = true;
  std::int64_t reps = 0;
  std::int64_t tonnage = 0;
  std::int64_t tension = 0;
  std::int64_t seconds = 0;
  std::int64_t millimetres = 0;
  int sets = 0;
  std::optional<Grams> heaviest;
  bool on_bodyweight = false;
};

template <class T, class Better>
void keep(std::optional<T>& best, const std::optional<T>& found, Better better) {
  if (found && (!best || better(*found, *best))) {
    best = found;
  }
}

/// The load that is compared: with the body's share on body weight, nothing when that is not known.
std::optional<Grams> compared(const Prescription& each, const PlannedLoad& load,
                              std::optional<Grams> body_mass) {
  if (!load.on_bodyweight) {
    return load.mass;
  }
  if (!body_mass) {
    return std::nullopt;
  }
  return Grams{body_mass->count() / (each.side == "together" ? 2 : 1)} +
         load.mass.value_or(Grams{});
}

void add_loads(const Prescription& each, Sum& sum, std::optional<Grams> body_mass) {
  if (each.loads.empty()) {
    sum.tonnage_known = false;
  }
  for (const PlannedLoad& load : each.loads) {
    keep(sum.total.intensity.rm, load.rm, std::less{});
    keep(sum.total.intensity.percent_1rm, load.percent_1rm, std::greater{});
    if (!load.mass || load.on_bodyweight) {
      sum.tonnage_known = false;
    }
    keep(sum.heaviest, compared(each, load, body_mass), std::greater{});
    sum.on_bodyweight = sum.on_bodyweight || load.on_bodyweight;
  }
  keep(sum.total.intensity.rpe_tenths, rpe_tenths(each.effort), std::greater{});
}

void add(const Prescription& each, Sum& sum, std::optional<Grams> body_mass) {
  const std::int64_t times = each.times_per_day;
  sum.one_measure = sum.one_measure && sum.measure.value_or(measure_of(each)) == measure_of(each);
  sum.measure = measure_of(each);
  sum.sets += static_cast<int>(times * each.sets.value_or(1));
  add_loads(each, sum, body_mass);
  if (!each.intervals.empty()) {
    for (const PlannedInterval& interval : each.intervals) {
      sum.seconds += times * interval.time.value_or(Seconds{}).count();
      sum.millimetres += times * interval.distance.value_or(Millimetres{}).count();
    }
    sum.reps_known = sum.tonnage_known = false;
    return;
  }
  if (each.reps.empty()) {
    sum.reps_known = sum.tonnage_known = false;
    return;
  }
  const std::int64_t reps = std::accumulate(each.reps.begin(), each.reps.end(), std::int64_t{0});
  sum.reps += times * reps;
  sum.tension += times * reps * (each.hold ? each.hold->count() : each.seconds_per_rep.value_or(0));
  sum.seconds += times * reps * each.duration.value_or(Seconds{}).count();
  sum.millimetres += times * reps * each.distance.value_or(Millimetres{}).count();
  for (std::size_t set = 0; sum.tonnage_known && set < each.reps.size(); ++set) {
    const PlannedLoad& load = each.loads[std::min(set, each.loads.size() - 1)];
    sum.tonnage += times * each.reps[set] * load.mass->count();
  }
}

PerMille change(std::int64_t now, std::int64_t before) {
  const std::int64_t doubled = 2 * 1000 * (now - before);
  return PerMille{(doubled + (doubled < 0 ? -before : before)) / (2 * before)};
}

/// A week's total, what it is counted in, and the heaviest load.
struct Total {
  WeekExercise sums;
  std::optional<Measure> measure;  ///< nothing when its doses differ
  std::optional<Grams> heaviest;
  bool on_bodyweight = false;  ///< then `heaviest` holds the body's share
};

struct Volume {
  std::string_view of;
  std::int64_t amount = 0;
};

/// Most exact first: kilograms lifted, then what the doses are counted in.
std::vector<Volume> volumes_of(const Total& total) {
  const WeekExercise& week = total.sums;
  const Volume lifted{"lifted", week.tonnage_g.value_or(0)};
  const Volume reps{"reps", week.reps.value_or(0)};
  const Volume time{"time",
                    week.duration.value_or(week.time_under_tension.value_or(Seconds{})).count()};
  const Volume distance{"distance", week.distance.value_or(Millimetres{}).count()};
  switch (total.measure.value_or(Measure::reps)) {
    case Measure::reps:
      return {lifted, reps, time, distance};
    case Measure::time:
      return {lifted, time, reps, distance};
    case Measure::distance:
      return {lifted, distance, reps, time};
  }
  return {};
}

void compare_volume(const Total& before, Total& now) {
  const std::vector<Volume> earlier = volumes_of(before);
  for (const Volume& each : volumes_of(now)) {
    const auto same = std::ranges::find(earlier, each.of, &Volume::of);
    if (each.amount > 0 && same->amount > 0) {
      now.sums.volume_change = change(each.amount, same->amount);
      now.sums.volume_of = each.of;
      return;
    }
  }
}

void compare(const Total& before, Total& now) {
  compare_volume(before, now);
  const bool alike = now.on_bodyweight == before.on_bodyweight;
  if (alike && now.heaviest && before.heaviest && before.heaviest->count() > 0) {
    now.sums.load_change = change(now.heaviest->count(), before.heaviest->count());
  }
}

Total finish(Sum sum) {
  WeekExercise total = std::move(sum.total);
  total.sets = sum.sets;
  if (sum.reps_known) {
    total.reps = static_cast<int>(sum.reps);
  }
  if (sum.reps_known && sum.tonnage_known && sum.tonnage > 0) {
    total.tonnage_g = sum.tonnage;
  }
  if (sum.tension > 0) {
    total.time_under_tension = Seconds{sum.tension};
  }
  if (sum.seconds > 0) {
    total.duration = Seconds{sum.seconds};
  }
  if (sum.millimetres > 0) {
    total.distance = Millimetres{sum.millimetres};
  }
  return {std::move(total), sum.one_measure ? sum.measure : std::nullopt, sum.heaviest,
          sum.on_bodyweight};
}

}  // namespace

void add_totals(std::vector<PlannedWeek>& weeks, std::optional<Grams> body_mass) {
  std::map<std::string, Total> before;
  for (PlannedWeek& week : weeks) {
    std::vector<Sum> sums;
    for (const PlannedSession& session : week.sessions) {
      if (session.status == PlannedSession::Status::missed ||
          session.status == PlannedSession::Status::cancelled) {
        continue;
      }
      for (const Prescription& each : session.prescriptions) {
        auto sum = std::ranges::find(
            sums, each.exercise,
            [](const Sum& known) -> const std::string& { return known.total.exercise; });
        if (sum == sums.end()) {
          Sum fresh;
          fresh.total.exercise = each.exercise;
          fresh.total.title = each.title;
          sum = sums.insert(sums.end(), fresh);
        }
        // Two blocks of one exercise are one session of it.
        const bool first_of_session = &*std::ranges::find(session.prescriptions, each.exercise,
                                                          &Prescription::exercise) == &each;
        sum->total.sessions += first_of_session ? 1 : 0;
        add(each, *sum, body_mass);
      }
    }
    for (Sum& sum : sums) {
      Total total = finish(std::move(sum));
      const auto last = before.find(total.sums.exercise);
      if (last != before.end()) {
        compare(last->second, total);
      }
      week.exercises.push_back(total.sums);
      before.insert_or_assign(total.sums.exercise, std::move(total));
    }
  }
}

}  // namespace titrate
