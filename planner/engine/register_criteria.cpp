#include <algorithm>

#include "planner/engine/compile_rungs.h"

namespace titrate::engine {
namespace {

using Kind = Observable::Kind;

bool is_of_session(Kind kind) {
  switch (kind) {
    case Kind::pain_during:
    case Kind::pain_after:
    case Kind::pain_morning:
    case Kind::reps_in_every_set:
    case Kind::reps_in_last_set:
    case Kind::reps_in_set:
    case Kind::time_of_last_set:
    case Kind::effort:
      return true;
    case Kind::named:
    case Kind::change_in:
    case Kind::row_of:
    case Kind::time_of:
    case Kind::distance_of:
    case Kind::week:
    case Kind::weeks_in_phase:
    case Kind::sessions_done:
    case Kind::adherence:
    case Kind::clearance:
      return false;
  }
  return false;
}

template <class Is>
bool looks_at(const Criteria& list, Is is) {
  return std::ranges::any_of(list, [&](const AnyOf& any) {
    return std::ranges::any_of(
        any, [&](const Criterion& criterion) { return is(criterion.observable.kind); });
  });
}

/// The place without what does not matter to the list.
CriteriaPlace needed(CriteriaPlace place, const Criteria& list) {
  if (!looks_at(list, is_of_session)) {
    place.ladders.clear();
  }
  if (!looks_at(list, [](Kind kind) { return kind == Kind::weeks_in_phase; })) {
    place.phase = -1;
  }
  place.ahead = place.ahead && looks_at(list, [](Kind kind) { return kind == Kind::week; });
  return place;
}

}  // namespace

std::optional<int> register_criteria(Machine& machine, const Criteria& list, CriteriaPlace place) {
  if (list.empty()) {
    return std::nullopt;
  }
  place = needed(std::move(place), list);
  for (std::size_t known = 0; known < machine.criteria.size(); ++known) {
    if (machine.criteria[known] == list && machine.places[known] == place) {
      return static_cast<int>(known);
    }
  }
  machine.criteria.push_back(list);
  machine.places.push_back(std::move(place));
  return static_cast<int>(machine.criteria.size()) - 1;
}

}  // namespace titrate::engine
