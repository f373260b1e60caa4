#include "planner/check/reference_story.h"

#include <algorithm>

#include "planner/check/above_reference.h"
#include "planner/check/reference_bounds.h"
#include "planner/engine/compile.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/prescriptions.h"
#include "planner/plan/simulate.h"

namespace titrate::check {
namespace {

constexpr std::size_t longest_story = 30;
constexpr std::size_t longest_tail = 3;
constexpr int worst_score = 10;

/// The worst answer that the file's rules still take for a good one, as far as one key goes.
StorySession worst_good(const std::string& key, const PainProfile& pain) {
  StorySession session;
  PainScores& scores = session.answer.pain;
  scores = {std::nullopt, 0, 0, neutral_morning};
  const auto morning = [&](int above) {
    scores.morning = std::min(worst_score, neutral_morning + above);
  };
  if (key == "acceptable") scores.during = scores.after = std::min(worst_score, pain.acceptable);
  if (key == "settle") morning(pain.settle);
  if (key == "creep") morning(1);
  if (key == "load-down") scores.during = scores.after = pain.acceptable + 1;
  if (key == "volume-down") morning(pain.settle + 1);
  session.missed = key == "adherence";
  return session;
}

/// Enough to see the dose after the last answer, with two sessions a week or more.
int weeks_for(const Story& story) { return static_cast<int>(story.sessions.size() / 2) + 3; }

StorySession calm() {
  StorySession session;
  session.answer.pain = {std::nullopt, 0, 0, neutral_morning};
  return session;
}

/// A programme played by the file's rules and by the reference.
class TwoRules {
 public:
  TwoRules(const Condition& condition, const Programme& programme)
      : own_(condition),
        reference_(with_reference(condition, programme.id)),
        patient_(neutral_patient(condition, programme)),
        own_machine_(engine::compile(own_, programme, &patient_)),
        reference_machine_(
            engine::compile(reference_, *reference_.find_programme(programme.id), &patient_)) {}

  struct Difference {
    Prescription own;
    Prescription reference;
    bool rises = false;
  };

  /// The first dose after one of the answers that is higher by the file's rules.
  [[nodiscard]] std::optional<Difference> difference(const Story& story) const {
    const Plan own = played(own_, own_machine_, story);
    const Plan reference = played(reference_, reference_machine_, story);
    const auto ours = sessions_of(own);
    const auto theirs = sessions_of(reference);
    const std::size_t last = std::min({story.sessions.size(), ours.size(), theirs.size()});
    for (std::size_t index = 0; index < last; ++index) {
      for (const Prescription& dose : ours[index]->prescriptions) {
        const Prescription* next = next_of(dose, ours, index);
        const Prescription* other = next_of(dose, theirs, index);
        if (next == nullptr || other == nullptr || !is_higher(*next, *other)) continue;
        return Difference{*next, *other, is_higher(*next, dose)};
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] const Case& patient() const { return patient_; }

 private:
  [[nodiscard]] Plan played(const Condition& condition, const engine::Machine& machine,
                            const Story& story) const {
    Plan plan;
    static_cast<void>(simulate(condition, machine, patient_, weeks_for(story),
                               story_teller(story, neutral_morning), &plan));
    return plan;
  }

  static const Prescription* next_of(const Prescription& dose,
                                     const std::vector<const PlannedSession*>& sessions,
                                     std::size_t index) {
    for (std::size_t later = index + 1; later < sessions.size(); ++later)
      for (const Prescription& each : sessions[later]->prescriptions)
        if (each.exercise == dose.exercise && each.block == dose.block) return &each;
    return nullptr;
  }

  Condition own_;
  Condition reference_;
  Case patient_;
  engine::Machine own_machine_;
  engine::Machine reference_machine_;
};

/// Calm sessions, and at the end a few answers that are each calm or the witness.
Story story_of(std::size_t length, std::size_t tail, const StorySession& witness) {
  Story story;
  for (std::size_t session = 0; session < length; ++session) {
    const std::size_t left = length - 1 - session;
    const bool bad = left < longest_tail && (tail >> left & 1U) != 0;
    story.sessions.push_back(bad ? witness : calm());
  }
  return story;
}

struct Found {
  Story story;
  TwoRules::Difference difference;
};

/// The shortest course after which a dose rises; else the shortest after which one is not lowered.
std::optional<Found> shortest(const TwoRules& rules, const StorySession& witness) {
  std::optional<Found> first;
  for (std::size_t length = 1; length <= longest_story; ++length) {
    const std::size_t tails = std::size_t{1} << std::min(length, longest_tail);
    for (std::size_t tail = 0; tail < tails; ++tail) {
      Story story = story_of(length, tail, witness);
      auto difference = rules.difference(story);
      if (!difference) continue;
      Found found{std::move(story), std::move(*difference)};
      if (found.difference.rises) return found;
      if (!first) first = std::move(found);
    }
    // A rise within a week or two is the better story, and not worth a longer search.
    if (first && length > first->story.sessions.size() + longest_tail) return first;
  }
  return first;
}

std::optional<ReferenceStory> story_about(const Condition& condition, const Programme& programme,
                                          const std::string& key) {
  const TwoRules rules(condition, programme);
  auto found = shortest(rules, worst_good(key, condition.pain_of(programme.id)));
  if (!found) return std::nullopt;
  ReferenceStory told;
  told.key = key;
  told.programme = programme.id;
  told.patient = rules.patient();
  told.usual_morning = neutral_morning;
  told.exercise = found->difference.own.exercise;
  told.title = found->difference.own.title;
  told.next = dose_text(found->difference.own);
  told.next_reference = dose_text(found->difference.reference);
  told.rises = found->difference.rises;
  told.played =
      play_story(condition, programme, rules.patient(), found->story, weeks_for(found->story));
  told.answers = std::move(found->story);
  return told;
}

}  // namespace

std::vector<ReferenceStory> reference_stories(const Condition& condition) {
  std::vector<ReferenceStory> stories;
  for (const Programme& programme : condition.programmes) {
    for (const std::string& key : keys_beyond(condition.pain_of(programme.id))) {
      const auto told = std::ranges::find(stories, key, &ReferenceStory::key);
      if (told != stories.end()) continue;
      if (auto story = story_about(condition, programme, key)) stories.push_back(std::move(*story));
    }
  }
  return stories;
}

}  // namespace titrate::check
