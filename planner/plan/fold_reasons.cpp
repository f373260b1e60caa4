#include <algorithm>

#include "planner/plan/fold.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

}  // namespace

/// Lays the dose beside the last one; what happened between them is the reason.
void Fold::explain(FoldedDose& dose, const engine::Active& active, Date date) {
  if (!options_.words) {
    return;
  }
  std::vector<Cause>& causes = causes_[active.use->ladder];
  const Dose* before = dose_before(*dose.dose, date);
  const auto last = last_given_.find(active.use->ladder);
  if (last != last_given_.end() && last->second->exercise != dose.dose->exercise) {
    before = last->second;  // another exercise, easier or harder, takes its place
  }
  if (before == nullptr || before == dose.dose || same_dose(before->words, dose.dose->words)) {
    return;
  }
  const std::string bound = bound_rule(*dose.dose);
  if (!bound.empty()) {
    const Place place = limits_.in_force.empty() ? Place{machine_.file, dose.dose->words.line}
                                                 : Place{limits_.in_force.front().file,
                                                         limits_.in_force.front().limit.line};
    causes.push_back({bound, place, std::nullopt});
  }
  if (causes.empty()) {
    causes.push_back(
        {"phase", {machine_.file, machine_.phases[at(active.phase)].line}, std::nullopt});
  }
  for (const Cause& cause : causes) {
    dose.reasons.push_back({cause.rule, cause.place.file, cause.place.line, cause.check_in,
                            dose_text(before->words), dose_text(dose.dose->words)});
  }
}

/// The rule that made a dose smaller than its rung, where one did.
std::string Fold::bound_rule(const Dose& dose) const {
  if (!dose.prescribed.lessened) {
    return {};
  }
  return limits_.in_force.empty() ? "tolerated" : "limit";
}

/// The gap after a bad answer: longer by its extra hours, and never below its least.
void Fold::lengthen_rest(const engine::Effect& effect) {
  if (effect.extra_gap_hours == 0 && effect.least_gap_hours == 0) {
    return;
  }
  schedule::Past& last = past_.back();
  const Gap gap = kinds_[at(last.kind)].gap;
  const int extra =
      std::max(60 * effect.extra_gap_hours, 60 * effect.least_gap_hours - in_minutes(gap));
  last.extra_gap_minutes = std::max(last.extra_gap_minutes, extra);
  const int from = last.day * 24 * 60 + last.start.value_or(ClockTime{}).minutes;
  rests_until_ = from + in_minutes(gap) + last.extra_gap_minutes;
}

void Fold::add_cause(int ladder, const std::string& rule, const Place& place,
                     std::optional<Date> check_in) {
  if (options_.words) {
    causes_[ladder].push_back({rule, place, check_in});
  }
}

/// Notes what an event did, for the reasons of the doses that follow.
void Fold::take(const engine::Moved& moved, Date date, bool calm, bool last_of_week) {
  const std::optional<Date> check_in = calm           ? std::nullopt
                                       : last_of_week ? last_report_
                                                      : std::optional{date};
  for (const int ladder : moved.climbed) {
    const auto& rung = machine_.ladders[at(ladder)].rungs[state_.positions[at(ladder)].rung];
    add_cause(ladder, rung.raised.empty() ? "row" : "raise-" + rung.raised,
              {machine_.file, rung.dose.line}, check_in);
    chart_.climbs[ladder].push_back(date);
    rung_since_[ladder] = last_of_week ? week_ + 1 : week_;
    on_rung_[ladder] = 0;
  }
  for (const engine::Adjusted& adjusted : moved.adjusted) {
    const engine::Ladder& ladder = machine_.ladders[at(adjusted.ladder)];
    const int line = ladder.adjust.empty() ? ladder.line : ladder.adjust.front().line;
    add_cause(adjusted.ladder, "adjust", {machine_.file, line}, check_in);
  }
  if (!past_.empty() && !calm) {
    for (const engine::Effect& effect : moved.effects) {
      lengthen_rest(effect);
    }
  }
  if (!options_.words) {
    return;
  }
  // Only what is done now: a ladder that opens later has nothing to explain yet.
  std::set<int> ladders;
  for (const engine::Effect& effect : moved.effects) {
    const std::string rule = rule_of(effect);
    if (rule.empty()) {
      continue;
    }
    if (ladders.empty()) {
      for (const auto& uses : {out_.shapes[week_].uses, engine::active_uses(machine_, state_)}) {
        for (const engine::Active& active : uses) {
          ladders.insert(active.use->ladder);
        }
      }
    }
    for (const int ladder : ladders) {
      if (machine_.ladders[at(ladder)].exercise == effect.exercise) {
        causes_[ladder].push_back({rule, place_of(effect), check_in});
      }
    }
  }
  if (moved.week_regressed) {
    for (const engine::Active& active : engine::active_uses(machine_, state_)) {
      causes_[active.use->ladder].push_back({"week-trend", place_of("profile"), check_in});
    }
  }
}

}  // namespace titrate
