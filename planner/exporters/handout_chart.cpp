#include <algorithm>
#include <tuple>
#include <utility>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

constexpr std::size_t most_charts = 2;
constexpr int least_weeks = 3;  ///< of an exercise that is worth a chart

/// What one exercise shows over the weeks.
struct Candidate {
  std::string exercise;
  Chart chart;
  int weeks = 0;
  int with_kilograms = 0;
  bool goes_far = false;  ///< a way or a time, not repetitions
  bool rises = false;     ///< its intensity or its amount changes
};

/// The heaviest prescription of an exercise in a week.
const Prescription* main_dose(const PlannedWeek& week, const std::string& exercise) {
  const Prescription* main = nullptr;
  const auto mass_of = [](const Prescription& dose) {
    Grams mass{-1};
    for (const auto& load : dose.loads) mass = std::max(mass, load.mass.value_or(Grams{-1}));
    return mass;
  };
  for (const auto& session : week.sessions) {
    if (!text::counts(session)) continue;
    for (const auto& dose : session.prescriptions) {
      if (dose.exercise != exercise) continue;
      if (main == nullptr || mass_of(dose) > mass_of(*main)) main = &dose;
    }
  }
  return main;
}

void set_intensity(const Prescription& dose, ChartWeek& week, Candidate& candidate) {
  std::optional<PlannedLoad> heaviest;
  for (const auto& load : dose.loads) {
    if (load.mass && (!heaviest || *load.mass > *heaviest->mass)) heaviest = load;
  }
  if (heaviest) {
    week.intensity = heaviest->mass->count();
    week.intensity_words = (heaviest->on_bodyweight && heaviest->mass->count() > 0 ? "+" : "") +
                           words::kilograms(*heaviest->mass);
    ++candidate.with_kilograms;
  } else if (dose.level && !dose.level_title.empty()) {
    week.intensity = *dose.level;
    week.intensity_words = utf8::printable(dose.level_title);
  }
}

/// Repetitions, or the way or time where a repetition is a bout of it.
void set_volume(const WeekExercise& sums, const Prescription& dose, ChartWeek& week,
                std::string& name) {
  const bool bouts = dose.duration || dose.distance || !dose.intervals.empty();
  if (bouts && sums.distance) {
    week.volume = sums.distance->count() / 1000;
    week.volume_words = text::rounded_way(*sums.distance);
    name = "Distance a week";
  } else if (bouts && sums.duration) {
    week.volume = sums.duration->count();
    week.volume_words = std::to_string((sums.duration->count() + 30) / 60);
    name = "Minutes a week";
  } else if (sums.reps) {
    week.volume = *sums.reps;
    week.volume_words = words::thousands(*sums.reps);
    name = dose.hold ? "Holds a week" : "Lifts a week";
  }
}

bool changes(const std::vector<ChartWeek>& weeks) {
  const ChartWeek* before = nullptr;
  for (const auto& week : weeks) {
    if (week.volume_words.empty()) continue;
    if (before != nullptr && (before->volume_words != week.volume_words ||
                              before->intensity_words != week.intensity_words))
      return true;
    before = &week;
  }
  return false;
}

/// A level that never changes says nothing.
bool levels_change(const std::vector<ChartWeek>& weeks) {
  std::optional<std::int64_t> before;
  for (const auto& week : weeks) {
    if (before && week.intensity && *before != *week.intensity) return true;
    before = week.intensity ? week.intensity : before;
  }
  return false;
}

std::string shortened(const PlannedWeek& week) {
  const auto held = std::count_if(week.sessions.begin(), week.sessions.end(), text::counts);
  if (held >= week.wanted) return {};
  return std::to_string(held) + " of " + std::to_string(week.wanted);
}

Candidate candidate_of(const Plan& plan, const std::string& exercise, const std::string& title) {
  Candidate candidate;
  candidate.exercise = exercise;
  candidate.chart.title = title;
  bool kilograms = false;
  for (const auto& planned : plan.weeks) {
    ChartWeek week;
    week.week = planned.number;
    week.shortened = shortened(planned);
    const auto* dose = main_dose(planned, exercise);
    const auto sums = std::ranges::find(planned.exercises, exercise, &WeekExercise::exercise);
    if (dose != nullptr && sums != planned.exercises.end()) {
      set_volume(*sums, *dose, week, candidate.chart.volume);
      set_intensity(*dose, week, candidate);
      kilograms = kilograms || week.intensity_words.ends_with("kg");
      candidate.weeks += week.volume_words.empty() ? 0 : 1;
    }
    candidate.chart.weeks.push_back(std::move(week));
  }
  if (kilograms) {
    candidate.chart.intensity = "Weight";
  } else if (levels_change(candidate.chart.weeks)) {
    candidate.chart.intensity = "Level";
  } else {
    for (auto& week : candidate.chart.weeks) week.intensity.reset();
  }
  candidate.goes_far =
      candidate.chart.volume == "Distance a week" || candidate.chart.volume == "Minutes a week";
  candidate.rises = changes(candidate.chart.weeks);
  return candidate;
}

bool same_volume(const Chart& a, const Chart& b) {
  return std::equal(a.weeks.begin(), a.weeks.end(), b.weeks.begin(), b.weeks.end(),
                    [](const auto& x, const auto& y) { return x.volume_words == y.volume_words; });
}

