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
#include "planner/reading/text_name.h"
#include "planner/reading/text_step.h"
#include "tests/unit/reading/grammar_support.h"

using namespace titrate;
using namespace titrate::test;
using namespace titrate::text;

TEST_CASE("effort, tempo, range and rest") {
  CHECK(value_of<EffortText>("RIR 2") == Effort{Effort::Kind::rir, 2, 2, "RIR 2"});
  CHECK(value_of<EffortText>("RPE 5-6") == Effort{Effort::Kind::rpe, 50, 60, "RPE 5-6"});
  CHECK(value_of<EffortText>("RPE 6.5") == Effort{Effort::Kind::rpe, 65, 65, "RPE 6.5"});
  CHECK(value_of<EffortText>("pace 90-95 %") == Effort{Effort::Kind::pace, 90, 95, "pace 90-95 %"});
  CHECK(value_of<EffortText>("failure").kind == Effort::Kind::failure);
  CHECK(code_of<EffortText>("RPE 11") == "out-of-range");
  CHECK(code_of<EffortText>("hard").empty());

  CHECK(value_of<TempoText>("3-0-3") == Tempo{false, 3, 0, 3});
  CHECK(value_of<TempoText>("fast-0-2") == Tempo{true, 0, 0, 2});
  CHECK(code_of<TempoText>("3-0-3-1") == "four-number-tempo");
  CHECK(code_of<TempoText>("0-0-0") == "out-of-range");
  CHECK(code_of<TempoText>("3-0").empty());

  CHECK(value_of<JointRangeText>("90-30") == JointRange{false, 90, 30});
  CHECK(value_of<JointRangeText>("full") == JointRange{});
  CHECK(code_of<JointRangeText>("0-190") == "out-of-range");

  CHECK(value_of<RestText>("2-3 min") == Rest{false, Seconds{120}, Seconds{180}});
  CHECK(value_of<RestText>("same as set") == Rest{true, Seconds{}, Seconds{}});
}

