#include "planner/plan/planned_limits.h"

#include <algorithm>
#include <cstdint>

#include "planner/units/words.h"

namespace titrate {
namespace {

/// One bound with what compares it: of two with the same `kind`, the stricter has no smaller `low`
/// and no larger `high`.
struct Bound {
  PlannedLimit words;
  std::string kind;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

std::string range_words(const JointRange& range) {
  return range.full ? "full" : std::to_string(range.from) + "-" + std::to_string(range.to);
}

class Bounds {
 public:
  Bounds(const engine::PlacedLimit& placed, const Condition& condition, const Case& patient)
      : limit_(placed.limit), condition_(condition) {
    using By = PlannedLimit::By;
    const Provenance& provenance = limit_.provenance;
    base_.by = placed.from                                            ? By::log
               : !patient.path.empty() && placed.file == patient.path ? By::patient_case
                                                                      : By::programme;
    base_.source = provenance.source;
    base_.basis = !provenance.basis                      ? ""
                  : *provenance.basis == Basis::standard ? "default"
                                                         : "borrowed";
    base_.file = placed.file;
    base_.line = limit_.line;
  }

  [[nodiscard]] std::vector<Bound> all() {
    add_weight_bearing();
    add_range("range", limit_.range);
    add_range("loaded-range", limit_.loaded_range);
    add_forbidden();
    add_contacts();
    add_rise("weekly-rise", limit_.weekly_rise);
    add_rise("session-rise", limit_.session_rise);
    return bounds_;
  }

 private:
  void add(std::string what, std::string value, std::string kind, std::int64_t low,
           std::int64_t high) {
    PlannedLimit words = base_;
    words.what = std::move(what);
    words.value = std::move(value);
    bounds_.push_back({std::move(words), std::move(kind), low, high});
  }

  void add_weight_bearing() {
    if (!limit_.weight_bearing.empty()) {
      add("weight-bearing", limit_.weight_bearing, "weight-bearing", 0,
          limit_.weight_bearing_top.value_or(0));
    }
  }

  void add_range(const std::string& what, const std::optional<JointRange>& range) {
    constexpr int widest = 180;
    if (range) {
      add(what, range_words(*range), what, range->full ? 0 : std::min(range->from, range->to),
          range->full ? widest : std::max(range->from, range->to));
    }
  }

  void add_forbidden() {
    for (const std::string& name : limit_.forbid) {
      const Exercise* exercise = condition_.find_exercise(name);
      add("forbid", name, "forbid " + name, 0, 0);
      bounds_.back().words.title = exercise == nullptr ? "" : exercise->title;
    }
  }

  void add_contacts() {
    if (limit_.contacts) {
      const std::string per = limit_.contacts_per_week ? " per week" : " per session";
      add("foot-contacts", std::to_string(*limit_.contacts) + per, "foot-contacts" + per, 0,
          *limit_.contacts);
    }
  }

  void add_rise(const std::string& what, const std::optional<PerMille>& rise) {
    if (rise) {
      add(what, words::percent(*rise), what, 0, rise->count());
    }
  }

  const Limit& limit_;
  const Condition& condition_;
  PlannedLimit base_;
  std::vector<Bound> bounds_;
};

bool as_strict(const Bound& other, const Bound& bound) {
  return other.kind == bound.kind && other.low >= bound.low && other.high <= bound.high;
}

/// Among equals the one nearest to the patient is told: the log's, then the case's.
bool tells_before(const Bound& other, const Bound& bound, bool earlier) {
  return other.words.by != bound.words.by ? other.words.by > bound.words.by : earlier;
}

bool is_outdone(const std::vector<Bound>& bounds, std::size_t index) {
  for (std::size_t other = 0; other < bounds.size(); ++other) {
    if (other == index || !as_strict(bounds[other], bounds[index])) {
      continue;
    }
    if (!as_strict(bounds[index], bounds[other]) ||
        tells_before(bounds[other], bounds[index], other < index)) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<PlannedLimit> planned_limits(const std::vector<engine::PlacedLimit>& limits,
                                         const Condition& condition, const Case& patient) {
  std::vector<Bound> bounds;
  for (const engine::PlacedLimit& placed : limits) {
    const std::vector<Bound> more = Bounds{placed, condition, patient}.all();
    bounds.insert(bounds.end(), more.begin(), more.end());
  }
  std::vector<PlannedLimit> planned;
  for (std::size_t index = 0; index < bounds.size(); ++index) {
    planned.push_back(bounds[index].words);
    planned.back().binds = !is_outdone(bounds, index);
  }
  return planned;
}

}  // namespace titrate
