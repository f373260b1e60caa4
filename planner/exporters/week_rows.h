#pragma once

#include <string>
#include <utility>
#include <vector>

#include "planner/exporters/styled.h"
#include "planner/plan/plan.h"

/// A plan's weeks as rows of words, before any layout.
namespace titrate::text {

/// One exercise in one week; or one of its doses, when the sessions of the week differ.
struct WeekRow {
  int week = 0;
  Date from;
  bool first_of_week = false;
  bool first_of_exercise = false;  ///< carries the week's sums
  std::string exercise;            ///< short, but told apart from the others
  std::string sessions;            ///< which ones, when their doses differ: `heavy`, `session 8`
  std::string dose;                ///< `3 x 15`, without the load
  bool same_dose_as_above = false;
  std::string kilograms;   ///< `35.0 kg`, or empty
  std::string load_words;  ///< `15RM`, `to find`, `bodyweight`
  bool to_find = false;
  int session_count = 0;
  std::string reps;  ///< sums of the week; empty where there is no number
  std::string lifted;
  std::string moving;
  std::string distance;
  Styled change;  ///< against the last week that had the exercise
  Styled brief;   ///< the same for a narrow page
};

/// Every row of the plan, in order.
[[nodiscard]] std::vector<WeekRow> week_rows(const Plan& plan);

/// Exercise and title of every exercise, in order of first use.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> exercises_of(const Plan& plan);
/// The same with the shortest titles that still tell them apart: `Seated`, `Standing`.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> short_titles(const Plan& plan);

/// The same for exercises of which only id and title are known.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> short_titles(
    const std::vector<std::pair<std::string, std::string>>& all);

/// A prescription without its load, with what else a session needs: `3 x 15, twice a day`.
[[nodiscard]] std::string dose_words(const Prescription& prescription);
/// Whether a load is in words that the patient's own strength must first give kilograms.
[[nodiscard]] bool to_find(const PlannedLoad& load);
/// Whether a dose asks for a load that nobody knows yet: such a load, or none with an effort.
[[nodiscard]] bool is_to_find(const Prescription& prescription);
/// `400 m`, `6.4 km`: a sum of ways.
[[nodiscard]] std::string rounded_way(Millimetres way);
/// Whether a session takes place, or took: not cancelled, not missed.
[[nodiscard]] bool takes_place(const PlannedSession& session);
/// Whether a session is one of its week: not cancelled.
[[nodiscard]] bool counts(const PlannedSession& session);

}  // namespace titrate::text
