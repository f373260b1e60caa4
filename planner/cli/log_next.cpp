#include "planner/cli/log_next.h"

#include <algorithm>

#include "planner/exporters/session_time.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/prescriptions.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using text::Styled;

/// The next time an exercise is to be done.
struct Next {
  const PlannedSession* session = nullptr;
  const Prescription* dose = nullptr;
};

Next next_of(const Plan& plan, const std::string& exercise, Date from) {
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions) {
      if (session.date < from || session.status != PlannedSession::Status::planned) continue;
      const auto dose = std::ranges::find(session.prescriptions, exercise, &Prescription::exercise);
      if (dose != session.prescriptions.end()) return {&session, &*dose};
    }
  return {};
}

/// Every exercise of the sessions from a day on, in their order, with its title.
Titles exercises_from(const Plan& plan, Date from) {
  Titles all;
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions)
      for (const Prescription& dose : session.prescriptions) {
        const bool known =
            std::ranges::find(all, dose.exercise, &Titles::value_type::first) != all.end();
        if (session.date >= from && !known) all.emplace_back(dose.exercise, dose.title);
      }
  return all;
}

/// `37.5 to 30 kg (-20 %)`; nothing where a load is not known or did not change.
std::string load_words(const Prescription& before, const Prescription& after) {
  if (before.loads.size() != 1 || after.loads.size() != 1) return {};
  const auto& old_load = before.loads.front().mass;
  const auto& new_load = after.loads.front().mass;
  if (!old_load || !new_load || *old_load == *new_load) return {};
  auto text = "load " + words::decimal(old_load->count(), 3) + " to " + words::kilograms(*new_load);
  if (old_load->count() <= 0) return text;
  const auto change = (new_load->count() - old_load->count()) * 1000 / old_load->count();
  return text + " (" + words::signed_percent(PerMille{change / 10 * 10}) + ")";
}

/// What else of the dose changed.
std::string volume_words(const Prescription& before, const Prescription& after) {
  const bool same = before.sets == after.sets && before.reps == after.reps &&
                    before.hold == after.hold && before.duration == after.duration &&
                    before.distance == after.distance && before.level == after.level;
  if (same) return {};
  return before.as_written + " to " + after.as_written;
}

std::string next_words(const Next& before, const Next& after) {
  if (after.dose == nullptr) return "not in the plan any more";
  std::string changes;
  if (before.dose != nullptr)
    for (const auto& part :
         {load_words(*before.dose, *after.dose), volume_words(*before.dose, *after.dose)})
      if (!part.empty()) changes += (changes.empty() ? "" : ", ") + part;
  const bool moved = before.session != nullptr && (before.session->date != after.session->date ||
                                                   before.session->start != after.session->start);
  const auto dose = changes.empty() ? dose_text(*after.dose) : changes;
  return dose + ", not before " + when_of(*after.session) +
         (moved ? " (was " + when_of(*before.session) + ")" : "");
}

bool is_changed(const Next& before, const Next& after) {
  if (before.dose == nullptr || after.dose == nullptr) return before.dose != after.dose;
  return !same_dose(*before.dose, *after.dose) || before.session->date != after.session->date ||
         before.session->start != after.session->start;
}

}  // namespace

Titles titles_from(const Plan& before, const Plan& after, Date from) {
  auto titles = exercises_from(before, from);
  for (auto& each : exercises_from(after, from))
    if (std::ranges::find(titles, each.first, &Titles::value_type::first) == titles.end())
      titles.push_back(std::move(each));
  return titles;
}

std::vector<Styled> next_lines(const Plan& before, const Plan& after, Date from,
                               const Titles& titles) {
  const Date soon = from + date::days{14};
  std::vector<Styled> lines;
  for (const auto& [exercise, title] : titles) {
    const Next old_next = next_of(before, exercise, from);
    const Next new_next = next_of(after, exercise, from);
    const auto within = [&](const Next& next) {
      return next.session != nullptr && next.session->date < soon;
    };
    if (is_changed(old_next, new_next) && (within(old_next) || within(new_next)))
      lines.emplace_back(utf8::printable(title) + ": " +
                         words::sentence(next_words(old_next, new_next)));
  }
  return lines;
}

std::optional<std::string> same_session(const Plan& after, Date from) {
  for (const PlannedWeek& week : after.weeks)
    for (const PlannedSession& session : week.sessions)
      if (session.date >= from && session.status == PlannedSession::Status::planned)
        return "The next session stays as it was: " + when_of(session) + ".";
  return std::nullopt;
}

}  // namespace titrate::cli
