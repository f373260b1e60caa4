#include <algorithm>
#include <numeric>
#include <set>

#include "planner/plan/prescriptions.h"
#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

namespace titrate::validating {
namespace {

/// What is compared: on body weight the body's share counts too. Without its mass a rise of at most
/// 5 kg counts as inside the cap.
std::optional<PerMille> load_rise(const Context& context, const Given& before, const Given& now) {
  auto from = heaviest_known(*before.dose);
  auto to = heaviest_known(*now.dose);
  const bool body = !now.dose->loads.empty() && now.dose->loads.front().on_bodyweight;
  if (body) {
    constexpr Grams inside_cap{5'000};
    const Grams rise = to.value_or(Grams{}) - from.value_or(Grams{});
    if (!context.patient.body_mass) {
      return rise <= inside_cap ? std::nullopt : std::optional{PerMille{1000}};
    }
    const bool two_legs = now.dose->side == "together";
    const Grams mass{context.patient.body_mass->count() / (two_legs ? 2 : 1)};
    from = mass + from.value_or(Grams{});
    to = mass + to.value_or(Grams{});
  }
  if (!from || !to || *to <= *from || from->count() == 0) {
    return std::nullopt;
  }
  return PerMille{(to->count() - from->count()) * 1000 / from->count()};
}

bool same_version(const Given& before, const Given& now) {
  return before.dose->level == now.dose->level;
}

bool is_sourced(const Prescription& dose) { return !dose.source.empty() && dose.basis.empty(); }

/// A first step out of a floor dose, or back from an easier exercise, is no progress and is not
/// compared.
bool leaves_floor(const Prescription& dose) {
  return std::ranges::any_of(dose.reasons, [](const Reason& reason) {
    return reason.rule == "floor-left" || reason.rule == "level-back";
  });
}

/// The way over a coarse step (rules C.1): one set fewer, and by Epley at least the low end of the
/// range is to be expected at the new load.
bool swaps_reps_for_load(const Prescription& before, const Prescription& now) {
  const auto from = heaviest_known(before);
  const auto to = heaviest_known(now);
  if (!from || !to || !before.reps_top || now.reps.empty() || now.sets > before.sets) {
    return false;
  }
  return from->count() * (30 + *before.reps_top) >= to->count() * (30 + now.reps.front());
}

/// Repaying over a coarse step: more than the cap, but with less volume than before.
bool repays_with_less(const Prescription& before, const Prescription& now) {
  const auto reps = [](const Prescription& dose) {
    return std::accumulate(dose.reps.begin(), dose.reps.end(), 0);
  };
  return reps(now) < reps(before) && std::ranges::any_of(now.reasons, [](const Reason& reason) {
           return reason.rule == "load-back" || reason.rule == "level-back";
         });
}

void check_load(const Context& context, const Given& before, const Given& now) {
  const auto rise = load_rise(context, before, now);
  if (!rise || !same_version(before, now) || leaves_floor(*now.dose)) {
    return;
  }
  if (!context.checked.largest_load_rise || *rise > *context.checked.largest_load_rise) {
    context.checked.largest_load_rise = rise;
  }
  const PerMille cap = context.condition.pain_of(context.plan.programme).cap;
  if (*rise <= cap || swaps_reps_for_load(*before.dose, *now.dose) ||
      repays_with_less(*before.dose, *now.dose)) {
    return;
  }
  const bool sourced = is_sourced(*now.dose);
  const bool published = sourced || !made_by_engine(*now.dose);
  const std::string words = "Week " + std::to_string(now.week->number) + ": " + now.dose->title +
                            " rises by " + words::percent(*rise) + ", above the limit of " +
                            words::percent(cap) + ".";
  context.breaches.push_back(
      {"INV-02",
       {published ? "published-step" : "load-step", published ? Severity::note : Severity::error,
        sourced     ? words + " The source's own step."
        : published ? words + " The file's own step."
                    : words,
        now.week->number, now.session->number}});
}

int total(const std::vector<int>& numbers) {
  return std::accumulate(numbers.begin(), numbers.end(), 0);
}

std::set<std::string> risen(const Context& context, const Given& before, const Given& now) {
  const Prescription& a = *before.dose;
  const Prescription& b = *now.dose;
  std::set<std::string> variables;
  if (load_rise(context, before, now)) {
    variables.insert("load");
  }
  if (b.sets && a.sets && *b.sets > *a.sets) {
    variables.insert("sets");
  }
  const int reps_a = a.reps.empty() ? 0 : total(a.reps) / static_cast<int>(a.reps.size());
  const int reps_b = b.reps.empty() ? 0 : total(b.reps) / static_cast<int>(b.reps.size());
  if (reps_b > reps_a && reps_a > 0) {
    variables.insert("repetitions");
  }
  if (b.hold && a.hold && *b.hold > *a.hold) {
    variables.insert("hold");
  }
  if (b.level.value_or(1) > a.level.value_or(1)) {
    variables.insert("level");
  }
  return variables;
}

/// One note for a week and kind of step, whatever number of exercises takes it.
bool already_said(const Context& context, const std::string& code, int week) {
  return std::ranges::any_of(context.breaches, [&](const Breach& breach) {
    return breach.finding.code == code && breach.finding.week == week;
  });
}

void check_one_variable(const Context& context, const Given& before, const Given& now) {
  const std::set<std::string> variables = risen(context, before, now);
  if (variables.size() < 2 || leaves_floor(*now.dose)) {
    return;
  }
  const bool engine = made_by_engine(*now.dose);
  const std::string code = engine ? "two-variables" : "published-step";
  if (already_said(context, code, now.week->number)) {
    return;
  }
  const std::string what =
      words::list(std::vector<std::string>(variables.begin(), variables.end()));
  context.breaches.push_back(
      {"INV-05",
       {code, engine ? Severity::error : Severity::note,
        "Week " + std::to_string(now.week->number) + ": " + what +
            (engine                  ? " rise together."
             : is_sourced(*now.dose) ? " rise together, the table's own step."
                                     : " rise together, the file's own step."),
        now.week->number, now.session->number}});
}

bool same_numbers(const Prescription& a, const Prescription& b) {
  return a.as_written == b.as_written && a.sets == b.sets && a.reps == b.reps && a.hold == b.hold &&
         a.duration == b.duration && a.distance == b.distance && a.level == b.level &&
         std::ranges::equal(a.loads, b.loads, {}, &PlannedLoad::mass, &PlannedLoad::mass);
}

void check_reason(const Context& context, const Given& before, const Given& now) {
  if (!now.dose->reasons.empty() || same_numbers(*before.dose, *now.dose)) {
    return;
  }
  context.breaches.push_back({"INV-22",
                              {"change-without-reason", Severity::error,
                               "Week " + std::to_string(now.week->number) + ": " + now.dose->title +
                                   " changes without a reason.",
                               now.week->number, now.session->number}});
}

}  // namespace

void check_steps(const Context& context) {
  for (const auto& [before, now] : context.neighbours) {
    check_load(context, before, now);
    check_one_variable(context, before, now);
    check_reason(context, before, now);
  }
}

}  // namespace titrate::validating
