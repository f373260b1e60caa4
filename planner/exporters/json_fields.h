#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planner/exporters/json_writer.h"
#include "planner/units/clock.h"
#include "planner/units/quantity.h"

/// Members of an object that are written only when there is something to say: absent means not
/// applicable or not known, never 0, null or an empty text.
namespace titrate::json {

inline void field(JsonWriter& json, std::string_view key, const std::string& text) {
  if (text.empty()) return;
  json.key(key);
  json.text(text);
}

inline void field(JsonWriter& json, std::string_view key, Date date) {
  json.key(key);
  json.text(iso_date(date));
}

inline void field(JsonWriter& json, std::string_view key, const std::optional<Date>& date) {
  if (date) field(json, key, *date);
}

template <std::same_as<bool> Flag>
void field(JsonWriter& json, std::string_view key, Flag flag) {
  json.key(key);
  json.boolean(flag);
}

template <std::integral Number>
requires(!std::same_as<Number, bool>) void field(JsonWriter& json, std::string_view key,
                                                 Number number) {
  json.key(key);
  json.number(number);
}

template <std::integral Number>
void field(JsonWriter& json, std::string_view key, const std::optional<Number>& number) {
  if (number) field(json, key, *number);
}

/// A quantity in a unit that is 10 to the power `places` of its own.
template <class Kind>
void field(JsonWriter& json, std::string_view key, const std::optional<Quantity<Kind>>& quantity,
           int places) {
  if (!quantity) return;
  json.key(key);
  json.decimal(quantity->count(), places);
}

/// A list of texts on one line.
inline void field(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.open_list(JsonWriter::Layout::on_one_line);
  for (const auto& text : texts) json.text(text);
  json.close_list();
}

/// A list of numbers on one line.
inline void field(JsonWriter& json, std::string_view key, const std::vector<int>& numbers) {
  json.key(key);
  json.open_list(JsonWriter::Layout::on_one_line);
  for (const int number : numbers) json.number(number);
  json.close_list();
}

/// A list whose entries `write` writes; present also when it is empty.
template <class Entry, class Write>
void list(JsonWriter& json, std::string_view key, const std::vector<Entry>& entries, Write write) {
  json.key(key);
  json.open_list();
  for (const auto& entry : entries) {
    json.open_object();
    write(json, entry);
    json.close_object();
  }
  json.close_list();
}

}  // namespace titrate::json
