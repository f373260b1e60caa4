#include <algorithm>

#include "planner/exporters/explain_parts.h"
#include "planner/exporters/review_dose.h"
#include "planner/exporters/review_reason.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// Kilograms to one decimal: of a calculation, not of a plate.
std::string about_kilograms(Grams mass) {
  return words::decimal((mass.count() + 50) / 100, 1) + " kg";
}

std::string place(const std::string& file, int line) {
  return utf8::printable(file) + (line > 0 ? ":" + std::to_string(line) : "");
}

/// One exercise in the week: every dose once, with the sessions that have it.
struct Use {
  const Prescription* dose = nullptr;
  std::vector<int> sessions;
};

std::vector<Use> uses_of(const PlannedWeek& week, const std::string& exercise) {
  std::vector<Use> uses;
  for (const PlannedSession& session : week.sessions) {
    if (!counts(session)) continue;
    for (const Prescription& dose : session.prescriptions) {
      if (dose.exercise != exercise) continue;
      const auto known = std::ranges::find_if(uses, [&](const Use& use) {
        return short_dose(*use.dose) == short_dose(dose) && use.dose->row == dose.row &&
               use.dose->block == dose.block;
      });
      if (known == uses.end()) {
        uses.push_back(Use{&dose, {session.number}});
      } else {
        known->sessions.push_back(session.number);
      }
    }
  }
  return uses;
}

std::string sessions_words(const Use& use, bool only) {
  if (only) return words::count(static_cast<std::int64_t>(use.sessions.size()), "session") + " of ";
  std::vector<std::string> numbers;
  for (const int number : use.sessions) numbers.push_back(std::to_string(number));
  return (numbers.size() == 1 ? "Session " : "Sessions ") + words::list(numbers) + ": ";
}

Styled dose_line(const Use& use, bool only) {
  const Prescription& dose = *use.dose;
  std::string words = sessions_words(use, only) + utf8::printable(dose.as_written);
  if (const auto mass = heaviest_load(dose)) words += ", " + words::kilograms(*mass);
  Styled line{words + "."};
  if (dose.expected) line.add(" ").add("expected", Style::mark);
  return line;
}

/// `Row 2 of the ladder [protocols/x.yaml:117, source beyer-2015].`
Styled row_line(const Prescription& dose) {
  const auto from = dose.basis == "default"    ? std::string{"default, no source gives it"}
                    : dose.basis == "borrowed" ? "borrowed from " + utf8::printable(dose.source)
                    : dose.source.empty()      ? std::string{"default, no source gives it"}
                                               : "source " + utf8::printable(dose.source);
  const auto row = dose.row.empty()
                       ? std::string{"Written"}
                       : words::capitalised(utf8::printable(dose.row)) + " of the ladder";
  return Styled{row + " "}.add("[" + place(dose.file, dose.line) + ", " + from + "]", Style::quiet);
}

const LoadBasis* basis_of(const Plan& plan, const std::string& exercise) {
  const auto found = std::ranges::find(plan.load_bases, exercise, &LoadBasis::exercise);
  return found == plan.load_bases.end() ? nullptr : &*found;
}

/// `1RM 53.3 kg / (1 + 12/30) = 38.1 kg; on the equipment 37.5 kg.`
Styled load_line(const Plan& plan, const Prescription& dose) {
  const LoadBasis* basis = basis_of(plan, dose.exercise);
  const PlannedLoad* load = nullptr;
  for (const PlannedLoad& each : dose.loads) {
    if (each.worked_out && each.mass) load = &each;
  }
  if (basis == nullptr || load == nullptr || !basis->one_rm) return {};
  std::string words = "1RM " + about_kilograms(*basis->one_rm);
  if (!basis->set.empty()) words += " (from " + utf8::printable(basis->set) + ")";
  if (load->rm && *load->rm > 1) words += " / (1 + " + std::to_string(*load->rm) + "/30)";
  words += " = " + about_kilograms(*load->worked_out);
  if (dose.share < 100) {
    words += "; laid on the equipment, then " + std::to_string(dose.share) +
             " % of it: " + words::kilograms(*load->mass) + ".";
  } else {
    words += "; laid on the equipment: " + words::kilograms(*load->mass) + ".";
  }
  if (!basis->equipment.empty()) {
    words += " " + words::capitalised(words::sentence(utf8::printable(basis->equipment)));
  }
  return Styled{words};
}

/// What is taken off the row now, in words.
Styled taken_off_line(const Prescription& dose) {
  std::vector<std::string> parts;
  if (dose.share < 100) {
    parts.push_back("the load is " + std::to_string(dose.share) + " % of the row's");
  }
  if (dose.owed > 0) {
    parts.push_back("the volume is down " + words::count(dose.owed, "step"));
  }
  if (dose.easier_by > 0) {
    parts.push_back(words::count(dose.easier_by, "level") + " easier than written");
  }
  if (parts.empty()) return {};
  return Styled{"Taken off and owed back: " + words::list(parts) + "."};
}

std::vector<Styled> reason_lines(const Prescription& dose) {
  std::vector<Styled> lines;
  for (const Reason& reason : dose.reasons) {
    const auto change = utf8::printable(reason.before) + " to " + utf8::printable(reason.after);
    Styled line{(reason.before.empty() ? "" : change + ": ") + rule_words(reason.rule)};
    std::string where = utf8::printable(reason.rule);
    if (!reason.file.empty()) where += "; " + place(reason.file, reason.line);
    if (reason.check_in) where += "; check-in of " + words::day(*reason.check_in);
    lines.push_back(line.add(". ").add("[" + where + "]", Style::quiet));
  }
  return lines;
}

void add_lines(const Explained& its, const Use& use, bool only, std::vector<Styled>& lines) {
  const Prescription& dose = *use.dose;
  lines.push_back(dose_line(use, only));
  if (only) lines.push_back(row_line(dose));
  for (const Styled& line : {load_line(its.plan, dose), taken_off_line(dose)}) {
    if (!line.empty()) lines.push_back(line);
  }
  for (const Styled& line : reason_lines(dose)) lines.push_back(line);
}

}  // namespace

void write_planned(Page& page, const Explained& its) {
  const auto titles = titles_of(its);
  for (const auto& [exercise, title] : titles) {
    page.blank();
    const auto uses = uses_of(its.week, exercise);
    if (titles.size() > 1) page.heading(title);
    std::vector<Styled> lines;
    const bool one_row = std::ranges::all_of(uses, [&](const Use& use) {
      return use.dose->row == uses.front().dose->row && use.dose->line == uses.front().dose->line;
    });
    if (uses.size() > 1 && one_row) lines.push_back(row_line(*uses.front().dose));
    for (const Use& use : uses) {
      add_lines(its, use, uses.size() == 1, lines);
      if (uses.size() > 1 && !one_row) lines.push_back(row_line(*use.dose));
    }
    write_link(page, "Planned", lines);
  }
  if (titles.empty()) {
    page.blank();
    write_link(page, "Planned", {Styled{"No session of it in this week.", Style::caution}});
  }
}

}  // namespace titrate::text
