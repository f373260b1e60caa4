#include "planner/cli/log_questions.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "planner/cli/exit.h"
#include "planner/exporters/utf8.h"
#include "planner/reading/text_amount.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr int answers_at = 66;  ///< column in which answers begin

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool all = error == std::errc{} && end == text.data() + text.size();
  return all ? std::optional{number} : std::nullopt;
}

/// `7-8`, `7/8`, `7 or 8`: an answer that reads two ways.
bool reads_two_ways(const std::string& answer) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto first = std::ranges::find_if(answer, digit);
  const auto gap = std::find_if_not(first, answer.end(), digit);
  return std::find_if(gap, answer.end(), digit) != answer.end();
}

std::string quoted(const std::string& answer) { return '"' + utf8::printable(answer) + '"'; }

}  // namespace

std::string Questions::line_after(std::string_view question) {
  std::string prompt = utf8::printable(question);
  const int missing = answers_at - utf8::columns(prompt);
  prompt += std::string(static_cast<std::size_t>(std::max(missing, 1)), ' ') + "> ";
  console_.out << prompt << std::flush;
  std::string line;
  if (console_.in == nullptr || !std::getline(*console_.in, line)) {
    console_.out << '\n';
    throw Stop{Exit::usage, "the answers ended before the last question; nothing was written"};
  }
  return trimmed(line);
}

void Questions::ask(std::string_view question,
                    const std::function<std::string(const std::string& answer)>& take) {
  while (true) {
    const auto complaint = take(line_after(question));
    if (complaint.empty()) return;
    say(complaint);
  }
}

void Questions::say(std::string_view text) { console_.out << "   " << text << '\n'; }

std::optional<std::string> Questions::text(std::string_view question) {
  auto answer = line_after(question);
  return answer.empty() ? std::nullopt : std::optional{std::move(answer)};
}

std::optional<int> Questions::score(std::string_view question, std::string_view what) {
  std::optional<int> score;
  ask(question, [&](const std::string& answer) -> std::string {
    if (answer.empty()) return {};
    const auto number = whole_number(answer);
    if (number && *number >= 0 && *number <= 10) {
      score = number;
      return {};
    }
    if (reads_two_ways(answer) && !number)
      return quoted(answer) + ": one whole number, the worst of the two";
    return quoted(answer) + " is not " + std::string{what};
  });
  return score;
}

std::optional<int> Questions::number(std::string_view question, int low, int high) {
  std::optional<int> value;
  ask(question, [&](const std::string& answer) -> std::string {
    if (answer.empty()) return {};
    const auto number = whole_number(answer);
    if (number && *number >= low && *number <= high) {
      value = number;
      return {};
    }
    return quoted(answer) + " is not a whole number from " + std::to_string(low) + " to " +
           std::to_string(high);
  });
  return value;
}

std::vector<int> Questions::numbers(std::string_view question) {
  std::vector<int> values;
  ask(question, [&](std::string answer) -> std::string {
    values.clear();
    std::ranges::replace(answer, ',', ' ');
    for (std::size_t at = 0; at < answer.size();) {
      const auto end = std::min(answer.find(' ', at), answer.size());
      const auto word = answer.substr(at, end - at);
      at = end + 1;
      if (word.empty()) continue;
      const auto number = whole_number(word);
      constexpr int most = 200;
      if (!number || *number < 0 || *number > most)
        return quoted(word) + " is not a number of repetitions; one for each set: 12 12 5";
      values.push_back(*number);
    }
    constexpr std::size_t most_sets = 20;
    return values.size() > most_sets ? "these are more than 20 sets" : "";
  });
  return values;
}

std::optional<Grams> Questions::load(std::string_view question) {
  std::optional<Grams> load;
  ask(question, [&](const std::string& answer) -> std::string {
    if (answer.empty()) return {};
    const bool bare = answer.find_first_not_of("0123456789.") == std::string::npos;
    const auto mass = text::MassText::parse(bare ? answer + " kg" : answer);
    if (mass) load = *mass;
    return mass ? "" : quoted(answer) + " is not a load such as 37.5 kg";
  });
  return load;
}

std::optional<Seconds> Questions::time(std::string_view question) {
  std::optional<Seconds> time;
  ask(question, [&](const std::string& answer) -> std::string {
    if (answer.empty()) return {};
    const auto value = text::TimeText::parse(answer);
    if (value) time = *value;
    return value ? "" : quoted(answer) + " is not a time such as 10 min or 45 s";
  });
  return time;
}

std::optional<std::string> Questions::word(std::string_view question,
                                           const std::vector<std::string>& words) {
  std::optional<std::string> chosen;
  ask(question, [&](const std::string& answer) -> std::string {
    if (answer.empty()) return {};
    std::vector<std::string> fitting;
    for (const std::string& each : words)
      if (each.starts_with(answer)) fitting.push_back(each);
    const bool exact = std::ranges::find(words, answer) != words.end();
    if (!exact && fitting.size() != 1) return quoted(answer) + " is none of " + words::list(words);
    chosen = exact ? answer : fitting.front();
    return {};
  });
  return chosen;
}

std::optional<bool> Questions::yes(std::string_view question) {
  const auto answer = word(question, {"yes", "no"});
  return answer ? std::optional{*answer == "yes"} : std::nullopt;
}

bool Questions::must_be_yes(std::string_view question) {
  while (true) {
    if (const auto answer = yes(question)) return *answer;
    say("this one has to be answered: y or n");
  }
}

}  // namespace titrate::cli
