#include "planner/exporters/pain_words.h"
#include "planner/exporters/text_parts.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string out_of_ten(int score) { return std::to_string(score) + "/10"; }

std::string usual_words(const PainSummary& pain) {
  if (!pain.usual_morning) return "The usual next morning is not known yet.";
  std::string text = "Usual next morning: " + out_of_ten(*pain.usual_morning);
  if (pain.usual_from.size() < 2) return text + ".";
  text += " (median of ";
  for (std::size_t i = 0; i < pain.usual_from.size(); ++i) {
    text += (i > 0 ? ", " : "") + std::to_string(pain.usual_from[i]);
  }
  return text + ").";
}

std::string stiffness_words(const PainSummary& pain) {
  if (!pain.stiffness_limit) return {};
  std::string text = " Stiffness under " + std::to_string(*pain.stiffness_limit) + " min";
  if (pain.stiffness) text += " (usual: " + std::to_string(*pain.stiffness) + " min)";
  return text + ".";
}

}  // namespace

std::string acceptable_words(const PainSummary& pain) {
  const std::string start = "Up to " + out_of_ten(pain.acceptable) +
                            " during and after is acceptable if the next morning is ";
  if (pain.usual_morning) {
    return start + out_of_ten(*pain.usual_morning + pain.settle) + " or less.";
  }
  return start + "at most " + words::count(pain.settle, "point") + " above the usual one.";
}

std::string acute_words(const Plan& plan) {
  const PainSummary& pain = plan.pain;
  if (!pain.acute || !pain.acute_until || *pain.acute_until < plan.start) return {};
  const auto days = static_cast<int>((*pain.acute_until - plan.start).count());
  const std::string until = plan.without_patient
                                ? "For " + words::count(days, "day") + " after the injury"
                                : "Until " + words::day(*pain.acute_until);
  return " " + until + " only up to " + out_of_ten(*pain.acute) + '.';
}

void write_pain_rule(Page& page, const Plan& plan) {
  if (plan.pain.profile.empty()) return;
  page.labelled("Pain rule", {Styled{acceptable_words(plan.pain) + acute_words(plan)},
                              Styled{usual_words(plan.pain) + stiffness_words(plan.pain)}});
}

}  // namespace titrate::text
