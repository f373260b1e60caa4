#include <array>

#include "planner/exporters/csv_cells.h"
#include "planner/exporters/exporters.h"
#include "planner/exporters/status_word.h"

namespace titrate {
namespace csv {
namespace {

/// One exercise of one session; a withdrawn session has no week any more.
struct Row {
  const Plan& plan;
  const PlannedWeek* week;
  const PlannedSession& session;
  const Prescription& dose;
};

std::optional<std::int64_t> wide(const std::optional<int>& number) {
  return number ? std::optional<std::int64_t>{*number} : std::nullopt;
}

/// One side of `0-60`, which a spreadsheet would take for a date as a whole.
std::string side_of_range(const std::string& range, bool first) {
  const auto dash = range.find('-');
  if (dash == std::string::npos) return text_cell(range);
  return text_cell(first ? range.substr(0, dash) : range.substr(dash + 1));
}

/// `3-0-3` the same way: seconds up, of the pause, down.
std::string part_of_tempo(const std::string& tempo, int part) {
  std::size_t begin = 0;
  for (; part > 0; --part) {
    const auto dash = tempo.find('-', begin);
    if (dash == std::string::npos) return {};
    begin = dash + 1;
  }
  return text_cell(tempo.substr(begin, tempo.find('-', begin) - begin));
}

/// `8 to 12` for `8-12`.
std::string reps_in_words(const std::string& written) {
  std::string text;
  for (const char c : written) text += c == '-' ? " to " : std::string{c};
  return text_cell(text);
}

std::string reps_cell(const Row& row) {
  std::vector<std::optional<std::int64_t>> reps;
  for (const int each : row.dose.reps) reps.emplace_back(each);
  return numbers_cell(reps, 0);
}

template <class Value>
std::string of_loads(const Row& row, Value value_of, int places) {
  std::vector<std::optional<std::int64_t>> values;
  for (const auto& load : row.dose.loads) values.push_back(value_of(load));
  return numbers_cell(values, places);
}

std::string kilograms_cell(const Row& row) {
  const auto grams = [](const PlannedLoad& load) {
    return load.mass ? std::optional{load.mass->count()} : std::nullopt;
  };
  return of_loads(row, grams, 3);
}

std::string share_of_1rm_cell(const Row& row) {
  const auto share = [](const PlannedLoad& load) {
    return load.percent_1rm ? std::optional{load.percent_1rm->count()} : std::nullopt;
  };
  return of_loads(row, share, 1);
}

std::string load_words_cell(const Row& row) {
  std::string text;
  for (const auto& load : row.dose.loads) text += (text.empty() ? "" : "; ") + load.as_written;
  return text_cell(text);
}

std::string on_bodyweight_cell(const Row& row) {
  if (row.dose.loads.empty()) return {};
  return yes_cell(row.dose.loads.front().on_bodyweight);
}

std::string intervals_cell(const Row& row) {
  std::string text;
  for (const auto& each : row.dose.intervals) {
    text += (text.empty() ? "" : "; ") + each.activity;
    if (each.time) text += " " + quantity_cell(each.time, 0) + " s";
    if (each.distance) text += " " + quantity_cell(each.distance, 3) + " m";
  }
  return text_cell(text);
}

std::string rest_cell(const Row& row, bool least) {
  if (!row.dose.rest) return {};
  return decimal_cell((least ? row.dose.rest->first : row.dose.rest->second).count(), 0);
}

std::string date_cell(const Row& row) {
  return row.plan.without_patient ? "" : iso_date(row.session.date);
}

std::string start_cell(const Row& row) {
  return row.session.start ? clock_text(*row.session.start) : "";
}

std::string minutes_cell(const Row& row) {
  return row.session.minutes > 0 ? std::to_string(row.session.minutes) : "";
}

struct Column {
  std::string_view name;
  std::string (*cell)(const Row&);
};

/// THE LIST of columns. Names are fixed: other tables count on them. New ones go to the end.
constexpr std::array<Column, 50> columns{{
    {"patient", [](const Row& row) { return text_cell(row.plan.patient); }},
    {"condition", [](const Row& row) { return text_cell(row.plan.condition); }},
    {"programme", [](const Row& row) { return text_cell(row.plan.programme); }},
    {"week", [](const Row& row) { return row.week ? std::to_string(row.week->number) : ""; }},
    {"phase", [](const Row& row) { return text_cell(row.session.phase); }},
    {"session", [](const Row& row) { return std::to_string(row.session.number); }},
    {"session_name", [](const Row& row) { return text_cell(given_name(row.session)); }},
    {"date", date_cell},
    {"start", start_cell},
    {"minutes", minutes_cell},
    {"status", [](const Row& row) { return status_word(row.session.status); }},
    {"exercise", [](const Row& row) { return text_cell(row.dose.exercise); }},
    {"title", [](const Row& row) { return text_cell(row.dose.title); }},
    {"level", [](const Row& row) { return decimal_cell(wide(row.dose.level), 0); }},
    {"level_title", [](const Row& row) { return text_cell(row.dose.level_title); }},
    {"as_written", [](const Row& row) { return text_cell(row.dose.as_written); }},
    {"sets", [](const Row& row) { return decimal_cell(wide(row.dose.sets), 0); }},
    {"reps", reps_cell},
    {"reps_top", [](const Row& row) { return decimal_cell(wide(row.dose.reps_top), 0); }},
    {"reps_written", [](const Row& row) { return reps_in_words(row.dose.reps_written); }},
    {"hold_s", [](const Row& row) { return quantity_cell(row.dose.hold, 0); }},
    {"duration_s", [](const Row& row) { return quantity_cell(row.dose.duration, 0); }},
    {"distance_m", [](const Row& row) { return quantity_cell(row.dose.distance, 3); }},
    {"intervals", intervals_cell},
    {"load_kg", kilograms_cell},
    {"on_bodyweight", on_bodyweight_cell},
    {"load", load_words_cell},
    {"percent_1rm", share_of_1rm_cell},
    {"effort", [](const Row& row) { return text_cell(row.dose.effort); }},
    {"range_from_deg", [](const Row& row) { return side_of_range(row.dose.range, true); }},
    {"range_to_deg", [](const Row& row) { return side_of_range(row.dose.range, false); }},
    {"cuff", [](const Row& row) { return text_cell(row.dose.cuff); }},
    {"settings", [](const Row& row) { return text_cell(row.dose.settings); }},
    {"tempo_up_s", [](const Row& row) { return part_of_tempo(row.dose.tempo, 0); }},
    {"tempo_pause_s", [](const Row& row) { return part_of_tempo(row.dose.tempo, 1); }},
    {"tempo_down_s", [](const Row& row) { return part_of_tempo(row.dose.tempo, 2); }},
    {"rest_least_s", [](const Row& row) { return rest_cell(row, true); }},
    {"rest_most_s", [](const Row& row) { return rest_cell(row, false); }},
    {"arrangement", [](const Row& row) { return text_cell(row.dose.arrangement); }},
    {"side", [](const Row& row) { return text_cell(row.dose.side); }},
    {"times_per_day", [](const Row& row) { return std::to_string(row.dose.times_per_day); }},
    {"expected", [](const Row& row) { return yes_cell(row.dose.expected); }},
    {"stop_when", [](const Row& row) { return text_cell(row.dose.stop_when); }},
    {"block", [](const Row& row) { return text_cell(row.dose.block); }},
    {"row", [](const Row& row) { return text_cell(row.dose.row); }},
    {"source", [](const Row& row) { return text_cell(row.dose.source); }},
    {"basis", [](const Row& row) { return text_cell(row.dose.basis); }},
    {"file", [](const Row& row) { return text_cell(row.dose.file); }},
    {"line", [](const Row& row) { return row.dose.line > 0 ? std::to_string(row.dose.line) : ""; }},
    {"uid", [](const Row& row) { return text_cell(row.session.uid); }},
}};

std::string header() {
  std::vector<std::string> names;
  for (const Column& column : columns) names.emplace_back(column.name);
  return line_of(names);
}

std::string session_lines(const Plan& plan, const PlannedWeek* week,
                          const PlannedSession& session) {
  std::string lines;
  for (const auto& dose : session.prescriptions) {
    std::vector<std::string> cells;
    for (const Column& column : columns) cells.push_back(column.cell({plan, week, session, dose}));
    lines += line_of(cells);
  }
  return lines;
}

}  // namespace
}  // namespace csv

// The mark at the start tells Excel that the text is UTF-8; without it every accent is broken
// there.
ExportResult write_csv(const Plan& plan, const ExportOptions& /*options*/) {
  if (plan.result == Plan::Result::refused)
    return {.bytes = {}, .error = "no plan was made, so there are no sessions for a table"};
  std::string bytes = "\xEF\xBB\xBF" + csv::header();
  for (const auto& week : plan.weeks)
    for (const auto& session : week.sessions) bytes += csv::session_lines(plan, &week, session);
  for (const auto& session : plan.withdrawn) bytes += csv::session_lines(plan, nullptr, session);
  return {.bytes = std::move(bytes), .error = {}};
}

}  // namespace titrate
