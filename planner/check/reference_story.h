#pragma once

#include <optional>
#include <string>

#include "planner/model/story.h"
#include "planner/plan/course_story.h"

namespace titrate::check {

/// A course of answers after which a condition's own pain rules give more than the reference would:
/// the patient that a mistyped threshold hurts.
struct ReferenceStory {
  std::string key;        ///< of the pain rules: `settle`
  std::string programme;  ///< id
  Case patient;           ///< nobody in particular
  int usual_morning = 0;  ///< pain of the patient's usual morning (NPRS)
  Story answers;          ///< one for each session
  SimulatedStory played;  ///< by the file's own rules
  std::string exercise;   ///< id of the one that gets more
  std::string title;
  std::string next;            ///< its next dose by the file's rules
  std::string next_reference;  ///< and by the reference
  bool rises = false;          ///< the next dose is above the one before
};

/// The shortest story for each key beyond its bound, in some programme; answers are either calm or
/// the worst that the file still calls good, which come among the last three. Nothing where a file
/// stays inside the bounds, or where no such course of at most thirty sessions differs.
[[nodiscard]] std::vector<ReferenceStory> reference_stories(const Condition& condition);

}  // namespace titrate::check
