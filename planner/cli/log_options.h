#pragma once

#include <array>

#include "planner/cli/command.h"
#include "planner/cli/protocols.h"

namespace titrate::cli {

/// What `titrate log` takes beside the case.
inline constexpr std::array<Option, 31> log_options = {{
    {"date", "", "DATE", "the day of the session, morning or test; else today"},
    {"before", "", "N", "pain before the session, 0 to 10"},
    {"during", "", "N", "the worst pain during it"},
    {"after", "", "N", "the worst pain in the hour after it"},
    {"morning", "", "N", "pain the next morning; alone: an entry dated that morning"},
    {"stiffness", "", "TIME", "stiffness in the morning: \"10 min\""},
    {"effort", "", "N", "how hard it was, 0 to 10"},
    {"rir", "", "N", "repetitions left in the last sets"},
    {"done", "", "SHARE", "how much was done: all, \"80 %\""},
    {"did", "", "YAML", "done otherwise: 'EXERCISE: {sets: 3, reps: [15, 15, 12], load: 40 kg}'",
     true},
    {"soreness", "", "WORD", "none, warm-up, stays or later"},
    {"leg-before", "", "SITE", "where in the leg: back, buttock, thigh, calf or foot"},
    {"leg-after", "", "SITE", "and after the session"},
    {"effusion-before", "", "GRADE", "swelling of the knee: zero, trace, 1+, 2+ or 3+"},
    {"effusion-after", "", "GRADE", "and after the session"},
    {"effusion", "", "GRADE", "and in the morning, beside --morning"},
    {"girth-before", "", "LENGTH", "girth of the joint: \"412 mm\""},
    {"girth-after", "", "LENGTH", "and after the session"},
    {"girth", "", "LENGTH", "and in the morning, beside --morning"},
    {"night-pain", "", "", "pain that woke"},
    {"note", "", "TEXT", "a remark on the session; no dose depends on it"},
    {"missed", "", "REASON", "a session that was not done, and why"},
    {"test", "", "YAML", "a result: 'heel-raise-count: {left: 16, right: 25}'", true},
    {"outcome", "", "YAML", "a questionnaire: 'VISA-A: 60'", true},
    {"flag", "", "ID", "a question of the screen that is now answered with yes", true},
    {"clinician", "", "YAML", "a decision: '{clear: tendon-rupture, note: \"...\"}'"},
    {"void", "", "N", "entry N, counted from 1, does not count"},
    {"change", "", "", "record what the plan rests on now, if it has changed"},
    {"csv", "", "FILE", "the handout's diary, typed into a spreadsheet and saved as CSV"},
    {"ask", "", "", "ask for a session's answers, one by one"},
    protocols_option,
}};

/// Whether an option tells something to be logged; `--date` and `--ask`, for example, do not.
[[nodiscard]] bool is_told(const Call& call);

}  // namespace titrate::cli
