#include "planner/cli/log_csv_words.h"

#include <algorithm>
#include <array>

#include "planner/cli/log_flow.h"
#include "planner/exporters/utf8.h"

namespace titrate::cli {
namespace {

using What = CsvColumn::What;

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 11> all_words{
    "all",          "done",         "yes",          "y",           "true", "100 %", "100%",
    "\xE2\x9C\x93", "\xE2\x9C\x94", "\xE2\x98\x91", "\xE2\x9C\x85"};
constexpr std::array<std::string_view, 7> missed_words{"missed", "no", "n", "false",
                                                       "0 %",    "0%", "-"};

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

std::string with_point(std::string text) {
  std::ranges::replace(text, ',', '.');
  return text;
}

/// `37.5` of `37.50`
std::string shortest(std::string number) {
  if (number.find('.') == std::string::npos) return number;
  while (number.ends_with('0')) number.pop_back();
  if (number.ends_with('.')) number.pop_back();
  return number;
}

std::string with_unit(const std::string& text, const std::string& unit) {
  const auto number = with_point(text);
  return is_number(number) ? shortest(number) + " " + unit : number;
}

/// A score; `3/10` is how it is said.
std::string score_words(const std::string& text) {
  const auto whole = text.ends_with("/10") ? text.substr(0, text.size() - 3) : text;
  return shortest(with_point(whole));
}

std::string one(std::string_view word, std::string_view instead, const std::string& text) {
  return text == word ? std::string{instead} : text;
}

bool is_ticks(const std::string& text) {
  return !text.empty() && text.find_first_not_of('x') == std::string::npos;
}

/// `1 of 2`: as often as it was done that day.
std::optional<std::string> share_words(const std::string& text) {
  if (is_ticks(text) || is_one_of(all_words, text)) return "all";
  if (text.size() == 6 && text.substr(1, 4) == " of ") {
    const int times = text[0] - '0';
    const int planned = text[5] - '0';
    if (times < 1 || planned < 1 || planned > 9 || times > planned) return std::nullopt;
    return times == planned ? "all" : std::to_string(100 * times / planned) + " %";
  }
  if (!text.ends_with('%')) return std::nullopt;
  auto number = text.substr(0, text.size() - 1);
  while (number.ends_with(' ')) number.pop_back();
  return with_unit(number, "%");
}

/// Two values of one cell, before and after: `240 246`, `thigh to calf`.
std::vector<Said> pair_said(const std::string& key, std::string text) {
  for (const std::string_view between : {" to ", "->", "/", ",", ";", "-"})
    if (const auto at = text.find(between); at != std::string::npos)
      text.replace(at, between.size(), " ");
  const auto blank = text.find(' ');
  const auto second = blank == std::string::npos ? blank : text.find_first_not_of(' ', blank);
  if (second == std::string::npos) return {{key, "after", flow_scalar(text)}};
  return {{key, "before", flow_scalar(text.substr(0, blank))},
          {key, "after", flow_scalar(text.substr(second))}};
}

std::vector<Said> of(std::string key, std::string inner, std::string_view value) {
  return {{std::move(key), std::move(inner), flow_scalar(value)}};
}

std::optional<std::vector<Said>> done_said(const std::string& text) {
  const auto share = share_words(text);
  if (!share) return std::nullopt;
  return of("done", "", *share);
}

std::optional<std::vector<Said>> night_said(const std::string& text) {
  if (is_one_of(missed_words, text)) return std::vector<Said>{};
  if (is_ticks(text) || is_one_of(all_words, text)) return of("night-pain", "", "yes");
  return std::nullopt;
}

}  // namespace

std::string small_letters(std::string_view text) {
  std::string small;
  for (const char c : text) small += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return small;
}

bool says_missed(const std::string& text) { return is_one_of(missed_words, small_letters(text)); }

std::optional<std::vector<Said>> said_by(const CsvColumn& column, const std::string& typed) {
  const auto text = small_letters(typed);
  switch (column.what) {
    case What::passed_over:
    case What::date:
      return std::vector<Said>{};
    case What::done:
      return done_said(text);
    case What::kilograms:
      return std::vector<Said>{
          {"did", column.exercise, "{load: " + flow_scalar(with_unit(text, "kg")) + "}"}};
    case What::before:
      return of("pain", "before", score_words(text));
    case What::during:
      return of("pain", "during", score_words(text));
    case What::after:
      return of("pain", "after", score_words(text));
    case What::morning:
      return of("pain", "morning", score_words(text));
    case What::effort:
      return of("effort", "", score_words(text));
    case What::stiffness:
      return of("stiffness", "", with_unit(text, "min"));
    case What::soreness:
      return of("soreness", "", one("no", "none", one("warm up", "warm-up", text)));
    case What::leg_site:
      return pair_said("leg-site", text);
    case What::girth:
      return pair_said("girth", text);
    case What::night_pain:
      return night_said(text);
    case What::note:
      return of("note", "", utf8::printable(typed));
  }
  return std::nullopt;
}

std::string form_of_cell(What what) {
  if (what == What::done)
    return "write x for all of it, how much such as `80 %` or `1 of 2`, or missed";
  return "write yes, or leave the cell empty";
}

std::string entry_of(const std::string& date, const std::vector<Said>& all) {
  FlowMap map;
  map.add("date", date);
  std::vector<std::string> written;
  for (const Said& each : all) {
    if (each.inner.empty()) {
      map.add(each.key, each.value);
    } else if (std::ranges::find(written, each.key) == written.end()) {
      FlowMap inside;
      for (const Said& other : all)
        if (other.key == each.key) inside.add(other.inner, other.value);
      map.add(each.key, inside.text());
      written.push_back(each.key);
    }
  }
  return map.text();
}

}  // namespace titrate::cli
