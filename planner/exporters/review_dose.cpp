#include "planner/exporters/review_dose.h"

#include <algorithm>
#include <numeric>

#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

Style direction(std::int64_t before, std::int64_t now) {
  return now > before ? Style::better : Style::caution;
}

Styled load_change(const Prescription& before, const Prescription& now) {
  const auto old = heaviest_load(before);
  const auto its = heaviest_load(now);
  if (!old || !its || *old == *its) return {};
  std::string words = "Load " + words::decimal(old->count(), 3) + " to " + words::kilograms(*its);
  if (old->count() > 0) {
    words += " (" + words::signed_percent(relative_change(old->count(), its->count())) + ")";
  }
  return Styled{words + "."};
}

/// `reps -25 %`, or of time or way where the dose has no repetitions.
std::string volume_change(const Prescription& before, const Prescription& now) {
  const auto share = [](std::string_view name, std::int64_t old, std::int64_t its) {
    if (old == its || old == 0) return std::string{};
    return " (" + std::string{name} + " " + words::signed_percent(relative_change(old, its)) + ")";
  };
  const auto old = reps_of(before);
  const auto its = reps_of(now);
  if (old && its && !before.hold) return share("reps", *old, *its);
  if (before.duration && now.duration) {
    return share("time", before.duration->count() * before.sets.value_or(1),
                 now.duration->count() * now.sets.value_or(1));
  }
  if (before.distance && now.distance) {
    return share("distance", before.distance->count() * before.sets.value_or(1),
                 now.distance->count() * now.sets.value_or(1));
  }
  return {};
}

/// The dose without its kilograms, which have words of their own; with the load as written where
/// they are not known.
std::string without_kilograms(const Prescription& dose) {
  return heaviest_load(dose) ? dose_words(dose) : utf8::printable(dose.as_written);
}

}  // namespace

std::optional<Grams> heaviest_load(const Prescription& dose) {
  std::optional<Grams> most;
  for (const PlannedLoad& load : dose.loads) {
    if (!load.mass) return {};
    most = most ? std::max(*most, *load.mass) : *load.mass;
  }
  return most;
}

PerMille relative_change(std::int64_t before, std::int64_t now) {
  const std::int64_t twice = (now - before) * 2000 / before;
  return PerMille{(twice + (twice < 0 ? -1 : 1)) / 2};
}

std::optional<int> reps_of(const Prescription& dose) {
  if (dose.reps.empty()) return {};
  return std::accumulate(dose.reps.begin(), dose.reps.end(), 0);
}

std::string short_dose(const Prescription& dose) {
  const auto mass = heaviest_load(dose);
  auto words = without_kilograms(dose);
  if (mass) words += (words.empty() ? "" : " ") + words::kilograms_in_column(*mass);
  return words;
}

std::string week_dose(const WeekDoses& week) {
  if (week.doses.empty()) return "-";
  std::string words;
  std::string last;
  bool known = true;
  for (const Prescription& dose : week.doses) {
    const auto its = without_kilograms(dose);
    if (its != last) words += (words.empty() ? "" : ", then ") + its;
    last = its;
    known = known && heaviest_load(dose).has_value();
  }
  if (!known) return words;
  const Grams from = *heaviest_load(week.doses.front());
  const Grams to = *heaviest_load(week.doses.back());
  const std::string mass = from == to
                               ? words::kilograms_in_column(to)
                               : words::decimal(from.count(), 3) + " to " + words::kilograms(to);
  return words + (week.doses.size() > 1 ? ", " : " ") + mass;
}

Styled dose_change(const Prescription& before, const Prescription& now) {
  Styled change;
  if (before.exercise != now.exercise) {
    change = Styled{utf8::printable(before.title) + " to " + utf8::printable(now.title) + "."};
  }
  change.join(" ", load_change(before, now));
  const auto old = without_kilograms(before);
  const auto its = without_kilograms(now);
  if (old != its) {
    change.join(" ", Styled{old + " to " + its + volume_change(before, now) + "."});
  }
  return change;
}

Styled change_word(const Prescription& before, const Prescription& now) {
  if (before.exercise != now.exercise) return Styled{"other exercise", Style::caution};
  if (before.level && now.level && *before.level != *now.level) {
    return *now.level < *before.level ? Styled{"easier level", Style::caution}
                                      : Styled{"harder level", Style::better};
  }
  const auto old = heaviest_load(before);
  const auto its = heaviest_load(now);
  if (old && its && *old != *its) {
    return Styled{*its < *old ? "eased" : words::signed_kilograms(*its - *old),
                  direction(old->count(), its->count())};
  }
  if (!old && its) return Styled{"load found"};
  const auto reps_before = reps_of(before);
  const auto reps_now = reps_of(now);
  if (reps_before && reps_now && *reps_before != *reps_now) {
    return Styled{*reps_now < *reps_before ? "eased" : "more repetitions",
                  direction(*reps_before, *reps_now)};
  }
  return Styled{"other dose"};
}

}  // namespace titrate::text
