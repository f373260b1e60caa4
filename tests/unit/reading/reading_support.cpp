#include "tests/unit/reading/reading_support.h"

#include <catch2/catch.hpp>

#include "tests/support/golden.h"

namespace titrate::test {
namespace {

std::vector<std::string> lines_of(Diagnostics& diagnostics) {
  diagnostics.sort_by_place();
  std::vector<std::string> lines;
  for (const Diagnostic& each : diagnostics.all()) {
    const std::string place =
        each.source->text.substr(each.span.begin, each.span.end - each.span.begin);
    lines.push_back(each.code + " at \"" + place + "\": " + each.message + " (" + each.help + ")");
  }
  return lines;
}

/// Parses `text` and hands its tree on; the value and what was reported come back.
template <class T, class Read>
ReadText<T> read_text(const std::string& text, Read read) {
  const Source source{"given.yaml", text};
  Diagnostics diagnostics;
  ReadText<T> result;
  if (const auto root = yaml::parse(source, diagnostics))
    result.value = read(source, *root, diagnostics);
  result.mistakes = lines_of(diagnostics);
  return result;
}

}  // namespace

const std::string& small_condition() {
  static const std::string text = R"(titrate: condition/1
id: heel-pain
title: Heel pain
status: draft
evidence: {level: V, source: trial}
sources:
  trial: {cite: "A trial"}
screen:
  - {id: rupture, ask: "A sudden pop?", if-yes: refer same-day, stops: region}
choices:
  tear: {ask: "Which tear?", answers: [small, large], if-unknown: large}
pain: {profile: tendon}
tests:
  hop: {title: Hop, unit: cm, sides: both}
  walk: {title: Walk, unit: min}
  lag: {title: Lag, unit: yes or no}
  effusion: {title: Swelling, unit: grade, grades: [zero, trace, 1+, 2+, 3+], better: lower}
outcomes:
  - {measure: VISA-A, mcid: 14}
exercises:
  raise: {title: Raise, kind: strength, tissue: calf, levels: [Floor, Step], needs: [barbell]}
  pump: {title: Pump, kind: mobility, tissue: calf}
groups:
  both: [raise, pump]
programmes:
  standard:
    title: Standard
    default: true
    source: trial
    sessions: {frequency: 3/week, gap: 48 h}
    phases:
      - id: load
        title: Load
        lasts: 12 weeks
        do:
          - {exercise: raise, sets: 3, reps: 10, load: 15RM}
)";
  return text;
}

const std::string& small_case() {
  static const std::string text = R"(titrate: case/1
patient: p-0001
age: 42
condition: heel-pain
side: left
start: 2026-11-23
available: {mon: "07:00-08:00", wed: ["18:00-19:00", "07:00-08:00"], sat: any}
equipment: {barbell: {from: 20 kg, to: 25 kg, step: 2.5 kg}, step: yes}
screen: {rupture: no}
choices: {tear: small}
baseline: {worst-pain: 3, raise: {load: 40 kg, reps: 10}, hop: {left: 80, right: 95.5}}
)";
  return text;
}

const std::string& small_log() {
  static const std::string text = R"(titrate: check-ins/1
check-ins:
  - {date: 2026-11-23, pain: {during: 3, after: 2}, done: all}
  - {date: 2026-11-24, morning: 2}
)";
  return text;
}

std::string changed(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  INFO(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::vector<PainProfile> tendon_only() {
  PainProfile tendon;
  tendon.id = "tendon";
  tendon.title = "Tendon";
  tendon.places["profile"] = {"profiles.yaml", 7};
  tendon.places["safe"] = {"profiles.yaml", 8};
  tendon.places["acceptable"] = {"profiles.yaml", 9};
  return {tendon};
}

const std::vector<PainProfile>& all_profiles() {
  static const auto profiles = profiles_of(read_file("protocols/pain-profiles.yaml"));
  REQUIRE(profiles.mistakes == Mistakes{});
  return *profiles.value;
}

ReadText<Condition> condition_of(const std::string& text,
                                 const std::vector<PainProfile>& profiles) {
  return read_text<Condition>(
      text, [&](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
        return read_condition(source, root, profiles, diagnostics);
      });
}

ReadText<Case> case_of(const std::string& text) { return read_text<Case>(text, read_case); }

ReadText<Case> named_case_of(const std::string& text, const std::string& condition) {
  const auto known = condition_of(condition);
  REQUIRE(known.mistakes == Mistakes{});
  return read_text<Case>(
      text, [&](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
        auto patient = read_case(source, root, diagnostics);
        REQUIRE(patient);
        check_case_names(source, root, *patient, *known.value, diagnostics);
        return patient;
      });
}

ReadText<CheckIns> log_of(const std::string& text) {
  return read_text<CheckIns>(text, read_check_ins);
}

ReadText<CheckIns> named_log_of(const std::string& text, const std::string& condition_text) {
  const auto condition = condition_of(condition_text);
  const auto patient = case_of(small_case());
  REQUIRE(condition.value);
  REQUIRE(patient.value);
  return read_text<CheckIns>(
      text, [&](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
        auto log = read_check_ins(source, root, diagnostics);
        REQUIRE(log);
        check_check_in_names(source, root, *log, *patient.value, *condition.value, diagnostics);
        return log;
      });
}

ReadText<Story> story_of(const std::string& text) { return read_text<Story>(text, read_story); }

ReadText<Story> named_story_of(const std::string& text) {
  const auto condition = condition_of(small_condition());
  REQUIRE(condition.value);
  return read_text<Story>(
      text, [&](const Source& source, const yaml::Node& root, Diagnostics& diagnostics) {
        auto story = read_story(source, root, diagnostics);
        REQUIRE(story);
        check_story_names(source, root, *condition.value, diagnostics);
        return story;
      });
}

ReadText<std::vector<PainProfile>> profiles_of(const std::string& text) {
  return read_text<std::vector<PainProfile>>(text, read_pain_profiles);
}

}  // namespace titrate::test
