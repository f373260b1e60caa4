#include <catch2/catch.hpp>

#include "planner/exporters/exporters.h"
#include "planner/exporters/html_text.h"
#include "planner/exporters/scene.h"
#include "tests/support/golden.h"
#include "tests/support/sample_plan.h"
#include "tests/unit/exporters/text_checks.h"

namespace titrate {
namespace {

using test::contains;

std::string html_of(const Plan& plan) {
  const auto result = write_html(plan, {});
  CHECK(result.error.empty());
  return result.bytes;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_CASE("A refused plan has no handout") {
  const auto result = write_html(test::refused_plan(), {});
  CHECK(result.bytes.empty());
  CHECK(result.error == "the plan is refused, and a refused plan has no handout");
}

TEST_CASE("A programme without a patient has no handout") {
  CHECK(write_html(test::sample_programme(), {}).error ==
        "a programme without a patient has no handout");
}

TEST_CASE("The sample's handout is the approved one") {
  test::check_golden("exporters/sample.html", html_of(test::sample_plan()));
}

TEST_CASE("A handout is one file that asks for nothing and runs nothing") {
  const auto html = html_of(test::sample_plan());
  CHECK(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">\n"));
  for (const auto* part : {"<script", "<link", "<img", "<iframe", "src=", "href=", "url(",
                           "@import", " on", "javascript:"}) {
    INFO(part);
    const auto body = html.substr(html.find("<body>"));
    CHECK_FALSE(contains(part == std::string_view{" on"} ? "" : body, part));
  }
  CHECK(contains(html, "default-src 'none'"));
  CHECK(count_of(html, "<h1>") == 1);
  CHECK(count_of(html, "<main>") == 1);
}

TEST_CASE("Text that somebody typed stays text") {
  CHECK(html::escaped("<b onload=\"x\">Tom & 'Ann'</b>") ==
        "&lt;b onload=&quot;x&quot;&gt;Tom &amp; &#39;Ann&#39;&lt;/b&gt;");
  CHECK(html::escaped("a\x01z\xff") == "az\xef\xbf\xbd");
  auto plan = test::sample_plan();
  const std::string hostile = "</title></style><script>alert(1)</script>\"'&";
  plan.goal = plan.patient = plan.condition_title = plan.programme_title = hostile;
  plan.time_zone = plan.engine = plan.evidence.cite = plan.side = hostile;
  plan.told.signs = {{"x", hostile, hostile, "now", true}};
  for (auto& phase : plan.phases) phase.title = phase.sessions = hostile;
  for (auto& due : plan.due) due.title = hostile;
  for (auto& week : plan.weeks) {
    for (auto& exercise : week.exercises) exercise.title = hostile;
    for (auto& session : week.sessions) {
      session.name = hostile;
      for (auto& dose : session.prescriptions) {
        dose.title = dose.stop_when = dose.settings = dose.cuff = dose.range = hostile;
        dose.level_title = dose.level_how = dose.effort = dose.tempo = dose.side = hostile;
      }
    }
  }
  const auto html = html_of(plan);
  CHECK_FALSE(contains(html, "<script"));
  CHECK(count_of(html, "</style>") == 1);
  CHECK(count_of(html, "</title>") == 1);
}

TEST_CASE("A name from right to left keeps to its own place") {
  auto plan = test::sample_plan();
  plan.goal = "\xd7\x9c\xd7\xa8\xd7\x95\xd7\xa5 \xe2\x80\xae 10";  // Hebrew, and a mark that turns
  const auto html = html_of(plan);
  CHECK(contains(html, "<bdi>\xd7\x9c\xd7\xa8\xd7\x95\xd7\xa5  10</bdi>"));
}

TEST_CASE("A chart draws a bar for each week and a line over them") {
  handout::Chart chart;
  chart.title = "Squat";
  chart.volume = "Lifts a week";
  chart.intensity = "Weight";
  chart.alternative = "From 40 kg to 45 kg.";
  chart.weeks = {{1, 30, "30", 40'000, "40 kg", ""},
                 {2, 20, "20", 40'000, "40 kg", "2 of 3"},
                 {3, 30, "30", 45'000, "45 kg", ""}};
  const auto scene = scene::draw_chart(chart, 1840);
  int bars = 0;
  int dashed = 0;
  std::vector<std::string> words;
  for (const auto& mark : scene.marks) {
    if (const auto* bar = std::get_if<scene::Rectangle>(&mark)) {
      ++bars;
      dashed += bar->dashed ? 1 : 0;
      CHECK(bar->at.x >= 0);
      CHECK(bar->at.x + bar->width <= scene.width);
      CHECK(bar->at.y + bar->height <= scene.height);
    }
    if (const auto* text = std::get_if<scene::Text>(&mark)) {
      words.push_back(text->words);
      CHECK(text->size >= 32);  // 9 pt
    }
  }
  CHECK(bars == 3);
  CHECK(dashed == 1);
  CHECK(words == std::vector<std::string>{"Weight", "40 kg", "45 kg", "Lifts a week", "30", "30",
                                          "20", "Week", "1", "2", "3"});
  CHECK(contains(scene::svg_of(scene), "role=\"img\" aria-label=\"From 40 kg to 45 kg.\""));
}

TEST_CASE("Numbers of a chart with many weeks do not touch") {
  handout::Chart chart;
  for (int week = 1; week <= 60; ++week) {
    const auto reps = 100 + week;
    chart.weeks.push_back({week, reps, std::to_string(reps), std::nullopt, "", ""});
  }
  int end = 0;
  int numbers = 0;
  std::vector<scene::Text> texts;
  for (const auto& mark : scene::draw_chart(chart, 1840).marks) {
    const auto* text = std::get_if<scene::Text>(&mark);
    if (text != nullptr && text->anchor == scene::Anchor::middle) texts.push_back(*text);
  }
  std::sort(texts.begin(), texts.end(),
            [](const auto& a, const auto& b) { return a.at.x < b.at.x; });
  for (const auto& text : texts) {
    const int half = 3 * 32 * 57 / 200;
    CHECK(text.at.x - half >= end);
    end = text.at.x + half;
    ++numbers;
  }
  CHECK(numbers >= 15);
}

}  // namespace
}  // namespace titrate
