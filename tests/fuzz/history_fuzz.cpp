// Any bytes as what a patient reports: whatever is logged in whatever order, a plan comes out, its
// invariants hold, and the same history gives the same plan.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "planner/exporters/exporters.h"
#include "planner/plan/make_plan.h"
#include "planner/plan/neutral_patient.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"
#include "tests/fuzz/tree_invariants.h"

using namespace titrate;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file{TITRATE_ROOT "/" + path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

const std::vector<Condition>& conditions() {
  static const auto all = [] {
    std::vector<Condition> read;
    Diagnostics diagnostics;
    static const Source profiles_source{"pain-profiles.yaml",
                                        text_of("protocols/pain-profiles.yaml")};
    const auto profiles_root = yaml::parse(profiles_source, diagnostics);
    const auto profiles = read_pain_profiles(profiles_source, *profiles_root, diagnostics);
    for (const char* id :
         {"achilles-midportion", "ankle-sprain", "chronic-low-back-pain", "hip-osteoarthritis",
          "knee-ligament-sprain", "meniscus-and-cartilage", "patellofemoral-pain"}) {
      const Source source{std::string{id} + ".yaml",
                          text_of("protocols/" + std::string{id} + ".yaml")};
      const auto root = yaml::parse(source, diagnostics);
      auto condition = read_condition(source, *root, *profiles, diagnostics);
      fuzz::require(condition.has_value());
      read.push_back(std::move(*condition));
    }
    return read;
  }();
  return all;
}

/// Takes numbers from the bytes; 0 when they are used up.
class Bytes {
 public:
  Bytes(const std::uint8_t* bytes, std::size_t size) : next_(bytes), end_(bytes + size) {}
  [[nodiscard]] bool empty() const { return next_ == end_; }
  int number(int below) { return empty() ? 0 : *next_++ % below; }
  std::optional<int> maybe(int below) {
    const int drawn = number(below + 1);
    return drawn == below ? std::nullopt : std::optional{drawn};
  }

 private:
  const std::uint8_t* next_;
  const std::uint8_t* end_;
};

SessionEntry session_of(Bytes& bytes, const Condition& condition) {
  SessionEntry entry;
  entry.pain = {bytes.maybe(11), bytes.maybe(11), bytes.maybe(11), bytes.maybe(11)};
  const int more = bytes.number(64);
  if ((more & 1) != 0) entry.stiffness_minutes = 5 * bytes.number(24);
  if ((more & 2) != 0) entry.effusion = {bytes.maybe(5), bytes.maybe(5)};
  if ((more & 4) != 0) entry.soreness = static_cast<Soreness>(bytes.number(4));
  if ((more & 8) != 0) {
    entry.leg_site = {static_cast<LegSite>(bytes.number(5)), static_cast<LegSite>(bytes.number(5))};
    entry.night_pain = bytes.number(4) == 0;
  }
  if ((more & 16) != 0) entry.done = PerMille{100 * bytes.number(11)};
  if ((more & 32) != 0) {
    const auto& exercises = condition.exercises;
    Done done;
    done.exercise = exercises[static_cast<std::size_t>(bytes.number(255)) % exercises.size()].id;
    done.sets = bytes.maybe(6);
    for (int set = bytes.number(4); set > 0; --set) done.reps.push_back(bytes.number(40));
    if (const auto load = bytes.maybe(200)) done.load = Grams{500 * (*load + 1)};
    done.rir = bytes.maybe(6);
    entry.did.push_back(done);
  }
  return entry;
}

ClinicianEntry clinician_of(Bytes& bytes, const Condition& condition) {
  ClinicianEntry entry;
  entry.what = static_cast<ClinicianEntry::What>(bytes.number(8));
  entry.number = 1 + bytes.number(8);
  entry.word = bytes.number(2) == 0 || condition.screen.empty() ? condition.exercises.front().id
                                                                : condition.screen.front().id;
  return entry;
}

TestsEntry tests_of(Bytes& bytes, const Condition& condition) {
  TestsEntry entry;
  if (condition.tests.empty()) return entry;
  Measurement result;
  result.name =
      condition.tests[static_cast<std::size_t>(bytes.number(255)) % condition.tests.size()].id;
  result.value = bytes.number(120);
  entry.results.push_back(std::move(result));
  return entry;
}

CheckIn entry_of(Bytes& bytes, Date date, const Condition& condition) {
  switch (bytes.number(14)) {
    case 8:
      return {date, MorningEntry{bytes.number(11), {}, bytes.maybe(5), {}}, 0};
    case 9:
      return {date, MissedEntry{"travel"}, 0};
    case 10:
      return {date, tests_of(bytes, condition), 0};
    case 11:
      return {date, clinician_of(bytes, condition), 0};
    case 12:
      if (!condition.screen.empty()) return {date, FlagsEntry{{condition.screen.front().id}}, 0};
      break;
    case 13:
      return {date, VoidEntry{1 + bytes.number(20)}, 0};
    default:
      break;
  }
  return {date, session_of(bytes, condition), 0};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes{data, size};
  const auto& all = conditions();
  const Condition& condition = all[static_cast<std::size_t>(bytes.number(255)) % all.size()];
  const auto& programmes = condition.programmes;
  const Programme& programme =
      programmes[static_cast<std::size_t>(bytes.number(255)) % programmes.size()];
  Case patient = neutral_patient(condition, programme);
  CheckIns log;
  log.path = patient.check_ins_path = "check-ins.yaml";
  Date date = patient.start;
  constexpr std::size_t most_entries = 20;  // each is a revision, folded from the start
  while (!bytes.empty() && log.entries.size() < most_entries) {
    log.entries.push_back(entry_of(bytes, date, condition));
    log.entries.back().line = static_cast<int>(log.entries.size()) + 2;
    date += date::days{bytes.number(6)};
  }
  const PlanOptions options{.as_of = date, .engine = "fuzz", .inputs = {}};
  const Plan plan = make_plan(condition, patient, log, options);
  for (const std::string& broken : plan.checked.broken) {
    (void)broken;
    fuzz::require(false);
  }
  const bool again = size % 4 == 0;  // now and then: it takes as long once more
  const auto json = write_json(plan, {});
  fuzz::require(!again || json == write_json(make_plan(condition, patient, log, options), {}));
  return 0;
}
