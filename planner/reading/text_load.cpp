#include "planner/reading/text_load.h"

#include "planner/reading/measure.h"
#include "planner/reading/text_amount.h"

namespace titrate::text {
namespace {

constexpr int most_rm = 100;

Load load_of(Load::Kind kind, std::string_view text) {
  Load load;
  load.kind = kind;
  load.written = tidy(text);
  return load;
}

Parsed<Load> parse_bodyweight(Cursor& at, std::string_view text) {
  Load load = load_of(Load::Kind::bodyweight, text);
  if (at.at_end()) return load;
  const bool less = at.take("-");
  if (!less && !at.take("+")) return Fault{};
  Fault fault;
  load.written = std::string{less ? "bodyweight - " : "bodyweight + "} + tidy(at.rest());
  const auto mass = take_mass(at, text, fault);
  if (!mass) return fault;
  if (!at.at_end()) return Fault{};
  load.mass = less ? *mass * -1 : *mass;
  return load;
}

/// The largest share that each kind may ask for, in tenths of a percent. Eccentric work may pass
/// the one-repetition maximum.
constexpr std::int64_t most_share(Load::Kind kind) {
  if (kind == Load::Kind::percent_mvic) return 1000;
  return kind == Load::Kind::percent_of_rm ? 1500 : 2000;
}

Parsed<Load> parse_base(Cursor& at, Load load, std::string_view text) {
  if (at.take("MVIC")) {
    load.kind = Load::Kind::percent_mvic;
  } else if (at.take("last")) {
    load.kind = Load::Kind::percent_of_last;
  } else if (at.take("start")) {
    load.kind = Load::Kind::percent_of_start;
  } else {
    load.kind = Load::Kind::percent_of_rm;
    const auto rm = at.whole();
    if (!rm) return at.fault();
    load.rm = *rm;
    if (!at.take("RM")) return Fault{};
    if (*rm < 1 || *rm > most_rm) return out_of_range(text, "must name 1RM to 100RM");
  }
  if (!at.at_end()) return Fault{};
  if (load.low != load.high && load.kind != Load::Kind::percent_of_rm) return Fault{};
  if (load.low.count() < 1 || load.high.count() > most_share(load.kind))
    return out_of_range(text, "must be more than 0 % and at most " +
                                  PercentText::format(PerMille{most_share(load.kind)}));
  return load;
}

Parsed<Load> parse_number(std::string_view text) {
  Cursor at{text};
  const auto ends = at.ends();
  if (!ends) return at.fault();
  Load load = load_of(Load::Kind::mass, text);
  if (at.at_end())
    return missing_unit(text, "write " + quote(std::string{text} + " kg") + " or " +
                                  quote(std::string{text} + "RM"));
  if (at.take("RM")) {
    load.kind = Load::Kind::rm;
    load.rm = static_cast<int>(ends->low / 1000);
    if (!at.at_end() || ends->low != ends->high || ends->low % 1000 != 0) return Fault{};
    if (load.rm < 1 || load.rm > most_rm) return out_of_range(text, "must be 1RM to 100RM");
    return load;
  }
  Fault fault;
  if (at.take("%")) {
    const auto low = share_from(ends->low, fault);
    const auto high = share_from(ends->high, fault);
    if (!low || !high) return fault;
    load.low = *low;
    load.high = *high;
    at.take("of");
    return parse_base(at, load, text);
  }
  const auto mass = MassText::parse(text);
  if (!mass) return mass.fault();
  load.mass = *mass;
  return load;
}

Parsed<Effort> parse_rir(Cursor& at, Effort effort, std::string_view text) {
  const auto reserve = at.whole();
  if (!reserve) return at.fault();
  if (!at.at_end()) return Fault{};
  if (*reserve > 10) return out_of_range(text, "must be between RIR 0 and RIR 10");
  effort.low = effort.high = *reserve;
  effort.written = EffortText::format(effort);
  return effort;
}

/// RPE in tenths, or pace in per cent: `per` thousandths make one.
Parsed<Effort> parse_scale(Cursor& at, Effort effort, std::string_view text, int per, int most) {
  const auto ends = at.ends();
  if (!ends) return at.fault();
  if (effort.kind == Effort::Kind::pace && !at.take("%")) return Fault{};
  if (!at.at_end() || ends->low % per != 0 || ends->high % per != 0) return Fault{};
  effort.low = static_cast<int>(ends->low / per);
  effort.high = static_cast<int>(ends->high / per);
  const std::string limit = effort.kind == Effort::Kind::rpe ? "RPE 10" : "120 %";
  if (effort.high > most) return out_of_range(text, "may be at most " + limit);
  effort.written = EffortText::format(effort);
  return effort;
}

}  // namespace

Parsed<Load> LoadText::parse(std::string_view text) {
  if (text == "none") return load_of(Load::Kind::none, text);
  if (text == "adjusted") return load_of(Load::Kind::adjusted, text);
  Cursor at{text};
  if (at.take("bodyweight")) return parse_bodyweight(at, text);
  if (!at.take("band")) return parse_number(text);
  Load load = load_of(Load::Kind::band, text);
  load.colour = std::string{at.rest()};
  if (load.colour.empty()) return Fault{};
  return load;
}

std::string LoadText::format(const Load& load) {
  const std::string share = ends_text(load.low.count() * 100, load.high.count() * 100) + " %";
  switch (load.kind) {
    case Load::Kind::rm:
      return std::to_string(load.rm) + "RM";
    case Load::Kind::percent_of_rm:
      return share + " " + std::to_string(load.rm) + "RM";
    case Load::Kind::percent_mvic:
      return share + " MVIC";
    case Load::Kind::bodyweight:
      if (load.mass.count() == 0) return "bodyweight";
      return load.mass.count() < 0 ? "bodyweight - " + MassText::format(load.mass * -1)
                                   : "bodyweight + " + MassText::format(load.mass);
    case Load::Kind::mass:
      return MassText::format(load.mass);
    case Load::Kind::band:
      return "band " + load.colour;
    case Load::Kind::none:
      return "none";
    case Load::Kind::percent_of_last:
      return share + " of last";
    case Load::Kind::percent_of_start:
      return share + " of start";
    case Load::Kind::adjusted:
      return "adjusted";
  }
  return {};
}

Parsed<Effort> EffortText::parse(std::string_view text) {
  Effort effort;
  Cursor at{text};
  if (at.take("RIR")) return parse_rir(at, effort, text);
  if (at.take("RPE")) {
    effort.kind = Effort::Kind::rpe;
    return parse_scale(at, effort, text, 100, 100);
  }
  if (at.take("pace")) {
    effort.kind = Effort::Kind::pace;
    return parse_scale(at, effort, text, 1000, 120);
  }
  if (text != "failure") return Fault{};
  effort.kind = Effort::Kind::failure;
  effort.written = EffortText::format(effort);
  return effort;
}

std::string EffortText::format(const Effort& effort) {
  switch (effort.kind) {
    case Effort::Kind::rir:
      return "RIR " + std::to_string(effort.low);
    case Effort::Kind::rpe:
      return "RPE " + ends_text(effort.low * 100, effort.high * 100);
    case Effort::Kind::pace:
      return "pace " + ends_text(effort.low * 1000, effort.high * 1000) + " %";
    case Effort::Kind::failure:
      return "failure";
  }
  return {};
}

}  // namespace titrate::text
