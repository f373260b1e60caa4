#pragma once

#include <cstdint>
#include <initializer_list>
#include <ostream>
#include <string>
#include <string_view>

namespace titrate::icalendar {

/// Writes the content lines of RFC 5545 3.1: at most 75 octets each, ended by CRLF, continued after
/// a space, never cut inside a character of UTF-8 or before a mark that belongs to the character
/// before it. Holds a block of fixed size and the line in hand, however long the file becomes.
class Lines {
 public:
  explicit Lines(std::ostream& out);
  Lines(const Lines&) = delete;
  Lines& operator=(const Lines&) = delete;
  ~Lines();

  /// A line that needs no escapes, such as `BEGIN:VEVENT`.
  void add(std::string_view line);
  /// The same, put together from its parts.
  void add(std::initializer_list<std::string_view> parts);
  /// A property whose value is text for people; left out when nothing is left of the text.
  void add_text(std::string_view name, std::string_view text);
  /// Hands on what is still held. Done by the end of its life, too.
  void flush();

  /// Bytes written so far.
  [[nodiscard]] std::int64_t octets() const { return octets_; }

 private:
  void put(std::string_view bytes);

  std::ostream& out_;
  std::string block_;
  std::string line_;
  std::int64_t octets_ = 0;
};

/// Text as RFC 5545 3.3.11 wants it. Control characters and broken UTF-8 are dropped, outer spaces
/// trimmed. A backslash becomes a slash, because three common readers take `\\n` for a new line.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace titrate::icalendar
