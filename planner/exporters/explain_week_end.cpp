#include <algorithm>

#include "planner/exporters/explain_parts.h"
#include "planner/exporters/review_decision.h"
#include "planner/exporters/review_gate.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

bool of_week_end(const Decision& decision) {
  return !decision.session && decision.response != "missed" && decision.response != "silence" &&
         decision.response != "clinician" && decision.response != "flag";
}

std::vector<Styled> decision_lines(const Explained& its) {
  std::vector<Styled> lines;
  for (const Decision& decision : its.plan.decisions) {
    if (decision.week != its.week.number || !of_week_end(decision)) continue;
    if (!its.about(decision.exercise)) continue;
    Styled line;
    for (const auto& [id, title] : titles_of(its)) {
      if (id == decision.exercise && titles_of(its).size() > 1) line.add(title + ": ");
    }
    line.add(grounds_words(decision, false));
    line.join(" ", effect_words(its.plan, decision));
    line.join(" ", Styled{consequence_words(decision)});
    line.join(" ", Styled{place_words(decision), Style::quiet});
    lines.push_back(line);
  }
  return lines;
}

std::vector<Styled> gate_lines(const Explained& its) {
  std::vector<std::pair<std::vector<std::string>, Styled>> lines;
  for (const auto& [id, title] : titles_of(its)) {
    std::vector<const Shut*> gates;
    for (const Shut& shut : its.plan.shut) {
      if (shut.week == its.week.number && shut.exercise == id) gates.push_back(&shut);
    }
    const Styled words = gates_words(gates);
    if (words.empty()) continue;
    const auto known = std::ranges::find_if(
        lines, [&](const auto& line) { return line.second.plain() == words.plain(); });
    if (known == lines.end()) {
      lines.push_back({{title}, words});
    } else {
      known->first.push_back(title);
    }
  }
  std::vector<Styled> all;
  for (const auto& [titles, words] : lines) {
    Styled line{titles_of(its).size() > 1 ? titrate::words::list(titles) + ": " : ""};
    all.push_back(line.append(words).add("."));
  }
  for (const PlannedPhase& phase : its.plan.phases) {
    for (const Shut& shut : its.plan.shut) {
      if (shut.week == its.week.number && shut.phase == phase.id) {
        Styled line{"Phase " + utf8::printable(phase.title) + ": "};
        all.push_back(line.append(gates_words({&shut})).add("."));
      }
    }
  }
  return all;
}

const PlannedWeek* week_after(const Explained& its) {
  const auto found = std::ranges::find(its.plan.weeks, its.week.number + 1, &PlannedWeek::number);
  return found == its.plan.weeks.end() ? nullptr : &*found;
}

bool is_over(const Explained& its) { return its.week.to < its.plan.as_of; }

/// What is taken off a row when the week is over: the first dose after it, where there is one.
const Prescription* dose_after(const Explained& its, const std::string& exercise) {
  const Prescription* last = nullptr;
  for (const PlannedWeek& week : its.plan.weeks) {
    for (const PlannedSession& session : week.sessions) {
      if (!counts(session) || week.number < its.week.number) continue;
      for (const Prescription& dose : session.prescriptions) {
        if (dose.exercise != exercise) continue;
        last = &dose;
        if (week.number > its.week.number) return last;
      }
    }
  }
  return last;
}

std::string owed_words(const Prescription& dose) {
  std::vector<std::string> parts;
  if (dose.owed > 0) parts.push_back("volume, " + words::count(dose.owed, "step"));
  if (dose.share < 100) {
    parts.push_back("load, from " + std::to_string(dose.share) + " to 100 % of the row's");
  }
  if (dose.easier_by > 0) parts.push_back(words::count(dose.easier_by, "level"));
  std::string words;
  for (const auto& part : parts) words += (words.empty() ? "" : "; then ") + part;
  return words;
}

}  // namespace

void write_week_end(Page& page, const Explained& its) {
  if (!is_over(its)) return;
  page.blank();
  page.heading("Week end");
  auto decided = decision_lines(its);
  if (decided.empty()) decided.emplace_back("nothing: no trend, no absence, no row served.");
  write_link(page, "did", decided);
  const auto gates = gate_lines(its);
  write_link(page, "shut", gates);
  const auto* next = week_after(its);
  if (next != nullptr) {
    write_link(
        page, "counted",
        {Styled{next->repeats ? "no: week " + std::to_string(next->number) + " does its rows again."
                              : "yes."}});
  }
}

void write_owed(Page& page, const Explained& its) {
  std::vector<Styled> lines;
  for (const auto& [id, title] : titles_of(its)) {
    const auto* dose = dose_after(its, id);
    if (dose == nullptr) continue;
    const auto owed = owed_words(*dose);
    if (owed.empty()) continue;
    lines.emplace_back((titles_of(its).size() > 1 ? title + ": " : "") + owed + ".");
  }
  if (lines.empty()) return;
  page.blank();
  page.paragraph(Styled{"Owed back, in this order, before anything rises:"});
  for (const Styled& line : lines) page.paragraph(line, 1, 1);
}

void write_provenance(Page& page, const Explained& its) {
  const auto write = [&](std::string_view start, auto belongs, bool with_source) {
    std::vector<std::string> parts;
    for (const PainNumber& number : its.plan.pain.numbers) {
      if (!belongs(number)) continue;
      parts.push_back(utf8::printable(number.name) + " " + utf8::printable(number.value) +
                      (with_source ? " (" + utf8::printable(number.source) + ")" : ""));
    }
    if (!parts.empty()) page.paragraph(Styled{std::string{start} + words::list(parts) + "."}, 0, 1);
  };
  if (its.plan.pain.numbers.empty()) return;
  page.blank();
  write(
      "Defaults of the pain rule, no source gives them: ",
      [](const PainNumber& number) { return number.source.empty(); }, false);
  write(
      "Sourced: ",
      [](const PainNumber& number) { return !number.source.empty() && !number.borrowed; }, true);
  write(
      "Published for something else: ",
      [](const PainNumber& number) { return !number.source.empty() && number.borrowed; }, true);
}

void write_forecast_grounds(Page& page, const Explained& its) {
  if (is_over(its)) return;
  page.blank();
  const bool begun = its.week.from < its.plan.as_of;
  Styled words{"This is a forecast", Style::mark};
  words.add(begun ? " from " + words::day(its.plan.as_of) + " on" : std::string{});
  words.add(": it holds if every answer until then is calm");
  const bool expected = std::ranges::any_of(its.week.sessions, [](const auto& session) {
    return std::ranges::any_of(session.prescriptions, &Prescription::expected);
  });
  if (expected) words.add(", and if the gates and tests marked `expected` are passed in time");
  page.paragraph(words.add("."));
}

}  // namespace titrate::text
