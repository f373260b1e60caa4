#include <algorithm>
#include <set>

#include "planner/plan/validate_parts.h"
#include "planner/units/words.h"

namespace titrate::validating {
namespace {

const Phase* find_phase(const Context& context, const std::string& id) {
  const Programme* programme = context.condition.find_programme(context.plan.programme);
  const auto found = std::ranges::find(programme->phases, id, &Phase::id);
  return found == programme->phases.end() ? nullptr : &*found;
}

int days_a_week(const std::optional<Frequency>& frequency) {
  constexpr int any = 7;
  if (!frequency || frequency->kind == Frequency::Kind::other_days) {
    return any;
  }
  return frequency->kind == Frequency::Kind::per_week ? frequency->high
                                                      : (7 + frequency->low - 1) / frequency->low;
}

/// The gap a session carries: of its name, its phase, its programme, or by the kinds of its
/// exercises (rules B.7) where there are at most three sessions a week.
Gap gap_of(const Context& context, const PlannedSession& session) {
  const Phase* phase = find_phase(context, session.phase);
  const Programme* programme = context.condition.find_programme(context.plan.programme);
  if (phase == nullptr || session.name == "at home") {
    return {};
  }
  const bool own = !phase->sessions.kinds.empty() || !phase->sessions.order.empty();
  for (const SessionKind& kind : own ? phase->sessions.kinds : programme->sessions.kinds) {
    if (kind.name == session.name && kind.gap) {
      return *kind.gap;
    }
    if (kind.name == session.name && kind.frequency.kind == Frequency::Kind::other_days) {
      return {};
    }
  }
  const auto& days = phase->sessions.days.gap ? phase->sessions.days : programme->sessions.days;
  if (days.gap) {
    return *days.gap;
  }
  const auto& frequency = phase->sessions.days.frequency ? phase->sessions.days.frequency
                                                         : programme->sessions.days.frequency;
  int hours = 0;
  for (const Prescription& dose : session.prescriptions) {
    const Exercise* exercise = context.condition.find_exercise(dose.exercise);
    if (exercise != nullptr && exercise->kind == ExerciseKind::plyometric) {
      hours = std::max(hours, 72);
    } else if (exercise != nullptr && exercise->kind == ExerciseKind::strength) {
      hours = std::max(hours, 48);
    }
  }
  return days_a_week(frequency) <= 3 ? Gap{hours, Gap::Unit::hours} : Gap{};
}

using Tissues = std::set<std::string_view>;

Tissues tissues_of(const Context& context, const PlannedSession& session) {
  Tissues tissues;
  for (const Prescription& dose : session.prescriptions) {
    if (const Exercise* exercise = context.condition.find_exercise(dose.exercise)) {
      tissues.insert(exercise->tissue);
    }
  }
  return tissues;
}

bool share_tissue(const Tissues& a, const Tissues& b) {
  return std::ranges::any_of(a, [&](std::string_view tissue) { return b.contains(tissue); });
}

/// A session with what bounds its distance from others.
struct Spaced {
  const PlannedSession* session = nullptr;
  Gap gap;
  Tissues tissues;
};

/// The sessions to come that carry a gap.
std::vector<std::optional<Spaced>> spaced_sessions(const Context& context) {
  std::vector<std::optional<Spaced>> all;
  for (const PlannedWeek& week : context.plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (session.status != PlannedSession::Status::planned) {
        continue;
      }
      const Gap gap = gap_of(context, session);
      all.push_back(gap.amount == 0
                        ? std::nullopt
                        : std::optional{Spaced{&session, gap, tissues_of(context, session)}});
    }
  }
  return all;
}

/// Minutes from start to start by the wall clock; a session without a time counts from midnight.
int minutes_between(const PlannedSession& a, const PlannedSession& b) {
  const auto days = static_cast<int>((b.date - a.date).count());
  return days * 24 * 60 + b.start.value_or(ClockTime{}).minutes -
         a.start.value_or(ClockTime{}).minutes;
}

bool kept(const PlannedSession& a, const PlannedSession& b, Gap gap) {
  return gap.unit == Gap::Unit::days ? (b.date - a.date).count() >= gap.amount
                                     : minutes_between(a, b) >= 60 * gap.amount;
}

}  // namespace

void check_gaps(const Context& context) {
  const auto sessions = spaced_sessions(context);
  constexpr std::size_t far_enough = 14;
  for (std::size_t later = 1; later < sessions.size(); ++later) {
    for (std::size_t back = 1; back <= std::min(later, far_enough); ++back) {
      const auto& first = sessions[later - back];
      const auto& second = sessions[later];
      if (!first || !second || !share_tissue(first->tissues, second->tissues)) {
        continue;
      }
      const PlannedSession& a = *first->session;
      const PlannedSession& b = *second->session;
      const Gap gap = in_minutes(first->gap) >= in_minutes(second->gap) ? first->gap : second->gap;
      const int between = minutes_between(a, b);
      if (!context.checked.shortest_gap_minutes ||
          between < *context.checked.shortest_gap_minutes) {
        context.checked.shortest_gap_minutes = between;
      }
      if (!kept(a, b, gap)) {
        context.breaches.push_back(
            {"INV-06",
             {"gap-too-short", Severity::error,
              "Session " + std::to_string(b.number) + " is " + std::to_string(between / 60) +
                  " h after session " + std::to_string(a.number) + "; the gap is " +
                  std::to_string(in_minutes(gap) / 60) + " h.",
              std::nullopt, b.number}});
      }
    }
  }
}

}  // namespace titrate::validating
