#include <algorithm>
#include <string_view>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

/// `3 seconds`
std::string seconds_words(std::string_view seconds) {
  return std::string{seconds} + (seconds == "1" ? " second" : " seconds");
}

/// `Up in 3 seconds, hold 1 second, down in 3 seconds.`
Line tempo_line(const std::string& tempo) {
  const auto first = tempo.find('-');
  const auto last = tempo.rfind('-');
  if (first == std::string::npos || first == last) return {};
  const auto up = tempo.substr(0, first);
  const auto pause = tempo.substr(first + 1, last - first - 1);
  std::string text = up == "fast" ? "Up fast" : "Up in " + seconds_words(up);
  if (pause != "0") text += ", hold " + seconds_words(pause);
  return {strong(text + ", down in " + seconds_words(tempo.substr(last + 1)) + ".")};
}

/// A tempo says something where weight goes up and down; elsewhere it is only a length.
bool has_pace(const ToldExercise* told) { return told != nullptr && told->kind == "strength"; }

/// The sentences of a text, one step each.
std::vector<std::string> sentences(const std::string& text) {
  std::vector<std::string> all;
  std::string one;
  for (std::size_t i = 0; i < text.size(); ++i) {
    one += text[i];
    const bool ends = text[i] == '.' && i + 2 < text.size() && text[i + 1] == ' ' &&
                      text[i + 2] >= 'A' && text[i + 2] <= 'Z';
    if (!ends) continue;
    all.push_back(one);
    one.clear();
    ++i;
  }
  if (!one.empty()) all.push_back(words::sentence(one));
  return all;
}

Line side_line(const Plan& plan, const Prescription& dose) {
  if (dose.side == "each") {
    const bool sided = plan.side == "left" || plan.side == "right";
    return {plain("One side after the other" + (sided ? ", the " + plan.side + " first." : "."))};
  }
  if (dose.side == "left" || dose.side == "right")
    return {plain("The " + dose.side + " side only.")};
  if (dose.side == "affected") return {plain("The sore side only.")};
  if (dose.side == "other") return {plain("The good side only.")};
  return {};
}

Line rest_line(const Prescription& dose) {
  if (dose.rest_as_set) return {plain("Rest between sets as long as a set takes.")};
  if (!dose.rest || dose.rest->second.count() == 0 || dose.sets.value_or(1) <= 1) return {};
  return {plain("Rest "), strong(words::time_range(dose.rest->first, dose.rest->second)),
          plain(" between sets.")};
}

Line range_line(const Prescription& dose) {
  if (dose.range.empty() || dose.range == "full") return {};
  return {plain("Only between "), strong(utf8::printable(dose.range) + " degrees"),
          plain(dose.range_in_file.empty() ? "." : " for now.")};
}

Line labelled(const char* label, const std::string& text) {
  return text.empty() ? Line{}
                      : Line{strong(label), written(words::sentence(utf8::printable(text)))};
}

/// The exercises of the same block that are done in turn with this one.
Line arrangement_line(const PlannedSession& session, const Prescription& dose) {
  if (dose.arrangement.empty()) return {};
  std::vector<std::string> block;
  std::size_t own = 0;
  for (const auto& each : session.prescriptions) {
    if (each.block != dose.block || each.arrangement != dose.arrangement) continue;
    own = &each == &dose ? block.size() : own;
    block.push_back(utf8::printable(each.title));
  }
  std::vector<std::string> others;
  for (std::size_t each = 0; each < block.size(); ++each) {
    const bool partner = dose.arrangement != "pairs" || each / 2 == own / 2;
    if (each != own && partner) others.push_back(block[each]);
  }
  if (others.empty()) return {};
  return {plain("A set of this, then a set of "), written(words::list(others)), plain(".")};
}

/// How an exercise is done from a week on, beside what its text says.
struct Manner {
  int week = 0;
  std::vector<Line> lines;
};

Manner manner_of(const Plan& plan, const ToldExercise* told, int week,
                 const PlannedSession& session, const Prescription& dose) {
  Manner manner;
  manner.week = week;
  const auto add = [&manner](Line line) {
    if (!line.empty()) manner.lines.push_back(std::move(line));
  };
  add(has_pace(told) ? tempo_line(dose.tempo) : Line{});
  add(range_line(dose));
  add(side_line(plan, dose));
  add(rest_line(dose));
  add(arrangement_line(session, dose));
  add(dose.level_how.empty() ? Line{} : labelled("", dose.level_title + ": " + dose.level_how));
  add(labelled("Cuff: ", dose.cuff));
  add(labelled("Set to: ", dose.settings));
  return manner;
}

