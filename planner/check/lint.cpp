#include "planner/check/lint.h"

#include "planner/check/lint_run.h"

namespace titrate {

void lint(const Source& source, const yaml::Node& root, const Condition& condition,
          Diagnostics& diagnostics) {
  check::LintRun run{source, root, condition, diagnostics};
  for (const auto rule :
       {check::lint_profile, check::lint_ladders, check::lint_reach, check::lint_doses,
        check::lint_expect, check::lint_bands, check::lint_gaps, check::lint_phases,
        check::lint_limits, check::lint_contacts, check::lint_continued, check::lint_choices,
        check::lint_provenance, check::lint_names, check::lint_overlaps, check::lint_unopened, check::lint_pain,
        check::lint_criteria, check::lint_gates, check::lint_measures, check::lint_equipment,
        check::lint_unused, check::lint_units}) {
    rule(run);
  }
  diagnostics.sort_by_place();
}

void lint_rows_and_days(const Source& source, const yaml::Node& root, const Condition& condition,
                        Diagnostics& diagnostics) {
  check::LintRun run{source, root, condition, diagnostics};
  check::lint_ladders(run);
  check::lint_gaps(run);
  diagnostics.sort_by_place();
}

}  // namespace titrate
