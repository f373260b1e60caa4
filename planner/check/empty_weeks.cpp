#include "planner/check/empty_weeks.h"

#include <algorithm>
#include <optional>

namespace titrate::check {
namespace {

using engine::Machine;
using engine::PhasePlan;
using engine::Use;

/// Served weeks that the phase can have. A phase that waits for its criteria may have one more than
/// its blocks name; the last of them goes on.
int weeks_of(const PhasePlan& plan) {
  constexpr int some = 12;
  if (plan.window) return plan.window->to ? *plan.window->to - plan.window->from + 1 : some;
  return plan.max.value_or(std::max(plan.min, some));
}

/// Whether another phase is open beside this one, in all its weeks.
bool has_company(const Machine& machine, const PhasePlan& plan) {
  return plan.window && std::ranges::any_of(machine.phases, [&](const PhasePlan& other) {
           return &other != &plan && other.window && !other.uses.empty() &&
                  other.window->from <= plan.window->from &&
                  (!other.window->to || (plan.window->to && *plan.window->to <= *other.window->to));
         });
}

std::optional<EmptyWeek> empty_week(const PhasePlan& plan) {
  for (int week = 1; week <= weeks_of(plan); ++week) {
    const bool covered =
        std::ranges::any_of(plan.uses, [&](const Use& use) { return covers(use.weeks, week); });
    if (!covered)
      return EmptyWeek{
          "week " + std::to_string(week) + " of the phase `" + plan.id + "` has no exercise",
          plan.line};
  }
  const auto may_be_off = [](const Use& use) { return use.enter || use.exit; };
  if (std::ranges::all_of(plan.uses, may_be_off))
    return EmptyWeek{"every exercise of the phase `" + plan.id + "` may wait or be left",
                     plan.line};
  return std::nullopt;
}

}  // namespace

std::vector<EmptyWeek> empty_weeks(const Machine& machine) {
  std::vector<EmptyWeek> all;
  for (const PhasePlan& plan : machine.phases) {
    if (plan.dated() || has_company(machine, plan)) continue;
    if (auto empty = empty_week(plan)) all.push_back(std::move(*empty));
  }
  return all;
}

}  // namespace titrate::check
