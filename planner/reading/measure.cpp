#include "planner/reading/measure.h"

namespace titrate::text {
namespace {

constexpr std::int64_t longest_time = 24 * 3600;
constexpr std::int64_t longest_way = 200'000'000;
constexpr std::int64_t largest_mass = 1'000'000;

std::optional<std::int64_t> take_seconds_per_unit(Cursor& at) {
  if (at.take("s")) return 1;
  if (at.take("min")) return 60;
  if (at.take("h")) return 3600;
  return std::nullopt;
}

std::optional<std::int64_t> take_millimetres_per_unit(Cursor& at) {
  if (at.take("m")) return 1000;
  if (at.take("km")) return 1'000'000;
  if (at.take("mi")) return 1'609'344;
  return std::nullopt;
}

bool lacks_unit(Cursor& at, std::string_view whole, std::string_view units, Fault& fault) {
  if (!at.at_end()) return false;
  fault = missing_unit(whole, "write " + std::string{units});
  return true;
}

std::string with(std::string_view whole, std::string_view unit) {
  return "`" + std::string{whole} + " " + std::string{unit} + "`";
}

}  // namespace

std::optional<Amounts<Seconds>> take_time(Cursor& at, std::string_view whole, Fault& fault) {
  const auto ends = at.ends();
  if (!ends) fault = at.fault();
  if (!ends) return std::nullopt;
  const auto unit = take_seconds_per_unit(at);
  if (!unit) lacks_unit(at, whole, with(whole, "s") + ", `2 min` or `2-3 min`", fault);
  if (!unit) return std::nullopt;
  if (ends->low * *unit % 1000 != 0 || ends->high * *unit % 1000 != 0) {
    fault = {"bad-value", quote(whole) + " is not a whole number of seconds",
             "write whole seconds"};
    return std::nullopt;
  }
  const Amounts<Seconds> found{Seconds{ends->low * *unit / 1000},
                               Seconds{ends->high * *unit / 1000}};
  if (found.high.count() > longest_time) fault = out_of_range(whole, "may be at most 24 h");
  if (found.high.count() > longest_time) return std::nullopt;
  return found;
}

std::optional<Amounts<Millimetres>> take_way(Cursor& at, std::string_view whole, Fault& fault) {
  const auto ends = at.ends();
  if (!ends) fault = at.fault();
  if (!ends) return std::nullopt;
  const auto unit = take_millimetres_per_unit(at);
  if (!unit) lacks_unit(at, whole, with(whole, "m") + ", `2 km` or `0.1 mi`", fault);
  if (!unit) return std::nullopt;
  const Amounts<Millimetres> found{Millimetres{scaled(ends->low, *unit, 1000)},
                                   Millimetres{scaled(ends->high, *unit, 1000)}};
  if (found.high.count() > longest_way) fault = out_of_range(whole, "may be at most 200 km");
  if (found.high.count() > longest_way) return std::nullopt;
  return found;
}

std::optional<Grams> take_mass(Cursor& at, std::string_view whole, Fault& fault) {
  const auto number = at.thousandths();
  if (!number) fault = at.fault();
  if (!number) return std::nullopt;
  std::optional<Grams> mass;
  if (at.take("kg")) {
    mass = Grams{*number};
  } else if (at.take("lb")) {
    mass = Grams{scaled(*number, 45'359'237, 100'000'000)};
  } else {
    lacks_unit(at, whole, with(whole, "kg") + " or " + with(whole, "lb"), fault);
  }
  if (mass && mass->count() > largest_mass) {
    fault = out_of_range(whole, "may be at most 1000 kg");
    return std::nullopt;
  }
  return mass;
}

std::optional<PerMille> share_from(std::int64_t thousandths, Fault& fault) {
  if (thousandths % 100 == 0) return PerMille{thousandths / 100};
  fault = {"bad-value", quote(decimal_text(thousandths) + " %") + " has more than one decimal",
           "write a percentage with at most one decimal"};
  return std::nullopt;
}

std::optional<PerMille> take_share(Cursor& at, Fault& fault) {
  const auto number = at.thousandths();
  if (!number) fault = at.fault();
  if (!number) return std::nullopt;
  return share_from(*number, fault);
}

}  // namespace titrate::text
