#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "planner/plan/plan.h"

/// The patient's handout as values: what stands on it, in words, before any layout. HTML and PDF
/// are both drawn from it. "You" is the patient.
namespace titrate::handout {

/// A stretch of a line.
struct Piece {
  std::string text;
  bool strong = false;
  bool from_file = false;  ///< written by somebody else: its direction of writing is its own
  friend bool operator==(const Piece&, const Piece&) = default;
};
using Line = std::vector<Piece>;

/// A name with its value, or with a blank to write on where the value is empty.
struct Field {
  std::string label;
  std::string value;
  friend bool operator==(const Field&, const Field&) = default;
};

/// A stretch of the programme: which weeks, how often, how long.
struct Stage {
  std::string weeks;  ///< `Weeks 1 to 12`
  std::string title;  ///< may be empty
  std::vector<Line> lines;
  bool expected = false;
  friend bool operator==(const Stage&, const Stage&) = default;
};

struct Exercise {
  std::string title;
  std::string weeks;         ///< `weeks 13 to 19`; empty: all of them
  std::vector<Line> steps;   ///< numbered
  std::vector<Line> limits;  ///< what you need, when to stop, what is easier
  friend bool operator==(const Exercise&, const Exercise&) = default;
};

/// One row of the traffic light.
struct Light {
  enum class Colour { green, yellow, red };
  Colour colour = Colour::green;
  std::string scores;             ///< `0, 1 or 2`
  std::vector<std::string> when;  ///< what else it takes, a line each
  std::string action;             ///< `Carry on.`
  std::vector<Line> what_to_do;
  friend bool operator==(const Light&, const Light&) = default;
};

/// The red flags of one urgency.
struct Warning {
  enum class Urgency { now, same_day, weeks };
  Urgency urgency = Urgency::now;
  std::string heading;  ///< how soon: `Now: call 112`
  std::vector<std::string> signs;
  friend bool operator==(const Warning&, const Warning&) = default;
};

/// One week of a chart. Numbers are only for lengths; the words say them.
struct ChartWeek {
  int week = 0;
  std::int64_t volume = 0;
  std::string volume_words;  ///< `135`, `20 min`; empty: the week has none of it
  std::optional<std::int64_t> intensity;
  std::string intensity_words;  ///< `37.5 kg`, `Step edge`
  std::string shortened;        ///< `2 of 3`; empty: a whole week
  friend bool operator==(const ChartWeek&, const ChartWeek&) = default;
};

/// Volume and intensity of one exercise, or of the whole plan, week by week.
struct Chart {
  std::string title;      ///< of the exercise
  std::string volume;     ///< `Lifts a week`, `Minutes a week`
  std::string intensity;  ///< `Weight`, `Level`; empty: there is none
  std::vector<ChartWeek> weeks;
  std::string alternative;  ///< the same in a sentence or two
  friend bool operator==(const Chart&, const Chart&) = default;
};

/// A column of the diary to write in. `key` is what `log --csv` calls it.
struct DiaryColumn {
  enum class Kind { done, load, score, other, note };
  Kind kind = Kind::score;
  std::string key;       ///< `done`, `kg`, `during`, `after`, `morning`, `effort`, `stiffness`, ...
  std::string title;     ///< `Pain during`
  std::string exercise;  ///< id, of a load where several have one
  friend bool operator==(const DiaryColumn&, const DiaryColumn&) = default;
};

struct DiaryRow {
  Date date;
  std::string day;   ///< `Mon 23 Nov`
  std::string time;  ///< `07:00`, or empty
  std::string name;  ///< `heavy`, or empty
  int ticks = 1;     ///< boxes: as often as it is done that day
  std::string said;  ///< `done`, `missed`: instead of blanks
  friend bool operator==(const DiaryRow&, const DiaryRow&) = default;
};

struct DiaryWeek {
  int number = 0;
  std::vector<Line> doses;  ///< empty where the part has a table
  std::string note;         ///< `no session 24 to 27 Dec`
  bool expected = false;
  std::vector<DiaryRow> rows;
  friend bool operator==(const DiaryWeek&, const DiaryWeek&) = default;
};

struct DoseCell {
  std::string words;     ///< `3 x 15, 40 kg`; empty: not in these weeks
  bool changed = false;  ///< against the column before
  bool to_find = false;  ///< with a blank for the kilograms
  friend bool operator==(const DoseCell&, const DoseCell&) = default;
};

struct DoseRow {
  std::string exercise;
  std::string when;    ///< `heavy`, `Mon, Wed, Fri`; empty: in every session
  std::string manner;  ///< what all its cells share: `stop with 2 more in reserve`
  std::vector<DoseCell> cells;
  friend bool operator==(const DoseRow&, const DoseRow&) = default;
};

/// The doses of a part with many exercises.
struct DoseTable {
  std::vector<std::string> columns;  ///< `Week 5`, `Weeks 6 and 7`
  std::vector<DoseRow> rows;
  friend bool operator==(const DoseTable&, const DoseTable&) = default;
};

/// Weeks of the diary with the same columns.
struct DiaryPart {
  std::string heading;  ///< `Heavy slow resistance, weeks 1 to 12`
  bool expected = false;
  DoseTable doses;  ///< without rows: each week names its own
  std::vector<DiaryColumn> columns;
  std::vector<DiaryWeek> weeks;
  friend bool operator==(const DiaryPart&, const DiaryPart&) = default;
};

struct Handout {
  std::string title;          ///< `Your exercise plan`
  std::vector<Line> about;    ///< programme and side, dates, usual times, goal
  std::vector<Field> blanks;  ///< name, therapist, phone, plan
  Line draft;                 ///< empty once a clinician has signed
  std::string exercises_heading;
  std::vector<Exercise> exercises;
  std::vector<Stage> stages;
  std::vector<Line> each_session;
  std::vector<Line> limits;  ///< what may not be done yet, by weeks
  Line score;                ///< how to score pain
  std::vector<Light> lights;
  std::vector<Line> light_notes;  ///< days on which less is acceptable
  std::vector<Warning> warnings;
  std::vector<Chart> charts;
  std::vector<Line> chart_notes;  ///< short weeks, weeks done again, the other exercises
  std::vector<Line> diary_notes;  ///< how to fill it in
  std::vector<DiaryPart> diary;
  std::vector<Line> also_due;
  std::vector<Line> sources;
  Line footnote;
  std::string plan_name;  ///< `plan p-0142`
  friend bool operator==(const Handout&, const Handout&) = default;
};

/// The handout of a plan that was made; of a refused one there is none.
[[nodiscard]] Handout make_handout(const Plan& plan);

}  // namespace titrate::handout
