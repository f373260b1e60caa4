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
  std::string exercise;
  std::string dose;
  std::string pain;  ///< `4/3/2`, `missed`
  std::string response;
  std::string decision;
  std::string next;  ///< `same`, or the dose that follows
};

/// One row for each group of exercises that fared alike; what a week's end did stands behind its
/// week. Calm sessions after the story stand together where nothing changes.
[[nodiscard]] std::vector<StoryRow> story_rows(const SimulatedStory& story);

/// `Finished in week 13, after 36 sessions.`
[[nodiscard]] std::string end_words(const CourseEnd& end, int most_weeks);

}  // namespace titrate::text
