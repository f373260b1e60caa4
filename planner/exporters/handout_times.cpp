#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                   "Friday", "Saturday", "Sunday"};

/// A day of the week with its hour.
using Slot = std::pair<int, int>;
using Slots = std::set<Slot>;
constexpr int no_hour = -1;

Slots slots_of(const PlannedWeek& week) {
  Slots slots;
  for (const auto& session : week.sessions) {
    if (!text::counts(session)) continue;
    slots.emplace(weekday_index(session.date), session.start ? session.start->minutes : no_hour);
  }
  return slots;
}

std::string slot_words(const Slot& slot) {
  std::string words{weekdays[static_cast<std::size_t>(slot.first)]};
  return slot.second == no_hour ? words : words + " " + clock_text(ClockTime{slot.second});
}

constexpr std::size_t every_day = 7;

bool has_hour(const Slot& slot) { return slot.second != no_hour; }

/// The days and hours, one hour of all days said once; of every day only those with an hour.
std::string slots_words(const Slots& slots) {
  const bool any_hour = std::any_of(slots.begin(), slots.end(), has_hour);
  const bool daily = slots.size() == every_day;
  const bool one_hour = any_hour && slots.size() > 1 &&
                        std::all_of(slots.begin(), slots.end(), [&](const Slot& slot) {
                          return slot.second == slots.begin()->second;
                        });
  const auto hour = " at " + clock_text(ClockTime{slots.empty() ? 0 : slots.begin()->second});
  if (daily && !any_hour) return "when it suits you";
  if (daily && one_hour) return hour.substr(1);
  std::string words;
  for (const auto& slot : slots) {
    if (daily && !has_hour(slot)) continue;
    words += (words.empty() ? "" : ", ") + slot_words(one_hour ? Slot{slot.first, no_hour} : slot);
  }
  return words + (one_hour ? hour : "") + (daily ? ", else when it suits you" : "");
}

/// The days that most weeks of a stage have.
Slots usual_slots(const Plan& plan, const PlannedPhase& phase) {
  std::map<Slots, int> seen;
  Slots usual;
  for (const auto& week : plan.weeks) {
    if (week.number < phase.first_week || week.number > phase.last_week) continue;
    const auto slots = slots_of(week);
    if (!slots.empty() && ++seen[slots] > seen[usual]) usual = slots;
  }
  return usual;
}

/// `10 min`, `35 to 60 min`
std::string minutes_words(const Plan& plan, const PlannedPhase& phase) {
  int least = 0;
  int most = 0;
  for (const auto& week : plan.weeks) {
    if (week.number < phase.first_week || week.number > phase.last_week) continue;
    for (const auto& session : week.sessions) {
      if (!text::counts(session) || session.minutes == 0) continue;
      least = least == 0 ? session.minutes : std::min(least, session.minutes);
      most = std::max(most, session.minutes);
    }
  }
  return most == 0 ? "" : words::time_range(Seconds{least * 60}, Seconds{most * 60});
}

const Frame* frame_of(const Plan& plan, const PlannedPhase& phase) {
  const auto frame = std::ranges::find(plan.told.frames, phase.id, &Frame::phase);
  return frame == plan.told.frames.end() ? nullptr : &*frame;
}

/// Whether every phase has the same before, between and after.
bool one_frame(const Plan& plan) {
  const Frame* first = plan.phases.empty() ? nullptr : frame_of(plan, plan.phases.front());
  return first != nullptr &&
         std::all_of(plan.phases.begin(), plan.phases.end(), [&](const auto& phase) {
           const auto* frame = frame_of(plan, phase);
           return frame != nullptr && frame->warm_up == first->warm_up &&
                  frame->cool_down == first->cool_down && frame->rest_after == first->rest_after;
         });
}

