#include "planner/check/code_meanings.h"

#include <algorithm>
#include <array>

namespace titrate::check {
namespace {

constexpr auto all = std::to_array<CodeMeaning>({
    {"adjust-without-set",
     "An `adjust` rule looks at one set and changes a later one, and the dose must have both."},
    {"above-reference",
     "A log is replayed: with pain rules within the bounds the next dose would have been lower."},
    {"after-end",
     "A clinician ended the plan with an earlier entry; what is logged later would change "
     "nothing."},
    {"alias",
     "YAML's anchors and aliases are not part of the language: every value stands where it "
     "is used."},
    {"backwards-range",
     "A range goes from its low end to its high end; only a joint's range may run either "
     "way."},
    {"bad-escape",
     "In double quotes a backslash starts an escape; this one means nothing. Single quotes "
     "have none."},
    {"bad-indent",
     "The line stands further right than the key it belongs to, so it is read as part of the"
     " value above."},
    {"bad-utf8", "The file is not UTF-8 text; it was probably saved in an older encoding."},
    {"bad-value",
     "The value does not have the form that this key takes. The help shows one that fits."},
    {"bands-falling", "More repetitions must never lead to less load than fewer repetitions did."},
    {"bands-with-a-hole",
     "Every number of repetitions must stand in exactly one band, from 0 to `n+`."},
    {"blank-left", "A starting file has blanks, `____`, and this one is not filled in yet."},
    {"circle", "Going to the easier exercise, or to the substitute, must come to an end."},
    {"conflicting-keys",
     "Two keys say the same thing in different ways, so only one of them can be meant."},
    {"contacts-over-limit",
     "Landings x repetitions x sets of a session are more than a limit of these weeks "
     "allows."},
    {"continued-frequency",
     "A block that goes on keeps the frequency of its own rows, which is more than this "
     "phase has days for."},
    {"contradiction", "Two entries of the log say different things about the same moment."},
    {"control-character",
     "An invisible character stands in the file; it often comes with text that was pasted."},
    {"criterion-always",
     "A criterion that always holds asks for nothing, so it is probably not what was meant."},
    {"criterion-never",
     "A criterion that can never hold keeps everything behind it from ever happening."},
    {"date-order", "A log is in the order of its dates, so that its history can be replayed."},
    {"directive", "Lines with `%` steer a YAML reader; the language has no use for them."},
    {"dose-without-source",
     "Every dose says where it comes from: `source:`, or `basis: default` or `borrowed`."},
    {"duplicate-key", "A key may stand once; which of the two values counts would be a guess."},
    {"empty-file", "There is nothing in the file. `titrate new` starts one that explains itself."},
    {"empty-item", "A list has a place with nothing in it."},
    {"empty-session", "A named session has no block, so nobody would know what to do in it."},
    {"exit-by-date",
     "The phase asks for nothing but time. Check whether it should ask what the patient can "
     "do."},
    {"expect-without-effect",
     "`expect` tells the calm plan how often something rises; here that is fixed already."},
    {"forbidden-exercise",
     "A limit of these weeks forbids the exercise, by its name or its kind, and a block asks"
     " for it."},
    {"four-number-tempo",
     "A tempo has three numbers: up, pause at the top, down. Four are read differently in "
     "different places."},
    {"gap-too-long", "So many sessions, that far apart, do not fit into a week."},
    {"lenient-unknown",
     "An answer that is not known must be taken as the one with the strictest limits."},
    {"missing-colon", "A key and its value are parted by a colon and a blank."},
    {"missing-key", "The language asks for this key here, and the file does not have it."},
    {"missing-unit",
     "A number of seconds, metres or kilograms says its unit, so that nobody has to guess."},
    {"missing-value", "The key stands there without a value."},
    {"mixed-clocks",
     "The rows of a ladder all go by `week`, or all by `lasts`, or all by passing."},
    {"mixed-units",
     "One block in kilograms and pounds invites mistakes, though each is read rightly."},
    {"morning-alone", "A morning belongs to the last session before it, and there is none."},
    {"mostly-passive",
     "What is done to the patient belongs beside the exercises, in `adjuncts`, and never "
     "counts as dose."},
    {"needs-quotes",
     "This sign has a meaning in YAML at the start of a text; quotes keep it a sign."},
    {"no-easier",
     "After three bad answers an exercise gives way to an easier one; without one the "
     "patient is referred."},
    {"no-substitute",
     "A patient without the equipment has nothing to do in place of this exercise."},
    {"not-a-choice",
     "`if` is answered once, before the plan starts, so it can only look at `choices`."},
    {"not-a-list", "The key takes a list in square brackets or in lines with dashes."},
    {"not-a-map", "The key takes keys with values, indented below it or in braces."},
    {"not-one-value", "The key takes one value, not several."},
    {"not-yaml", "The line does not fit what stands above it; the place is where reading stopped."},
    {"one-sided-test",
     "`of other side` needs a test that is measured on both sides: `sides: both`."},
    {"out-of-range", "The number is outside what can be meant."},
    {"overlapping-windows", "Two windows of one day overlap; write one."},
    {"per-set-length", "A list gives one value for each set, so it is as long as there are sets."},
    {"phase-too-short", "The ladder's last row is cut short by the end of the phase."},
    {"phase-without-block", "For some answers to the choices nothing is left to do in the phase."},
    {"phases-with-a-hole",
     "Phases placed by `week` follow each other without a week between them."},
    {"profile-out-of-bounds", "Wider pain rules than the reference need a source on the very key."},
    {"progress-without-end",
     "What rises needs a range to rise in, or `to:` that says where it ends."},
    {"raise-on-failure", "An `adjust` rule must not add load where the set failed."},
    {"raise-without-dose", "`progress` can only raise what the dose has."},
    {"raise-without-room",
     "What `progress` raises must begin below its `to`, or below the last level."},
    {"range-over-limit",
     "The block asks for more of the joint's range than a limit of these weeks allows."},
    {"repeated-entry",
     "The log has a session of this day already; a correction takes the old entry back with "
     "`void`."},
    {"repeated-name", "Names of one kind are different from each other."},
    {"reps-above-rm", "A load for eight repetitions cannot be lifted ten times."},
    {"rule-never-fires", "A threshold beyond the end of its scale switches a rule off."},
    {"second-colon", "A text with a colon and a blank in it is read as a second key; quote it."},
    {"second-document", "One file holds one document; `---` starts another."},
    {"several-defaults",
     "One programme is the default, so that a case without `programme` means one thing."},
    {"smaller-later-dose",
     "An exercise open in two phases belongs to the later one, and its dose there is "
     "smaller."},
    {"tab-indent", "YAML is indented with blanks; a tab is as wide as each editor likes."},
    {"tag", "YAML's tags have no meaning in the language."},
    {"test-never-due", "The test is asked for by a criterion, but no week of the plan has it due."},
    {"text-after-quote",
     "A quoted text ends with its closing quote; what follows must be inside it."},
    {"threshold-gap", "Between two thresholds lies a value that neither of them speaks of."},
    {"time-zone-unknown",
     "The time zone is no IANA name such as `Europe/Berlin`, so no calendar can be written."},
    {"too-deep", "Nothing in the language is nested so deep; a bracket is probably not closed."},
    {"too-many", "There are more of these than anybody can mean; the step is probably mistyped."},
    {"unclosed-bracket", "A brace or bracket is opened and not closed."},
    {"unclosed-quote", "A quote is opened and not closed on its line."},
    {"unknown-key", "The language has no such key here. The help names the nearest one."},
    {"unknown-name", "Nothing in the file has this name."},
    {"unknown-tissue", "No exercise has this tissue, so a report of pain would ease nothing."},
    {"unopened-phase", "No course of answers leads into this phase."},
    {"unquoted-comma", "In braces and brackets a comma ends the value; quote a text that has one."},
    {"unreached-row", "The phase is over before the ladder comes to this row."},
    {"unused-choice", "The question would be asked, and its answer change nothing."},
    {"unused-exercise", "No block, `easier` or `substitute` leads to the exercise."},
    {"unused-group", "No block uses the group."},
    {"unused-key", "The key is read, and changes nothing where it stands."},
    {"unused-level", "No dose and no easing comes to this level."},
    {"unused-source", "No dose, rule or outcome refers to the citation."},
    {"unused-test", "The test is never due, and no criterion looks at it."},
    {"week-zero", "Weeks are positions, counted from 1; `0-4` would be five weeks."},
    {"weeks-overlap", "Two rows of one ladder speak of the same week."},
    {"weeks-with-a-hole", "No row of the ladder speaks of this week."},
    {"worse-opens", "A criterion lets something rise because the patient is worse."},
    {"wrong-unit", "The number has the unit of something else than what is measured."},
    {"wrong-void", "`void` names an entry that does not exist, or that is taken back already."},
});

}  // namespace

std::span<const CodeMeaning> code_meanings() { return all; }

std::string_view meaning_of(std::string_view code) {
  const auto found = std::ranges::find(all, code, &CodeMeaning::code);
  return found == all.end() ? std::string_view{} : found->meaning;
}

}  // namespace titrate::check
