#include <algorithm>
#include <array>
#include <utility>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/patient_words.h"
#include "planner/exporters/utf8.h"
#include "planner/exporters/week_rows.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

constexpr std::array<std::string_view, 7> short_days{"Mon", "Tue", "Wed", "Thu",
                                                     "Fri", "Sat", "Sun"};

/// One dose of a week with the sessions that have it.
struct Variant {
  const Prescription* dose = nullptr;
  std::vector<const PlannedSession*> sessions;
};

/// How heavy: `35 kg`, or how to find out; nothing for the body's own weight.
std::string load_words(const Prescription& dose) {
  const auto load = patient::load_words(dose);
  return load == "body weight" ? "" : utf8::printable(load);
}

/// What else a dose needs: level, effort, times a day.
std::string manner_words(const Prescription& dose) {
  std::string text;
  if (!dose.level_title.empty()) text += ", " + dose.level_title;
  if (!dose.effort.empty()) text += ", " + patient::effort_words(dose.effort);
  if (dose.times_per_day > 1) text += ", " + words::times_a_day(dose.times_per_day);
  return utf8::printable(text);
}

/// How much and how heavy.
std::string bare_words(const Prescription& dose) {
  const auto load = load_words(dose);
  return utf8::printable(patient::volume_words(dose)) + (load.empty() ? "" : ", " + load);
}

/// The dose without what the exercise's own text says: how much, how heavy, how hard.
std::string dose_words(const Prescription& dose) { return bare_words(dose) + manner_words(dose); }

std::vector<Variant> variants_of(const PlannedWeek& week, const std::string& exercise) {
  std::vector<Variant> variants;
  for (const auto& session : week.sessions) {
    if (!text::counts(session)) continue;
    for (const auto& dose : session.prescriptions) {
      if (dose.exercise != exercise) continue;
      const auto same = std::find_if(variants.begin(), variants.end(), [&](const auto& other) {
        return dose_words(*other.dose) == dose_words(dose) && other.dose->title == dose.title;
      });
      if (same == variants.end()) {
        variants.push_back({&dose, {&session}});
      } else {
        same->sessions.push_back(&session);
      }
    }
  }
  return variants;
}

/// `Mon, Wed and Fri`, `Thu to Sun`
std::string days_of(const Variant& variant) {
  std::vector<int> days;
  for (const auto* session : variant.sessions) {
    const int day = weekday_index(session->date);
    if (days.empty() || days.back() != day) days.push_back(day);
  }
  const auto name = [](int day) { return std::string{short_days[static_cast<std::size_t>(day)]}; };
  const bool run =
      days.size() > 2 && days.back() - days.front() + 1 == static_cast<int>(days.size());
  if (run) return name(days.front()) + " to " + name(days.back());
  std::vector<std::string> words;
  for (const int day : days) words.push_back(name(day));
  return words::list(words);
}

/// Which sessions of a week: nothing for all of them, a name that they alone have, or their days.
std::string when_words(const PlannedWeek& week, const Variant& variant, bool& named) {
  const auto all = std::count_if(week.sessions.begin(), week.sessions.end(), text::counts);
  if (all == static_cast<std::ptrdiff_t>(variant.sessions.size())) return {};
  const auto name = given_name(*variant.sessions.front());
  const auto count = std::count_if(week.sessions.begin(), week.sessions.end(), [&](const auto& s) {
    return text::counts(s) && given_name(s) == name;
  });
  const bool alone = std::all_of(variant.sessions.begin(), variant.sessions.end(),
                                 [&](const auto* s) { return given_name(*s) == name; });
  named = !name.empty() && alone && count == static_cast<std::ptrdiff_t>(variant.sessions.size());
  return named ? utf8::printable(name) : days_of(variant);
}

