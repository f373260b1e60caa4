#include "planner/cli/log_write.h"

#include <algorithm>

#include "planner/cli/append.h"
#include "planner/cli/check_in_text.h"
#include "planner/cli/exit.h"
#include "planner/cli/help.h"
#include "planner/plan/fingerprints.h"
#include "planner/reading/text_check_in.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

/// Exercises, each with its place in the plan.
using Standings = std::vector<std::pair<std::string, std::string>>;

/// Where each exercise of a day's session stood: `row 2, load 100 %, owed 0, level 0`.
Standings standings(const Plan& plan, Date date) {
  Standings all;
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions) {
      if (session.date != date || session.status == PlannedSession::Status::cancelled) continue;
      for (const Prescription& dose : session.prescriptions)
        all.emplace_back(dose.exercise, text::StandingText::format({dose.rung + 1, dose.share,
                                                                    dose.owed, dose.easier_by}));
    }
  return all;
}

/// One key can tell of one place: an exercise that stands at two in a session is left out.
void leave_out_ambiguous(Standings& all) {
  Standings kept;
  for (const auto& each : all) {
    const auto differs = [&](const auto& other) {
      return other.first == each.first && other.second != each.second;
    };
    const bool twice = std::ranges::any_of(all, differs);
    if (!twice && std::ranges::find(kept, each) == kept.end()) kept.push_back(each);
  }
  all = std::move(kept);
}

/// A session on a day of its own is found in the plan that already holds it.
void set_prescribed(const LogCase& known, const CheckIns& log, CheckIn& entry, const Plan& before,
                    Date as_of) {
  auto* session = std::get_if<SessionEntry>(&entry.entry);
  if (session == nullptr) return;
  session->prescribed = standings(before, entry.date);
  if (session->prescribed.empty()) {
    auto longer = log;
    longer.entries.push_back(entry);
    session->prescribed = standings(plan_of(known, longer, as_of), entry.date);
  }
  leave_out_ambiguous(session->prescribed);
}

Date as_of_log(const LogCase& known, const CheckIns& log, Date date) {
  for (const CheckIn& each : log.entries) date = std::max(date, each.date);
  return std::max(date, known.files.patient.start);
}

/// Each session was prescribed from what the entries before it say. `before` is the plan of the
/// last day without any of them.
void set_all_prescribed(const LogCase& known, std::vector<CheckIn>& entries, const Plan& before) {
  auto log = known.files.log;
  for (CheckIn& entry : entries) {
    const Date as_of = as_of_log(known, log, entry.date);
    const bool is_first = log.entries.size() == known.files.log.entries.size();
    const auto plan = is_first && as_of == before.as_of ? before : plan_of(known, log, as_of);
    set_prescribed(known, log, entry, plan, as_of);
    log.entries.push_back(entry);
  }
}

std::optional<ChangeEntry> change_of(const LogCase& known, const std::vector<CheckIn>& entries,
                                     Date date) {
  // A void only takes back, also the end of a plan, after which nothing else may stand.
  const auto is_void = [](const CheckIn& each) {
    return std::holds_alternative<VoidEntry>(each.entry);
  };
  if (std::ranges::any_of(entries, is_void)) return std::nullopt;
  if (date < known.files.patient.start) return std::nullopt;
  const PlanOptions options{.as_of = date, .engine = version(), .inputs = known.documents.inputs()};
  const auto now = fingerprints(known.files.condition, known.files.patient, options);
  auto open = unlogged(now, known.files.log);
  if (open.empty()) return std::nullopt;
  return ChangeEntry{std::move(open)};
}

std::string new_text(const LogCase& known, const std::vector<std::string>& lines) {
  if (is_blank_text(known.log_text)) {
    const bool open_line = !known.log_text.empty() && !known.log_text.ends_with('\n');
    return known.log_text + (open_line ? "\n" : "") + new_log(known.path, lines);
  }
  const auto text = with_entries(known.log_text, lines);
  if (text) return *text;
  std::string entries;
  for (const std::string& line : lines) entries += "\n  - " + line;
  throw Stop{Exit::file, "found no place for an entry at the end of " + known.log_path +
                             "; add it there yourself:" + entries};
}

/// What is wrong, and warnings about what is new.
void show(const Diagnostics& all, std::size_t new_from, Console& console) {
  Diagnostics shown;
  for (const Diagnostic& each : all.all())
    if (each.severity == Severity::error || each.span.begin >= new_from) shown.add(each);
  shown.sort_by_place();
  console.err << render_all(shown, console.err_colour);
  if (shown.has_errors()) console.err << "titrate: nothing was written\n";
}

/// The first byte in which two texts differ.
std::size_t first_difference(const std::string& one, const std::string& other) {
  const auto [at, unused] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  return static_cast<std::size_t>(at - one.begin());
}

std::optional<CheckIns> read_back(const LogCase& known, const std::string& text, Console& console) {
  const Source source{known.log_path, text};
  Diagnostics diagnostics;
  std::optional<CheckIns> log;
  if (const auto root = yaml::parse(source, diagnostics)) {
    log = read_check_ins(source, *root, diagnostics);
    if (log)
      check_check_in_names(source, *root, *log, known.files.patient, known.files.condition,
                           diagnostics);
  }
  show(diagnostics, first_difference(known.log_text, text), console);
  return diagnostics.has_errors() ? std::nullopt : log;
}

}  // namespace

Date as_of_entry(const LogCase& known, Date date) {
  return as_of_log(known, known.files.log, date);
}

std::optional<Addition> make_addition(const LogCase& known, std::vector<CheckIn> entries, Date date,
                                      const Plan& before, Console& console) {
  Addition addition;
  addition.as_of = as_of_entry(known, date);
  const Date first = entries.empty() ? date : entries.front().date;
  addition.change = change_of(known, entries, first);
  set_all_prescribed(known, entries, before);
  std::vector<std::string> lines;
  // An entry that replaces a voided one may be older than the last; what changed is told today.
  if (addition.change)
    lines.push_back(check_in_text({as_of_entry(known, first), *addition.change}));
  for (const CheckIn& entry : entries) lines.push_back(check_in_text(entry));
  addition.entries = std::move(entries);
  if (lines.empty()) return addition;
  addition.text = new_text(known, lines);
  auto log = read_back(known, addition.text, console);
  if (!log) return std::nullopt;
  addition.log = std::move(*log);
  return addition;
}

}  // namespace titrate::cli
