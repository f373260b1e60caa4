#include "planner/exporters/html_text.h"
#include "planner/exporters/scene.h"

namespace titrate::scene {
namespace {

std::string attribute(std::string_view name, int value) {
  return " " + std::string{name} + "=\"" + std::to_string(value) + "\"";
}

std::string_view colour(Ink ink) {
  switch (ink) {
    case Ink::none:
      return "none";
    case Ink::white:
      return "#fff";
    case Ink::light:
      return "#c8c8c8";
    case Ink::dark:
      return "#444";
    case Ink::black:
      return "#111";
  }
  return {};
}

std::string_view anchor_word(Anchor anchor) {
  switch (anchor) {
    case Anchor::start:
      return "start";
    case Anchor::middle:
      return "middle";
    case Anchor::end:
      return "end";
  }
  return {};
}

std::string element(const Rectangle& mark) {
  return "<rect" + attribute("x", mark.at.x) + attribute("y", mark.at.y) +
         attribute("width", mark.width) + attribute("height", mark.height) + " fill=\"" +
         std::string{colour(mark.fill)} + "\" stroke=\"#444\" stroke-width=\"3\"" +
         (mark.dashed ? " stroke-dasharray=\"12 8\"" : "") + "/>";
}

std::string element(const Stroke& mark) {
  std::string points;
  for (const auto& point : mark.points) {
    points += (points.empty() ? "" : " ") + std::to_string(point.x) + "," + std::to_string(point.y);
  }
  return "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"#111\"" +
         attribute("stroke-width", mark.thickness) + "/>";
}

std::string element(const Text& mark) {
  return "<text" + attribute("x", mark.at.x) + attribute("y", mark.at.y) +
         attribute("font-size", mark.size) + " text-anchor=\"" +
         std::string{anchor_word(mark.anchor)} + "\"" + (mark.bold ? " font-weight=\"bold\"" : "") +
         ">" + html::escaped(mark.words) + "</text>";
}

}  // namespace

std::string svg_of(const Scene& scene) {
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " +
                    std::to_string(scene.width) + " " + std::to_string(scene.height) +
                    "\" role=\"img\" aria-label=\"" + html::escaped(scene.description) + "\">\n";
  for (const auto& mark : scene.marks) {
    svg += std::visit([](const auto& each) { return element(each); }, mark) + "\n";
  }
  return svg + "</svg>\n";
}

}  // namespace titrate::scene
