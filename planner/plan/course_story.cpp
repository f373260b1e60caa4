#include "planner/plan/course_story.h"

#include <algorithm>
#include <memory>

#include "planner/engine/compile.h"
#include "planner/plan/header.h"
#include "planner/plan/prescriptions.h"
#include "planner/plan/totals.h"

namespace titrate {
namespace {

struct Exchange {
  Asked asked;
  Reply reply;
};

bool is_easier_of(const Condition& condition, const std::string& exercise,
                  const std::string& easier) {
  const Exercise* known = condition.find_exercise(exercise);
  return known != nullptr && !easier.empty() && known->easier == easier;
}

/// How surely `later` is what `dose` becomes: 3 the same exercise of the block, 2 the same
/// exercise, 1 an easier or a harder one in the same block, 0 something else.
int likeness(const Condition& condition, const Prescription& dose, const Prescription& later) {
  const bool same_block = dose.block == later.block;
  if (dose.exercise == later.exercise) return same_block ? 3 : 2;
  const bool kin = is_easier_of(condition, dose.exercise, later.exercise) ||
                   is_easier_of(condition, later.exercise, dose.exercise);
  return same_block && kin ? 1 : 0;
}

/// The dose that comes after the one at `index` in the same block, else of the same exercise.
std::string dose_after(const Condition& condition, const Prescription& dose,
                       const std::vector<const PlannedSession*>& sessions, std::size_t index) {
  for (std::size_t later = index + 1; later < sessions.size(); ++later) {
    const Prescription* found = nullptr;
    int best = 0;
    for (const Prescription& each : sessions[later]->prescriptions) {
      const int like = likeness(condition, dose, each);
      if (like > best) found = &each;
      best = std::max(best, like);
    }
    if (found != nullptr)
      return (found->exercise == dose.exercise ? "" : found->title + ": ") + dose_text(*found);
  }
  return {};
}

bool belongs(const Decision& decision, const PlannedSession& session) {
  return decision.session ? *decision.session == session.number : decision.date == session.date;
}

/// The decisions of a session in the order of its exercises, each used once.
class Decided {
 public:
  Decided(const Plan& plan, const Condition& condition, const PlannedSession& session)
      : condition_(condition) {
    for (const Decision& each : plan.decisions) {
      if (!each.exercise.empty() && belongs(each, session)) left_.push_back(&each);
    }
  }

  [[nodiscard]] const Decision* take(const std::string& exercise) {
    const auto fits = [&](const Decision* each) {
      return each->exercise == exercise || is_easier_of(condition_, each->exercise, exercise);
    };
    const auto found = std::ranges::find_if(left_, fits);
    if (found == left_.end()) return nullptr;
    const Decision* decision = *found;
    left_.erase(found);
    return decision;
  }

 private:
  const Condition& condition_;
  std::vector<const Decision*> left_;
};

SimulatedDose simulated_dose(const Prescription& prescription, const Decision* decision) {
  SimulatedDose dose;
  dose.exercise = prescription.exercise;
  dose.title = prescription.title;
  dose.dose = dose_text(prescription);
  if (decision != nullptr) {
    dose.response = decision->response;
    dose.decision = decision->decision;
    dose.rule = decision->rule;
    dose.gap_hours = decision->gap_hours;
  }
  return dose;
}

std::vector<SimulatedSession> simulated_sessions(const Condition& condition, const Plan& plan,
                                                 const std::vector<Exchange>& told, int of_story) {
  std::vector<SimulatedSession> result;
  const auto sessions = sessions_of(plan);
  for (std::size_t turn = 0; turn < told.size(); ++turn) {
    const auto& [asked, reply] = told[turn];
    SimulatedSession session{.number = asked.session,
                             .week = asked.week,
                             .date = asked.date,
                             .told = static_cast<int>(turn) < of_story,
                             .missed = reply.missed,
                             .during = reply.entry.pain.during,
                             .after = reply.entry.pain.after,
                             .morning = reply.morning,
                             .doses = {}};
    const auto planned = std::ranges::find(sessions, asked.session, &PlannedSession::number);
    if (planned != sessions.end()) {
      Decided decided{plan, condition, **planned};
      const auto index = static_cast<std::size_t>(planned - sessions.begin());
      for (const Prescription& each : (*planned)->prescriptions) {
        const Decision* decision = decided.take(each.exercise);
        session.doses.push_back(simulated_dose(each, decision));
        session.doses.back().next = dose_after(condition, each, sessions, index);
      }
    }
    result.push_back(std::move(session));
  }
  return result;
}

/// What belongs to no session: a rise of the mornings over weeks, an absence.
std::vector<Decision> week_ends_of(const Plan& plan) {
  std::vector<Decision> result;
  for (const Decision& each : plan.decisions) {
    const bool of_session = each.session || each.response == "missed" || each.response == "silence";
    if (each.exercise.empty() && !of_session) result.push_back(each);
  }
  return result;
}

int usual_morning_of(const Plan& plan) { return plan.pain.usual_morning.value_or(0); }

}  // namespace

std::vector<const PlannedSession*> sessions_of(const Plan& plan) {
  std::vector<const PlannedSession*> all;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      all.push_back(&session);
    }
  }
  return all;
}

Reply calm_reply(int usual_morning) {
  Reply reply;
  reply.entry.pain.during = 0;
  reply.entry.pain.after = 0;
  reply.morning = usual_morning;
  return reply;
}

Respond story_teller(const Story& story, int usual_morning) {
  return [sessions = story.sessions, usual_morning, turn = std::size_t{0}](const Asked&) mutable {
    if (turn >= sessions.size()) return calm_reply(usual_morning);
    const StorySession& session = sessions[turn++];
    Reply reply;
    reply.missed = session.missed;
    reply.entry = session.answer;
    reply.morning = session.answer.pain.morning;
    reply.stiffness = session.answer.stiffness_minutes;
    return reply;
  };
}

SimulatedStory play_story(const Condition& condition, const Programme& programme,
                          const Case& patient, const Story& story, int weeks) {
  SimulatedStory result;
  set_header(result.plan, condition, programme, patient, {patient.start, "", {}});
  const engine::Machine machine = engine::compile(condition, programme, &patient);
  set_load_bases(result.plan, machine, patient);
  const int usual = usual_morning_of(result.plan);
  std::vector<Exchange> told;
  const Respond teller = story_teller(story, usual);
  const Respond noted = [&](const Asked& asked) {
    told.push_back({asked, teller(asked)});
    return told.back().reply;
  };
  result.story = story.path;
  result.about = story.about;
  result.told = static_cast<int>(story.sessions.size());
  result.weeks = weeks;
  result.end = simulate(condition, machine, patient, weeks, noted, &result.plan);
  add_totals(result.plan.weeks, patient.body_mass);
  result.calm = simulate(condition, machine, patient, weeks,
                         [usual](const Asked&) { return calm_reply(usual); });
  result.sessions = simulated_sessions(condition, result.plan, told, result.told);
  result.week_ends = week_ends_of(result.plan);
  return result;
}

}  // namespace titrate
