#pragma once

#include <compare>
#include <cstdint>
#include <vector>

/// What the fold carries from event to event: small, finite, and without a single number or date
/// of the patient. That is what lets `check` explore it and `plan` walk it with the same code.
namespace titrate::engine {

/// What one exercise owes after bad responses. The exercise has one of these, whatever blocks it
/// stands in, so a bad session eases all of them.
struct Debts {
  static constexpr std::uint8_t full_load = 10;  ///< index of 100 %; 0 is 50 %, in steps of 5 %

  std::uint8_t load = full_load;  ///< share of the rung's load in use, as an index
  std::uint8_t owed = 0;          ///< times the volume is taken down, 0 to 2
  std::uint8_t fails = 0;         ///< bad answers since the last two calm ones, 0 to 4
  std::uint8_t calm = 0;          ///< calm answers running, kept only while `fails` stand
  std::uint8_t streak = 0;        ///< eligible answers running, at most the rung's need
  std::uint8_t variant = 0;       ///< levels easier than written
  std::uint8_t swaps = 0;         ///< changes to an easier variant in this phase
  bool floor = false;             ///< floor dose, after an extreme answer
  std::uint8_t raised = 0;        ///< known mornings running above the usual one
  bool unknown = false;           ///< the last answer had no morning score
  bool bad = false;               ///< the last answer was bad
  bool referred = false;          ///< absorbing until a clinician clears it

  friend bool operator==(const Debts&, const Debts&) = default;
};

/// Nothing owed: full load, full volume, as written, not on the floor dose.
[[nodiscard]] constexpr bool at_full_dose(const Debts& debts) {
  return debts.load == Debts::full_load && debts.owed == 0 && debts.variant == 0 && !debts.floor;
}

/// Where an exercise of a block stands on its ladder.
struct Position {
  std::uint8_t rung = 0;
  std::uint8_t served = 0;      ///< weeks or sessions served on the rung
  bool performed = false;       ///< the last answer met the rung's performance gate
  bool entered = false;         ///< the block's own `enter` has held once
  bool left = false;            ///< the block's own `exit` has held
  std::uint8_t used = 0;        ///< the rung of the last session, and its step: what `last` means
  std::int8_t used_step = 0;
  std::int8_t step = 0;         ///< loads of the equipment above the rung's own, after `adjust`
  std::uint8_t row_served = 0;  ///< served weeks of a row whose range moves while it stands
  bool moved_inside = false;    ///< the last answer moved the range of such a row
  bool held_back = false;       ///< a limit forbids it this week
  std::uint8_t held_weeks = 0;  ///< whole weeks held back in a row, at most 4
  friend bool operator==(const Position&, const Position&) = default;
};

enum class Mode { active, review, referred, stopped, done };
enum class Effusion { clear, held_once, watch, held_twice };

struct PhaseState {
  enum class Status { waiting, open, closed };
  Status status = Status::waiting;
  std::uint8_t elapsed = 0;   ///< weeks by the calendar since it opened; only for its maximum
  std::uint8_t served = 0;    ///< weeks that counted
  std::uint8_t extended = 0;  ///< weeks a clinician added to the maximum
  friend bool operator==(const PhaseState&, const PhaseState&) = default;
};

/// What the whole case shares.
struct CourseState {
  Mode mode = Mode::active;
  std::vector<PhaseState> phases;
  std::uint8_t served = 0;  ///< served weeks of the programme, for `week` phases
  std::uint8_t hold = 0;    ///< week ends during which nothing rises, 0 to 2
  bool rising = false;      ///< last week's mornings were above the week before
  Effusion effusion = Effusion::clear;
  bool effusion_open = true;
  std::uint8_t gone = 0;     ///< whole weeks missed in a row, 0 to 4
  bool low = false;          ///< last week less than half was done
  std::uint8_t planned = 0;  ///< sessions wanted this week
  std::uint8_t missed = 0;   ///< of them missed so far
  friend bool operator==(const CourseState&, const CourseState&) = default;
};

struct State {
  CourseState course;
  std::vector<Debts> exercises;     ///< by exercise of the machine
  std::vector<Position> positions;  ///< by ladder of the machine
  friend bool operator==(const State&, const State&) = default;
};

}  // namespace titrate::engine
