#include <algorithm>

#include "planner/model/case.h"
#include "planner/model/condition.h"

namespace titrate {
namespace {

template <class T, class Member, class Value>
const T* find_by(const std::vector<T>& all, Member member, const Value& wanted) {
  const auto found = std::ranges::find(all, wanted, member);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

const Programme* Condition::find_programme(std::string_view wanted) const {
  return find_by(programmes, &Programme::id, wanted);
}
const Programme* Condition::default_programme() const {
  return find_by(programmes, &Programme::is_default, true);
}
const PainProfile& Condition::pain_of(std::string_view programme) const {
  const Programme* own = find_programme(programme);
  return own != nullptr && own->pain ? *own->pain : pain;
}
const Exercise* Condition::find_exercise(std::string_view wanted) const {
  return find_by(exercises, &Exercise::id, wanted);
}
const Test* Condition::find_test(std::string_view wanted) const {
  return find_by(tests, &Test::id, wanted);
}
const Outcome* Condition::find_outcome(std::string_view wanted) const {
  return find_by(outcomes, &Outcome::measure, wanted);
}
const Choice* Condition::find_choice(std::string_view wanted) const {
  return find_by(choices, &Choice::id, wanted);
}
const Citation* Condition::find_source(std::string_view wanted) const {
  return find_by(sources, &Citation::id, wanted);
}

int Case::line_of(std::string_view key) const {
  const auto found =
      std::ranges::find(lines, key, [](const auto& each) { return std::string_view{each.first}; });
  return found == lines.end() ? 0 : found->second;
}

}  // namespace titrate
