#include "planner/exporters/handout_headings.h"
#include "planner/exporters/handout_html.h"
#include "planner/exporters/html_text.h"

namespace titrate::handout {
namespace {

using Colour = Light::Colour;

std::string_view colour_word(Colour colour) {
  switch (colour) {
    case Colour::green:
      return headings::green;
    case Colour::yellow:
      return headings::yellow;
    case Colour::red:
      return headings::red;
  }
  return {};
}

std::string_view colour_class(Colour colour) {
  switch (colour) {
    case Colour::green:
      return "green";
    case Colour::yellow:
      return "yellow";
    case Colour::red:
      return "red";
  }
  return {};
}

/// A shape of its own for each colour: a tick in a ring, a sign in a triangle, a bar in an octagon.
std::string_view icon(Colour colour) {
  switch (colour) {
    case Colour::green:
      return R"(<circle cx="20" cy="20" r="16" fill="none" stroke="currentColor" stroke-width="3.5"/><path d="M12 20l6 6 10-11" fill="none" stroke="currentColor" stroke-width="4"/>)";
    case Colour::yellow:
      return R"(<path d="M20 4L37 35H3z" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linejoin="round"/><path d="M20 14v11M20 28v4" stroke="currentColor" stroke-width="4"/>)";
    case Colour::red:
      return R"(<path d="M13 3h14l10 10v14L27 37H13L3 27V13z" fill="none" stroke="currentColor" stroke-width="3.5"/><path d="M11 20h18" stroke="currentColor" stroke-width="5"/>)";
  }
  return {};
}

std::string row(const Light& light) {
  std::string colour = R"(<svg viewBox="0 0 40 40" aria-hidden="true">)" +
                       std::string{icon(light.colour)} + "</svg>" +
                       std::string{colour_word(light.colour)};
  std::string when = R"(<strong class="big">)" + html::escaped(light.scores) + "</strong>";
  for (const auto& sign : light.when) when += element("p", html::escaped(sign));
  std::string action = R"(<strong class="big">)" + html::escaped(light.action) + "</strong>";
  for (const auto& line : light.what_to_do) action += element("p", inline_html(line));
  return "<tr>\n<th scope=\"row\" class=\"" + std::string{colour_class(light.colour)} + "\">" +
         colour + "</th>\n" + element("td", when) + element("td", action) + "</tr>\n";
}

}  // namespace

std::string lights_html(const Handout& handout) {
  if (handout.lights.empty()) return {};
  std::string rows;
  for (const auto& light : handout.lights) rows += row(light);
  return "<section>\n" + element("h2", std::string{headings::pain}) +
         element("p", inline_html(handout.score)) +
         "<table class=\"lights\">\n<thead class=\"unseen\">\n<tr><th scope=\"col\">Colour</th>"
         "<th scope=\"col\">Your pain</th><th scope=\"col\">What to do</th></tr>\n</thead>\n"
         "<tbody>\n" +
         rows + "</tbody>\n</table>\n" + paragraphs(handout.light_notes, "small") + "</section>\n";
}

}  // namespace titrate::handout
