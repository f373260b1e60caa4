#pragma once

#include <string>
#include <string_view>

namespace titrate::icalendar {

/// Collects the content lines of RFC 5545 3.1: at most 75 octets each, ended by CRLF, continued
/// after a space, never cut inside a character of UTF-8 or before a mark that belongs to the
/// character before it.
class Lines {
 public:
  /// A line that needs no escapes, such as `BEGIN:VEVENT`.
  void add(std::string_view line);
  /// A property whose value is text for people; left out when nothing is left of the text.
  void add_text(std::string_view name, std::string_view text);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Text as RFC 5545 3.3.11 wants it. Control characters and broken UTF-8 are dropped, outer spaces
/// trimmed. A backslash becomes a slash, because three common readers take `\\n` for a new line.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace titrate::icalendar
