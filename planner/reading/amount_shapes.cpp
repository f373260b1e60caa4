#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_days.h"

namespace titrate::reading {
namespace {

constexpr int most_weeks = 156;

/// One number of `{min, expect, max}`; only `min` may be 0.
Shape<Length> end_shape(bool may_be_zero) {
  const Form form = form_of<text::LengthText>();
  return {form, [=](const yaml::Node& node, Reader& reader) -> std::optional<Length> {
            const auto text = reader.scalar(node, form);
            if (!text) return std::nullopt;
            const auto end =
                may_be_zero ? text::LengthText::parse_least(*text) : text::LengthText::parse(*text);
            if (end && !end->open && !end->max) return *end;
            reader.refuse(end ? text::Fault{} : end.fault(), *text, node.span, form);
            return std::nullopt;
          }};
}

/// Whether all that were read count the same unit.
bool is_one_unit(const std::vector<std::optional<Length>>& ends) {
  std::optional<Length::Unit> unit;
  for (const auto& end : ends) {
    if (!end) continue;
    if (unit && *unit != end->unit) return false;
    unit = end->unit;
  }
  return true;
}

std::optional<Length> read_length_map(const yaml::Node& node, Reader& reader) {
  const auto [min, expect, max] = read_table(length_table(), node, reader);
  if (!min) return std::nullopt;
  if (!is_one_unit({min, expect, max})) {
    reader.error("bad-value", node.span, "`min`, `expect` and `max` count different units",
                 "write all of them in days, or all in weeks");
    return std::nullopt;
  }
  Length length = *min;
  if (expect) length.expect = expect->min;
  if (max) length.max = max->min;
  const int expected = length.expect.value_or(length.min);
  if (expected < length.min || length.max.value_or(expected) < expected)
    reader.error("backwards-range", node.span, "this length does not rise from `min` to `max`",
                 "write min <= expect <= max");
  if (length.min == 0 && !length.max)
    reader.error("missing-key", node.span, "a length that may be 0 has no `max`",
                 "add `max: ...`, the most that it may last");
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

const Table<LengthEnds>& length_table() {
  static const Table<LengthEnds> table{
      "length",
      "how long, by its least, its usual and its most, all in one unit",
      {required("min", &LengthEnds::min, end_shape(true), "at least this long; may be 0"),
       field("expect", &LengthEnds::expect, end_shape(false),
             "as the plan expects; `min` when left out"),
       field("max", &LengthEnds::max, end_shape(false),
             "at most this long; half as long again as expected when left out")},
      nullptr};
  return table;
}

Shape<Length> length_shape() {
  const auto plain = text_of<text::LengthText>();
  Form form = plain.form;
  form.grammar += ", or `{min: 5 weeks, expect: 6 weeks, max: 10 weeks}`";
  form.other.push_back(brace_of(length_table).form);
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
