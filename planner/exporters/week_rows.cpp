#include "planner/exporters/week_rows.h"

#include <algorithm>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_change.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// Equal prescriptions of one exercise in one week, with the sessions that have them.
struct Variant {
  const Prescription* prescription = nullptr;
  std::vector<const PlannedSession*> sessions;
};

bool same_dose(const Prescription& a, const Prescription& b) {
  return a.as_written == b.as_written && a.loads == b.loads && a.reps == b.reps &&
         a.sets == b.sets && a.level == b.level && a.range == b.range &&
         a.times_per_day == b.times_per_day;
}

std::vector<Variant> variants_of(const PlannedWeek& week, const std::string& exercise) {
  std::vector<Variant> variants;
  for (const auto& session : week.sessions) {
    if (!takes_place(session)) continue;
    for (const auto& prescription : session.prescriptions) {
      if (prescription.exercise != exercise) continue;
      const auto found = std::find_if(variants.begin(), variants.end(), [&](const auto& variant) {
        return same_dose(*variant.prescription, prescription);
      });
      if (found == variants.end()) {
        variants.push_back(Variant{&prescription, {&session}});
      } else {
        found->sessions.push_back(&session);
      }
    }
  }
  return variants;
}

/// `heavy`, or the numbers where a name does not tell the sessions apart: `sessions 1, 3`.
std::string session_names(const Variant& variant, const std::vector<Variant>& all) {
  const auto name = given_name(*variant.sessions.front());
  const auto has_name = [&](const auto* session) { return given_name(*session) == name; };
  bool tells_apart = !name.empty();
  for (const auto& other : all) {
    const auto& sessions = other.sessions;
    tells_apart = tells_apart &&
                  (&other == &variant ? std::all_of(sessions.begin(), sessions.end(), has_name)
                                      : std::none_of(sessions.begin(), sessions.end(), has_name));
  }
  if (tells_apart) return utf8::printable(name);
  std::string text = variant.sessions.size() == 1 ? "session" : "sessions";
  for (const auto* session : variant.sessions) {
    text += (session == variant.sessions.front() ? " " : ", ") + std::to_string(session->number);
  }
  return text;
}

std::string kilograms_of(const std::vector<PlannedLoad>& loads) {
  std::string text;
  for (const auto& load : loads) {
    const bool only_body = load.on_bodyweight && load.mass == Grams{0};
    if (!load.mass || only_body) return {};
    const auto kilograms = words::kilograms_in_column(*load.mass);
    const bool adds = load.on_bodyweight && load.mass->count() > 0;
    text += (text.empty() ? "" : ", ") + std::string{adds ? "+" : ""} +
            kilograms.substr(0, kilograms.size() - 3);
  }
  return text.empty() ? text : text + " kg";
}

/// The loads as the file writes them, unless that is the kilograms again.
std::string load_words_of(const std::vector<PlannedLoad>& loads) {
  std::vector<std::string> written;
  for (const auto& load : loads) {
    auto words = load.on_bodyweight ? "bodyweight" : utf8::printable(load.as_written);
    const bool relative = words.ends_with("of last") || words.ends_with("of start");
    if (load.of_start) words.clear();  // the change of the week tells it
    if (load.mass && (relative || words == words::kilograms(*load.mass))) words.clear();
    if (!words.empty() && (written.empty() || written.back() != words)) written.push_back(words);
  }
  std::string text;
  for (const auto& words : written) text += (text.empty() ? "" : ", ") + words;
  return text;
}

void add_load(WeekRow& row, const Prescription& prescription) {
  const auto& loads = prescription.loads;
  row.kilograms = kilograms_of(loads);
  row.load_words = load_words_of(loads);
  row.to_find = is_to_find(prescription);
}

/// `4 mi` where the dose itself is in miles, else `6.4 km`.
std::string way_in_column(Millimetres way, bool miles) {
  constexpr std::int64_t tenth_of_a_mile = 160'934;
  if (!miles) return rounded_way(way);
  return words::decimal((way.count() + tenth_of_a_mile / 2) / tenth_of_a_mile, 1) + " mi";
}

bool in_miles(const std::vector<Variant>& variants) {
  return std::any_of(variants.begin(), variants.end(), [](const auto& variant) {
    return variant.prescription->as_written.find(" mi") != std::string::npos &&
           variant.prescription->as_written.find(" min") == std::string::npos;
  });
}

/// Whether the number of repetitions says little: a repetition is a bout of some time or way.
bool in_bouts(const std::vector<Variant>& variants) {
  return !variants.empty() &&
         std::all_of(variants.begin(), variants.end(), [](const auto& variant) {
           const auto& dose = *variant.prescription;
           return dose.duration || dose.distance || !dose.intervals.empty();
         });
}

