#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/yaml/node.h"

namespace titrate::yaml {

/// Thrown to leave the YAML library early, after the reason was added as an error.
struct Stop {};

/// Builds the tree from what the library meets in the text, works out where things end, and
/// reports what the language does not have. Offsets are bytes of the source.
class TreeBuilder {
 public:
  static constexpr std::size_t usual_values = 100'000;

  TreeBuilder(const Source& source, Diagnostics& diagnostics,
              std::size_t most_values = usual_values)
      : source_(source), diagnostics_(diagnostics), most_values_(most_values) {}

  void open(Node::Kind kind, std::size_t begin);
  void close();
  void add_scalar(std::size_t begin, std::string text, bool quoted);
  /// Nothing was written where a value was due, or a word that YAML reads as nothing (`null`).
  /// `next` is where the text goes on.
  void add_missing(std::size_t next);
  /// Something that YAML has and this language has not.
  void refuse(Span span, std::string code, std::string message, std::string help);
  /// Refuses the tag at `begin` and stops.
  [[noreturn]] void refuse_tag(std::size_t begin);

  [[nodiscard]] std::optional<Node>& root() { return root_; }

 private:
  struct Frame {
    Node node;
    bool in_braces = false;
    std::optional<Entry> entry;        ///< the key that waits for its value
    std::map<std::string, Span> keys;  ///< all keys so far
    std::size_t end = 0;               ///< behind what was read last
  };

  void add_key(std::size_t begin, std::string text, bool quoted);
  void add_value(Node node);
  void add_missing_value();
  void add_empty_item(std::size_t next);
  [[noreturn]] void refuse_open_bracket(std::size_t begin);
  void report_key_without_colon();
  void count_value(std::size_t begin);
  void check_escapes(const Node& scalar);
  [[nodiscard]] bool awaits_key() const;
  [[nodiscard]] bool stands_at(std::size_t begin, std::string_view characters) const;
  [[nodiscard]] std::string_view null_word_at(std::size_t offset) const;

  const Source& source_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  std::size_t most_values_;
  std::size_t values_ = 0;
  int refused_ = 0;
};

}  // namespace titrate::yaml
