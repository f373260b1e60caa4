#include "planner/exporters/review_gate.h"

#include <algorithm>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::text {
namespace {

std::string number(int value) { return std::to_string(value); }

std::string criteria_words(const Shut& shut) {
  return shut.words.empty() ? "its criteria do not hold"
                            : "does not hold yet: " + utf8::printable(shut.words);
}

}  // namespace

std::string gate_words(const Shut& shut) {
  const auto& gate = shut.gate;
  if (gate == "hold") return "held: the mornings rose, or two answers running were not known";
  if (gate == "effusion") return "the joint is swollen";
  if (gate == "adherence")
    return number(shut.have) + " of " + words::count(shut.need, "session") + " done, too few";
  if (gate == "referred") return "referred";
  if (gate == "stopped") return "stopped by a red flag";
  if (gate == "review") return "waits for a clinician's review";
  if (gate == "floor") return "on the floor dose";
  if (gate == "owed-volume") return "its volume is still down";
  if (gate == "owed-load") return "at " + number(shut.have) + " % of the row's load";
  if (gate == "easier-level") return "on an easier exercise or level";
  if (gate == "answers") {
    return "has " + number(shut.have) + " of " + words::count(shut.need, "good answer") +
           " running";
  }
  if (gate == "morning") return "the last morning was above usual";
  if (gate == "unknown") return "the last morning is not known";
  if (gate == "performance") return criteria_words(shut);
  if (gate == "exit") return criteria_words(shut);
  if (gate == "phase-exit") return "has lasted long enough, and " + criteria_words(shut);
  if (gate == "weeks" || gate == "sessions") {
    const auto noun = gate.substr(0, gate.size() - 1);
    return "has served " + number(shut.have) + " of " + words::count(shut.need, noun);
  }
  return utf8::printable(gate);
}

std::string opening_words(const Shut& shut) {
  const auto& gate = shut.gate;
  if (gate == "hold") return "a week without rising mornings";
  if (gate == "effusion") return "no more than a trace of swelling before a session";
  if (gate == "adherence") return "enough of the sessions of one week done";
  if (gate == "referred" || gate == "stopped" || gate == "review") return "a clinician's entry";
  if (gate == "morning") return "a morning no worse than usual";
  if (gate == "unknown") return "a session with its next morning logged";
  if (gate == "answers") {
    return words::count(shut.need - shut.have, "good answer") + " more, running";
  }
  if (gate == "weeks" || gate == "sessions") {
    const int left = shut.need - shut.have;
    const auto noun = gate.substr(0, gate.size() - 1);
    return words::count(left, noun) + " more that " + (left == 1 ? "counts" : "count");
  }
  if (gate == "performance" || gate == "exit" || gate == "phase-exit") {
    return shut.words.empty() ? "its criteria" : utf8::printable(shut.words);
  }
  return "good answers that give it back";
}

Styled gates_words(const std::vector<const Shut*>& gates) {
  Styled words;
  std::string place;
  for (const Shut* shut : gates) {
    const std::string its = utf8::printable(shut->file) + ":" + std::to_string(shut->line);
    const bool known = shut->file.empty() || shut->line == 0 || its == place;
    const std::string brackets = utf8::printable(shut->gate) + (known ? "" : "; " + its);
    place = known ? place : its;
    words.join("; ", Styled{gate_words(*shut) + " "}.add("[" + brackets + "]", Style::quiet));
  }
  return words;
}

std::string openings_words(const std::vector<const Shut*>& gates) {
  std::vector<std::string> openings;
  std::string words;
  for (const Shut* shut : gates) {
    const auto opening = opening_words(*shut);
    if (std::ranges::find(openings, opening) != openings.end()) continue;
    openings.push_back(opening);
    words += (words.empty() ? "" : "; ") + opening;
  }
  return words;
}

}  // namespace titrate::text
