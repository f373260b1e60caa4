#include "planner/yaml/tree_builder.h"

#include <algorithm>
#include <cassert>

#include "planner/diagnostics/characters.h"
#include "planner/yaml/extent.h"
#include "planner/yaml/openings.h"

namespace titrate::yaml {
namespace {

constexpr std::size_t deepest = 32;
constexpr int most_refused = 50;

bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto character = character_at(text, i);
    const bool layout = character.code == '\n' || character.code == '\t';
    if (!layout && is_control(character.code)) return true;
    i += character.length;
  }
  return false;
}

bool is_key_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// `gap:48h` and `reps 10` as `gap: 48h` and `reps: 10`; empty when the text does not look like a
/// key with its value.
std::string as_entry(const std::string& text) {
  std::size_t end = 0;
  while (end < text.size() && is_key_character(text[end])) ++end;
  if (end == 0 || end + 1 >= text.size() || text[0] < 'a' || text[0] > 'z') return {};
  const bool colon = text[end] == ':' && text[end + 1] != '/';
  const bool number = text[end] == ' ' && text[end + 1] >= '0' && text[end + 1] <= '9';
  if (!colon && !number) return {};
  return text.substr(0, end) + ": " + text.substr(end + 1);
}

}  // namespace

void TreeBuilder::refuse(Span span, std::string code, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.source = &source_;
  diagnostic.span = {std::min(span.begin, source_.text.size()),
                     std::min(span.end, source_.text.size())};
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics_.add(std::move(diagnostic));
  if (++refused_ >= most_refused) throw Stop{};
}

bool TreeBuilder::awaits_key() const {
  return !frames_.empty() && frames_.back().node.kind == Node::Kind::map && !frames_.back().entry;
}

void TreeBuilder::count_value(std::size_t begin) {
  if (++values_ <= most_values_) return;
  refuse({begin, begin + 1}, "too-large", "more than 100,000 values stand here",
         "is this the right file?");
  throw Stop{};
}

void TreeBuilder::refuse_tag(std::size_t begin) {
  refuse({begin, begin + 1}, "tag", "a tag has no meaning here",
         "delete it, or quote a text that starts with `!`");
  throw Stop{};
}

bool TreeBuilder::stands_at(std::size_t begin, std::string_view characters) const {
  const std::string_view text = source_.text;
  return begin < text.size() && characters.find(text[begin]) != std::string_view::npos;
}

void TreeBuilder::open(Node::Kind kind, std::size_t begin) {
  const bool in_braces = stands_at(begin, "[{");
  if (stands_at(begin, "!")) refuse_tag(begin);
  if (awaits_key()) {
    // yaml-cpp takes braces that are never closed for a key.
    const auto unclosed = find_openings(source_.text, source_.text.size()).bracket;
    if (unclosed) refuse_open_bracket(*unclosed);
    refuse({begin, begin + 1}, "not-yaml", "a key must be a word", "quote a text that starts so");
    throw Stop{};
  }
  if (frames_.size() == deepest) {
    refuse({begin, begin + 1}, "too-deep", "lists and maps are nested more than 32 deep",
           "a condition needs about ten; is this the right file?");
    throw Stop{};
  }
  count_value(begin);
  Frame frame;
  frame.node.kind = kind;
  frame.node.span = {begin, begin + 1};
  frame.in_braces = in_braces;
  frame.end = in_braces ? begin + 1 : begin;
  frames_.push_back(std::move(frame));
}

void TreeBuilder::close() {
  assert(!frames_.empty());
  auto frame = std::move(frames_.back());
  frames_.pop_back();
  frame.node.span.end = frame.in_braces ? end_of_braces(source_.text, frame.end) : frame.end;
  add_value(std::move(frame.node));
}

void TreeBuilder::add_scalar(std::size_t begin, std::string text, bool quoted) {
  count_value(begin);
  if (quoted && !stands_at(begin, "\"'|>")) refuse_tag(begin);
  if (awaits_key()) return add_key(begin, std::move(text), quoted);
  Node node;
  node.span = {begin, end_of_scalar(source_.text, begin, text)};
  node.text = std::move(text);
  node.quoted = quoted;
  check_escapes(node);
  add_value(std::move(node));
}

void TreeBuilder::check_escapes(const Node& scalar) {
  if (!scalar.quoted || !has_control_character(scalar.text)) return;
  refuse(scalar.span, "control-character", "an escape in this text makes a control character",
         "only `\\n` and `\\t` may stand in a text");
}

void TreeBuilder::add_key(std::size_t begin, std::string text, bool quoted) {
  auto& frame = frames_.back();
  Entry entry;
  entry.key_span = {begin, end_of_scalar(source_.text, begin, text)};
  entry.key = text;
  Node as_scalar;
  as_scalar.span = entry.key_span;
  as_scalar.text = text;
  as_scalar.quoted = quoted;
  check_escapes(as_scalar);
  if (!quoted && text == "<<") {
    refuse(entry.key_span, "alias", "`<<` does not merge maps here",
           "write the keys out; `continue` and `groups` save repeating");
  }
  const auto [first, added] = frame.keys.try_emplace(text, entry.key_span);
  if (!added) {
    Diagnostic diagnostic{"duplicate-key",
                          Severity::error,
                          &source_,
                          entry.key_span,
                          "`" + text + "` stands twice in one map",
                          frames_.size() > 1 && !frame.in_braces &&
                                  frames_[frames_.size() - 2].node.kind == Node::Kind::list
                              ? "keep one of them; a new member of the list starts with `- `"
                              : "keep one of them",
                          {{first->second, "first here"}},
                          ""};
    diagnostics_.add(std::move(diagnostic));
    if (++refused_ >= most_refused) throw Stop{};
  }
  frame.end = entry.key_span.end;
  frame.entry = std::move(entry);
}

