#include <algorithm>

#include "planner/plan/fold.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

std::size_t at(int index) { return static_cast<std::size_t>(index); }

bool within(const std::vector<DateRange>& ranges, Date day) {
  return std::ranges::any_of(
      ranges, [&](const DateRange& range) { return range.from <= day && day <= range.to; });
}

}  // namespace

/// What was given out for this week and must have happened by now, or was done early.
std::vector<Fold::DoneSession> Fold::given_before(const WeekShape& shape) const {
  std::vector<DoneSession> given;
  if (options_.given == nullptr) {
    return given;
  }
  for (const Ledger::Issued* each : options_.given->standing(week_)) {
    DoneSession session;
    session.slot = {each->kind, static_cast<int>((each->date - first_day(week_)).count()),
                    each->start};
    const bool in_week = is_dated(each->kind) || each->kind == shape.home_kind ||
                         std::ranges::any_of(shape.parts, [&](const WeekShape::Part& part) {
                           return part.kind == each->kind;
                         });
    if (!in_week && !shape.parts.empty()) {
      // The week belongs to another phase by now.
      session.slot.kind = each->at_home ? shape.home_kind : shape.parts.front().kind;
    }
    session.date = each->date;
    session.number = each->number;
    given.push_back(session);
  }
  return given;
}

/// A session done on another day takes the first place of its week that is still free.
void Fold::match_logged(std::vector<DoneSession>& given, std::vector<DoneSession>& logged) const {
  for (const bool same_day : {true, false}) {
    for (DoneSession& session : logged) {
      const auto place = std::ranges::find_if(given, [&](const DoneSession& each) {
        return session.number == 0 && !each.logged && (!same_day || each.date == session.date);
      });
      if (place != given.end()) {
        session.number = place->number;
        session.slot.kind = place->slot.kind;
        session.slot.start = same_day ? place->slot.start : std::nullopt;
        place->logged = session.logged;
      }
    }
  }
  std::erase_if(given, [](const DoneSession& each) { return each.logged.has_value(); });
}

/// A past week as it was given out, laid beside what was logged. A place without an entry was
/// missed, from the second day after it on, or when a session after it was logged.
std::vector<Fold::DoneSession> Fold::past_sessions(const WeekShape& shape) {
  constexpr date::days until_missed{2};
  const Date from = first_day(week_);
  const int usual_kind = shape.parts.empty() ? 0 : shape.parts.front().kind;
  std::vector<DoneSession> given = given_before(shape);
  const bool nothing_given = given.empty();
  std::vector<DoneSession> sessions;
  for (const LogView::Session& each : log_.sessions(from, std::min(from + date::days{6}, as_of_))) {
    DoneSession session;
    session.slot = {usual_kind, static_cast<int>((each.date - from).count()), {}};
    session.date = each.date;
    session.logged = each;
    sessions.push_back(session);
  }
  match_logged(given, sessions);
  for (DoneSession& each : given) {
    if (each.date >= as_of_ && log_.missed_on(each.date) == nullptr) {
      continue;
    }
    if (each.date > as_of_) {
      continue;
    }
    each.missed = log_.missed_on(each.date);
    // Entries stand in the order of their days: after a session of today none of yesterday comes.
    const bool none_comes =
        each.date + until_missed <= as_of_ || (each.date < as_of_ && log_.session_on(as_of_));
    each.silent = each.missed == nullptr && none_comes;
    each.calm = each.missed == nullptr && !each.silent;
    sessions.push_back(each);
  }
  std::ranges::stable_sort(sessions, {}, &DoneSession::date);
  if (nothing_given && sessions.empty() && shape.days > 0 && from + date::days{6} < as_of_) {
    schedule::Placement planned(gaps_, past_before(from));
    static_cast<void>(planned.add_week(request(shape, {}, from)));
    out_.shortfalls[week_] = planned.shortfalls(0);  // why nothing was done
  }
  return sessions;
}

std::vector<Fold::DoneSession> Fold::future_sessions(const WeekShape& shape,
                                                     const std::vector<DoneSession>& past,
                                                     const Dates* dated) {
  const Date from = first_day(week_);
  if (!placement_) {
    horizon_week_ = week_;
    placement_.emplace(gaps_, past_before(as_of_ + date::days{1}));
  }
  const schedule::WeekRequest wanted = request(shape, past, as_of_);
  const std::vector<int> placed = placement_->add_week(wanted);
  const std::size_t index = at(week_ - horizon_week_);
  int accepted = 0;
  int all = 0;
  for (std::size_t part = 0; part < placed.size(); ++part) {
    const WeekShape::Part& asked = shape.parts[part];
    const int gone = asked.count - wanted.wanted[part].count;
    accepted += std::max(0, asked.accept - gone);
    all += placed[part];
  }
  if (all < accepted && !options_.without_patient && options_.words) {
    out_.shortfalls[week_] = placement_->shortfalls(static_cast<int>(index));
  }
  std::vector<schedule::Slot> slots =
      dated != nullptr && index < dated->size() ? (*dated)[index] : placement_->best_of_newest();
  used_.push_back(slots);
  add_dated(past, wanted, slots);
  add_home_days(shape, past, wanted, slots);
  std::vector<DoneSession> sessions;
  sessions.reserve(slots.size());
  for (const schedule::Slot& slot : slots) {
    DoneSession session;
    session.slot = slot;
    session.date = from + date::days{slot.day};
    session.calm = true;
    sessions.push_back(session);
  }
  return sessions;
}

