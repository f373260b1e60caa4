#include "planner/reading/text_adjust.h"

#include "planner/reading/measure.h"
#include "planner/reading/text_amount.h"

namespace titrate::text {
namespace {

std::optional<std::int64_t> take_signed(Cursor& at) {
  const bool less = at.take("-");
  if (!less) at.take("+");
  const auto number = at.thousandths();
  if (!number) return std::nullopt;
  return less ? -*number : *number;
}

std::int64_t grams_of(std::int64_t thousandths, bool pounds) {
  return pounds ? scaled(thousandths, 45'359'237, 100'000'000) : thousandths;
}

/// `set 3`, already past the word.
std::optional<int> take_set(Cursor& at) {
  const auto set = at.whole();
  return set && at.at_end() && *set >= 1 && *set <= 20 ? set : std::nullopt;
}

}  // namespace

Parsed<Change> ChangeText::parse(std::string_view text) {
  Cursor at{text};
  const auto low = take_signed(at);
  if (!low) return at.fault();
  const auto high = at.take("to") ? take_signed(at) : low;
  if (!high) return at.fault();
  if (at.at_end())
    return missing_unit(text, "write " + quote(std::string{text} + " kg") + " or " +
                                  quote(std::string{text} + " %"));
  if (*high < *low) return backwards(text);
  Change change;
  change.written = tidy(text);
  change.percent = at.take("%");
  const bool pounds = !change.percent && at.take("lb");
  if (!change.percent && !pounds && !at.take("kg")) return Fault{};
  if (!at.at_end() || (change.percent && (*low % 100 != 0 || *high % 100 != 0))) return Fault{};
  change.low = change.percent ? *low / 100 : grams_of(*low, pounds);
  change.high = change.percent ? *high / 100 : grams_of(*high, pounds);
  return change;
}

std::string ChangeText::format(const Change& change) {
  const std::int64_t unit = change.percent ? 100 : 1;
  const std::string low = decimal_text(change.low * unit);
  return (change.low == change.high ? low : low + " to " + decimal_text(change.high * unit)) +
         (change.percent ? " %" : " kg");
}

Parsed<Band> BandText::parse(std::string_view text) {
  Cursor at{text};
  const auto from = at.whole();
  if (!from) return at.fault();
  Band band{*from, *from};
  if (at.take("+")) {
    band.to = std::nullopt;
  } else if (at.take("-")) {
    band.to = at.whole();
    if (!band.to) return at.fault();
  }
  if (!at.at_end()) return Fault{};
  if (band.to && *band.to < band.from) return backwards(text);
  return band;
}

std::string BandText::format(const Band& band) {
  const std::string from = std::to_string(band.from);
  if (!band.to) return from + "+";
  return *band.to == band.from ? from : from + "-" + std::to_string(*band.to);
}

Parsed<Looked> LookedText::parse(std::string_view text) {
  if (text == "each set") return Looked{Adjust::After::each_set, 0};
  if (text == "last set") return Looked{Adjust::After::last_set, 0};
  Cursor at{text};
  if (!at.take("set")) return Fault{};
  const auto set = take_set(at);
  if (!set) return at.fault();
  return Looked{Adjust::After::set, *set};
}

std::string LookedText::format(const Looked& looked) {
  switch (looked.after) {
    case Adjust::After::set:
      return "set " + std::to_string(looked.set);
    case Adjust::After::each_set:
      return "each set";
    case Adjust::After::last_set:
      return "last set";
  }
  return {};
}

Parsed<Changed> ChangedText::parse(std::string_view text) {
  if (text == "next set") return Changed{Adjust::Target::next_set, 0};
  if (text == "next session") return Changed{Adjust::Target::next_session, 0};
  Cursor at{text};
  if (!at.take("set")) return Fault{};
  const auto set = take_set(at);
  if (!set) return at.fault();
  return Changed{Adjust::Target::set, *set};
}

std::string ChangedText::format(const Changed& changed) {
  switch (changed.target) {
    case Adjust::Target::set:
      return "set " + std::to_string(changed.set);
    case Adjust::Target::next_set:
      return "next set";
    case Adjust::Target::next_session:
      return "next session";
  }
  return {};
}

Parsed<PerMille> PerPointText::parse(std::string_view text) {
  Cursor at{text};
  Fault fault;
  const auto share = take_share(at, fault);
  if (!share) return fault;
  if (!at.take("%") || !at.take("per point") || !at.at_end()) return Fault{};
  if (share->count() > 100) return out_of_range(text, "may be at most 10 % per point");
  return *share;
}

std::string PerPointText::format(PerMille share) {
  return PercentText::format(share) + " per point";
}

}  // namespace titrate::text
