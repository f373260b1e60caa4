#include "planner/reading/reader.h"

#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/left_out.h"

namespace titrate::reading {
namespace {

std::string article(std::string_view name) {
  const bool vowel = !name.empty() && std::string_view{"aeio"}.find(name.front()) != name.npos;
  return (vowel ? "an " : "a ") + std::string{name};
}

bool is_blank(std::string_view text) {
  return text.size() >= 2 && text.find_first_not_of('_') == std::string_view::npos;
}

bool is_missing(const yaml::Node& node) {
  if (node.kind != yaml::Node::Kind::scalar) return false;
  return node.text.empty() || (!node.quoted && (node.text == "~" || node.text == "null"));
}

}  // namespace

Reader::Reader(const Source& source, Diagnostics& diagnostics)
    : source_(&source), diagnostics_(&diagnostics) {
  line_starts_.push_back(0);
  for (std::size_t at = 0; at < source.text.size(); ++at)
    if (source.text[at] == '\n') line_starts_.push_back(at + 1);
}

void Reader::error(std::string code, Span span, std::string message, std::string help) {
  if (is_full()) return;
  ++errors_;
  if (is_full()) {
    code = "too-many";
    message = "this file has more than " + std::to_string(most_errors) + " mistakes";
    help = "mend those that are shown, and try again";
  }
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.source = source_;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  diagnostics_->add(std::move(diagnostic));
}

void Reader::refuse(const text::Fault& fault, std::string_view text, Span span, const Form& form,
                    const std::string& words) {
  const std::string better = words.empty() ? in_place_of_value(text, form.name) : words;
  const bool kept = better.empty() || fault.code == "missing-unit" || fault.code == "out-of-range";
  if (!fault.code.empty())
    return error(fault.code, span, fault.message, kept ? fault.help : better);
  error("bad-value", span,
        text::quote(text) + " is not " + article(form.name) + " such as `" + form.example + "`",
        better.empty() ? "write " + form.grammar : better);
}

void Reader::unknown_name(std::string_view name, Span span, std::string_view what,
                          std::span<const std::string> known) {
  if (is_full()) return;
  error("unknown-name", span, text::quote(name) + " is not " + std::string{what},
        suggestion(name, known));
}

bool Reader::is_given(const yaml::Node& node) {
  if (is_missing(node)) {
    error("missing-value", node.span, text::quote(key) + " has no value",
          "write its value, or take the key away");
    return false;
  }
  if (node.kind != yaml::Node::Kind::scalar || !is_blank(node.text)) return true;
  error("blank-left", node.span, "this blank is still to be filled",
        "write the value of " + text::quote(key) + " in place of " + text::quote(node.text));
  return false;
}

std::optional<std::string_view> Reader::scalar(const yaml::Node& node, const Form& form) {
  if (!is_given(node)) return std::nullopt;
  if (node.kind == yaml::Node::Kind::scalar) return node.text;
  const std::string found = node.kind == yaml::Node::Kind::list ? "a list" : "a map of keys";
  const bool is_list = node.kind == yaml::Node::Kind::list;
  const std::string help = is_list ? in_place_of_list(key) : std::string{};
  error("not-one-value", node.span, text::quote(key) + " takes one value, not " + found,
        help.empty() ? "write " + article(form.name) + " such as `" + form.example + "`" : help);
  return std::nullopt;
}

bool Reader::is_list(const yaml::Node& node) {
  if (!is_given(node)) return false;
  if (node.kind == yaml::Node::Kind::list) return true;
  const std::string text = node.kind == yaml::Node::Kind::map ? "..." : node.text;
  error("not-a-list", node.span, text::quote(key) + " takes a list",
        "write " + text::quote("[" + text + "]"));
  return false;
}

bool Reader::is_map(const yaml::Node& node) {
  if (!is_given(node)) return false;
  if (node.kind == yaml::Node::Kind::map) return true;
  error("not-a-map", node.span, text::quote(key) + " takes keys with values",
        "write them in braces, `{key: value}`, or below it");
  return false;
}

void Reader::refer(Reference::Kind kind, std::string_view name, Span span) {
  Reference reference;
  reference.kind = kind;
  reference.name = std::string{name};
  reference.span = span;
  refer(std::move(reference));
}

void Reader::refer(Reference reference) {
  reference.programme = scope.programme;
  reference.phase = scope.phase;
  reference.exercises = scope.exercises;
  reference.only_choices = scope.only_choices;
  references_.push_back(std::move(reference));
}

int Reader::line_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<int>(after - line_starts_.begin()) + source_->first_line - 1;
}

Place Reader::place_of(Span span) const { return {source_->path, line_of(span.begin)}; }

std::string name_list(std::span<const std::string> names, std::size_t most) {
  std::string list;
  for (std::size_t at = 0; at < std::min(names.size(), most); ++at)
    list += (at == 0 ? "" : ", ") + text::quote(names[at]);
  return list + (names.size() > most ? ", ..." : "");
}

std::string suggestion(std::string_view name, std::span<const std::string> known) {
  if (const auto near = closest(name, known)) return "did you mean " + text::quote(*near) + "?";
  return known.empty() ? "there is none in this file" : "there is " + name_list(known);
}

}  // namespace titrate::reading
