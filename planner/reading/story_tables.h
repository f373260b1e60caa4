#pragma once

#include "planner/model/story.h"
#include "planner/reading/table.h"

/// The braces of a story, and its sessions.
namespace titrate::reading {

/// `{repeat: [...], times: n}`
struct StoryRepeat {
  std::vector<StorySession> sessions;
  int times = 0;
};

[[nodiscard]] const Table<Story>& story_table();
[[nodiscard]] const Table<StoryRepeat>& story_repeat_table();
/// A session of a story as a brace: the keys of a session's entry, without its date.
[[nodiscard]] const Table<SessionEntry>& story_session_table();

}  // namespace titrate::reading
