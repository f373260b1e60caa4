#include "planner/yaml/explain.h"

#include <algorithm>
#include <optional>
#include <string>

#include "planner/diagnostics/characters.h"
#include "planner/yaml/extent.h"
#include "planner/yaml/openings.h"

namespace titrate::yaml {
namespace {

/// A complaint of the library, and what to say instead.
struct Wording {
  std::string_view complaint;  ///< how the library's message starts
  std::string_view code;
  std::string_view message;
  std::string_view help;
};

constexpr std::string_view same_column = "keys of one map start in the same column";

constexpr Wording wordings[] = {
    {"illegal map value", "not-yaml", "this `:` does not fit here",
     "a key needs `: ` with a blank, and keys of one map start in the same column"},
    {"illegal map key", "not-yaml", "a key does not fit here", same_column},
    {"illegal block entry", "not-yaml", "a list item does not fit here",
     "start each `- ` on a line of its own, or write the list as `[a, b]`"},
    {"end of map flow", "not-yaml", "a comma or a `}` is missing before this",
     "put a comma between two keys; quote a text that holds `: `"},
    {"end of sequence flow", "not-yaml", "a comma or a `]` is missing before this",
     "put a comma between two values; quote a text that holds `: `"},
    {"end of map", "not-yaml", "this does not fit the lines above", same_column},
    {"end of sequence", "not-yaml", "this does not fit the list above",
     "items of one list start with `- ` in the same column"},
    {"illegal flow end", "not-yaml", "this bracket closes nothing", "delete it, or open it before"},
    {"illegal tab", "tab-indent", "a tab indents this line",
     "indent with spaces, two for each step"},
    {"unknown escape", "bad-escape", "this is not an escape that double quotes know",
     "write `\\\\` for a backslash, or use single quotes"},
    {"bad character found while scanning hex", "bad-escape", "this escape needs hexadecimal digits",
     "write the character itself"},
    {"invalid unicode", "bad-escape", "this escape is no character", "write the character itself"},
    {"bad file", "too-deep", "lists and maps are nested too deeply", "is this the right file?"},
    {"cannot set zero", "not-yaml", "a block text must be indented", "indent the text below `|`"},
    {"unexpected character in block", "not-yaml", "nothing may follow `|` or `>` on its line",
     "start the text on the next line"},
    {"alias", "alias", "a text that starts with `*` must be quoted", "put it in quotes"},
    {"anchor", "alias", "a text that starts with `&` must be quoted", "put it in quotes"},
    {"the referenced anchor", "alias", "a text that starts with `*` must be quoted",
     "put it in quotes"},
    {"illegal character found while scanning alias", "alias",
     "a text that starts with `*` must be quoted", "put it in quotes"},
    {"illegal character found while scanning anchor", "alias",
     "a text that starts with `&` must be quoted", "put it in quotes"},
    {"cannot assign multiple tags", "tag", "a text that starts with `!` must be quoted",
     "put it in quotes"},
    {"cannot assign", "alias", "a text that starts with `&` must be quoted", "put it in quotes"},
    {"illegal character found while scanning tag", "tag",
     "a text that starts with `!` must be quoted", "put it in quotes"},
    {"tag handle", "tag", "a text that starts with `!` must be quoted", "put it in quotes"},
    {"end of verbatim tag", "tag", "a text that starts with `!` must be quoted",
     "put it in quotes"},
};

constexpr Wording unknown{"", "not-yaml", "this is not YAML",
                          "quote texts with special characters"};

const Wording* find_wording(std::string_view complaint) {
  const auto* wording = std::ranges::find_if(
      wordings, [&](const Wording& w) { return complaint.starts_with(w.complaint); });
  return wording == std::end(wordings) ? &unknown : wording;
}

Diagnostic make(const Source& source, Span span, std::string_view code, std::string message,
                std::string_view help) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.source = &source;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = help;
  return diagnostic;
}

/// One character at `offset`; at the end of the text, nothing.
Span character_span(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {text.size(), text.size()};
  return {offset, offset + character_at(text, offset).length};
}

Diagnostic unclosed_quote(const Source& source, Span quoted) {
  const std::string quote{source.text[quoted.begin]};
  return make(source, {quoted.begin, quoted.begin + 1}, "unclosed-quote",
              "this text does not end on its line; is a closing quote missing?",
              "close it with " + quote + " on the same line");
}

/// Explains by a quote that was forgotten, if one was.
std::optional<Diagnostic> explain_by_quote(const Source& source, std::string_view complaint,
                                           std::size_t offset) {
  const auto found = find_openings(source.text, offset);
  const bool inside = complaint.find("in scalar") != std::string_view::npos;
  if (inside && found.open_quote) return unclosed_quote(source, *found.open_quote);
  if (!found.many_line_quote) return std::nullopt;
  const bool ends_here = source.at(found.many_line_quote->end).line == source.at(offset).line;
  if (inside || ends_here) return unclosed_quote(source, *found.many_line_quote);
  return std::nullopt;
}

/// Explains by a bracket that is never closed, or closed by the wrong one.
std::optional<Diagnostic> explain_by_bracket(const Source& source, std::string_view complaint,
                                             std::size_t offset) {
  const auto here = find_openings(source.text, offset).bracket;
  if (!here) return std::nullopt;
  const std::string opened{source.text[*here]};
  const std::string closing = opened == "{" ? "}" : "]";
  if (complaint.starts_with("illegal flow end")) {
    auto diagnostic =
        make(source, character_span(source.text, offset), "unclosed-bracket",
             "`" + opened + "` is closed by the wrong bracket", "write `" + closing + "`");
    diagnostic.labels = {{{*here, *here + 1}, "opened here"}};
    return diagnostic;
  }
  const bool later_line = source.at(*here).line < source.at(offset).line ||
                          skip_blank(source.text, offset) == source.text.size();
  const bool never_closed = find_openings(source.text, source.text.size()).bracket.has_value();
  if (!later_line || !never_closed) return std::nullopt;
  return make(source, {*here, *here + 1}, "unclosed-bracket", "this `" + opened + "` is not closed",
              "close it with `" + closing + "`");
}

/// A line of the source: where it starts, and its words without the blanks around them.
struct Line {
  std::size_t begin = 0;
  Span words;
};

Line line_of(const Source& source, std::size_t offset) {
  const auto line = source.line_at(offset);
  const auto begin = static_cast<std::size_t>(line.data() - source.text.data());
  const auto first = std::min(line.find_first_not_of(' '), line.size());
  const auto last = line.find_last_not_of(" \t");
  return {begin,
          {begin + first, last == std::string_view::npos ? begin + first : begin + last + 1}};
}

bool has_colon(std::string_view words) {
  return words.find(": ") != std::string_view::npos || words.ends_with(':');
}

/// `title:Pain` as `title: Pain`; else the general form.
std::string with_blank(std::string_view words) {
  const auto colon = words.find(':');
  const bool entry = colon != words.npos && colon > 0 && colon + 1 < words.size() &&
                     words.substr(0, colon).find(' ') == words.npos;
  if (!entry) return "`key: value`";
  return "`" + std::string{words.substr(0, colon)} + ": " + std::string{words.substr(colon + 1)} +
         "`";
}

/// `-exercise: squat` needs a blank after its dash.
std::optional<Diagnostic> explain_dash(const Source& source, std::string_view, std::size_t offset) {
  if (offset >= source.text.size()) return std::nullopt;
  const auto here = line_of(source, offset);
  const auto words =
      std::string_view{source.text}.substr(here.words.begin, here.words.end - here.words.begin);
  const bool dash =
      words.size() > 2 && words[0] == '-' && words[1] != ' ' && words[1] != '-' && has_colon(words);
  if (!dash || offset != here.words.begin) return std::nullopt;
  return make(source, here.words, "not-yaml", "the `-` of a list has no blank behind it",
              "write `- " + std::string{words.substr(1)} + "`");
}

/// `title: Pain: a guide`; a line above without `: `; a line that is indented too far.
std::optional<Diagnostic> explain_colon(const Source& source, std::string_view complaint,
                                        std::size_t offset) {
  const std::string_view text = source.text;
  if (!complaint.starts_with("illegal map value") || offset >= text.size()) return std::nullopt;
  const auto here = line_of(source, offset);
  if (text.substr(here.words.begin, offset - here.words.begin).find(": ") != text.npos) {
    const auto value = text.substr(here.words.begin, offset - here.words.begin);
    const bool keys = value.find(", ") != value.npos;
    return make(
        source, character_span(text, offset), "second-colon", "a second `: ` stands in one value",
        keys ? "put several keys of one line in braces, `{key: value, key: value}`; quote a "
               "text that holds `: `"
             : "quote a text that holds `: `");
  }
  if (here.begin < 1) return std::nullopt;
  const auto above = line_of(source, here.begin - 1);
  const auto words = text.substr(above.words.begin, above.words.end - above.words.begin);
  if (!words.empty() && !has_colon(words)) {
    return make(source, above.words, "missing-colon", "this line has no `: `",
                "write " + with_blank(words) + ", with a blank after the colon");
  }
  if (here.words.begin - here.begin <= above.words.begin - above.begin) return std::nullopt;
  return make(source, here.words, "bad-indent",
              "this line is indented as part of the value above it",
              std::string{same_column} + "; the line above starts in column " +
                  std::to_string(above.words.begin - above.begin + 1));
}

std::optional<Diagnostic> explain_text_after_quote(const Source& source, std::string_view complaint,
                                                   std::size_t offset) {
  if (!complaint.starts_with("end of map") || offset >= source.text.size()) return std::nullopt;
  const auto before = source.text.find_last_not_of(" \t", offset == 0 ? 0 : offset - 1);
  if (before == std::string::npos || before >= offset) return std::nullopt;
  if (source.text[before] != '"' && source.text[before] != '\'') return std::nullopt;
  return make(
      source, character_span(source.text, offset), "text-after-quote",
      "text follows the closing quote",
      "put the whole text in one pair of quotes; a quote inside is written twice or as `\\\"`");
}

std::optional<Diagnostic> explain_escape(const Source& source, std::string_view complaint,
                                         std::size_t offset) {
  const auto* wording = find_wording(complaint);
  if (wording->code != "bad-escape") return std::nullopt;
  const auto backslash = source.text.rfind('\\', offset);
  if (backslash == std::string::npos) return std::nullopt;
  const auto end = std::min(offset + 1, source.text.size());
  return make(source, {backslash, end}, wording->code, std::string{wording->message},
              wording->help);
}

std::optional<Diagnostic> explain_special_character(const Source& source,
                                                    std::string_view complaint,
                                                    std::size_t offset) {
  if (!complaint.starts_with("unknown token") || offset >= source.text.size()) return std::nullopt;
  const auto span = character_span(source.text, offset);
  const auto character = source.text.substr(span.begin, span.end - span.begin);
  const auto line = line_of(source, offset);
  const auto before = std::string_view{source.text}.substr(line.begin, offset - line.begin);
  for (const std::string_view quote : {"\u201C", "\u201D", "\u201E"}) {
    if (const auto at = before.find(quote); at != before.npos)
      return make(source, {line.begin + at, line.begin + at + quote.size()}, "needs-quotes",
                  "a typographic quote does not begin a quoted text",
                  "write straight quotes, `\"`, on both sides of it");
  }
  const auto named = character == "`" ? "a backtick" : "`" + character + "`";
  return make(source, span, "needs-quotes", named + " cannot stand here unquoted",
              "put the whole text in quotes");
}

}  // namespace

Diagnostic explain(const Source& source, std::string_view complaint, std::size_t offset) {
  offset = std::min(offset, source.text.size());
  for (const auto explanation :
       {explain_by_quote, explain_by_bracket, explain_dash, explain_colon, explain_text_after_quote,
        explain_escape, explain_special_character}) {
    if (auto diagnostic = explanation(source, complaint, offset)) return *diagnostic;
  }
  const auto* wording = find_wording(complaint);
  return make(source, character_span(source.text, offset), wording->code,
              std::string{wording->message}, wording->help);
}

}  // namespace titrate::yaml
