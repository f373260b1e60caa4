#pragma once

#include "planner/model/check_ins.h"
#include "planner/reading/table.h"
#include "planner/reading/text_clock.h"

/// The kinds of entry of a log, one table each. `date` is read before the kind is known.
namespace titrate::reading {

[[nodiscard]] const Table<PainScores>& pain_scores_table();
[[nodiscard]] const Table<Done>& done_table();
[[nodiscard]] const Table<SessionEntry>& session_entry_table();
[[nodiscard]] const Table<MorningEntry>& morning_entry_table();
[[nodiscard]] const Table<MissedEntry>& missed_entry_table();
[[nodiscard]] const Table<TestsEntry>& tests_entry_table();
[[nodiscard]] const Table<FlagsEntry>& flags_entry_table();
[[nodiscard]] const Table<ClinicianEntry>& clinician_table();
[[nodiscard]] const Table<ClinicianEntry>& clinician_entry_table();
[[nodiscard]] const Table<ChangeEntry>& change_entry_table();
[[nodiscard]] const Table<VoidEntry>& void_entry_table();

[[nodiscard]] const Table<CheckIns>& check_ins_table();
/// The forms of all kinds of entry.
[[nodiscard]] std::vector<Form> entry_forms();

/// One dated entry: finds its kind by its keys and reads it; nothing when it has none or several.
[[nodiscard]] std::optional<CheckIn> read_entry(const yaml::Node& node, Reader& reader);

/// The key `date`, which every kind has.
template <class Entry>
[[nodiscard]] std::vector<Field<Entry>> date_field() {
  return {{"date", "the day", form_of<text::DateText>(), true,
           [](Entry&, const yaml::Entry&, Reader&) {}}};
}

}  // namespace titrate::reading
