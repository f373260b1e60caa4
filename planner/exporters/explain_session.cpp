#include <algorithm>

#include "planner/exporters/explain_parts.h"
#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_report.h"
#include "planner/exporters/session_time.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

using Status = PlannedSession::Status;

std::string place_of(const Decision& decision) {
  if (decision.log_line == 0) return {};
  std::string words = utf8::printable(decision.log_file) + ":" + std::to_string(decision.log_line);
  const bool apart = decision.morning_line > 0 && decision.morning_line != decision.log_line;
  return "[" + words + (apart ? " and " + std::to_string(decision.morning_line) : "") + "]";
}

/// Decisions that rest on the session's report, of the exercises in question.
std::vector<Decision> decisions_of(const Explained& its, const PlannedSession& session) {
  std::vector<Decision> found;
  for (const Decision& decision : its.plan.decisions) {
    const bool silent = !decision.session && decision.date == session.date &&
                        (decision.response == "missed" || decision.response == "silence");
    const bool reported = decision.session == session.number;
    if ((reported || silent) && its.about(decision.exercise)) found.push_back(decision);
  }
  return found;
}

std::vector<Styled> reported_lines(const Decision& decision) {
  if (!decision.report) {
    return {Styled{response_words(decision.response) + " "}.add(place_of(decision), Style::quiet)};
  }
  const Report& report = *decision.report;
  std::string words = session_scores(report);
  const auto add = [&](const std::string& part) {
    if (!part.empty()) words += (words.empty() ? "" : ", ") + part;
  };
  add(morning_scores(report));
  for (const auto& sign : other_signs(report)) add(sign);
  if (words.empty()) words = "done, without a score";
  return {Styled{words + " "}.add(place_of(decision), Style::quiet)};
}

std::vector<Styled> compared_lines(const Report& report) {
  std::vector<Styled> lines;
  for (const Comparison& each : comparisons(report)) {
    Styled line{each.fact + ": "};
    line.add(each.verdict, each.bad ? Style::caution : Style::plain);
    if (!each.name.empty()) line.add(" ").add("[" + each.name + "]", Style::quiet);
    lines.push_back(line);
  }
  return lines;
}

std::string title_in(const Explained& its, const std::string& exercise) {
  for (const auto& [id, title] : titles_of(its)) {
    if (id == exercise) return title + ": ";
  }
  return {};
}

/// What the decision says of calm and bad answers that still count.
std::string counting_words(const Decision& decision) {
  if (decision.fails == 0) return {};
  std::string words = words::count(decision.fails, "bad answer") + " standing";
  if (decision.calm > 0) {
    words += ", " + words::count(decision.calm, "calm answer") + " of the 2 that close it";
  }
  return words::capitalised(words) + ".";
}

std::vector<Styled> did_lines(const Explained& its, const DecisionGroup& group) {
  std::vector<Styled> lines;
  const bool several = titles_of(its).size() > 1;
  bool any = false;
  for (const Decision* each : group.decisions) {
    const Styled effect = effect_words(its.plan, *each);
    if (effect.empty()) continue;
    any = true;
    lines.push_back(Styled{several ? title_in(its, each->exercise) : ""}.append(effect));
  }
  if (!any) lines.emplace_back("nothing: the dose stays.");
  const auto follows = consequence_words(group.first());
  if (!follows.empty()) lines.emplace_back(follows);
  const auto counting = counting_words(group.first());
  if (!counting.empty()) lines.emplace_back(counting);
  return lines;
}

const PlannedSession* session_after(const Plan& plan, const PlannedSession& session) {
  const PlannedSession* next = nullptr;
  for (const PlannedWeek& week : plan.weeks) {
    for (const PlannedSession& each : week.sessions) {
      const bool later = counts(each) && each.date > session.date;
      if (later && (next == nullptr || each.date < next->date)) next = &each;
    }
  }
  return next;
}

Styled so_line(const Plan& plan, const PlannedSession& session, const Decision& decision) {
  const auto* next = session_after(plan, session);
  if (next == nullptr) return Styled{"no session follows."};
  std::string words = "next is session " + std::to_string(next->number) + " on " + when_of(*next);
  if (session.start && next->start) {
    const auto hours = (next->date - session.date).count() * 24 +
                       (next->start->minutes - session.start->minutes) / 60;
    words += ", " + std::to_string(hours) + " h later";
    if (decision.gap_hours > 0) {
      words += " (at least " + std::to_string(decision.gap_hours) + " h)";
    }
  }
  return Styled{words + "."};
}

void write_planned_session(Page& page, const Explained& its, const PlannedSession& session) {
  std::vector<Styled> lines;
  const bool several = titles_of(its).size() > 1;
  for (const Prescription& dose : session.prescriptions) {
    if (!its.about(dose.exercise)) continue;
    Styled line{(several ? title_in(its, dose.exercise) : "") + short_dose(dose)};
    if (dose.expected) line.add(", ").add("expected", Style::mark);
    lines.push_back(line);
  }
  write_link(page, "to do", lines);
}

void write_groups(Page& page, const Explained& its, const PlannedSession& session,
                  const std::vector<Decision>& decisions) {
  for (const DecisionGroup& group : decision_groups(decisions)) {
    const Decision& first = group.first();
    if (!group.same_report) {
      write_link(page, "reported", reported_lines(first));
      if (first.report) write_link(page, "compared", compared_lines(*first.report));
    }
    Styled named{response_words(first.response) + " "};
    named.add("[" + utf8::printable(first.rule) +
                  (first.file.empty()
                       ? ""
                       : "; " + utf8::printable(first.file) + ":" + std::to_string(first.line)) +
                  "]",
              Style::quiet);
    write_link(page, "named", {named});
    write_link(page, "did", did_lines(its, group));
  }
  write_link(page, "so", {so_line(its.plan, session, decisions.front())});
}

}  // namespace

void write_session_chain(Page& page, const Explained& its, const PlannedSession& session) {
  page.blank();
  Styled title{"Session " + std::to_string(session.number) + ", " + when_of(session),
               Style::heading};
  if (session.status == Status::missed) title.add(", ").add("missed", Style::caution);
  if (session.status == Status::cancelled) title.add(", ").add("cancelled", Style::caution);
  page.paragraph(title);
  const auto decisions = decisions_of(its, session);
  if (!decisions.empty()) return write_groups(page, its, session, decisions);
  switch (session.status) {
    case Status::planned:
      return write_planned_session(page, its, session);
    case Status::cancelled:
      return write_link(page, "so",
                        {Styled{"it is not held; the session before it needs more "
                                "rest, or the plan moved on."}});
    case Status::done:
      return write_link(page, "did", {Styled{"done; nothing was decided on it."}});
    case Status::missed:
      return write_link(page, "did", {Styled{"missed; the dose stays."}});
  }
}

}  // namespace titrate::text