void TreeBuilder::add_value(Node node) {
  if (frames_.empty()) {
    root_ = std::move(node);
    return;
  }
  auto& frame = frames_.back();
  frame.end = std::max(frame.end, node.span.end);
  if (frame.node.kind == Node::Kind::list) {
    frame.node.items.push_back(std::move(node));
    return;
  }
  assert(frame.entry);
  frame.entry->value = std::move(node);
  frame.node.entries.push_back(std::move(*frame.entry));
  frame.entry.reset();
}

std::string_view TreeBuilder::null_word_at(std::size_t offset) const {
  if (!frames_.empty() && offset < frames_.back().end) return {};
  const auto text = std::string_view{source_.text}.substr(std::min(offset, source_.text.size()));
  const bool in_braces = !frames_.empty() && frames_.back().in_braces;
  const std::string_view ends = in_braces ? "\r\n#,]}" : "\r\n#";
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (!text.starts_with(word)) continue;
    const auto rest = text.substr(word.size());
    const auto next = rest.find_first_not_of(" \t");
    if (next == rest.npos) return word;
    // `null` in front of a `:` is the next key, and not the value that is missing here.
    if (rest[next] == '#' && next == 0) return {};
    if (rest[next] == ':' ? awaits_key() : ends.find(rest[next]) != ends.npos) return word;
  }
  return {};
}

void TreeBuilder::add_missing(std::size_t next) {
  next = std::min(next, source_.text.size());
  if (const auto word = null_word_at(next); !word.empty()) {
    return add_scalar(next, std::string{word}, false);
  }
  if (frames_.empty()) return;
  auto& frame = frames_.back();
  if (frame.in_braces && next == source_.text.size()) refuse_open_bracket(frame.node.span.begin);
  if (frame.entry) return add_missing_value();
  if (awaits_key()) {
    refuse({next, next + 1}, "not-yaml", "a key is missing here", "");
    throw Stop{};
  }
  add_empty_item(next);
}

void TreeBuilder::add_empty_item(std::size_t next) {
  auto& frame = frames_.back();
  count_value(next);
  auto place = skip_blank(source_.text, frame.end);
  if (frame.in_braces && !frame.node.items.empty()) place = skip_blank(source_.text, place + 1);
  refuse({place, place + 1}, "empty-item", "this place of the list is empty",
         "write a value, or delete the " + std::string{frame.in_braces ? "comma" : "`-`"});
  frame.end = std::max(frame.end, frame.in_braces ? place : place + 1);
  Node node;
  node.span = {place, place};
  frame.node.items.push_back(std::move(node));
}

void TreeBuilder::refuse_open_bracket(std::size_t begin) {
  const bool is_list = source_.text[begin] == '[';
  refuse({begin, begin + 1}, "unclosed-bracket",
         std::string{"this `"} + (is_list ? '[' : '{') + "` is not closed",
         std::string{"close it with `"} + (is_list ? ']' : '}') + "`");
  throw Stop{};
}

void TreeBuilder::add_missing_value() {
  auto& frame = frames_.back();
  count_value(frame.entry->key_span.begin);
  const auto colon = skip_blank(source_.text, frame.end);
  const bool has_colon = colon < source_.text.size() && source_.text[colon] == ':';
  if (!has_colon) report_key_without_colon();
  Node node;
  node.span = frame.entry->key_span;
  if (has_colon) frame.end = colon + 1;
  add_value(std::move(node));
}

void TreeBuilder::report_key_without_colon() {
  const auto& frame = frames_.back();
  const auto& key = *frame.entry;
  if (const auto entry = as_entry(key.key); !entry.empty()) {
    refuse(key.key_span, "missing-colon", "`" + key.key + "` is read as a key without a value",
           "write `" + entry + "`");
    return;
  }
  const auto& before = frame.node.entries;
  const bool after_text = frame.in_braces && !before.empty() && !before.back().value.quoted &&
                          before.back().value.kind == Node::Kind::scalar;
  if (after_text) {
    const auto begin = before.back().value.span.begin;
    const auto whole = source_.text.substr(begin, key.key_span.end - begin);
    refuse(key.key_span, "unquoted-comma",
           "the comma ends the text, so `" + key.key + "` is read as a key without a value",
           "quote a text that holds a comma: `\"" + whole + "\"`");
  } else if (const auto colon = key.key.find(':'); colon != std::string::npos) {
    refuse(key.key_span, "missing-colon", "`" + key.key + "` is read as a key without a value",
           "write a blank after the `:`");
  } else {
    refuse(key.key_span, "missing-colon", "`" + key.key + "` has no `:` and no value",
           "write `" + key.key + ": ` and a value");
  }
}

}  // namespace titrate::yaml
