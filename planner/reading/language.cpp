#include "planner/reading/case_parts.h"
#include "planner/reading/check_in_tables.h"
#include "planner/reading/story_tables.h"
#include "planner/reading/tables.h"
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
#include "planner/reading/text_story.h"

namespace titrate::reading {
namespace {

template <class... Grammars>
std::vector<Form> forms_of() {
  return {form_of<Grammars>()...};
}

template <class... T>
std::vector<TableText> told_all(const Table<T>&... tables) {
  return {told(tables)...};
}

}  // namespace

std::vector<TableText> language_tables() {
  std::vector<TableText> tables = told_all(
      condition_table(), evidence_table(), review_table(), citation_table(), screen_table(),
      choice_table(), pain_table(), test_table(), outcome_table(), adjunct_table(),
      exercise_table(), level_table(), programme_table(), phase_table(), length_table(),
      any_table(), sessions_table(), session_kind_table(), limit_table(), block_table(),
      repeat_table(), row_table(), raise_table(), adjust_table(), provenance_table(),
      profile_table(), case_table(), check_ins_table(), session_entry_table(), pain_scores_table(),
      done_table(), morning_entry_table(), missed_entry_table(), tests_entry_table(),
      flags_entry_table(), clinician_entry_table(), clinician_table(), change_entry_table(),
      void_entry_table(), story_table(), story_repeat_table(), story_session_table());
  tables.push_back(profiles_file_text());
  tables.push_back(equipment_text());
  for (auto& table : baseline_texts()) tables.push_back(std::move(table));
  return tables;
}

std::vector<Form> language_grammars() {
  using namespace text;
  return forms_of<
      CountText, PositionText, LengthText, DurationText, TimeText, DistanceText, MassText,
      PercentText, FrequencyText, GapText, PaceText, DaysText, WeeksText, LoadText, EffortText,
      TempoText, JointRangeText, RestText, CuffText, SegmentText, PreparationText, CriterionText,
      ObservableText, CriterionValueText, StepText, PauseText, ChangeText, BandText, LookedText,
      ChangedText, PerPointText, WeightBearingText, FootContactsText, DateText, DateRangeText,
      ClockText, WindowText, SlugText, MeasureNameText, SessionNameText, UidText, TimeZoneText, ResultText,
      HundredthsText, ExertionText, GirthText, SessionShareText, StandingText, StorySessionText>();
}

}  // namespace titrate::reading
