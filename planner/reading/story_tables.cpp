#include "planner/reading/story_tables.h"

#include <algorithm>

#include "planner/reading/check_in_tables.h"
#include "planner/reading/text_story.h"

namespace titrate::reading {
namespace {

/// Three years of daily sessions.
constexpr std::size_t most_sessions = 1100;
constexpr int most_times = 500;

using Sessions = std::vector<StorySession>;

Form list_form() {
  Form form;
  form.kind = Form::Kind::list;
  form.name = "list of sessions";
  form.grammar = "a list, in turn: " + std::string{text::StorySessionText::form} +
                 ", the keys of a session's entry in braces, or `{repeat: [4/3/2], times: 3}`";
  form.example = "[4/3/2, 6/5/5, missed]";
  Form repeat;
  repeat.kind = Form::Kind::table;
  repeat.name = "repeat";
  form.inner = {form_of<text::StorySessionText>(), brace_of(story_session_table).form, repeat};
  return form;
}

void report_too_many(Span span, Reader& reader) {
  reader.error("too-many", span,
               "this story has more than " + std::to_string(most_sessions) + " sessions",
               "a story is at most three years of daily sessions");
}

bool is_repeat(const yaml::Node& node) {
  return node.find("repeat") != nullptr || node.find("times") != nullptr;
}

/// Whether there was room for all of them.
bool add_repeated(const StoryRepeat& repeat, Sessions& into) {
  for (int time = 0; time < repeat.times; ++time) {
    if (into.size() + repeat.sessions.size() > most_sessions) return false;
    into.insert(into.end(), repeat.sessions.begin(), repeat.sessions.end());
  }
  return true;
}

bool add_session(const yaml::Node& node, Reader& reader, Sessions& into) {
  if (node.kind == yaml::Node::Kind::map && is_repeat(node))
    return add_repeated(read_table(story_repeat_table(), node, reader), into);
  if (into.size() == most_sessions) return false;
  if (node.kind == yaml::Node::Kind::map) {
    into.push_back({false, read_table(story_session_table(), node, reader)});
    if (node.entries.empty())
      reader.error("missing-key", node.span, "this session says nothing",
                   "write `-/-/-` for a session that was done without an answer");
    return true;
  }
  const auto session = text_of<text::StorySessionText>().read(node, reader);
  if (session) into.push_back(*session);
  return true;
}

template <class T>
Field<T> sessions_field(std::string key, Sessions T::*member, std::string meaning) {
  return {std::move(key), std::move(meaning), list_form(), true,
          [member](T& into, const yaml::Entry& entry, Reader& reader) {
            if (!reader.is_list(entry.value)) return;
            for (const yaml::Node& item : entry.value.items)
              if (!add_session(item, reader, into.*member))
                return report_too_many(item.span, reader);
          }};
}

}  // namespace

const Table<Story>& story_table() {
  static const Table<Story> table{
      "story file",
      "what a simulated patient says, session by session; after it every answer is calm",
      {kind_line<Story>("story/1"),
       field("about", &Story::about, free_text("A bad week after a holiday"),
             "what the story is about"),
       sessions_field("sessions", &Story::sessions, "the answers, one for each session in turn")},
      nullptr};
  return table;
}

const Table<StoryRepeat>& story_repeat_table() {
  static const Table<StoryRepeat> table{
      "repeat",
      "sessions that a story has several times in turn",
      {sessions_field("repeat", &StoryRepeat::sessions, "the sessions"),
       required("times", &StoryRepeat::times, whole(1, most_times), "how often")},
      nullptr};
  return table;
}

const Table<SessionEntry>& story_session_table() {
  static const Table<SessionEntry> table = [] {
    Table<SessionEntry> made = session_entry_table();
    made.name = "session of a story";
    made.meaning = "what a simulated patient says to one session, as in a log but without its date";
    std::erase_if(made.fields, [](const Field<SessionEntry>& each) {
      return each.key == "date" || each.key == "prescribed";
    });
    return made;
  }();
  return table;
}

}  // namespace titrate::reading
