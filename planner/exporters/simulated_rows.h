#pragma once

#include <string>
#include <vector>

#include "planner/plan/course_story.h"

/// A simulated story as rows of words, before any layout.
namespace titrate::text {

struct StoryRow {
  std::string session;  ///< `3`, or `13 to 15` of a calm stretch
  std::string week;
  std::string date;  ///< `Wed 25 Nov`
  std::string dose;  ///< with the exercises it is for, where they differ
  std::string pain;  ///< `4/3/2`, `missed`
  std::string response;
  std::string decision;
  std::string next;  ///< the dose that follows; empty: the same
};

/// One row for each group of exercises that fared alike, up to the last session in which something
/// was given back; what a week's end did stands behind its week. Calm sessions of one week in which
/// nothing changes stand together.
[[nodiscard]] std::vector<StoryRow> story_rows(const SimulatedStory& story);

/// `Sessions 25 to 62 are calm: ...` for what `story_rows` leaves out; empty when that is nothing.
[[nodiscard]] std::string calm_rest_words(const SimulatedStory& story);

/// `Finished in week 13, after 36 sessions.`
[[nodiscard]] std::string end_words(const CourseEnd& end, int most_weeks);

}  // namespace titrate::text
