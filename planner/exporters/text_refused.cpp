#include <algorithm>

#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// How soon somebody must look, worst first.
enum class Urgency { now, same_day, weeks };

Urgency urgency_of(const Refusal& refusal) {
  if (refusal.urgency == "now") return Urgency::now;
  return refusal.urgency == "same-day" ? Urgency::same_day : Urgency::weeks;
}

std::string refer_words(const Refusal& refusal) {
  switch (urgency_of(refusal)) {
    case Urgency::now:
      return "Refer now";
    case Urgency::same_day:
      return "Refer the same day";
    case Urgency::weeks:
      break;
  }
  return refusal.urgency.empty() ? "Refer" : "Refer within " + utf8::printable(refusal.urgency);
}

std::string when_words(const Refusal& refusal) {
  switch (urgency_of(refusal)) {
    case Urgency::now:
      return "now";
    case Urgency::same_day:
      return "today";
    case Urgency::weeks:
      break;
  }
  return refusal.urgency.empty() ? "soon" : "within " + utf8::printable(refusal.urgency);
}

std::vector<const Refusal*> soonest_first(const Plan& plan) {
  std::vector<const Refusal*> refusals;
  for (const auto& refusal : plan.refusals) refusals.push_back(&refusal);
  std::stable_sort(refusals.begin(), refusals.end(),
                   [](const auto* a, const auto* b) { return urgency_of(*a) < urgency_of(*b); });
  return refusals;
}

std::string place_words(const std::string& file, int line) {
  if (file.empty()) return {};
  return utf8::printable(file) + (line > 0 ? ":" + std::to_string(line) : "");
}

Styled flag_words(const Refusal& refusal) {
  const auto question = utf8::printable(refusal.question);
  const bool asks = !question.empty() && question.back() == '?';
  Styled words{utf8::printable(refusal.flag)};
  words.join(": ", Styled{asks ? "\"" + question + "\" yes." : words::sentence(question)});
  words.join(" ", Styled{refer_words(refusal) + "."});
  const auto from_case = place_words(refusal.case_file, refusal.case_line);
  const auto from_rule = place_words(refusal.rule_file, refusal.rule_line);
  const auto both = from_case + (from_case.empty() || from_rule.empty() ? "" : "; ") + from_rule;
  return words.join(" ", Styled{both.empty() ? "" : "[" + both + "]", Style::quiet});
}

std::string until_words(const Plan& plan) {
  const bool all = std::any_of(plan.refusals.begin(), plan.refusals.end(),
                               [](const auto& refusal) { return refusal.stops_all; });
  if (all) return "No exercise from this programme, and no other in its place.";
  const bool one_side = plan.side == "left" || plan.side == "right";
  return "No loading of the part this programme treats" +
         (one_side ? " on the " + plan.side + " side" : std::string{}) +
         ". The rest of the body may move as usual.";
}

/// What to type to clear a flag; the age is not cleared.
std::string clearing_command(const Plan& plan, const Refusal& refusal) {
  const std::string file = plan.inputs.empty() ? "CASE" : plan.inputs.front().path;
  return "titrate log " + utf8::printable(file) +
         " --clinician '{clear: " + utf8::printable(refusal.flag) + ", note: \"...\"}'";
}

}  // namespace

void write_refusal(Page& page, const Plan& plan) {
  const auto refusals = soonest_first(plan);
  Styled first{"refused", Style::alarm};
  first.add(": no plan for " + utf8::printable(plan.patient) + ". ");
  if (refusals.empty()) return page.paragraph(first);
  page.paragraph(first.add(refer_words(*refusals.front()), Style::alarm).add("."));
  page.blank();
  std::vector<Styled> flags;
  for (const auto* refusal : refusals) flags.push_back(flag_words(*refusal));
  page.labelled(flags.size() == 1 ? "Red flag" : "Red flags", flags);
  const auto when = when_words(*refusals.front());
  page.labelled("Who, when", {Styled{"A clinician who can examine the patient, " + when + "."}});
  page.labelled("Until then", {Styled{until_words(plan)}});
  page.labelled("Say", {Styled{"\"What you describe has to be examined " + when +
                               ", before any exercise. I am not saying what it is; the "
                               "examination will show that.\""}});
  page.blank();
  page.paragraph(Styled{"An answer flagged this; it is not a diagnosis."});
  const bool clears = std::any_of(refusals.begin(), refusals.end(),
                                  [](const auto* refusal) { return refusal->flag != "age"; });
  if (!clears) return;
  page.paragraph(Styled{"After the examination, and only then:"});
  for (const auto* refusal : refusals) {
    if (refusal->flag != "age") page.paragraph(Styled{clearing_command(plan, *refusal)}, 1, 1);
  }
}

}  // namespace titrate::text
