#include <algorithm>

#include "planner/exporters/text_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

/// `, take the load that can be lifted 15 times, not 16`
std::string how_to_find(const Prescription& dose) {
  const auto load = std::find_if(dose.loads.begin(), dose.loads.end(), to_find);
  if (load == dose.loads.end()) {
    const auto effort = utf8::printable(dose.effort);
    const bool spare = effort.starts_with("RIR ");
    return spare ? ", take the load that leaves " +
                       words::count(std::stoi(effort.substr(4)), "repetition") + " in reserve"
                 : ", take the load that fits the repetitions and the effort (" + effort + ")";
  }
  const auto& written = load->as_written;
  const bool is_rm = written.size() > 2 && written.size() < 6 &&
                     written.find_first_not_of("0123456789") == written.size() - 2;
  if (!is_rm) return ", find the load (" + utf8::printable(written) + ")";
  return ", take the load that can be lifted " + written.substr(0, written.size() - 2) +
         " times, not " + std::to_string(std::stoi(written) + 1);
}

/// The first load that has no kilograms, and the session in which to find it.
void write_to_find_note(Page& page, const Plan& plan) {
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      for (const auto& dose : session.prescriptions) {
        if (!is_to_find(dose)) continue;
        return page.paragraph(Styled{"To find: in session " + std::to_string(session.number) +
                                     how_to_find(dose) + ", and log it (`did:`)."},
                              1);
      }
    }
  }
}

void write_slow_note(Page& page, const Plan& plan) {
  int slowest = 0;
  for (const auto& week : plan.weeks) {
    for (const auto& exercise : week.exercises) {
      if (exercise.intensity.percent_1rm) return;
    }
    for (const auto& session : week.sessions) {
      for (const auto& prescription : session.prescriptions) {
        const bool has_rm = std::any_of(
            prescription.loads.begin(), prescription.loads.end(),
            [](const auto& load) { return load.as_written.find("RM") != std::string::npos; });
        if (has_rm) slowest = std::max(slowest, prescription.seconds_per_rep.value_or(0));
      }
    }
  }
  constexpr int table_holds_to = 4;  // the usual tables of %1RM assume repetitions at free speed
  if (slowest <= table_holds_to) return;
  page.paragraph(Styled{"Share of 1RM is left out: at " + std::to_string(slowest) +
                        " s a repetition the usual tables do not hold."},
                 1);
}

bool has_expected(const Plan& plan) {
  for (const auto& week : plan.weeks) {
    for (const auto& session : week.sessions) {
      for (const auto& prescription : session.prescriptions) {
        if (prescription.expected) return true;
      }
    }
  }
  return false;
}

}  // namespace

void write_week_notes(Page& page, const Plan& plan) {
  write_to_find_note(page, plan);
  write_slow_note(page, plan);
  if (!has_expected(plan)) return;
  page.paragraph(Styled{"What is marked expected holds if the tests before it come out as hoped "
                        "and every answer is calm."},
                 1);
}

}  // namespace titrate::text
