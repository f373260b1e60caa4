#include "planner/reading/text_amount.h"

#include "planner/reading/measure.h"

namespace titrate::text {
namespace {

/// `80 % of walk-tolerance`, once the text is known to hold a percent sign.
template <class Unit>
Parsed<Extent<Unit>> parse_share(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto share = take_share(at, fault);
  if (!share) return fault;
  if (!at.take("%") || !at.take("of")) return Fault{};
  Extent<Unit> extent;
  extent.kind = Extent<Unit>::Kind::share_of_test;
  extent.share = *share;
  extent.test = std::string{at.word()};
  extent.written = tidy(text);
  if (extent.test.empty() || !at.at_end()) return Fault{};
  return extent;
}

template <class Unit, class Take>
Parsed<Extent<Unit>> parse_extent(std::string_view text, Take take_amounts) {
  Extent<Unit> extent;
  extent.written = tidy(text);
  if (text == "as able") {
    extent.kind = Extent<Unit>::Kind::as_able;
    return extent;
  }
  if (text.find('%') != std::string_view::npos) return parse_share<Unit>(text);
  Cursor at{text};
  Fault fault;
  const auto found = take_amounts(at, text, fault);
  if (!found) return fault;
  if (!at.at_end()) return Fault{};
  extent.low = found->low;
  extent.high = found->high;
  return extent;
}

template <class Unit, class Format>
std::string format_extent(const Extent<Unit>& extent, Format format_amounts) {
  switch (extent.kind) {
    case Extent<Unit>::Kind::given:
      return format_amounts(extent.low, extent.high);
    case Extent<Unit>::Kind::share_of_test:
      return PercentText::format(extent.share) + " of " + extent.test;
    case Extent<Unit>::Kind::as_able:
      return "as able";
  }
  return {};
}

std::string metres_text(Millimetres low, Millimetres high) {
  return ends_text(low.count(), high.count()) + " m";
}

}  // namespace

Parsed<Grams> MassText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto mass = take_mass(at, text, fault);
  if (!mass) return fault;
  if (!at.at_end()) return Fault{};
  return *mass;
}

std::string MassText::format(Grams mass) { return decimal_text(mass.count()) + " kg"; }

Parsed<Duration> DurationText::parse(std::string_view text) {
  return parse_extent<Seconds>(text, take_time);
}

std::string DurationText::format(const Duration& duration) {
  return format_extent(duration, seconds_text);
}

Parsed<Seconds> TimeText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto found = take_time(at, text, fault);
  if (!found) return fault;
  if (!at.at_end() || found->low != found->high) return Fault{};
  return found->low;
}

std::string TimeText::format(Seconds time) { return seconds_text(time, time); }

Parsed<Distance> DistanceText::parse(std::string_view text) {
  return parse_extent<Millimetres>(text, take_way);
}

std::string DistanceText::format(const Distance& distance) {
  return format_extent(distance, metres_text);
}

Parsed<PerMille> PercentText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto share = take_share(at, fault);
  if (!share) return fault;
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " %"));
  if (!at.take("%") || !at.at_end()) return Fault{};
  return *share;
}

std::string PercentText::format(PerMille share) { return decimal_text(share.count() * 100) + " %"; }

Parsed<Rest> RestText::parse(std::string_view text) {
  if (text == "same as set") return Rest{true, Seconds{}, Seconds{}};
  Cursor at{text};
  Fault fault;
  const auto found = take_time(at, text, fault);
  if (!found) return fault;
  if (!at.at_end()) return Fault{};
  return Rest{false, found->low, found->high};
}

std::string RestText::format(const Rest& rest) {
  return rest.same_as_set ? "same as set" : seconds_text(rest.low, rest.high);
}

std::string seconds_text(Seconds low, Seconds high) {
  struct Unit {
    std::int64_t seconds;
    std::string_view name;
  };
  Unit unit{1, " s"};
  for (const Unit& larger : {Unit{60, " min"}, Unit{3600, " h"}}) {
    const bool divides = low.count() % larger.seconds == 0 && high.count() % larger.seconds == 0;
    if (divides && high.count() > 0) unit = larger;
  }
  return ends_text(low.count() / unit.seconds * 1000, high.count() / unit.seconds * 1000) +
         std::string{unit.name};
}

}  // namespace titrate::text
