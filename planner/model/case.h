#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "planner/model/programme.h"

namespace titrate {

/// What a piece of equipment offers: nothing to load (`yes`), or loads it can be set to.
struct Equipment {
  std::string name;
  std::vector<Grams> loads;  ///< rising; empty for `yes`
  std::string written;       ///< `20 to 100 kg in steps of 2.5 kg`
  friend bool operator==(const Equipment&, const Equipment&) = default;
};

/// A set to failure, or with repetitions in reserve, from which loads are worked out.
struct LoadTest {
  std::string exercise;
  Grams load;
  bool on_bodyweight = false;
  int reps = 0;
  int rir = 0;
  int line = 0;
  bool in_session = false;  ///< found in a session of the log, not in the baseline
  friend bool operator==(const LoadTest&, const LoadTest&) = default;
};

/// A test's or questionnaire's result; hundredths of its unit, or a word (a grade, yes, no).
struct Measurement {
  std::string name;
  std::optional<std::int64_t> value;  ///< hundredths
  std::optional<std::int64_t> left;
  std::optional<std::int64_t> right;
  std::string word;
  int line = 0;
  friend bool operator==(const Measurement&, const Measurement&) = default;
};

struct Baseline {
  std::vector<int> morning_pain;
  std::optional<int> worst_pain;
  std::optional<bool> night_pain;
  std::optional<int> settles_hours;
  std::optional<int> stiffness_minutes;
  std::vector<LoadTest> loads;
  std::vector<Measurement> measurements;
  friend bool operator==(const Baseline&, const Baseline&) = default;
};

/// Both ends included.
struct DateRange {
  Date from;
  Date to;
  friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// One patient on one programme.
struct Case {
  enum class AffectedSide { left, right, both, none };
  std::string path;  ///< as given
  std::string patient;
  int age = 0;
  std::string condition;
  std::string programme;  ///< empty: the condition's default
  AffectedSide side = AffectedSide::none;
  Date start;
  std::optional<Date> created;
  std::string uid;  ///< UUIDv4 text, or empty
  std::optional<Date> surgery;
  std::optional<Date> injury;
  std::string time_zone;                         ///< IANA name, or empty
  std::array<std::vector<Window>, 7> available;  ///< Monday first; empty: not on that day
  std::array<std::optional<ClockTime>, 7> usual;
  std::vector<DateRange> unavailable;
  std::vector<Equipment> equipment;
  std::optional<Grams> body_mass;
  std::vector<std::pair<std::string, bool>> screen;          ///< item and answer
  std::vector<std::pair<std::string, std::string>> choices;  ///< choice and answer
  Baseline baseline;
  std::vector<Limit> limits;
  std::string goal;
  std::string check_ins_path;  ///< as written, or empty
  /// Lines of the keys that findings name: `available`, `unavailable`, `equipment`, `screen`, ...
  std::vector<std::pair<std::string, int>> lines;
  friend bool operator==(const Case&, const Case&) = default;

  [[nodiscard]] int line_of(std::string_view key) const;
};

}  // namespace titrate
