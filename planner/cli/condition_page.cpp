#include "planner/cli/condition_page.h"

#include <string>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using text::Style;
using text::Styled;
using utf8::printable;

std::string urgency_words(Urgency urgency) {
  switch (urgency) {
    case Urgency::now:
      return "refer now";
    case Urgency::same_day:
      return "refer the same day";
    case Urgency::two_weeks:
      return "refer within 2 weeks";
  }
  return {};
}

std::string weeks_words(const std::vector<int>& weeks) {
  if (weeks.empty()) return {};
  std::vector<std::string> numbers;
  for (const int week : weeks) numbers.push_back(std::to_string(week));
  return (weeks.size() == 1 ? ", week " : ", weeks ") + words::list(numbers);
}

std::vector<Styled> questions(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& question : condition.screen)
    lines.push_back(Styled{printable(question.ask)}
                        .add(" yes: ", Style::quiet)
                        .add(urgency_words(question.refer) +
                             (question.stops_all ? ", no plan" : ", no plan for this region")));
  for (const auto& choice : condition.choices)
    lines.push_back(
        Styled{printable(choice.ask)}.add(' ' + words::list(choice.answers), Style::quiet));
  return lines;
}

std::vector<Styled> tests(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& test : condition.tests)
    lines.emplace_back(printable(test.title) + (test.both_sides ? ", both sides" : "") + " (" +
                       test.id + ")" + weeks_words(test.at_weeks) +
                       (test.each_session ? ", each session" : ""));
  return lines;
}

std::vector<Styled> questionnaires(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& outcome : condition.outcomes)
    lines.emplace_back(printable(outcome.measure) + weeks_words(outcome.at_weeks));
  return lines;
}

std::vector<Styled> programmes(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& programme : condition.programmes)
    lines.emplace_back(programme.id + (programme.is_default ? " (used if none is named)" : ""));
  return lines;
}

void write_codes(text::Page& page, const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& [system, codes] : condition.codes) {
    std::string line = system + ": ";
    for (const auto& code : codes) line += (&code == &codes.front() ? "" : ", ") + code;
    lines.emplace_back(printable(line));
  }
  if (!lines.empty()) page.labelled("Codes", lines);
}

void write_labelled(text::Page& page, std::string_view label, const std::vector<Styled>& lines) {
  if (!lines.empty()) page.labelled(label, lines);
}

}  // namespace

void write_condition_head(text::Page& page, const Condition& condition) {
  page.ends(Styled{printable(condition.title), Style::heading},
            condition.reviewed ? Styled{} : Styled{"DRAFT, not reviewed", Style::mark});
  page.blank();
  write_codes(page, condition);
  write_labelled(page, "Ask", questions(condition));
  const auto& pain = condition.pain;
  write_labelled(page, "Pain",
                 {Styled{"up to " + std::to_string(pain.acceptable) +
                         "/10 is acceptable, if the next morning is at most " +
                         std::to_string(pain.settle) + " above usual (profile " + pain.id + ")"}});
  write_labelled(page, "Tests", tests(condition));
  write_labelled(page, "Scores", questionnaires(condition));
  write_labelled(page, "Programmes", programmes(condition));
}

void write_adjuncts(text::Page& page, const Condition& condition) {
  if (condition.adjuncts.empty()) return;
  page.blank();
  page.heading("Beside the exercises, never instead of them");
  for (const auto& adjunct : condition.adjuncts) {
    std::string line = adjunct.title + ": " + adjunct.basis;
    if (!adjunct.role.empty()) line += ". " + adjunct.role;
    if (!adjunct.limit.empty()) line += ". " + adjunct.limit;
    page.paragraph(Styled{printable(line) + '.'}, 1, 2);
  }
}

}  // namespace titrate::cli
