#include "planner/plan/prescriptions.h"

#include <algorithm>

#include "planner/engine/doses.h"
#include "planner/engine/one_rep_max.h"
#include "planner/plan/dose_text.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

using engine::Prescribed;
using engine::RungDose;

std::string side_word(Side side, Case::AffectedSide affected) {
  switch (side) {
    case Side::together:
      return "together";
    case Side::each:
      return "each";
    case Side::affected:
      return affected == Case::AffectedSide::left    ? "left"
             : affected == Case::AffectedSide::right ? "right"
             : affected == Case::AffectedSide::both  ? "each"
                                                     : "affected";
    case Side::other:
      return affected == Case::AffectedSide::left    ? "right"
             : affected == Case::AffectedSide::right ? "left"
                                                     : "other";
  }
  return {};
}

PlannedLoad planned_load(const engine::RungLoad& load, const Prescribed& prescribed) {
  PlannedLoad planned;
  planned.as_written = load_text(load.written);
  planned.on_bodyweight = load.on_bodyweight;
  if (load.from_previous && load.on_bodyweight && load.mass == Grams{}) {
    planned.as_written = "bodyweight";
  }
  if (load.written.kind == Load::Kind::percent_of_start && !load.mass) {
    planned.of_start = load.written.low;
  }
  if (load.mass && (!load.on_bodyweight || load.mass->count() != 0)) {
    planned.mass = load.mass;
  }
  if (!load.mass && prescribed.share < 100) {
    planned.as_written = std::to_string(prescribed.share) + " % of " +
                         (planned.as_written.empty() ? "the load" : planned.as_written);
  }
  return planned;
}

/// RM and share of 1RM. The usual table holds for repetitions of at most 4 s; a slower tempo makes
/// it wrong (rules A.6), so then only a share that the source itself gives is kept.
void set_intensity(const engine::RungLoad& load, const RungDose& dose, PlannedLoad& planned) {
  constexpr int longest_rep = 4;
  if (load.written.kind == Load::Kind::rm) {
    planned.rm = load.written.rm;
    if (engine::moving_seconds(dose) <= longest_rep) {
      planned.percent_1rm =
          PerMille{(1000 * 30 * 2 + 30 + load.written.rm) / (2 * (30 + load.written.rm))};
    }
  } else if (load.written.kind == Load::Kind::percent_of_rm && load.written.rm == 1) {
    planned.percent_1rm = load.written.low;
  }
}

/// What the patient's own strength gives for a load that is written by it.
std::optional<Grams> worked_out(const Load& load, std::optional<Grams> one_rm) {
  if (!one_rm) {
    return std::nullopt;
  }
  if (load.kind == Load::Kind::rm) {
    return engine::load_for_rm(*one_rm, load.rm);
  }
  if (load.kind == Load::Kind::percent_of_rm) {
    return Grams{engine::load_for_rm(*one_rm, load.rm).count() * load.low.count() / 1000};
  }
  return std::nullopt;
}

std::vector<PlannedLoad> planned_loads(const Prescribed& prescribed, std::optional<Grams> one_rm) {
  std::vector<PlannedLoad> loads;
  for (const engine::RungLoad& load : prescribed.dose.loads) {
    PlannedLoad planned = planned_load(load, prescribed);
    planned.worked_out = planned.mass ? worked_out(load.written, one_rm) : std::nullopt;
    if (planned.worked_out && prescribed.retested) {
      planned.worked_out = load.aim;
    }
    if (prescribed.share == 100) {
      set_intensity(load, prescribed.dose, planned);
    }
    if (!planned.as_written.empty() || planned.mass) {
      loads.push_back(std::move(planned));
    }
  }
  return loads;
}

std::vector<PlannedInterval> planned_intervals(const Intervals& intervals) {
  std::vector<PlannedInterval> all;
  Seconds time;
  Millimetres way;
  constexpr std::size_t most = 500;
  constexpr Millimetres rounding{1000};  // miles are no whole millimetres: what is left is no rest
  const bool until = intervals.for_time || intervals.for_distance;
  const int rounds = until ? static_cast<int>(most) : intervals.times;
  for (int round = 0; round < rounds && all.size() < most; ++round) {
    for (const Segment& segment : intervals.cycle) {
      PlannedInterval planned{segment.activity, segment.time, segment.distance};
      // The last segment is cut where the amount is reached.
      if (intervals.for_time && planned.time) {
        planned.time = std::min(*planned.time, *intervals.for_time - time);
      }
      if (intervals.for_distance && planned.distance) {
        planned.distance = std::min(*planned.distance, *intervals.for_distance - way);
      }
      time += planned.time.value_or(Seconds{});
      way += planned.distance.value_or(Millimetres{});
      all.push_back(planned);
      if ((intervals.for_time && time >= *intervals.for_time) ||
          (intervals.for_distance && way + rounding > *intervals.for_distance)) {
        return all;
      }
    }
  }
  return all;
}

void set_numbers(const RungDose& dose, Prescription& out) {
  out.sets = engine::planned_sets(dose);
  for (int set = 0; out.sets && set < *out.sets; ++set) {
    const auto reps = engine::planned_reps(dose, set);
    if (!reps) {
      out.reps.clear();
      break;
    }
    out.reps.push_back(*reps);
  }
  out.reps_written = reps_text(dose.reps);
  if (dose.reps.size() == 1 && dose.reps[0].kind == Count::Kind::range) {
    out.reps_top = dose.reps[0].high;
  }
  if (dose.hold && dose.hold->kind == Duration::Kind::given) {
    out.hold = dose.hold->low;
  }
  if (dose.time && dose.time->kind == Duration::Kind::given) {
    out.duration = dose.time->low;
  }
  if (dose.distance && dose.distance->kind == Distance::Kind::given) {
    out.distance = dose.distance->low;
  }
  if (dose.tempo) {
    out.tempo = tempo_text(*dose.tempo);
    out.seconds_per_rep = seconds_per_rep(*dose.tempo);
  }
  if (dose.intervals) {
    out.intervals = planned_intervals(*dose.intervals);
    out.reps.clear();
    out.reps_written.clear();
  }
}

