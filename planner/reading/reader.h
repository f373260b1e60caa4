#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "planner/diagnostics/diagnostic.h"
#include "planner/model/condition.h"
#include "planner/reading/fault.h"
#include "planner/reading/form.h"
#include "planner/yaml/node.h"

namespace titrate::reading {

/// A name that some value uses; looked up when everything is read.
struct Reference {
  enum class Kind {
    source,
    exercise,
    forbidden,  ///< a kind of exercise, an exercise or a group
    test,
    block,    ///< of an earlier phase
    session,  ///< name of a session of its phase
    level,
    criterion,
    choice,
    answer,
    screen_item,
    measure,   ///< test or outcome
    baseline,  ///< test or outcome, in a case's baseline
    flag,      ///< a screen item, or `referral`
    programme,
  };
  Kind kind = Kind::source;
  std::string name;
  Span span;
  std::string programme;               ///< the programme it stands in
  int phase = -1;                      ///< position of the phase it stands in
  std::vector<std::string> exercises;  ///< of a level: those that must have it
  std::string choice;                  ///< of an answer
  Criterion criterion;
  bool only_choices = false;  ///< of a criterion in `if`
};

/// What surrounds the value being read.
struct Scope {
  std::string programme;
  int phase = -1;
  std::vector<std::string> exercises;  ///< of the block
  bool only_choices = false;           ///< inside `if`
  bool sourced = false;                ///< some brace around gives a source
};

/// Carries what reading one file needs: where mistakes go, and the names to look up at the end.
class Reader {
 public:
  Reader(const Source& source, Diagnostics& diagnostics);

  /// Adds a mistake. After `most_errors` of one file only their number is too many.
  void error(std::string code, Span span, std::string message, std::string help = {});
  /// Whether further mistakes would not be shown; nobody needs suggestions for them.
  [[nodiscard]] bool is_full() const { return errors_ > most_errors; }
  /// Mistakes so far; unchanged over a value that was read whole.
  [[nodiscard]] int errors() const { return errors_; }
  /// Adds the mistake of a text that does not fit `form`; `better` says what to write when that is
  /// known better than from the form.
  void refuse(const text::Fault& fault, std::string_view text, Span span, const Form& form,
              const std::string& better = {});
  /// Adds `unknown-name`: `what` completes "`x` is not ...".
  void unknown_name(std::string_view name, Span span, std::string_view what,
                    std::span<const std::string> known);

  /// The text of a single value; reports lists, maps, missing values and blanks.
  [[nodiscard]] std::optional<std::string_view> scalar(const yaml::Node& node, const Form& form);
  /// Whether the node is a list or a map; reports when it is not.
  [[nodiscard]] bool is_list(const yaml::Node& node);
  [[nodiscard]] bool is_map(const yaml::Node& node);
  /// Whether the value is there and filled in; reports when it is not.
  [[nodiscard]] bool is_given(const yaml::Node& node);

  /// Notes a name to look up later, with the scope it stands in.
  void refer(Reference::Kind kind, std::string_view name, Span span);
  void refer(Reference reference);
  [[nodiscard]] const std::vector<Reference>& references() const { return references_; }

  /// The line of a byte, from 1.
  [[nodiscard]] int line_of(std::size_t offset) const;
  [[nodiscard]] Place place_of(Span span) const;

  Scope scope;
  std::string key;  ///< of the value being read
  const std::vector<PainProfile>* profiles = nullptr;
  /// Groups read so far, for resolving `exercise:` and `forbid:`.
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;

 private:
  static constexpr int most_errors = 200;

  const Source* source_;
  Diagnostics* diagnostics_;
  std::vector<std::size_t> line_starts_;
  std::vector<Reference> references_;
  int errors_ = 0;
};

/// A key that a brace may hold, for `check_keys`.
struct KeyRule {
  std::string key;
  bool required = false;
};

/// Reports unknown keys, and required keys that are missing unless an unknown one is their likely
/// misspelling.
void check_keys(const yaml::Node& node, std::span<const KeyRule> rules, std::string_view where,
                Reader& reader);
/// Whether some other key of the node is near to `key`, and so was probably meant to be it.
[[nodiscard]] bool is_misspelt(const yaml::Node& node, const std::string& key);
/// Reports all but the first of `keys` that are given: at most one may be.
void check_at_most_one(const yaml::Node& node, std::span<const std::string_view> keys,
                       Reader& reader);
/// Reports every key of `others` that stands beside `key`.
void check_not_beside(const yaml::Node& node, std::string_view key,
                      std::span<const std::string_view> others, Reader& reader);

/// `a`, `b` and `c`, each in backticks, at most `most` of them.
[[nodiscard]] std::string name_list(std::span<const std::string> names, std::size_t most = 12);
/// `did you mean ...?`, or which names there are.
[[nodiscard]] std::string suggestion(std::string_view name, std::span<const std::string> known);

}  // namespace titrate::reading
