#include "planner/cli/log_ask.h"

#include <algorithm>

#include "planner/cli/exit.h"
#include "planner/cli/log_answers.h"
#include "planner/cli/log_told.h"
#include "planner/cli/log_write.h"
#include "planner/exporters/utf8.h"
#include "planner/plan/log_view.h"
#include "planner/plan/prescriptions.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

const PlannedSession* session_on(const Plan& plan, Date date) {
  for (const PlannedWeek& week : plan.weeks)
    for (const PlannedSession& session : week.sessions)
      if (session.date == date && session.status != PlannedSession::Status::cancelled)
        return &session;
  return nullptr;
}

void introduce(const Asking& asking, Console& console) {
  console.out << utf8::printable(asking.known.files.patient.patient);
  if (asking.session != nullptr) console.out << ", session " << asking.session->number;
  console.out << ": " << words::day_of_year(asking.date) << ".\n";
  if (asking.session != nullptr)
    for (const Prescription& dose : asking.session->prescriptions)
      console.out << "   " << utf8::printable(dose.title) << ": " << dose_text(dose) << '\n';
  else
    console.out << "   No session is planned for this day.\n";
  console.out
      << "Enter leaves an answer out. Ctrl-C stops; nothing is written before you say yes.\n\n";
}

/// Why the red flags have to be asked after this session; empty when they need not.
std::string alarm_of(const Asking& asking, const SessionEntry& session) {
  const auto& pain = asking.known.files.condition.pain_of(asking.plan.programme);
  const int worst = std::max(session.pain.during.value_or(0), session.pain.after.value_or(0));
  const auto& summary = asking.plan.pain;
  const bool acute = summary.acute_until && asking.date <= *summary.acute_until;
  const int most = acute ? std::min(pain.acceptable, *summary.acute) : pain.acceptable;
  if (worst > most)
    return "Over the limit of " + std::to_string(most) + "/10, so this must be asked:";
  if (session.night_pain) return "Pain woke at night, so this must be asked:";
  const int usual = asking.plan.pain.usual_morning.value_or(0);
  const bool late = session.pain.morning && *session.pain.morning > usual + pain.settle;
  const auto& limit = asking.plan.pain.stiffness_limit;
  const bool stiff = session.stiffness_minutes && limit && *session.stiffness_minutes >= *limit;
  return late || stiff ? "Worse than usual in the morning, so this must be asked:" : "";
}

std::optional<CheckIn> ask_flags(const Asking& asking, const SessionEntry& session,
                                 Questions& questions) {
  const auto alarm = alarm_of(asking, session);
  if (alarm.empty()) return std::nullopt;
  questions.say(alarm);
  FlagsEntry flags;
  for (const ScreenItem& item : asking.known.files.condition.screen)
    if (item.refer != Urgency::two_weeks && questions.must_be_yes("   " + item.ask))
      flags.flags.push_back(item.id);
  if (flags.flags.empty()) return std::nullopt;
  return CheckIn{asking.date, std::move(flags)};
}

std::vector<CheckIn> ask_missed(const Asking& asking, Questions& questions) {
  const auto why = questions.text("Why was it missed?");
  return {CheckIn{asking.date, MissedEntry{why.value_or("no reason given")}}};
}

std::vector<CheckIn> ask_all(const Asking& asking, Questions& questions) {
  const auto done = questions.word("Was it done? (all, part, missed)", {"all", "part", "missed"});
  if (done == "missed") return ask_missed(asking, questions);
  SessionEntry session;
  session.done_all = done == "all";
  if (done == "part") ask_part(asking, session, questions);
  ask_answers(asking, session, questions);
  auto flags = ask_flags(asking, session, questions);
  std::vector<CheckIn> entries{CheckIn{asking.date, std::move(session)}};
  if (flags) entries.push_back(std::move(*flags));
  return entries;
}

void repeat(const std::vector<CheckIn>& entries, Console& console) {
  console.out << '\n';
  for (const CheckIn& entry : entries)
    for (const std::string& line : told(entry)) console.out << ' ' << line << '\n';
  console.out << '\n';
}

void check_free(const Asking& asking) {
  const LogView log{asking.known.files.log};
  if (log.sessions(asking.date, asking.date).empty()) return;
  throw Stop{Exit::file, words::day_of_year(asking.date) +
                             " has a session already; take it back first: titrate log " +
                             asking.known.path + " --void N, or give another --date"};
}

}  // namespace

std::vector<CheckIn> ask_entries(const LogCase& known, Date date, Console& console) {
  Asking asking{known, date, console.today(known.files.patient.time_zone),
                plan_of(known, known.files.log, as_of_entry(known, date))};
  asking.session = session_on(asking.plan, date);
  check_free(asking);
  introduce(asking, console);
  Questions questions{console};
  auto entries = ask_all(asking, questions);
  repeat(entries, console);
  if (questions.must_be_yes("Write it? (y/n)")) return entries;
  console.out << "Nothing was written.\n";
  return {};
}

}  // namespace titrate::cli
