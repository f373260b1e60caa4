#include <algorithm>

#include "planner/exporters/simulated.h"
#include "planner/exporters/simulated_words.h"
#include "planner/plan/neutral_patient.h"
#include "planner/plan/operating_report.h"
#include "planner/units/words.h"

namespace titrate {
namespace {

namespace sizes = course_sizes;

using text::table_line;

std::string head_of(const OperatingReport& report) {
  return "# How often the rules are wrong\n\n"
         "Made by `" +
         report.command + "`: " + words::thousands(report.sample) +
         " simulated\ncourses for every row, seed " + std::to_string(report.seed) +
         ". Do not edit this page; make it again. Simulated courses, not patients.\n\n"
         "A pain score is not exact: somebody whose pain has not changed may say 2 today and 4 "
         "tomorrow. The rules\nsee the score alone, so they raise an alarm for some patients who "
         "are well, or come late for some who are\nnot. This page counts both, in courses whose "
         "true pain is known because it was made up.\n\n";
}

std::string words_of_alarms() {
  return "## What a false alarm is, and what it costs\n\n"
         "- **Eased**: a dose was taken down after a bad answer. It comes back step by step after "
         "calm answers; a week with\n  something owed does not count, so the programme takes a "
         "week or two longer.\n"
         "- **Easier exercise**: three bad answers before two calm ones moved the patient one "
         "level down. It takes some more\n  weeks to come back. Nothing is lost but time.\n"
         "- **Referred**: five bad answers, or nothing easier left. The plan waits until a "
         "clinician has looked at the patient.\n  For somebody whose pain has not changed this is "
         "a false alarm: it costs a visit, and the weeks until it.\n"
         "- **Review**: a phase went past its longest time. A clinician decides how to go on.\n"
         "- **Not done**: still on the way when the time was over.\n\n";
}

std::string words_of_courses() {
  const auto flare_week = std::to_string(sizes::flare_week);
  return "## The courses\n\n"
         "The usual morning is " +
         text::points(sizes::usual) + "/10. Pain in a session is " +
         text::points(sizes::during_above) + " point above the morning's, pain after it " +
         text::points(sizes::after_above) +
         ".\nEach score is the true pain and noise, rounded, from 0 to 10. A standard deviation "
         "of " +
         text::points(usual_noise) +
         " points means that two\nreadings of the same pain differ by up to 1.8 (the smallest "
         "detectable change of the scale); " +
         text::points(much_noise) +
         " is a patient\nwho answers less evenly. All sizes are ours (default): no source gives "
         "them.\n\n"
         "- **stays the same**: " +
         text::points(sizes::usual) +
         "/10 every morning.\n"
         "- **improves**: from " +
         text::points(sizes::usual) +
         " to 0 in a straight line over the time simulated.\n"
         "- **worsens**: " +
         text::points(sizes::worse_a_week) +
         " points more every week, from the first day.\n"
         "- **flares**: as the first, but all scores are " +
         text::points(sizes::flare) + " points higher in week " + flare_week +
         ".\n\n"
         "Every session is done, every test is passed when it is expected. Nobody in particular "
         "does them: lifts " +
         words::kilograms(neutral_one_rep_max) +
         "\nonce wherever there is a load, has all equipment in steps of 2.5 kg, and is free every "
         "day.\n\n";
}

/// How long a patient whose pain does not change needs: why a phase may take so much longer.
std::string words_of_length(const OperatingTable& table) {
  constexpr int longer = 4;
  std::string text;
  for (const Operating& row : table.rows) {
    if (row.course != Course::steady || !table.calm) continue;
    const int week = *table.calm + longer;
    const auto done = std::ranges::upper_bound(row.finish_weeks, week) - row.finish_weeks.begin();
    text = "Of the patients whose pain stays the same " +
           text::of_100(row.sample - static_cast<int>(done), row.sample) +
           " of 100 have not finished by week " + std::to_string(week) + ", and " +
           text::of_100(row.sample - row.finished, row.sample) + " not by week " +
           std::to_string(table.sampling.weeks) +
           ".\nA shorter longest time of the phase would send them to a clinician for nothing but "
           "scatter.\n\n";
  }
  return text;
}

std::string words_of_aims(const OperatingReport& report) {
  const auto& table = report.reference.usual;
  std::string text =
      "## What the rules aim at\n\n" + table.condition_title + ": " + table.programme_title +
      ".\nThe phase \"" + table.part + "\" alone, given as long as it needs within " +
      words::count(table.sampling.weeks, "week") + "; noise " + text::points(usual_noise) +
      ".\n\n" + table_line({"of 100 patients", "found", ""}) + table_line({"---", "---:", "---"});
  for (const Aim& aim : aims_of(table))
    text += table_line({aim.wanted, aim.found, aim.holds ? "holds" : "**does not hold**"});
  return text + '\n' + words_of_length(table);
}

/// The programmes in which scatter alone sends too many to a clinician.
std::string words_of_warnings(const std::vector<OperatingPair>& pairs) {
  constexpr int too_many = 10;
  std::string rows;
  for (const OperatingPair& pair : pairs) {
    for (const Operating& row : pair.usual.rows) {
      if (row.course == Course::steady && row.referred * 100 > too_many * row.sample)
        rows += "- " + pair.usual.condition_title + ", " + pair.usual.programme_title + ": " +
                text::of_100(row.referred, row.sample) +
                " of 100 patients whose pain stays the same are referred.\n";
    }
  }
  if (rows.empty()) return {};
  return "## Where alarms are often false\n\n"
         "The more often a programme asks, the more often scatter alone looks like a bad answer. "
         "In these programmes\nmore than " +
         std::to_string(too_many) +
         " of 100 patients are referred for nothing; look at the answers themselves before you act "
         "on a\nreferral.\n\n" +
         rows + '\n';
}

/// The programmes in which a patient who does not change is asked about rather than led on.
std::string words_of_reviews(const std::vector<OperatingPair>& pairs) {
  std::string rows;
  for (const OperatingPair& pair : pairs) {
    for (const Operating& row : pair.usual.rows) {
      if (row.course == Course::steady && row.review * 2 > row.sample)
        rows += "- " + pair.usual.condition_title + ", " + pair.usual.programme_title + ": " +
                text::of_100(row.review, row.sample) +
                " of 100 patients whose pain stays the same end in review.\n";
    }
  }
  if (rows.empty()) return {};
  return "## Where a patient who does not change is reviewed\n\n"
         "These patients feel 3/10 in every session. In some programmes that is the limit up to "
         "which a dose may\nrise (after surgery even the most that is acceptable), and a phase may "
         "not last long: an ankle that has\nnot changed in three weeks, or a knee in two weeks "
         "after surgery, is meant to be looked at. Whether such\na patient should be led on "
         "instead is a clinical question that no source answers; it is left open here.\nWith "
         "`pain: {acceptable: ...}` or a longer phase a condition can answer it.\n\n" +
         rows + '\n';
}

std::string programme_table(const OperatingPair& pair) {
  const auto& table = pair.usual;
  std::string text = "### " + table.condition_title + ": " + table.programme_title +
                     (table.part.empty() ? "" : " (only " + table.part + ", as long as it needs)") +
                     "\n\n";
  text += "Over " + words::count(table.sampling.weeks, "week") + ". ";
  text += table.calm ? "A calm course finishes in week " + std::to_string(*table.calm) + ". "
                     : "A calm course has no end within a year. ";
  if (table.one_red)
    text += "One session at 6/10 costs " + words::count(*table.one_red, "week") + ".";
  while (text.back() == ' ') text.pop_back();
  text +=
      "\n\n" +
      table_line({"pain ...", "noise", "finished", "in weeks", "referred", "by week 8", "review",
                  "not done", "eased", "easier exercise", "first alarm"}) +
      table_line(
          {"---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:"});
  for (std::size_t row = 0; row < pair.usual.rows.size(); ++row) {
    text += text::report_row(pair.usual.rows[row], pair.usual.sampling);
    text += text::report_row(pair.noisy.rows[row], pair.noisy.sampling);
  }
  return text + '\n';
}

}  // namespace

std::string write_operating_report(const OperatingReport& report) {
  std::string text = head_of(report) + words_of_aims(report) + words_of_alarms() +
                     words_of_courses() + words_of_warnings(report.programmes) +
                     words_of_reviews(report.programmes) +
                     "## Every programme\n\n"
                     "Of 100 patients. In weeks: median (10th to 90th percentile). First alarm: "
                     "the median week in which the\nmornings rose or a dose was eased first. Each "
                     "programme is given eight weeks more than a calm course takes.\n\n";
  text += programme_table(report.reference);
  for (const OperatingPair& pair : report.programmes) text += programme_table(pair);
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

}  // namespace titrate
