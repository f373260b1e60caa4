#include <catch2/catch.hpp>

#include "planner/reading/cursor.h"
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
#include "planner/reading/text_name.h"
#include "planner/reading/text_step.h"
#include "tests/unit/reading/grammar_support.h"

using namespace titrate;
using namespace titrate::test;
using namespace titrate::text;

TEST_CASE("a count is a number, a range, a bound, everything, or left to the patient") {
  using Kind = Count::Kind;
  CHECK(value_of<CountText>("8") == Count{Kind::exact, 8, 8, {}});
  CHECK(value_of<CountText>("8-12") == Count{Kind::range, 8, 12, {}});
  CHECK(value_of<CountText>("8 - 12") == Count{Kind::range, 8, 12, {}});
  CHECK(value_of<CountText>("8+") == Count{Kind::at_least, 8, 0, {}});
  CHECK(value_of<CountText>("up to 30") == Count{Kind::up_to, 0, 30, {}});
  CHECK(value_of<CountText>("max") == Count{Kind::max, 0, 0, {}});
  CHECK(value_of<CountText>("max ~6") == Count{Kind::max, 0, 0, 6});
  CHECK(value_of<CountText>("as able") == Count{Kind::as_able, 0, 0, {}});
  CHECK(code_of<CountText>("12-8") == "backwards-range");
  CHECK(code_of<CountText>("010") == "bad-value");
  CHECK(code_of<CountText>("8.5") == "bad-value");
  const auto bare_list = CountText::parse("10, 10, 8");
  REQUIRE_FALSE(bare_list);
  CHECK(bare_list.fault().message == "`10, 10, 8` is several numbers");
  CHECK(bare_list.fault().help == "a number for each set is a list: write `[10, 10, 8]`");
  CHECK(code_of<CountText>("99999999") == "out-of-range");
  for (const char* text : {"", "-8", "8-", "+8", "0x8", "8 reps", "fünf", "max 6", "1e3", "8 12"})
    CHECK(code_of<CountText>(text).empty());
}

TEST_CASE("a position counts from one") {
  CHECK(value_of<PositionText>("3") == Position{3, 3});
  CHECK(value_of<PositionText>("5-12") == Position{5, 12});
  CHECK(value_of<PositionText>("5+") == Position{5, std::nullopt});
  CHECK(code_of<PositionText>("0-4") == "week-zero");
  CHECK(PositionText::parse("0-4").fault().help == "write `1-4`");
  CHECK(PositionText::parse("0").fault().help == "write `1`");
  CHECK(code_of<PositionText>("5-3") == "backwards-range");
}

TEST_CASE("times are whole seconds, in one unit, at most a day") {
  CHECK(value_of<DurationText>("45 s") == seconds(45, 45, "45 s"));
  CHECK(value_of<DurationText>("2-3 min") == seconds(120, 180, "2-3 min"));
  CHECK(value_of<DurationText>("1.5 min") == seconds(90, 90, "1.5 min"));
  CHECK(value_of<DurationText>("1 h") == seconds(3600, 3600, "1 h"));
  CHECK(value_of<DurationText>("as able").kind == Duration::Kind::as_able);
  const Duration share = value_of<DurationText>("80 % of walk-tolerance");
  CHECK(share.kind == Duration::Kind::share_of_test);
  CHECK(share.share == PerMille{800});
  CHECK(share.test == "walk-tolerance");
  CHECK(value_of<TimeText>("5 min") == Seconds{300});
  CHECK(code_of<DurationText>("120") == "missing-unit");
  CHECK(DurationText::parse("120").fault().help == "write `120 s`, `2 min` or `2-3 min`");
  CHECK(code_of<DurationText>("0.5 s") == "bad-value");
  CHECK(code_of<DurationText>("25 h") == "out-of-range");
  CHECK(code_of<DurationText>("3-2 min") == "backwards-range");
  for (const char* text : {"5 minutes", "2 min 3", "% of walk", "80 % of", "-5 s"})
    CHECK(code_of<DurationText>(text).empty());
  CHECK(code_of<TimeText>("2-3 min").empty());
}

