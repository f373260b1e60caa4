#include "tests/scenarios/scenario.h"

#include <algorithm>
#include <filesystem>

#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "planner/plan/make_plan.h"
#include "planner/reading/read.h"
#include "planner/units/words.h"
#include "tests/support/golden.h"
#include "tests/unit/plan/planned.h"

namespace titrate::test {
namespace {

constexpr std::string_view folder = "tests/scenarios/";

bool exists(const std::string& path) {
  return std::filesystem::exists(std::string{TITRATE_ROOT} + '/' + path);
}

/// Reads a file that must be without errors.
template <class Read>
auto read_whole(const std::string& path, const Read& read) {
  const Source source{path, read_file(path)};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(root);
  const auto value = read(source, *root, diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(value);
  REQUIRE_FALSE(diagnostics.has_errors());
  return *value;
}

const std::vector<PainProfile>& profiles() {
  static const auto all = read_whole("protocols/pain-profiles.yaml", read_pain_profiles);
  return all;
}

Condition condition_called(const std::string& id) {
  const std::string own = std::string{folder} + "conditions/" + id + ".yaml";
  return read_whole(exists(own) ? own : "protocols/" + id + ".yaml",
                    [](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
                      return read_condition(source, root, profiles(), diagnostics);
                    });
}

std::string decisions_of(const Plan& plan) {
  std::string all;
  for (const Decision& each : plan.decisions) {
    all += iso_date(each.date) + ' ' + each.exercise + ' ' + told(each) + '\n';
  }
  return all;
}

std::string amount_of(const Prescription& dose) {
  std::string text = std::to_string(dose.sets.value_or(0));
  if (dose.hold) return text + " x " + std::to_string(dose.hold->count()) + " s";
  if (dose.duration) return text + " x " + std::to_string(dose.duration->count()) + " s";
  const bool even = std::ranges::all_of(dose.reps, [&](int reps) { return reps == dose.reps[0]; });
  if (dose.reps.empty() || !even) return text + " x ?";
  return text + " x " + std::to_string(dose.reps[0]);
}

}  // namespace

Scenario scenario(const std::string& story, const std::string& case_name) {
  const std::string base = std::string{folder} + story;
  const std::string place = base.substr(0, base.rfind('/') + 1);
  const std::string log_path = base + ".check-ins.yaml";
  const std::string own = (case_name.empty() ? base : place + case_name) + ".case.yaml";
  Scenario made;
  made.patient = read_whole(exists(own) ? own : place + "case.yaml", read_case);
  made.patient.check_ins_path = log_path.substr(place.size());
  made.condition = condition_called(made.patient.condition);
  if (!exists(log_path)) return made;
  made.log = read_whole(
      log_path, [&](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
        auto log = read_check_ins(source, root, diagnostics);
        if (log) {
          check_check_in_names(source, root, *log, made.patient, made.condition, diagnostics);
        }
        return log;
      });
  return made;
}

Plan plan_as_of(const Scenario& scenario, std::string_view as_of) {
  return plan_of(scenario.condition, scenario.patient, scenario.log, as_of);
}

Plan plan_as_of(const std::string& story, std::string_view as_of) {
  return plan_as_of(scenario(story), as_of);
}

const Decision& decision_on(const Plan& plan, std::string_view date, std::string_view exercise) {
  const auto is_it = [&](const Decision& each) {
    return each.date == day(date) && each.exercise == exercise;
  };
  INFO(date << ' ' << exercise << " of\n" << decisions_of(plan));
  REQUIRE(std::ranges::count_if(plan.decisions, is_it) == 1);
  return *std::ranges::find_if(plan.decisions, is_it);
}

std::string told(const Decision& decision) {
  return decision.response + ": " + decision.decision + " by " + decision.rule;
}

std::string told(const Plan& plan, std::string_view date, std::string_view exercise) {
  return told(decision_on(plan, date, exercise));
}

std::string dose(const Plan& plan, std::string_view date, std::string_view exercise) {
  const PlannedSession* session = session_on(plan, date);
  if (session == nullptr) return "none";
  const auto found = std::ranges::find(session->prescriptions, exercise, &Prescription::exercise);
  if (found == session->prescriptions.end()) return "none";
  const std::int64_t load = grams(*found);
  return amount_of(*found) + (load > 0 ? ", " + words::kilograms(Grams{load}) : "");
}

std::string why(const Plan& plan, std::string_view date, std::string_view exercise) {
  const PlannedSession* session = session_on(plan, date);
  INFO(date);
  REQUIRE(session != nullptr);
  std::string all;
  for (const Reason& each : dose_of(*session, exercise).reasons) {
    all += (all.empty() ? "" : "; ") + each.rule + " (" + text_at(each.file, each.line) + ") " +
           (each.check_in ? iso_date(*each.check_in) : "-");
  }
  return all;
}

std::string days_of_week(const Plan& plan, int week) {
  std::string days;
  for (const PlannedWeek& each : plan.weeks) {
    for (const PlannedSession& session : each.sessions) {
      const bool stands = session.status != PlannedSession::Status::cancelled;
      if (each.number == week && stands) {
        days += (days.empty() ? "" : " ") + iso_date(session.date).substr(8);
      }
    }
  }
  return days;
}

std::string status_on(const Plan& plan, std::string_view date) {
  const PlannedSession* session = session_on(plan, date);
  if (session == nullptr) return "none";
  switch (session->status) {
    case PlannedSession::Status::planned:
      return "planned";
    case PlannedSession::Status::done:
      return "done";
    case PlannedSession::Status::missed:
      return "missed";
    case PlannedSession::Status::cancelled:
      return "cancelled";
  }
  return {};
}

std::string text_at(const std::string& file, int line) {
  if (line == 0) return {};
  std::string path = file;
  for (const char* place : {"achilles/", "tendon/", "knee/", "hip/", "back/", "ankle/", "bone/"}) {
    const std::string beside = std::string{folder} + place + file;
    if (!exists(path) && exists(beside)) path = beside;
  }
  const std::string text = read_file(path);
  std::size_t begin = 0;
  for (int each = 1; each < line; ++each) begin = text.find('\n', begin) + 1;
  begin = text.find_first_not_of(" -", begin);
  const std::string found = text.substr(begin, text.find_first_of("#\n", begin) - begin);
  return found.substr(0, found.find_last_not_of(' ') + 1);
}

bool was_shut(const Plan& plan, int week, std::string_view gate) {
  return std::ranges::any_of(
      plan.shut, [&](const Shut& each) { return each.week == week && each.gate == gate; });
}

}  // namespace titrate::test