/// The exercises of a stretch of weeks in order of first use.
std::vector<std::string> exercises_in(const Plan& plan, std::size_t first, std::size_t last) {
  std::vector<std::string> found;
  for (auto week = first; week <= last; ++week) {
    for (const auto& session : plan.weeks[week].sessions) {
      if (!text::counts(session)) continue;
      for (const auto& dose : session.prescriptions) {
        if (std::find(found.begin(), found.end(), dose.exercise) == found.end())
          found.push_back(dose.exercise);
      }
    }
  }
  return found;
}

/// One line of a week's doses, to be compared with other weeks'.
struct Entry {
  std::string exercise;
  std::string title;
  std::string when;
  DoseCell cell;
  std::string bare;    ///< the cell's words without the manner
  std::string volume;  ///< with the manner
  std::string load;
  std::string manner;
  bool named = false;  ///< `when` is a session's own name
  friend bool operator==(const Entry&, const Entry&) = default;
};

Entry entry_of(const PlannedWeek& week, const std::string& exercise, const Variant& variant) {
  Entry entry;
  entry.exercise = exercise;
  entry.title = utf8::printable(variant.dose->title);
  entry.when = when_words(week, variant, entry.named);
  entry.bare = bare_words(*variant.dose);
  entry.manner = manner_words(*variant.dose);
  entry.cell.words = entry.bare + entry.manner;
  entry.cell.to_find = text::is_to_find(*variant.dose);
  entry.volume = utf8::printable(patient::volume_words(*variant.dose)) + entry.manner;
  entry.load = load_words(*variant.dose);
  return entry;
}

/// Doses that differ from day to day become one: `Mon: 3 sets of 6; Tue to Sun: 3 sets of 8`.
void merge(Entry& into, const Entry& entry) {
  const auto dated = [](const Entry& each) {
    return (each.when.empty() ? "" : each.when + ": ") + each.bare;
  };
  into.bare = dated(into) + "; " + dated(entry);
  into.cell.words = into.bare + into.manner;
  into.cell.to_find = into.cell.to_find || entry.cell.to_find;
  into.volume = into.cell.words;
  into.when.clear();
}

std::vector<Entry> entries_of(const PlannedWeek& week, const std::vector<std::string>& exercises) {
  std::vector<Entry> entries;
  for (const auto& exercise : exercises) {
    for (const auto& variant : variants_of(week, exercise)) {
      auto entry = entry_of(week, exercise, variant);
      const auto alike = std::find_if(entries.begin(), entries.end(), [&](const Entry& other) {
        return other.exercise == exercise && other.title == entry.title &&
               other.manner == entry.manner && !other.named && !entry.named;
      });
      if (alike == entries.end()) {
        entries.push_back(std::move(entry));
      } else {
        merge(*alike, entry);
      }
    }
  }
  return entries;
}

/// A row of the table while it is made: where each of its cells is done.
struct Draft {
  std::string title;
  std::string manner;
  std::vector<std::string> whens;
  std::vector<DoseCell> cells;
};

/// The row of its exercise that an entry goes on with: one with the same dose before, else any that
/// is free in this column.
Draft& draft_of(std::vector<Draft>& drafts, const Entry& entry, std::size_t column,
                std::size_t columns) {
  Draft* free = nullptr;
  for (auto& draft : drafts) {
    if (draft.title != entry.title || !draft.cells[column].words.empty()) continue;
    free = free == nullptr ? &draft : free;
    const bool same = std::any_of(draft.cells.begin(), draft.cells.end(),
                                  [&](const auto& cell) { return cell.words == entry.cell.words; });
    if (same) return draft;
  }
  if (free != nullptr) return *free;
  Draft fresh{entry.title, entry.manner, std::vector<std::string>(columns),
              std::vector<DoseCell>(columns)};
  // Rows of one exercise stand together.
  const auto at = std::find_if(drafts.rbegin(), drafts.rend(),
                               [&](const Draft& other) { return other.title == entry.title; });
  return *drafts.insert(at == drafts.rend() ? drafts.end() : at.base(), std::move(fresh));
}

