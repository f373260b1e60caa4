#pragma once

#include <string>
#include <string_view>
#include <vector>

/// YAML in one line.
namespace titrate::cli {

/// A text that reads back as itself: in quotes when it must be.
[[nodiscard]] std::string flow_scalar(std::string_view text);

/// `[a, b]`
[[nodiscard]] std::string flow_list(const std::vector<std::string>& items);

/// `{key: value, ...}`, in the order in which keys are added.
class FlowMap {
 public:
  /// `value` is YAML already.
  void add(std::string_view key, std::string_view value);
  /// The same with a text that may need quotes; an empty one is left out.
  void add_text(std::string_view key, std::string_view text);
  [[nodiscard]] bool empty() const { return inside_.empty(); }
  [[nodiscard]] std::string text() const { return "{" + inside_ + "}"; }

 private:
  std::string inside_;
};

}  // namespace titrate::cli
