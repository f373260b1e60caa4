#include "planner/cli/log_csv_columns.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "planner/cli/log_csv_words.h"
#include "planner/diagnostics/closest.h"
#include "planner/reading/fault.h"

namespace titrate::cli {
namespace {

using What = CsvColumn::What;

struct Name {
  std::string_view spelt;  ///< small letters and digits only
  What what;
};
constexpr std::array names{Name{"date", What::date},
                           Name{"day", What::date},
                           Name{"session", What::date},
                           Name{"done", What::done},
                           Name{"kg", What::kilograms},
                           Name{"load", What::kilograms},
                           Name{"weight", What::kilograms},
                           Name{"before", What::before},
                           Name{"painbefore", What::before},
                           Name{"during", What::during},
                           Name{"painduring", What::during},
                           Name{"after", What::after},
                           Name{"painafter", What::after},
                           Name{"morning", What::morning},
                           Name{"nextmorning", What::morning},
                           Name{"painnextmorning", What::morning},
                           Name{"effort", What::effort},
                           Name{"rpe", What::effort},
                           Name{"stiffness", What::stiffness},
                           Name{"stiff", What::stiffness},
                           Name{"stiffmin", What::stiffness},
                           Name{"stiffnessmin", What::stiffness},
                           Name{"soreness", What::soreness},
                           Name{"sore", What::soreness},
                           Name{"legsite", What::leg_site},
                           Name{"paingoesto", What::leg_site},
                           Name{"girth", What::girth},
                           Name{"girthmm", What::girth},
                           Name{"nightpain", What::night_pain},
                           Name{"note", What::note},
                           Name{"notes", What::note},
                           Name{"week", What::passed_over},
                           Name{"time", What::passed_over},
                           Name{"start", What::passed_over}};

/// Small letters and digits; what stands in brackets is left out. Letters of other scripts stay.
std::string spelt(std::string_view heading) {
  std::string text;
  int brackets = 0;
  for (const char c : heading) {
    if (c == '(') ++brackets;
    const bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0;
    if (brackets == 0 && counts) text += c;
    if (brackets == 0 && c >= 'A' && c <= 'Z') text += static_cast<char>(c + 32);
    if (c == ')') --brackets;
  }
  return text;
}

/// `kg seated heel raise`, `Seated, kg`: what is left without the unit.
std::optional<std::string> without_unit(const std::string& name) {
  for (const std::string unit : {"kg", "load", "weight"}) {
    if (name.size() <= unit.size()) continue;
    if (name.ends_with(unit)) return name.substr(0, name.size() - unit.size());
    if (name.starts_with(unit)) return name.substr(unit.size());
  }
  return std::nullopt;
}

std::optional<std::string> exercise_called(const std::string& name,
                                           const std::vector<LoadedExercise>& exercises) {
  for (const LoadedExercise& exercise : exercises)
    for (const std::string& each : exercise.names)
      if (spelt(each) == name) return exercise.id;
  return std::nullopt;
}

std::optional<CsvColumn> column_of(const std::string& heading,
                                   const std::vector<LoadedExercise>& exercises) {
  const auto name = spelt(heading);
  const auto known = std::ranges::find(names, name, &Name::spelt);
  if (known != names.end()) return CsvColumn{known->what, "", heading};
  const auto rest = without_unit(name);
  const auto exercise = exercise_called(rest ? *rest : name, exercises);
  if (!exercise) return std::nullopt;
  return CsvColumn{What::kilograms, *exercise, heading};
}

std::string columns_help(const std::string& heading, const std::vector<LoadedExercise>& exercises) {
  const std::vector<std::string> known{
      "date",   "done",      "kg",       "pain before", "pain during", "pain after", "next morning",
      "effort", "stiffness", "soreness", "leg-site",    "girth",       "night-pain", "note"};
  if (const auto near = closest(small_letters(heading), known))
    return "did you mean `" + *near + "`?";
  std::string help = "columns are " + wanted_headings();
  if (!exercises.empty()) help += "; kilograms of one exercise: kg " + exercises.front().id;
  return help;
}

bool is_empty_column(const CsvTable& table, std::size_t at) {
  return std::ranges::all_of(table.rows, [&](const auto& row) { return row[at].text.empty(); });
}

}  // namespace

std::string wanted_headings() {
  return "date, done, kg, pain during, pain after, next morning, effort, note";
}

std::optional<std::vector<CsvColumn>> columns_of(const CsvTable& table,
                                                 const std::vector<LoadedExercise>& exercises,
                                                 const Source& source, Diagnostics& diagnostics) {
  std::vector<CsvColumn> columns;
  const int before = diagnostics.count(Severity::error);
  for (std::size_t at = 0; at < table.headings.size(); ++at) {
    const auto& [heading, span] = table.headings[at];
    auto column = column_of(heading, exercises);
    if (!column && !(heading.empty() && is_empty_column(table, at)))
      add_error(diagnostics, source, "unknown-key", span,
                heading.empty() ? "a column without a name has values"
                                : text::quote(heading) + " is not a column of a diary",
                columns_help(heading, exercises));
    columns.push_back(column.value_or(CsvColumn{}));
    const auto& last = columns.back();
    if (last.what == What::passed_over) continue;
    const bool twice = std::any_of(columns.begin(), columns.end() - 1, [&](const auto& other) {
      return other.what == last.what && other.exercise == last.exercise;
    });
    if (twice)
      add_error(diagnostics, source, "duplicate-key", span,
                text::quote(heading) + " is given by two columns", "keep one of them");
  }
  if (std::ranges::find(columns, What::date, &CsvColumn::what) == columns.end())
    add_error(diagnostics, source, "missing-key", table.headings.front().span,
              "no column is called `date`",
              "the first line names the columns: " + wanted_headings());
  if (diagnostics.count(Severity::error) > before) return std::nullopt;
  return columns;
}

}  // namespace titrate::cli
