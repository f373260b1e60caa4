// Whatever a grammar prints, it reads back as the same value.
#include "tests/unit/reading/round_trip.h"

#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "planner/reading/text_adjust.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_case.h"
#include "planner/reading/text_check_in.h"
#include "planner/reading/text_clock.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_criterion.h"
#include "planner/reading/text_cuff.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_hundredths.h"
#include "planner/reading/text_limit.h"
#include "planner/reading/text_load.h"
#include "planner/reading/text_step.h"

using namespace titrate;
using namespace titrate::test;
using namespace titrate::text;

namespace {

template <class Unit>
Extent<Unit> extent(int most, int step) {
  Extent<Unit> value;
  value.kind = static_cast<typename Extent<Unit>::Kind>(between(0, 2));
  if (value.kind == Extent<Unit>::Kind::given) {
    const auto [low, high] = range(0, most);
    value.low = Unit{low * step};
    value.high = Unit{high * step};
  }
  if (value.kind == Extent<Unit>::Kind::share_of_test) {
    value.share = PerMille{between(1, 2000)};
    value.test = "walk-tolerance";
  }
  return value;
}

Count any_count() {
  const auto [low, high] = range(1, 200);
  switch (between(0, 5)) {
    case 0:
      return {Count::Kind::exact, low, low, {}};
    case 1:
      return {Count::Kind::range, low, high + 1, {}};
    case 2:
      return {Count::Kind::at_least, low, 0, {}};
    case 3:
      return {Count::Kind::up_to, 0, high, {}};
    case 4:
      return {Count::Kind::max, 0, 0, between(0, 1) == 0 ? std::optional<int>{} : low};
    default:
      return {Count::Kind::as_able, 0, 0, {}};
  }
}

Load any_load() {
  using Kind = Load::Kind;
  Load load;
  load.kind = static_cast<Kind>(between(0, 9));
  if (load.kind == Kind::rm || load.kind == Kind::percent_of_rm) load.rm = between(1, 100);
  if (load.kind == Kind::percent_of_rm) {
    const auto [low, high] = range(1, 1500);
    load.low = PerMille{low};
    load.high = PerMille{high};
  }
  if (load.kind == Kind::percent_mvic) load.low = load.high = PerMille{between(1, 1000)};
  if (load.kind == Kind::percent_of_last || load.kind == Kind::percent_of_start)
    load.low = load.high = PerMille{between(1, 2000)};
  if (load.kind == Kind::mass) load.mass = Grams{between(0, 1'000'000)};
  if (load.kind == Kind::bodyweight) load.mass = Grams{between(-100'000, 100'000)};
  if (load.kind == Kind::band) load.colour = "red";
  return load;
}

Criterion any_criterion() {
  const std::vector<std::string> units{"", "s", "min", "h", "m", "km", "mi", "cm", "kg", "deg"};
  Criterion criterion;
  criterion.observable.kind = static_cast<Observable::Kind>(between(0, 17));
  switch (criterion.observable.kind) {
    case Observable::Kind::named:
      criterion.observable.other_side = between(0, 1) == 1;
      [[fallthrough]];
    case Observable::Kind::change_in:
    case Observable::Kind::row_of:
    case Observable::Kind::time_of:
    case Observable::Kind::distance_of:
    case Observable::Kind::clearance:
      criterion.observable.name = "VISA-A";
      break;
    case Observable::Kind::reps_in_set:
      criterion.observable.set = between(1, 20);
      break;
    default:
      break;
  }
  criterion.op = static_cast<Criterion::Op>(between(0, 4));
  criterion.value.kind = static_cast<CriterionValue::Kind>(between(0, 7));
  if (criterion.value.kind == CriterionValue::Kind::word) criterion.value.word = "level 5";
  if (criterion.value.kind == CriterionValue::Kind::number) {
    criterion.value.unit = units[static_cast<std::size_t>(between(0, 9))];
    // A number that the unit can hold, as a file would write it.
    criterion.value = *CriterionValueText::parse(std::to_string(between(0, 999)) +
                                                 (criterion.value.unit.empty() ? "" : " ") +
                                                 criterion.value.unit);
  }
  if (criterion.value.kind == CriterionValue::Kind::percent ||
      criterion.value.kind == CriterionValue::Kind::of_other_side ||
      criterion.value.kind == CriterionValue::Kind::of_baseline)
    criterion.value.hundredths = between(0, 30'000);
  criterion.per = static_cast<Criterion::Per>(between(0, 3));
  if (criterion.per != Criterion::Per::none) criterion.during = between(1, 60);
  return criterion;
}

Length any_length() {
  Length length;
  length.open = between(0, 4) == 0;
  if (length.open) return length;
  length.unit = static_cast<Length::Unit>(between(0, 3));
  length.min = between(1, 30);
  if (between(0, 1) == 1) length.max = length.min + between(1, 6);
  return length;
}

Date any_date() { return Date{date::days{between(10'957, 24'836)}}; }

}  // namespace

TEST_CASE("counts, positions and lengths read back as printed") {
  check_round_trip<CountText>(any_count);
  check_round_trip<PositionText>([] {
    const auto [from, to] = range(1, 156);
    return Position{from, between(0, 1) == 0 ? std::optional<int>{} : to};
  });
  check_round_trip<LengthText>(any_length);
}

TEST_CASE("times, ways, masses and shares read back as printed") {
  check_round_trip<DurationText>([] { return extent<Seconds>(86'400, 1); });
  check_round_trip<DistanceText>([] { return extent<Millimetres>(1'000'000, 7); });
  check_round_trip<TimeText>([] { return Seconds{between(0, 86'400)}; });
  check_round_trip<MassText>([] { return Grams{between(0, 1'000'000)}; });
  check_round_trip<PercentText>([] { return PerMille{between(0, 3000)}; });
  check_round_trip<CuffText>([] { return PerMille{between(1, 1000)}; });
  check_round_trip<PerPointText>([] { return PerMille{between(0, 100)}; });
  check_round_trip<RestText>([] {
    const auto [low, high] = range(0, 600);
    return between(0, 3) == 0 ? Rest{true, Seconds{}, Seconds{}}
                              : Rest{false, Seconds{low}, Seconds{high}};
  });
}

TEST_CASE("frequencies, gaps and paces read back as printed") {
  check_round_trip<FrequencyText>([] {
    const auto [low, high] = range(1, 7);
    const auto kind = static_cast<Frequency::Kind>(between(0, 2));
    return kind == Frequency::Kind::other_days ? Frequency{kind, 1, 1} : Frequency{kind, low, high};
  });
  check_round_trip<GapText>([] {
    return Gap{between(0, 14), static_cast<Gap::Unit>(between(0, 1))};
  });
  check_round_trip<PaceText>([] { return Pace{between(1, 20), between(1, 90)}; });
  check_round_trip<DaysText>([] { return between(1, 90); });
  check_round_trip<WeeksText>([] { return between(1, 52); });
  check_round_trip<PauseText>([] {
    const auto every = static_cast<Raise::Every>(between(0, 3));
    const bool counted = every == Raise::Every::sessions || every == Raise::Every::days;
    return Pause{every, counted ? between(1, 90) : 1};
  });
}

TEST_CASE("loads, efforts, tempos, ranges and segments read back as printed") {
  check_round_trip<LoadText>(any_load);
  check_round_trip<EffortText>([] {
    const auto [low, high] = range(0, 100);
    switch (between(0, 3)) {
      case 0:
        return Effort{Effort::Kind::rir, low / 10, low / 10, ""};
      case 1:
        return Effort{Effort::Kind::rpe, low, high, ""};
      case 2:
        return Effort{Effort::Kind::pace, low, high, ""};
      default:
        return Effort{Effort::Kind::failure, 0, 0, ""};
    }
  });
  check_round_trip<TempoText>([] {
    const bool fast = between(0, 1) == 1;
    return Tempo{fast, fast ? 0 : between(1, 60), between(0, 60), between(0, 60)};
  });
  check_round_trip<JointRangeText>([] {
    return between(0, 4) == 0 ? JointRange{} : JointRange{false, between(0, 180), between(0, 180)};
  });
  check_round_trip<SegmentText>([] {
    Segment segment{std::string{activities[static_cast<std::size_t>(between(0, 6))]}, {}, {}, ""};
    if (between(0, 1) == 0) segment.time = Seconds{between(0, 7200)};
    if (!segment.time) segment.distance = Millimetres{between(0, 5'000'000)};
    return segment;
  });
  check_round_trip<PreparationText>([] {
    return Preparation{Seconds{between(0, 3600)}, between(0, 1) == 0 ? "" : "easy bike"};
  });
}

TEST_CASE("criteria read back as printed") {
  check_round_trip<CriterionText>(any_criterion);
  check_round_trip<ObservableText>([] { return any_criterion().observable; });
  check_round_trip<CriterionValueText>([] { return any_criterion().value; });
}

TEST_CASE("steps read back as printed, whatever is raised") {
  CHECK(rc::check([] {
    const auto what = static_cast<Raise::What>(between(0, 7));
    Step step;
    step.kind = static_cast<Step::Kind>(between(0, 4));
    if (step.kind == Step::Kind::amount) {
      const auto [low, high] = range(1, 7);
      step.amount = low;
      step.amount_high = what == Raise::What::frequency ? high : low;
    }
    if (step.kind == Step::Kind::percent_of_test) step.test = "walk";
    if (step.kind != Step::Kind::amount && step.kind != Step::Kind::smallest)
      step.share = PerMille{between(1, 3000)};
    step.written = StepText::format(step, what);
    const auto again = StepText::parse(step.written, what);
    RC_ASSERT(static_cast<bool>(again));
    RC_ASSERT(*again == step);
  }));
}

TEST_CASE("in-session rules and limits read back as printed") {
  check_round_trip<ChangeText>([] {
    const auto [low, high] = range(-50'000, 50'000);
    return Change{between(0, 1) == 1, low, high, ""};
  });
  check_round_trip<BandText>([] {
    const auto [from, to] = range(0, 30);
    return Band{from, between(0, 1) == 0 ? std::optional<int>{} : to};
  });
  check_round_trip<LookedText>([] {
    const auto after = static_cast<Adjust::After>(between(0, 2));
    return Looked{after, after == Adjust::After::set ? between(1, 20) : 0};
  });
  check_round_trip<ChangedText>([] {
    const auto target = static_cast<Adjust::Target>(between(0, 2));
    return Changed{target, target == Adjust::Target::set ? between(1, 20) : 0};
  });
  check_round_trip<FootContactsText>([] {
    return FootContacts{between(0, 1000), between(0, 1) == 1};
  });
  check_round_trip<WeightBearingText>([] {
    const int top = between(0, 100);
    return WeightBearing{top, std::to_string(top) + " %"};
  });
}

TEST_CASE("dates, times and results read back as printed") {
  check_round_trip<DateText>(any_date);
  check_round_trip<DateRangeText>([] {
    const Date from = any_date();
    return DateRange{from, std::max(from, any_date())};
  });
  check_round_trip<ClockText>([] { return ClockTime{between(0, 1440)}; });
  check_round_trip<WindowText>([] {
    const auto [from, to] = range(0, 1439);
    return Window{ClockTime{from}, ClockTime{to + 1}};
  });
  check_round_trip<ResultText>([] {
    return between(0, 3) == 0
               ? Result{false, 0, "", "trace"}
               : Result{true, between(0, 10'000), between(0, 1) == 0 ? "" : "kg", ""};
  });
  check_round_trip<HundredthsText>([] { return std::int64_t{between(0, 100'000)}; });
  check_round_trip<ExertionText>([] { return between(0, 100); });
  check_round_trip<GirthText>([] { return between(50, 1500); });
  check_round_trip<StandingText>([] {
    return Standing{between(1, 1000), between(50, 100), between(0, 2), between(0, 3)};
  });
  check_round_trip<SessionShareText>([] { return PerMille{between(0, 1000)}; });
}
