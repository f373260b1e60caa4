#include "planner/engine/raise.h"

#include <algorithm>

#include "planner/engine/doses.h"

namespace titrate::engine {
namespace {

// Doses the engine makes stay inside INV-13; a source may print others in rows.
constexpr std::int64_t most_sets = 6;
constexpr std::int64_t longest_hold = 60;

std::int64_t step_of(const Step& by, std::int64_t now, std::int64_t start) {
  switch (by.kind) {
    case Step::Kind::amount:
      return by.amount;
    case Step::Kind::percent_of_now:
      return now * by.share.count() / 1000;
    case Step::Kind::percent_of_start:
      return start * by.share.count() / 1000;
    case Step::Kind::percent_of_test:
      return 0;
    case Step::Kind::smallest:
      return 1;
  }
  return 0;
}

/// One step of a whole number towards its limit; nothing when there is no room.
std::optional<std::int64_t> stepped(const Raise& raise, std::int64_t now, std::int64_t start,
                                    std::int64_t top) {
  const std::int64_t limit =
      raise.to && raise.to->kind == Step::Kind::amount ? raise.to->amount_high : top;
  const std::int64_t next =
      std::min(limit, now + std::max<std::int64_t>(1, step_of(raise.by, now, start)));
  return next > now ? std::optional{next} : std::nullopt;
}

Count exactly(std::int64_t number, const Count& range) {
  const int low = static_cast<int>(number);
  return range.kind == Count::Kind::range && low < range.high
             ? Count{Count::Kind::range, low, range.high, {}}
             : Count{Count::Kind::exact, low, low, {}};
}

bool raise_sets(const RungMaking& making, const Raise& raise, RungDose& dose,
                const RungDose& start) {
  const auto next = stepped(raise, dose.sets.low, start.sets.low,
                            std::min<std::int64_t>(most_sets, start.sets.high));
  if (!next || dose.reps.size() > 1) {
    return false;
  }
  dose.sets = exactly(std::min(*next, most_in_a_week(making, raise, dose.sets.low, 1)), start.sets);
  return true;
}

bool raise_reps(const RungMaking& making, const Raise& raise, RungDose& dose,
                const RungDose& start) {
  bool raised = false;
  for (std::size_t set = 0; set < dose.reps.size(); ++set) {
    const Count& range = start.reps[set];
    const auto next = stepped(raise, dose.reps[set].low, range.low,
                              std::min<std::int64_t>(most_reps, range.high));
    if (next) {
      dose.reps[set] =
          exactly(std::min(*next, most_in_a_week(making, raise, dose.reps[set].low, 2)), range);
      raised = true;
    }
  }
  return raised;
}

template <class Unit>
bool raise_extent(const Raise& raise, std::optional<Extent<Unit>>& now,
                  const std::optional<Extent<Unit>>& start, std::int64_t most) {
  if (!now || !start || now->kind != Extent<Unit>::Kind::given) {
    return false;
  }
  const auto next =
      stepped(raise, now->low.count(), start->low.count(), std::min(most, start->high.count()));
  if (!next) {
    return false;
  }
  const bool share =
      raise.by.kind == Step::Kind::percent_of_now || raise.by.kind == Step::Kind::percent_of_start;
  const std::int64_t rounded = readable(Unit{*next}).count();
  now->low = Unit{share && rounded > now->low.count() ? rounded : *next};
  now->high = std::max(now->high, now->low);
  now->written.clear();
  return true;
}

/// A share of a test climbs until it meets `to`, which the extent keeps as its high end. Before the
/// test is done nobody knows how many steps that takes, so the words carry the share.
template <class Unit>
bool raise_share(const RungMaking& making, const Raise& raise, std::optional<Extent<Unit>>& now) {
  if (!now || now->kind != Extent<Unit>::Kind::share_of_test ||
      raise.by.kind != Step::Kind::percent_of_test) {
    return false;
  }
  const bool limited = raise.to && raise.to->kind == Step::Kind::amount;
  const auto known = making.test_amounts.find(now->test);
  if (limited && known != making.test_amounts.end() &&
      share_of(Unit{known->second}, now->share).count() >= raise.to->amount_high) {
    return false;
  }
  now->high = limited ? Unit{raise.to->amount_high} : now->high;
  now->share += raise.by.share;
  now->written.clear();
  return true;
}

bool raise_level(const Raise& raise, const Exercise& exercise, RungDose& dose,
                 const RungDose& start) {
  const auto levels = std::max<std::int64_t>(1, static_cast<std::int64_t>(exercise.levels.size()));
  const auto next = stepped(raise, dose.level, 1, levels);
  if (!next || *next > levels) {
    return false;
  }
  dose.level = static_cast<int>(*next);
  dose.reps = start.reps;
  for (RungLoad& load : dose.loads) {
    if (load.on_bodyweight && load.mass && load.mass->count() > 0) {
      // A harder level already puts more of the body on the limb (rules C.2).
      load.mass = load.aim = load.written.mass = Grams{};
      load.written.written.clear();
    }
  }
  return true;
}

}  // namespace

std::int64_t most_in_a_week(const RungMaking& making, const Raise& raise, std::int64_t now,
                            std::int64_t small) {
  constexpr std::int64_t without_limit = 1'000'000;
  const ExerciseKind kind = making.exercise.exercise.kind;
  const bool impact = kind == ExerciseKind::plyometric || kind == ExerciseKind::running;
  return raise.provenance.source.empty()
             ? std::max(now + small, now * (impact ? 1100 : 1200) / 1000)
             : now + without_limit;
}

bool raise_one(const RungMaking& making, const Raise& raise, RungDose& dose,
               const RungDose& start) {
  switch (raise.what) {
    case Raise::What::load:
      return raise_load(making, raise, dose, start);
    case Raise::What::sets:
      return raise_sets(making, raise, dose, start);
    case Raise::What::reps:
      return raise_reps(making, raise, dose, start);
    case Raise::What::hold:
      return raise_extent(raise, dose.hold, start.hold, longest_hold);
    case Raise::What::time:
      return raise_share(making, raise, dose.time) ||
             raise_extent(raise, dose.time, start.time, std::int64_t{24} * 3600);
    case Raise::What::distance:
      return raise_share(making, raise, dose.distance) ||
             raise_extent(raise, dose.distance, start.distance, std::int64_t{100'000'000});
    case Raise::What::level:
      return raise_level(raise, making.exercise.exercise, dose, start);
    case Raise::What::frequency:
      return false;  // a rung's own frequency is raised by `raise_days`
  }
  return false;
}

bool raise_days(const Raise& raise, DayKeys& days) {
  if (raise.what != Raise::What::frequency || !days.frequency ||
      days.frequency->kind != Frequency::Kind::per_week) {
    return false;
  }
  const int most = raise.to ? static_cast<int>(raise.to->amount_high) : 7;
  const int by = std::max(1, static_cast<int>(raise.by.amount));
  const int high = std::min({7, most, days.frequency->high + by});
  if (high <= days.frequency->high) {
    return false;
  }
  days.frequency->low = std::min(high, days.frequency->low + by);
  days.frequency->high = high;
  return true;
}

}  // namespace titrate::engine
