#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::reading {

/// What a value looks like, in words: for error messages, the reference and the schema.
struct Form {
  enum class Kind { text, whole, flag, word, list, map, table };
  /// Which single values a text may be, besides words.
  enum class Bare { none, whole, decimal, anything };
  Kind kind = Kind::text;
  std::string name;                ///< `count`; of a table its name
  std::string grammar;             ///< the forms that are allowed, in words
  std::string example;             ///< one of them
  std::vector<std::string> words;  ///< what may be written; of a map: the only keys
  int low = 0;                     ///< of Kind::whole
  int high = 0;
  Bare bare = Bare::none;   ///< of a text: a number without a unit may be one
  bool or_list = false;     ///< a list of such values may stand here too
  std::vector<Form> inner;  ///< of a list or map: what is in it, any of these
  std::vector<Form> other;  ///< other forms that may stand in its place
  std::string also;         ///< of a map: the table whose keys may stand in it too
};

/// Whether a grammar takes numbers without a unit: asked of the grammar itself.
template <class Grammar>
[[nodiscard]] Form::Bare bare_numbers_of() {
  const auto takes = [](std::string_view text) {
    if constexpr (requires { Grammar::parse(text); })
      return static_cast<bool>(Grammar::parse(text));
    else
      return true;
  };
  if (takes("2.5")) return Form::Bare::decimal;
  for (const std::string_view number : {"0", "1", "12", "412"})
    if (takes(number)) return Form::Bare::whole;
  return Form::Bare::none;
}

/// A form of text, from a grammar.
template <class Grammar>
[[nodiscard]] Form form_of() {
  Form form;
  form.name = std::string{Grammar::name};
  form.grammar = std::string{Grammar::form};
  form.example = std::string{Grammar::example};
  form.bare = bare_numbers_of<Grammar>();
  return form;
}

/// One key of a table, as it is told to people.
struct KeyText {
  std::string key;
  std::string meaning;
  Form form;
  bool required = false;
};

/// One kind of brace and the keys it may hold.
struct TableText {
  std::string name;
  std::string meaning;
  std::vector<KeyText> keys;
  std::vector<std::string> one_of;  ///< at least one of these keys must be there
};

/// Every table of the language, in the order a reference page would show them.
[[nodiscard]] std::vector<TableText> language_tables();
/// Every text grammar: name, forms and example.
[[nodiscard]] std::vector<Form> language_grammars();

}  // namespace titrate::reading
