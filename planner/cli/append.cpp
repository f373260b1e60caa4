#include "planner/cli/append.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

#include <sys/file.h>

#include "planner/cli/exit.h"
#include "planner/cli/files.h"
#include "planner/exporters/utf8.h"
#include "planner/yaml/node.h"

namespace titrate::cli {
namespace {

namespace fs = std::filesystem;
using yaml::Node;

/// The folder in which the file, or what a link leads to, is replaced.
std::string folder_of(const std::string& path) {
  std::error_code error;
  const auto target = fs::canonical(path, error);
  const auto folder = (error ? fs::path{path} : target).parent_path();
  return folder.empty() ? "." : folder.string();
}

/// Text that goes in at one place.
struct Insertion {
  std::size_t at = 0;
  std::string text;
};

std::string line_break_of(const std::string& text) {
  return text.find("\r\n") == std::string::npos ? "\n" : "\r\n";
}

std::size_t end_of_line(const std::string& text, std::size_t at) {
  const auto found = text.find('\n', at);
  return found == std::string::npos ? text.size() : found + 1;
}

/// The column of the dashes of a list in lines, or nothing when none can be told.
std::optional<std::size_t> dash_column(const std::string& text, const Node& list) {
  for (const Node& item : list.items) {
    const auto dash = text.find_last_not_of(" \r\n", item.span.begin - 1);
    if (dash == std::string::npos || text[dash] != '-') continue;
    const auto line = text.rfind('\n', dash);
    const auto begin = line == std::string::npos ? 0 : line + 1;
    if (text.find_first_not_of(' ', begin) == dash) return dash - begin;
  }
  return std::nullopt;
}

std::string lines_at(const std::string& old, std::size_t at, std::size_t column,
                     const std::vector<std::string>& entries) {
  const auto line_break = line_break_of(old);
  std::string text = at > 0 && old[at - 1] != '\n' ? line_break : "";
  for (const std::string& entry : entries)
    text += std::string(column, ' ') + "- " + entry + line_break;
  return text;
}

/// At the end of the file when nothing else follows the list, else after its last line.
std::vector<Insertion> below(const std::string& old, const yaml::Entry& list, std::size_t last,
                             std::size_t column, const std::vector<std::string>& entries) {
  const auto after_list = end_of_line(old, last);
  return {{old.size(), lines_at(old, old.size(), column, entries)},
          {after_list, lines_at(old, after_list, column, entries)},
          {end_of_line(old, list.key_span.end),
           lines_at(old, end_of_line(old, list.key_span.end), column, entries)}};
}

/// Before the closing bracket.
std::vector<Insertion> inside(const std::string& old, const Node& list,
                              const std::vector<std::string>& entries) {
  const auto bracket = list.span.end - 1;
  const auto next_line = line_break_of(old) + "  ";
  std::string text;
  for (const std::string& entry : entries) text += (text.empty() ? "" : "," + next_line) + entry;
  if (list.items.empty()) return {{bracket, next_line + text}};
  const auto last = list.items.back().span.end;
  std::vector<Insertion> places;
  // A comment behind the last entry stays behind it.
  if (old.substr(last, bracket - last).find('#') == std::string::npos)
    places.push_back({last, "," + next_line + text});
  places.push_back({bracket, "," + next_line + text});
  places.push_back({bracket, next_line + text});
  return places;
}

std::vector<Insertion> places_for(const std::string& old, const yaml::Entry& list,
                                  const std::vector<std::string>& entries) {
  if (list.value.kind == Node::Kind::scalar && list.value.text.empty() && !list.value.quoted)
    return below(old, list, list.key_span.end, 2, entries);
  if (list.value.kind != Node::Kind::list) return {};
  if (old[list.value.span.begin] == '[') return inside(old, list.value, entries);
  const auto column = dash_column(old, list.value);
  if (!column) return {};
  return below(old, list, list.value.items.back().span.end - 1, *column, entries);
}

/// Whether both trees say the same, wherever it stands.
bool is_same(const Node& one, const Node& other) {
  if (one.kind != other.kind || one.text != other.text || one.quoted != other.quoted) return false;
  const auto same_entry = [](const yaml::Entry& a, const yaml::Entry& b) {
    return a.key == b.key && is_same(a.value, b.value);
  };
  return std::ranges::equal(one.items, other.items, is_same) &&
         std::ranges::equal(one.entries, other.entries, same_entry);
}

std::optional<Node> parsed(const std::string& text) {
  const Source source{"log", text};
  Diagnostics unused;
  return yaml::parse(source, unused);
}

/// The old tree with the new entries at the end of its list.
std::optional<Node> wanted(Node root, const std::vector<std::string>& entries) {
  for (yaml::Entry& each : root.entries) {
    if (each.key != "check-ins") continue;
    if (each.value.kind != Node::Kind::list) each.value = Node{};
    each.value.kind = Node::Kind::list;
    for (const std::string& entry : entries) {
      auto item = parsed(entry);
      if (!item) return std::nullopt;
      each.value.items.push_back(std::move(*item));
    }
  }
  return root;
}

std::string flat_name(const std::string& path) {
  return utf8::printable(fs::path{path}.filename().string());
}

}  // namespace

WriteLock::WriteLock(const std::string& path) {
  const auto folder = folder_of(path);
  folder_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int locked = folder_ < 0 ? -1 : ::flock(folder_, LOCK_EX);
  while (folder_ >= 0 && locked != 0 && errno == EINTR) locked = ::flock(folder_, LOCK_EX);
  if (locked == 0) return;
  const auto why = errno == ENOENT ? "no such folder" : failure_words(errno);
  if (folder_ >= 0) ::close(folder_);
  throw Stop{Exit::disk, "cannot lock the folder of " + path + ": " + why};
}

WriteLock::~WriteLock() { ::close(folder_); }

std::optional<std::string> with_entries(const std::string& old,
                                        const std::vector<std::string>& entries) {
  const auto root = parsed(old);
  if (!root) return std::nullopt;
  const yaml::Entry* list = root->find("check-ins");
  const auto goal = wanted(*root, entries);
  if (list == nullptr || !goal) return std::nullopt;
  for (const Insertion& place : places_for(old, *list, entries)) {
    auto text = old;
    text.insert(place.at, place.text);
    const auto read = parsed(text);
    if (read && is_same(*read, *goal)) return text;
  }
  return std::nullopt;
}

std::string new_log(const std::string& case_path, const std::vector<std::string>& entries) {
  std::string text = "# Check-ins of " + flat_name(case_path) +
                     ". Entries are added at the end and never changed: titrate log\n"
                     "titrate: check-ins/1\n"
                     "check-ins:\n";
  return text + lines_at(text, text.size(), 2, entries);
}

bool is_blank_text(const std::string& text) {
  for (std::size_t line = 0; line < text.size(); line = end_of_line(text, line)) {
    const auto first = text.find_first_not_of(" \t\r\xEF\xBB\xBF", line);
    if (first == std::string::npos) return true;
    if (text[first] != '\n' && text[first] != '#') return false;
  }
  return true;
}

}  // namespace titrate::cli
