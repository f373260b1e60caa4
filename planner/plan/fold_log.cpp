#include <algorithm>

#include "planner/engine/truth.h"
#include "planner/plan/fold.h"

namespace titrate {
namespace {

using engine::Effect;
using engine::Response;

std::size_t at(int index) { return static_cast<std::size_t>(index); }

std::string response_word(Response response) {
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
  return {};
}

std::string decision_word(Effect::Kind kind) {
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
  return {};
}

std::optional<int> find_exercise(const engine::Machine& machine, std::string_view id) {
  for (std::size_t index = 0; index < machine.exercises.size(); ++index) {
    if (machine.exercises[index].exercise.id == id) {
      return static_cast<int>(index);
    }
  }
  return std::nullopt;
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

Place Fold::place_of(Response response) const {
  const auto place = [&](const char* key) {
    const auto& places = condition_.pain.places;
    const auto found = places.find(key);
    const auto whole = places.find("profile");
    return found != places.end() ? found->second : whole != places.end() ? whole->second : Place{};
  };
  switch (response) {
    case Response::green:
      return place("safe");
    case Response::amber:
    case Response::red:
    case Response::extreme:
      return place("acceptable");
    case Response::late:
    case Response::red_late:
    case Response::unknown:
      return place("settle");
    case Response::away:
      return place("watch");
    case Response::wait:
      return place("profile");
  }
  return {};
}

void Fold::apply_log(Date from, Date to) {
  for (const CheckIn* entry : log_.others(from, to)) {
    apply(*entry);
  }
  logged_until_ = std::max(logged_until_, to);
}

void Fold::apply(const CheckIn& entry) {
  if (const auto* tests = std::get_if<TestsEntry>(&entry.entry)) {
    for (const Measurement& result : tests->results) {
      engine::record_measurement(chart_, result);
    }
  } else if (const auto* morning = std::get_if<MorningEntry>(&entry.entry)) {
    if (log_.is_late(entry) && !last_session_ladders_.empty()) {
      engine::LateScoreEvent event{last_session_ladders_,
                                   engine::is_late_score(morning->pain, chart_, condition_.pain),
                                   last_session_red_,
                                   {}};
      std::ranges::copy_if(last_session_ladders_, std::back_inserter(event.in_flare),
                           [&](int ladder) { return in_flare(ladder, entry.date); });
      chart_.mornings.emplace_back(entry.date, morning->pain);
      const auto advanced = engine::advance(machine_, state_, event);
      state_ = advanced.state;
      decide(advanced.moved, entry.date);
      take(advanced.moved, entry.date, false, false);
    }
  } else if (const auto* flags = std::get_if<FlagsEntry>(&entry.entry)) {
    open_flags_.insert(flags->flags.begin(), flags->flags.end());
    state_ = engine::advance(machine_, state_, engine::FlagEvent{}).state;
  } else if (const auto* clinician = std::get_if<ClinicianEntry>(&entry.entry)) {
    apply_clinician(*clinician);
  }
}

void Fold::apply_clinician(const ClinicianEntry& entry) {
  engine::ClinicianEvent event;
  switch (entry.what) {
    case ClinicianEntry::What::clear:
      open_flags_.erase(entry.word);
      if (!open_flags_.empty()) {
        return;
      }
      event.what = engine::ClinicianEvent::What::clear;
      break;
    case ClinicianEntry::What::clearance:
      chart_.clearances.push_back(entry.word);
      return;
    case ClinicianEntry::What::rebase:
      chart_.base = entry.number;
      return;
    case ClinicianEntry::What::extend:
      event.what = engine::ClinicianEvent::What::extend;
      event.weeks = entry.number;
      break;
    case ClinicianEntry::What::next_phase:
      event.what = engine::ClinicianEvent::What::next_phase;
      break;
    case ClinicianEntry::What::easier:
      event.what = engine::ClinicianEvent::What::easier;
      event.exercise = find_exercise(machine_, entry.word).value_or(-1);
      if (event.exercise < 0) {
        return;
      }
      break;
    case ClinicianEntry::What::limits:
      return;
    case ClinicianEntry::What::end:
      event.what = engine::ClinicianEvent::What::end;
      break;
  }
  const auto advanced = engine::advance(machine_, state_, event);
  state_ = advanced.state;
  note_phases(advanced.moved, false);
}

/// Decisions of a logged event, and what the chart keeps of bad answers.
void Fold::decide(const engine::Moved& moved, Date date) {
  for (const Effect& effect : moved.effects) {
    const Place place = place_of(effect.response);
    const std::string rule = rule_of(effect);
    out_.decisions.push_back({date, machine_.exercises[at(effect.exercise)].exercise.id,
                              response_word(effect.response), decision_word(effect.kind),
                              rule.empty() ? response_word(effect.response) : rule, place.file,
                              place.line});
    if (!engine::is_bad(effect.response)) {
      continue;
    }
    chart_.falls.push_back(date);
    auto& opened = chart_.flare_opened;
    const auto flare = opened.find(effect.exercise);
    const bool old =
        flare != opened.end() && date > flare->second + date::days{condition_.pain.flare_days};
    if (flare == opened.end() || old || state_.exercises[at(effect.exercise)].fails <= 1) {
      opened.insert_or_assign(effect.exercise, date);
    }
  }
}

bool Fold::in_flare(int ladder, Date date) const {
  const int owner = machine_.ladders[at(ladder)].exercise;
  const auto flare = chart_.flare_opened.find(owner);
  return flare != chart_.flare_opened.end() && state_.exercises[at(owner)].fails > 0 &&
         date <= flare->second + date::days{condition_.pain.flare_days};
}

bool Fold::holds(int list, bool calm, int ladder) const {
  engine::Facts facts{condition_, machine_, state_, chart_, patient_.side, week_, 0, ladder, calm};
  for (const engine::PhaseState& phase : state_.course.phases) {
    if (phase.status == engine::PhaseState::Status::open) {
      facts.weeks_in_phase = phase.elapsed;
    }
  }
  return engine::evaluate(machine_.criteria[at(list)], facts) == engine::Truth::yes;
}

}  // namespace titrate
