#include "planner/check/answers.h"

#include <algorithm>

namespace titrate::check {
namespace {

constexpr std::size_t most_combinations = 512;

std::vector<Answers> unknown_answers(const Condition& condition) {
  Answers answers;
  for (const auto& choice : condition.choices) answers[choice.id] = choice.if_unknown;
  return {answers};
}

bool look_at(const std::vector<const Criteria*>& criteria, const Choice& choice) {
  for (const auto* each : criteria) {
    for (const auto& any : *each) {
      for (const auto& criterion : any) {
        if (criterion.observable.name == choice.id) return true;
      }
    }
  }
  return false;
}

bool holds_one(const Criterion& criterion, const Answers& answers) {
  const auto answer = answers.find(criterion.observable.name);
  const bool on_choice = criterion.observable.kind == Observable::Kind::named &&
                         criterion.op == Criterion::Op::is && answer != answers.end();
  return !on_choice || answer->second == criterion.value.word;
}

}  // namespace

std::vector<Answers> all_answers(const Condition& condition,
                                 const std::vector<const Criteria*>& criteria) {
  std::vector<Answers> all{{}};
  for (const auto& choice : condition.choices) {
    if (!look_at(criteria, choice)) continue;
    if (all.size() * choice.answers.size() > most_combinations) return unknown_answers(condition);
    std::vector<Answers> longer;
    for (const auto& answers : all) {
      for (const auto& answer : choice.answers) {
        longer.push_back(answers);
        longer.back()[choice.id] = answer;
      }
    }
    all = std::move(longer);
  }
  return all;
}

bool holds(const Criteria& criteria, const Answers& answers) {
  return std::ranges::all_of(criteria, [&](const AnyOf& any) {
    return any.empty() || std::ranges::any_of(any, [&](const Criterion& criterion) {
             return holds_one(criterion, answers);
           });
  });
}

std::string answers_text(const Answers& answers) {
  std::string text;
  for (const auto& [choice, answer] : answers) {
    text += (text.empty() ? "" : ", ") + choice + " is " + answer;
  }
  return text;
}

}  // namespace titrate::check
