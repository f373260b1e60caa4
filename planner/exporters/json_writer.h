#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace titrate {

/// Writes one JSON document (RFC 8259) with a fixed layout: one key a line, two spaces a level;
/// what is opened `on_one_line` stays on one line with all it holds. Text comes out as valid UTF-8.
class JsonWriter {
 public:
  enum class Layout { lines, on_one_line };

  void open_object(Layout layout = Layout::lines) { open('{', layout); }
  void close_object() { close('}'); }
  void open_list(Layout layout = Layout::lines) { open('[', layout); }
  void close_list() { close(']'); }

  /// The key of the next value; only inside an object. Plain ASCII without quotes and backslashes.
  void key(std::string_view name);
  void text(std::string_view value);
  void number(std::int64_t value);
  /// `count` units of 10 to the minus `places`, as the shortest decimal: (37500, 3) is 37.5.
  void decimal(std::int64_t count, int places);
  void boolean(bool value);

  /// Bytes so far, for `copy`.
  [[nodiscard]] std::size_t size() const { return out_.size(); }
  /// Once more the value in the bytes from `begin` to `end`, which was written at this depth.
  void copy(std::size_t begin, std::size_t end);

  /// The document with a line break at its end. Everything opened has been closed; the writer is
  /// empty again.
  [[nodiscard]] std::string finish();

 private:
  struct Level {
    Layout layout = Layout::lines;
    bool empty = true;
  };

  void open(char bracket, Layout layout);
  void close(char bracket);
  void start_value();
  void break_line(const Level& level);

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace titrate
