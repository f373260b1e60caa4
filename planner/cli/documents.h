#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "planner/cli/console.h"
#include "planner/diagnostics/diagnostic.h"
#include "planner/plan/plan.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"

namespace titrate::cli {

/// Of check-ins that are read as they were once: where they ended then.
struct Grown {
  int lines = 0;
  std::string whole_sha256;  ///< of the file as it is now
};

/// A file that was read, with its tree where it is YAML and its kind where it says one.
struct Document {
  std::string path;  ///< where it really is
  Source source;
  std::optional<yaml::Node> root;
  std::optional<FileKind> kind;
  std::optional<Grown> grown;
};

/// Everything one command has read and what is wrong with it. Documents stay where they are, so
/// that diagnostics can point into them.
class Documents {
 public:
  Documents() = default;
  /// For a plan that is made again from what it was made from, in the order it was read: a file
  /// that is still the same has the name it had.
  explicit Documents(std::vector<Input> was) : was_(std::move(was)) {}

  /// Reads a file that messages call `shown_as`. Stops when it cannot be read.
  const Document& open(const std::string& path, const std::string& shown_as);
  /// The same for a file that is only ever added to: read to where it ended then.
  const Document& open_growing(const std::string& path, const std::string& shown_as);

  [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }
  [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
  [[nodiscard]] const std::deque<Document>& all() const { return documents_; }
  /// Name and hash of every file, in the order they were read.
  [[nodiscard]] std::vector<Input> inputs() const;
  /// How many of one severity point into the file.
  [[nodiscard]] int count(const Source& source, Severity severity) const;

  /// Prints every diagnostic in file order, then `titrate: 5 errors in x.yaml` for each file with
  /// errors. What is in `printed` is left out, and what is printed is added to it.
  void report(Console& console, std::set<std::string>& printed);
  void report(Console& console);

 private:
  [[nodiscard]] const Input* was() const;
  const Document& add(Document document);

  std::vector<Input> was_;
  std::deque<Document> documents_;
  Diagnostics diagnostics_;
};

}  // namespace titrate::cli
