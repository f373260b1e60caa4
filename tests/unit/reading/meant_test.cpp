// What people write before they know the grammars, and what they are told to write instead.
#include "planner/reading/meant.h"

#include <catch2/catch.hpp>

#include "planner/reading/synonyms.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_clock.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_load.h"
#include "tests/unit/reading/reading_support.h"

namespace titrate {
namespace {

using namespace text;
using test::changed;
using test::condition_of;
using test::Mistakes;
using test::small_condition;

struct Said {
  std::string text;
  std::string help;
};

template <class Grammar>
void check_said(const std::vector<Said>& all, std::string_view key = {}) {
  const auto takes = [](std::string_view text) { return bool(Grammar::parse(text)); };
  for (const Said& said : all) {
    INFO(said.text);
    CHECK(better_words(said.text, Grammar::name, key, takes) == said.help);
  }
}

TEST_CASE("rests and holds in minutes and seconds are offered in one unit") {
  check_said<RestText>({{"1 min 30", "write `90 s`"},
                        {"1 min 30 s", "write `90 s`"},
                        {"1:30", "write `90 s`"},
                        {"1m30s", "write `90 s`"},
                        {"60\"", "write `60 s`"},
                        {"2'", "write `2 min`"},
                        {"90 sec", "write `90 s`"},
                        {"1-2 minutes", "write `1-2 min`"},
                        {"2 to 3 mins", "write `2-3 min`"},
                        {"30s-60s", "write `30-60 s`"},
                        {"2\u20133 min", "write `2-3 min`"},
                        {"1,5 min", "write `1.5 min`"},
                        {"none", "write `0 s`"},
                        {"2\u00A0min", "write `2 min`, with common blanks"},
                        {"a while", ""}});
  check_said<DurationText>({{"45 seconds", "write `45 s`"}, {"0:45", "write `45 s`"}});
}

TEST_CASE("sets and repetitions in one value are taken apart") {
  check_said<CountText>({{"3x12", "write `sets: 3, reps: 12`"},
                         {"3 sets of 8-12", "write `sets: 3, reps: 8-12`"},
                         {"3 \u00D7 12 reps", "write `sets: 3, reps: 12`"},
                         {"three", "write `3`"},
                         {"3 sets", "write `3`"},
                         {"2 or 3", "write `2-3`"},
                         {"12/10/8", ""}},
                        "sets");
  check_said<CountText>({{"8 to 12", "write `8-12`"},
                         {"AMRAP", "write `max`"},
                         {"to failure", "write `max`"},
                         {"10 or more", "write `10+`"},
                         {"10 per leg", "write `reps: 10, side: each`"},
                         {"10/side", "write `reps: 10, side: each`"},
                         {"12/10/8", "for one number in each set write `[12, 10, 8]`"},
                         {"12-10-8", "for one number in each set write `[12, 10, 8]`"},
                         {"30 s",
                          "write `hold: 30 s` when it is held still, or `time: 30 s` when "
                          "it moves"},
                         {"many", ""}},
                        "reps");
}

TEST_CASE("a tempo in words is put in the order up, pause, down") {
  check_said<TempoText>({{"3 s up 2 s pause 3 s down", "write `3-2-3`"},
                         {"3 s up, 3 s down", "write `3-0-3`"},
                         {"4 s down, 1 s up", "write `1-0-4`"},
                         {"eccentric 5 s, concentric 2 s", "write `2-0-5`"},
                         {"3/1/3", "write `3-1-3`"},
                         {"x-0-2", "write `fast-0-2`"},
                         {"4 s down", ""},
                         {"slow", ""}});
}

TEST_CASE("a load is offered in the one spelling of it") {
  check_said<LoadText>(
      {{"70 percent 1RM", "write `70 % 1RM`"},
       {"70 % of one rep max", "write `70 % 1RM`"},
       {"70%-80% 1RM", "write `70-80 % 1RM`"},
       {"8 rep max", "write `8RM`"},
       {"RM 8", "write `8RM`"},
       {"8-12RM", "write one of the two: `12RM` is the lighter load"},
       {"BW + 10 kgs", "write `bodyweight + 10 kg`"},
       {"22 lbs", "write `22 lb`"},
       {"7,5 kg", "write `7.5 kg`"},
       {"70 % MVC", "write `70 % MVIC`"},
       {"red theraband", "write `band red`"},
       {"60-70 %", "say of what: `60-70 % 1RM`, `60-70 % MVIC` or `60-70 % of last`"},
       {"RPE 8", "write `effort: RPE 8` in place of `load`"},
       {"the trolley", ""}});
  check_said<EffortText>({{"RPE 7/10", "write `RPE 7`"},
                          {"2 reps in reserve", "write `RIR 2`"},
                          {"to failure", "write `failure`"}});
}

TEST_CASE("how often is offered in days a week, and several times a day as two keys") {
  check_said<FrequencyText>({{"every other day", "write `every 2 days`"},
                             {"alternate days", "write `every 2 days`"},
                             {"3x/week", "write `3/week`"},
                             {"3 x week", "write `3/week`"},
                             {"three times a week", "write `3/week`"},
                             {"2 to 3/week", "write `2-3/week`"},
                             {"weekly", "write `1/week`"},
                             {"1/day", "write `daily`"},
                             {"2x/day", "write `frequency: daily, times-a-day: 2`"},
                             {"twice daily", "write `frequency: daily, times-a-day: 2`"},
                             {"Mon Wed Fri",
                              "write how often, such as `3/week`; the days stand in "
                              "the case, under `available`"},
                             {"every 2 weeks", ""}});
  check_said<LengthText>({{"6 to 8 wks", "write `6-8 weeks`"},
                          {"at least 6 weeks", "write `6 weeks`"},
                          {"weeks 9-12", "write `week: 9-12` in place of `lasts`"},
                          {"ongoing", "write `open`"}});
  check_said<GapText>({{"48 hours", "write `48 h`"}, {"48-72 h", "write `48 h`"}});
  check_said<PositionText>({{"1 to 2", "write `1-2`"},
                            {"from 5", "write `5+`"},
                            {"1 & 2", "write `1-2`"},
                            {"1 & 3", ""}});
}

TEST_CASE("a day is offered as year, month and day, and both where it can be either") {
  check_said<DateText>({{"23/11/2026", "write `2026-11-23`"},
                        {"3.4.2026", "write `2026-04-03`"},
                        {"3/4/2026", "write year-month-day: `2026-04-03` or `2026-03-04`"},
                        {"23/13/2026", ""}});
  check_said<WindowText>({{"7-8:30", "write `\"07:00-08:30\"`, in quotes"},
                          {"no", "leave the line out: a day that is not listed has no session"}});
  CHECK(better_number("5/10", 0, 10) == "write `5`");
  CHECK(better_number("52 years", 0, 120) == "write `52`");
  CHECK(better_number("3-5", 0, 10).empty());
}

TEST_CASE("words and keys that the field uses lead to those of the files") {
  const std::vector<std::string> levels{"I", "II", "III", "IV", "V", "expert"};
  CHECK(reading::word_help("2b", levels) == "write `II`");
  CHECK(reading::word_help("A", levels) == "there is `I`, `II`, `III`, `IV`, `V`, `expert`");
  const std::vector<std::string> keys{"title", "programmes", "sessions", "week"};
  CHECK(reading::key_called("program", keys) == "programmes");
  CHECK(reading::keys_for("sessions per week", keys) == "write `sessions: {frequency: 3/week}`");
  CHECK(reading::keys_for("week 1-2", keys) ==
        "write the weeks and the dose in one pair of braces: `{week: 1-2, sets: 3, reps: 12, "
        "load: 12RM}`");
}

TEST_CASE("the better words stand in the message of the file") {
  CHECK(condition_of(changed(small_condition(), "sets: 3", "sets: 3x12")).mistakes ==
        Mistakes{"bad-value at \"3x12\": `3x12` is not a count such as `8-12` (write `sets: 3, "
                 "reps: 12`)"});
}

TEST_CASE("the days that other sessions leave stand only among kinds of session") {
  CHECK(condition_of(changed(small_condition(), "frequency: 3/week", "frequency: other days"))
            .mistakes ==
        Mistakes{"bad-value at \"other days\": `other days` are those that the other kinds of "
                 "session leave, and stand only in `kinds` (for every second day write `every 2 "
                 "days`)"});
}

}  // namespace
}  // namespace titrate
