#pragma once

#include "planner/model/case.h"
#include "planner/model/check_ins.h"
#include "planner/model/condition.h"
#include "planner/reading/table.h"

namespace titrate::reading {

/// A length by its least, its usual and its most.
struct LengthEnds {
  std::optional<Length> min;
  std::optional<Length> expect;
  std::optional<Length> max;
};

}  // namespace titrate::reading

/// Every brace of the language: one table each, from which the reader, the error messages, the
/// reference and the schema follow.
namespace titrate::reading {

// Keys that stand in several braces.
[[nodiscard]] const std::vector<Field<Provenance>>& provenance_fields();
[[nodiscard]] const std::vector<Field<DoseKeys>>& dose_fields();
[[nodiscard]] const std::vector<Field<DayKeys>>& day_fields();
[[nodiscard]] const std::vector<Field<PainProfile>>& pain_fields();

// Condition file, from the inside out.
[[nodiscard]] const Table<Row>& row_table();
[[nodiscard]] const Table<Raise>& raise_table();
[[nodiscard]] const Table<Adjust>& adjust_table();
[[nodiscard]] const Table<Block>& block_table();
[[nodiscard]] const Table<SessionKind>& session_kind_table();
[[nodiscard]] const Table<Sessions>& sessions_table();
[[nodiscard]] const Table<Limit>& limit_table();
[[nodiscard]] const Table<Phase>& phase_table();
[[nodiscard]] const Table<Programme>& programme_table();
[[nodiscard]] const Table<Level>& level_table();
[[nodiscard]] const Table<Exercise>& exercise_table();
[[nodiscard]] const Table<Citation>& citation_table();
[[nodiscard]] const Table<ScreenItem>& screen_table();
[[nodiscard]] const Table<Choice>& choice_table();
[[nodiscard]] const Table<Test>& test_table();
[[nodiscard]] const Table<Outcome>& outcome_table();
[[nodiscard]] const Table<Adjunct>& adjunct_table();
[[nodiscard]] const Table<PainProfile>& pain_table();     ///< `pain:` of a condition
[[nodiscard]] const Table<PainProfile>& profile_table();  ///< one profile of the profiles file
[[nodiscard]] TableText profiles_file_text();             ///< the profiles file itself
[[nodiscard]] const Table<Condition>& evidence_table();
[[nodiscard]] const Table<Condition>& review_table();
[[nodiscard]] const Table<Condition>& condition_table();

// Case and log.
[[nodiscard]] const Table<Case>& case_table();

/// `{any: [...]}` among criteria.
[[nodiscard]] const Table<AnyOf>& any_table();
/// `{min, expect, max}`
[[nodiscard]] const Table<LengthEnds>& length_table();
/// `{repeat: [...], times: 10}`
[[nodiscard]] const Table<Intervals>& repeat_table();
/// The keys of a typical course beside its weeks.
[[nodiscard]] const Table<Provenance>& provenance_table();
/// Criteria: one comparison, or a list of comparisons and `any:` lists. In `if` they may only look
/// at choices.
[[nodiscard]] Shape<Criteria> criteria_shape(bool only_choices = false);
/// A length, also as `{min, expect, max}`.
[[nodiscard]] Shape<Length> length_shape();
/// A position whose numbers stay within the longest plan.
[[nodiscard]] Shape<Position> position_shape();
/// A count between two limits.
[[nodiscard]] Shape<Count> count_shape(int low, int high);
/// A percentage between two limits, in per cent.
[[nodiscard]] Shape<PerMille> percent_shape(int low, int high);
/// Every key that some brace of a condition knows; what `basis: {key: ...}` may name.
[[nodiscard]] const std::vector<std::string>& condition_keys();

}  // namespace titrate::reading
