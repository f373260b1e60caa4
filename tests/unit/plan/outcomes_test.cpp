#include "planner/plan/outcomes.h"

#include <catch2/catch.hpp>

#include "planner/diagnostics/render.h"
#include "planner/reading/read.h"
#include "tests/support/golden.h"

/// One person's questionnaires against their own baseline.
namespace titrate {
namespace {

using Verdict = OutcomeResult::Verdict;
using What = OutcomeGate::What;

Outcome outcome(const std::string& measure, bool higher_is_better, std::optional<int> mdc,
                std::optional<int> mcid) {
  Outcome made;
  made.measure = measure;
  made.higher_is_better = higher_is_better;
  if (mdc) made.mdc_hundredths = 10 * *mdc;
  if (mcid) made.mcid_hundredths = 10 * *mcid;
  made.line = 12;
  return made;
}

/// NPRS with an MDC of 1.8 and an MCID of 2, VISA-A with 12 and 14, a score without either.
Condition condition() {
  Condition made;
  made.path = "condition.yaml";
  made.outcomes = {outcome("NPRS", false, 18, 20), outcome("VISA-A", true, 120, 140),
                   outcome("RMDQ", false, 50, 50), outcome("SCORE", true, std::nullopt, 50)};
  return made;
}

Measurement measured(const std::string& name, std::int64_t tenths) {
  Measurement made;
  made.name = name;
  made.value = 10 * tenths;
  return made;
}

const Date start{date::year{2026} / 1 / 5};

struct Course {
  Case patient;
  CheckIns log;

