#include "planner/cli/starting_files.h"

namespace titrate::cli {

std::string new_condition_text(const std::string& id) {
  std::string text = R"(# A new condition. Fill in every ____ and delete what you do not need.
# What follows a # is for you; titrate does not read it.
# See what is missing:  titrate check FILE
# An editor completes and explains keys with:  titrate schema condition > condition.schema.json
# yaml-language-server: $schema=condition.schema.json

titrate: condition/1
id: ____                       # short name, no spaces, as the file is called:  gluteal-tendinopathy
title: ____                    # as you say it:  Gluteal tendinopathy
status: draft                  # until you write  reviewed: {by: Your Name, date: 2026-12-01}
evidence: {level: ____, source: main-trial}    # I, II, III, IV, V or expert

sources:                       # where your numbers come from
  main-trial: {cite: "____"}   # "Mellor R et al. BMJ 2018;361:k1662"; add  doi: 10.1136/bmj.k1662

# Asked before any plan. A yes refuses the plan.
screen:
  # refer now, refer same-day or refer 2 weeks; stops: all, or the region alone
  - {id: night-pain, ask: "____", if-yes: refer 2 weeks, stops: region}

# How much pain is acceptable. pain-profiles.yaml holds the other numbers of the profile.
pain: {profile: tendon, acceptable: 5}      # 5 means 5/10 is still acceptable, 6/10 is not

exercises:
  main-lift:
    title: ____                # what the patient reads:  Side-lying hip lift
    how: "____"                # one or two sentences for the handout
    kind: strength             # or isometric, plyometric, running, aerobic, balance, mobility
    tissue: ____               # what must rest between sessions:  gluteal-tendon

programmes:
  standard:
    title: ____                # Hip strengthening
    default: true
    source: main-trial         # covers every number below, until a line says otherwise
    sessions: {frequency: 3/week, gap: 48 h}
    phases:
      - id: load
        title: ____            # Build up
        lasts: 12-16 weeks     # at least 12, at most 16; then you are asked
        do:
          - exercise: main-lift
            tempo: 3-0-3       # seconds up, pause, down
            rest: 2-3 min
            ladder:            # one row per step; the weeks must join without a hole
              - {week: 1-4,  sets: 3, reps: 15, load: 15RM}
              - {week: 5-8,  sets: 3, reps: 12, load: 12RM}
              - {week: 9-12, sets: 4, reps: 8,  load: 8RM, basis: default}   # your own
      - id: keep
        title: Keep it
        lasts: open            # until somebody ends it
        sessions: {frequency: 1/week}
        basis: default         # no source gives this number
        do:
          - {continue: all}
)";
  constexpr std::string_view blank = "id: ____";
  return text.replace(text.find("\nid: ____") + 1, blank.size(), "id: " + id);
}

}  // namespace titrate::cli
