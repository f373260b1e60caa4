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

/// `a`, `a or b`, `a, b or c`
std::string either(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " or " : ", ";
    text += parts[i];
  }
  return text;
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
    lines.push_back(Styled{printable(choice.ask)}.add(' ' + either(choice.answers), Style::quiet));
  return lines;
}

std::string pain_words(const PainProfile& pain) {
  const std::string acute = pain.acute ? " (" + std::to_string(*pain.acute) + "/10 for " +
                                             words::count(pain.acute_days, "day") +
                                             " after the injury)"
                                       : "";
  return "up to " + std::to_string(pain.acceptable) + "/10" + acute +
         " is acceptable, if the next morning is at most " + std::to_string(pain.settle) +
         " above usual (profile " + pain.id + ")";
}

std::vector<Styled> pain_rules(const Condition& condition) {
  std::vector<Styled> lines{Styled{pain_words(condition.pain)}};
  for (const auto& programme : condition.programmes)
    if (programme.pain) lines.emplace_back(programme.id + ": " + pain_words(*programme.pain));
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

std::string months_words(const std::vector<int>& months) {
  if (months.empty()) return {};
  std::vector<std::string> numbers;
  for (const int month : months) numbers.push_back(std::to_string(month));
  return (months.size() == 1 ? ", month " : ", months ") + words::list(numbers);
}

/// When it is asked, and what a change of it means.
std::vector<Styled> questionnaires(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& outcome : condition.outcomes) {
    std::string line = printable(outcome.measure) +
                       (outcome.higher_is_better ? ", higher is better" : ", lower is better") +
                       weeks_words(outcome.at_weeks) + months_words(outcome.at_months);
    if (outcome.mcid_hundredths)
      line += "; a change of " + words::decimal(*outcome.mcid_hundredths, 2) + " is worthwhile";
    if (outcome.mdc_hundredths)
      line += "; its error is " + words::decimal(*outcome.mdc_hundredths, 2);
    lines.emplace_back(line);
  }
  return lines;
}

/// A list of the file as one sentence.
std::vector<Styled> sentence_of(const std::vector<std::string>& entries) {
  std::string text;
  for (const auto& entry : entries) text += (text.empty() ? "" : "; ") + printable(entry);
  if (text.empty()) return {};
  return {Styled{words::sentence(words::capitalised(text))}};
}

std::vector<Styled> programmes(const Condition& condition) {
  std::vector<Styled> lines;
  for (const auto& programme : condition.programmes)
    lines.emplace_back(programme.id + ": " + printable(programme.title) +
                       (programme.is_default ? " (used if none is named)" : ""));
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
  write_labelled(page, "For", sentence_of(condition.for_whom));
  write_labelled(page, "Not for", sentence_of(condition.not_for));
  write_labelled(page, "Ask", questions(condition));
  write_labelled(page, "Pain", pain_rules(condition));
  write_labelled(page, "Tests", tests(condition));
  write_labelled(page, "Scores", questionnaires(condition));
  write_labelled(page, "Programmes", programmes(condition));
}

void write_adjuncts(text::Page& page, const Condition& condition) {
  if (condition.adjuncts.empty()) return;
  page.blank();
  page.heading("Beside the exercises, never instead of them, and never counted as a dose");
  for (const auto& adjunct : condition.adjuncts) {
    const auto found = adjunct.basis.empty() ? "Not found" : adjunct.basis;
    page.paragraph(Styled{printable(adjunct.title)}
                       .add(". Evidence: ", Style::quiet)
                       .add(words::sentence(printable(found)))
                       .add(adjunct.role.empty() ? "" : " Role: ", Style::quiet)
                       .add(adjunct.role.empty() ? "" : words::sentence(printable(adjunct.role)))
                       .add(adjunct.limit.empty() ? "" : " Limit: ", Style::quiet)
                       .add(adjunct.limit.empty() ? "" : words::sentence(printable(adjunct.limit))),
                   1, 2);
  }
}

}  // namespace titrate::cli