TEST_CASE("a segment is an activity with a time or a way") {
  const Segment run = value_of<SegmentText>("run 8 min");
  CHECK(run == Segment{"run", Seconds{480}, std::nullopt, "run 8 min"});
  CHECK(value_of<SegmentText>("jog 0.1 mi").distance == Millimetres{160'934});
  CHECK(code_of<SegmentText>("run 8") == "missing-unit");
  CHECK(code_of<SegmentText>("hop 8 min").empty());
  CHECK(value_of<PreparationText>("10 min bike") == Preparation{Seconds{600}, "bike"});
}

TEST_CASE("a criterion says what is looked at, how it is compared, and with what") {
  const Criterion pain = value_of<CriterionText>("pain during <= 2 for 2 sessions");
  CHECK(pain.observable.kind == Observable::Kind::pain_during);
  CHECK(pain.op == Criterion::Op::at_most);
  CHECK(pain.value.hundredths == 200);
  CHECK(pain.during == 2);
  CHECK(pain.per == Criterion::Per::sessions);
  CHECK(pain.written == "pain during <= 2 for 2 sessions");

  const Criterion side = value_of<CriterionText>("heel-raise-count >= 90 % of other side");
  CHECK(side.observable.name == "heel-raise-count");
  CHECK(side.value.kind == CriterionValue::Kind::of_other_side);
  CHECK(side.value.hundredths == 9000);

  CHECK(value_of<CriterionText>("reps in set 4 > 15").observable.set == 4);
  CHECK(value_of<CriterionText>("reps in every set >= top").value.kind ==
        CriterionValue::Kind::top);
  const Criterion row = value_of<CriterionText>("row of run >= level 5");
  CHECK(row.observable == Observable{Observable::Kind::row_of, "run", 0, false});
  CHECK(row.value.word == "level 5");
  CHECK(value_of<CriterionText>("row of run is last").value.kind == CriterionValue::Kind::last);
  CHECK(value_of<CriterionText>("effusion <= 1+").value.word == "1+");
  CHECK(value_of<CriterionText>("clearance running is yes").observable.name == "running");
  CHECK(value_of<CriterionText>("hop of other side >= 90").observable.other_side);
  CHECK(value_of<CriterionText>("change in VISA-A >= 14").observable ==
        Observable{Observable::Kind::change_in, "VISA-A", 0, false});
}

TEST_CASE("the numbers of a criterion are hundredths of seconds, metres, or their own unit") {
  const auto hundredths = [](std::string_view text) {
    return value_of<CriterionValueText>(text).hundredths;
  };
  CHECK(hundredths("30 min") == 180'000);
  CHECK(hundredths("45 s") == 4500);
  CHECK(hundredths("4.5 km") == 450'000);
  CHECK(hundredths("0.25 mi") == 40'234);  // 402.336 m
  CHECK(hundredths("5 cm") == 500);
  CHECK(hundredths("2.5") == 250);
  CHECK(hundredths("0.75") == 75);
  CHECK(value_of<CriterionValueText>("30 min").unit == "min");
  CHECK(code_of<CriterionValueText>("2.555 kg") == "bad-value");
  CHECK(code_of<CriterionValueText>("90 % of something") == "bad-value");
}

TEST_CASE("a step has the unit of what is raised") {
  using What = Raise::What;
  CHECK(StepText::parse("2.5 kg", What::load)->amount == 2500);
  CHECK(StepText::parse("1", What::sets)->amount == 1);
  CHECK(StepText::parse("10 s", What::hold)->amount == 10);
  CHECK(StepText::parse("0.5 km", What::distance)->amount == 500'000);
  CHECK(StepText::parse("1/week", What::frequency)->amount == 1);
  CHECK(StepText::parse("5-7/week", What::frequency)->amount_high == 7);
  CHECK(StepText::parse("5 %", What::load)->kind == Step::Kind::percent_of_now);
  CHECK(StepText::parse("10 % of start", What::load)->kind == Step::Kind::percent_of_start);
  CHECK(StepText::parse("10 % of walk", What::time)->test == "walk");
  CHECK(StepText::parse("smallest", What::load)->kind == Step::Kind::smallest);
  CHECK(StepText::parse("2.5", What::load).fault().code == "missing-unit");
  CHECK(StepText::parse("0", What::sets).fault().code == "out-of-range");
  CHECK_FALSE(StepText::parse("10 s", What::load));
  CHECK(value_of<PauseText>("2 sessions") == Pause{Raise::Every::sessions, 2});
  CHECK(value_of<PauseText>("week") == Pause{Raise::Every::week, 1});
  CHECK(code_of<PauseText>("2") == "missing-unit");
}

TEST_CASE("changes and bands of in-session rules") {
  CHECK(value_of<ChangeText>("-10 to -5 lb") == Change{false, -4536, -2268, "-10 to -5 lb"});
  CHECK(value_of<ChangeText>("5 %") == Change{true, 50, 50, "5 %"});
  CHECK(code_of<ChangeText>("-5 to -10 lb") == "backwards-range");
  CHECK(code_of<ChangeText>("5") == "missing-unit");
  CHECK(value_of<BandText>("0-2") == Band{0, 2});
  CHECK(value_of<BandText>("8+") == Band{8, std::nullopt});
  CHECK(value_of<LookedText>("set 3") == Looked{Adjust::After::set, 3});
  CHECK(value_of<LookedText>("each set").after == Adjust::After::each_set);
  CHECK(value_of<ChangedText>("next session").target == Adjust::Target::next_session);
}

TEST_CASE("limits bound by their upper end") {
  const auto top = [](std::string_view text) { return value_of<WeightBearingText>(text).top; };
  CHECK(top("none") == 0);
  CHECK(top("toe-touch") == toe_touch_percent);
  CHECK(top("toe-touch to 50 %") == 50);
  CHECK(top("50-75 %") == 75);
  CHECK(top("75 % to full") == 100);
  CHECK(top("full") == 100);
  CHECK(value_of<WeightBearingText>("50-75 %").written == "50-75 %");
  CHECK(code_of<WeightBearingText>("50") == "missing-unit");
  CHECK(code_of<WeightBearingText>("120 %") == "out-of-range");
  CHECK(code_of<WeightBearingText>("full to 50 %") == "backwards-range");
  CHECK(value_of<FootContactsText>("60 per session") == FootContacts{60, false});
  CHECK(value_of<FootContactsText>("200 per week") == FootContacts{200, true});
  CHECK(code_of<FootContactsText>("60") == "missing-unit");
}

TEST_CASE("dates are days of the calendar between 2000 and 2037") {
  CHECK(iso_date(value_of<DateText>("2028-02-29")) == "2028-02-29");
  CHECK(code_of<DateText>("2026-02-29") == "bad-value");
  CHECK(code_of<DateText>("1999-12-31") == "out-of-range");
  CHECK(code_of<DateText>("2038-01-01") == "out-of-range");
  for (const char* text : {"2026-1-1", "23.11.2026", "2026-11-23T10", "2026-+1-01"})
    CHECK(code_of<DateText>(text).empty());
  const DateRange range = value_of<DateRangeText>("2026-12-24..2026-12-27");
  CHECK(range.to - range.from == date::days{3});
  CHECK(code_of<DateRangeText>("2026-12-27..2026-12-24") == "backwards-range");
  CHECK(value_of<WindowText>("07:00-08:30") == Window{ClockTime{420}, ClockTime{510}});
  CHECK(value_of<ClockText>("24:00") == ClockTime{1440});
  CHECK(code_of<ClockText>("24:01") == "out-of-range");
  CHECK(code_of<ClockText>("7:00").empty());
  CHECK(code_of<WindowText>("08:00-08:00") == "backwards-range");
}

TEST_CASE("names, identifiers and results") {
  CHECK(value_of<SlugText>("heel-raise-2") == "heel-raise-2");
  CHECK(SlugText::parse("Heel_Raise").fault().help == "write `heel-raise`");
  CHECK(code_of<SlugText>("-raise").empty());
  CHECK(value_of<MeasureNameText>("VISA-A") == "VISA-A");
  CHECK(value_of<UidText>("f70b3e52-6d94-47a8-9e10-c8a25d413b67").size() == 36);
  CHECK(code_of<UidText>("f70b3e52-6d94-17a8-9e10-c8a25d413b67").empty());
  CHECK(value_of<TimeZoneText>("Europe/Copenhagen") == "Europe/Copenhagen");
  CHECK(code_of<TimeZoneText>("CET+1 hour").empty());
  CHECK(value_of<ResultText>("12.5 kg") == Result{true, 1250, "kg", ""});
  CHECK(value_of<ResultText>("1+") == Result{false, 0, "", "1+"});
  CHECK(value_of<HundredthsText>("14.5") == 1450);
  CHECK(value_of<HundredthsText>("3.08") == 308);
  CHECK(code_of<HundredthsText>("3.085") == "bad-value");
  CHECK(value_of<ExertionText>("6.5") == 65);
  CHECK(value_of<GirthText>("41.2 cm") == 412);
  CHECK(value_of<GirthText>("412") == 412);
  CHECK(code_of<GirthText>("41") == "out-of-range");
  CHECK(value_of<SessionShareText>("all") == PerMille{1000});
}

TEST_CASE("an effort is a number of RPE, with or without the word") {
  const Criterion named = value_of<CriterionText>("effort <= RPE 5 for 2 sessions");
  CHECK(named.value.kind == CriterionValue::Kind::number);
  CHECK(named.value.hundredths == 500);
  CHECK(named.during == 2);
  CHECK(value_of<CriterionText>("effort <= 5").value == named.value);
}