/// All sessions together, where no exercise says enough.
Chart minutes_chart(const Plan& plan) {
  Chart chart;
  chart.title = "All exercises together";
  chart.volume = "Minutes a week";
  for (const auto& planned : plan.weeks) {
    ChartWeek week;
    week.week = planned.number;
    week.shortened = shortened(planned);
    for (const auto& session : planned.sessions) {
      int times = 1;
      for (const auto& dose : session.prescriptions) times = std::max(times, dose.times_per_day);
      if (text::counts(session)) week.volume += session.minutes * times;
    }
    if (week.volume > 0) week.volume_words = std::to_string(week.volume);
    chart.weeks.push_back(std::move(week));
  }
  return chart;
}

/// `35 kg in week 1 to 45 kg in week 13; 135 lifts a week, then 72.`
std::string alternative(const Chart& chart) {
  const ChartWeek* first = nullptr;
  const ChartWeek* last = nullptr;
  const ChartWeek* light = nullptr;
  const ChartWeek* heavy = nullptr;
  for (const auto& week : chart.weeks) {
    if (!week.volume_words.empty()) {
      first = first == nullptr ? &week : first;
      last = &week;
    }
    if (week.intensity) {
      light = light == nullptr ? &week : light;
      heavy = &week;
    }
  }
  if (first == nullptr) return {};
  std::string text = chart.title + ". " + chart.volume + ": " + first->volume_words + " in week " +
                     std::to_string(first->week) + ", " + last->volume_words + " in week " +
                     std::to_string(last->week) + ".";
  if (light != nullptr) {
    text += " " + chart.intensity + ": " + light->intensity_words + " in week " +
            std::to_string(light->week) + ", " + heavy->intensity_words + " in week " +
            std::to_string(heavy->week) + ".";
  }
  return text;
}

/// The exercises that are worth a chart: those with weights first, then those that go some way.
std::vector<Candidate> candidates_of(const Plan& plan) {
  const int least = std::min(least_weeks, static_cast<int>(plan.weeks.size()));
  std::vector<Candidate> candidates;
  for (const auto& [exercise, title] : text::exercises_of(plan)) {
    auto candidate = candidate_of(plan, exercise, title);
    if (candidate.rises && candidate.weeks >= least) candidates.push_back(std::move(candidate));
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
    return std::tuple{a.with_kilograms, a.goes_far, a.weeks} >
           std::tuple{b.with_kilograms, b.goes_far, b.weeks};
  });
  return candidates;
}

/// `Standing goes from 37.5 kg to 47.5 kg the same way.`, for each weight that has no chart.
std::vector<Line> alike_notes(const Plan& plan, const std::vector<Chart>& charts) {
  std::vector<Line> notes;
  for (const auto& each : candidates_of(plan)) {
    const auto& weeks = each.chart.weeks;
    const bool shown = std::any_of(charts.begin(), charts.end(), [&](const Chart& chart) {
      return chart.title == each.chart.title;
    });
    if (shown || each.with_kilograms == 0) continue;
    const auto has = [](const ChartWeek& week) { return week.intensity.has_value(); };
    const auto first = std::find_if(weeks.begin(), weeks.end(), has);
    const auto last = std::find_if(weeks.rbegin(), weeks.rend(), has);
    notes.push_back({written(each.chart.title), plain(": from " + first->intensity_words + " to " +
                                                      last->intensity_words + ".")});
  }
  return notes;
}

}  // namespace

std::vector<Chart> charts_of(const Plan& plan) {
  auto candidates = candidates_of(plan);
  std::vector<Chart> charts;
  // Without a weight anywhere the time of all of it says most.
  if (!plan.weeks.empty() && (candidates.empty() || candidates.front().with_kilograms == 0))
    charts.push_back(minutes_chart(plan));
  for (auto& each : candidates) {
    const bool told = std::any_of(charts.begin(), charts.end(), [&](const Chart& other) {
      return same_volume(other, each.chart);
    });
    const bool plain_count = each.chart.intensity.empty() && !each.goes_far;
    if (told || plain_count || charts.size() >= most_charts) continue;
    charts.push_back(std::move(each.chart));
  }
  for (auto& chart : charts) chart.alternative = alternative(chart);
  return charts;
}

std::vector<Line> chart_notes_of(const Plan& plan, const std::vector<Chart>& charts) {
  std::vector<Line> notes;
  for (std::size_t i = 0; i < plan.weeks.size(); ++i) {
    const auto why = short_week_words(plan, plan.weeks[i]);
    if (why.empty()) continue;
    auto last = i;
    while (last + 1 < plan.weeks.size() && short_week_words(plan, plan.weeks[last + 1]) == why)
      ++last;
    const auto weeks = weeks_words(plan.weeks[i].number, plan.weeks[last].number);
    notes.push_back({plain(weeks + (last == i ? " is short (" : " are short (") + why + ").")});
    i = last;
  }
  for (std::size_t i = 1; i < plan.weeks.size(); ++i) {
    if (!plan.weeks[i].repeats) continue;
    notes.push_back(
        {plain("Week " + std::to_string(plan.weeks[i].number) + " does the week before again.")});
  }
  for (auto& note : alike_notes(plan, charts)) notes.push_back(std::move(note));
  for (const auto& phase : plan.phases) {
    if (!phase.open) continue;
    notes.push_back({plain("After week " + std::to_string(phase.last_week) + " the last part, "),
                     written(phase.title),
                     plain(", goes on until you and your therapist end it.")});
  }
  return notes;
}

}  // namespace titrate::handout
