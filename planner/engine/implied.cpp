#include "planner/engine/implied.h"

#include <algorithm>

namespace titrate::engine {
namespace {

using Op = Criterion::Op;

bool is_floor(Op op) { return op == Op::at_least || op == Op::more; }
bool is_ceiling(Op op) { return op == Op::at_most || op == Op::less; }

bool asks_as_much(const Criterion& more, const Criterion& less) {
  const bool same_thing = more.observable == less.observable &&
                          more.value.kind == less.value.kind && more.value.unit == less.value.unit;
  if (!same_thing) {
    return false;
  }
  if (is_floor(more.op) && is_floor(less.op)) {
    return more.value.word == less.value.word && more.value.hundredths >= less.value.hundredths;
  }
  if (is_ceiling(more.op) && is_ceiling(less.op)) {
    return more.value.word == less.value.word && more.value.hundredths <= less.value.hundredths;
  }
  return more.op == less.op && more.value == less.value;
}

}  // namespace

bool implies(const Criteria& criteria, const AnyOf& line) {
  return std::ranges::any_of(criteria, [&](const AnyOf& any) {
    return !any.empty() && std::ranges::all_of(any, [&](const Criterion& more) {
      return std::ranges::any_of(line,
                                 [&](const Criterion& less) { return asks_as_much(more, less); });
    });
  });
}

}  // namespace titrate::engine
