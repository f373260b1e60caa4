#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_days.h"

namespace titrate::reading {
namespace {

constexpr int most_weeks = 156;

/// One end of `{min, expect, max}`; all three must count the same unit.
std::optional<int> read_end(const yaml::Node& node, std::string_view key, Length& length,
                            bool& first, Reader& reader) {
  const yaml::Entry* entry = node.find(key);
  if (entry == nullptr) return std::nullopt;
  const auto end = text_of<text::LengthText>().read(entry->value, reader);
  if (!end) return std::nullopt;
  if (end->open || end->max) {
    reader.refuse({}, entry->value.text, entry->value.span, form_of<text::LengthText>());
    return std::nullopt;
  }
  if (!first && end->unit != length.unit)
    reader.error("bad-value", entry->value.span,
                 text::quote(entry->value.text) + " has another unit than `min`",
                 "write min, expect and max in " + std::string{text::unit_word(length.unit)} + "s");
  length.unit = first ? end->unit : length.unit;
  first = false;
  return end->min;
}

std::optional<Length> read_length_map(const yaml::Node& node, Reader& reader) {
  const std::vector<KeyRule> rules{{"min", true}, {"expect", false}, {"max", false}};
  check_keys(node, rules, "length", reader);
  Length length;
  bool first = true;
  length.min = read_end(node, "min", length, first, reader).value_or(0);
  length.expect = read_end(node, "expect", length, first, reader);
  length.max = read_end(node, "max", length, first, reader);
  const int expect = length.expect.value_or(length.min);
  if (expect < length.min || length.max.value_or(expect) < expect)
    reader.error("backwards-range", node.span, "this length does not rise from `min` to `max`",
                 "write min <= expect <= max");
  return length;
}

text::Fault count_fault(const Count& count, int low, int high, std::string_view key) {
  const bool has_low = count.kind == Count::Kind::exact || count.kind == Count::Kind::range ||
                       count.kind == Count::Kind::at_least;
  const bool has_high = count.kind == Count::Kind::exact || count.kind == Count::Kind::range ||
                        count.kind == Count::Kind::up_to;
  const bool bad = (has_low && (count.low < low || count.low > high)) ||
                   (has_high && (count.high < low || count.high > high)) ||
                   (count.expected && (*count.expected < low || *count.expected > high));
  if (!bad) return {};
  const std::string limits = std::to_string(low) + " and " + std::to_string(high);
  return {"out-of-range", text::quote(key) + " must be between " + limits,
          "write a number between " + limits};
}

}  // namespace

Shape<Length> length_shape() {
  const auto plain = text_of<text::LengthText>();
  Form form = plain.form;
  form.grammar += ", or `{min: 5 weeks, expect: 6 weeks, max: 10 weeks}`";
  return {form, [plain](const yaml::Node& node, Reader& reader) -> std::optional<Length> {
            if (node.kind == yaml::Node::Kind::map) return read_length_map(node, reader);
            return plain.read(node, reader);
          }};
}

Shape<Position> position_shape() {
  return checked(text_of<text::PositionText>(),
                 [](const Position& position, const Reader& reader) -> text::Fault {
                   if (position.to.value_or(position.from) <= most_weeks) return {};
                   return {"out-of-range", text::quote(reader.key) + " must be at most 156",
                           "write a number of at most 156"};
                 });
}

Shape<Count> count_shape(int low, int high) {
  return checked(text_of<text::CountText>(), [low, high](const Count& count, const Reader& reader) {
    return count_fault(count, low, high, reader.key);
  });
}

Shape<PerMille> percent_shape(int low, int high) {
  return checked(text_of<text::PercentText>(),
                 [low, high](PerMille share, const Reader& reader) -> text::Fault {
                   if (share.count() >= low * 10 && share.count() <= high * 10) return {};
                   const std::string limits =
                       std::to_string(low) + " % and " + std::to_string(high) + " %";
                   return {"out-of-range", text::quote(reader.key) + " must be between " + limits,
                           "write a percentage between " + limits};
                 });
}

}  // namespace titrate::reading
