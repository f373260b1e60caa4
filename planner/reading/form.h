#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace titrate::reading {

/// What a value looks like, in words: for error messages, the reference and the schema.
struct Form {
  enum class Kind { text, whole, flag, word, list, map, table };
  Kind kind = Kind::text;
  std::string name;                ///< `count`; of a table its name
  std::string grammar;             ///< the forms that are allowed, in words
  std::string example;             ///< one of them
  std::vector<std::string> words;  ///< of Kind::word: what may be written
  int low = 0;                     ///< of Kind::whole
  int high = 0;
  bool or_list = false;     ///< a list of such values may stand here too
  std::vector<Form> inner;  ///< of a list or map: what is in it; of a text: other forms it may take
};

/// A form of text, from a grammar.
template <class Grammar>
[[nodiscard]] Form form_of() {
  Form form;
  form.name = std::string{Grammar::name};
  form.grammar = std::string{Grammar::form};
  form.example = std::string{Grammar::example};
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
};

/// Every table of the language, in the order a reference page would show them.
[[nodiscard]] std::vector<TableText> language_tables();
/// Every text grammar: name, forms and example.
[[nodiscard]] std::vector<Form> language_grammars();

}  // namespace titrate::reading
