#include <algorithm>
#include <array>

#include "planner/check/key_changes.h"
#include "planner/check/proof_changes.h"
#include "planner/cli/case_call.h"
#include "planner/cli/command.h"
#include "planner/cli/compare_files.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/cli/simulate_progress.h"
#include "planner/exporters/comparison.h"
#include "planner/plan/make_plan.h"

namespace titrate::cli {
namespace {

/// A programme in one or both of the files; equal parts of all are explored once.
ProgrammeChange compare_programme(const ComparedFile& before, const Programme* old,
                                  const ComparedFile& now, const Programme* its,
                                  check::Prover& prover) {
  ProgrammeChange change;
  change.id = its != nullptr ? its->id : old->id;
  change.title = its != nullptr ? its->title : old->title;
  change.what = old == nullptr   ? ProgrammeChange::What::added
                : its == nullptr ? ProgrammeChange::What::gone
                                 : ProgrammeChange::What::kept;
  const auto table_before = old != nullptr ? make_week_table(before.condition, *old) : Plan{};
  const auto table_now = its != nullptr ? make_week_table(now.condition, *its) : Plan{};
  change.weeks = compare_tables(table_before, table_now);
  if (its == nullptr) return change;
  const auto proof_now = prover.prove(now.condition, *its);
  if (old == nullptr) {
    change.proof = check::compare_proofs(nullptr, proof_now);
  } else {
    const auto proof_before = prover.prove(before.condition, *old);
    change.proof = check::compare_proofs(&proof_before, proof_now);
  }
  return change;
}

std::vector<ProgrammeChange> compare_programmes(const ComparedFile& before, const ComparedFile& now,
                                                Console& console) {
  std::vector<ProgrammeChange> changes;
  check::Prover prover;
  const auto& programmes = now.condition.programmes;
  with_progress(static_cast<int>(programmes.size()), "programmes", console,
                [&](std::atomic<int>& done) {
                  for (const Programme& its : programmes) {
                    changes.push_back(compare_programme(
                        before, before.condition.find_programme(its.id), now, &its, prover));
                    ++done;
                  }
                });
  for (const Programme& old : before.condition.programmes) {
    if (now.condition.find_programme(old.id) == nullptr)
      changes.push_back(compare_programme(before, &old, now, nullptr, prover));
  }
  return changes;
}

Comparison compare_files(const ComparedFile& before, const ComparedFile& now, Console& console) {
  Comparison comparison;
  comparison.file_before = before.document->source.path;
  comparison.file_now = now.document->source.path;
  comparison.title = now.condition.title;
  comparison.keys =
      check::all_key_changes({before.document->source, *before.document->root}, before.condition,
                             {now.document->source, *now.document->root}, now.condition);
  comparison.programmes = compare_programmes(before, now, console);
  comparison.lints_come = check::new_lints(before.lints, now.lints);
  comparison.lints_gone = check::new_lints(now.lints, before.lints);
  return comparison;
}

Exit run_compare(const Call& call, Console& console) {
  const bool json = wants_json(call, "compare");
  (void)date_option(call, "as-of");
  if (call.has("as-of") && !call.has("cases"))
    throw Stop{Exit::usage, "`--as-of` is the day of cases: give their folder, --cases DIR"};
  ComparedFile before;
  ComparedFile now;
  const bool old_reads = read_compared(call.arguments[0], call, console, before);
  const bool now_reads = read_compared(call.arguments[1], call, console, now);
  if (!old_reads || !now_reads) return Exit::file;
  auto comparison = compare_files(before, now, console);
  bool all_read = true;
  if (call.has("cases")) {
    comparison.with_cases = true;
    all_read = compare_cases(before, now, call, console, comparison.cases);
  }
  console.out << (json ? write_comparison_json(comparison)
                       : write_comparison(comparison,
                                          {.width = console.width, .colour = console.out_colour}));
  if (!all_read) return Exit::file;
  return is_worse(comparison) ? Exit::findings : Exit::fine;
}

constexpr std::array<Option, 4> options = {{
    {"cases", "", "DIR", "also plan the next week of each case of this folder"},
    {"as-of", "", "DATE", "the day of these plans; else each start, with check-ins today"},
    {"format", "", "FORMAT", "text or json; else text"},
    protocols_option,
}};

}  // namespace

constinit const Command compare_command = {
    .name = "compare",
    .group = "With a condition",
    .arguments = "OLD NEW",
    .summary = "what an edit of a condition changes: weeks, proofs, cases",
    .about =
        "Lays two texts of a condition beside each other: the keys that say something else, the\n"
        "doses of every programme's weeks with their volume and intensity, the claims that check\n"
        "proves and their figures, its warnings and notes. A text without pain-profiles.yaml\n"
        "beside it is read with the usual ones.\n"
        "\n"
        "With --cases: the doses, sessions and findings of the next seven days of each case file\n"
        "of a folder that belongs to the condition. Nothing is written.\n"
        "\n"
        "Exit status 1 when a claim does not hold of the new text, when a case gets a finding of\n"
        "severity error, or when it does not fit the new text any more; 3 when a file is wrong;\n"
        "0 with any other change.\n",
    .examples =
        "  git show HEAD:protocols/achilles-midportion.yaml > /tmp/before.yaml\n"
        "  titrate compare /tmp/before.yaml protocols/achilles-midportion.yaml\n"
        "  titrate compare /tmp/before.yaml protocols/achilles-midportion.yaml --cases examples\n",
    .options = options,
    .least = 2,
    .most = 2,
    .run = run_compare,
};

}  // namespace titrate::cli
