#include <algorithm>
#include <cassert>
#include <numeric>

#include "planner/schedule/placement.h"
#include "planner/schedule/week_search.h"

namespace titrate::schedule {
namespace {

constexpr Window waking_hours{{7 * 60}, {21 * 60}};
constexpr Window whole_day{{0}, {minutes_a_day}};
/// More than any gap: loosened by this, none is left.
constexpr int without_gaps = 1'000'000;

/// One short week, searched again under looser limits. Fewer limits only ever allow more, so the
/// least loosening that helps can be found by halving.
class Trial {
 public:
  Trial(const GapTable& gaps, const std::vector<Past>& past, const Frontier& from,
        const WeekRequest& request, int first_day, const std::vector<int>& placed,
        std::size_t entry)
      : gaps_{gaps},
        past_{past},
        from_{from},
        request_{request},
        first_day_{first_day},
        placed_{placed},
        entry_{entry} {}

  /// Whether the week would hold one more of the entry, and one more in all.
  [[nodiscard]] bool helps(const WeekRequest& request, int loosened = 0) const {
    const int more = std::accumulate(placed_.begin(), placed_.end(), 0) + 1;
    const Rests rests{gaps_, past_, loosened};
    WeekSearch search{rests, request, first_day_};
    std::vector<std::vector<Step>> steps;
    const Layer layer = search.run(from_, more, steps);
    for (int index = 0; index < layer.size(); ++index) {
      const auto counts = search.placed(layer, index);
      const int total = std::accumulate(counts.begin(), counts.end(), 0);
      if (total >= more && counts[entry_] > placed_[entry_]) return true;
    }
    return false;
  }

  [[nodiscard]] bool helps_without(const std::vector<Limit>& limits) const {
    WeekRequest request = request_;
    int loosened = 0;
    for (const Limit limit : limits) take_away(limit, request, loosened);
    return helps(request, loosened);
  }

  [[nodiscard]] bool helps_opened(int day) const {
    WeekRequest request = request_;
    Day& opened = request.days[static_cast<std::size_t>(day)];
    opened.blocked = false;
    opened.windows = {waking_hours};
    return helps(request);
  }

  [[nodiscard]] bool helps_with_longer_windows(int minutes) const {
    WeekRequest request = request_;
    for (Day& day : request.days) {
      for (Window& window : day.windows) {
        window.to.minutes = std::min(minutes_a_day, window.to.minutes + minutes);
      }
    }
    return helps(request);
  }

  [[nodiscard]] bool helps_with_shorter_gaps(int minutes) const { return helps(request_, minutes); }

  [[nodiscard]] const WeekRequest& request() const { return request_; }

 private:
  static void take_away(Limit limit, WeekRequest& request, int& loosened) {
    switch (limit) {
      case Limit::unavailable:
        for (Day& day : request.days) {
          if (day.blocked) day.windows = {waking_hours};
          day.blocked = false;
        }
        return;
      case Limit::window:
        for (Day& day : request.days) {
          if (!day.blocked) day.windows = {whole_day};
        }
        return;
      case Limit::length:
        for (Wanted& wanted : request.wanted) wanted.minutes = 0;
        return;
      case Limit::gap:
        loosened = without_gaps;
        return;
    }
  }

  const GapTable& gaps_;
  const std::vector<Past>& past_;
  const Frontier& from_;
  const WeekRequest& request_;
  int first_day_;
  const std::vector<int>& placed_;
  std::size_t entry_;
};

constexpr std::array<Limit, 4> limits{Limit::unavailable, Limit::window, Limit::length, Limit::gap};

std::vector<Limit> helping_pair(const Trial& trial) {
  for (std::size_t first = 0; first < limits.size(); ++first) {
    for (std::size_t second = first + 1; second < limits.size(); ++second) {
      std::vector<Limit> pair{limits[first], limits[second]};
      if (trial.helps_without(pair)) return pair;
    }
  }
  return {};
}

/// The least number from 1 to `most` that helps, or 0. What a number does, a larger one does too.
template <class Helps>
int least(int most, const Helps& helps) {
  if (most < 1 || !helps(most)) return 0;
  int low = 0;
  while (most - low > 1) {
    const int middle = low + (most - low) / 2;
    (helps(middle) ? most : low) = middle;
  }
  return most;
}

int longest_gap(const GapTable& gaps, const std::vector<Past>& past) {
  int longest = 0;
  for (const auto& row : gaps) {
    for (const Gap gap : row) longest = std::max(longest, in_minutes(gap));
  }
  int owed = 0;
  for (const Past& session : past) owed = std::max(owed, session.extra_gap_minutes);
  return longest + owed + minutes_a_day;
}

void find_remedies(const Trial& trial, Shortfall& shortfall) {
  for (int day = 0; day < 7; ++day) {
    const Day& offered = trial.request().days[static_cast<std::size_t>(day)];
    if (offered.gone || (!offered.blocked && !offered.windows.empty())) continue;
    if (!trial.helps_opened(day)) continue;
    (offered.blocked ? shortfall.would_help : shortfall.would_help_offered).push_back(day);
  }
}

void explain(const Trial& trial, int longest, Shortfall& shortfall) {
  for (const Limit limit : limits) {
    if (trial.helps_without({limit})) shortfall.alone.push_back(limit);
  }
  if (shortfall.alone.empty()) {
    shortfall.collide = helping_pair(trial);
  } else {
    shortfall.collide = {shortfall.alone.front()};
  }
  find_remedies(trial, shortfall);
  shortfall.gap_too_long =
      least(longest, [&](int minutes) { return trial.helps_with_shorter_gaps(minutes); });
  shortfall.windows_too_short =
      least(minutes_a_day, [&](int minutes) { return trial.helps_with_longer_windows(minutes); });
  const auto [less, more] = std::minmax(shortfall.gap_too_long, shortfall.windows_too_short);
  shortfall.missing_minutes = less > 0 ? less : more;
}

}  // namespace

std::vector<Shortfall> Placement::shortfalls(int index) const {
  const auto week = static_cast<std::size_t>(index);
  assert(index >= 0 && week < requests_.size());
  const WeekRequest& request = requests_[week];
  const std::vector<int>& placed = placed_[week];
  std::vector<Shortfall> found;
  for (std::size_t entry = 0; entry < request.wanted.size(); ++entry) {
    const Wanted& wanted = request.wanted[entry];
    if (placed[entry] >= wanted.count) continue;
    const Trial trial{gaps_, past_, frontiers_[week], request, index * 7, placed, entry};
    Shortfall shortfall;
    shortfall.kind = wanted.kind;
    shortfall.wanted = wanted.count;
    shortfall.placed = placed[entry];
    explain(trial, longest_gap(gaps_, past_), shortfall);
    found.push_back(shortfall);
  }
  return found;
}

}  // namespace titrate::schedule
