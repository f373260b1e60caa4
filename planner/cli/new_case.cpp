#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "planner/cli/starting_files.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr std::size_t comment_column = 38;

/// `key: ____` with what belongs there beside it, all comments below one another.
std::string line(std::string text, std::string_view comment) {
  if (comment.empty()) return text + '\n';
  text.resize(std::max(text.size() + 2, comment_column), ' ');
  return text + "# " + utf8::printable(comment) + '\n';
}

std::string blank(std::string_view key, std::string_view comment) {
  return line(std::string{key} + ": ____", comment);
}

bool counts_from(const Condition& condition, Programme::CountsFrom event) {
  return std::ranges::any_of(condition.programmes, [event](const auto& programme) {
    return programme.counts_from == event;
  });
}

std::string programme_line(const Condition& condition) {
  if (condition.programmes.size() < 2) return {};
  std::vector<std::string> names;
  for (const auto& programme : condition.programmes) names.push_back(programme.id);
  const auto* usual = condition.default_programme();
  return "# One of " + words::list(names) + "; the one here if left out:\n# programme: " +
         (usual != nullptr ? usual->id : names.front()) + '\n';
}

std::string events(const Condition& condition) {
  std::string text;
  if (counts_from(condition, Programme::CountsFrom::surgery))
    text += blank("surgery", "the day of the operation:  2026-11-09");
  if (counts_from(condition, Programme::CountsFrom::injury))
    text += blank("injury", "the day of the injury:  2026-11-09");
  return text;
}

std::string screen(const Condition& condition) {
  if (condition.screen.empty()) return {};
  std::string text = "\n# Asked before any plan, yes or no. A yes refers the patient.\nscreen:\n";
  for (const auto& question : condition.screen) {
    text += "  # " + utf8::printable(question.ask) + '\n';
    text += "  " + question.id + ": ____\n";
  }
  return text;
}

std::string choices(const Condition& condition) {
  if (condition.choices.empty()) return {};
  std::string text = "\nchoices:\n";
  for (const auto& choice : condition.choices) {
    auto answers = choice.answers;
    answers.emplace_back("unknown");
    text += "  # " + utf8::printable(choice.ask) + '\n';
    text += blank("  " + choice.id, words::list(answers));
  }
  return text;
}

std::string equipment(const Condition& condition) {
  std::set<std::string> needed;
  for (const auto& exercise : condition.exercises) {
    needed.insert(exercise.needs.begin(), exercise.needs.end());
    for (const auto& level : exercise.levels) needed.insert(level.needs.begin(), level.needs.end());
  }
  if (needed.empty()) return {};
  std::string text =
      "\n# What the patient has. Take the # away from the key and from what is there; what is not\n"
      "# listed is taken as missing. What can be loaded says how:\n"
      "#   barbell: {from: 20 kg, to: 100 kg, step: 2.5 kg}\n"
      "# equipment:\n";
  for (const auto& name : needed) text += "#   " + name + ": yes\n";
  return text;
}

std::string example_of(const Test& test) {
  if (test.unit == "grade" && !test.grades.empty()) return "one of " + words::list(test.grades);
  if (test.unit == "yes or no") return "yes or no";
  if (test.unit == "pain") return "0 to 10";
  return "in " + test.unit;
}

std::string tests(const Condition& condition) {
  std::string text;
  for (const auto& test : condition.tests) {
    const auto comment = test.title + ", " + example_of(test);
    if (test.both_sides)
      text += line("  " + test.id + ": {left: ____, right: ____}", comment);
    else
      text += blank("  " + test.id, comment);
  }
  for (const auto& outcome : condition.outcomes)
    text += blank("  " + outcome.measure, "points of the questionnaire");
  return text;
}

/// The exercises that a load may be worked out for, with how a set is written.
std::string load_examples(const Condition& condition) {
  std::string text;
  for (const auto& exercise : condition.exercises)
    if (exercise.kind == ExerciseKind::strength)
      text += "  # " + exercise.id + ": {load: 42.5 kg, reps: 10}\n";
  if (text.empty()) return text;
  return "  # A set to failure, from which loads are worked out (or with `rir: 2`):\n" + text;
}

std::string head(Date created, const std::string& uid) {
  return "# A new case. Fill in every ____ and delete what you do not need.\n"
         "# What follows a # is for you; titrate does not read it.\n"
         "# See what is missing:  titrate check FILE\n"
         "# An editor completes and explains keys with:  titrate schema case > case.schema.json\n"
         "# yaml-language-server: $schema=case.schema.json\n"
         "\n"
         "titrate: case/1\n" +
         blank("patient", "a pseudonym, no name:  p-0142") +
         line("created: " + iso_date(created), "written once by titrate") + "uid: " + uid + '\n' +
         blank("age", "in years:  42") + blank("side", "left, right, both or none") +
         blank("goal", "in the patient's words:  Run 10 km") + '\n';
}

std::string days() {
  std::string text =
      "\n# When sessions may lie. any = 07:00 to 21:00; or hours:  [\"07:00-08:30\"]\navailable:\n";
  for (const auto* day : {"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
    text += "  " + std::string{day} + ": any\n";
  return text + "# unavailable: [2026-12-24..2026-12-27]\n";
}

std::string baseline_head() {
  return "\n# Before the start. Delete a line that was not measured.\nbaseline:\n" +
         line("  morning-pain: [____, ____, ____]", "three mornings, 0 to 10:  [3, 2, 3]") +
         blank("  worst-pain", "0 to 10") + blank("  night-pain", "yes or no") +
         blank("  settles", "how long pain stays after load:  2 h") +
         blank("  stiffness", "in the morning:  10 min");
}

}  // namespace

std::string new_case_text(const Condition* condition, Date created, const std::string& uid) {
  auto text = head(created, uid);
  if (condition == nullptr)
    text += blank("condition", "its id:  titrate conditions") +
            line("# programme: ____", "the condition's default if left out");
  else
    text += "condition: " + condition->id + '\n' + programme_line(*condition) + events(*condition);
  text += blank("start", "the day week 1 begins:  2026-11-23") +
          blank("time-zone", "Europe/Copenhagen") + days();
  if (condition != nullptr)
    text += equipment(*condition) + screen(*condition) + choices(*condition);
  text += baseline_head();
  if (condition != nullptr) text += tests(*condition) + load_examples(*condition);
  return text +
         "\n# The first `titrate log` makes the file of the check-ins and tells the line that goes "
         "here:\n# check-ins: case.check-ins.yaml\n";
}

}  // namespace titrate::cli
