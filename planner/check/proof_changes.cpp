#include "planner/check/proof_changes.h"

#include <algorithm>
#include <tuple>

namespace titrate::check {
namespace {

std::string found_words(const ProgrammeProof& proof, Claim claim) {
  const Breach* breach = breach_of(proof, claim);
  if (breach == nullptr) return proof.complete ? "" : "the search was cut short";
  return breach->words + (breach->patient.empty() ? "" : " (" + breach->patient + ")");
}

}  // namespace

ProofChange compare_proofs(const ProgrammeProof* before, const ProgrammeProof& now) {
  ProofChange changes;
  for (const ClaimText& text : claims()) {
    ClaimChange change;
    change.code = text.code;
    change.claim = text.question;
    if (before != nullptr) change.held_before = holds(*before, text.claim);
    change.holds_now = holds(now, text.claim);
    if (change.holds_now && change.held_before.value_or(true)) continue;
    change.found = found_words(now, text.claim);
    const Breach* breach = breach_of(now, text.claim);
    change.line = breach == nullptr ? 0 : breach->line;
    changes.claims.push_back(std::move(change));
  }
  if (before == nullptr) return changes;
  for (const ClaimText& text : claims()) {
    const auto old = figure_of(*before, text.claim);
    const auto its = figure_of(now, text.claim);
    // A figure of a claim that does not hold bounds nothing.
    if (old == its || !holds(*before, text.claim) || !holds(now, text.claim)) continue;
    changes.figures.push_back({std::string{text.code}, std::string{text.question}, *old, *its});
  }
  return changes;
}

std::vector<LintChange> new_lints(const Diagnostics& before, const Diagnostics& now) {
  const auto words_of = [](const Diagnostic& each) {
    return std::tuple{each.severity, each.code, each.message};
  };
  auto known = before.all();
  std::vector<LintChange> found;
  for (const Diagnostic& each : now.all()) {
    const auto same = std::ranges::find(known, words_of(each), words_of);
    if (same != known.end()) {
      known.erase(same);
    } else {
      found.push_back(
          {each.severity, each.code, each.message, each.source->at(each.span.begin).line});
    }
  }
  return found;
}

}  // namespace titrate::check
