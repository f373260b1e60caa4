#include "planner/engine/settle.h"

#include <algorithm>
#include <cassert>

namespace titrate::engine {
namespace {

using Kind = Effect::Kind;

constexpr std::uint8_t most_owed = 2;
constexpr int fails_to_swap = 3;
constexpr int fails_to_refer = 5;
constexpr int fails_in_a_flare = 2;

bool is_late(const Debts& debts, const Answer& answer, const Rules& rules) {
  return answer.morning == Morning::late ||
         (answer.morning == Morning::raised && debts.raised + 1 >= rules.creep);
}

Response respond(const Debts& debts, const Answer& answer, const Rules& rules) {
  if (answer.zone == Zone::extreme) {
    return Response::extreme;
  }
  if (answer.away) {
    return Response::away;
  }
  const bool late = is_late(debts, answer, rules);
  if (answer.zone == Zone::high) {
    return late ? Response::red_late : Response::red;
  }
  if (late) {
    return Response::late;
  }
  if (answer.morning == Morning::missing) {
    return Response::unknown;
  }
  return answer.zone == Zone::safe ? Response::green : Response::amber;
}

std::uint8_t raised_after(std::uint8_t raised, Morning morning, int creep) {
  switch (morning) {
    case Morning::usual:
      return 0;
    case Morning::raised:
      return static_cast<std::uint8_t>(std::min<int>(raised + 1, creep - 1));
    case Morning::late:
      return 1;
    case Morning::missing:
      return raised;
  }
  return raised;
}

/// A referred exercise forgets everything else, so that equal situations are equal states.
Debts referred_state(const Debts& debts) {
  Debts referred;
  referred.referred = true;
  referred.raised = debts.raised;
  referred.bad = true;
  referred.variant = debts.variant;  // never back to a harder exercise by being referred
  return referred;
}

void refer(Settled& out) {
  out.debts = referred_state(out.debts);
  out.effect.kind = Kind::refer;
}

/// One variant easier at full load, with the fails kept high; no variant left refers.
void swap(Settled& out, const Footing& footing, const Rules& rules) {
  Debts& debts = out.debts;
  if (debts.variant >= footing.easier_steps || debts.swaps >= rules.max_swaps) {
    refer(out);
    return;
  }
  ++debts.variant;
  ++debts.swaps;
  debts.load = Debts::full_load;
  debts.owed = 0;
  debts.fails = std::max<std::uint8_t>(debts.fails, fails_to_swap);
  out.effect.kind = Kind::swap;
}

/// Takes volume, load or both. False when a debt that is due has no room left.
bool take(Debts& debts, Response response, const Footing& footing, const Rules& rules) {
  bool volume = response != Response::red;
  bool load = response != Response::late;
  const bool has_load = footing.allowed.count() > 1;
  if (!has_load || !footing.volume) {
    volume = footing.volume;
    load = has_load;
  }
  std::uint8_t lower =
      lower_share(debts.load, 100 - 5 * static_cast<int>(rules.load_down), footing.allowed);
  if (lower == debts.load) {
    lower = lowest_share(debts.load, footing.allowed);  // as much as there is
  }
  if ((volume && debts.owed >= most_owed) || (load && lower == debts.load) || (!volume && !load)) {
    return false;
  }
  debts.owed = static_cast<std::uint8_t>(debts.owed + (volume ? 1 : 0));
  debts.load = load ? lower : debts.load;
  return true;
}

void set_gap(Effect& effect, Response response, bool away = false) {
  if (response == Response::late || response == Response::red_late || away) {
    effect.extra_gap_hours = 24;
  }
  if (response == Response::red) {
    effect.least_gap_hours = 48;
  }
  if (response == Response::red_late) {
    effect.least_gap_hours = 72;
  }
}

/// Rule 2: a bad answer.
void settle_bad(Settled& out, const Answer& answer, const Footing& footing, const Rules& rules) {
  Debts& debts = out.debts;
  const Response response = out.effect.response;
  out.bad = true;
  debts.bad = true;
  debts.streak = debts.calm = 0;
  set_gap(out.effect, response, answer.away);
  out.effect.kind = Kind::ease;
  // Extreme pain does not hide that the symptoms moved away: both are answered.
  const bool spent = answer.same_flare && debts.fails >= fails_in_a_flare && !answer.away;
  if (spent) {
    if (debts.floor) {
      swap(out, footing, rules);
    } else {
      debts.floor = true;
      out.effect.kind = Kind::floor;
    }
    return;
  }
  ++debts.fails;
  if (debts.fails >= fails_to_refer) {
    refer(out);
    return;
  }
  const bool splits = rules.red_splits && answer.zone >= Zone::high;
  if (debts.fails == fails_to_swap || answer.away || splits) {
    swap(out, footing, rules);
  } else if (response == Response::late && rules.late_repeats) {
    out.effect.kind = Kind::hold;
  } else if (!take(debts, response, footing, rules)) {
    swap(out, footing, rules);
  }
  if (response == Response::extreme && !debts.referred) {
    debts.floor = true;
  }
}

/// One variant harder again, well below where it failed: at most 60 % of the load; where there is
/// no load to take, the volume taken down twice; where there is neither, the floor dose.
void return_to_level(Debts& debts, const Footing& footing) {
  --debts.variant;
  debts.fails = debts.calm = 0;
  if (footing.allowed.count() <= 1) {
    debts.owed = footing.volume ? most_owed : std::uint8_t{0};
    debts.floor = !footing.volume;
    return;
  }
  debts.load = lower_share(Debts::full_load, 60, footing.allowed);
  if (debts.load == Debts::full_load) {
    debts.load = lowest_share(debts.load, footing.allowed);
  }
}

/// Rule 4: the first thing the open gate gives back. False when nothing is owed.
bool give_back(Debts& debts, Effect& effect, const Footing& footing, bool full_gate) {
  if (debts.floor) {
    debts.floor = !full_gate;
    effect.kind = full_gate ? Kind::leave_floor : Kind::hold;
  } else if (debts.owed > 0) {
    debts.owed = static_cast<std::uint8_t>(debts.owed - (full_gate ? 1 : 0));
    effect.kind = full_gate ? Kind::volume_back : Kind::hold;
  } else if (debts.load < Debts::full_load) {
    do {
      ++debts.load;
    } while (debts.load < Debts::full_load && !footing.allowed.test(debts.load));
    // A step of coarse plates above the cap comes with less volume, which is owed back next.
    const bool steep = footing.steep.test(debts.load) && footing.volume;
    debts.owed = static_cast<std::uint8_t>(debts.owed + (steep ? 1 : 0));
    effect.kind = Kind::load_back;
  } else if (debts.variant > 0) {
    if (full_gate) {
      return_to_level(debts, footing);
      effect.kind = Kind::level_back;
    }
  } else {
    return false;
  }
  return true;
}

void settle_good(Settled& out, const Answer& answer, const Footing& footing, const Rules& rules,
                 bool permit) {
  Debts& debts = out.debts;
  debts.bad = false;
  if (debts.fails > 0 && ++debts.calm == 2) {
    debts.fails = debts.calm = 0;
  }
  out.eligible = out.effect.response == Response::green || rules.progress_in_acceptable;
  if (!out.eligible) {
    debts.streak = 0;
    return;
  }
  debts.streak = static_cast<std::uint8_t>(std::min<int>(debts.streak + 1, footing.need));
  if (answer.morning != Morning::usual || !permit) {
    return;
  }
  const bool full_gate = debts.streak >= footing.need;
  const Debts before = debts;
  if (give_back(debts, out.effect, footing, full_gate)) {
    debts.streak = before == debts ? debts.streak : std::uint8_t{0};
  } else {
    out.clear = full_gate;
  }
}

}  // namespace

bool is_bad(Response response) {
  return response == Response::late || response == Response::red ||
         response == Response::red_late || response == Response::extreme ||
         response == Response::away;
}

Settled settle(const Debts& debts, const Answer& answer, const Footing& footing, const Rules& rules,
               bool permit) {
  Settled out;
  out.debts = debts;
  out.effect.response = debts.referred ? Response::wait : respond(debts, answer, rules);
  out.debts.raised = raised_after(debts.raised, answer.morning, rules.creep);
  out.debts.unknown = answer.morning == Morning::missing && !debts.referred;
  if (debts.referred) {
    out.effect.kind = Kind::wait;
  } else if (is_bad(out.effect.response)) {
    settle_bad(out, answer, footing, rules);
  } else if (out.effect.response == Response::unknown) {
    out.debts.bad = false;
    out.debts.streak = out.debts.calm = 0;
    out.asks_hold = debts.unknown;
  } else {
    settle_good(out, answer, footing, rules, permit);
  }
  assert(out.debts.owed <= most_owed);
  assert(out.debts.load <= Debts::full_load);
  return out;
}

Settled settle_late_score(const Debts& debts, bool was_red, const Footing& footing,
                          const Rules& rules, bool same_flare) {
  Settled out;
  out.debts = debts;
  if (debts.referred) {
    out.effect.response = Response::wait;
    out.effect.kind = Kind::wait;
    return out;
  }
  if (!was_red) {
    Answer late;
    late.morning = Morning::late;
    late.same_flare = same_flare;
    return settle(debts, late, footing, rules, false);
  }
  // The session's fail is counted already; only the volume part is still due.
  out.bad = true;
  out.debts.raised = 1;
  out.debts.streak = out.debts.calm = 0;
  out.debts.bad = true;
  out.effect.response = Response::red_late;
  out.effect.kind = Kind::ease;
  set_gap(out.effect, Response::red_late);
  // Where there is no load to take, the session's RED has taken volume already.
  const bool has_load = footing.allowed.count() > 1;
  if (footing.volume && has_load && debts.owed < most_owed) {
    ++out.debts.owed;
  } else if (!footing.volume || !has_load) {
    out.effect.kind = Kind::hold;
  } else {
    swap(out, footing, rules);
  }
  return out;
}

}  // namespace titrate::engine
