#include "planner/reading/cursor.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_days.h"

namespace titrate::reading {
namespace {

/// `2 x daily` says two keys at once.
std::optional<int> times_daily(std::string_view text) {
  text::Cursor at{text};
  const auto times = at.whole();
  if (!times || !at.take("x") || !at.take("daily") || !at.at_end()) return std::nullopt;
  return *times >= 1 && *times <= 10 ? times : std::nullopt;
}

void read_frequency(DayKeys& into, const yaml::Entry& entry, Reader& reader) {
  const auto times =
      entry.value.kind == yaml::Node::Kind::scalar ? times_daily(entry.value.text) : std::nullopt;
  if (entry.value.text == "other days")
    return reader.error("bad-value", entry.value.span,
                        "`other days` are those that the other kinds of session leave, and stand "
                        "only in `kinds`",
                        "for every second day write `every 2 days`");
  if (!times) {
    into.frequency = text_of<text::FrequencyText>().read(entry.value, reader);
    return;
  }
  if (into.times_a_day)
    reader.error("conflicting-keys", entry.value.span,
                 text::quote(entry.value.text) + " and `times-a-day` both say how often on a day",
                 "write `frequency: daily` and `times-a-day`");
  into.frequency = Frequency{Frequency::Kind::per_week, 7, 7};
  into.times_a_day = times;
}

}  // namespace

const std::vector<Field<DayKeys>>& day_fields() {
  // `times-a-day` is read first, so that `2 x daily` beside it is noticed.
  static const std::vector<Field<DayKeys>> fields{
      field("times-a-day", &DayKeys::times_a_day, whole(1, 10),
            "how often on each of these days; 1 when left out"),
      {"frequency", "on which days; a range aims at the high end and accepts the low",
       form_of<text::FrequencyText>(), false, read_frequency},
      field("gap", &DayKeys::gap, text_of<text::GapText>(),
            "the least time between two doses of one tissue: hours from start to start, or days"),
  };
  return fields;
}

}  // namespace titrate::reading
