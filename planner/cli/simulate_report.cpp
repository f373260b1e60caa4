#include "planner/cli/simulate_report.h"

#include "planner/cli/documents.h"
#include "planner/cli/protocols.h"
#include "planner/cli/read_files.h"
#include "planner/cli/simulate_inputs.h"
#include "planner/cli/simulate_progress.h"
#include "planner/exporters/simulated.h"
#include "planner/plan/course_part.h"
#include "planner/plan/neutral_patient.h"

namespace titrate::cli {
namespace {

constexpr int report_sample = 2000;

/// A programme that has a row on the page.
struct Entry {
  const Condition* condition = nullptr;
  Programme programme;
  Case patient;
  int weeks = 0;
  std::string part;
  bool as_long_as_needed = false;
};

Entry entry_of(const Condition& condition, const Programme& programme) {
  Entry entry{&condition, programme, neutral_patient(condition, programme), 0, "", false};
  const auto machine = machine_for(condition, programme, entry.patient, {});
  entry.weeks = report_weeks(calm_weeks(condition, machine, entry.patient));
  return entry;
}

/// The programme the aims are for; nothing when the folder has not got it.
std::optional<Entry> reference_entry(const std::vector<Condition>& conditions) {
  for (const Condition& condition : conditions) {
    const auto* programme = condition.find_programme(reference.programme);
    if (condition.id != reference.condition || programme == nullptr) continue;
    Entry entry{&condition,
                part_of(*programme, reference.phase, reference.phase),
                neutral_patient(condition, *programme),
                reference.weeks,
                "",
                true};
    entry.part = entry.programme.phases.back().title;
    return entry;
  }
  return std::nullopt;
}

/// The default programme of every condition, and all of the reference's.
std::vector<Entry> entries_of(const std::vector<Condition>& conditions) {
  std::vector<Entry> entries;
  for (const Condition& condition : conditions)
    for (const Programme& programme : condition.programmes)
      if (programme.is_default || condition.id == reference.condition)
        entries.push_back(entry_of(condition, programme));
  return entries;
}

std::vector<Condition> read_conditions(const Folder& folder, Documents& documents) {
  std::vector<Condition> conditions;
  for (const auto& id : conditions_in(folder))
    if (auto file = read_condition_called(id, folder, documents))
      conditions.push_back(std::move(file->condition));
  return conditions;
}

OperatingPair pair_of(const Entry& entry, Sampling sampling) {
  sampling.weeks = entry.weeks;
  sampling.as_long_as_needed = entry.as_long_as_needed;
  auto pair = operating_pair(*entry.condition, entry.programme, entry.patient, sampling);
  pair.usual.part = pair.noisy.part = entry.part;
  return pair;
}

}  // namespace

Exit simulate_report(const Call& call, Console& console) {
  const auto folder = protocols_of(call, console);
  auto sampling = sampling_of(call, reference.weeks, report_sample);
  Documents documents;
  const auto conditions = read_conditions(folder, documents);
  documents.report(console);
  if (documents.diagnostics().has_errors()) return Exit::file;
  const auto aimed_at = reference_entry(conditions);
  if (!aimed_at)
    throw Stop{Exit::file, "no programme " + std::string{reference.programme} + " of " +
                               std::string{reference.condition} + " in " + folder.shown_as};
  const auto entries = entries_of(conditions);
  OperatingReport report;
  report.sample = sampling.sample;
  report.seed = sampling.seed;
  report.command = "titrate simulate --report --sample " + std::to_string(report.sample) +
                   " --seed " + std::to_string(report.seed);
  constexpr int courses_of_a_pair = 8;
  const int all = report.sample * courses_of_a_pair * static_cast<int>(entries.size() + 1);
  with_progress(all, "courses", console, [&](std::atomic<int>& done) {
    sampling.done = &done;
    report.reference = pair_of(*aimed_at, sampling);
    for (const Entry& entry : entries) report.programmes.push_back(pair_of(entry, sampling));
  });
  console.out << write_operating_report(report);
  return Exit::fine;
}

}  // namespace titrate::cli
