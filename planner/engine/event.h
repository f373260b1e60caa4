#pragma once

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

/// The whole alphabet of the fold. `classify` makes events from check-ins; no event holds a score.
namespace titrate::engine {

enum class Zone { safe, acceptable, high, extreme };
enum class Morning { usual, raised, late, missing };

/// One exercise's answer to one session.
struct Answer {
  Zone zone = Zone::safe;
  Morning morning = Morning::usual;
  bool away = false;        ///< leg symptoms moved away from the spine and stayed
  bool performed = true;    ///< the rung's performance gate was met
  bool same_flare = false;  ///< within the flare days of the first counted fail
  bool held = false;        ///< a limit or a cap bounds the dose: the ladder does not climb
  int adjust = 0;           ///< loads of the equipment up or down by the block's `adjust`
  friend bool operator==(const Answer&, const Answer&) = default;
};

struct LadderAnswer {
  int ladder = 0;
  Answer answer;
};

struct SessionEvent {
  std::vector<LadderAnswer> answers;  ///< of each ladder that was done
  std::optional<int> effusion;        ///< grade 0 to 4 before the session
};
struct MissedEvent {
  bool excused = false;  ///< cancelled by a rule
};
/// A morning score that came after the next session was logged.
struct LateScoreEvent {
  std::vector<int> ladders;
  bool late = false;
  bool was_red = false;
  std::vector<int> in_flare = {};  ///< those of the ladders whose exercise is in an open flare
};
struct FlagEvent {};

enum class Trend { flat, rise, jump };  ///< below 1 point; 1 to 2; 2 and more
enum class Absence { none, days_4, days_14, days_28 };

struct WeekEvent {
  Trend trend = Trend::flat;
  int done = 0;                 ///< sessions done in the week
  bool below_half = false;      ///< less than half of the wanted sessions done
  std::vector<bool> adherent;   ///< by ladder: enough of its planned sessions done
  std::vector<bool> held = {};  ///< by ladder: a limit bounds its next step; empty: none
  std::vector<bool> criteria;   ///< by criteria list of the machine: holds
  bool too_many_falls = false;  ///< more than 8 regressions in 28 days
  Absence absence = Absence::none;
  std::vector<bool> goes_on = {};  ///< by ladder: its block's own `exit` does not count yet
};

struct ClinicianEvent {
  enum class What { clear, extend, next_phase, easier, end };
  What what = What::clear;
  int weeks = 0;     ///< of extend
  int exercise = 0;  ///< of easier
  Absence absence = Absence::none;
};

using Event =
    std::variant<SessionEvent, MissedEvent, LateScoreEvent, FlagEvent, WeekEvent, ClinicianEvent>;

enum class Response { green, amber, unknown, late, red, red_late, extreme, away, wait };

/// What an event did to one exercise, for reasons and the log of decisions.
struct Effect {
  enum class Kind {
    hold,
    progress,
    ease,
    swap,
    refer,
    volume_back,
    load_back,
    level_back,
    leave_floor,
    floor,
    wait,
  };
  int exercise = 0;
  Response response = Response::green;
  Kind kind = Kind::hold;
  int extra_gap_hours = 0;  ///< added to the gap before the next session
  int least_gap_hours = 0;  ///< whatever the gap is
};

}  // namespace titrate::engine
