#include "planner/plan/revisions.h"

#include <algorithm>
#include <map>

#include "planner/engine/compile.h"
#include "planner/plan/due.h"
#include "planner/plan/outcomes.h"

namespace titrate {
namespace {

constexpr date::days until_silence{2};

/// A load that was found in a session counts like one of the baseline, for exercises that have none
/// there: the last set reported with repetitions in reserve.
std::vector<LoadTest> loads_known(const Case& patient, const CheckIns& log, std::size_t count) {
  std::vector<LoadTest> loads = patient.baseline.loads;
  const std::size_t of_baseline = loads.size();
  constexpr date::days whole_log{100'000};
  const LogView view{log, count};
  for (const LogView::Session& session : view.sessions(patient.start, patient.start + whole_log)) {
    for (const Done& done : session.entry->did) {
      const auto known = std::ranges::find(loads, done.exercise, &LoadTest::exercise);
      const bool in_baseline =
          known != loads.end() && known < loads.begin() + static_cast<std::ptrdiff_t>(of_baseline);
      if (in_baseline || !done.load || !done.rir || done.reps.empty()) {
        continue;
      }
      const LoadTest test{done.exercise, *done.load,   false, done.reps.back(),
                          *done.rir,     session.line, true};
      known == loads.end() ? loads.push_back(test) : static_cast<void>(*known = test);
    }
  }
  return loads;
}

/// Whether an entry says that an input was edited since it was last logged: what was first logged
/// changes nothing.
bool says_change(const CheckIn& entry, std::map<std::string, std::string>& logged) {
  const auto* change = std::get_if<ChangeEntry>(&entry.entry);
  bool changed = false;
  if (change != nullptr) {
    for (const auto& [input, value] : change->changes) {
      const auto [known, fresh] = logged.try_emplace(input, value);
      changed = changed || (!fresh && known->second != value);
      known->second = value;
    }
  }
  return changed;
}

class Chain {
 public:
  Chain(const Condition& condition, const Programme& programme, const Case& patient,
        const CheckIns& log)
      : condition_(condition), programme_(programme), patient_(patient), log_(log) {
    compile(0);
    out_.ledger = std::make_unique<Ledger>(out_.compiled.front()->machine);
  }

  Revised run(Date as_of) {
    const bool only = log_.entries.empty();
    revise(patient_.start, false, patient_.created.value_or(patient_.start), only);
    if (only) {
      return std::move(out_);
    }
    std::map<std::string, std::string> logged;
    while (true) {
      const std::optional<Date> silence = next_silence(as_of);
      const bool more = count_ < log_.entries.size() && log_.entries[count_].date <= as_of;
      if (more && (!silence || std::max(day_, log_.entries[count_].date) < *silence)) {
        const CheckIn& entry = log_.entries[count_++];
        revise(std::max(day_, entry.date), says_change(entry, logged), std::nullopt);
      } else if (silence) {
        revise(*silence, false, std::nullopt);
      } else {
        break;
      }
    }
    revise(as_of, false, std::nullopt, true);
    return std::move(out_);
  }

 private:
  void compile(std::size_t count) {
    std::vector<LoadTest> loads = loads_known(patient_, log_, count);
    if (!out_.compiled.empty() && out_.compiled.back()->patient.baseline.loads == loads) {
      return;
    }
    Case known = patient_;
    known.baseline.loads = std::move(loads);
    out_.compiled.push_back(std::make_unique<Compiled>(condition_, programme_, std::move(known)));
  }

  /// The next day on which something is known to be missing, or a week begins.
  [[nodiscard]] std::optional<Date> next_silence(Date as_of) const {
    const LogView view{log_, count_};
    const auto weeks = (day_ - patient_.start).count() / 7 + 1;
    Date next = patient_.start + date::days{7 * weeks};
    for (const Ledger::Issued& each : out_.ledger->all()) {
      // With a session on the very next day the answer is missed a day earlier.
      constexpr date::days one_day{1};
      for (const date::days wait : {one_day, until_silence}) {
        const Date due = each.date + wait;
        const bool early = wait == one_day && !out_.ledger->any_on(due);
        if (each.cancelled || early || due <= day_ || due >= next) {
          continue;
        }
        const auto logged = view.sessions(each.date, each.date);
        const bool answered = !logged.empty() && logged.front().morning;
        next = answered || view.missed_on(each.date) != nullptr ? next : due;
      }
    }
    return next <= as_of ? std::optional{next} : std::nullopt;
  }

  /// More than any sequence that was given out before an edit of the inputs, whatever they were: a
  /// revision adds at most one, and there is one at the start, for each entry, for at most one
  /// silence a day, and for the day that was looked from. Twice that, so that the next edit is
  /// above what followed this one.
  [[nodiscard]] int sequence_after_edit(Date day) const {
    return 2 * (static_cast<int>(count_) + static_cast<int>((day - patient_.start).count()) + 2);
  }

  void revise(Date day, bool edited, std::optional<Date> given_on, bool last = false) {
    compile(count_);
    if (edited) {
      out_.ledger->inputs_edited(day, sequence_after_edit(day));
      out_.due_ledger.inputs_edited(day, sequence_after_edit(day));
    }
    Compiled& with = *out_.compiled.back();
    const LogView view{log_, count_};
    FoldOptions options;
    options.as_of = day;
    options.words = last;
    options.given = out_.revisions > 0 ? out_.ledger.get() : nullptr;
    const auto gate = outcome_gate(condition_, outcome_results(condition_, patient_, log_, day));
    if (gate.what == OutcomeGate::What::refer) {
      options.outcome_refers = gate.result->date;
    }
    Fold fold{condition_, with.machine, with.patient, view, with.book, options};
    Folded folded = fold.run();
    out_.ledger->issue(folded.weeks, given_on.value_or(day));
    if (folded.flags.empty()) {
      out_.due = make_due(condition_, with.machine, with.patient, folded);
      out_.due_ledger.issue(out_.due, given_on.value_or(day));
    }
    out_.folded = std::move(folded);
    ++out_.revisions;
    day_ = day;
  }

  const Condition& condition_;
  const Programme& programme_;
  const Case& patient_;
  const CheckIns& log_;
  Revised out_;
  std::size_t count_ = 0;  ///< entries read so far
  Date day_;               ///< of the newest revision
};

}  // namespace

engine::Machine Compiled::engine_machine(const Condition& condition, const Programme& programme,
                                         const Case& patient) {
  return engine::compile(condition, programme, &patient);
}

Revised revise(const Condition& condition, const Programme& programme, const Case& patient,
               const CheckIns& log, Date as_of) {
  return Chain{condition, programme, patient, log}.run(as_of);
}

}  // namespace titrate
