#include "planner/exporters/handout_html.h"

#include "planner/exporters/exporters.h"
#include "planner/exporters/handout_css.h"
#include "planner/exporters/handout_headings.h"
#include "planner/exporters/html_text.h"
#include "planner/exporters/scene.h"

namespace titrate {
namespace handout {
namespace {

constexpr int page_width = 1840;  ///< of a chart on paper, in tenths of a millimetre
constexpr int phone_width = 860;  ///< and on a phone
constexpr std::size_t few = 2;    ///< exercises that find room beside the text on each session
constexpr std::size_t few_stages = 3;

std::string top(const Handout& handout) {
  std::string blanks;
  for (const auto& blank : handout.blanks) {
    blanks += "<p><strong>" + html::escaped(blank.label) + "</strong> <span dir=\"auto\">" +
              html::escaped(blank.value) + "</span></p>\n";
  }
  return "<header class=\"top\">\n<div>\n" + element("h1", html::escaped(handout.title)) +
         paragraphs(handout.about) + "</div>\n" + element("div", "\n" + blanks, "blanks") +
         "</header>\n" +
         (handout.draft.empty() ? "" : element("p", inline_html(handout.draft), "draft"));
}

std::string list(const char* name, const std::vector<Line>& lines) {
  if (lines.empty()) return {};
  std::string entries;
  for (const auto& line : lines) entries += element("li", inline_html(line));
  return element(name, "\n" + entries);
}

std::string exercises(const Handout& handout) {
  if (handout.exercises.empty()) return {};
  std::string all;
  for (const auto& each : handout.exercises) {
    auto title = "<bdi>" + html::escaped(each.title) + "</bdi>";
    if (!each.weeks.empty()) title += " <span>(" + html::escaped(each.weeks) + ")</span>";
    all += "<article>\n" + element("h3", title) + list("ol", each.steps) + paragraphs(each.limits) +
           "</article>\n";
  }
  const bool many = handout.exercises.size() > few;
  return "<section>\n" + element("h2", html::escaped(handout.exercises_heading)) +
         element("div", "\n" + all, many ? "exercises many" : "exercises") + "</section>\n";
}

std::string stages(const Handout& handout) {
  if (handout.stages.empty()) return {};
  std::string entries;
  for (const auto& stage : handout.stages) {
    std::string text = "<strong>" + html::escaped(stage.weeks);
    if (!stage.title.empty()) text += ": <bdi>" + html::escaped(stage.title) + "</bdi>";
    text += std::string{stage.expected ? " (expected)" : ""} + ".</strong>";
    for (const auto& line : stage.lines) text += " " + inline_html(line);
    entries += element("li", text);
  }
  const bool many = handout.stages.size() > few_stages;
  return "<section>\n" + element("h2", std::string{headings::stages}) +
         element("ul", "\n" + entries, many ? "stages many" : "stages") + "</section>\n";
}

std::string each_session(const Handout& handout) {
  return "<section>\n" + element("h2", std::string{headings::each_session}) +
         paragraphs(handout.each_session) + "</section>\n";
}

std::string section(std::string_view heading, const std::string& content) {
  if (content.empty()) return {};
  return "<section>\n" + element("h2", std::string{heading}) + content + "</section>\n";
}

std::string warnings(const Handout& handout) {
  if (handout.warnings.empty()) return {};
  std::string all;
  for (const auto& warning : handout.warnings) {
    std::string signs;
    for (const auto& sign : warning.signs)
      signs += "<li dir=\"auto\">" + html::escaped(sign) + "</li>\n";
    all += element("h3", html::escaped(warning.heading)) + element("ul", "\n" + signs);
  }
  return "<section class=\"warnings\">\n" + element("h2", std::string{headings::warnings}) + all +
         "</section>\n";
}

std::string charts(const Handout& handout) {
  std::string figures;
  for (const auto& chart : handout.charts) {
    const auto title = element("figcaption", "<bdi>" + html::escaped(chart.title) + "</bdi>");
    const auto wide = scene::svg_of(scene::draw_chart(chart, page_width));
    const auto narrow = scene::svg_of(scene::draw_chart(chart, phone_width));
    figures += element(
        "figure", "\n" + title + element("div", wide, "wide") + element("div", narrow, "narrow"));
  }
  return section(headings::chart, figures + paragraphs(handout.chart_notes));
}

std::string last(const Handout& handout) {
  return element("div",
                 "\n" + section(headings::also_due, list("ul", handout.also_due)) +
                     "<footer class=\"foot\">\n" + element("h2", std::string{headings::sources}) +
                     paragraphs(handout.sources) + element("p", inline_html(handout.footnote)) +
                     "</footer>\n",
                 "last");
}

std::string body(const Handout& handout) {
  const bool beside = handout.exercises.size() <= few;
  const auto session = each_session(handout);
  std::string text = top(handout);
  text += beside ? element("div", "\n" + exercises(handout) + session, "two") : session;
  text += lights_html(handout) + warnings(handout) + stages(handout);
  text += section(headings::limits, list("ul", handout.limits)) + charts(handout);
  if (!beside) text += exercises(handout);
  return text + diary_html(handout) + last(handout);
}

std::string page(const Handout& handout, const std::string& engine) {
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
         "'unsafe-inline'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
         "<meta name=\"referrer\" content=\"no-referrer\">\n"
         "<meta name=\"robots\" content=\"noindex\">\n"
         "<meta name=\"generator\" content=\"titrate " +
         html::escaped(engine) + "\">\n<title>" + html::escaped(handout.title) + ", " +
         html::escaped(handout.plan_name) + "</title>\n<style>" + std::string{css} +
         "</style>\n</head>\n<body>\n<main>\n" + body(handout) + "</main>\n</body>\n</html>\n";
}

}  // namespace

std::string inline_html(const Line& line) {
  std::string text;
  for (const auto& piece : line) {
    auto words = html::escaped(piece.text);
    if (piece.from_file && !words.empty()) words = "<bdi>" + words + "</bdi>";
    text += piece.strong ? "<strong>" + words + "</strong>" : words;
  }
  return text;
}

std::string element(std::string_view name, const std::string& content, std::string_view classes) {
  const std::string tag{name};
  const auto attribute = classes.empty() ? "" : " class=\"" + std::string{classes} + "\"";
  return "<" + tag + attribute + ">" + content + "</" + tag + ">\n";
}

std::string paragraphs(const std::vector<Line>& lines, std::string_view classes) {
  std::string text;
  for (const auto& line : lines) text += element("p", inline_html(line), classes);
  return text;
}

}  // namespace handout

ExportResult write_html(const Plan& plan, const ExportOptions& /*options*/) {
  if (plan.result == Plan::Result::refused)
    return {{}, "the plan is refused, and a refused plan has no handout"};
  if (plan.without_patient) return {{}, "a programme without a patient has no handout"};
  return {handout::page(handout::make_handout(plan), plan.engine), {}};
}

}  // namespace titrate
