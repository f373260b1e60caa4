#include "planner/cli/documents.h"

#include <algorithm>

#include "planner/cli/files.h"
#include "planner/diagnostics/characters.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

/// Leaves out what stands behind the first lines that have the hash; nothing when none have it.
void cut_to(Document& document, const std::string& sha256) {
  auto& text = document.source.text;
  Sha256 hash;
  int lines = 1;
  for (std::size_t at = 0; at < text.size();) {
    // A file of that time may have ended without a line break, so each is a part of its own.
    const bool line_break = text[at] == '\n';
    const auto end = line_break ? at + 1 : std::min(text.find('\n', at), text.size());
    hash.add(std::string_view{text}.substr(at, end - at));
    at = end;
    if (hash.hex() == sha256) {
      if (at < text.size()) document.grown = {lines, sha256_hex(text)};
      text.resize(at);
      return;
    }
    if (line_break) ++lines;
  }
}

}  // namespace

const Document& Documents::open(const std::string& path, const std::string& shown_as) {
  return add({.path = path,
              .source = {.path = printable(shown_as), .text = read_file(path)},
              .root = {},
              .kind = {},
              .grown = {}});
}

const Document& Documents::open_growing(const std::string& path, const std::string& shown_as) {
  Document document{.path = path,
                    .source = {.path = printable(shown_as), .text = read_file(path)},
                    .root = {},
                    .kind = {},
                    .grown = {}};
  if (const auto* then = was()) cut_to(document, then->sha256);
  return add(std::move(document));
}

const Input* Documents::was() const {
  return documents_.size() < was_.size() ? &was_[documents_.size()] : nullptr;
}

const Document& Documents::add(Document read) {
  if (const auto* then = was(); then != nullptr && then->sha256 == sha256_hex(read.source.text))
    read.source.path = printable(then->path);
  auto& document = documents_.emplace_back(std::move(read));
  document.root = yaml::parse(document.source, diagnostics_);
  if (document.root) document.kind = read_kind(document.source, *document.root, diagnostics_);
  return document;
}

std::vector<Input> Documents::inputs() const {
  std::vector<Input> inputs;
  for (const auto& document : documents_)
    inputs.push_back({.path = document.source.path, .sha256 = sha256_hex(document.source.text)});
  return inputs;
}

int Documents::count(const Source& source, Severity severity) const {
  return static_cast<int>(std::ranges::count_if(diagnostics_.all(), [&](const auto& diagnostic) {
    return diagnostic.source == &source && diagnostic.severity == severity;
  }));
}

void Documents::report(Console& console, std::set<std::string>& printed) {
  const auto print = [&](const std::string& text) {
    if (printed.insert(text).second) console.err << text << '\n';
  };
  diagnostics_.sort_by_place();
  for (const auto& diagnostic : diagnostics_.all()) print(render(diagnostic, console.err_colour));
  for (const auto& document : documents_)
    if (const int errors = count(document.source, Severity::error); errors > 0)
      print("titrate: " + words::count(errors, "error") + " in " + document.source.path);
}

void Documents::report(Console& console) {
  std::set<std::string> printed;
  report(console, printed);
}

}  // namespace titrate::cli
