#include <algorithm>
#include <array>
#include <set>

#include "planner/check/lint_run.h"

namespace titrate::check {
namespace {

/// The keys that make a dose.
constexpr std::array<std::string_view, 16> dose_keys{
    "sets",   "reps",  "tempo", "hold", "time", "distance", "intervals", "load",
    "effort", "level", "range", "rest", "cuff", "settings", "frequency", "times-a-day"};

bool covers_all(const Provenance& provenance) {
  return !provenance.source.empty() || provenance.basis.has_value();
}

bool covers(const Provenance& provenance, std::string_view key) {
  return covers_all(provenance) || std::ranges::any_of(provenance.basis_of, [&](const auto& each) {
           return each.first == key;
         });
}

/// The first dose key of a brace that nothing vouches for.
const yaml::Entry* uncovered_key(const yaml::Node& brace, const Provenance& provenance) {
  const auto found = std::ranges::find_if(brace.entries, [&](const yaml::Entry& entry) {
    return std::ranges::find(dose_keys, entry.key) != dose_keys.end() &&
           !covers(provenance, entry.key);
  });
  return found == brace.entries.end() ? nullptr : &*found;
}

void check_brace(LintRun& run, const std::string& path, const Provenance& provenance) {
  const auto* brace = yaml::locate(run.root, path);
  if (brace == nullptr) return;
  const auto* key = uncovered_key(*brace, provenance);
  if (key == nullptr) return;
  run.add(run.make(Severity::error, "dose-without-source", key->key_span,
                   "nothing says where this dose comes from",
                   "add `source: ...`, or `basis: default` when no source gives it"));
}

/// A source covers the braces inside, so only what no outer brace covers is looked at.
void check_block(LintRun& run, const BlockPlace& place) {
  const auto& block = *place.block;
  if (covers_all(place.programme->provenance) || covers_all(place.phase->provenance) ||
      covers_all(block.dose.provenance)) {
    return;
  }
  check_brace(run, place.path, block.dose.provenance);
  for (std::size_t i = 0; i < block.ladder.size(); ++i) {
    check_brace(run, place.row_path(i), block.ladder[i].dose.provenance);
  }
}

/// Every text that a `source:` key names.
void collect_sources(const yaml::Node& node, std::set<std::string>& names) {
  for (const auto& entry : node.entries) {
    if (entry.key == "source") names.insert(entry.value.text);
    collect_sources(entry.value, names);
  }
  for (const auto& item : node.items) collect_sources(item, names);
}

}  // namespace

void lint_provenance(LintRun& run) {
  for (const auto& place : blocks_of(run.condition)) check_block(run, place);
  std::set<std::string> named;
  collect_sources(run.root, named);
  for (const auto& citation : run.condition.sources) {
    if (named.contains(citation.id)) continue;
    run.add(run.make(Severity::note, "unused-source", run.key("sources/" + citation.id),
                     "no number comes from `" + citation.id + "`",
                     "name it in a `source:`, or delete it"));
  }
}

}  // namespace titrate::check
