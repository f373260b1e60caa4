#include <algorithm>

#include "planner/engine/compile.h"

namespace titrate::engine {

WeekSpan in_weeks(const Length& length, int sessions_a_week) {
  const auto weeks = [&](int number) {
    switch (length.unit) {
      case Length::Unit::sessions:
        return (number + sessions_a_week - 1) / std::max(1, sessions_a_week);
      case Length::Unit::days:
        return (number + 6) / 7;
      case Length::Unit::weeks:
        return number;
      case Length::Unit::months:
        return (number * 61 + 7) / 14;  // 30.5 days a month, rounded up
    }
    return number;
  };
  if (length.open) {
    return WeekSpan{.min = weeks(length.min), .expect = weeks(length.min), .max = std::nullopt};
  }
  const int min = weeks(length.min);
  const int expect = length.expect ? weeks(*length.expect) : std::max(min, 1);
  const int max = length.max ? weeks(*length.max) : expect + (expect + 1) / 2;
  return WeekSpan{.min = min, .expect = expect, .max = max};
}

Date counted_from(const Programme& programme, const Case& patient) {
  switch (programme.counts_from) {
    case Programme::CountsFrom::start:
      return patient.start;
    case Programme::CountsFrom::surgery:
      return patient.surgery.value_or(patient.start);
    case Programme::CountsFrom::injury:
      return patient.injury.value_or(patient.start);
  }
  return patient.start;
}

bool chosen(const Criteria& only_if, const Condition& condition, const Case* patient) {
  const auto answer = [&](const Choice& choice) {
    if (patient != nullptr) {
      for (const auto& [id, given] : patient->choices) {
        if (id == choice.id && given != "unknown") {
          return given;
        }
      }
    }
    return choice.if_unknown;
  };
  return std::ranges::all_of(only_if, [&](const AnyOf& any) {
    return std::ranges::any_of(any, [&](const Criterion& criterion) {
      const Choice* choice = condition.find_choice(criterion.observable.name);
      return choice != nullptr && answer(*choice) == criterion.value.word;
    });
  });
}

}  // namespace titrate::engine
