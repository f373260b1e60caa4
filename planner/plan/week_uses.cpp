#include "planner/plan/week_uses.h"

#include <algorithm>
#include <tuple>

#include "planner/plan/week_blocks.h"

namespace titrate {
namespace {

using engine::Active;
using engine::PhasePlan;
using engine::Rung;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

/// Whole days where one of the two has no time.
bool apart(const SessionTime& before, const SessionTime& after, Gap gap) {
  const auto days = static_cast<int>((after.date - before.date).count());
  constexpr int hours_a_day = 24;
  constexpr int minutes_an_hour = 60;
  if (gap.unit == Gap::Unit::days) {
    return days >= gap.amount;
  }
  if (before.start && after.start) {
    const int minutes =
        days * hours_a_day * minutes_an_hour + after.start->minutes - before.start->minutes;
    return minutes >= in_minutes(gap);
  }
  return days * hours_a_day >= gap.amount;
}

/// Session `index` of `of` belongs to the evenest `count` of them.
bool rides(int index, int of, int count) {
  for (int each = 0; each < count; ++each) {
    if (each * of / count == index) {
      return true;
    }
  }
  return false;
}

/// One block's way through the sessions of a week.
class Ride {
 public:
  Ride(const WeekInHand& week, const std::vector<SessionTime>& sessions, const Active& active,
       const WeekCount& count)
      : week_(week),
        sessions_(sessions),
        count_(count),
        name_(name_of_session(week, active)),
        days_(days_of(week, active)),
        every_(follows_sessions(week, active)),
        gap_(gap_of(week, active)),
        on_(kind_of_others(active)),
        taken_(sessions.size(), false) {
    const auto before = week.last_done.find(active.use->ladder);
    last_ = before == week.last_done.end() ? nullptr : &before->second;
    find_open();
    gap_.amount > 0 ? take_apart() : take_evenly();
    if (is_home_block(week, active)) {
      take_at_home();
    }
  }

  /// Whether the block is done in a session.
  [[nodiscard]] const std::vector<bool>& taken() const { return taken_; }

 private:
  /// Blocks of a phase beside, with a gap, ride on the named sessions that carry one.
  [[nodiscard]] const WeekShape::Part* kind_of_others(const Active& active) const {
    const PhasePlan& plan = week_.machine.phases[at(active.phase)];
    const bool carries = plan.sessions.days.gap && plan.sessions.days.gap->amount > 0;
    if (active.phase == week_.shape.base_phase || !carries) {
      return nullptr;
    }
    const auto found = std::ranges::find_if(week_.shape.parts, [&](const WeekShape::Part& part) {
      return week_.kinds[at(part.kind)].gap.amount > 0 && part.count >= days_ &&
             part.count < week_.shape.days;
    });
    return found == week_.shape.parts.end() ? nullptr : &*found;
  }

  [[nodiscard]] bool at_home(const SessionTime& session) const {
    return session.kind == week_.shape.home_kind;
  }

  /// The sessions in which the block may stand.
  void find_open() {
    open_.reserve(sessions_.size());
    int ordinal = 0;
    for (std::size_t index = 0; index < sessions_.size(); ++index) {
      if (at_home(sessions_[index])) {
        continue;
      }
      const std::string& kind = week_.kinds[at(sessions_[index].kind)].name;
      const bool named = kind.empty() ? name_ == std::to_string(ordinal + 1) : name_ == kind;
      const bool its_kind = on_ == nullptr || on_->kind == sessions_[index].kind;
      if ((name_.empty() || named) && its_kind) {
        open_.push_back(index);
      }
      ++ordinal;
    }
  }

  /// How many sessions there are of those the block may stand in, in the whole week.
  [[nodiscard]] int all_open() const {
    if (on_ != nullptr) {
      return on_->count;
    }
    if (name_.empty()) {
      return count_.sessions;
    }
    const int kind = open_.empty() ? -1 : sessions_[open_.front()].kind;
    const auto part = std::ranges::find(week_.shape.parts, kind, &WeekShape::Part::kind);
    return part == week_.shape.parts.end() ? 1 : part->count;
  }

  void take_evenly() {
    const int of = all_open();
    for (std::size_t each = 0; each < open_.size(); ++each) {
      taken_[open_[each]] = every_ || days_ >= of || rides(static_cast<int>(each), of, days_);
    }
  }

