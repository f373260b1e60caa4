#include "planner/exporters/comparison_sums.h"

#include <cstdint>
#include <functional>

#include "planner/exporters/review_dose.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// One sum of a week, in words once it is a number.
struct Sum {
  std::string name;
  std::optional<std::int64_t> before;
  std::optional<std::int64_t> now;
  std::function<std::string(std::int64_t)> words;
  bool with_share = true;
  bool both_weeks = false;  ///< the exercise is done before and now
};

void add(std::string& text, const Sum& sum) {
  if (sum.before == sum.now) return;
  std::string words = sum.name;
  if (!words.empty()) words += ' ';
  if (sum.before && sum.now) {
    words += sum.words(*sum.before) + " to " + sum.words(*sum.now);
    if (sum.with_share && *sum.before > 0)
      words += " (" + words::signed_percent(relative_change(*sum.before, *sum.now)) + ")";
  } else {
    words += sum.words(sum.now ? *sum.now : *sum.before);
    // Of an exercise that stays, a number that goes is told apart from one that comes.
    if (sum.both_weeks) words += sum.before ? " before" : " now";
  }
  text += (text.empty() ? "" : ", ") + words;
}

bool done_in_both(const TableChange& change) {
  return change.sums_before.has_value() && change.sums_now.has_value();
}

template <class Value, class Count>
Sum sum_of(const TableChange& change, std::string name, std::optional<Value> WeekExercise::*part,
           Count count, std::function<std::string(std::int64_t)> words) {
  const auto of = [&](const std::optional<WeekExercise>& sums) -> std::optional<std::int64_t> {
    if (!sums || !((*sums).*part)) return std::nullopt;
    return count(*((*sums).*part));
  };
  return {std::move(name),     of(change.sums_before), of(change.sums_now), std::move(words), true,
          done_in_both(change)};
}

void add_volume(std::string& text, const TableChange& change) {
  const auto number = [](int amount) { return std::int64_t{amount}; };
  const auto amount = [](auto quantity) { return quantity.count(); };
  const auto minutes = [](std::int64_t seconds) { return words::minutes(Seconds{seconds}); };
  add(text, sum_of(change, "sets", &WeekExercise::sets, number, words::thousands));
  add(text, sum_of(change, "reps", &WeekExercise::reps, number, words::thousands));
  add(text, sum_of(change, "moving", &WeekExercise::time_under_tension, amount, minutes));
  add(text, sum_of(change, "time", &WeekExercise::duration, amount, minutes));
  add(text, sum_of(change, "way", &WeekExercise::distance, amount,
                   [](std::int64_t way) { return rounded_way(Millimetres{way}); }));
}

void add_intensity(std::string& text, const TableChange& change) {
  const auto of = [](const std::optional<WeekExercise>& sums) {
    return sums ? sums->intensity : Intensity{};
  };
  const bool both = done_in_both(change);
  const Intensity before = of(change.sums_before);
  const Intensity now = of(change.sums_now);
  const auto share = [](const Intensity& its) -> std::optional<std::int64_t> {
    return its.percent_1rm ? std::optional{its.percent_1rm->count()} : std::nullopt;
  };
  add(text, {"", before.rm, now.rm, [](std::int64_t rm) { return std::to_string(rm) + "RM"; },
             false, both});
  add(text, {"", share(before), share(now),
             [](std::int64_t per_mille) { return words::percent(PerMille{per_mille}) + " of 1RM"; },
             false, both});
  add(text, {"RPE", before.rpe_tenths, now.rpe_tenths,
             [](std::int64_t tenths) { return words::decimal(tenths, 1); }, false, both});
}

}  // namespace

std::string sums_words(const TableChange& change) {
  std::string text;
  const auto sessions = [](const std::optional<WeekExercise>& sums) {
    return sums ? std::optional<std::int64_t>{sums->sessions} : std::nullopt;
  };
  if (done_in_both(change)) {
    add(text, {"sessions", sessions(change.sums_before), sessions(change.sums_now),
               words::thousands, false, true});
  }
  add_volume(text, change);
  add_intensity(text, change);
  return text;
}

}  // namespace titrate::text
