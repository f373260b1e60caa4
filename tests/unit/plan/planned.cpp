#include "tests/unit/plan/planned.h"

#include <algorithm>
#include <charconv>

#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "planner/engine/compile.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"

namespace titrate::test {
namespace {

/// Reads a text that must be without mistakes.
template <class Read>
auto read_text(const std::string& path, const std::string& text, Read read) {
  const Source source{path, text};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(root);
  const auto value = read(source, *root, diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(value);
  return *value;
}

const std::vector<PainProfile>& profiles() {
  static const auto all =
      read_text("protocols/pain-profiles.yaml", read_file("protocols/pain-profiles.yaml"),
                [](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
                  return read_pain_profiles(source, root, diagnostics);
                });
  return all;
}

Condition read_whole_condition(const std::string& path, const std::string& text) {
  return read_text(path, text,
                   [](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
                     return read_condition(source, root, profiles(), diagnostics);
                   });
}

constexpr std::string_view around_the_programme = R"(titrate: condition/1
id: example
title: Example
status: draft
evidence: {level: V, source: trial}
sources:
  trial: {cite: "A trial"}
  other: {cite: "Another trial"}
screen:
  - {id: rupture, ask: "A sudden pop?", if-yes: refer same-day, stops: region}
  - {id: breath, ask: "Short of breath?", if-yes: refer now, stops: all}
pain: {profile: tendon}
tests:
  hop-pain: {title: Pain in hops, unit: pain, better: lower}
  walk-tolerance: {title: Walk, unit: min}
outcomes:
  - {measure: VISA-A, better: higher, at-weeks: [0, 6], at-months: [3], basis: default}
exercises:
  squat: {title: Squat, kind: strength, tissue: leg, needs: [barbell], easier: plank}
  split-squat: {title: Split squat, kind: strength, tissue: leg, sides: each, easier: plank}
  curl: {title: Curl, kind: strength, tissue: arm, easier: plank}
  hop: {title: Hop, kind: plyometric, tissue: leg, easier: walk}
  plank: {title: Plank, kind: isometric, tissue: trunk}
  walk: {title: Walk, kind: aerobic, tissue: leg}
programmes:
  standard:
    title: Standard
    default: true
    source: trial
)";

constexpr std::string_view free_patient_text = R"(titrate: case/1
patient: p-0001
age: 42
condition: example
side: left
start: 2026-11-23
created: 2026-11-21
available: {mon: any, tue: any, wed: any, thu: any, fri: any, sat: any, sun: any}
equipment: {barbell: {from: 20 kg, to: 100 kg, step: 2.5 kg}}
screen: {rupture: no, breath: no}
baseline:
  morning-pain: [2, 2, 2]
  worst-pain: 2
  night-pain: no
  settles: 0 h
  squat: {load: 60 kg, reps: 10}
)";

int number_at(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  const char* const begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + count, number);
  REQUIRE(error == std::errc{});
  REQUIRE(end == begin + count);
  return number;
}

}  // namespace

const Condition& achilles() {
  static const Condition condition = read_whole_condition(
      "protocols/achilles-midportion.yaml", read_file("protocols/achilles-midportion.yaml"));
  return condition;
}

Condition condition_of(const std::string& programme) {
  std::string text{around_the_programme};
  for (std::size_t begin = 0; begin < programme.size();) {
    const std::size_t end = std::min(programme.find('\n', begin), programme.size());
    text += "    " + programme.substr(begin, end - begin) + '\n';
    begin = end + 1;
  }
  INFO(text);
  return read_whole_condition("example.yaml", text);
}

Case example(std::string_view name) {
  const std::string path = "examples/achilles-" + std::string{name} + ".yaml";
  return read_text(path, read_file(path), read_case);
}

Case free_patient() { return read_text("case.yaml", std::string{free_patient_text}, read_case); }

CheckIns log_of(const std::string& entries) {
  return read_text("check-ins.yaml", "titrate: check-ins/1\ncheck-ins:\n" + entries,
                   read_check_ins);
}

std::string session(std::string_view date, int during, int after, int morning) {
  return "- {date: " + std::string{date} + ", pain: {during: " + std::to_string(during) +
         ", after: " + std::to_string(after) + ", morning: " + std::to_string(morning) +
         "}, done: all}\n";
}

Date day(std::string_view iso) {
  const auto month = static_cast<unsigned>(number_at(iso, 5, 2));
  const auto of_month = static_cast<unsigned>(number_at(iso, 8, 2));
  return Date{date::year{number_at(iso, 0, 4)} / date::month{month} / date::day{of_month}};
}

Plan plan_of(const Condition& condition, const Case& patient, const CheckIns& log,
             std::string_view as_of) {
  return make_plan(condition, patient, log, {.as_of = day(as_of), .engine = "test", .inputs = {}});
}

engine::Machine machine_of(const Condition& condition, const Case& patient) {
  const Programme* named = condition.find_programme(patient.programme);
  return engine::compile(condition, named != nullptr ? *named : *condition.default_programme(),
                         &patient);
}

const Finding* find(const Plan& plan, std::string_view code) {
  const auto found = std::ranges::find(plan.findings, code, &Finding::code);
  return found == plan.findings.end() ? nullptr : &*found;
}

const PlannedSession* session_on(const Plan& plan, std::string_view date) {
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& each : week.sessions) {
      if (each.date == day(date)) return &each;
    }
  }
  return nullptr;
}

const Prescription& dose_of(const PlannedSession& session, std::string_view exercise) {
  const auto found = std::ranges::find(session.prescriptions, exercise, &Prescription::exercise);
  INFO("session " << session.number << " on " << iso_date(session.date) << ": " << exercise);
  REQUIRE(found != session.prescriptions.end());
  return *found;
}

std::int64_t grams(const Prescription& dose) {
  std::int64_t most = 0;
  for (const PlannedLoad& load : dose.loads) {
    most = std::max(most, load.mass.value_or(Grams{}).count());
  }
  return most;
}

}  // namespace titrate::test
