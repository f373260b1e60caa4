#include <algorithm>

#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/review_shell.h"
#include "planner/exporters/utf8.h"

namespace titrate::text {
namespace {

/// A reason to overrule, and what to type.
struct Overrule {
  std::string when;
  std::string entry;  ///< of `--clinician`
};

/// One line of a kind is enough: the gravest decision comes first.
bool has(const std::vector<Overrule>& all, const std::string& when) {
  return std::ranges::find(all, when, &Overrule::when) != all.end();
}

void add_for(const Decision& decision, std::vector<Overrule>& all) {
  const auto add = [&](std::string when, std::string entry) {
    if (!has(all, when)) all.push_back(Overrule{std::move(when), std::move(entry)});
  };
  if (decision.decision == "refer") {
    add("After the examination", "{clear: referral, note: \"...\"}");
  }
  if (decision.decision == "ease" && !decision.exercise.empty()) {
    add("Easier still", "{easier: " + utf8::printable(decision.exercise) + "}");
  }
  const bool late = decision.response == "late" || decision.response == "red-late";
  if (late && decision.report && decision.report->morning) {
    add("That morning is usual for this patient",
        "{rebase: " + std::to_string(*decision.report->morning) + "}");
  }
}

bool has_finding(const Plan& plan, std::string_view code) {
  return std::ranges::find(plan.findings, code, &Finding::code) != plan.findings.end();
}

/// The lines that fit what was decided, gravest first, few enough to be read.
std::vector<Overrule> overrules(const Review& review) {
  constexpr std::size_t most = 4;
  std::vector<Overrule> all;
  for (const Refusal& refusal : review.now.refusals) {
    if (refusal.flag == "age") continue;
    all.push_back(Overrule{"After the examination, and only then",
                           "{clear: " + utf8::printable(refusal.flag) + ", note: \"...\"}"});
  }
  // While a flag stands nothing else can be overruled, and no dose is named.
  if (review.now.result == Plan::Result::refused) return all;
  auto decisions = review.difference.decisions;
  std::ranges::stable_sort(decisions, {}, gravity);
  for (const Decision& decision : decisions) add_for(decision, all);
  if (has_finding(review.now, "phase-over-maximum")) {
    all.push_back(Overrule{"The phase goes on", "{extend: 4 weeks}"});
    all.push_back(Overrule{"On to the next phase", "{next-phase: yes}"});
  }
  if (has_finding(review.now, "long-absence")) {
    all.push_back(Overrule{"Start again after a look", "{clear: referral, note: \"...\"}"});
  }
  if (all.size() > most) all.resize(most);
  return all;
}

/// The week whose decision matters most; 0 where none is about a week.
int week_to_explain(const Review& review) {
  const auto& decisions = review.difference.decisions;
  const auto found = std::ranges::min_element(decisions, {}, gravity);
  return found == decisions.end() ? 0 : found->week;
}

}  // namespace

void write_next_step(Page& page, const Review& review) {
  const auto file = shell_word(review.case_file);
  const auto lines = overrules(review);
  page.blank();
  const bool refused = review.now.result == Plan::Result::refused;
  if (!refused) {
    page.paragraph(Styled{std::string{"Agree: nothing to do."} +
                          (lines.empty() ? "" : " To overrule, one of these:")});
  }
  for (const Overrule& overrule : lines) {
    page.paragraph(Styled{overrule.when + ":"}, 1);
    page.paragraph(Styled{"titrate log " + file + " --clinician '" + overrule.entry + "'"}, 3, 2);
  }
  if (refused) return;
  const int week = week_to_explain(review);
  const bool explain = !all_calm(review) && week > 0;
  page.paragraph(
      Styled{explain ? "Longer: titrate explain " + file + " --week " + std::to_string(week)
                     : "The whole plan: titrate plan " + file},
      0, 2);
}

}  // namespace titrate::text
