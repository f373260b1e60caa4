#include "planner/cli/log_effect.h"

#include <algorithm>
#include <array>
#include <utility>

#include "planner/cli/log_next.h"
#include "planner/exporters/page.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using text::Style;
using text::Styled;

using Words = std::pair<std::string_view, std::string_view>;

std::string word_for(const auto& list, const std::string& key) {
  const auto found = std::ranges::find(list, key, &Words::first);
  return std::string{found == list.end() ? std::string_view{key} : found->second};
}

std::string response_words(const std::string& response) {
  static constexpr std::array<Words, 13> list{
      Words{"green", "calm"},
      Words{"amber", "pain within the limit"},
      Words{"unknown", "the morning is not known"},
      Words{"pending", "calm so far"},
      Words{"late", "worse the next morning"},
      Words{"red", "pain above the limit"},
      Words{"red-late", "pain above the limit, and worse the next morning"},
      Words{"extreme", "extreme pain"},
      Words{"away", "pain further down the leg"},
      Words{"rising", "the mornings rose over the week"},
      Words{"jump", "the mornings rose by two points over the week"},
      Words{"silence", "no answer"},
      Words{"clinician", "a clinician decided"}};
  return word_for(list, response);
}

std::string decision_words(const std::string& decision) {
  static constexpr std::array<Words, 6> list{Words{"progress", "the programme goes on"},
                                             Words{"hold", "nothing rises yet"},
                                             Words{"ease", "the next dose is smaller"},
                                             Words{"swap", "an easier exercise comes next"},
                                             Words{"stop", "stop"},
                                             Words{"refer", "refer the patient"}};
  return word_for(list, decision);
}

Style style_of(const std::string& decision) {
  if (decision == "stop" || decision == "refer") return Style::alarm;
  return decision == "ease" || decision == "swap" ? Style::caution : Style::plain;
}

std::vector<Decision> new_decisions(const Plan& before, const Plan& after) {
  std::vector<Decision> fresh;
  auto old = before.decisions;
  for (const Decision& decision : after.decisions) {
    const auto known = std::ranges::find(old, decision);
    if (known == old.end())
      fresh.push_back(decision);
    else
      old.erase(known);
  }
  return fresh;
}

Styled place_words(const Decision& decision) {
  auto rule = utf8::printable(decision.rule);
  if (!decision.file.empty())
    rule += "; " + utf8::printable(decision.file) + ":" + std::to_string(decision.line);
  return Styled{"[" + rule + "]", Style::quiet};
}

bool same_ground(const Decision& one, const Decision& other) {
  return one.response == other.response && one.decision == other.decision &&
         one.rule == other.rule && one.file == other.file && one.line == other.line;
}

/// Decisions that say the same of several exercises, as one line.
struct Ground {
  Decision decision;
  std::vector<std::string> exercises;
};

std::vector<Ground> grounds_of(const std::vector<Decision>& decisions) {
  std::vector<Ground> grounds;
  for (const Decision& decision : decisions) {
    const auto found = std::ranges::find_if(
        grounds, [&](const Ground& ground) { return same_ground(ground.decision, decision); });
    Ground& ground = found == grounds.end() ? grounds.emplace_back() : *found;
    ground.decision = decision;
    if (std::ranges::find(ground.exercises, decision.exercise) == ground.exercises.end())
      ground.exercises.push_back(decision.exercise);
  }
  return grounds;
}

std::string title_of(const Titles& titles, const std::string& exercise) {
  const auto found = std::ranges::find(titles, exercise, &Titles::value_type::first);
  return utf8::printable(found == titles.end() ? exercise : found->second);
}

/// `Pain above the limit: the next dose is smaller.`, with the exercises where not all share it.
Styled ground_words(const Ground& ground, bool alone, const Titles& titles) {
  Styled line{words::capitalised(response_words(ground.decision.response)) + ": "};
  line.add(words::sentence(decision_words(ground.decision.decision)),
           style_of(ground.decision.decision));
  std::vector<std::string> names;
  for (const std::string& exercise : ground.exercises) names.push_back(title_of(titles, exercise));
  if (!alone) line.add(" " + words::sentence(words::list(names)));
  return line.join(" ", place_words(ground.decision));
}

/// The morning that a session's entry leaves open.
std::string open_morning(const CheckIn& entry, const std::string& case_path) {
  const auto* session = std::get_if<SessionEntry>(&entry.entry);
  if (session == nullptr || session->pain.morning) return {};
  return "The morning is not known yet. Log it on " + words::day(entry.date + date::days{1}) +
         ": titrate log " + utf8::printable(case_path) + " --morning N";
}

std::vector<Styled> lines_of(const Plan& before, const Plan& after, Date from) {
  const auto titles = titles_from(before, after, from);
  std::vector<Styled> lines;
  const auto grounds = grounds_of(new_decisions(before, after));
  for (const Ground& ground : grounds)
    lines.push_back(ground_words(ground, grounds.size() == 1, titles));
  const auto next = next_lines(before, after, from, titles);
  lines.insert(lines.end(), next.begin(), next.end());
  if (next.empty())
    if (const auto same = same_session(after, from)) lines.emplace_back(*same);
  if (before.end != after.end && before.result == Plan::Result::plan)
    lines.emplace_back("The plan ends on " + words::day_of_year(after.end) + " (was " +
                       words::day_of_year(before.end) + ").");
  return lines;
}

}  // namespace

std::string effect_text(const Plan& before, const Plan& after, const CheckIn& entry,
                        const std::string& case_path, const Console& console) {
  constexpr int widest = 100;
  text::Page page{std::clamp(console.width, 40, widest), console.out_colour};
  const bool of_session = std::holds_alternative<SessionEntry>(entry.entry) ||
                          std::holds_alternative<MissedEntry>(entry.entry);
  const Date from = entry.date + date::days{of_session ? 1 : 0};
  auto lines = lines_of(before, after, from);
  if (lines.empty()) lines.emplace_back("Nothing changes in the plan.");
  if (const auto morning = open_morning(entry, case_path); !morning.empty())
    lines.emplace_back(morning);
  page.labelled("Now", lines);
  return page.text();
}

}  // namespace titrate::cli
