#include "planner/reading/text_story.h"

#include <array>

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

constexpr int worst_pain = 10;

std::string score_text(const std::optional<int>& score) {
  return score ? std::to_string(*score) : "-";
}

}  // namespace

Parsed<StorySession> StorySessionText::parse(std::string_view text) {
  StorySession session;
  Cursor at{text};
  if (at.take("missed")) {
    session.missed = true;
    return at.at_end() ? Parsed<StorySession>{session} : Fault{};
  }
  std::array<std::optional<int>, 3> scores;
  for (std::size_t each = 0; each < scores.size(); ++each) {
    if (each > 0 && !at.take("/")) return at.fault();
    if (at.take("-")) continue;
    scores[each] = at.whole();
    if (!scores[each]) return at.fault();
    if (*scores[each] > worst_pain) return out_of_range(text, "must have scores from 0 to 10");
  }
  if (!at.at_end()) return Fault{};
  session.answer.pain.during = scores[0];
  session.answer.pain.after = scores[1];
  session.answer.pain.morning = scores[2];
  return session;
}

std::string StorySessionText::format(const StorySession& session) {
  if (session.missed) return "missed";
  const PainScores& pain = session.answer.pain;
  return score_text(pain.during) + '/' + score_text(pain.after) + '/' + score_text(pain.morning);
}

}  // namespace titrate::text
