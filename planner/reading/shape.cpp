#include "planner/reading/shape.h"

#include "planner/reading/cursor.h"
#include "planner/reading/text_name.h"

namespace titrate::reading {
namespace {

constexpr std::size_t longest_text = 2000;

Form whole_form(int low, int high) {
  Form form;
  form.kind = Form::Kind::whole;
  form.name = "whole number";
  form.grammar = "a whole number from " + std::to_string(low) + " to " + std::to_string(high);
  form.example = std::to_string(low);
  form.low = low;
  form.high = high;
  return form;
}

std::string example_name(Reference::Kind kind) {
  switch (kind) {
    case Reference::Kind::source:
      return "main-trial";
    case Reference::Kind::exercise:
    case Reference::Kind::block:
    case Reference::Kind::criterion:
      return "squat";
    case Reference::Kind::forbidden:
      return "plyometric";
    case Reference::Kind::test:
    case Reference::Kind::measure:
    case Reference::Kind::baseline:
      return "hop-pain";
    case Reference::Kind::session:
      return "heavy";
    case Reference::Kind::level:
      return "2";
    case Reference::Kind::choice:
      return "graft";
    case Reference::Kind::answer:
      return "patellar";
    case Reference::Kind::screen_item:
      return "night-pain";
    case Reference::Kind::flag:
      return "referral";
    case Reference::Kind::programme:
      return "standard";
  }
  return {};
}

}  // namespace

Shape<std::string> free_text(std::string example) {
  Form form;
  form.name = "text";
  form.grammar = "a text";
  form.example = std::move(example);
  form.bare = Form::Bare::anything;
  return {form, [form](const yaml::Node& node, Reader& reader) -> std::optional<std::string> {
            const auto text = reader.scalar(node, form);
            if (!text) return std::nullopt;
            if (text->size() <= longest_text) return std::string{*text};
            reader.error("too-many", node.span, "this text is longer than 2000 bytes",
                         "say it in fewer words");
            return std::nullopt;
          }};
}

Shape<std::string> slug(std::string example) {
  auto shape = text_of<text::SlugText>();
  shape.form.example = std::move(example);
  return shape;
}

Shape<std::string> measure_name(std::string example) {
  auto shape = text_of<text::MeasureNameText>();
  shape.form.example = std::move(example);
  return shape;
}

Shape<std::string> name_of(Reference::Kind kind, std::string what) {
  auto shape = noted(free_text(), [kind](const std::string& name, const yaml::Node& node,
                                         Reader& reader) { reader.refer(kind, name, node.span); });
  shape.form.name = std::move(what);
  shape.form.grammar = "the id of a " + shape.form.name;
  shape.form.example = example_name(kind);
  return shape;
}

Shape<int> whole(int low, int high) {
  const Form form = whole_form(low, high);
  return {form, [form](const yaml::Node& node, Reader& reader) -> std::optional<int> {
            const auto text = reader.scalar(node, form);
            if (!text) return std::nullopt;
            text::Cursor at{*text};
            const bool minus = at.take("-");
            const auto number = at.whole();
            if (!number || !at.at_end() || node.quoted) {
              reader.refuse(node.quoted ? text::Fault{} : at.fault(), *text, node.span, form,
                            text::better_number(*text, form.low, form.high));
              return std::nullopt;
            }
            const int value = minus ? -*number : *number;
            if (value >= form.low && value <= form.high) return value;
            reader.error("out-of-range", node.span,
                         text::quote(reader.key) + " must be between " + std::to_string(form.low) +
                             " and " + std::to_string(form.high),
                         "write " + form.grammar);
            return std::nullopt;
          }};
}

Shape<bool> flag() {
  auto shape = word_of<bool>({{"yes", true}, {"no", false}, {"true", true}, {"false", false}});
  shape.form.kind = Form::Kind::flag;
  return shape;
}

}  // namespace titrate::reading
