#include "planner/cli/csv_table.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "planner/diagnostics/characters.h"

namespace titrate::cli {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::size_t most_columns = 100;
constexpr std::size_t most_rows = 2000;
constexpr std::size_t longest_cell = 2000;  // bytes, as every text

/// Whether the bytes are UTF-8 text without control characters; the first that is not is reported.
bool is_text(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text;
  const auto start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
  for (std::size_t at = start; at < text.size();) {
    const auto character = character_at(text, at);
    const Span span{at, at + character.length};
    if (!character.valid) {
      add_error(diagnostics, source, "bad-utf8", span, "this byte does not belong to UTF-8 text",
                "save the table as CSV with the character set UTF-8");
      return false;
    }
    const bool breaks = character.code == '\n' || character.code == '\r' || character.code == '\t';
    if (!breaks && is_control(character.code)) {
      add_error(diagnostics, source, "control-character", span,
                "this character cannot be seen, and does not belong to text",
                "delete it, or save the table as CSV again");
      return false;
    }
    at += character.length;
  }
  return true;
}

/// The separator that stands most often outside quotes in the first line that is not blank.
char separator_of(std::string_view text) {
  constexpr std::array<char, 3> separators{',', ';', '\t'};
  std::array<int, 3> counts{};
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '\n' || c == '\r')) break;
    for (std::size_t each = 0; each < separators.size(); ++each)
      if (!quoted && c == separators[each]) ++counts[each];
  }
  const auto most = std::ranges::max_element(counts) - counts.begin();
  return separators[static_cast<std::size_t>(most)];
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Takes a text apart, cell by cell.
class Scanner {
 public:
  Scanner(const Source& source, Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics) {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    separator_ =
        separator_of(text_.substr(std::min(text_.find_first_not_of("\r\n ", at_), text_.size())));
  }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }

  /// The cells of one line; nothing after a mistake that leaves the rest in doubt.
  std::optional<std::vector<CsvCell>> line() {
    std::vector<CsvCell> cells;
    while (true) {
      auto cell = next();
      if (!cell) return std::nullopt;
      if (cells.size() == most_columns)
        return refuse_line("too-many", cell->span,
                           "the table has more than " + std::to_string(most_columns) + " columns",
                           "give the diary of one patient");
      if (cell->text.size() > longest_cell)
        return refuse_line("too-many", {cell->span.begin, cell->span.begin + 1},
                           "this text is longer than 2000 bytes", "say it in fewer words");
      cells.push_back(std::move(*cell));
      if (at_end() || text_[at_] != separator_) break;
      ++at_;
    }
    end_line();
    return cells;
  }

 private:
  std::optional<CsvCell> next() {
    skip_blanks();
    return !at_end() && text_[at_] == '"' ? quoted() : plain();
  }

  CsvCell plain() {
    const auto begin = at_;
    while (!at_end() && !ends_cell()) ++at_;
    auto end = at_;
    while (end > begin && is_blank(text_[end - 1])) --end;
    return {std::string{text_.substr(begin, end - begin)}, {begin, end}};
  }

  std::optional<CsvCell> quoted() {
    CsvCell cell;
    const auto begin = at_++;
    while (!at_end() && (text_[at_] != '"' || text_.substr(at_).starts_with("\"\""))) {
      const bool pair =
          text_.substr(at_).starts_with("\"\"") || text_.substr(at_).starts_with("\r\n");
      cell.text += text_[at_] == '\r' ? '\n' : text_[at_];  // one kind of line break
      at_ += pair ? std::size_t{2} : std::size_t{1};
    }
    if (at_end())
      return refuse("unclosed-quote", {begin, begin + 1}, "this quote is never closed",
                    "close it, or double a quote that belongs to the text: \"\"");
    cell.span = {begin, ++at_};
    skip_blanks();
    if (at_end() || ends_cell()) return cell;
    return refuse("text-after-quote", {at_, at_ + 1}, "text stands behind the closing quote",
                  "double a quote that belongs to the text: \"\"");
  }

  std::optional<std::vector<CsvCell>> refuse_line(std::string code, Span span, std::string message,
                                                  std::string help) {
    (void)refuse(std::move(code), span, std::move(message), std::move(help));
    return std::nullopt;
  }
  std::optional<CsvCell> refuse(std::string code, Span span, std::string message,
                                std::string help) {
    add_error(diagnostics_, source_, std::move(code), span, std::move(message), std::move(help));
    return std::nullopt;
  }

  [[nodiscard]] bool ends_cell() const {
    return text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
  }
  void skip_blanks() {
    while (!at_end() && is_blank(text_[at_]) && text_[at_] != separator_) ++at_;
  }
  void end_line() {
    if (!at_end() && text_[at_] == '\r') ++at_;
    if (!at_end() && text_[at_] == '\n') ++at_;
  }

  const Source& source_;
  std::string_view text_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  char separator_ = ',';
};

bool has_text(const std::vector<CsvCell>& cells) {
  return std::ranges::any_of(cells, [](const CsvCell& cell) { return !cell.text.empty(); });
}

/// As wide as the headings: what is missing is empty, and more than that is a mistake.
bool fit(std::vector<CsvCell>& row, std::size_t width, const Source& source,
         Diagnostics& diagnostics) {
  const auto extra =
      std::find_if(row.begin() + static_cast<std::ptrdiff_t>(std::min(width, row.size())),
                   row.end(), [](const CsvCell& cell) { return !cell.text.empty(); });
  if (extra != row.end()) {
    add_error(diagnostics, source, "unquoted-comma", extra->span,
              "this row has more cells than the first line has columns",
              "quote a text that holds the separator: \"a, b\"");
    return false;
  }
  while (row.size() < width) row.push_back({"", {row.back().span.end, row.back().span.end}});
  row.resize(width);
  return true;
}

}  // namespace

void add_error(Diagnostics& diagnostics, const Source& source, std::string code, Span span,
               std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.source = &source;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics.add(std::move(diagnostic));
}

std::optional<CsvTable> read_csv(const Source& source, Diagnostics& diagnostics) {
  if (!is_text(source, diagnostics)) return std::nullopt;
  CsvTable table;
  Scanner scanner{source, diagnostics};
  while (!scanner.at_end()) {
    auto cells = scanner.line();
    if (!cells) return std::nullopt;
    if (!has_text(*cells)) continue;
    if (table.headings.empty()) {
      table.headings = std::move(*cells);
    } else {
      if (!fit(*cells, table.headings.size(), source, diagnostics)) return std::nullopt;
      table.rows.push_back(std::move(*cells));
    }
    if (table.rows.size() <= most_rows) continue;
    add_error(diagnostics, source, "too-many", table.rows.back().front().span,
              "the table has more than " + std::to_string(most_rows) + " rows",
              "give the diary of one patient");
    return std::nullopt;
  }
  return table;
}

}  // namespace titrate::cli
