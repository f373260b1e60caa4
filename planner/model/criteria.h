#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace titrate {

/// What a criterion looks at.
struct Observable {
  enum class Kind {
    pain_during,
    pain_after,
    pain_morning,
    reps_in_every_set,
    reps_in_last_set,
    reps_in_set,
    time_of_last_set,
    effort,
    named,      ///< a test, an outcome or a choice, by id
    change_in,  ///< change in a test or outcome, positive when better
    row_of,
    time_of,
    distance_of,  ///< of a block
    week,
    weeks_in_phase,
    sessions_done,
    adherence,
    clearance,  ///< a clinician's word in the log
  };
  Kind kind = Kind::named;
  std::string name;         ///< test, outcome, choice, block or clearance word
  int set = 0;              ///< of reps_in_set
  bool other_side = false;  ///< TEST `of other side`: the other side's value, not the affected one
  friend bool operator==(const Observable&, const Observable&) = default;
};

/// What it is compared with.
struct CriterionValue {
  enum class Kind {
    number,         ///< `90`, `30 min`, `5 cm`
    percent,        ///< `80 %`
    of_other_side,  ///< `90 % of other side`
    of_baseline,    ///< `110 % of baseline`
    baseline,
    top,
    last,
    word,  ///< a grade, `yes`, `no`, an answer, a row's name
  };
  Kind kind = Kind::number;
  std::int64_t hundredths = 0;  ///< of the number or the percentage; a span of time in hundredths
                                ///< of seconds, a way in hundredths of metres
  std::string unit;             ///< as written: `min`, `kg`, or empty
  std::string word;
  friend bool operator==(const CriterionValue&, const CriterionValue&) = default;
};

/// One comparison: `heel-raise-count >= 90 % of other side`, `pain during <= 2 for 2 sessions`.
struct Criterion {
  enum class Op { at_most, at_least, less, more, is };
  enum class Per { none, sessions, days, weeks };
  Observable observable;
  Op op = Op::is;
  CriterionValue value;
  int during = 0;  ///< `for 2 sessions`: 2
  Per per = Per::none;
  std::string written;
  friend bool operator==(const Criterion&, const Criterion&) = default;
};

/// One line of a list of criteria: a single comparison, or `any:` of several.
using AnyOf = std::vector<Criterion>;
/// All lines must hold. Empty always holds.
using Criteria = std::vector<AnyOf>;

}  // namespace titrate
