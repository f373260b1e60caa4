#include <cstdlib>

#include "planner/exporters/review_outcome.h"
#include "planner/exporters/review_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string number_words(std::int64_t hundredths) { return words::decimal(hundredths, 2); }

std::string change_words(const OutcomeResult& result) {
  if (result.change == 0) return "the same as at the start";
  return number_words(std::abs(result.change)) + (result.change > 0 ? " better" : " worse") +
         " than " + number_words(result.baseline) + " at the start";
}

/// `measuring error 9, worthwhile change 14`, as far as the file gives them.
std::string limits_words(const OutcomeResult& result) {
  std::string words;
  if (result.mdc) words = "measuring error " + number_words(*result.mdc);
  if (result.mcid) {
    words += std::string{words.empty() ? "" : ", "} + "worthwhile change " +
             number_words(*result.mcid);
  }
  return words.empty() ? "no limits in the file" : words;
}

}  // namespace

std::string verdict_words(OutcomeResult::Verdict verdict) {
  switch (verdict) {
    case OutcomeResult::Verdict::recovered:
      return "recovered";
    case OutcomeResult::Verdict::improved:
      return "improved";
    case OutcomeResult::Verdict::possibly_improved:
      return "possibly improved, within error";
    case OutcomeResult::Verdict::no_reliable_change:
      return "no reliable change";
    case OutcomeResult::Verdict::worse:
      return "worse";
  }
  return {};
}

Styled outcome_words(const OutcomeResult& result) {
  const bool worse = result.verdict == OutcomeResult::Verdict::worse;
  Styled words{utf8::printable(result.id) + " " + number_words(result.now) + " on " +
               words::day(result.date) + ", week " + std::to_string(result.week) + ": " +
               change_words(result) + ". "};
  words.add(words::capitalised(verdict_words(result.verdict)), worse ? Style::alarm : Style::plain);
  words.add(" (" + limits_words(result) + ").");
  if (result.share) {
    words.add(" The change is " + words::percent(PerMille{std::abs(result.share->count())}) +
              " of the start.");
  }
  if (result.typical) {
    words.add(" Typical course at this week, whatever is done: " + number_words(*result.typical) +
              ".");
  }
  if (!result.file.empty() && result.line > 0) {
    words.join(" ",
               Styled{"[" + utf8::printable(result.file) + ":" + std::to_string(result.line) + "]",
                      Style::quiet});
  }
  return words;
}

void write_outcomes(Page& page, const Review& review) {
  if (review.difference.outcomes.empty()) return;
  page.blank();
  page.heading("Measured");
  for (const OutcomeResult& result : review.difference.outcomes) {
    page.paragraph(outcome_words(result), 1, 1);
  }
  page.paragraph(Styled{"One person's change. It does not say that the plan made it."}, 1, 1);
}

}  // namespace titrate::text