/// Between sets; the same as the first set where the file asks for as long as a set took.
void set_rest(const Rest& rest, Prescription& out) {
  const Seconds as_set = set_seconds(out, 0);
  const Seconds low = rest.same_as_set ? as_set : rest.low;
  const Seconds high = rest.same_as_set ? as_set : rest.high;
  if (out.sets.value_or(1) > 1 && low.count() > 0) {
    out.rest = {low, high};
  }
  out.rest_as_set = rest.same_as_set && out.sets.value_or(1) > 1;
}

std::string arrangement_word(Block::As as) {
  switch (as) {
    case Block::As::straight:
      return "";
    case Block::As::pairs:
      return "pairs";
    case Block::As::circuit:
      return "circuit";
  }
  return {};
}

}  // namespace

Prescription make_prescription(const engine::Machine& machine, const Prescribed& prescribed,
                               const engine::PhasePlan& phase, const engine::Use& use,
                               Case::AffectedSide side) {
  const engine::Ladder& ladder = machine.ladders[static_cast<std::size_t>(prescribed.ladder)];
  const engine::Rung& rung = ladder.rungs[static_cast<std::size_t>(prescribed.rung)];
  const RungDose& dose = prescribed.dose;
  Prescription out;
  out.exercise = prescribed.exercise->id;
  out.title = prescribed.exercise->title;
  out.as_written = dose_as_written(dose);
  if (prescribed.extra_sets_affected > 0) {
    out.as_written += ", " + words::count(prescribed.extra_sets_affected, "set") + " more on the " +
                      side_word(Side::affected, side) + " side";
  }
  out.block = ladder.block;
  out.row = rung.name;
  out.rung = prescribed.rung;
  out.share = prescribed.share;
  out.owed = prescribed.owed;
  out.easier_by = prescribed.variant;
  if (prescribed.exercise->levels.size() > 1) {
    out.level = dose.level;
    const auto index =
        std::min(static_cast<std::size_t>(dose.level - 1), prescribed.exercise->levels.size() - 1);
    out.level_title = prescribed.exercise->levels[index].title;
    out.level_how = prescribed.exercise->levels[index].how;
  }
  set_numbers(dose, out);
  const engine::MachineExercise& owner =
      machine.exercises[static_cast<std::size_t>(ladder.exercise)];
  const bool easier = owner.exercise.id != out.exercise;
  out.loads = planned_loads(prescribed, easier ? std::nullopt : owner.one_rm);
  out.effort = dose.effort ? effort_text(*dose.effort) : "";
  out.range = range_text(dose.range);
  const JointRange in_file = use.over.range.value_or(rung.dose.range);
  if (in_file != dose.range) {
    out.range_in_file = in_file.full ? "full" : range_text(in_file);
  }
  out.cuff = dose.cuff ? words::percent(*dose.cuff) + " LOP" : "";
  out.settings = dose.settings;
  set_rest(dose.rest, out);
  out.arrangement = arrangement_word(ladder.as);
  out.stop_when = ladder.stop_when;
  out.side = side_word(dose.side, side);
  out.times_per_day = rung.days.times_a_day.value_or(
      use.days.times_a_day.value_or(phase.sessions.days.times_a_day.value_or(1)));
  out.source = dose.source;
  out.basis = !dose.basis ? "" : *dose.basis == Basis::standard ? "default" : "borrowed";
  out.file = machine.file;
  out.line = dose.line;
  return out;
}

bool same_dose(const Prescription& a, const Prescription& b) {
  const auto same_load = [](const PlannedLoad& one, const PlannedLoad& other) {
    return one.mass == other.mass && one.on_bodyweight == other.on_bodyweight;
  };
  return a.exercise == b.exercise && a.as_written == b.as_written && a.level == b.level &&
         a.sets == b.sets && a.reps == b.reps && a.hold == b.hold && a.duration == b.duration &&
         a.distance == b.distance && a.intervals == b.intervals && a.range == b.range &&
         a.times_per_day == b.times_per_day && std::ranges::equal(a.loads, b.loads, same_load);
}

bool same_instructions(const Prescription& a, const Prescription& b) {
  const auto all_words = [](const Prescription& each) {
    return std::tie(each.title, each.level_title, each.reps_written, each.reps_top, each.effort,
                    each.cuff, each.settings, each.tempo, each.rest, each.rest_as_set, each.side,
                    each.level_how, each.stop_when, each.arrangement, each.source);
  };
  return same_dose(a, b) && all_words(a) == all_words(b);
}

std::optional<Grams> heaviest_known(const Prescription& prescription) {
  std::optional<Grams> most;
  for (const PlannedLoad& load : prescription.loads) {
    if (load.mass && (!most || *load.mass > *most)) {
      most = load.mass;
    }
  }
  return most;
}

std::string dose_text(const Prescription& prescription) {
  std::string words = prescription.as_written;
  std::string masses;
  for (const PlannedLoad& load : prescription.loads) {
    if (load.mass && !load.on_bodyweight) {
      masses += (masses.empty() ? "" : ", ") + words::kilograms(*load.mass);
    }
  }
  return masses.empty() ? words : words + " (" + masses + ")";
}

}  // namespace titrate
