#include "planner/engine/chart.h"

#include <algorithm>

namespace titrate::engine {
namespace {

constexpr int extreme_pain = 8;
constexpr int girth_rise_mm = 10;
constexpr std::size_t scores_for_base = 12;
constexpr int oldest_score_days = 84;

Zone zone_of(int pain, const Chart& chart, const PainProfile& profile) {
  return pain <= profile.safe       ? Zone::safe
         : pain <= chart.acceptable ? Zone::acceptable
                                    : Zone::high;
}

bool watches(const PainProfile& pain, PainProfile::Watch what) {
  return std::ranges::find(pain.watch, what) != pain.watch.end();
}

/// Rule L3: at least ten minutes, and half as long again, above the usual stiffness.
bool stiff_late(int minutes, int base) { return minutes - base >= std::max(10, (base + 1) / 2); }

bool swollen(const SessionEntry& entry, const PainProfile& pain) {
  const auto& effusion = entry.effusion;
  const auto& girth = entry.girth;
  return (watches(pain, PainProfile::Watch::effusion) && effusion.before && effusion.after &&
          *effusion.after > *effusion.before) ||
         (watches(pain, PainProfile::Watch::girth) && girth.before && girth.after &&
          *girth.after >= *girth.before + girth_rise_mm);
}

Morning morning_of(std::optional<int> score, const Chart& chart, const PainProfile& pain) {
  if (!score) {
    return Morning::missing;
  }
  const int rise = *score - chart.base;
  return rise > pain.settle ? Morning::late : rise >= 1 ? Morning::raised : Morning::usual;
}

/// The median of the last twelve scores, rounded up, none of them older than 84 days; what was
/// usual before where that is lower, or where there are fewer.
int ratcheted(int usual, const std::vector<std::pair<Date, int>>& scores, Date today) {
  std::vector<int> recent;
  for (const auto& [day, score] : scores) {
    if (day + date::days{oldest_score_days} >= today) {
      recent.push_back(score);
    }
  }
  if (recent.size() < scores_for_base) {
    return usual;
  }
  const std::vector<int> last(recent.end() - scores_for_base, recent.end());
  return std::min(usual, (doubled_median(last) + 1) / 2);
}

void apply_soreness(const SessionEntry& entry, const PainProfile& pain, Answer& answer) {
  if (!entry.soreness || !watches(pain, PainProfile::Watch::soreness)) {
    return;
  }
  switch (*entry.soreness) {
    case Soreness::none:
      return;
    case Soreness::warm_up:
      answer.morning = answer.morning == Morning::usual ? Morning::raised : answer.morning;
      return;
    case Soreness::stays:
      answer.zone = std::max(answer.zone, Zone::high);
      return;
    case Soreness::later:
      answer.morning = Morning::late;
      return;
  }
}

}  // namespace

Irritability irritability_of(const Baseline& baseline) {
  const int worst = baseline.worst_pain.value_or(0);
  const int settles = baseline.settles_hours.value_or(0);
  if (worst >= 7 || baseline.night_pain.value_or(false) || settles > 24) {
    return Irritability::high;
  }
  return worst >= 4 || settles >= 1 ? Irritability::moderate : Irritability::low;
}

int doubled_median(std::vector<int> scores) {
  std::ranges::sort(scores);
  const std::size_t n = scores.size();
  return n % 2 == 1 ? 2 * scores[n / 2] : scores[n / 2 - 1] + scores[n / 2];
}

int acceptable_on(const PainProfile& pain, const Baseline& baseline, int week,
                  int days_since_injury) {
  constexpr int irritable = 3;
  int most = pain.acceptable;
  if (week == 1 && irritability_of(baseline) == Irritability::high) {
    most = std::min(most, irritable);
  }
  const bool acute = pain.acute && days_since_injury >= 0 && days_since_injury <= pain.acute_days;
  return acute ? std::min(most, *pain.acute) : most;
}

Chart initial_chart(const PainProfile& pain, const Baseline& baseline) {
  Chart chart;
  chart.acceptable = acceptable_on(pain, baseline, 1, pain.acute_days + 1);
  chart.base_known = !baseline.morning_pain.empty();
  if (chart.base_known) {
    chart.base = (doubled_median(baseline.morning_pain) + 1) / 2;
  }
  chart.stiffness_base = baseline.stiffness_minutes.value_or(0);
  chart.baseline = baseline.measurements;
  chart.measured = baseline.measurements;
  return chart;
}

void record_measurement(Chart& chart, const Measurement& result) {
  const auto known = std::ranges::find(chart.measured, result.name, &Measurement::name);
  if (known == chart.measured.end()) {
    chart.measured.push_back(result);
  } else {
    *known = result;
  }
}

Answer classify(const SessionEntry& entry, std::optional<int> morning,
                std::optional<int> morning_stiffness, const Chart& chart, const PainProfile& pain,
                bool usual_night_pain, const PainScores* own_pain) {
  Answer answer;
  PainScores scores = entry.pain;
  if (own_pain != nullptr) {
    scores.during = own_pain->during ? own_pain->during : scores.during;
    scores.after = own_pain->after ? own_pain->after : scores.after;
    morning = own_pain->morning ? own_pain->morning : morning;
  }
  const int worst = std::max(scores.during.value_or(0), scores.after.value_or(0));
  answer.zone = zone_of(worst, chart, pain);
  if (scores.before && zone_of(*scores.before, chart, pain) == Zone::high) {
    answer.zone = Zone::high;
  }
  if (worst >= extreme_pain || (entry.night_pain && !usual_night_pain)) {
    answer.zone = Zone::extreme;
  }
  // Without any score of the session nothing may rise: the answer counts as not given.
  const bool scored = scores.during || scores.after;
  answer.morning =
      scored || morning > chart.base ? morning_of(morning, chart, pain) : Morning::missing;
  const bool stiff = watches(pain, PainProfile::Watch::stiffness) && morning_stiffness &&
                     stiff_late(*morning_stiffness, chart.stiffness_base);
  if (stiff || swollen(entry, pain)) {
    answer.morning = Morning::late;
  }
  apply_soreness(entry, pain, answer);
  answer.away = watches(pain, PainProfile::Watch::leg_site) && entry.leg_site.before &&
                entry.leg_site.after && *entry.leg_site.after > *entry.leg_site.before;
  return answer;
}

bool is_late_score(int morning, const Chart& chart, const PainProfile& pain) {
  return morning - chart.base > pain.settle;
}

Trend turn_chart(Chart& chart, Date from, Date to, int sessions_done) {
  std::vector<int> week;
  for (const auto& [day, score] : chart.mornings) {
    // The morning of the first day still belongs to the session of the evening before it.
    if (day > from && day <= to + date::days{1}) {
      week.push_back(score);
    }
  }
  std::optional<int> median;
  if (week.size() >= 2 && static_cast<int>(week.size()) >= sessions_done) {
    median = doubled_median(week);
  }
  Trend trend = Trend::flat;
  if (median && chart.last_week_median2 && *median > 2 * chart.base) {
    const int rise2 = *median - *chart.last_week_median2;
    trend = rise2 >= 4 ? Trend::jump : rise2 >= 2 ? Trend::rise : Trend::flat;
  }
  chart.last_week_median2 = median;
  chart.base = ratcheted(chart.base, chart.mornings, to);
  chart.stiffness_base = ratcheted(chart.stiffness_base, chart.stiffness, to);
  return trend;
}

}  // namespace titrate::engine
