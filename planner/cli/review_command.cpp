#include <algorithm>
#include <array>

#include "planner/cli/case_call.h"
#include "planner/cli/command.h"
#include "planner/cli/parse_call.h"
#include "planner/cli/protocols.h"
#include "planner/exporters/review.h"
#include "planner/plan/log_prefix.h"

namespace titrate::cli {
namespace {

/// Since when: as asked, else the newest report's day; never before the start.
Date since_of(const Call& call, const CaseCall& its) {
  const Date start = its.files.patient.start;
  const auto asked = date_option(call, "since");
  if (asked && *asked > its.as_of)
    throw Stop{Exit::usage, "--since " + iso_date(*asked) + " lies after the day the review is " +
                                "made for, " + iso_date(its.as_of)};
  const auto newest = since_previous(its.files.log, its.as_of);
  return std::max(start, asked ? *asked : newest.value_or(start));
}

Exit run_review(const Call& call, Console& console) {
  const bool json = wants_json(call, "a review");
  for (const auto* option : {"as-of", "since"}) (void)date_option(call, option);
  const auto its = read_case_call(call, console, "a review");
  if (!its) return Exit::file;
  Review review;
  review.since = since_of(call, *its);
  review.before = its->plan(log_before(its->files.log, review.since), review.since);
  review.now = its->plan();
  review.difference = compare(review.before, review.now);
  review.case_file = its->path;
  review.why_not = call.has("why-not");
  console.out << (json ? write_review_json(review)
                       : write_review(review,
                                      {.width = console.width, .colour = console.out_colour}));
  return status_of(review.now);
}

constexpr std::array<Option, 5> options = {{
    {"since", "", "DATE", "compare with the plan of that morning; else of the newest report's day"},
    {"as-of", "", "DATE", "the day the plan looks from; else today"},
    {"why-not", "", "", "say which gates kept a dose from rising, and what would open them"},
    {"format", "", "FORMAT", "text or json; else text"},
    protocols_option,
}};

}  // namespace

constinit const Command review_command = {
    .name = "review",
    .group = "With a patient",
    .arguments = "CASE",
    .summary = "what changed since the last check-in, and why",
    .about =
        "Lays the plan as it stood before the newest report beside the plan now: what was\n"
        "reported, what the rules decided and where each rule stands, which sessions and weeks\n"
        "are other than before, and the line that overrules it.\n"
        "\n"
        "Nothing is written. Exit status 4: a red flag stands; refer the patient.\n",
    .examples =
        "  titrate review examples/achilles-logged.yaml --as-of 2026-12-14\n"
        "  titrate review examples/achilles-logged.yaml --as-of 2026-12-04 --since 2026-12-02\n"
        "  titrate review examples/achilles-logged.yaml --as-of 2026-12-14 --why-not\n",
    .options = options,
    .least = 1,
    .most = 1,
    .run = run_review,
};

}  // namespace titrate::cli
