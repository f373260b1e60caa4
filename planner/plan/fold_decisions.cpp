#include <algorithm>
#include <set>
#include <utility>

#include "planner/plan/fold.h"
#include "planner/plan/prescriptions.h"

namespace titrate {
namespace {

using engine::Effect;
using engine::Response;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

const char* response_word(Response response) {
  switch (response) {
    case Response::green:
      return "green";
    case Response::amber:
      return "amber";
    case Response::unknown:
      return "unknown";
    case Response::late:
      return "late";
    case Response::red:
      return "red";
    case Response::red_late:
      return "red-late";
    case Response::extreme:
      return "extreme";
    case Response::away:
      return "away";
    case Response::wait:
      return "wait";
  }
  return "";
}

const char* decision_word(Effect::Kind kind) {
  switch (kind) {
    case Effect::Kind::hold:
    case Effect::Kind::wait:
      return "hold";
    case Effect::Kind::progress:
    case Effect::Kind::volume_back:
    case Effect::Kind::load_back:
    case Effect::Kind::level_back:
    case Effect::Kind::leave_floor:
      return "progress";
    case Effect::Kind::ease:
    case Effect::Kind::floor:
      return "ease";
    case Effect::Kind::swap:
      return "swap";
    case Effect::Kind::refer:
      return "refer";
  }
  return "";
}

bool is_lower(const Prescription& now, const Prescription& was) {
  return now.easier_by > was.easier_by || now.share < was.share || now.owed > was.owed;
}

}  // namespace

std::string rule_of(const Effect& effect) {
  switch (effect.kind) {
    case Effect::Kind::hold:
    case Effect::Kind::progress:
    case Effect::Kind::wait:
      return {};
    case Effect::Kind::ease:
      return response_word(effect.response);
    case Effect::Kind::swap:
      return "level-down";
    case Effect::Kind::refer:
      return "refer";
    case Effect::Kind::floor:
      return "floor";
    case Effect::Kind::volume_back:
      return "volume-back";
    case Effect::Kind::load_back:
      return "load-back";
    case Effect::Kind::level_back:
      return "level-back";
    case Effect::Kind::leave_floor:
      return "floor-left";
  }
  return {};
}

Place Fold::place_of(const char* key) const {
  const auto& places = machine_.pain.places;
  const auto found = places.find(key);
  const auto whole = places.find("profile");
  return found != places.end() ? found->second : whole != places.end() ? whole->second : Place{};
}

/// Which number of the profile made a morning late.
const char* Fold::late_key(int exercise) const {
  const auto found = reports_.find(exercise);
  if (found == reports_.end() || !found->second.morning) {
    return "settle";
  }
  const Report& report = found->second;
  if (*report.morning - report.usual > report.settle) {
    return "settle";
  }
  const bool watched = report.morning_class == "late";
  return !watched && report.running >= report.creep ? "creep" : "watch";
}

Place Fold::place_of(const Effect& effect) const {
  switch (effect.response) {
    case Response::green:
      return place_of("safe");
    case Response::amber:
    case Response::red:
    case Response::extreme:
      return place_of("acceptable");
    case Response::unknown:
      return place_of("settle");
    case Response::late:
    case Response::red_late:
      return place_of(late_key(effect.exercise));
    case Response::away:
      return place_of("watch");
    case Response::wait:
      return place_of("profile");
  }
  return {};
}

Decision Fold::decision_of(Date date, const char* response, const char* decision,
                           const char* rule) const {
  Decision made;
  made.date = date;
  made.week = week_;
  made.response = response;
  made.decision = decision;
  made.rule = rule;
  return made;
}

/// What the chart keeps of bad answers: for flares, and for too many of them.
void Fold::note_falls(const engine::Moved& moved, Date date) {
  for (const Effect& effect : moved.effects) {
    if (!engine::is_bad(effect.response)) {
      continue;
    }
    // One report is one bad answer, whatever number of exercises it stands for.
    if (chart_.falls.empty() || chart_.falls.back() != date) {
      chart_.falls.push_back(date);
    }
    auto& opened = chart_.flare_opened;
    const auto flare = opened.find(effect.exercise);
    const bool old =
        flare != opened.end() && date > flare->second + date::days{machine_.pain.flare_days};
    if (flare == opened.end() || old || state_.exercises[at(effect.exercise)].fails <= 1) {
      opened.insert_or_assign(effect.exercise, date);
    }
  }
}

/// Decisions of a report: what was said, what it was compared with, what it did to the dose.
void Fold::decide(const engine::Moved& moved, const Said& said, const engine::State& before) {
  if (!options_.words) {
    return;
  }
  const engine::Today bounds = today(said.date);
  for (const Effect& effect : moved.effects) {
    const Place place = place_of(effect);
    const std::string rule = rule_of(effect);
    Decision made =
        decision_of(said.date, response_word(effect.response), decision_word(effect.kind), "");
    made.rule = rule.empty() ? made.response : rule;
    made.file = place.file;
    made.line = place.line;
    made.exercise = machine_.exercises[at(effect.exercise)].exercise.id;
    made.title = machine_.exercises[at(effect.exercise)].exercise.title;
    made.session = said.number > 0 ? std::optional{said.number} : std::nullopt;
    made.log_file = patient_.check_ins_path;
    made.log_line = said.line;
    made.morning_line = said.morning_line;
    const auto report = reports_.find(effect.exercise);
    if (report != reports_.end()) {
      made.report = report->second;
      if (made.report->morning_class == "pending" && !engine::is_bad(effect.response)) {
        made.response = "pending";
        made.decision = "hold";
        made.rule = "pending";
      }
    }
    std::pair<const Dose*, const Dose*> changed;
    for (const engine::Active& active : out_.shapes[week_].uses) {
      const engine::Ladder& ladder = machine_.ladders[at(active.use->ladder)];
      if (ladder.exercise != effect.exercise || !made.before.empty()) {
        continue;
      }
      const Dose& was = book_.dose_of(before, active, bounds);
      const Dose& now = book_.dose_of(state_, active, bounds);
      if (!same_dose(was.words, now.words)) {
        made.before = dose_text(was.words);
        made.after = dose_text(now.words);
        changed = {&was, &now};
      }
    }
    // What watches the joint, or the easier exercise's own debts, may have moved a held dose.
    if (made.decision == "hold" && changed.first != nullptr) {
      made.decision = is_lower(changed.second->words, changed.first->words) ? "ease" : "hold";
    }
    if (effect.extra_gap_hours > 0 || effect.least_gap_hours > 0) {
      const Gap gap = past_.empty() ? Gap{} : kinds_[at(past_.back().kind)].gap;
      made.gap_hours =
          std::max(in_minutes(gap) / 60 + effect.extra_gap_hours, effect.least_gap_hours);
    }
    made.calm = state_.exercises[at(effect.exercise)].calm;
    made.fails = state_.exercises[at(effect.exercise)].fails;
    out_.decisions.push_back(std::move(made));
  }
}

/// The line of the open phase that is furthest over its longest length.
int Fold::line_of_longest_phase() const {
  int line = 0;
  int most = 0;
  for (std::size_t phase = 0; phase < machine_.phases.size(); ++phase) {
    const engine::PhasePlan& plan = machine_.phases[phase];
    const engine::PhaseState& now = state_.course.phases[phase];
    const bool open = now.status == engine::PhaseState::Status::open && plan.max;
    const int over = open ? week_ - out_.phases[phase].first + 1 - *plan.max : 0;
    line = open && (line == 0 || over > most) ? plan.line : line;
    most = std::max(most, over);
  }
  return line;
}

/// What a week's end did: mornings that rose, an absence, rows that were served, a human's turn.
void Fold::decide_week(const engine::Moved& moved, const engine::WeekEvent& week,
                       const WeekTrend& trend, const engine::State& before) {
  const Date to = first_day(week_) + date::days{6};
  const engine::Today bounds = today(to);
  const auto add = [&](Decision made, const Place& place) {
    made.file = place.file;
    made.line = place.line;
    out_.decisions.push_back(std::move(made));
  };
  if (moved.week_held) {
    Decision made = decision_of(to, week.trend == engine::Trend::jump ? "jump" : "rising",
                                moved.week_regressed ? "ease" : "hold", "week-trend");
    made.trend = trend;
    add(std::move(made), place_of("profile"));
  } else if (week.absence != engine::Absence::none) {
    add(decision_of(to, "absence", "ease", "absence"), place_of("profile"));
  }
  for (const int ladder : moved.climbed) {
    const engine::Ladder& its = machine_.ladders[at(ladder)];
    const engine::Rung& rung = its.rungs[state_.positions[at(ladder)].rung];
    Decision made = decision_of(to, "served", "progress", "row");
    made.exercise = machine_.exercises[at(its.exercise)].exercise.id;
    made.title = machine_.exercises[at(its.exercise)].exercise.title;
    for (const engine::Active& active : out_.shapes[week_].uses) {
      if (active.use->ladder == ladder) {
        made.before = dose_text(book_.dose_of(before, active, bounds).words);
        made.after = dose_text(book_.dose_of(state_, active, bounds).words);
      }
    }
    add(std::move(made), {machine_.file, rung.dose.line});
  }
  const engine::Mode was = before.course.mode;
  const engine::Mode mode = state_.course.mode;
  if (mode == was) {
    return;
  }
  if (mode == engine::Mode::referred) {
    const char* why = outcome_refers(to)    ? "outcome"
                      : week.too_many_falls ? "too-many"
                                            : "referred";
    add(decision_of(to, why, "refer", "refer"), place_of("profile"));
  } else if (mode == engine::Mode::review) {
    const bool absent = week.absence == engine::Absence::days_28;
    add(decision_of(to, absent ? "absence" : "over-maximum", "hold", "review"),
        absent ? place_of("profile") : Place{machine_.file, line_of_longest_phase()});
  }
}

}  // namespace titrate
