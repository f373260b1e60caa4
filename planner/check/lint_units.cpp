#include <algorithm>
#include <optional>

#include "planner/check/lint_run.h"

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
      return !std::ranges::any_of(
          dose.loads, [](const Load& load) { return load.kind == Load::Kind::none; });
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
  const bool in_rows = std::ranges::any_of(
      block.ladder, [&](const Row& row) { return has_it(row.dose) && raise.what != Raise::What::load; });
  if (block.is_continue() || has_it(block.dose) || in_rows) return;
  const std::string word{word_of(raise.what)};
  const bool no_load = raise.what == Raise::What::load;
  run.add(run.make(
      Severity::error, "raise-without-dose",
      run.value(place.path + "/progress/" + std::to_string(index) + "/raise"),
      no_load ? "this raises a load, and the dose has `load: none`"
              : "this raises `" + word + "`, and the dose has none",
      no_load ? "write the load that it starts from, or raise what the dose has"
              : "write `" + word + ": ...` in the dose, or raise what the dose has"));
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
  auto mistake = run.make(Severity::warning, "mixed-units", *units.other_span,
                          "this is in " + units.other + ", and another load of this block in " +
                              *units.first,
                          "write both in the unit of the plates");
  mistake.labels = {{units.first_span, "in " + *units.first}};
  run.add(std::move(mistake));
}

}  // namespace

void lint_units(LintRun& run) {
  for (const BlockPlace& place : blocks_of(run.condition)) {
    for (std::size_t i = 0; i < place.block->progress.size(); ++i) check_raise(run, place, i);
    check_mass(run, place);
  }
}

}  // namespace titrate::check