  /// As many of the sessions as are far enough from each other, from the last one before and, in a
  /// week like this, from the first one after; the evenest of them, else the earliest.
  void take_apart() {
    const int most = every_ ? static_cast<int>(open_.size()) : days_;
    unsigned best = 0;
    std::tuple<int, int> best_rank{};
    const unsigned all = 1U << open_.size();
    for (unsigned choice = all - 1; choice > 0; --choice) {
      const std::tuple<int, int> its{count(choice), -off_even(choice)};
      if (count(choice) <= most && its >= best_rank && all_apart(choice)) {
        best = choice;
        best_rank = its;
      }
    }
    for (std::size_t each = 0; each < open_.size(); ++each) {
      taken_[open_[each]] = holds(best, each);
    }
  }

  [[nodiscard]] static bool holds(unsigned choice, std::size_t each) {
    return (choice >> each & 1U) != 0;
  }
  [[nodiscard]] int count(unsigned choice) const {
    int sum = 0;
    for (std::size_t each = 0; each < open_.size(); ++each) {
      sum += holds(choice, each) ? 1 : 0;
    }
    return sum;
  }
  [[nodiscard]] int off_even(unsigned choice) const {
    int off = 0;
    for (std::size_t each = 0; each < open_.size(); ++each) {
      const bool even = rides(static_cast<int>(each), all_open(), std::min(days_, all_open()));
      off += holds(choice, each) && !even ? 1 : 0;
    }
    return off;
  }

  [[nodiscard]] bool all_apart(unsigned choice) const {
    constexpr date::days week{7};
    const SessionTime* before = last_;
    const SessionTime* first = nullptr;
    for (std::size_t each = 0; each < open_.size(); ++each) {
      if (!holds(choice, each)) {
        continue;
      }
      const SessionTime& session = sessions_[open_[each]];
      if (before != nullptr && !apart(*before, session, gap_)) {
        return false;
      }
      first = first == nullptr ? &session : first;
      before = &session;
    }
    if (first == nullptr) {
      return true;
    }
    SessionTime again = *first;
    again.date += week;
    return apart(*before, again, gap_);
  }

  /// Days at home: with a gap those far enough from the sessions, else the evenest.
  void take_at_home() {
    const int wanted = days_ - count_.sessions;
    int ordinal = 0;
    int done = 0;
    for (std::size_t index = 0; index < sessions_.size(); ++index) {
      if (!at_home(sessions_[index])) {
        continue;
      }
      const int of = count_.home_days;
      const bool even = wanted >= of || rides(ordinal++, of, wanted);
      taken_[index] = done < wanted && (gap_.amount > 0 ? leaves_rest(index) : even);
      done += taken_[index] ? 1 : 0;
    }
  }

  /// Enough time since the dose before and to the one after; after the last one, to the same day of
  /// next week.
  [[nodiscard]] bool leaves_rest(std::size_t index) const {
    constexpr date::days week{7};
    const SessionTime& day = sessions_[index];
    const SessionTime* before = last_;
    std::optional<SessionTime> after;
    for (std::size_t other = 0; other < sessions_.size(); ++other) {
      if (!taken_[other]) {
        continue;
      }
      if (other < index) {
        before = &sessions_[other];
      } else if (!after) {
        after = sessions_[other];
      }
    }
    for (std::size_t other = 0; other < index && !after; ++other) {
      if (taken_[other] && !at_home(sessions_[other])) {
        after = sessions_[other];
        after->date += week;
      }
    }
    return (before == nullptr || apart(*before, day, gap_)) && (!after || apart(day, *after, gap_));
  }

  const WeekInHand& week_;
  const std::vector<SessionTime>& sessions_;
  WeekCount count_;
  const std::string& name_;
  int days_;
  bool every_;
  Gap gap_;
  const WeekShape::Part* on_;
  const SessionTime* last_ = nullptr;
  std::vector<std::size_t> open_;
  std::vector<bool> taken_;
};

}  // namespace

std::vector<std::vector<Active>> uses_of_week(const WeekInHand& week,
                                              const std::vector<SessionTime>& sessions,
                                              const WeekCount& count) {
  std::vector<std::vector<Active>> uses(sessions.size());
  for (std::vector<Active>& session : uses) {
    session.reserve(week.shape.uses.size());
  }
  for (const Active& active : week.shape.uses) {
    const Ride ride{week, sessions, active, count};
    for (std::size_t index = 0; index < sessions.size(); ++index) {
      if (ride.taken()[index]) {
        uses[index].push_back(active);
      }
    }
  }
  return uses;
}

}  // namespace titrate
