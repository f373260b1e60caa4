#include <algorithm>

#include "planner/exporters/comparison_parts.h"
#include "planner/exporters/utf8.h"

namespace titrate::text {
namespace {

Styled claim_words(const ClaimChange& claim, const std::string& file) {
  const bool now = claim.holds_now;
  Styled words{now ? "holds" : "error", now ? Style::better : Style::alarm};
  words.add(": " + claim.claim + ": ");
  if (now) {
    words.add("did not hold before, holds now.");
  } else {
    const bool held = claim.held_before.value_or(false);
    words.add(!claim.held_before ? "does not hold"
              : held             ? "held before, does not hold now"
                                 : "does not hold, as before");
    words.add(claim.found.empty() ? "." : ": " + utf8::printable(claim.found) + ".");
  }
  words.join(" ", Styled{"[" + claim.code + "]", Style::quiet});
  return words.join(" ", place(file, claim.line));
}

void write_proof(Page& page, const ProgrammeChange& its, const std::string& file) {
  page.line(Styled{utf8::printable(its.title)}, 1);
  for (const ClaimChange& claim : its.proof.claims) page.paragraph(claim_words(claim, file), 2, 2);
  for (const FigureChange& figure : its.proof.figures) {
    page.paragraph(Styled{figure.claim + ": " + std::to_string(figure.before) + " to " +
                          std::to_string(figure.now) + "."}
                       .join(" ", Styled{"[" + figure.code + "]", Style::quiet}),
                   2, 2);
  }
}

void write_lints(Page& page, const std::vector<LintChange>& lints, const std::string& word,
                 const std::string& file) {
  for (const LintChange& lint : lints) {
    Styled words{word + " "};
    words.add(std::string{severity_word(lint.severity)}, severity_style(lint.severity));
    words.add(": " + utf8::printable(lint.message));
    words.join(" ", Styled{"[" + lint.code + "]", Style::quiet});
    page.paragraph(words.join(" ", place(file, lint.line)), 1, 2);
  }
}

}  // namespace

void write_changed_proofs(Page& page, const Comparison& comparison) {
  const auto shown = [](const ProgrammeChange& each) { return each.proof != ProofChange{}; };
  if (std::ranges::none_of(comparison.programmes, shown)) return;
  page.blank();
  page.heading("Proved, whatever a patient answers");
  for (const ProgrammeChange& each : comparison.programmes)
    if (shown(each)) write_proof(page, each, comparison.file_now);
}

void write_changed_lints(Page& page, const Comparison& comparison) {
  if (comparison.lints_come.empty() && comparison.lints_gone.empty()) return;
  page.blank();
  page.heading("What check says of the text");
  write_lints(page, comparison.lints_come, "new", comparison.file_now);
  write_lints(page, comparison.lints_gone, "gone", comparison.file_before);
}

}  // namespace titrate::text
