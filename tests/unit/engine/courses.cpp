#include "tests/unit/engine/courses.h"

#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "planner/engine/compile.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"

namespace titrate::engine {
namespace {

constexpr std::string_view head = R"(titrate: condition/1
id: example
title: Example
evidence: {level: V, source: trial}
sources:
  trial: {cite: A trial}
  other: {cite: Another trial}
choices:
  tear: {ask: "Which tear?", answers: [simple, complex], if-unknown: complex}
tests:
  reach: {title: Reach, unit: cm, sides: both, better: higher}
  timed: {title: Timed hop, unit: s, sides: both, better: lower}
  tolerance: {title: Walking tolerance, unit: min, better: higher}
  raises: {title: Raises, unit: reps, better: higher}
  lag: {title: Lag, unit: yes or no}
  effusion: {title: Effusion, unit: grade, grades: [zero, trace, 1+, 2+, 3+], better: lower}
outcomes:
  - {measure: SCORE, better: higher, at-weeks: [0, 12]}
exercises:
  lift: {title: Lift, kind: strength, tissue: calf, needs: [plates], easier: pump}
  dumbbell: {title: Dumbbell, kind: strength, tissue: arm, needs: [dumbbells], easier: pump}
  squat: {title: Squat, kind: strength, tissue: knee, levels: [Two legs, One leg], easier: pump}
  hold: {title: Hold, kind: isometric, tissue: knee, easier: pump}
  hop: {title: Hop, kind: plyometric, tissue: calf, contacts: 1}
  walk: {title: Walk, kind: aerobic, tissue: knee}
  pump: {title: Pump, kind: mobility, tissue: calf}
)";

std::vector<PainProfile> read_profiles() {
  const Source source{"pain-profiles.yaml", test::read_file("protocols/pain-profiles.yaml")};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  REQUIRE(root);
  auto profiles = read_pain_profiles(source, *root, diagnostics);
  REQUIRE(profiles);
  return *profiles;
}

/// Every line of `text` moved to the right.
std::string indented(const std::string& text, std::size_t by) {
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = std::min(text.find('\n', begin), text.size());
    result += std::string(by, ' ') + text.substr(begin, end - begin) + '\n';
    begin = end + 1;
  }
  return result;
}

std::vector<Grams> loads(std::int64_t from, std::int64_t to, std::int64_t step) {
  std::vector<Grams> all;
  for (std::int64_t load = from; load <= to; load += step) all.push_back(Grams{load});
  return all;
}

std::string kilograms(Grams mass) {
  std::string text = std::to_string(mass.count() / 1000);
  const auto tenths = mass.count() % 1000 / 100;
  return tenths == 0 ? text : text + "." + std::to_string(tenths);
}

}  // namespace

std::string one_phase(const std::string& blocks, const std::string& keys) {
  return "- id: only\n  title: Only\n" + indented(keys, 2) + "  do:\n" + indented(blocks, 4);
}

Condition read_course(const CourseText& text) {
  static const std::vector<PainProfile> profiles = read_profiles();
  const Source source{"example.yaml",
                      std::string{head} + "pain: " + text.pain +
                          "\nprogrammes:\n  standard:\n    title: Standard\n    default: true\n"
                          "    source: trial\n    sessions: " +
                          text.sessions + "\n    phases:\n" + indented(text.phases, 6)};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);

  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(root);
  const auto condition = read_condition(source, *root, profiles, diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(condition);
  return *condition;
}

Machine compiled(const CourseText& text, const Case& patient) {
  const Condition condition = read_course(text);
  return compile(condition, *condition.default_programme(), &patient);
}

Machine compiled(const std::string& phases) {
  CourseText text;
  text.phases = phases;
  return compiled(text, with_plates());
}

Case with_plates() {
  Case patient;
  patient.equipment.push_back({"plates", loads(20'000, 100'000, 2'500), "20 to 100 kg"});
  patient.equipment.push_back({"dumbbells", loads(1'000, 30'000, 1'000), "1 to 30 kg"});
  patient.baseline.morning_pain = {2, 2, 2};
  patient.baseline.worst_pain = 3;
  LoadTest test;
  test.exercise = "lift";
  test.load = Grams{60'000};
  test.reps = 1;
  patient.baseline.loads.push_back(test);
  return patient;
}

std::string dose_words(const RungDose& dose) {
  std::string text = std::to_string(dose.sets.low) + "x";
  for (std::size_t set = 0; set < dose.reps.size(); ++set) {
    text += (set == 0 ? "" : ",") + std::to_string(dose.reps[set].low);
  }
  if (dose.hold) text += " of " + std::to_string(dose.hold->low.count()) + " s";
  if (dose.time) text += " of " + std::to_string(dose.time->low.count()) + " s";
  for (std::size_t set = 0; set < dose.loads.size(); ++set) {
    const auto& mass = dose.loads[set].mass;
    text += (set == 0 ? " @ " : ",") + (mass ? kilograms(*mass) : std::string{"?"});
  }
  return text;
}

std::vector<std::string> rung_words(const Machine& machine, int ladder) {
  std::vector<std::string> words;
  for (const Rung& rung : machine.ladders[static_cast<std::size_t>(ladder)].rungs) {
    words.push_back(dose_words(rung.dose));
  }
  return words;
}

Course::Course(Machine made, Irritability irritability)
    : machine(std::move(made)),
      state(initial_state(machine, std::vector<bool>(machine.criteria.size(), false),
                          irritability)) {}

void Course::take(const Event& event) {
  Advanced advanced = advance(machine, state, event);
  state = std::move(advanced.state);
  moved.push_back(std::move(advanced.moved));
}

void Course::session(const Answer& answer, std::optional<int> effusion) {
  SessionEvent event;
  for (const Active& active : active_uses(machine, state)) {
    event.answers.push_back({active.use->ladder, answer});
  }
  event.effusion = effusion;
  take(event);
}

void Course::sessions(int count, const Answer& answer) {
  for (int session_number = 0; session_number < count; ++session_number) session(answer);
}

void Course::week(WeekEvent event) {
  event.adherent.resize(machine.ladders.size(), true);
  event.criteria.resize(machine.criteria.size(), true);
  take(event);
}

void Course::week(Trend trend, bool criteria) {
  WeekEvent event;
  event.trend = trend;
  event.done = 3;
  event.criteria.assign(machine.criteria.size(), criteria);
  week(event);
}

void Course::calm_week(bool criteria) {
  sessions(3, Answer{});
  week(Trend::flat, criteria);
}

std::string Course::dose(std::size_t active) const {
  return dose_words(prescribe(machine, state, *active_uses(machine, state)[active].use).dose);
}

std::vector<std::string> Course::open() const {
  std::vector<std::string> ids;
  for (std::size_t phase = 0; phase < machine.phases.size(); ++phase) {
    if (state.course.phases[phase].status == PhaseState::Status::open) {
      ids.push_back(machine.phases[phase].id);
    }
  }
  return ids;
}

}  // namespace titrate::engine
