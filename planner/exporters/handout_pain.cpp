#include <algorithm>
#include <string_view>

#include "planner/exporters/handout_parts.h"
#include "planner/units/words.h"

/// The traffic light: exactly what the pain rules make of an answer, in the patient's words.
namespace titrate::handout {
namespace {

constexpr int worst = 10;   ///< of the scale
constexpr int extreme = 8;  ///< from here on the session stops, whatever the profile says

bool watches(const PainSummary& pain, std::string_view what) {
  return std::ranges::find(pain.watch, what) != pain.watch.end();
}

std::string or_more(int score) { return std::to_string(score) + " or more"; }

/// The rule with the usual morning and stiffness of the newest report: both ratchet down. What is
/// not known counts as none, as it does for the rules.
PainSummary as_it_stands(const Plan& plan) {
  PainSummary pain = plan.pain;
  pain.usual_morning = pain.usual_morning.value_or(0);
  for (const auto& decision : plan.decisions) {
    if (!decision.report) continue;
    pain.usual_morning = decision.report->usual;
    if (!pain.stiffness_limit) continue;
    const int usual = decision.report->usual_stiffness;
    pain.stiffness_limit = usual + std::max(10, (usual + 1) / 2);
  }
  return pain;
}

/// `Next morning as usual (3 or less)`
std::string usual_morning(const PainSummary& pain) {
  const int usual = *pain.usual_morning;
  return "Next morning as usual (" + (usual == 0 ? "0)" : std::to_string(usual) + " or less)");
}

/// `4`: above usual, but within what settles.
std::string raised_scores(const PainSummary& pain) {
  return scores_words(*pain.usual_morning + 1, std::min(*pain.usual_morning + pain.settle, worst));
}

/// `or next morning 5 or more`; nothing where no score is that high.
std::vector<std::string> late_morning(const PainSummary& pain) {
  const int least = *pain.usual_morning + pain.settle + 1;
  if (least > worst) return {};
  return {"or next morning " + (least == worst ? std::to_string(worst) : or_more(least))};
}

Light green(const PainSummary& pain) {
  Light light;
  light.colour = Light::Colour::green;
  light.scores = scores_words(0, pain.safe);
  light.when = {"during and after", usual_morning(pain)};
  light.action = "Carry on.";
  light.what_to_do = {{plain("Do the next session as written.")}};
  return light;
}

Light yellow(const PainSummary& pain) {
  Light light;
  light.colour = Light::Colour::yellow;
  light.scores = scores_words(pain.safe + 1, pain.acceptable);
  const auto scores = raised_scores(pain);
  const auto raised = scores.empty() ? scores : scores + " next morning";
  if (!light.scores.empty()) light.when.emplace_back("during or after");
  if (light.scores.empty()) {
    light.scores = words::capitalised(raised);
  } else if (!raised.empty()) {
    light.when.push_back("or " + raised);
  }
  if (watches(pain, "soreness")) light.when.emplace_back("or sore in the warm-up, then it goes");
  if (light.scores.empty() && !light.when.empty()) light.scores = "Sore in the warm-up";
  light.action = "Carry on, and watch.";
  light.what_to_do = {{plain("This much is fine when it settles by the next morning.")}};
  if (!pain.rises_in_acceptable) {
    light.what_to_do.push_back({plain("Nothing gets harder until you are back in green.")});
  } else if (pain.settle > 0) {
    light.what_to_do.push_back({plain("Nothing gets harder after a morning above usual.")});
  }
  return light;
}

std::vector<std::string> red_signs(const PainSummary& pain) {
  auto signs = late_morning(pain);
  if (pain.creep > 0 && !raised_scores(pain).empty()) {
    signs.push_back("or " + raised_scores(pain) + " on " + std::to_string(pain.creep) +
                    " mornings running");
  }
  if (pain.stiffness_limit) {
    signs.push_back("or stiff in the morning for " + std::to_string(*pain.stiffness_limit) +
                    " minutes or more");
  }
  if (watches(pain, "effusion")) signs.emplace_back("or the joint more swollen than before");
  if (watches(pain, "girth")) signs.emplace_back("or 10 mm or more thicker around than before");
  if (watches(pain, "soreness")) {
    signs.emplace_back("or sore in the warm-up, and it stays");
    signs.emplace_back("or sore more than an hour after, or the next day");
  }
  return signs;
}

Line stop_words(const PainSummary& pain) {
  const bool night = !pain.usual_night_pain;
  return {strong(or_more(std::max(extreme, pain.acceptable + 1)) +
                 (night ? ", or new pain at night" : "") +
                 ": stop the session, call your therapist within 2 days.")};
}

Light red(const PainSummary& pain) {
  Light light;
  const int least = pain.acceptable + 1;
  light.colour = Light::Colour::red;
  light.scores = or_more(least) + " during or after";
  light.when = red_signs(pain);
  light.action = "Ease off.";
  const char* next =
      pain.late_repeats ? " After a bad morning you rest a day longer and do the same again; "
                          "after too much pain it gets easier."
      : pain.red_splits ? " Next time it is split into shorter bouts, or gets easier."
                        : " It gets easier, and often later.";
  light.what_to_do.push_back({strong(or_more(least) + ": stop this exercise for today."),
                              plain(" Always tell your therapist before the next session."),
                              plain(next)});
  if (watches(pain, "leg-site")) {
    light.what_to_do.push_back(
        {strong("Pain further down the leg that stays: stop that movement.")});
  }
  light.what_to_do.push_back(stop_words(pain));
  return light;
}

}  // namespace

std::vector<Light> lights_of(const Plan& plan) {
  if (plan.pain.profile.empty()) return {};
  const auto pain = as_it_stands(plan);
  std::vector<Light> lights{green(pain)};
  auto watch = yellow(pain);
  if (!watch.scores.empty()) lights.push_back(std::move(watch));
  lights.push_back(red(pain));
  return lights;
}

std::vector<Line> light_notes_of(const Plan& plan) {
  const auto& pain = plan.pain;
  std::vector<Line> notes;
  if (pain.profile.empty()) return notes;
  const auto from_here = [](int acceptable) {
    return or_more(acceptable + 1) + " counts as red already.";
  };
  if (pain.acute && pain.acute_until && *pain.acute_until >= plan.as_of) {
    notes.push_back(
        {strong("Until " + words::day(*pain.acute_until) + ": "), plain(from_here(*pain.acute))});
  }
  const bool first_week = !plan.weeks.empty() && plan.weeks.front().to >= plan.as_of;
  if (pain.first_week && first_week && *pain.first_week < pain.acceptable) {
    notes.push_back({strong("In week 1: "), plain(from_here(*pain.first_week))});
  }
  notes.push_back({strong(or_more(pain.acceptable + 1) + " before you start: "),
                   plain("do only half of the sets, with half of the load, and write it down.")});
  return notes;
}

}  // namespace titrate::handout
