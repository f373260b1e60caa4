#pragma once

#include <string>
#include <string_view>

#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "planner/yaml/node.h"

namespace titrate::test {

/// A text that was parsed, with what was said about it.
struct Parsed {
  Source source;
  Diagnostics diagnostics;
  std::optional<yaml::Node> root;

  explicit Parsed(std::string text) : source{"t.yaml", std::move(text)} {
    root = yaml::parse(source, diagnostics);
  }

  /// The bytes of a span.
  [[nodiscard]] std::string at(Span span) const {
    return source.text.substr(span.begin, span.end - span.begin);
  }
  /// The bytes of the value at a path.
  [[nodiscard]] std::string value(std::string_view path) const {
    return at(yaml::span_of_value(*root, path));
  }
};

/// `line:column code` of the only mistake of a text that must not become a tree.
inline std::string only_mistake(std::string text) {
  const Parsed parsed{std::move(text)};
  REQUIRE_FALSE(parsed.root);
  REQUIRE(parsed.diagnostics.all().size() == 1);
  const auto& mistake = parsed.diagnostics.all().front();
  CHECK(mistake.severity == Severity::error);
  const auto place = parsed.source.at(mistake.span.begin);
  return std::to_string(place.line) + ':' + std::to_string(place.column) + ' ' + mistake.code;
}

}  // namespace titrate::test
