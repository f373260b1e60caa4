#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/diagnostic.h"

namespace titrate::yaml {

struct Entry;

/// A value of a YAML file with its place. A missing value (`load:`) is an empty plain scalar whose
/// span is that of its key.
struct Node {
  enum class Kind { scalar, list, map };
  Kind kind = Kind::scalar;
  Span span;
  std::string text;     ///< of a scalar, as YAML reads it (quotes and escapes undone)
  bool quoted = false;  ///< "5" is text, 5 is a number
  std::vector<Node> items;
  std::vector<Entry> entries;  ///< in the order of the file, keys unique

  [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Node value;
};

/// The tree of one YAML document, or nothing with at least one error added. Never throws, always
/// ends. Refuses what yaml-cpp would let pass: repeated keys, anchors, aliases, merge keys, tags,
/// a second document, unclosed quotes, NUL and other control characters, bytes that are not
/// UTF-8, more than 1 MiB, more than 32 levels.
[[nodiscard]] std::optional<Node> parse(const Source& source, Diagnostics& diagnostics);

/// The node at a path such as `programmes/silbernagel/phases/0/do/1/rest` (map keys and list
/// positions), or nothing.
[[nodiscard]] const Node* locate(const Node& root, std::string_view path);

/// The span of the key at the end of a path, or of the value when it is a list position; the
/// nearest parent that exists when the path does not.
[[nodiscard]] Span span_of_key(const Node& root, std::string_view path);
/// The span of the value at a path; the nearest parent that exists when the path does not.
[[nodiscard]] Span span_of_value(const Node& root, std::string_view path);

}  // namespace titrate::yaml
