#include <algorithm>
#include <cstdint>
#include <optional>

#include "planner/check/lint_run.h"
#include "planner/engine/doses.h"

namespace titrate::check {
namespace {

std::string_view word_of(Raise::What what) {
  switch (what) {
    case Raise::What::load:
      return "load";
    case Raise::What::sets:
      return "sets";
    case Raise::What::reps:
      return "reps";
    case Raise::What::hold:
      return "hold";
    case Raise::What::time:
      return "time";
    case Raise::What::distance:
      return "distance";
    case Raise::What::level:
      return "level";
    case Raise::What::frequency:
      return "frequency";
  }
  return "";
}

/// Whether a dose has what is raised; sets, repetitions, days and a load found by effort are there
/// without being written.
bool has(const DoseKeys& dose, Raise::What what) {
  switch (what) {
    case Raise::What::hold:
      return dose.hold.has_value();
    case Raise::What::time:
      return dose.time.has_value();
    case Raise::What::distance:
      return dose.distance.has_value();
    case Raise::What::load:
      return !std::ranges::any_of(dose.loads,
                                  [](const Load& load) { return load.kind == Load::Kind::none; });
    case Raise::What::sets:
    case Raise::What::reps:
    case Raise::What::level:
    case Raise::What::frequency:
      return true;
  }
  return true;
}

void check_raise(LintRun& run, const BlockPlace& place, std::size_t index) {
  const Block& block = *place.block;
  const Raise& raise = block.progress[index];
  const auto has_it = [&](const DoseKeys& dose) { return has(dose, raise.what); };
  const bool in_rows = std::ranges::any_of(block.ladder, [&](const Row& row) {
    return has_it(row.dose) && raise.what != Raise::What::load;
  });
  if (block.is_continue() || has_it(block.dose) || in_rows) return;
  const std::string word{word_of(raise.what)};
  const bool no_load = raise.what == Raise::What::load;
  run.add(run.make(Severity::error, "raise-without-dose",
                   run.value(place.path + "/progress/" + std::to_string(index) + "/raise"),
                   no_load ? "this raises a load, and the dose has `load: none`"
                           : "this raises `" + word + "`, and the dose has none",
                   no_load ? "write the load that it starts from, or raise what the dose has"
                           : "write `" + word + ": ...` in the dose, or raise what the dose has"));
}

/// The dose from which `progress` goes on: that of the last row.
DoseKeys last_dose(const Block& block) {
  return block.ladder.empty() ? block.dose : engine::overlay(block.dose, block.ladder.back().dose);
}

template <class Unit>
std::optional<std::int64_t> low_of(const std::optional<Extent<Unit>>& extent) {
  if (!extent || extent->kind != Extent<Unit>::Kind::given) return std::nullopt;
  return extent->low.count();
}

std::optional<std::int64_t> low_of(const std::optional<Count>& count) {
  const bool is_number =
      count && (count->kind == Count::Kind::exact || count->kind == Count::Kind::range);
  return is_number ? std::optional<std::int64_t>{count->low} : std::nullopt;
}

/// What the raised part of a dose begins with; nothing where that is not a number.
std::optional<std::int64_t> start_of(const DoseKeys& dose, Raise::What what) {
  switch (what) {
    case Raise::What::sets:
      return low_of(dose.sets);
    case Raise::What::reps:
      return dose.reps.size() == 1 ? low_of(std::optional{dose.reps.front()}) : std::nullopt;
    case Raise::What::hold:
      return low_of(dose.hold);
    case Raise::What::time:
      return low_of(dose.time);
    case Raise::What::distance:
      return low_of(dose.distance);
    case Raise::What::level:
      return dose.level.value_or(1);
    case Raise::What::load:
    case Raise::What::frequency:
      return std::nullopt;
  }
  return std::nullopt;
}

/// A raise whose end is where it begins never happens.
void check_room(LintRun& run, const BlockPlace& place, std::size_t index) {
  const Raise& raise = place.block->progress[index];
  if (!raise.to || raise.to->kind != Step::Kind::amount || place.block->is_continue()) return;
  const auto start = start_of(last_dose(*place.block), raise.what);
  if (!start || raise.to->amount > *start) return;
  const std::string word{word_of(raise.what)};
  run.add(run.make(Severity::error, "raise-without-room",
                   run.value(place.path + "/progress/" + std::to_string(index) + "/to"),
                   "the `" + word + "` begins at this or above, so it never rises",
                   "write a `to` above where it begins, or delete the raise"));
}

/// `to: 5` where no exercise of the block has more than two levels.
void check_levels(LintRun& run, const BlockPlace& place, std::size_t index) {
  const Raise& raise = place.block->progress[index];
  if (raise.what != Raise::What::level || place.block->is_continue()) return;
  std::ptrdiff_t levels = 1;
  for (const auto& id : place.block->exercises) {
    const auto* exercise = run.condition.find_exercise(id);
    if (exercise != nullptr) levels = std::max(levels, std::ssize(exercise->levels));
  }
  const bool is_amount = raise.to && raise.to->kind == Step::Kind::amount;
  const bool is_beyond = is_amount && raise.to->amount > levels;
  if (!is_beyond && levels > 1) return;
  const auto path = place.path + "/progress/" + std::to_string(index);
  run.add(run.make(Severity::error, "raise-without-room",
                   run.value(path + (is_beyond ? "/to" : "/raise")),
                   levels == 1 ? "the exercise has one level"
                               : "the exercise has " + std::to_string(levels) + " levels",
                   "add `levels: [...]` to it, or let the raise end at its last level"));
}

/// `kg` or `lb`, where a text is about one of them.
std::optional<std::string> unit_in(const std::string& text) {
  for (const std::string unit : {"kg", "lb"}) {
    const auto found = text.find(unit);
    if (found == std::string::npos || found == 0 || text.size() < found + 2) continue;
    const char before = text[found - 1] == ' ' && found > 1 ? text[found - 2] : text[found - 1];
    const bool ends = found + 2 == text.size() || text[found + 2] == ' ';
    if (before >= '0' && before <= '9' && ends) return unit;
  }
  return std::nullopt;
}

/// The first loads of a block in each of two units.
struct Units {
  std::optional<std::string> first;
  Span first_span;
  std::optional<Span> other_span;
  std::string other;
};

void collect(const yaml::Node& node, Units& units) {
  if (node.kind == yaml::Node::Kind::scalar && !node.quoted && !units.other_span) {
    const auto unit = unit_in(node.text);
    if (unit && !units.first) {
      units.first = unit;
      units.first_span = node.span;
    } else if (unit && *unit != *units.first) {
      units.other = *unit;
      units.other_span = node.span;
    }
  }
  for (const yaml::Node& each : node.items) collect(each, units);
  for (const yaml::Entry& each : node.entries) collect(each.value, units);
}

/// Plates come in one unit: a block that counts in two cannot be followed.
void check_mass(LintRun& run, const BlockPlace& place) {
  const auto* node = yaml::locate(run.root, place.path);
  if (node == nullptr) return;
  Units units;
  collect(*node, units);
  if (!units.other_span) return;
  auto mistake =
      run.make(Severity::warning, "mixed-units", *units.other_span,
               "this is in " + units.other + ", and another load of this block in " + *units.first,
               "write both in the unit of the plates");
  mistake.labels = {{units.first_span, "in " + *units.first}};
  run.add(std::move(mistake));
}

}  // namespace

void lint_units(LintRun& run) {
  for (const BlockPlace& place : blocks_of(run.condition)) {
    for (std::size_t i = 0; i < place.block->progress.size(); ++i) {
      check_raise(run, place, i);
      check_room(run, place, i);
      check_levels(run, place, i);
    }
    check_mass(run, place);
  }
}

}  // namespace titrate::check