/// What is told of one exercise: its weeks, its manners in order of first use.
struct Seen {
  std::string exercise;
  std::string title;
  std::vector<int> weeks;
  std::vector<Manner> manners;
  std::string stop_when;
  int easier_by = 0;
};

Seen& seen_of(std::vector<Seen>& all, const Prescription& dose) {
  const auto known = std::find_if(all.begin(), all.end(), [&](const Seen& other) {
    return other.exercise == dose.exercise && other.title == dose.title;
  });
  if (known != all.end()) return *known;
  Seen fresh;
  fresh.exercise = dose.exercise;
  fresh.title = dose.title;
  all.push_back(std::move(fresh));
  return all.back();
}

const ToldExercise* told_of(const Plan& plan, const std::string& exercise) {
  const auto found = std::ranges::find(plan.told.exercises, exercise, &ToldExercise::id);
  return found == plan.told.exercises.end() ? nullptr : &*found;
}

std::vector<Seen> seen_in(const Plan& plan) {
  std::vector<Seen> all;
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      if (!text::counts(session)) continue;
      for (const auto& dose : session.prescriptions) {
        auto& seen = seen_of(all, dose);
        if (seen.weeks.empty() || seen.weeks.back() != week.number)
          seen.weeks.push_back(week.number);
        if (seen.stop_when.empty()) seen.stop_when = dose.stop_when;
        seen.easier_by = std::max(seen.easier_by, dose.easier_by);
        auto manner = manner_of(plan, told_of(plan, dose.exercise), week.number, session, dose);
        const bool known =
            std::any_of(seen.manners.begin(), seen.manners.end(),
                        [&](const Manner& other) { return other.lines == manner.lines; });
        if (!known) seen.manners.push_back(std::move(manner));
      }
    }
  }
  return all;
}

/// `leg-press` is `leg press` to a reader.
std::string equipment_words(const std::vector<std::string>& needs) {
  std::vector<std::string> names;
  for (auto name : needs) {
    std::replace(name.begin(), name.end(), '-', ' ');
    names.push_back(utf8::printable(name));
  }
  return words::list(names);
}

std::vector<Line> steps_of(const Seen& seen, const ToldExercise* told) {
  std::vector<Line> steps;
  // One that was made easier so often that it is another exercise has that one's text.
  const bool other = told != nullptr && seen.title != told->title && seen.title == told->easier;
  const auto how = told == nullptr ? "" : utf8::printable(other ? told->easier_how : told->how);
  for (const auto& sentence : sentences(how)) steps.push_back({written(sentence)});
  for (const auto& manner : seen.manners) {
    const bool first = &manner == &seen.manners.front();
    if (first) {
      steps.insert(steps.end(), manner.lines.begin(), manner.lines.end());
      continue;
    }
    // Later only what is new then.
    Line changed{strong("From week " + std::to_string(manner.week) + ":")};
    const auto& before = (&manner - 1)->lines;
    for (const auto& line : manner.lines) {
      if (std::find(before.begin(), before.end(), line) != before.end()) continue;
      changed.push_back(plain(" "));
      changed.insert(changed.end(), line.begin(), line.end());
    }
    if (changed.size() > 1) steps.push_back(std::move(changed));
  }
  return steps;
}

}  // namespace

std::vector<Exercise> exercises_of_plan(const Plan& plan) {
  std::vector<Exercise> exercises;
  const auto weeks = static_cast<int>(plan.weeks.size());
  for (const auto& seen : seen_in(plan)) {
    const auto* told = told_of(plan, seen.exercise);
    Exercise exercise;
    exercise.title = utf8::printable(seen.title);
    const int first = seen.weeks.front();
    const int last = seen.weeks.back();
    if (first > 1 || last < weeks) {
      exercise.weeks = weeks_words(first, last);
      exercise.weeks.front() = 'w';
    }
    exercise.steps = steps_of(seen, told);
    if (!seen.stop_when.empty()) exercise.limits.push_back(labelled("Stop when: ", seen.stop_when));
    if (told != nullptr && !told->needs.empty())
      exercise.limits.push_back(labelled("You need: ", equipment_words(told->needs)));
    if (told != nullptr && !told->easier.empty() && told->easier != seen.title)
      exercise.limits.push_back(labelled("Easier, ask first: ", told->easier));
    exercises.push_back(std::move(exercise));
  }
  return exercises;
}

}  // namespace titrate::handout
