#include "planner/exporters/simulated_words.h"

#include "planner/units/words.h"

namespace titrate::text {
namespace {

namespace sizes = course_sizes;

std::string steady_words(const Operating& row) {
  return of_100(row.referred, row.sample) +
         " of 100 patients whose pain does not change are referred: false alarms of the rules.";
}

std::string improving_words(const Operating& row) {
  return of_100(row.referred, row.sample) + " of 100 patients who improve are referred, " +
         of_100(row.swaps.courses, row.sample) + " move to an easier exercise on the way.";
}

std::string worsening_words(const Operating& row, int weeks) {
  const auto by_week_8 = "referred by week " + std::to_string(early_week) + " are " +
                         of_100(row.referred_by_week_8, row.sample) + " of 100.";
  const int missed = row.sample - row.refers.courses;
  const auto after = " by week " + std::to_string(weeks) + "; " + by_week_8;
  if (missed == 0) return "Every patient who worsens is referred" + after;
  return words::thousands(missed) + " of " + words::thousands(row.sample) +
         " patients who worsen are not referred" + after;
}

std::string flaring_words(const Operating& row) {
  return "After one bad week " + of_100(row.swaps.courses, row.sample) +
         " of 100 move to an easier exercise, " + of_100(row.referred, row.sample) +
         " are referred.";
}

}  // namespace

std::string of_100(int courses, int sample) {
  constexpr int enough_for_tenths = 1000;
  if (sample <= 0) return "-";
  const auto all = static_cast<std::int64_t>(sample);
  if (sample < enough_for_tenths) return std::to_string((courses * 100 + all / 2) / all);
  const std::int64_t tenths = (courses * std::int64_t{1000} + all / 2) / all;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string week_or_dash(const std::optional<int>& week) {
  return week ? "week " + std::to_string(*week) : "-";
}

std::string spread_words(const WeekSpread& spread) {
  if (!spread.median) return "-";
  return std::to_string(*spread.median) + " (" + std::to_string(*spread.low) + " to " +
         std::to_string(*spread.high) + ")";
}

std::string points(std::int64_t thousandths) { return words::decimal(thousandths, 3); }

std::string course_words(Course course, int weeks) {
  switch (course) {
    case Course::steady:
      return "stays the same";
    case Course::improving:
      return "improves to nothing in " + words::count(weeks, "week");
    case Course::worsening:
      return "worsens, " + points(sizes::worse_a_week) + " points a week";
    case Course::flaring:
      return "flares, +" + points(sizes::flare) + " points in week " +
             std::to_string(sizes::flare_week);
  }
  return {};
}

std::string table_line(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const auto& cell : cells) text += ' ' + cell + " |";
  return text + '\n';
}

std::string report_row(const Operating& row, const Sampling& sampling) {
  const auto share = [&](int courses) { return of_100(courses, row.sample); };
  return table_line({course_words(row.course, sampling.weeks), points(sampling.noise),
                     share(row.finished), spread_words(row.weeks_to_finish), share(row.referred),
                     share(row.referred_by_week_8), share(row.review), share(row.unfinished),
                     share(row.eases.courses), share(row.swaps.courses),
                     week_or_dash(row.alarms.first_week)});
}

std::vector<std::string> reading_of(const OperatingTable& table) {
  std::vector<std::string> sentences;
  for (const Operating& row : table.rows) {
    switch (row.course) {
      case Course::steady:
        sentences.push_back(steady_words(row));
        break;
      case Course::improving:
        sentences.push_back(improving_words(row));
        break;
      case Course::worsening:
        sentences.push_back(worsening_words(row, table.sampling.weeks));
        break;
      case Course::flaring:
        sentences.push_back(flaring_words(row));
        break;
    }
  }
  if (table.one_red)
    sentences.push_back("One session at 6/10 costs a patient who is calm otherwise " +
                        words::count(*table.one_red, "week") + ".");
  return sentences;
}

}  // namespace titrate::text