  explicit Course(std::vector<Measurement> baseline) {
    patient.start = start;
    patient.baseline.measurements = std::move(baseline);
  }
  Course& after(int weeks, std::vector<Measurement> results) {
    CheckIn entry;
    entry.date = start + date::days{7 * weeks};
    entry.entry = TestsEntry{std::move(results)};
    log.entries.push_back(entry);
    return *this;
  }
  [[nodiscard]] std::vector<OutcomeResult> results(int weeks = 100) const {
    return outcome_results(condition(), patient, log, start + date::days{7 * weeks});
  }
  [[nodiscard]] What gate() const { return outcome_gate(condition(), results()).what; }
};

Verdict verdict(const std::string& name, std::int64_t baseline, std::int64_t now) {
  return Course{{measured(name, baseline)}}.after(6, {measured(name, now)}).results().at(0).verdict;
}

TEST_CASE("improved needs the detectable and the important change both") {
  CHECK(verdict("NPRS", 60, 40) == Verdict::improved);
  CHECK(verdict("NPRS", 60, 41) == Verdict::no_reliable_change);
  CHECK(verdict("VISA-A", 500, 640) == Verdict::improved);
  CHECK(verdict("VISA-A", 500, 639) == Verdict::no_reliable_change);
}

TEST_CASE("an important change that may be noise is possibly one") {
  CHECK(verdict("SCORE", 500, 550) == Verdict::possibly_improved);
  CHECK(verdict("SCORE", 500, 549) == Verdict::no_reliable_change);
}

TEST_CASE("worse is a change back by what can be detected, never without knowing what that is") {
  CHECK(verdict("NPRS", 40, 58) == Verdict::worse);
  CHECK(verdict("NPRS", 40, 57) == Verdict::no_reliable_change);
  CHECK(verdict("VISA-A", 500, 380) == Verdict::worse);
  CHECK(verdict("SCORE", 500, 100) == Verdict::no_reliable_change);
}

TEST_CASE("recovered is no pain, and little disability where that is measured") {
  CHECK(verdict("NPRS", 60, 0) == Verdict::recovered);
  CHECK(verdict("NPRS", 0, 0) == Verdict::no_reliable_change);
  const auto with_disability = [](std::int64_t left) {
    return Course{{measured("NPRS", 60), measured("RMDQ", 120)}}
        .after(12, {measured("NPRS", 0), measured("RMDQ", left)})
        .results()
        .at(0)
        .verdict;
  };
  CHECK(with_disability(20) == Verdict::recovered);
  CHECK(with_disability(30) == Verdict::improved);
}

TEST_CASE("a share is given only of a baseline of three in ten or more") {
  const auto share = [](const std::string& name, std::int64_t baseline, std::int64_t now) {
    return Course{{measured(name, baseline)}}.after(6, {measured(name, now)}).results().at(0).share;
  };
  CHECK(share("NPRS", 60, 40) == PerMille{333});
  CHECK(share("NPRS", 30, 60) == PerMille{-1000});
  CHECK_FALSE(share("NPRS", 29, 10));
  CHECK(share("VISA-A", 500, 600) == PerMille{200});
  CHECK_FALSE(share("SCORE", 500, 600));
}

TEST_CASE("a result carries its week, its numbers and the line of its limits") {
  const auto results = Course{{measured("VISA-A", 500)}}
                           .after(2, {measured("VISA-A", 520), measured("hop", 10)})
                           .after(6, {measured("VISA-A", 700)})
                           .results(5);
  REQUIRE(results.size() == 1);
  CHECK(results[0].week == 2);
  CHECK(results[0].change == 200);
  CHECK(results[0].mdc == 1200);
  CHECK(results[0].mcid == 1400);
  CHECK(results[0].file == "condition.yaml");
  CHECK(results[0].line == 12);
  CHECK_FALSE(results[0].typical);
}

TEST_CASE("without a baseline in the case the first result is one") {
  const auto results =
      Course{{}}.after(0, {measured("NPRS", 50)}).after(6, {measured("NPRS", 20)}).results();
  REQUIRE(results.size() == 1);
  CHECK(results[0].baseline == 500);
  CHECK(results[0].change == 300);
}

TEST_CASE("a voided result is not one") {
  Course course{{measured("NPRS", 50)}};
  course.after(6, {measured("NPRS", 90)});
  CheckIn voided;
  voided.date = start + date::days{43};
  voided.entry = VoidEntry{1};
  course.log.entries.push_back(voided);
  CHECK(course.results().empty());
}

TEST_CASE("no important change asks for a review at six weeks and a referral at twelve") {
  const auto gate = [](int week, std::int64_t now) {
    return Course{{measured("VISA-A", 500)}}.after(week, {measured("VISA-A", now)}).gate();
  };
  CHECK(gate(5, 520) == What::none);
  CHECK(gate(6, 520) == What::review);
  CHECK(gate(11, 639) == What::review);
  CHECK(gate(12, 639) == What::refer);
  CHECK(gate(12, 640) == What::none);
  CHECK(gate(2, 380) == What::refer);
}

TEST_CASE("a result that is missing asks for nothing, and a later one stands for the earlier") {
  CHECK(Course{{measured("VISA-A", 500)}}.gate() == What::none);
  CHECK(Course{{measured("VISA-A", 500)}}
            .after(6, {measured("VISA-A", 510)})
            .after(8, {measured("VISA-A", 650)})
            .gate() == What::none);
}

TEST_CASE("one outcome that changed is a change, one that had no room does not count") {
  const auto gate = [](std::int64_t pain, std::int64_t pain_now, std::int64_t function_now) {
    return Course{{measured("NPRS", pain), measured("VISA-A", 500)}}
        .after(12, {measured("NPRS", pain_now), measured("VISA-A", function_now)})
        .gate();
  };
  CHECK(gate(60, 30, 510) == What::none);
  CHECK(gate(60, 50, 510) == What::refer);
  CHECK(gate(10, 10, 700) == What::none);
  CHECK(Course{{measured("NPRS", 10)}}.after(12, {measured("NPRS", 10)}).gate() == What::none);
}

TEST_CASE("the typical course runs straight between its weeks and stays after the last") {
  TypicalCourse course;
  CHECK_FALSE(typical_share(course, 6));
  course.left = {{6, PerMille{650}}, {26, PerMille{510}}};
  CHECK(typical_share(course, 0) == PerMille{1000});
  CHECK(typical_share(course, 3) == PerMille{825});
  CHECK(typical_share(course, 6) == PerMille{650});
  CHECK(typical_share(course, 16) == PerMille{580});
  CHECK(typical_share(course, 26) == PerMille{510});
  CHECK(typical_share(course, 52) == PerMille{510});
}

std::string text_with(const std::string& typical) {
  return "titrate: condition/1\nid: example\ntitle: Example\nevidence: {level: V, source: trial}\n"
         "sources:\n  trial: {cite: A trial}\n  cohort: {cite: A cohort}\npain: {profile: back}\n"
         "outcomes:\n  - {measure: NPRS, better: lower, mcid: 2, typical: " +
         typical +
         "}\nexercises:\n  walk: {title: Walk, kind: aerobic, tissue: back}\nprogrammes:\n"
         "  only:\n    title: Only\n    default: true\n    source: trial\n"
         "    sessions: {frequency: 3/week}\n    phases:\n"
         "      - {id: a, title: A, lasts: 4 weeks, do: [{exercise: walk, time: 10 min}]}\n";
}

std::optional<Condition> read(const std::string& text, Diagnostics& diagnostics) {
  const Source profiles{"pain-profiles.yaml", test::read_file("protocols/pain-profiles.yaml")};
  const auto tree = yaml::parse(profiles, diagnostics);
  const auto known = read_pain_profiles(profiles, *tree, diagnostics);
  const Source source{"example.yaml", text};
  const auto root = yaml::parse(source, diagnostics);
  return read_condition(source, *root, *known, diagnostics);
}

TEST_CASE("a condition file gives the typical course by weeks, with its own source") {
  Diagnostics diagnostics;
  const auto condition =
      read(text_with("{6 weeks: 65 %, 26 weeks: 51 %, source: cohort}"), diagnostics);
  INFO(render_all(diagnostics, Colour::off));
  REQUIRE(condition);
  const TypicalCourse& course = condition->outcomes.at(0).typical;
  CHECK(course.left ==
        std::vector<std::pair<int, PerMille>>{{6, PerMille{650}}, {26, PerMille{510}}});
  CHECK(course.provenance.source == "cohort");
}

TEST_CASE("weeks of a typical course that do not rise are refused") {
  for (const char* course :
       {"{26 weeks: 65 %, 6 weeks: 51 %}", "{0 weeks: 65 %}", "{soon: 65 %}"}) {
    Diagnostics diagnostics;
    CHECK_FALSE(read(text_with(course), diagnostics));
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].code == "bad-value");
  }
}

}  // namespace
}  // namespace titrate
