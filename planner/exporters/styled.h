#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/render.h"

namespace titrate::text {

/// What a word means to the eye; the words say the same without colour.
enum class Style { plain, heading, alarm, caution, quiet, better, mark };

struct Piece {
  std::string words;
  Style style = Style::plain;
};

/// Words of one line or paragraph, each stretch with its style.
class Styled {
 public:
  Styled() = default;
  explicit Styled(std::string words, Style style = Style::plain) { add(std::move(words), style); }

  Styled& add(std::string words, Style style = Style::plain);
  Styled& append(const Styled& other);
  /// Adds `other` after `between`, which is left out at the start.
  Styled& join(std::string_view between, const Styled& other);
  void strip_end();

  [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
  [[nodiscard]] bool empty() const { return pieces_.empty(); }
  [[nodiscard]] int columns() const;
  [[nodiscard]] std::string plain() const;

 private:
  std::vector<Piece> pieces_;
};

/// How loud a finding or a mistake is.
[[nodiscard]] Style severity_style(Severity severity);

/// The bytes for a terminal: escape sequences only when `colour` is on.
[[nodiscard]] std::string paint(const Styled& line, Colour colour);

/// Lines of at most `width` columns (one at least), broken at spaces; a number keeps its unit and
/// its name (`reps -20 %`), and only a word longer than the width is cut.
[[nodiscard]] std::vector<Styled> wrap(const Styled& paragraph, int width);

}  // namespace titrate::text
