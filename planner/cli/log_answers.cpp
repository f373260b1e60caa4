#include "planner/cli/log_answers.h"

#include <algorithm>

#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr std::string_view no_pain_score = "a pain score; 0 is none, 10 is the worst imaginable";
constexpr std::string_view no_effort = "an effort from 0 to 10; 10 is as hard as can be";

std::string planned_load(const Prescription& dose) {
  if (dose.loads.size() != 1 || !dose.loads.front().mass) return {};
  return " (planned " + words::decimal(dose.loads.front().mass->count(), 3) + ")";
}

std::string planned_reps(const Prescription& dose) {
  std::string text;
  for (const int each : dose.reps) text += (text.empty() ? "" : " ") + std::to_string(each);
  return " (planned " + text + ")";
}

/// What was done of one exercise; nothing when nothing was said.
std::optional<Done> ask_exercise(const Prescription& dose, Questions& questions) {
  Done done;
  done.exercise = dose.exercise;
  const auto title = utf8::printable(dose.title);
  if (!dose.reps.empty()) {
    done.reps = questions.numbers(title + ", repetitions" + planned_reps(dose));
    if (done.reps.empty()) return std::nullopt;
    done.sets = static_cast<int>(done.reps.size());
    if (std::ranges::all_of(done.reps, [](int each) { return each == 0; })) {
      done.sets = 0;
      done.reps.clear();
      return done;
    }
    if (!dose.loads.empty()) done.load = questions.load("   load, in kg" + planned_load(dose));
    return done;
  }
  if (dose.duration) done.time = questions.time(title + ", how long (10 min)");
  return done.time ? std::optional{done} : std::nullopt;
}

bool watches(const Asking& asking, PainProfile::Watch what) {
  const auto& watch = asking.known.files.condition.pain_of(asking.plan.programme).watch;
  return std::ranges::find(watch, what) != watch.end();
}

std::optional<LegSite> ask_site(std::string_view question, Questions& questions) {
  static const std::vector<std::string> sites{"back", "buttock", "thigh", "calf", "foot"};
  const auto site = questions.word(question, sites);
  if (!site) return std::nullopt;
  return static_cast<LegSite>(std::ranges::find(sites, *site) - sites.begin());
}

std::optional<int> ask_grade(std::string_view question, Questions& questions) {
  static const std::vector<std::string> grades{"zero", "trace", "1+", "2+", "3+"};
  const auto grade = questions.word(question, grades);
  if (!grade) return std::nullopt;
  return static_cast<int>(std::ranges::find(grades, *grade) - grades.begin());
}

/// What the condition's profile looks at beside pain.
void ask_watched(const Asking& asking, SessionEntry& session, Questions& questions) {
  using Watch = PainProfile::Watch;
  if (watches(asking, Watch::leg_site)) {
    session.leg_site.before =
        ask_site("Where in the leg before (back, buttock, thigh, calf, foot)", questions);
    session.leg_site.after = ask_site("Where in the leg after", questions);
  }
  if (watches(asking, Watch::effusion)) {
    session.effusion.before = ask_grade("Swelling before (zero, trace, 1+, 2+, 3+)", questions);
    session.effusion.after = ask_grade("Swelling after", questions);
  }
  if (watches(asking, Watch::girth)) {
    constexpr int least = 50;
    constexpr int most = 1500;
    session.girth.before = questions.number("Girth of the joint before, in mm", least, most);
    session.girth.after = questions.number("Girth of the joint after, in mm", least, most);
  }
  if (watches(asking, Watch::soreness)) {
    static const std::vector<std::string> words{"none", "warm-up", "stays", "later"};
    if (const auto word = questions.word("Soreness (none, warm-up, stays, later)", words))
      session.soreness = static_cast<Soreness>(std::ranges::find(words, *word) - words.begin());
  }
}

}  // namespace

void ask_part(const Asking& asking, SessionEntry& session, Questions& questions) {
  while (!session.done) {
    const auto share = questions.number("About how much of the session, in %", 0, 99);
    if (share)
      session.done = PerMille{std::int64_t{*share} * 10};
    else
      questions.say("without a size it would count as all: 80 is most of it, 50 is half");
  }
  if (asking.session == nullptr || session.done == PerMille{0}) return;
  for (const Prescription& dose : asking.session->prescriptions)
    if (auto done = ask_exercise(dose, questions)) session.did.push_back(std::move(*done));
}

void ask_answers(const Asking& asking, SessionEntry& session, Questions& questions) {
  if (session.done != PerMille{0}) {
    session.pain.during = questions.score("Worst pain during, 0 to 10", no_pain_score);
    session.pain.after = questions.score("Worst pain in the hour after, 0 to 10", no_pain_score);
    if (const auto effort = questions.score("How hard was it, 0 to 10", no_effort))
      session.effort_tenths = *effort * 10;
  }
  session.night_pain = questions.yes("Did pain wake at night? (no)").value_or(false);
  ask_watched(asking, session, questions);
  if (asking.date >= asking.today) return;
  session.pain.morning = questions.score("Morning of " + words::day(asking.date + date::days{1}) +
                                             ", pain 0 to 10 (Enter: not known yet)",
                                         no_pain_score);
  constexpr int most_minutes = 1440;
  if (session.pain.morning && watches(asking, PainProfile::Watch::stiffness))
    session.stiffness_minutes =
        questions.number("Stiffness in the morning, in minutes", 0, most_minutes);
}

}  // namespace titrate::cli
