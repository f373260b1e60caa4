#include <algorithm>

#include "planner/cli/check_report.h"
#include "planner/exporters/table.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

using check::ReferenceStory;
using text::Page;
using text::Style;
using text::Styled;

std::string score(int value) { return std::to_string(value) + "/10"; }

/// `5/10 during, 4/10 after, next morning 3/10`
std::string said(const SimulatedSession& session) {
  if (session.missed) return "missed";
  std::string words;
  if (session.during) words = score(*session.during) + " during";
  if (session.after && session.after != session.during)
    words += (words.empty() ? "" : ", ") + score(*session.after) + " after";
  if (session.morning)
    words += (words.empty() ? "" : ", ") + std::string{"next morning "} + score(*session.morning);
  return words;
}

const SimulatedDose* dose_of(const SimulatedSession& session, const std::string& exercise) {
  const auto found = std::ranges::find(session.doses, exercise, &SimulatedDose::exercise);
  return found == session.doses.end() ? nullptr : &*found;
}

/// Sessions that are all calm are told in one line; of the others the answers and what the file's
/// own rules called them.
void write_sessions(Page& page, const ReferenceStory& story) {
  const auto& all = story.played.sessions;
  const auto told = static_cast<std::size_t>(
      std::ranges::count_if(all, [](const SimulatedSession& each) { return each.told; }));
  constexpr std::size_t shown = 4;
  const std::size_t from = told > shown ? told - shown : 0;
  if (from > 0)
    page.paragraph(Styled{words::count(static_cast<std::int64_t>(from), "session") +
                          " without any complaint, then:"},
                   1);
  text::Table table({{.title = "Week"},
                     {.title = "Day"},
                     {.title = story.title, .most = 36},
                     {.title = "What was said", .most = 36},
                     {.title = "Called"}});
  for (std::size_t index = from; index < told; ++index) {
    const SimulatedSession& session = all[index];
    const SimulatedDose* dose = dose_of(session, story.exercise);
    table.add({Styled{std::to_string(session.week)}, Styled{words::day(session.date).substr(0, 3)},
               Styled{dose == nullptr ? "(not in this session)" : dose->dose},
               Styled{said(session)}, Styled{dose == nullptr ? "" : dose->response}});
  }
  table.add({Styled{"then"}, Styled{}, Styled{story.next, Style::alarm},
             Styled{story.rises ? "it rises" : "as if nothing had been said", Style::alarm},
             Styled{}});
  table.write(page, 1);
}

}  // namespace

std::string stories_text(const std::vector<ReferenceStory>& stories, const Console& console) {
  Page page(console.width, console.out_colour);
  for (const ReferenceStory& story : stories) {
    page.blank();
    page.paragraph(Styled{"The patient whom this `" + story.key +
                              "` would hurt, in the programme `" + story.programme + "`",
                          Style::heading});
    page.paragraph(Styled{"A patient whose usual morning is " + score(story.usual_morning) + "."},
                   1);
    page.blank();
    write_sessions(page, story);
    page.blank();
    page.paragraph(Styled{"Within the bounds the next dose is " + story.next_reference + "."}, 1);
    page.blank();
    page.paragraph(
        Styled{"This is a shortest story: " +
               words::count(static_cast<std::int64_t>(story.answers.sessions.size()), "answer") +
               ". Keep it as a test: --save FOLDER"},
        1);
  }
  return page.text();
}

}  // namespace titrate::cli
