#include "planner/cli/log_told.h"

#include <array>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

std::string of_ten(int score) { return std::to_string(score) + "/10"; }

std::string done_words(const SessionEntry& session) {
  if (session.done) return "done in part, " + words::percent(*session.done);
  return session.done_all ? "all done" : "a session";
}

std::string pain_words(const PainScores& pain) {
  std::vector<std::string> parts;
  if (pain.before) parts.push_back(of_ten(*pain.before) + " before");
  if (pain.during) parts.push_back(of_ten(*pain.during) + " during");
  if (pain.after) parts.push_back(of_ten(*pain.after) + " after");
  if (pain.morning) parts.push_back(of_ten(*pain.morning) + " the next morning");
  return parts.empty() ? "No pain score." : "Pain " + words::list(parts) + ".";
}

std::string exercise_words(const Done& done) {
  const auto name = utf8::printable(done.exercise) + ": ";
  if (done.sets == 0) return name + "not done.";
  std::vector<std::string> reps;
  for (const int each : done.reps) reps.push_back(std::to_string(each));
  std::string text = name;
  if (!reps.empty()) text += words::list(reps) + " repetitions";
  if (done.time) text += words::time(*done.time);
  if (done.hold) text += "held " + words::time(*done.hold);
  if (done.distance) text += words::distance(*done.distance);
  if (done.load) text += (text == name ? "" : " at ") + words::kilograms(*done.load);
  return text + ".";
}

std::string site_word(LegSite site) {
  static constexpr std::array<std::string_view, 5> sites{"back", "buttock", "thigh", "calf",
                                                         "foot"};
  return std::string{sites.at(static_cast<std::size_t>(site))};
}

std::string more_words(const SessionEntry& session) {
  std::string text;
  if (session.stiffness_minutes)
    text += " Stiff for " + std::to_string(*session.stiffness_minutes) + " min in the morning.";
  if (session.leg_site.after)
    text += " Felt down to the " + site_word(*session.leg_site.after) + ".";
  if (session.effusion.after) text += " Swelling is noted.";
  if (session.night_pain) text += " Pain woke at night.";
  return text;
}

void add(std::vector<std::string>& lines, const std::string& day, const SessionEntry& session) {
  lines.push_back(day + ": " + done_words(session) + ".");
  for (const Done& done : session.did) lines.push_back(exercise_words(done));
  auto answers = pain_words(session.pain);
  if (session.effort_tenths)
    answers += " Effort " + words::decimal(*session.effort_tenths, 1) + "/10.";
  lines.push_back(answers + more_words(session));
  if (!session.note.empty()) lines.push_back("Note: " + utf8::printable(session.note));
  if (!session.pain.morning) lines.emplace_back("The morning is not known yet.");
}

}  // namespace

std::vector<std::string> told(const CheckIn& entry) {
  const auto day = words::day(entry.date);
  std::vector<std::string> lines;
  if (const auto* session = std::get_if<SessionEntry>(&entry.entry)) {
    add(lines, day, *session);
  } else if (const auto* missed = std::get_if<MissedEntry>(&entry.entry)) {
    lines.push_back(day + ": missed, " + utf8::printable(missed->reason) + ".");
  } else if (const auto* flags = std::get_if<FlagsEntry>(&entry.entry)) {
    lines.push_back("Answered with yes: " + words::list(flags->flags) +
                    ". The plan stops until it has been examined.");
  }
  return lines;
}

}  // namespace titrate::cli
