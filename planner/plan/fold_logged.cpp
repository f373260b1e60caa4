#include <algorithm>
#include <charconv>

#include "planner/engine/adjust.h"
#include "planner/engine/found_loads.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

constexpr date::days one_day{1};

std::size_t at(int index) { return static_cast<std::size_t>(index); }

const Done* find_done(const SessionEntry& entry, std::string_view exercise) {
  const auto found = std::ranges::find(entry.did, exercise, &Done::exercise);
  return found == entry.did.end() ? nullptr : &*found;
}

std::string zone_word(engine::Zone zone) {
  switch (zone) {
    case engine::Zone::safe:
      return "safe";
    case engine::Zone::acceptable:
      return "acceptable";
    case engine::Zone::high:
      return "high";
    case engine::Zone::extreme:
      return "extreme";
  }
  return {};
}

std::string morning_word(engine::Morning morning) {
  switch (morning) {
    case engine::Morning::usual:
      return "usual";
    case engine::Morning::raised:
      return "raised";
    case engine::Morning::late:
      return "late";
    case engine::Morning::missing:
      return "missing";
  }
  return {};
}

std::string soreness_word(std::optional<Soreness> soreness) {
  switch (soreness.value_or(Soreness::none)) {
    case Soreness::none:
      return {};
    case Soreness::warm_up:
      return "warm-up";
    case Soreness::stays:
      return "stays";
    case Soreness::later:
      return "later";
  }
  return {};
}

std::string site_word(std::optional<LegSite> site) {
  constexpr std::string_view words[] = {"back", "buttock", "thigh", "calf", "foot"};
  return site ? std::string{words[static_cast<std::size_t>(*site)]} : std::string{};
}

/// The report of a session, and what it is compared with.
Report report_of(const LogView::Session& logged, const PainScores& scores,
                 const engine::Chart& chart, const PainProfile& pain) {
  const SessionEntry& entry = *logged.entry;
  Report report;
  report.before = scores.before;
  report.during = scores.during;
  report.after = scores.after;
  report.morning = scores.morning;
  report.usual = chart.base;
  report.safe = pain.safe;
  report.acceptable = chart.acceptable;
  report.settle = pain.settle;
  report.creep = pain.creep;
  report.stiffness = logged.morning_stiffness;
  report.usual_stiffness = chart.stiffness_base;
  report.effusion_before = entry.effusion.before;
  report.effusion_after = logged.effusion_after;
  report.girth_before = entry.girth.before;
  report.girth_after = logged.girth_after;
  report.soreness = soreness_word(entry.soreness);
  report.leg_before = site_word(entry.leg_site.before);
  report.leg_after = site_word(entry.leg_site.after);
  report.night_pain = entry.night_pain;
  return report;
}

/// The entry with what only the next morning could tell.
SessionEntry with_morning(const LogView::Session& logged) {
  SessionEntry entry = *logged.entry;
  entry.effusion.after = logged.effusion_after;
  entry.girth.after = logged.girth_after;
  return entry;
}

/// The entry for an exercise of a tissue that its scores are not about: calm, where the session and
/// its morning were answered at all.
SessionEntry away_from_the_pain(SessionEntry entry, std::optional<int> morning, int usual) {
  const bool scored = entry.pain.during || entry.pain.after;
  entry.pain = {};
  entry.pain.during = scored ? std::optional{0} : std::nullopt;
  entry.pain.morning = morning ? std::optional{std::min(*morning, usual)} : std::nullopt;
  return entry;
}

/// `row 2` of `row 2, load 80 %, owed 1, level 0`.
std::optional<int> number_after(std::string_view text, std::string_view word) {
  const std::size_t place = text.find(word);
  if (place == std::string_view::npos) {
    return std::nullopt;
  }
  const char* begin = text.data() + place + word.size();
  int number = 0;
  const auto [end, error] = std::from_chars(begin, text.data() + text.size(), number);
  return error == std::errc{} ? std::optional{number} : std::nullopt;
}

}  // namespace

