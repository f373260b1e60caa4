#include <algorithm>
#include <array>

#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/review_report.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

bool is_calm(const Decision& decision) {
  static constexpr std::array<std::string_view, 4> good{"green", "amber", "served", "pending"};
  return std::ranges::find(good, decision.response) != good.end() &&
         (decision.decision == "hold" || decision.decision == "progress");
}

const Decision* gravest(const std::vector<Decision>& decisions) {
  const auto found = std::ranges::min_element(decisions, {}, gravity);
  return found == decisions.end() ? nullptr : &*found;
}

int done_since(const Review& review) {
  return static_cast<int>(std::ranges::count_if(review.difference.sessions, &SessionChange::done));
}

std::string subject(const Decision& decision) {
  const auto day = words::day(decision.date);
  if (!decision.session) return "The session on " + day;
  return "Session " + std::to_string(*decision.session) + " on " + day;
}

std::string extreme_words(const Decision& decision) {
  const auto& report = decision.report;
  if (!report) return " was extreme";
  const int worst = std::max(report->during.value_or(0), report->after.value_or(0));
  return report->night_pain ? " brought new pain at night" : " reached " + score(worst);
}

/// The one sentence about the gravest thing that happened.
std::string happened_words(const Decision& decision) {
  const auto& response = decision.response;
  const auto week = std::to_string(decision.week);
  if (response == "red-late") {
    return subject(decision) + " went over the limit and had not settled by the next morning.";
  }
  if (response == "red") {
    const bool known = decision.report && decision.report->morning;
    return subject(decision) + " went over the limit" +
           (known ? " and had settled by the next morning." : "; its next morning is not known.");
  }
  if (response == "late") return subject(decision) + " had not settled by the next morning.";
  if (response == "extreme") return subject(decision) + extreme_words(decision) + ".";
  if (response == "away") {
    return "In the session on " + words::day(decision.date) +
           " symptoms moved away from the spine and stayed.";
  }
  if (response == "unknown") {
    return subject(decision) + " has no next morning yet, so nothing rises on it.";
  }
  if (response == "missed") return subject(decision) + " was missed.";
  if (response == "silence") {
    return "Nothing was logged for the session on " + words::day(decision.date) +
           "; it counts as missed.";
  }
  if (response == "rising" || response == "jump") {
    return "The mornings of week " + week + " were worse than those of the week before.";
  }
  if (response == "absence") return "Several days went by without a session.";
  return words::capitalised(words::sentence(response_words(response)));
}

std::string calm_words(const Review& review) {
  const int done = done_since(review);
  const bool pending = std::ranges::any_of(
      review.difference.decisions, [](const Decision& each) { return each.response == "pending"; });
  if (done == 0 && !pending) return "Nothing new was reported.";
  if (pending) return "The newest session was within the limit; its next morning is not known yet.";
  if (done == 1) return "1 session was done, and it was calm.";
  return std::to_string(done) + " sessions were done, all of them calm.";
}

/// What the rules did about it.
std::string consequence(const Review& review, const Decision& decision) {
  if (decision.decision == "refer") {
    return "The rules refer: nothing rises until a clinician has looked.";
  }
  if (decision.decision == "swap") return "An easier exercise or level takes over.";
  if (decision.decision == "ease") {
    return decision.gap_hours > 0 ? "The next session is lighter, and at least " +
                                        std::to_string(decision.gap_hours) + " h later."
                                  : "The next session is lighter.";
  }
  if (same_course(review.difference)) return "Nothing changed in the plan.";
  return "Nothing rises on it.";
}

/// How the answers after the gravest one were.
std::string after_words(const std::vector<Decision>& decisions, const Decision& worst) {
  std::vector<Date> calm;
  for (const Decision& decision : decisions) {
    if (decision.date <= worst.date || !decision.report) continue;
    if (!is_calm(decision)) return {};
    if (calm.empty() || calm.back() != decision.date) calm.push_back(decision.date);
  }
  if (calm.empty()) return {};
  return calm.size() == 1 ? "The session after it was calm."
                          : "The " + std::to_string(calm.size()) + " sessions after it were calm.";
}

std::string length_words(const Review& review) {
  const Difference& difference = review.difference;
  const auto now = words::count(difference.weeks_now, "week");
  if (difference.weeks_now == difference.weeks_before) {
    return "The plan still has " + now + ".";
  }
  return "The plan now has " + now + ", not " + std::to_string(difference.weeks_before) + ".";
}

std::string next_session_words(const Plan& plan) {
  const auto* next = next_session(plan);
  if (next == nullptr) return "No session is left.";
  return "Next is session " + std::to_string(next->number) + " on " + words::day(next->date) +
         (next->start ? " " + clock_text(*next->start) : "") + ".";
}

std::vector<std::string> sentences(const Review& review) {
  if (review.now.result == Plan::Result::refused) return {"A red flag stands: there is no plan."};
  if (all_calm(review)) {
    return {calm_words(review),
            "Nothing changed in the plan: " + words::count(review.difference.weeks_now, "week") +
                ", to " + words::day_of_year(review.now.end) + ".",
            next_session_words(review.now)};
  }
  std::vector<std::string> all;
  if (review.before.result == Plan::Result::refused) {
    all.emplace_back("The flag was cleared: there is a plan again.");
  }
  const auto& decisions = review.difference.decisions;
  const Decision* worst = gravest(decisions);
  if (worst == nullptr || is_calm(*worst)) {
    all.push_back(calm_words(review));
  } else {
    all.push_back(happened_words(*worst) + " " + consequence(review, *worst));
    const auto after = after_words(decisions, *worst);
    if (!after.empty()) all.push_back(after);
  }
  all.push_back(length_words(review));
  return all;
}

}  // namespace

bool all_calm(const Review& review) {
  return review.now.result == Plan::Result::plan && review.before.result == Plan::Result::plan &&
         same_course(review.difference) &&
         std::ranges::all_of(review.difference.decisions, is_calm) &&
         review.difference.outcomes.empty();
}

void write_review_short(Page& page, const Review& review) {
  page.paragraph(Styled{"Review of " + utf8::printable(review.now.patient) + ", " +
                            utf8::printable(review.now.condition) + ", as of " +
                            words::day_of_year(review.now.as_of) + ". Since " +
                            words::day_of_year(review.since) + ".",
                        Style::heading});
  page.blank();
  std::string words = "In short:";
  for (const auto& sentence : sentences(review)) words += " " + sentence;
  page.paragraph(Styled{words});
}

}  // namespace titrate::text