TEST_CASE("masses are kept in grams and ways in millimetres, whatever the unit") {
  CHECK(value_of<MassText>("2.5 kg") == Grams{2500});
  CHECK(value_of<MassText>("5 lb") == Grams{2268});     // 2267.96185
  CHECK(value_of<MassText>("100 lb") == Grams{45359});  // 45359.237
  CHECK(value_of<MassText>("0.001 kg") == Grams{1});
  CHECK(code_of<MassText>("20") == "missing-unit");
  CHECK(code_of<MassText>("1001 kg") == "out-of-range");
  CHECK(value_of<DistanceText>("80 m").low == Millimetres{80'000});
  CHECK(value_of<DistanceText>("1.2 km").low == Millimetres{1'200'000});
  CHECK(value_of<DistanceText>("1 mi").low == Millimetres{1'609'344});
  CHECK(value_of<DistanceText>("0.1 mi").low == Millimetres{160'934});  // 160934.4
  CHECK(value_of<DistanceText>("0.1 mi").written == "0.1 mi");
  CHECK(code_of<DistanceText>("2") == "missing-unit");
}

TEST_CASE("percentages have one decimal at most and need their sign") {
  CHECK(value_of<PercentText>("62.5 %") == PerMille{625});
  CHECK(value_of<PercentText>("5%") == PerMille{50});
  CHECK(code_of<PercentText>("5") == "missing-unit");
  CHECK(code_of<PercentText>("5.25 %") == "bad-value");
  CHECK(value_of<CuffText>("80 % LOP") == PerMille{800});
  CHECK(code_of<CuffText>("101 % LOP") == "out-of-range");
  CHECK(value_of<PerPointText>("4 % per point") == PerMille{40});
}

TEST_CASE("a frequency says on which days") {
  using Kind = Frequency::Kind;
  CHECK(value_of<FrequencyText>("daily") == Frequency{Kind::per_week, 7, 7});
  CHECK(value_of<FrequencyText>("3/week") == Frequency{Kind::per_week, 3, 3});
  CHECK(value_of<FrequencyText>("2-3/week") == Frequency{Kind::per_week, 2, 3});
  CHECK(value_of<FrequencyText>("3 days/week") == Frequency{Kind::per_week, 3, 3});
  CHECK(value_of<FrequencyText>("every 2 days") == Frequency{Kind::every_days, 2, 2});
  CHECK(value_of<FrequencyText>("every 2-3 days") == Frequency{Kind::every_days, 2, 3});
  CHECK(value_of<FrequencyText>("other days") == Frequency{Kind::other_days, 1, 1});
  CHECK(code_of<FrequencyText>("3") == "missing-unit");
  CHECK(code_of<FrequencyText>("8/week") == "out-of-range");
  CHECK(code_of<FrequencyText>("0/week") == "out-of-range");
  CHECK(code_of<FrequencyText>("4-2/week") == "backwards-range");
  CHECK(code_of<FrequencyText>("weekly").empty());
}

TEST_CASE("gaps, lengths and paces have their units") {
  CHECK(value_of<GapText>("48 h") == Gap{48, Gap::Unit::hours});
  CHECK(value_of<GapText>("2 days") == Gap{2, Gap::Unit::days});
  CHECK(value_of<GapText>("0 h") == Gap{0, Gap::Unit::hours});
  CHECK(code_of<GapText>("48") == "missing-unit");
  CHECK(code_of<GapText>("15 days") == "out-of-range");
  CHECK(value_of<PaceText>("2 rows in 7 days") == Pace{2, 7});
  CHECK(value_of<DaysText>("7 days") == 7);
  CHECK(value_of<WeeksText>("2 weeks") == 2);

  const Length range = value_of<LengthText>("4-6 weeks");
  CHECK(range == Length{Length::Unit::weeks, false, 4, std::nullopt, 6});
  CHECK(value_of<LengthText>("12 weeks") ==
        Length{Length::Unit::weeks, false, 12, std::nullopt, std::nullopt});
  CHECK(value_of<LengthText>("0-3 months") ==
        Length{Length::Unit::months, false, 0, std::nullopt, 3});
  CHECK(value_of<LengthText>("1 session").unit == Length::Unit::sessions);
  CHECK(value_of<LengthText>("open").open);
  CHECK(code_of<LengthText>("12") == "missing-unit");
  CHECK(code_of<LengthText>("0 weeks") == "out-of-range");
}

TEST_CASE("a load names a maximum, a share, a mass or a band") {
  using Kind = Load::Kind;
  CHECK(value_of<LoadText>("15RM").rm == 15);
  CHECK(value_of<LoadText>("15RM").kind == Kind::rm);
  for (const char* text : {"70 % 1RM", "70 % of 1RM", "70% 1RM"}) {
    const Load share = value_of<LoadText>(text);
    CHECK(share.kind == Kind::percent_of_rm);
    CHECK(share.rm == 1);
    CHECK(share.low == PerMille{700});
    CHECK(share.high == PerMille{700});
    CHECK(share.written == tidy(text));
  }
  CHECK(value_of<LoadText>("60-70 % of 1RM").high == PerMille{700});
  CHECK(value_of<LoadText>("50 % of 10RM").rm == 10);
  CHECK(value_of<LoadText>("50 % MVIC").kind == Kind::percent_mvic);
  CHECK(value_of<LoadText>("bodyweight") == load(Kind::bodyweight, "bodyweight"));
  CHECK(value_of<LoadText>("bodyweight + 5 kg").mass == Grams{5000});
  CHECK(value_of<LoadText>("bodyweight - 20 kg").mass == Grams{-20'000});
  CHECK(value_of<LoadText>("40 kg").mass == Grams{40'000});
  CHECK(value_of<LoadText>("band red").colour == "red");
  CHECK(value_of<LoadText>("none") == load(Kind::none, "none"));
  CHECK(value_of<LoadText>("80 % of last").kind == Kind::percent_of_last);
  CHECK(value_of<LoadText>("104 % of start").low == PerMille{1040});
  CHECK(value_of<LoadText>("adjusted").kind == Kind::adjusted);
  CHECK(code_of<LoadText>("40") == "missing-unit");
  CHECK(code_of<LoadText>("0RM") == "out-of-range");
  CHECK(code_of<LoadText>("160 % 1RM") == "out-of-range");
  for (const char* text :
       {"heavy", "band", "70 %", "60-70 % of last", "15-20RM", "bodyweight 5 kg"})
    CHECK(code_of<LoadText>(text).empty());
}