Line frame_line(const Frame* frame) {
  Line line;
  if (frame == nullptr) return line;
  const auto add = [&line](const std::string& name, const std::string& words) {
    if (words.empty()) return;
    line.push_back(plain((line.empty() ? "" : " ") + name));
    line.push_back(written(words));
    line.push_back(plain("."));
  };
  add("Before: ", frame->warm_up);
  add("After: ", frame->cool_down);
  if (frame->rest_after && frame->rest_after->count() > 0) {
    line.push_back(plain((line.empty() ? "Rest " : " Rest ") + words::time(*frame->rest_after) +
                         " between exercises."));
  }
  return line;
}

Stage stage_of(const Plan& plan, const PlannedPhase& phase) {
  Stage stage;
  stage.weeks = weeks_words(phase.first_week, phase.last_week) + (phase.open ? " and on" : "");
  stage.title = utf8::printable(phase.title);
  if (stage.title == stage.weeks) stage.title.clear();
  stage.expected = phase.expected;
  std::string often = words::capitalised(utf8::printable(phase.sessions));
  const auto minutes = minutes_words(plan, phase);
  if (!minutes.empty()) often += (often.empty() ? "" : ", ") + minutes + " each";
  const auto days = usual_times(plan).empty() ? slots_words(usual_slots(plan, phase)) : "";
  if (!days.empty()) often += (often.empty() ? "" : ": ") + days;
  if (!often.empty()) stage.lines.push_back({plain(words::sentence(often))});
  if (auto line = frame_line(frame_of(plan, phase)); !line.empty() && !one_frame(plan))
    stage.lines.push_back(std::move(line));
  return stage;
}

/// What binds the patient, not the planner.
std::string limit_in_words(const PlannedLimit& limit) {
  const auto value = utf8::printable(limit.value);
  const auto angle = value == "full" ? "as far as it goes" : "only within " + value + " degrees";
  if (limit.what == "weight-bearing") return "weight on the leg: " + value;
  if (limit.what == "range") return "bend " + angle;
  if (limit.what == "loaded-range") return "under load bend " + angle;
  if (limit.what != "forbid") return {};
  if (value == "plyometric") return "no jumps or hops";
  return "no " + utf8::printable(limit.title.empty() ? limit.value : limit.title);
}

}  // namespace

std::string usual_times(const Plan& plan) {
  Slots usual;
  for (const auto& phase : plan.phases) {
    const auto slots = usual_slots(plan, phase);
    if (slots.empty()) continue;
    if (!usual.empty() && usual != slots) return {};
    usual = slots;
  }
  const auto words = slots_words(usual);
  return usual.size() == every_day ? "Every day, " + words : words;
}

Line shared_frame(const Plan& plan) {
  return one_frame(plan) ? frame_line(frame_of(plan, plan.phases.front())) : Line{};
}

std::vector<Stage> stages_of(const Plan& plan) {
  std::vector<Stage> stages;
  for (const auto& phase : plan.phases) stages.push_back(stage_of(plan, phase));
  return stages;
}

std::vector<Line> limits_of(const Plan& plan) {
  std::vector<std::pair<std::string, std::vector<int>>> all;
  for (const auto& week : plan.weeks) {
    for (const auto& limit : week.limits) {
      const auto words = limit_in_words(limit);
      if (!limit.binds || words.empty()) continue;
      auto known = std::find_if(all.begin(), all.end(),
                                [&](const auto& other) { return other.first == words; });
      if (known == all.end()) known = all.insert(all.end(), {words, {}});
      if (known->second.empty() || known->second.back() != week.number)
        known->second.push_back(week.number);
    }
  }
  // What holds in the same weeks is one line.
  std::vector<Line> lines;
  std::vector<std::vector<int>> of_line;
  for (const auto& [words, weeks] : all) {
    const auto known = std::find(of_line.begin(), of_line.end(), weeks);
    if (known != of_line.end()) {
      lines[static_cast<std::size_t>(known - of_line.begin())].push_back(plain("; " + words));
      continue;
    }
    of_line.push_back(weeks);
    lines.push_back({strong(weeks_words(weeks) + ": "), plain(words)});
  }
  for (auto& line : lines) line.push_back(plain("."));
  return lines;
}

}  // namespace titrate::handout
