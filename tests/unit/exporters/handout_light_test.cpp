#include <algorithm>
#include <regex>
#include <set>

#include <catch2/catch.hpp>

#include "planner/engine/chart.h"
#include "planner/engine/settle.h"
#include "planner/exporters/handout_parts.h"
#include "planner/plan/header.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"
#include "tests/support/golden.h"

namespace titrate::handout {
namespace {

using Colour = Light::Colour;

std::vector<PainProfile> shipped_profiles() {
  Diagnostics diagnostics;
  const Source source{"protocols/pain-profiles.yaml",
                      test::read_file("protocols/pain-profiles.yaml")};
  const auto root = yaml::parse(source, diagnostics);
  REQUIRE(root);
  const auto profiles = read_pain_profiles(source, *root, diagnostics);
  REQUIRE(profiles);
  return *profiles;
}

Plan plan_of(const PainProfile& profile, int usual) {
  Case patient;
  patient.baseline.morning_pain = {usual, usual, usual};
  Plan plan;
  plan.pain = pain_summary(profile, patient);
  return plan;
}

/// The scores that words such as `0, 1 or 2`, `4 to 9`, `6 or more` and `3 or less` name.
std::set<int> scores_in(const std::string& words) {
  std::set<int> scores;
  std::smatch match;
  const auto number = [&match] { return std::stoi(match[1].str()); };
  if (std::regex_search(words, match, std::regex{"(\\d+) or more"})) {
    for (int score = number(); score <= 10; ++score) scores.insert(score);
  } else if (std::regex_search(words, match, std::regex{"(\\d+) or less"})) {
    for (int score = 0; score <= number(); ++score) scores.insert(score);
  } else if (std::regex_search(words, match, std::regex{"(\\d+) to (\\d+)"})) {
    for (int score = number(); score <= std::stoi(match[2].str()); ++score) scores.insert(score);
  } else {
    const std::regex each{"\\d+"};
    for (auto at = std::sregex_iterator{words.begin(), words.end(), each};
         at != std::sregex_iterator{}; ++at)
      scores.insert(std::stoi(at->str()));
  }
  return scores;
}

/// What a patient reads off the page, looking at red first.
Colour read_off(const std::vector<Light>& lights, int during, int morning) {
  for (auto light = lights.rbegin(); light != lights.rend(); ++light) {
    const bool by_morning = light->scores.find("morning") != std::string::npos;
    if (scores_in(light->scores).contains(by_morning ? morning : during)) {
      if (light->colour != Colour::green) return light->colour;
    }
    for (const auto& when : light->when) {
      const bool of_morning = when.find("morning") != std::string::npos &&
                              when.find("running") == std::string::npos &&
                              when.find("minutes") == std::string::npos;
      if (light->colour != Colour::green && of_morning && scores_in(when).contains(morning))
        return light->colour;
    }
  }
  return Colour::green;
}

/// What the rules make of the same scores.
Colour decided(const PainProfile& profile, int usual, int during, int morning) {
  Baseline baseline;
  baseline.morning_pain = {usual, usual, usual};
  const auto chart = engine::initial_chart(profile, baseline);
  SessionEntry entry;
  entry.pain.during = during;
  const auto answer =
      engine::classify(entry, morning, std::nullopt, chart, profile, false, nullptr);
  const auto settled = engine::settle({}, answer, {}, engine::rules_of(profile), true);
  if (engine::is_bad(settled.effect.response)) return Colour::red;
  const bool raised = answer.morning == engine::Morning::raised;
  return settled.effect.response == engine::Response::amber || raised ? Colour::yellow
                                                                      : Colour::green;
}

TEST_CASE("the colour that a patient reads off is what the rules decide, in every profile") {
  int compared = 0;
  for (const auto& profile : shipped_profiles()) {
    for (int usual = 0; usual <= 10; ++usual) {
      const auto lights = lights_of(plan_of(profile, usual));
      for (int during = 0; during <= 10; ++during) {
        for (int morning = 0; morning <= 10; ++morning) {
          INFO(profile.id << ", usual " << usual << ", " << during << " during, " << morning
                          << " next morning");
          CHECK(read_off(lights, during, morning) == decided(profile, usual, during, morning));
          ++compared;
        }
      }
    }
  }
  CHECK(compared >= 10 * 11 * 11 * 11);
}

}  // namespace
}  // namespace titrate::handout
