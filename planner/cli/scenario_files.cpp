#include "planner/cli/scenario_files.h"

#include <algorithm>

#include "planner/cli/check_in_text.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

std::string flow(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& each : parts) text += (text.empty() ? "" : ", ") + each;
  return '{' + text + '}';
}

/// The equipment and loads of nobody in particular are the same for every device.
std::string equipment_text(const Case& patient) {
  std::string text;
  for (const Equipment& each : patient.equipment)
    text += "  " + each.name + ": {from: " + words::kilograms(each.loads.front()) +
            ", to: " + words::kilograms(each.loads.back()) +
            ", step: " + words::kilograms(each.loads[1] - each.loads[0]) + "}\n";
  return text.empty() ? "" : "equipment:\n" + text;
}

std::string screen_text(const Case& patient) {
  std::vector<std::string> parts;
  for (const auto& [item, answer] : patient.screen)
    parts.push_back(item + (answer ? ": yes" : ": no"));
  return parts.empty() ? "" : "screen: " + flow(parts) + '\n';
}

std::string choices_text(const Case& patient) {
  std::vector<std::string> parts;
  for (const auto& [choice, answer] : patient.choices) parts.push_back(choice + ": " + answer);
  return parts.empty() ? "" : "choices: " + flow(parts) + '\n';
}

std::string baseline_text(const Case& patient) {
  const Baseline& baseline = patient.baseline;
  std::string text = "baseline:\n  morning-pain: [";
  for (std::size_t index = 0; index < baseline.morning_pain.size(); ++index)
    text += (index == 0 ? "" : ", ") + std::to_string(baseline.morning_pain[index]);
  text += "]\n  worst-pain: " + std::to_string(baseline.worst_pain.value_or(0)) +
          "\n  night-pain: no\n  settles: 0 h\n";
  for (const LoadTest& test : baseline.loads)
    text += "  " + test.exercise + ": {load: " + words::kilograms(test.load) +
            ", reps: " + std::to_string(test.reps) + ", rir: " + std::to_string(test.rir) + "}\n";
  return text;
}

std::string days_text() {
  std::vector<std::string> days;
  for (const auto* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
    days.push_back(std::string{day} + ": [\"07:00-21:00\"]");
  return "available: " + flow(days) + '\n';
}

CheckIn entry_of(const SimulatedSession& session, const StorySession& said) {
  CheckIn entry;
  entry.date = session.date;
  if (said.missed) {
    entry.entry = MissedEntry{"as in the story"};
  } else {
    SessionEntry answer = said.answer;
    answer.done_all = true;
    entry.entry = answer;
  }
  return entry;
}

}  // namespace

ScenarioFiles scenario_files(const Condition& condition, const check::ReferenceStory& story) {
  ScenarioFiles files;
  files.name = condition.id + '-' + story.key + ".yaml";
  files.check_ins_name = condition.id + '-' + story.key + ".check-ins.yaml";
  const std::string about = "# A story that `titrate check` found: `" + story.key +
                            "` of the pain rules was beyond its bound.\n";
  const Case& patient = story.patient;
  files.patient =
      about + "titrate: case/1\npatient: story-" + story.key + "\ncondition: " + condition.id +
      "\nprogramme: " + story.programme + "\nstart: " + iso_date(patient.start) +
      "\nsurgery: " + iso_date(*patient.surgery) + "\ninjury: " + iso_date(*patient.injury) +
      "\nage: " + std::to_string(patient.age) + "\nside: left\n" + days_text() +
      equipment_text(patient) + screen_text(patient) + choices_text(patient) +
      baseline_text(patient) + "check-ins: " + files.check_ins_name + '\n';
  files.check_ins = about + "titrate: check-ins/1\ncheck-ins:\n";
  const std::size_t told = std::min(story.answers.sessions.size(), story.played.sessions.size());
  for (std::size_t index = 0; index < told; ++index)
    files.check_ins +=
        "  - " +
        check_in_text(entry_of(story.played.sessions[index], story.answers.sessions[index])) + '\n';
  return files;
}

}  // namespace titrate::cli