/// A morning that may still be reported is expected to be calm, unless a session stands on that day
/// already: then nothing may rise on an answer that was not given.
bool Fold::pending(const LogView::Session& logged) const {
  if (logged.morning) {
    return false;
  }
  const bool session_today =
      options_.given != nullptr && options_.given->any_on(logged.date + one_day);
  return as_of_ <= logged.date || (as_of_ == logged.date + one_day && !session_today);
}

/// The log says where a session was prescribed from; the fold goes on from there, so an edit of the
/// condition never changes what was done.
void Fold::start_where_prescribed(const LogView::Session& logged, const Uses& uses) {
  for (const engine::Active& active : uses) {
    const engine::Ladder& ladder = machine_.ladders[at(active.use->ladder)];
    const auto& prescribed = logged.entry->prescribed;
    const auto told =
        std::ranges::find(prescribed, machine_.exercises[at(ladder.exercise)].exercise.id,
                          &std::pair<std::string, std::string>::first);
    if (told == prescribed.end()) {
      continue;
    }
    engine::Position& position = state_.positions[at(active.use->ladder)];
    engine::Debts& debts = state_.exercises[at(ladder.exercise)];
    const auto row = number_after(told->second, "row ");
    const auto load = number_after(told->second, "load ");
    const auto owed = number_after(told->second, "owed ");
    if (row && *row >= 1 && at(*row) <= ladder.rungs.size() && *row - 1 != position.rung) {
      position.rung = static_cast<std::uint8_t>(*row - 1);
      position.served = 0;
    }
    if (load && *load >= 50 && *load <= 100 && !debts.referred && !debts.floor) {
      debts.load = static_cast<std::uint8_t>((*load - 50) / 5);
    }
    if (owed && *owed >= 0 && *owed <= 2 && !debts.referred && !debts.floor) {
      debts.owed = static_cast<std::uint8_t>(*owed);
    }
  }
}

/// Whether the pain of a session is about this exercise: one of the profile's tissues, or any.
bool Fold::is_covered(int exercise) const {
  const std::vector<std::string>& tissues = machine_.pain.tissues;
  const std::string& its = machine_.exercises[at(exercise)].exercise.tissue;
  return tissues.empty() || std::ranges::find(tissues, its) != tissues.end();
}

/// A good answer while nothing holds the course.
bool Fold::lets_rise(const engine::Answer& answer) const {
  return answer.zone == engine::Zone::safe && !answer.away &&
         answer.morning == engine::Morning::usual && engine::permits(machine_, state_);
}

/// The load that a report tells, where the plan asked to find it.
void Fold::note_found_load(int ladder, const Dose& dose, const Done& did,
                           const engine::Answer& answer, Date date) {
  const engine::Prescribed& prescribed = dose.prescribed;
  const bool full = prescribed.share == 100 && !prescribed.floor && prescribed.variant == 0;
  if (!full || !did.load || !did.rir || did.reps.empty()) {
    return;
  }
  const int target = dose.reps_target.empty() ? 0 : dose.reps_target.back();
  const engine::FoundReport report{*did.load, did.reps.back(), *did.rir,
                                   target,    dose.target_rir, lets_rise(answer)};
  if (engine::record_found(machine_, state_, ladder, report, chart_)) {
    add_cause(ladder, "load-found", {machine_.file, machine_.ladders[at(ladder)].line}, date);
  }
}

