#pragma once

#include "planner/model/story.h"
#include "planner/reading/fault.h"

namespace titrate::text {

/// What a story says of one session: `4/3/2` is pain during, after and on the next morning; `-`
/// stands for what was not answered.
struct StorySessionText {
  using Value = StorySession;
  static constexpr std::string_view name = "answer to a session";
  static constexpr std::string_view form =
      "`4/3/2` (pain during, after, next morning), `6/5/-` with a score not given, or `missed`";
  static constexpr std::string_view example = "4/3/2";
  [[nodiscard]] static Parsed<StorySession> parse(std::string_view text);
  /// The scores of a session, or `missed`; whatever else an answer says has no text of its own.
  [[nodiscard]] static std::string format(const StorySession& session);
};

}  // namespace titrate::text
