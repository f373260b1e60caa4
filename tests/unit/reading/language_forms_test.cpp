// Section 2 of the language: every small grammar, as freely as it may be written, and the one form
// in which it is printed.
#include <catch2/catch.hpp>

#include "planner/reading/cursor.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_criterion.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_load.h"
#include "planner/reading/text_name.h"
#include "tests/unit/reading/grammar_support.h"

using namespace titrate;
using namespace titrate::test;
using namespace titrate::text;

namespace {

/// How a value is printed where it is printed as written.
template <class Grammar>
std::string shown(std::string_view text) {
  return value_of<Grammar>(text).written;
}

/// How a value is printed by its grammar.
template <class Grammar>
std::string printed(std::string_view text) {
  return Grammar::format(value_of<Grammar>(text));
}

}  // namespace

TEST_CASE("whatever the spacing in the file, a dose is shown in one form") {
  CHECK(shown<LoadText>("15RM") == "15RM");
  CHECK(shown<LoadText>("15 RM") == "15RM");
  CHECK(shown<LoadText>("60% 1RM") == "60 % 1RM");
  CHECK(shown<LoadText>("60%1RM") == "60 % 1RM");
  CHECK(shown<LoadText>("60 - 70%  of 1 RM") == "60-70 % of 1RM");
  CHECK(shown<LoadText>("5lb") == "5 lb");
  CHECK(shown<LoadText>("2.5kg") == "2.5 kg");
  CHECK(shown<LoadText>("bodyweight+5lb") == "bodyweight + 5 lb");
  CHECK(shown<LoadText>("bodyweight -20 kg") == "bodyweight - 20 kg");
  CHECK(shown<LoadText>("80% of last") == "80 % of last");
  CHECK(shown<DurationText>("2min") == "2 min");
  CHECK(shown<DurationText>("120 s") == "120 s");
  CHECK(shown<DurationText>("2 - 3 min") == "2-3 min");
  CHECK(shown<DistanceText>("0.1mi") == "0.1 mi");
  CHECK(shown<DistanceText>("1.2km") == "1.2 km");
  CHECK(shown<SegmentText>("jog  0.2mi") == "jog 0.2 mi");
  CHECK(shown<EffortText>("RIR2") == "RIR 2");
  CHECK(shown<EffortText>("RPE 5 - 6") == "RPE 5-6");
  CHECK(shown<EffortText>("pace 90-95%") == "pace 90-95 %");
  CHECK(shown<CriterionText>("hop >= 90% of other side") == "hop >= 90 % of other side");
}

TEST_CASE("names with digits in them keep their spelling") {
  CHECK(tidy("80% of vo2max") == "80 % of vo2max");
  CHECK(tidy("row of run-5k is last") == "row of run-5k is last");
  CHECK(tidy("pain morning <= 1") == "pain morning <= 1");
  CHECK(tidy("-10 to -5lb") == "-10 to -5 lb");
}

TEST_CASE("a mass in pounds and its kilograms are the same load") {
  CHECK(value_of<LoadText>("5 lb").mass == Grams{2268});
  CHECK(value_of<LoadText>("2.268 kg").mass == Grams{2268});
  CHECK(printed<LoadText>("5 lb") == "2.268 kg");
  CHECK(printed<MassText>("2.5kg") == "2.5 kg");
}

TEST_CASE("the same time in seconds and in minutes is printed alike") {
  CHECK(printed<DurationText>("120 s") == "2 min");
  CHECK(printed<DurationText>("2 min") == "2 min");
  CHECK(printed<RestText>("2-3min") == "2-3 min");
  CHECK(printed<RestText>("120 - 180 s") == "2-3 min");
  CHECK(printed<RestText>("90 s") == "90 s");
}

TEST_CASE("counts, positions, lengths and frequencies are printed in one form") {
  CHECK(printed<CountText>("8 - 12") == "8-12");
  CHECK(printed<CountText>("max~6") == "max ~6");
  CHECK(printed<PositionText>("5 +") == "5+");
  CHECK(printed<LengthText>("4 - 6 weeks") == "4-6 weeks");
  CHECK(printed<LengthText>("1 weeks") == "1 week");
  CHECK(printed<FrequencyText>("3 days/week") == "3/week");
  CHECK(printed<FrequencyText>("7/week") == "daily");
  CHECK(printed<FrequencyText>("every 2 - 3 days") == "every 2-3 days");
  CHECK(printed<GapText>("48h") == "48 h");
  CHECK(printed<TempoText>("fast-0-2") == "fast-0-2");
}

TEST_CASE("a session may be called A, and a name that is none is told how to write it") {
  CHECK(value_of<SessionNameText>("A") == "A");
  CHECK(value_of<SessionNameText>("heavy-2") == "heavy-2");
  CHECK(SessionNameText::parse("Heavy day").fault().help == "write `Heavy-day`");
  CHECK(code_of<SessionNameText>("A & B").empty());
}
