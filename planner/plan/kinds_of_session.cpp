#include <algorithm>

#include "planner/plan/week_shape.h"

namespace titrate {
namespace {

using engine::Machine;
using engine::PhasePlan;
using engine::Use;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Where the source names no gap and the frequency is at most 3 a week: strength 48 h, plyometric
/// 72 h (rules B.7); otherwise none.
Gap default_gap(const Machine& machine, const PhasePlan& phase, int days) {
  int hours = 0;
  for (const Use& use : phase.uses) {
    const auto& ladder = machine.ladders[at(use.ladder)];
    const ExerciseKind kind = machine.exercises[at(ladder.exercise)].exercise.kind;
    if (kind == ExerciseKind::strength) {
      hours = std::max(hours, 48);
    } else if (kind == ExerciseKind::plyometric) {
      hours = std::max(hours, 72);
    }
  }
  return days <= 3 ? Gap{hours, Gap::Unit::hours} : Gap{};
}

/// Where every block has a gap of its own, the least of them.
std::optional<Gap> least_own_gap(const PhasePlan& phase) {
  std::optional<Gap> least;
  for (const Use& use : phase.uses) {
    if (!use.days.gap) {
      return std::nullopt;
    }
    least = !least || in_minutes(*use.days.gap) < in_minutes(*least) ? use.days.gap : least;
  }
  return least;
}

/// What the sessions of a phase keep: what is written for them, else what its blocks ask for.
std::optional<Gap> gap_of_sessions(const PhasePlan& phase) {
  return phase.sessions.days.gap ? phase.sessions.days.gap : least_own_gap(phase);
}

/// `every 2 days` keeps its distance even where no gap is written.
Gap frequency_gap(const Frequency& frequency) {
  return frequency.kind == Frequency::Kind::every_days ? Gap{frequency.low, Gap::Unit::days}
                                                       : Gap{};
}

Gap larger(Gap a, Gap b) { return in_minutes(a) >= in_minutes(b) ? a : b; }

std::vector<std::string> tissues_of(const Machine& machine, const PhasePlan& phase,
                                    const std::string& name) {
  std::vector<std::string> tissues;
  for (const Use& use : phase.uses) {
    if (!name.empty() && !use.in.empty() && use.in != name) {
      continue;
    }
    const auto& ladder = machine.ladders[at(use.ladder)];
    const std::string& tissue = machine.exercises[at(ladder.exercise)].exercise.tissue;
    if (std::ranges::find(tissues, tissue) == tissues.end()) {
      tissues.push_back(tissue);
    }
  }
  return tissues;
}

}  // namespace

std::vector<KindOfSession> session_kinds(const Machine& machine) {
  std::vector<KindOfSession> kinds;
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const PhasePlan& plan = machine.phases[phase];
    const Sessions& sessions = plan.sessions;
    const auto add = [&](const std::string& name, const Frequency& frequency,
                         const std::optional<Gap>& gap) {
      const bool listed = std::ranges::any_of(kinds, [&](const KindOfSession& each) {
        return each.phase == static_cast<int>(phase) && each.name == name;
      });
      if (listed) {
        return;
      }
      const int days = engine::days_a_week(frequency);
      const Gap own = gap ? *gap : default_gap(machine, plan, days);
      kinds.push_back({static_cast<int>(phase), name, false, larger(own, frequency_gap(frequency)),
                       tissues_of(machine, plan, name)});
    };
    const Frequency whole = sessions.days.frequency.value_or(Frequency{});
    for (const SessionKind& kind : sessions.kinds) {
      const bool other = kind.frequency.kind == Frequency::Kind::other_days;
      add(kind.name, kind.frequency, other && !kind.gap ? std::optional{Gap{}} : kind.gap);
    }
    for (const std::string& name : sessions.order) {
      add(name, whole, gap_of_sessions(plan));
      kinds.back().in_turn = frequency_gap(whole);
    }
    if (sessions.kinds.empty() && sessions.order.empty()) {
      add(plan.dated() ? plan.id : "", whole, gap_of_sessions(plan));
    }
    kinds.push_back({static_cast<int>(phase), "at home", true, Gap{}, {}});
  }
  return kinds;
}

schedule::GapTable gap_table(const std::vector<KindOfSession>& kinds) {
  schedule::GapTable table(kinds.size(), std::vector<Gap>(kinds.size()));
  for (std::size_t a = 0; a < kinds.size(); ++a) {
    for (std::size_t b = 0; b < kinds.size(); ++b) {
      const bool shared = std::ranges::any_of(kinds[a].tissues, [&](const std::string& tissue) {
        return std::ranges::find(kinds[b].tissues, tissue) != kinds[b].tissues.end();
      });
      if (shared && kinds[a].gap.amount > 0 && kinds[b].gap.amount > 0) {
        table[a][b] = larger(kinds[a].gap, kinds[b].gap);
      }
      if (kinds[a].phase == kinds[b].phase && kinds[b].in_turn.amount > 0) {
        table[a][b] = larger(table[a][b], kinds[a].in_turn);
      }
    }
  }
  return table;
}

}  // namespace titrate
