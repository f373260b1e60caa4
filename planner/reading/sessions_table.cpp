#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_name.h"

namespace titrate::reading {
namespace {

void finish_sessions(Sessions&, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view naming[] = {"order", "kinds"};
  check_at_most_one(node, naming, reader);
}

std::vector<Field<Sessions>> naming_fields() {
  return {
      field("order", &Sessions::order, list_of(text_of<text::SessionNameText>(), 50),
            "named sessions in turn; starts again each week when there is one name per session"),
      field("kinds", &Sessions::kinds,
            named_map_of(session_kind_table, &SessionKind::name,
                         text_of<text::SessionNameText>()),
            "named sessions by how often"),
      field("at-weeks", &Sessions::at_weeks, one_or_list_of(whole(0, 156)),
            "single sessions this many weeks after `counts-from`"),
      field("at-months", &Sessions::at_months, one_or_list_of(whole(0, 36)),
            "single sessions this many months after `counts-from`"),
  };
}

}  // namespace

const Table<SessionKind>& session_kind_table() {
  auto frequency =
      field("frequency", &SessionKind::frequency, text_of<text::FrequencyText>(), "on which days");
  frequency.required = true;
  static const Table<SessionKind> table{
      "session kind",
      "a named session by how often",
      {frequency,
       field("gap", &SessionKind::gap, text_of<text::GapText>(), "the least time between two")},
      nullptr};
  return table;
}

const Table<Sessions>& sessions_table() {
  static const Table<Sessions> table{
      "sessions", "when sessions are held and what surrounds them; inherited key by key",
      joined<Sessions>(
          embedded(&Sessions::days, day_fields()), naming_fields(),
          std::vector<Field<Sessions>>{
              field("warm-up", &Sessions::warm_up, text_of<text::PreparationText>(),
                    "before the exercises; counts for the session's length, not as a dose"),
              field("cool-down", &Sessions::cool_down, text_of<text::PreparationText>(),
                    "after the exercises"),
              field("rest-after", &Sessions::rest_after, text_of<text::TimeText>(),
                    "between exercises; 2 min when left out"),
              field("length", &Sessions::length, text_of<text::TimeText>(),
                    "the most a session should last; 60 min when left out"),
              field("supervised", &Sessions::supervised, flag(), "held with a therapist"),
          },
          embedded(&Sessions::provenance, provenance_fields())),
      finish_sessions};
  return table;
}

}  // namespace titrate::reading
