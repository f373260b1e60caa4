#include <algorithm>
#include <chrono>

#include "planner/cli/check_report.h"
#include "planner/cli/simulate_progress.h"
#include "planner/exporters/table.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using check::Claim;
using check::ProgrammeProof;
using text::Styled;

Styled verdict(const ProgrammeProof& proof, Claim claim) {
  if (check::breach_of(proof, claim) != nullptr) return Styled{"BROKEN", text::Style::alarm};
  if (!proof.complete) return Styled{"cut short", text::Style::caution};
  const auto figure = check::figure_of(proof, claim);
  return Styled{figure ? std::to_string(*figure) : "holds"};
}

/// `a`, `b`, ...: programmes have long names, and their columns are narrow.
std::string letter_of(std::size_t programme) {
  return std::string(1, static_cast<char>('a' + programme % 26));
}

std::size_t line_start(const Source& source, int line) {
  std::size_t place = 0;
  for (int before = 1; before < line && place < source.text.size(); ++before) {
    const auto end = source.text.find('\n', place);
    if (end == std::string::npos) break;
    place = end + 1;
  }
  return place;
}

/// The words of a line, without its indentation.
Span span_of_line(const Source& source, int line) {
  const auto start = line_start(source, line);
  const auto first = std::min(source.text.find_first_not_of(" -", start), source.text.size());
  return {first, std::min(source.text.find('\n', first), source.text.size())};
}

Diagnostic diagnostic_of(const Document& document, const ProgrammeProof& proof,
                         const check::Breach& breach) {
  Diagnostic found;
  found.code = check::text_of(breach.claim).code;
  found.source = &document.source;
  found.span = span_of_line(document.source, std::max(breach.line, 1));
  found.message = breach.words + ", in the programme `" + proof.programme + "`" +
                  (breach.patient.empty() ? "" : " (" + breach.patient + ")");
  found.help = "`titrate check --explain " + found.code + "` says what was looked at";
  return found;
}

}  // namespace

std::vector<TimedProof> prove_condition(const Document& document, const Condition& condition,
                                        check::Prover& prover, Documents& documents,
                                        Console& console) {
  std::vector<TimedProof> proofs;
  const auto count = static_cast<int>(condition.programmes.size());
  with_progress(count, "programmes", console, [&](std::atomic<int>& done) {
    for (const Programme& programme : condition.programmes) {
      const auto start = std::chrono::steady_clock::now();
      TimedProof its;
      its.proof = prover.prove(condition, programme);
      its.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      proofs.push_back(std::move(its));
      ++done;
    }
  });
  for (const TimedProof& its : proofs)
    for (const check::Breach& breach : its.proof.breaches)
      documents.diagnostics().add(diagnostic_of(document, its.proof, breach));
  return proofs;
}

std::string proofs_text(const std::vector<TimedProof>& proofs, const Console& console) {
  std::vector<text::Column> columns{
      {.title = "Whatever the patient answers, misses or leaves out"}};
  for (std::size_t programme = 0; programme < proofs.size(); ++programme)
    columns.push_back({.title = letter_of(programme)});
  text::Table table(std::move(columns));
  const auto row = [&](std::string question, const auto& cell) {
    std::vector<Styled> cells{Styled{std::move(question)}};
    for (const TimedProof& its : proofs) cells.push_back(cell(its.proof));
    table.add(std::move(cells));
  };
  for (const check::ClaimText& claim : check::claims())
    row(std::string{claim.question},
        [&](const ProgrammeProof& proof) { return verdict(proof, claim.claim); });
  text::Page page(console.width, console.out_colour);
  page.blank();
  table.write(page, 1);
  page.blank();
  for (std::size_t programme = 0; programme < proofs.size(); ++programme) {
    const ProgrammeProof& proof = proofs[programme].proof;
    page.paragraph(
        Styled{letter_of(programme) + "  " + proof.programme + ": " +
               words::count(static_cast<std::int64_t>(proof.states), "state") + ", " +
               words::count(proof.transitions, "answer") + " tried, for " +
               words::count(static_cast<std::int64_t>(proof.patients), "kind") + " of patient"},
        1, 3);
  }
  page.blank();
  page.paragraph(
      Styled{
          "Proved for any patient, because no state holds a patient's number. Not proved: that the "
          "thresholds are right for a person, that pain is reported truly, that anything heals. "
          "More: "
          "titrate check --explain proof"},
      1);
  return page.text();
}

}  // namespace titrate::cli