/// What every cell ends with, and where each is done, stand beside the exercise where they are the
/// same in all of them.
DoseRow finished(Draft draft) {
  DoseRow row;
  row.exercise = draft.title;
  row.cells = std::move(draft.cells);
  const auto filled = std::find_if(row.cells.begin(), row.cells.end(),
                                   [](const DoseCell& cell) { return !cell.words.empty(); });
  const auto first = draft.whens[static_cast<std::size_t>(filled - row.cells.begin())];
  bool one_when = true;
  bool one_manner = !draft.manner.empty();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i].words.empty()) continue;
    one_when = one_when && draft.whens[i] == first;
    one_manner = one_manner && row.cells[i].words.ends_with(draft.manner);
  }
  row.when = one_when ? first : "";
  row.manner = one_manner ? draft.manner.substr(2) : "";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    auto& words = row.cells[i].words;
    if (words.empty()) continue;
    if (one_manner) words.resize(words.size() - draft.manner.size());
    if (!one_when && !draft.whens[i].empty()) words = draft.whens[i] + ": " + words;
    row.cells[i].changed = i > 0 && row.cells[i - 1].words != words;
  }
  return row;
}

/// The exercise's short title, where it still is that exercise.
std::string name_of(const std::vector<std::pair<std::string, std::string>>& titles,
                    const Entry& entry) {
  const auto title = std::find_if(titles.begin(), titles.end(),
                                  [&](const auto& each) { return each.first == entry.exercise; });
  const bool is_it = title != titles.end() && entry.title.starts_with(title->second);
  return is_it ? title->second : entry.title;
}

}  // namespace

DoseTable dose_table(const Plan& plan, std::size_t first_week, std::size_t last_week) {
  const auto exercises = exercises_in(plan, first_week, last_week);
  std::vector<std::pair<std::vector<int>, std::vector<Entry>>> runs;
  for (auto week = first_week; week <= last_week; ++week) {
    auto entries = entries_of(plan.weeks[week], exercises);
    if (entries.empty()) continue;
    if (runs.empty() || runs.back().second != entries) runs.push_back({{}, std::move(entries)});
    runs.back().first.push_back(plan.weeks[week].number);
  }
  DoseTable table;
  std::vector<Draft> drafts;
  for (const auto& run : runs) table.columns.push_back(weeks_words(run.first));
  for (std::size_t column = 0; column < runs.size(); ++column) {
    for (const auto& entry : runs[column].second) {
      auto& draft = draft_of(drafts, entry, column, runs.size());
      draft.cells[column] = entry.cell;
      draft.whens[column] = entry.when;
    }
  }
  for (auto& draft : drafts) table.rows.push_back(finished(std::move(draft)));
  return table;
}

std::vector<Line> dose_lines(const Plan& plan, std::size_t week) {
  const auto titles = text::short_titles(plan);
  const auto entries = entries_of(plan.weeks[week], exercises_in(plan, week, week));
  if (titles.size() == 1 && entries.size() == 1) return {{strong(entries.front().cell.words)}};
  // A volume that all of them share is said once.
  const bool alike =
      entries.size() > 1 && std::all_of(entries.begin(), entries.end(), [&](const Entry& each) {
        return each.volume == entries.front().volume && each.when.empty();
      });
  std::vector<Line> lines;
  for (const auto& entry : entries) {
    Line line;
    if (alike && lines.empty()) {
      line.push_back(strong(entry.volume));
      line.push_back(plain(" of each: "));
    }
    line.push_back(written(name_of(titles, entry)));
    if (!entry.when.empty()) line.push_back(plain(", " + entry.when));
    if (!alike) line.push_back(plain(": "));
    const auto& words = alike ? entry.load : entry.cell.words;
    if (!words.empty()) line.push_back(strong((alike ? " " : "") + words));
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace titrate::handout
