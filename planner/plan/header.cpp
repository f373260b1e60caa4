#include "planner/plan/header.h"

#include <algorithm>

#include "planner/engine/one_rep_max.h"
#include "planner/plan/identity.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

CitationUse citation(const Condition& condition, std::string_view id) {
  const Citation* found = condition.find_source(id);
  return found == nullptr ? CitationUse{std::string{id}, "", ""}
                          : CitationUse{found->id, found->cite, found->doi};
}

std::string side_word(Case::AffectedSide side) {
  switch (side) {
    case Case::AffectedSide::left:
      return "left";
    case Case::AffectedSide::right:
      return "right";
    case Case::AffectedSide::both:
      return "both";
    case Case::AffectedSide::none:
      return "none";
  }
  return {};
}

std::string gap_words(const Sessions& sessions) {
  const auto& gap = sessions.days.gap;
  if (!gap || gap->amount == 0) {
    return "";
  }
  const std::string days = gap->amount == 1 ? " day" : " days";
  return ", " + std::to_string(gap->amount) + (gap->unit == Gap::Unit::hours ? " h" : days) +
         " apart";
}

std::string frequency_words(const Frequency& frequency) {
  const std::string low = std::to_string(frequency.low);
  const std::string high = std::to_string(frequency.high);
  switch (frequency.kind) {
    case Frequency::Kind::per_week:
      return frequency.high == 7               ? "daily"
             : frequency.low == frequency.high ? words::count(frequency.high, "session") + " a week"
                                               : low + " to " + high + " sessions a week";
    case Frequency::Kind::every_days:
      return "every " + (low == high ? low : low + " to " + high) + " days";
    case Frequency::Kind::other_days:
      return "other days";
  }
  return {};
}

std::string session_words(const Sessions& sessions) {
  std::string words = sessions.days.frequency ? frequency_words(*sessions.days.frequency) : "";
  for (const SessionKind& kind : sessions.kinds) {
    words += (words.empty() ? "" : "; ") + kind.name + " " + frequency_words(kind.frequency);
  }
  if (sessions.days.times_a_day.value_or(1) > 1) {
    words += ", " + words::times_a_day(*sessions.days.times_a_day);
  }
  return words + gap_words(sessions);
}

}  // namespace

std::string urgency_word(Urgency urgency) {
  switch (urgency) {
    case Urgency::now:
      return "now";
    case Urgency::same_day:
      return "same-day";
    case Urgency::two_weeks:
      return "2 weeks";
  }
  return {};
}

void set_header(Plan& plan, const Condition& condition, const Programme& programme,
                const Case& patient, const PlanOptions& options) {
  plan.engine = options.engine;
  plan.condition = condition.id;
  plan.condition_title = condition.title;
  plan.reviewed = condition.reviewed;
  plan.evidence_level = condition.evidence_level;
  plan.evidence = citation(condition, condition.evidence_source);
  plan.programme = programme.id;
  plan.programme_title = programme.title;
  plan.patient = patient.patient;
  plan.age = patient.age;
  plan.side = side_word(patient.side);
  plan.goal = patient.goal;
  plan.start = patient.start;
  plan.end = patient.start;
  plan.as_of = options.as_of;
  plan.created = patient.created;
  plan.time_zone = patient.time_zone;
  plan.uid = patient.uid.empty() ? derived_case_uid(patient.patient, patient.start) : patient.uid;
  plan.inputs = options.inputs;
  plan.for_whom = condition.for_whom;
  plan.not_for = condition.not_for;
  plan.pain = pain_summary(condition.pain_of(programme.id), patient);
}

void set_phases(Plan& plan, const engine::Machine& machine, const Folded& folded) {
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    const engine::PhasePlan& its = machine.phases[phase];
    const Folded::PhaseWeeks& weeks = folded.phases[phase];
    if (weeks.first == 0 || weeks.last == 0) {
      continue;
    }
    plan.phases.push_back({its.id, its.title, its.goal, weeks.first, weeks.last,
                           !its.max && its.sequential(), weeks.expected,
                           session_words(its.sessions), its.exit_written});
  }
}

void set_load_bases(Plan& plan, const engine::Machine& machine, const Case& patient) {
  for (const engine::MachineExercise& each : machine.exercises) {
    LoadBasis basis;
    basis.exercise = each.exercise.id;
    basis.title = each.exercise.title;
    basis.equipment = each.equipment;
    basis.how = each.exercise.how;
    for (const LoadTest& test : patient.baseline.loads) {
      const auto one_rm = engine::estimate_one_rep_max(test.load, test.reps, test.rir);
      if (test.exercise != each.exercise.id || !one_rm) {
        continue;
      }
      basis.set =
          words::count(test.reps, "repetition") +
          (test.rir == 0 ? " to failure" : " with " + std::to_string(test.rir) + " in reserve") +
          " at " + words::kilograms(test.load);
      basis.one_rm = one_rm->median;
      basis.one_rm_low = one_rm->low;
      basis.one_rm_high = one_rm->high;
      basis.low_quality = one_rm->quality == engine::Quality::low;
    }
    plan.load_bases.push_back(std::move(basis));
  }
}

void set_sources(Plan& plan, const Condition& condition) {
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      for (const Prescription& each : session.prescriptions) {
        const bool known =
            std::ranges::find(plan.sources, each.source, &CitationUse::id) != plan.sources.end();
        if (!each.source.empty() && !known) {
          plan.sources.push_back(citation(condition, each.source));
        }
      }
    }
  }
}

namespace {

/// Only a dated entry of a clinician clears a red flag.
bool cleared(const CheckIns& log, Date as_of, std::string_view flag) {
  return std::ranges::any_of(log.entries, [&](const CheckIn& each) {
    const auto* entry = std::get_if<ClinicianEntry>(&each.entry);
    return entry != nullptr && each.date <= as_of && entry->what == ClinicianEntry::What::clear &&
           entry->word == flag;
  });
}

}  // namespace

std::vector<Refusal> refusals_of(const Condition& condition, const Case& patient,
                                 const CheckIns& log, Date as_of,
                                 const std::vector<std::string>& logged_flags) {
  std::vector<Refusal> refusals;
  for (const ScreenItem& item : condition.screen) {
    const auto answer =
        std::ranges::find(patient.screen, item.id, &std::pair<std::string, bool>::first);
    const bool yes =
        answer != patient.screen.end() && answer->second && !cleared(log, as_of, item.id);
    const bool logged = std::ranges::find(logged_flags, item.id) != logged_flags.end();
    if (yes || logged) {
      refusals.push_back({item.id, item.ask, urgency_word(item.refer), item.stops_all,
                          logged && !yes ? patient.check_ins_path : patient.path,
                          yes ? patient.line_of("screen") : 0, condition.path, item.line});
    }
  }
  constexpr int youngest = 16;
  if (patient.age < youngest) {
    refusals.push_back({"age", "Is the patient under 16?", "2 weeks", true, patient.path,
                        patient.line_of("age"), condition.path, 0});
  }
  // The most urgent first.
  std::ranges::stable_sort(refusals, {}, [](const Refusal& refusal) {
    return refusal.urgency == "now" ? 0 : refusal.urgency == "same-day" ? 1 : 2;
  });
  return refusals;
}

}  // namespace titrate
