#include <algorithm>
#include <iterator>
#include <string_view>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"

namespace titrate::text {
namespace {

/// The first `count` words of a title, without a comma at the end.
std::string first_words(std::string_view title, int count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::string_view::npos; --count) end = title.find(' ', end + 1);
  std::string words{title.substr(0, end)};
  while (!words.empty() && (words.back() == ',' || words.back() == ':')) words.pop_back();
  return words;
}

int word_count(std::string_view title) {
  return 1 + static_cast<int>(std::count(title.begin(), title.end(), ' '));
}

/// Word `index` of a title, without a comma at its end.
std::string word_at(std::string_view title, int index) {
  const auto upto = first_words(title, index + 1);
  const auto before = index == 0 ? std::size_t{0} : first_words(title, index).size();
  const auto start = upto.find_first_not_of(" ,:", before);
  return start == std::string::npos ? "" : upto.substr(start);
}

/// A title is not cut behind a word that only leads to the next one.
bool leads_on(const std::string& word) {
  constexpr std::string_view words[] = {"a",   "an",   "the", "on",   "of",   "to",   "in",  "at",
                                        "by",  "with", "for", "from", "over", "and",  "or",  "up",
                                        "one", "two",  "off", "out",  "into", "your", "both"};
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// `Seated`, `Leg press`: the first words that tell a title from the others; where one word does,
/// the next one too, unless others share it.
std::string shortest(const std::string& title,
                     const std::vector<std::pair<std::string, std::string>>& all) {
  constexpr int short_enough = 12;
  if (utf8::columns(title) <= short_enough) return title;
  const auto shared = [&](int index) {
    const auto word = word_at(title, index);
    return std::count_if(all.begin(), all.end(), [&](const auto& other) {
             for (int each = 0; each < word_count(other.second); ++each) {
               if (word_at(other.second, each) == word) return true;
             }
             return false;
           }) > 1;
  };
  for (int count = 1;; ++count) {
    auto words = first_words(title, count);
    const auto alike = std::count_if(all.begin(), all.end(), [&](const auto& other) {
      return first_words(other.second, count) == words;
    });
    if (count >= word_count(title)) return words;
    const bool clause_ends = title[words.size()] == ',';
    if (leads_on(word_at(title, count - 1)) && !clause_ends) continue;
    const bool one_does = shared(count) && !leads_on(word_at(title, count));
    if (alike <= 1 && (count > 1 || one_does || clause_ends)) return words;
  }
}

}  // namespace

std::vector<std::pair<std::string, std::string>> exercises_of(const Plan& plan) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& week : plan.weeks) {
    for (const auto& exercise : week.exercises) {
      const bool known = std::any_of(found.begin(), found.end(), [&](const auto& other) {
        return other.first == exercise.exercise;
      });
      if (known) continue;
      const auto title = utf8::printable(exercise.title);
      found.emplace_back(exercise.exercise, title.empty() ? exercise.exercise : title);
    }
  }
  return found;
}

std::vector<std::pair<std::string, std::string>> short_titles(const Plan& plan) {
  return short_titles(exercises_of(plan));
}

std::vector<std::pair<std::string, std::string>> short_titles(
    const std::vector<std::pair<std::string, std::string>>& all) {
  auto titles = all;
  for (auto& [id, title] : titles) title = shortest(title, all);
  return titles;
}

}  // namespace titrate::text
