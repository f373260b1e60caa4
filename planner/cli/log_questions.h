#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/cli/console.h"
#include "planner/units/quantity.h"

namespace titrate::cli {

/// Questions to a person, one a line. A slip is answered on the next line and asked again; an empty
/// answer leaves the question open. Every question stops when the input ends.
class Questions {
 public:
  explicit Questions(Console& console) : console_(console) {}

  /// A sentence between the questions.
  void say(std::string_view text);
  [[nodiscard]] std::optional<std::string> text(std::string_view question);
  /// A pain or effort score: a whole number from 0 to 10.
  [[nodiscard]] std::optional<int> score(std::string_view question, std::string_view what);
  /// A whole number within limits.
  [[nodiscard]] std::optional<int> number(std::string_view question, int low, int high);
  /// Whole numbers from 0 to 200, as many as are typed.
  [[nodiscard]] std::vector<int> numbers(std::string_view question);
  /// A load in kilograms, with or without the unit.
  [[nodiscard]] std::optional<Grams> load(std::string_view question);
  /// A length of time with its unit.
  [[nodiscard]] std::optional<Seconds> time(std::string_view question);
  /// One of some words, or how it begins.
  [[nodiscard]] std::optional<std::string> word(std::string_view question,
                                                const std::vector<std::string>& words);
  [[nodiscard]] std::optional<bool> yes(std::string_view question);
  /// A yes or no that may not be left out.
  [[nodiscard]] bool must_be_yes(std::string_view question);

 private:
  /// Asks until `take` returns no complaint.
  void ask(std::string_view question,
           const std::function<std::string(const std::string& answer)>& take);
  [[nodiscard]] std::string line_after(std::string_view question);

  Console& console_;
};

}  // namespace titrate::cli
