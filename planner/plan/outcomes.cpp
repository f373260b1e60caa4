#include "planner/plan/outcomes.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "planner/plan/log_view.h"

namespace titrate {
namespace {

using Verdict = OutcomeResult::Verdict;

constexpr std::string_view disability = "RMDQ";

bool is_pain_scale(std::string_view id) { return id == "NPRS" || id == "NRS"; }

/// The top of a questionnaire's scale, by how its name begins; nothing for one we do not know.
std::optional<std::int64_t> scale_top(std::string_view id) {
  constexpr std::array<std::pair<std::string_view, int>, 16> tops{{{"NPRS", 10},
                                                                   {"NRS", 10},
                                                                   {"PSFS", 10},
                                                                   {"RMDQ", 24},
                                                                   {"CAIT", 30},
                                                                   {"LEFS", 80},
                                                                   {"ODI", 100},
                                                                   {"VISA", 100},
                                                                   {"KOOS", 100},
                                                                   {"HOOS", 100},
                                                                   {"FAAM", 100},
                                                                   {"AKPS", 100},
                                                                   {"KOS", 100},
                                                                   {"HAGOS", 100},
                                                                   {"SPADI", 100},
                                                                   {"DASH", 100}}};
  const auto known =
      std::ranges::find_if(tops, [&](const auto& each) { return id.starts_with(each.first); });
  return known == tops.end() ? std::nullopt : std::optional<std::int64_t>{known->second};
}

/// A share of little is no measure: at least 3 on a scale of 0 to 10 (rules D.3), and as much of
/// others.
std::optional<PerMille> share_of_baseline(std::string_view id, std::int64_t change,
                                          std::int64_t baseline) {
  const auto top = scale_top(id);
  if (!top || baseline < 30 * *top) {
    return std::nullopt;
  }
  return PerMille{change * 1000 / baseline};
}

Verdict verdict_of(const OutcomeResult& result) {
  const auto& [mdc, mcid] = std::pair{result.mdc, result.mcid};
  if (mdc && mcid && result.change >= std::max(*mdc, *mcid)) {
    return Verdict::improved;
  }
  if ((mcid && result.change >= *mcid) || (!mcid && mdc && result.change >= *mdc)) {
    return Verdict::possibly_improved;
  }
  return mdc && result.change <= -*mdc ? Verdict::worse : Verdict::no_reliable_change;
}

/// What is known of every outcome at one time, in hundredths.
using Known = std::map<std::string, std::int64_t>;

/// No pain, and hardly any disability where that is measured (Kamper 2010).
bool is_recovered(const OutcomeResult& result, const Known& newest) {
  constexpr std::int64_t little_disability = 200;
  const auto other = newest.find(std::string{disability});
  return is_pain_scale(result.id) && result.baseline > 0 && result.now == 0 &&
         (other == newest.end() || other->second <= little_disability);
}

OutcomeResult result_of(const Condition& condition, const Outcome& outcome, Date start, Date date,
                        std::int64_t baseline, std::int64_t now) {
  OutcomeResult result;
  result.id = outcome.measure;
  result.date = date;
  result.week = std::max(0, static_cast<int>((date - start).count() / 7));
  result.baseline = baseline;
  result.now = now;
  result.change = outcome.higher_is_better ? now - baseline : baseline - now;
  result.mdc = outcome.mdc_hundredths;
  result.mcid = outcome.mcid_hundredths;
  result.verdict = verdict_of(result);
  result.share = share_of_baseline(outcome.measure, result.change, baseline);
  if (const auto left = typical_share(outcome.typical, result.week)) {
    result.typical = (baseline * left->count() + 500) / 1000;
  }
  result.file = condition.path;
  result.line = outcome.line;
  return result;
}

void add_results(const Condition& condition, Date start, const CheckIn& entry, Known& baseline,
                 Known& newest, std::vector<OutcomeResult>& results) {
  const auto* tests = std::get_if<TestsEntry>(&entry.entry);
  if (tests == nullptr) {
    return;
  }
  for (const Measurement& measured : tests->results) {
    if (measured.value) {
      newest.insert_or_assign(measured.name, *measured.value);
    }
  }
  for (const Measurement& measured : tests->results) {
    const Outcome* outcome = condition.find_outcome(measured.name);
    if (outcome == nullptr || !measured.value) {
      continue;
    }
    const auto [first, is_first] = baseline.try_emplace(measured.name, *measured.value);
    if (is_first) {
      continue;
    }
    OutcomeResult result =
        result_of(condition, *outcome, start, entry.date, first->second, *measured.value);
    if (is_recovered(result, newest)) {
      result.verdict = Verdict::recovered;
    }
    results.push_back(std::move(result));
  }
}

}  // namespace

std::vector<OutcomeResult> outcome_results(const Condition& condition, const Case& patient,
                                           const CheckIns& log, Date as_of) {
  Known baseline;
  for (const Measurement& measured : patient.baseline.measurements) {
    if (measured.value) {
      baseline.insert_or_assign(measured.name, *measured.value);
    }
  }
  Known newest = baseline;
  std::vector<OutcomeResult> results;
  if (log.entries.empty()) {
    return results;
  }
  const LogView view{log};
  for (const CheckIn* entry : view.others(log.entries.front().date, as_of)) {
    add_results(condition, patient.start, *entry, baseline, newest, results);
  }
  return results;
}

OutcomeGate outcome_gate(const Condition& condition, const std::vector<OutcomeResult>& results) {
  constexpr int review_week = 6;
  constexpr int refer_week = 12;
  std::map<std::string, const OutcomeResult*> newest;
  for (const OutcomeResult& result : results) {
    newest.insert_or_assign(result.id, &result);
  }
  const OutcomeResult* unchanged = nullptr;  // the latest week that was measured
  bool changed = false;
  for (const auto& [id, result] : newest) {
    if (result->verdict == Verdict::worse) {
      return {OutcomeGate::What::refer, *result};
    }
    const Outcome* outcome = condition.find_outcome(id);
    const bool no_room = outcome != nullptr && !outcome->higher_is_better && result->mcid &&
                         result->baseline < *result->mcid;
    if (!result->mcid || no_room) {
      continue;
    }
    changed = changed || result->change >= *result->mcid || result->verdict == Verdict::recovered;
    if (unchanged == nullptr || result->week > unchanged->week) {
      unchanged = result;
    }
  }
  if (changed || unchanged == nullptr || unchanged->week < review_week) {
    return {};
  }
  return {unchanged->week >= refer_week ? OutcomeGate::What::refer : OutcomeGate::What::review,
          *unchanged};
}

std::optional<PerMille> typical_share(const TypicalCourse& course, int week) {
  if (course.left.empty()) {
    return std::nullopt;
  }
  std::pair<int, PerMille> before{0, PerMille{1000}};
  for (const auto& [at, share] : course.left) {
    if (week <= at) {
      const std::int64_t weeks = at - before.first;
      const std::int64_t fall = (before.second.count() - share.count()) * (week - before.first);
      return PerMille{before.second.count() -
                      (2 * fall + (fall < 0 ? -weeks : weeks)) / (2 * weeks)};
    }
    before = {at, share};
  }
  return before.second;
}

}  // namespace titrate