engine::SessionEvent Fold::logged_event(const DoneSession& session, const Uses& uses,
                                        const FoldedSession& planned) {
  const LogView::Session& logged = *session.logged;
  const SessionEntry entry = with_morning(logged);
  const SessionEntry elsewhere = away_from_the_pain(entry, logged.morning, chart_.base);
  const bool waits = pending(logged);
  engine::SessionEvent event;
  event.effusion = entry.effusion.before;
  last_session_ladders_.clear();
  last_session_red_ = false;
  reports_.clear();
  for (std::size_t each = 0; each < uses.size(); ++each) {
    const engine::Active& active = uses[each];
    const int ladder = active.use->ladder;
    const int exercise = machine_.ladders[at(ladder)].exercise;
    const Dose& dose = *planned.doses[each].dose;
    const Done* did = find_done(entry, dose.words.exercise);
    const PainScores* own = did != nullptr && did->pain ? &*did->pain : nullptr;
    const bool covered = is_covered(exercise);
    const PainScores scores = covered ? entry.pain : elsewhere.pain;
    const std::optional<int> morning = covered ? logged.morning : elsewhere.pain.morning;
    engine::LadderRecord record;
    record.date = logged.date;
    record.pain = own != nullptr ? *own : scores;
    record.pain.morning = record.pain.morning ? record.pain.morning : morning;
    record.effort_tenths = entry.effort_tenths;
    record.rir = did != nullptr && did->rir ? did->rir : entry.rir;
    if (did != nullptr && !did->reps.empty()) {
      // One number stands for every set that was done.
      const bool one_for_all = did->reps.size() == 1 && did->sets;
      record.reps = one_for_all ? std::vector<int>(at(*did->sets), did->reps.front()) : did->reps;
    }
    if (did != nullptr) {
      record.time = did->hold ? did->hold : did->time;
    }
    record.reps_target = dose.reps_target;
    record.reps_top = dose.reps_top;
    record.target_rir = dose.target_rir;
    chart_.acceptable = acceptable_on(logged.date);
    engine::Answer answer =
        engine::classify(covered ? entry : elsewhere, morning, logged.morning_stiffness, chart_,
                         machine_.pain, patient_.baseline.night_pain.value_or(false), own);
    Report report = report_of(logged, record.pain, chart_, machine_.pain);
    report.zone = zone_word(answer.zone);
    report.morning_class = morning_word(answer.morning);
    const bool above =
        answer.morning == engine::Morning::raised || answer.morning == engine::Morning::late;
    report.running = above ? state_.exercises[at(exercise)].raised + 1 : 0;
    if (waits && answer.morning == engine::Morning::missing) {
      answer.morning = engine::Morning::usual;
      report.morning_class = "pending";
    }
    reports_.try_emplace(exercise, std::move(report));
    if (did != nullptr) {
      note_measured(ladder, dose.prescribed.rung, *did);
      note_found_load(ladder, dose, *did, answer, logged.date);
    }
    answer.adjust = engine::adjustment(machine_, state_, *active.use, record, answer.zone);
    answer.held = dose.prescribed.lessened || !may_rise(ladder, logged.date);
    if (did != nullptr && did->load && record.rir && !did->reps.empty()) {
      const LoadTest set{dose.words.exercise, *did->load,  false,
                         did->reps.back(),    *record.rir, logged.line};
      answer.held = retest_rises(ladder, dose, set, lets_rise(answer), logged.date) || answer.held;
    }
    chart_.sessions[ladder].push_back(std::move(record));
    const bool told = did != nullptr && !did->reps.empty();
    const bool expected = course_ != nullptr && !told;
    const auto& rung = machine_.ladders[at(ladder)].rungs[state_.positions[at(ladder)].rung];
    const int wanted =
        engine::sessions_a_week(machine_.phases[at(active.phase)], *active.use, rung);
    const bool last = done_this_week_[ladder] + 1 >= wanted;
    answer.performed = performed(active, expected, logged.date, last);
    answer.same_flare = in_flare(ladder, logged.date);
    last_session_red_ = last_session_red_ || answer.zone >= engine::Zone::high;
    if (covered) {
      last_session_ladders_.push_back(ladder);
    }
    event.answers.push_back({ladder, answer});
  }
  if (logged.morning_stiffness) {
    chart_.stiffness.emplace_back(logged.date + one_day, *logged.morning_stiffness);
  }
  if (logged.morning) {
    chart_.mornings.emplace_back(logged.date + one_day, *logged.morning);
  }
  return event;
}

}  // namespace titrate