void add_sums(WeekRow& row, const WeekExercise& exercise, const std::vector<Variant>& variants) {
  row.session_count = exercise.sessions;
  if (exercise.distance) row.distance = way_in_column(*exercise.distance, in_miles(variants));
  if (in_bouts(variants)) {
    row.reps = exercise.distance   ? row.distance
               : exercise.duration ? words::time(*exercise.duration)
                                   : "";
  } else if (exercise.reps) {
    row.reps = words::thousands(*exercise.reps);
  }
  if (exercise.tonnage_g) row.lifted = words::tonnage(*exercise.tonnage_g);
  const auto moving = exercise.time_under_tension ? exercise.time_under_tension : exercise.duration;
  if (moving) row.moving = words::minutes(*moving);
}

std::string title_of(const std::vector<std::pair<std::string, std::string>>& titles,
                     const std::string& exercise) {
  for (const auto& [id, title] : titles) {
    if (id == exercise) return title;
  }
  return exercise;
}

WeekRow empty_week(const PlannedWeek& week) {
  const auto words = empty_week_words(week);
  WeekRow row;
  row.week = week.number;
  row.from = week.from;
  row.first_of_week = true;
  row.change = words.full;
  row.brief = words.brief;
  return row;
}

/// The rows of one exercise of week `index`: one for each dose, the sums on the first.
std::vector<WeekRow> exercise_rows(const Plan& plan, std::size_t index,
                                   const WeekExercise& exercise, bool first_of_week) {
  const auto& week = plan.weeks[index];
  const auto variants = variants_of(week, exercise.exercise);
  std::vector<WeekRow> rows(std::max<std::size_t>(variants.size(), 1));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& row = rows[i];
    row.week = week.number;
    row.from = week.from;
    row.first_of_week = first_of_week && i == 0;
    row.first_of_exercise = i == 0;
    if (i < variants.size()) {
      row.dose = dose_words(*variants[i].prescription);
      add_load(row, *variants[i].prescription);
      if (variants.size() > 1) row.sessions = session_names(variants[i], variants);
    }
  }
  auto words = change_words(plan, index, exercise, first_of_week);
  add_sums(rows.front(), exercise, variants);
  rows.front().change = std::move(words.full);
  rows.front().brief = std::move(words.brief);
  return rows;
}

/// A dose that is the same for every exercise of a week is written once.
void share_doses(std::vector<WeekRow>::iterator first, std::vector<WeekRow>::iterator last) {
  const bool equal = std::all_of(first, last, [&](const WeekRow& row) {
    return row.dose == first->dose && row.sessions.empty();
  });
  if (!equal) return;
  for (auto row = first; row != last; ++row) row->same_dose_as_above = row != first;
}

}  // namespace

bool takes_place(const PlannedSession& session) {
  return counts(session) && session.status != PlannedSession::Status::missed;
}

bool counts(const PlannedSession& session) {
  return session.status != PlannedSession::Status::cancelled;
}

std::string rounded_way(Millimetres way) {
  constexpr std::int64_t metre = 1'000;
  constexpr std::int64_t tenth_of_a_kilometre = 100'000;
  if (way.count() < 1'000'000) return std::to_string((way.count() + metre / 2) / metre) + " m";
  return words::decimal((way.count() + tenth_of_a_kilometre / 2) / tenth_of_a_kilometre, 1) + " km";
}

bool to_find(const PlannedLoad& load) {
  const auto says = [&](std::string_view words) {
    return load.as_written.find(words) != std::string::npos;
  };
  return !load.mass && (says("RM") || says("of last") || says("of start"));
}

bool is_to_find(const Prescription& dose) {
  const bool paced = dose.effort.empty() || dose.effort.starts_with("pace");
  const bool found_by_effort = dose.loads.empty() && !paced && !dose.reps.empty() && !dose.hold &&
                               !dose.duration && !dose.distance;
  return found_by_effort || std::any_of(dose.loads.begin(), dose.loads.end(), to_find);
}

std::string dose_words(const Prescription& prescription) {
  // The load has words of its own, so what stands from `at` on goes; the effort comes back below.
  std::string dose = utf8::printable(prescription.as_written);
  if (!prescription.loads.empty()) dose.resize(std::min(dose.find(" at "), dose.size()));
  const auto add = [&dose](const std::string& words) {
    if (words.empty() || dose.find(words) != std::string::npos) return;
    dose += (dose.empty() ? "" : ", ") + words;
  };
  add(utf8::printable(prescription.effort));
  if (!prescription.range.empty()) add("range " + utf8::printable(prescription.range));
  add(utf8::printable(prescription.level_title));
  if (prescription.times_per_day > 1) add(words::times_a_day(prescription.times_per_day));
  return dose;
}

std::vector<WeekRow> week_rows(const Plan& plan) {
  const auto titles = short_titles(plan);
  std::vector<WeekRow> rows;
  for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
    const auto start = rows.size();
    for (const auto& exercise : plan.weeks[i].exercises) {
      for (auto& row : exercise_rows(plan, i, exercise, rows.size() == start)) {
        row.exercise = title_of(titles, exercise.exercise);
        rows.push_back(std::move(row));
      }
    }
    if (rows.size() == start) rows.push_back(empty_week(plan.weeks[i]));
    share_doses(rows.begin() + static_cast<std::ptrdiff_t>(start), rows.end());
  }
  return rows;
}

}  // namespace titrate::text
