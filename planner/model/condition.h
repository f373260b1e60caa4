#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/model/programme.h"

namespace titrate {

struct Citation {
  std::string id;
  std::string cite;
  std::string doi;
  std::string url;
  friend bool operator==(const Citation&, const Citation&) = default;
};

enum class Urgency { now, same_day, two_weeks };

/// A question asked before any plan; a yes refuses the plan.
struct ScreenItem {
  std::string id;
  std::string ask;
  std::string tell;  ///< the same for the patient to watch for, no question; may be empty
  Urgency refer = Urgency::same_day;
  bool stops_all = true;  ///< false: only the region
  int line = 0;
  friend bool operator==(const ScreenItem&, const ScreenItem&) = default;
};

/// A fact fixed for the whole plan.
struct Choice {
  std::string id;
  std::string ask;
  std::vector<std::string> answers;
  std::string if_unknown;
  int line = 0;
  friend bool operator==(const Choice&, const Choice&) = default;
};

struct Test {
  std::string id;
  std::string title;
  std::string unit;  ///< reps, s, m, cm, kg, deg, min, pain, grade, `yes or no`
  bool both_sides = false;
  bool higher_is_better = true;
  std::vector<std::string> grades;  ///< best first
  std::vector<int> at_weeks;
  bool each_session = false;
  int line = 0;
  friend bool operator==(const Test&, const Test&) = default;
};

/// The typical course of an outcome without any claim for a plan: the share of the baseline that is
/// left after so many weeks, rising.
struct TypicalCourse {
  std::vector<std::pair<int, PerMille>> left;
  Provenance provenance;
  friend bool operator==(const TypicalCourse&, const TypicalCourse&) = default;
};

struct Outcome {
  std::string measure;
  bool higher_is_better = true;
  std::optional<int> mcid_hundredths;
  std::optional<int> mdc_hundredths;
  std::vector<int> at_weeks;
  std::vector<int> at_months;
  TypicalCourse typical;
  Provenance provenance;
  int line = 0;
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Something beside the exercises; never a dose.
struct Adjunct {
  std::string title;
  std::string basis;  ///< what was found, or "not found"
  std::string role;
  std::string limit;
  friend bool operator==(const Adjunct&, const Adjunct&) = default;
};

struct Condition {
  std::string path;  ///< as given; for reasons and the plan's inputs
  std::string id;
  std::string title;
  bool reviewed = false;
  std::string reviewed_by;
  std::optional<Date> reviewed_on;
  std::vector<std::pair<std::string, std::vector<std::string>>> codes;
  std::string evidence_level;   ///< I to V, or expert
  std::string evidence_source;  ///< id of a citation
  std::vector<Citation> sources;
  std::vector<std::string> for_whom;
  std::vector<std::string> not_for;
  std::vector<ScreenItem> screen;
  std::vector<Choice> choices;
  PainProfile pain;  ///< the named profile with this file's own numbers laid over it
  std::vector<Test> tests;
  std::vector<Outcome> outcomes;
  std::vector<Exercise> exercises;
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  std::vector<Programme> programmes;
  std::vector<Adjunct> adjuncts;
  friend bool operator==(const Condition&, const Condition&) = default;

  [[nodiscard]] const Programme* find_programme(std::string_view id) const;
  [[nodiscard]] const Programme* default_programme() const;
  /// The pain rules of a programme: its own, else those of the condition.
  [[nodiscard]] const PainProfile& pain_of(std::string_view programme) const;
  [[nodiscard]] const Exercise* find_exercise(std::string_view id) const;
  [[nodiscard]] const Test* find_test(std::string_view id) const;
  [[nodiscard]] const Outcome* find_outcome(std::string_view measure) const;
  [[nodiscard]] const Choice* find_choice(std::string_view id) const;
  [[nodiscard]] const Citation* find_source(std::string_view id) const;
};

}  // namespace titrate
