#include "planner/reading/text_dose.h"

#include <algorithm>

#include "planner/reading/measure.h"
#include "planner/reading/text_amount.h"

namespace titrate::text {

Parsed<Tempo> TempoText::parse(std::string_view text) {
  Cursor at{text};
  Tempo tempo;
  tempo.fast_up = at.take("fast");
  if (!tempo.fast_up) {
    const auto up = at.whole();
    if (!up) return at.fault();
    tempo.up = *up;
  }
  for (int* part : {&tempo.pause, &tempo.down}) {
    const auto seconds = at.take("-") ? at.whole() : std::nullopt;
    if (!seconds) return at.fault();
    *part = *seconds;
  }
  if (at.take("-"))
    return Fault{"four-number-tempo", quote(text) + " has four numbers",
                 "write `up-pause-down`, such as `3-0-3`: publications disagree on what the "
                 "fourth number is"};
  if (!at.at_end()) return Fault{};
  if (std::max({tempo.up, tempo.pause, tempo.down}) > 60)
    return out_of_range(text, "may have at most 60 s in each part");
  if (seconds_per_rep(tempo) == 0) return out_of_range(text, "must take at least one second");
  return tempo;
}

std::string TempoText::format(const Tempo& tempo) {
  return (tempo.fast_up ? "fast" : std::to_string(tempo.up)) + "-" + std::to_string(tempo.pause) +
         "-" + std::to_string(tempo.down);
}

Parsed<JointRange> JointRangeText::parse(std::string_view text) {
  if (text == "full") return JointRange{};
  Cursor at{text};
  const auto from = at.whole();
  if (!from || !at.take("-")) return at.fault();
  const auto to = at.whole();
  if (!to || !at.at_end()) return at.fault();
  if (*from > 180 || *to > 180) return out_of_range(text, "must be between 0 and 180 degrees");
  return JointRange{false, *from, *to};
}

std::string JointRangeText::format(const JointRange& range) {
  return range.full ? "full" : std::to_string(range.from) + "-" + std::to_string(range.to);
}

Parsed<Segment> SegmentText::parse(std::string_view text) {
  Cursor at{text};
  Segment segment;
  segment.activity = std::string{at.word()};
  segment.written = tidy(text);
  if (std::ranges::find(activities, segment.activity) == activities.end()) return Fault{};
  Cursor for_way = at;
  Fault fault;
  if (const auto time = take_time(at, text, fault); time && at.at_end()) {
    if (time->low != time->high) return Fault{};
    segment.time = time->low;
    return segment;
  }
  if (!fault.code.empty()) {
    if (fault.code == "missing-unit")
      fault.help =
          "write " + quote(std::string{text} + " min") + " or `" + segment.activity + " 0.5 mi`";
    return fault;
  }
  const auto way = take_way(for_way, text, fault);
  if (!way) return fault;
  if (!for_way.at_end() || way->low != way->high) return Fault{};
  segment.distance = way->low;
  return segment;
}

std::string SegmentText::format(const Segment& segment) {
  if (segment.time) return segment.activity + " " + TimeText::format(*segment.time);
  Distance way;
  way.low = way.high = segment.distance.value_or(Millimetres{});
  return segment.activity + " " + DistanceText::format(way);
}

Parsed<Preparation> PreparationText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto time = take_time(at, text, fault);
  if (!time) return fault;
  if (time->low != time->high) return Fault{};
  return Preparation{time->low, std::string{at.rest()}};
}

std::string PreparationText::format(const Preparation& preparation) {
  const std::string time = TimeText::format(preparation.time);
  return preparation.text.empty() ? time : time + " " + preparation.text;
}

}  // namespace titrate::text
