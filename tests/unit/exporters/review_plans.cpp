#include "tests/unit/exporters/review_plans.h"

#include "planner/plan/prescriptions.h"
#include "tests/support/sample_plan.h"

namespace titrate::test {
namespace {

using date::days;

constexpr const char* standing = "standing-heel-raise";
const Date session_day = Date{date::year{2026} / 12 / 7};

PlannedWeek& week(Plan& plan, int number) {
  return plan.weeks[static_cast<std::size_t>(number - 1)];
}

PlannedSession& session(Plan& plan, int number) {
  for (auto& each : plan.weeks) {
    for (auto& planned : each.sessions) {
      if (planned.number == number) return planned;
    }
  }
  return plan.weeks.front().sessions.front();
}

Prescription& dose(PlannedSession& planned) {
  for (auto& each : planned.prescriptions) {
    if (each.exercise == standing) return each;
  }
  return planned.prescriptions.front();
}

void set_dose(Prescription& out, int sets, int reps, std::int64_t grams) {
  out.sets = sets;
  out.reps.assign(static_cast<std::size_t>(sets), reps);
  out.as_written = std::to_string(sets) + " x " + std::to_string(reps) + " at 12RM";
  out.loads.front().mass = Grams{grams};
  out.loads.front().as_written = "12RM";
}

void give_reason(Prescription& out, const std::string& rule) {
  Reason reason;
  reason.rule = rule;
  reason.file = "protocols/achilles-midportion.yaml";
  reason.line = 12;
  reason.check_in = session_day;
  out.reasons = {reason};
}

Decision decision_on(const Plan& plan, int number, const std::string& response,
                     const std::string& decision) {
  Decision made;
  made.date = session_day;
  made.exercise = standing;
  made.title = "Standing heel raise, knee straight";
  made.response = response;
  made.decision = decision;
  made.rule = response;
  made.file = "protocols/pain-profiles.yaml";
  made.line = 36;
  made.week = 3;
  made.session = number;
  made.log_file = "check-ins.yaml";
  made.log_line = 15;
  (void)plan;
  return made;
}

Report calm_report() {
  auto report = bad_report();
  report.during = 2;
  report.after = 1;
  report.morning = 3;
  report.running = 0;
  report.zone = "safe";
  report.morning_class = "usual";
  return report;
}

/// The order of the plan before, from week 6 on, two weeks later; two weeks more at the end.
void shift_two_weeks(Plan& now, const Plan& before) {
  int number = 39;
  for (int k = 17; k <= 18; ++k) {
    PlannedWeek extra = before.weeks.back();
    extra.number = k;
    extra.from = before.weeks.back().from + days{7 * (k - 16)};
    extra.to = extra.from + days{6};
    for (auto& each : extra.sessions) {
      each.number = ++number;
      each.date += days{7 * (k - 16)};
    }
    now.weeks.push_back(std::move(extra));
  }
  for (int k = 6; k <= 18; ++k) {
    const auto& old = before.weeks[static_cast<std::size_t>(k - 3)];
    const auto& doses = old.sessions.front().prescriptions;
    for (auto& each : week(now, k).sessions) {
      for (auto& its : each.prescriptions) {
        for (const auto& from : doses) {
          if (from.exercise == standing && its.exercise == standing) its = from;
        }
      }
    }
  }
  now.end = now.weeks.back().to;
}

void ease(Plan& now) {
  auto& moved = session(now, 8);
  moved.date += days{2};
  moved.start = ClockTime{7 * 60};
  set_dose(dose(moved), 3, 9, 30'000);
  give_reason(dose(moved), "red-late");
  session(now, 9).status = PlannedSession::Status::cancelled;
  for (auto& each : week(now, 4).sessions) set_dose(dose(each), 3, 9, 30'000);
  for (auto& each : week(now, 5).sessions) {
    set_dose(dose(each), 3, 12, 30'000);
    give_reason(dose(each), "volume-back");
  }
}

void report_session_7(Plan& now, Decision decision) {
  session(now, 7).status = PlannedSession::Status::done;
  now.decisions.push_back(std::move(decision));
}

Review review_of(Plan before, Plan now) {
  Review review;
  before.as_of = session_day;
  now.as_of = Date{date::year{2026} / 12 / 9};
  review.difference = compare(before, now);
  review.before = std::move(before);
  review.now = std::move(now);
  review.since = session_day;
  review.case_file = "examples/achilles-runner.yaml";
  return review;
}

OutcomeResult visa() {
  OutcomeResult result;
  result.id = "VISA-A";
  result.date = session_day;
  result.week = 2;
  result.baseline = 5200;
  result.now = 6000;
  result.change = 800;
  result.mdc = 900;
  result.mcid = 1400;
  result.typical = 5800;
  result.file = "protocols/achilles-midportion.yaml";
  result.line = 90;
  return result;
}

}  // namespace

Report bad_report() {
  Report report;
  report.during = 7;
  report.after = 6;
  report.morning = 6;
  report.usual = 3;
  report.safe = 2;
  report.acceptable = 5;
  report.settle = 1;
  report.running = 1;
  report.creep = 3;
  report.stiffness = 20;
  report.usual_stiffness = 15;
  report.zone = "high";
  report.morning_class = "late";
  return report;
}

Review calm_review() {
  const auto before = sample_plan();
  auto now = before;
  auto calm = decision_on(now, 7, "green", "hold");
  calm.report = calm_report();
  report_session_7(now, calm);
  return review_of(before, now);
}

Review eased_review() {
  const auto before = sample_plan();
  auto now = before;
  auto bad = decision_on(now, 7, "red-late", "ease");
  bad.report = bad_report();
  bad.morning_line = 16;
  bad.gap_hours = 72;
  bad.fails = 1;
  bad.before = dose_text(dose(session(now, 7)));
  shift_two_weeks(now, before);
  ease(now);
  bad.after = dose_text(dose(session(now, 8)));
  report_session_7(now, bad);
  now.outcomes = {visa()};
  now.findings.push_back({"phase-too-short",
                          Severity::warning,
                          "The phase may last 16 weeks; the ladder would need 17.",
                          {},
                          {}});
  Shut shut;
  shut.week = 2;
  shut.exercise = standing;
  shut.gate = "owed-load";
  shut.have = 80;
  shut.need = 100;
  shut.file = "protocols/pain-profiles.yaml";
  shut.line = 32;
  now.shut = {shut};
  shut.gate = "answers";
  shut.have = 1;
  shut.need = 2;
  now.shut.push_back(shut);
  return review_of(before, now);
}

Review refused_review() {
  auto review = eased_review();
  auto refused = refused_plan();
  refused.decisions = review.now.decisions;
  return review_of(std::move(review.before), std::move(refused));
}

}  // namespace titrate::test
