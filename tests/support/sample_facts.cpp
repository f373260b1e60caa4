#include "tests/support/sample_facts.h"

namespace titrate::test {
namespace {

using date::days;

constexpr Date start{date::local_days{date::year{2026} / 11 / 23}};

}  // namespace

void add_header(Plan& plan) {
  plan.engine = "0.1.0";
  plan.condition = "achilles-midportion";
  plan.condition_title = "Achilles tendinopathy, midportion";
  plan.evidence_level = "I";
  plan.evidence = {"chimenti-2024",
                   "Chimenti RL et al. J Orthop Sports Phys Ther 2024;54:CPG1-CPG32",
                   "10.2519/jospt.2024.0302"};
  plan.programme = "heavy-slow-resistance";
  plan.programme_title = "Heavy slow resistance";
  plan.sources = {{"beyer-2015", "Beyer R et al. Am J Sports Med 2015;43:1704-1711",
                   "10.1177/0363546515584760"}};
  plan.inputs = {{"examples/achilles-runner.yaml",
                  "5d1f08c2a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778899aabb"},
                 {"protocols/achilles-midportion.yaml",
                  "a97b31e4a0b1c2d3e4f5061728394a5b6c7d8e9f00112233445566778899aabb"}};
  plan.not_for = {"insertional type", "rupture", "quinolone or steroid use"};
}

void add_patient(Plan& plan) {
  plan.patient = "p-0142";
  plan.age = 42;
  plan.side = "left";
  plan.goal = "Run 10 km";
  plan.start = start;
  plan.end = start + days{16 * 7 - 1};
  plan.as_of = start;
  plan.created = start - days{2};
  plan.time_zone = "Europe/Copenhagen";
  plan.uid = "6f1c0000-0000-4000-8000-000000000000";
  plan.pain = {"tendon", 2, 5, {}, {}, 1, 3, {3, 2, 3}, 10, 20, {}};
}

void add_phases(Plan& plan) {
  PlannedPhase hsr;
  hsr.id = "hsr";
  hsr.title = "Heavy slow resistance";
  hsr.first_week = 1;
  hsr.last_week = 12;
  hsr.sessions = "3 a week, 48 h apart";
  hsr.exit = "heel-raise-count >= 90 % of other side";
  PlannedPhase keep;
  keep.id = "keep";
  keep.title = "Keep it";
  keep.first_week = 13;
  keep.last_week = 16;
  keep.open = true;
  keep.expected = true;
  keep.sessions = "once a week, 48 h apart";
  plan.phases = {hsr, keep};
}

void add_load_bases(Plan& plan) {
  for (const auto& [exercise, title] : exercises) {
    LoadBasis basis;
    basis.exercise = exercise;
    basis.title = title;
    plan.load_bases.push_back(basis);
  }
  plan.load_bases[0].how = "Seated, weight on the knee, full range.";
  plan.load_bases[1].how = "Forefoot on the plate, knees straight.";
  auto& standing = plan.load_bases[2];
  standing.how = "Forefoot on a weight disc, full range.";
  standing.set = "10 repetitions to failure at 40 kg";
  standing.one_rm = Grams{53'333};
  standing.one_rm_low = Grams{53'333};
  standing.one_rm_high = Grams{53'913};
  standing.equipment = "barbell: 20 to 100 kg in steps of 2.5 kg";
}

void add_due(Plan& plan) {
  const auto on = [](int week) { return start + days{7 * week - 2}; };
  const char* count = "single-leg heel raises, both sides";
  plan.due = {{on(2), Due::Kind::outcome, "VISA-A", "VISA-A (52 at the start)", 2, false},
              {on(6), Due::Kind::outcome, "VISA-A", "VISA-A", 6, false},
              {on(6), Due::Kind::test, "heel-raise-count", count, 6, false},
              {on(12), Due::Kind::outcome, "VISA-A", "VISA-A", 12, false},
              {on(12), Due::Kind::test, "heel-raise-count", count, 12, false},
              {on(12), Due::Kind::review, "hsr",
               "the phase may end: left at least 90 % of right (23 of 25)", 12, true},
              {on(24), Due::Kind::outcome, "VISA-A", "VISA-A", {}, false}};
}

void add_findings(Plan& plan) {
  plan.findings = {
      {"basis-default",
       Severity::note,
       "Weeks 6 to 8, 4 x 8 at 8RM: not read in the source, a default.",
       6,
       {}},
      {"short-week",
       Severity::warning,
       "Week 5 holds 2 of 3 sessions. Wed 23 Dec 18:00 + 48 h is Fri 25 Dec 18:00; Thu 24 to Sun "
       "27 Dec are not available. With Sat 26 Dec free it holds 3. Two of three serve the week.",
       5,
       {}},
      {"draft",
       Severity::note,
       "DRAFT: no clinician's name stands in `reviewed`. Check every dose before use.",
       {},
       {}}};
}

void add_checked(Plan& plan) {
  plan.checked.sessions = 39;
  plan.checked.rules = {"INV-01", "INV-02", "INV-03", "INV-04", "INV-05", "INV-06",
                        "INV-07", "INV-08", "INV-11", "INV-14", "INV-20", "INV-22"};
  plan.checked.largest_load_rise = PerMille{71};
  plan.checked.shortest_gap_minutes = 48 * 60;
  plan.checked.longest_session_minutes = 40;
}

}  // namespace titrate::test
