#include "planner/engine/known_choices.h"

#include <algorithm>

#include "planner/engine/compile.h"

namespace titrate::engine {
namespace {

bool is_choice(const Criterion& criterion, const Condition& condition) {
  return criterion.observable.kind == Observable::Kind::named &&
         condition.find_choice(criterion.observable.name) != nullptr;
}

/// Every list of criteria that a course waits for.
template <class ItsPhase, class Visit>
void for_each_list(ItsPhase& phase, const Visit& visit) {
  visit(phase.enter);
  visit(phase.exit);
  for (auto& block : phase.blocks) {
    visit(block.enter);
    visit(block.exit);
    for (auto& row : block.ladder) {
      visit(row.exit);
    }
  }
}

}  // namespace

Criteria with_answers(const Criteria& criteria, const Condition& condition, const Case* patient) {
  Criteria known;
  for (const AnyOf& any : criteria) {
    AnyOf open;
    bool met = false;
    for (const Criterion& criterion : any) {
      if (!is_choice(criterion, condition)) {
        open.push_back(criterion);
      } else {
        met = met || chosen({{criterion}}, condition, patient);
      }
    }
    if (!met) {
      known.push_back(std::move(open));
    }
  }
  return known;
}

bool asks_for_choice(const Phase& phase, const Condition& condition) {
  bool asks = false;
  for_each_list(phase, [&](const Criteria& criteria) {
    for (const AnyOf& any : criteria) {
      asks = asks || std::ranges::any_of(any, [&](const Criterion& criterion) {
               return is_choice(criterion, condition);
             });
    }
  });
  return asks;
}

Phase with_answers(Phase phase, const Condition& condition, const Case* patient) {
  for_each_list(phase,
                [&](Criteria& criteria) { criteria = with_answers(criteria, condition, patient); });
  return phase;
}

}  // namespace titrate::engine
