#include "planner/check/claims.h"

#include <algorithm>
#include <array>

namespace titrate::check {
namespace {

constexpr std::array<ClaimText, 12> all = {{
    {Claim::no_rise_after_bad, "rise-after-bad-answer",
     "no dose rises after a bad, raised or missing answer",
     "In every state that an exercise can come to, no answer above the safe or acceptable pain, no "
     "morning above the usual one, no morning without an answer, no late score, no rising week and "
     "no absence is followed by more load, more volume, a harder level or the next row. Nor does "
     "anything rise while a rule says that nothing may."},
    {Claim::bad_lowers, "bad-answer-ignored", "every bad answer takes something away",
     "Load, volume or level go down, the floor dose comes, or the exercise is referred. A profile "
     "with `late: repeat` may let a late morning repeat the session."},
    {Claim::one_rise, "two-rises", "one thing rises at a time",
     "Load, volume, level, the floor dose and the row never rise together after one answer."},
    {Claim::step_in_cap, "step-above-cap", "no load rises by more than the cap, unless published",
     "For light and heavy plates and at home: from row to row, and while load is given back. A row "
     "with a source of its own is followed as published. Where the plates allow no smaller step, "
     "the load comes back with less volume."},
    {Claim::volume_first, "owed-out-of-order", "what was taken is owed back, volume before load",
     "Volume is given back before load, load before a harder level, and nothing climbs while "
     "anything is owed."},
    {Claim::worse_never_more, "worse-gives-more", "a worse answer never gives a higher next dose",
     "Two answers that differ in one step of pain, morning or direction, from every state: the "
     "worse one never leaves the higher dose."},
    {Claim::recovers, "no-way-back", "calm sessions back to the full dose, at most",
     "From every state that is not referred, calm answers lead back to the dose as written."},
    {Claim::refers, "no-referral", "bad answers, without two calm ones between, before a referral",
     "A patient who goes on answering badly is referred after so many answers at most."},
    {Claim::ends, "course-without-end",
     "weeks until the last phase, the end or a clinician, at most",
     "In weeks without a referral or a clinician, every course comes to a phase that is meant to "
     "stay open, to the end of the programme, or to a review."},
    {Claim::phases_by_criteria, "phase-by-date", "no phase starts by date alone",
     "A phase opens and closes only at the end of a week that counted, with its criteria met and "
     "its minimum served; at most one opens in a week."},
    {Claim::never_empty, "empty-week", "no week at zero, except after a red flag",
     "A phase is open in every week, it has something to do in each of its weeks, and the least "
     "that debts leave of a dose is one set of one repetition."},
    {Claim::reached, "never-reached", "every row, phase and exercise can be reached",
     "Some course of answers leads to each of them."},
}};

}  // namespace

std::span<const ClaimText> claims() { return all; }

const ClaimText& text_of(Claim claim) { return *std::ranges::find(all, claim, &ClaimText::claim); }

}  // namespace titrate::check
