// The only file that includes yaml-cpp. Its `Load` functions are never used: they drop what follows
// the first document, keep repeated keys, and do not end on some texts.
#include <algorithm>
#include <sstream>
#include <string>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "planner/yaml/explain.h"
#include "planner/yaml/extent.h"
#include "planner/yaml/guard.h"
#include "planner/yaml/node.h"
#include "planner/yaml/tree_builder.h"

namespace titrate::yaml {
namespace {

/// Passes what yaml-cpp meets on to the tree builder.
class Events final : public YAML::EventHandler {
 public:
  Events(TreeBuilder& builder, std::size_t offset) : builder_(builder), offset_(offset) {}

  void OnDocumentStart(const YAML::Mark& mark) override { document_begin_ = at(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    builder_.add_missing(at(mark));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    builder_.refuse({at(mark), at(mark) + 1}, "alias", "an alias does not repeat values here",
                    "write the value out, or quote a text that starts with `*`");
    throw Stop{};
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    builder_.add_scalar(at(mark), value, tag != "?");
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(Node::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { builder_.close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(Node::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { builder_.close(); }

  [[nodiscard]] std::size_t document_begin() const { return document_begin_; }

 private:
  [[nodiscard]] std::size_t at(const YAML::Mark& mark) const {
    return static_cast<std::size_t>(std::max(mark.pos, 0)) + offset_;
  }
  void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
            YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    builder_.open(kind, at(mark));
  }
  // After an anchor or a tag the marks no longer point at the value, so nothing is worth reading
  // on.
  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == YAML::NullAnchor) return;
    builder_.refuse({at(mark), at(mark) + 1}, "alias", "an anchor has no meaning here",
                    "delete it, or quote a text that starts with `&`");
    throw Stop{};
  }
  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag != "?" && tag != "!" && !tag.empty()) builder_.refuse_tag(at(mark));
  }

  TreeBuilder& builder_;
  std::size_t offset_;
  std::size_t document_begin_ = 0;
};

/// Stops at the first thing it meets; there must be only one document.
class SecondDocument final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& mark) override {
    begin = mark.pos;
    throw Stop{};
  }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}

  int begin = 0;
};

/// The first document is nothing: the file is blank, or starts with a stray comma, on which
/// yaml-cpp would stand still for ever.
void report_no_value(const Source& source, TreeBuilder& builder, std::size_t begin) {
  const auto text = std::string_view{source.text};
  begin = std::min(begin, text.size());
  if (text.substr(begin).starts_with("---")) begin += 3;
  const auto place = skip_blank(text, begin);
  if (place == text.size() || text.substr(place).starts_with("---") ||
      text.substr(place).starts_with("...")) {
    builder.refuse({0, 0}, "empty-file", "the file is empty",
                   "`titrate new` writes one to fill in");
  } else {
    builder.refuse({place, place + 1}, "not-yaml",
                   "`" + std::string{text.substr(place, 1)} + "` cannot stand here", "delete it");
  }
}

void refuse_second_document(YAML::Parser& parser, const Source& source, TreeBuilder& builder,
                            std::size_t offset) {
  SecondDocument second;
  try {
    if (!parser.HandleNextDocument(second)) return;
  } catch (const Stop&) {
    // Its place is known; what it holds does not matter.
  }
  const auto begin = std::min(static_cast<std::size_t>(second.begin) + offset, source.text.size());
  const bool marked = std::string_view{source.text}.substr(begin).starts_with("---");
  builder.refuse({begin, begin + 1}, "second-document",
                 marked ? "a second document starts here" : "this belongs to nothing above",
                 marked ? "keep one document in a file; delete the line `---`"
                        : "a file is one map: every line of the outermost level is `key: value`");
}

void read_events(const Source& source, TreeBuilder& builder) {
  const auto offset = byte_order_mark_size(source.text);
  const auto first = skip_blank(source.text, offset);
  if (std::string_view{source.text}.substr(first).starts_with('%')) {
    builder.refuse({first, first + 1}, "directive", "a line with `%` has no meaning here",
                   "delete it");
    return;
  }
  // An end of document inside a quoted text is an error for yaml-cpp, the end of the file is not.
  std::istringstream stream{source.text.substr(offset) + "\n...\n"};
  YAML::Parser parser{stream};
  Events events{builder, offset};
  const bool any = parser.HandleNextDocument(events);
  if (!any || !builder.root()) {
    report_no_value(source, builder, any ? events.document_begin() : offset);
    return;
  }
  refuse_second_document(parser, source, builder, offset);
}

}  // namespace

std::optional<Node> parse(const Source& source, Diagnostics& diagnostics) {
  if (!passes_guard(source, diagnostics)) return std::nullopt;
  Diagnostics found;
  TreeBuilder builder{source, found};
  try {
    read_events(source, builder);
  } catch (const Stop&) {
    // The reason has been added.
  } catch (const YAML::Exception& error) {
    const auto offset = static_cast<std::size_t>(std::max(error.mark.pos, 0));
    found.add(explain(source, error.msg, offset + byte_order_mark_size(source.text)));
  }
  for (const auto& diagnostic : found.all()) diagnostics.add(diagnostic);
  if (found.has_errors()) return std::nullopt;
  return std::move(builder.root());
}

}  // namespace titrate::yaml