/// Where sessions of a kind stood when they were last given out: they stay there if they can.
std::vector<schedule::Slot> Fold::given_places(int kind, Date from,
                                               const std::vector<DoneSession>& past) const {
  std::vector<schedule::Slot> places;
  if (options_.given == nullptr) {
    return places;
  }
  const KindOfSession& its = kinds_[at(kind)];
  // A place that was taken back, as under a red flag, is still the one the patient knows.
  for (const Ledger::Issued& issued : options_.given->all()) {
    const Ledger::Issued* each = &issued;
    if (each->week != week_) {
      continue;
    }
    const bool held = std::ranges::find(past, each->number, &DoneSession::number) != past.end();
    if (!held && each->date >= from && each->name == its.name && each->at_home == its.at_home) {
      places.push_back(
          {kind, static_cast<int>((each->date - first_day(week_)).count()), each->start});
    }
  }
  return places;
}

/// What is still wanted of a week after its past sessions, from a day on.
schedule::WeekRequest Fold::request(const WeekShape& shape, const std::vector<DoneSession>& past,
                                    Date from) {
  schedule::WeekRequest request;
  for (int index = 0; index < 7; ++index) {
    const Date date = first_day(week_) + date::days{index};
    const auto weekday = at(weekday_index(date));
    schedule::Day& day = request.days[at(index)];
    day.gone = date < from || std::ranges::find(past, date, &DoneSession::date) != past.end();
    day.blocked = day.gone || within(patient_.unavailable, date);
    day.windows = patient_.available[weekday];
    day.usual = patient_.usual[weekday];
  }
  // A dated session may have taken the place of one of these; what was given out says so.
  const bool dated_done =
      options_.given != nullptr &&
      std::ranges::any_of(past, [&](const DoneSession& each) { return is_dated(each.slot.kind); });
  request.order = turns_left(shape, past);
  const std::vector<std::string>& names = machine_.phases[at(shape.base_phase)].sessions.order;
  for (std::size_t kind = 0; kind < kinds_.size() && !shape.order.empty(); ++kind) {
    const bool named = std::ranges::find(names, kinds_[kind].name) != names.end();
    if (kinds_[kind].phase == shape.base_phase && !kinds_[kind].at_home && named) {
      request.in_turn.push_back(static_cast<int>(kind));
    }
  }
  for (const WeekShape::Part& part : shape.parts) {
    schedule::Wanted wanted;
    wanted.kind = part.kind;
    const auto gone = std::ranges::count_if(
        past, [&](const DoneSession& each) { return each.slot.kind == part.kind; });
    wanted.count = std::max(0, part.count - static_cast<int>(gone));
    if (!shape.order.empty()) {
      wanted.count = static_cast<int>(std::ranges::count(request.order, part.kind));
    }
    if (dated_done) {
      wanted.count =
          std::min(wanted.count, static_cast<int>(given_places(part.kind, from, past).size()));
    }
    wanted.minutes = minutes_of(shape, part);
    wanted.needs_window = part.timed;
    wanted.per_week = part.count;
    wanted.given = given_places(part.kind, from, past);
    for (const int other : request.in_turn) {
      // The days stay as they were given out when the turn moves on.
      const auto places = given_places(other, from, past);
      wanted.given.insert(wanted.given.end(), places.begin(), places.end());
    }
    request.wanted.push_back(std::move(wanted));
  }
  return request;
}

/// The names of the sessions to come, in turn. One that was missed is the next one's turn: the
/// count stands still until it is done.
std::vector<int> Fold::turns_left(const WeekShape& shape, const std::vector<DoneSession>& past) {
  std::size_t done = 0;
  std::size_t gone = 0;
  for (const DoneSession& each : past) {
    if (std::ranges::find(shape.order, each.slot.kind) == shape.order.end()) {
      continue;
    }
    ++gone;
    if (each.logged || each.calm) {
      ++done;
    }
  }
  std::vector<int> left;
  for (std::size_t turn = gone; turn < shape.order.size(); ++turn) {
    left.push_back(shape.order[turn - gone + done]);
  }
  return left;
}

std::vector<schedule::Past> Fold::past_before(Date day) const {
  const auto origin = static_cast<int>((first_day(week_) - patient_.start).count());
  const auto limit = static_cast<int>((day - patient_.start).count());
  std::vector<schedule::Past> before;
  for (schedule::Past past : past_) {
    if (past.day < limit) {
      past.day -= origin;
      before.push_back(past);
    }
  }
  return before;
}

void Fold::remember(const DoneSession& session) {
  const auto day = static_cast<int>((session.date - patient_.start).count());
  past_.push_back({session.slot.kind, day, session.slot.start, 0});
}

/// The longest session of its kind this week: what has to fit.
int Fold::minutes_of(const WeekShape& shape, const WeekShape::Part& part) {
  std::vector<DoneSession> spread;
  for (int ordinal = 0; ordinal < part.count; ++ordinal) {
    DoneSession session;
    session.slot.kind = part.kind;
    session.date = first_day(week_) + date::days{7 * ordinal / part.count};
    spread.push_back(session);
  }
  int longest = 0;
  const Uses* before = nullptr;
  const std::vector<Uses> all = uses_in(shape, spread, {});
  for (const Uses& uses : all) {
    if (before != nullptr &&
        std::ranges::equal(uses, *before, {}, &engine::Active::use, &engine::Active::use)) {
      continue;  // the same as the one before it
    }
    before = &uses;
    longest = std::max(longest, minutes_of(uses, part.kind));
  }
  return longest;
}

int Fold::minutes_of(const Uses& uses, int kind) {
  std::vector<const Prescription*> prescriptions;
  for (const Dose* dose : book_.session_of(state_, uses, today(first_day(week_)))) {
    if (!dose->prescribed.held_back) {
      prescriptions.push_back(&dose->words);
    }
  }
  return session_minutes(prescriptions, machine_.phases[at(kinds_[at(kind)].phase)].sessions);
}

}  // namespace titrate
