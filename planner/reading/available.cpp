#include <algorithm>

#include "planner/diagnostics/closest.h"
#include "planner/reading/case_parts.h"
#include "planner/reading/text_clock.h"

namespace titrate::reading {
namespace {

const std::vector<std::string>& weekdays() {
  static const std::vector<std::string> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  return names;
}

/// `any`: a day without windows is taken as 07:00 to 21:00.
constexpr Window any_time{ClockTime{7 * 60}, ClockTime{21 * 60}};

std::optional<std::size_t> weekday_of(const yaml::Entry& entry, Reader& reader) {
  const auto found = std::ranges::find(weekdays(), entry.key);
  if (found != weekdays().end()) return static_cast<std::size_t>(found - weekdays().begin());
  const auto near = closest(entry.key, weekdays());
  reader.error(
      "unknown-key", entry.key_span, text::quote(entry.key) + " is not a weekday",
      near ? "did you mean " + text::quote(*near) + "?" : "write one of " + name_list(weekdays()));
  return std::nullopt;
}

/// Sorts, and reports two windows that share a minute.
void check_overlap(std::vector<Window>& windows, Span span, Reader& reader) {
  std::ranges::sort(windows, {}, &Window::from);
  for (std::size_t at = 1; at < windows.size(); ++at) {
    if (windows[at].from >= windows[at - 1].to) continue;
    reader.error("overlapping-windows", span,
                 text::quote(text::WindowText::format(windows[at - 1])) + " and " +
                     text::quote(text::WindowText::format(windows[at])) + " overlap",
                 "write one window for both");
    return;
  }
}

std::vector<Window> read_windows(const yaml::Entry& entry, Reader& reader) {
  reader.key = entry.key;
  if (entry.value.kind == yaml::Node::Kind::scalar && entry.value.text == "any") return {any_time};
  const auto shape = one_or_list_of(text_of<text::WindowText>(), 24);
  auto windows = shape.read(entry.value, reader).value_or(std::vector<Window>{});
  check_overlap(windows, entry.value.span, reader);
  return windows;
}

}  // namespace

Shape<std::array<std::vector<Window>, 7>> available_shape() {
  using Week = std::array<std::vector<Window>, 7>;
  Form form = form_of<text::WindowText>();
  form.inner = {one_or_list_of(text_of<text::WindowText>()).form,
                word_of<bool>({{"any", true}}).form};
  form.words = weekdays();
  form.kind = Form::Kind::map;
  form.grammar = "weekdays, each with `any` (07:00-21:00), a window or a list of windows";
  form.example = "{mon: \"07:00-08:00\", sat: any}";
  return {form, [](const yaml::Node& node, Reader& reader) -> std::optional<Week> {
            if (!reader.is_map(node)) return std::nullopt;
            Week week;
            for (const yaml::Entry& entry : node.entries)
              if (const auto day = weekday_of(entry, reader))
                week[*day] = read_windows(entry, reader);
            return week;
          }};
}

Shape<std::array<std::optional<ClockTime>, 7>> usual_shape() {
  using Week = std::array<std::optional<ClockTime>, 7>;
  Form form = form_of<text::ClockText>();
  form.inner = {form_of<text::ClockText>()};
  form.words = weekdays();
  form.kind = Form::Kind::map;
  form.grammar = "weekdays, each with a time of day";
  form.example = "{mon: \"07:00\"}";
  return {form, [](const yaml::Node& node, Reader& reader) -> std::optional<Week> {
            if (!reader.is_map(node)) return std::nullopt;
            Week week;
            for (const yaml::Entry& entry : node.entries)
              if (const auto day = weekday_of(entry, reader))
                week[*day] = text_of<text::ClockText>().read(entry.value, reader);
            return week;
          }};
}

}  // namespace titrate::reading
