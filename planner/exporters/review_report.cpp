#include "planner/exporters/review_report.h"

#include <algorithm>
#include <array>

#include "planner/units/words.h"

namespace titrate::text {
namespace {

constexpr int extreme_pain = 8;
constexpr int girth_rise = 10;  ///< millimetres

std::optional<int> worst_of(const Report& report) {
  if (!report.during && !report.after) return {};
  return std::max(report.during.value_or(0), report.after.value_or(0));
}

/// Stiffness is late from so many minutes above the usual: ten, or half as long again.
int stiffness_limit(const Report& report) { return std::max(10, (report.usual_stiffness + 1) / 2); }

bool swollen(const Report& report) {
  return report.effusion_before && report.effusion_after &&
         *report.effusion_after > *report.effusion_before;
}

bool thicker(const Report& report) {
  return report.girth_before && report.girth_after &&
         *report.girth_after >= *report.girth_before + girth_rise;
}

bool creeps(const Report& report) { return report.creep > 0 && report.running >= report.creep; }

bool late_by_pain(const Report& report) {
  return report.morning && *report.morning - report.usual > report.settle;
}

bool stiff(const Report& report) {
  return report.stiffness && *report.stiffness - report.usual_stiffness >= stiffness_limit(report);
}

/// Places of leg symptoms, from the spine down.
int leg_place(const std::string& site) {
  static constexpr std::array<std::string_view, 5> sites{"back", "buttock", "thigh", "calf",
                                                         "foot"};
  return static_cast<int>(std::ranges::find(sites, site) - sites.begin());
}

Comparison compare_session(const Report& report, int worst) {
  const std::string lead = "worst of the session " + score(worst);
  if (worst >= extreme_pain) {
    return {lead + ", " + score(extreme_pain) + " or more", "extreme", "zone extreme", true};
  }
  if (worst > report.acceptable) {
    return {lead + " > " + score(report.acceptable), "over the limit", "zone high", true};
  }
  if (worst > report.safe) {
    return {lead + " <= " + score(report.acceptable), "acceptable", "zone acceptable", false};
  }
  return {lead + " <= " + score(report.safe), "of no concern", "zone safe", false};
}

Comparison compare_morning(const Report& report) {
  if (!report.morning) {
    return {"no score of the next morning", "not known, so nothing rises on it", "missing", false};
  }
  const int rise = *report.morning - report.usual;
  const std::string lead = "next morning " + std::to_string(*report.morning) + " - usual " +
                           std::to_string(report.usual) + " = " + std::to_string(rise);
  if (late_by_pain(report)) {
    return {lead + " > " + std::to_string(report.settle), "did not settle", "late", true};
  }
  if (rise < 1) return {lead, "settled", "usual", false};
  const std::string running =
      lead + ", " + words::count(report.running, "morning") + " above usual running";
  if (creeps(report)) return {running, "did not settle", "late", true};
  return {running + " (" + std::to_string(report.creep) + " count as late)", "settled, but raised",
          "raised", false};
}

Comparison compare_stiffness(const Report& report) {
  const int rise = *report.stiffness - report.usual_stiffness;
  const int limit = stiffness_limit(report);
  const std::string lead = "stiff for " + std::to_string(*report.stiffness) + " - usual " +
                           std::to_string(report.usual_stiffness) + " = " + std::to_string(rise) +
                           " min";
  if (stiff(report)) {
    return {lead + " >= " + std::to_string(limit), "did not settle", "late", true};
  }
  return {lead + " < " + std::to_string(limit), "settled", "", false};
}

void compare_signs(const Report& report, std::vector<Comparison>& all) {
  if (report.effusion_before && report.effusion_after) {
    all.push_back({"swelling grade " + std::to_string(*report.effusion_before) + " before, " +
                       std::to_string(*report.effusion_after) + " after",
                   swollen(report) ? "did not settle" : "settled", swollen(report) ? "late" : "",
                   swollen(report)});
  }
  if (report.girth_before && report.girth_after) {
    all.push_back({"girth " + std::to_string(*report.girth_before) + " mm before, " +
                       std::to_string(*report.girth_after) + " mm after (limit +" +
                       std::to_string(girth_rise) + " mm)",
                   thicker(report) ? "did not settle" : "settled", thicker(report) ? "late" : "",
                   thicker(report)});
  }
  if (report.soreness == "warm-up") {
    all.push_back({"sore until warm", "counts as a raised morning", "raised", false});
  } else if (report.soreness == "stays") {
    all.push_back({"sore throughout", "over the limit", "zone high", true});
  } else if (report.soreness == "later") {
    all.push_back({"sore again later", "did not settle", "late", true});
  }
  if (!report.leg_before.empty() && !report.leg_after.empty()) {
    const int way = leg_place(report.leg_after) - leg_place(report.leg_before);
    all.push_back({"leg symptoms " + report.leg_before + " before, " + report.leg_after + " after",
                   way > 0   ? "moved away from the spine"
                   : way < 0 ? "moved towards the spine"
                             : "stayed",
                   way > 0 ? "away" : "", way > 0});
  }
}

}  // namespace

std::string score(int pain) { return std::to_string(pain) + "/10"; }

std::vector<Comparison> comparisons(const Report& report) {
  std::vector<Comparison> all;
  if (report.before && *report.before > report.acceptable) {
    all.push_back({score(*report.before) + " before it began > " + score(report.acceptable),
                   "over the limit", "zone high", true});
  }
  if (const auto worst = worst_of(report)) all.push_back(compare_session(report, *worst));
  if (report.night_pain) all.push_back({"new pain at night", "extreme", "zone extreme", true});
  all.push_back(compare_morning(report));
  if (report.stiffness) all.push_back(compare_stiffness(report));
  compare_signs(report, all);
  return all;
}

std::string session_scores(const Report& report) {
  std::string words;
  const auto add = [&](const std::optional<int>& pain, const char* when) {
    if (pain) words += (words.empty() ? "" : ", ") + score(*pain) + " " + when;
  };
  add(report.before, "before");
  add(report.during, "during");
  add(report.after, "after");
  return words;
}

std::string morning_scores(const Report& report) {
  std::string words = report.morning ? "next morning " + score(*report.morning) : "";
  if (report.stiffness) {
    words += std::string{words.empty() ? "" : ", "} + "stiff for " +
             std::to_string(*report.stiffness) + " min";
  }
  return words;
}

std::vector<std::string> other_signs(const Report& report) {
  std::vector<std::string> signs;
  if (report.effusion_after) {
    signs.push_back("swelling grade " + std::to_string(*report.effusion_after));
  }
  if (report.girth_after) signs.push_back("girth " + std::to_string(*report.girth_after) + " mm");
  if (report.soreness == "warm-up") signs.push_back("sore until warm");
  if (report.soreness == "stays") signs.push_back("sore throughout");
  if (report.soreness == "later") signs.push_back("sore again later");
  if (!report.leg_after.empty()) signs.push_back("leg symptoms to the " + report.leg_after);
  if (report.night_pain) signs.push_back("new pain at night");
  return signs;
}

namespace {

std::string morning_sentence(const Report& report) {
  if (!report.morning) return "The next morning is not known.";
  const int rise = *report.morning - report.usual;
  std::string words = "Next morning " + score(*report.morning);
  if (rise < 1) return words + ", " + (rise == 0 ? "as usual." : "below usual.");
  words += ", " + std::to_string(rise) + " above usual";
  if (late_by_pain(report)) return words + " (limit " + std::to_string(report.settle) + ").";
  if (creeps(report)) {
    return words + ", " + words::count(report.running, "morning") + " running (limit: fewer than " +
           std::to_string(report.creep) + ").";
  }
  return words + " (within the limit of " + std::to_string(report.settle) + ").";
}

std::string session_sentence(const Report& report) {
  const auto scores = session_scores(report);
  if (scores.empty()) return "No score of the session.";
  const int most = std::max(worst_of(report).value_or(0), report.before.value_or(0));
  const bool over = most > report.acceptable;
  return scores + (over ? " (limit " : ", within the limit of ") + score(report.acceptable) +
         (over ? ")." : ".");
}

}  // namespace

std::string report_sentences(const Report& report) {
  std::string words = session_sentence(report) + " " + morning_sentence(report);
  if (stiff(report)) {
    words += " Stiff for " + std::to_string(*report.stiffness) + " min, " +
             std::to_string(*report.stiffness - report.usual_stiffness) +
             " above usual (limit: under " + std::to_string(stiffness_limit(report)) + ").";
  }
  const auto signs = other_signs(report);
  return signs.empty() ? words
                       : words + " " + words::capitalised(words::sentence(words::list(signs)));
}

std::string response_words(const std::string& response) {
  if (response == "green") return "calm";
  if (response == "amber") return "acceptable and settled";
  if (response == "pending") return "its next morning is not known yet";
  if (response == "wait") return "waits for a clinician";
  if (response == "served") return "the row was served";
  if (response == "too-many") return "more than 8 bad answers in 28 days";
  if (response == "referred") return "referred";
  if (response == "over-maximum") return "the phase is past its maximum";
  if (response == "unknown") return "the next morning is not known";
  if (response == "late") return "not settled by the next morning";
  if (response == "red") return "over the limit";
  if (response == "red-late") return "over the limit and not settled";
  if (response == "extreme") return "extreme";
  if (response == "away") return "symptoms moved away from the spine and stayed";
  if (response == "missed") return "missed";
  if (response == "silence") return "nothing was logged";
  if (response == "rising") return "the week's mornings rose";
  if (response == "jump") return "the week's mornings rose sharply";
  if (response == "absence") return "days without a session";
  if (response == "flag") return "a red flag";
  if (response == "clinician") return "a clinician's word";
  if (response == "outcome") return "a measured result";
  return response;
}

}  // namespace titrate::text
