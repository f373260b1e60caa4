#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "planner/cli/csv_table.h"

/// The columns of a diary that was typed into a spreadsheet.
namespace titrate::cli {

/// Exercises: id, and every name under which a column may have their kilograms.
struct LoadedExercise {
  std::string id;
  std::vector<std::string> names;
};

struct CsvColumn {
  enum class What {
    passed_over,  ///< the week, the time: the plan knows them
    date,
    done,
    kilograms,
    before,
    during,
    after,
    morning,
    effort,
    stiffness,
    soreness,
    leg_site,
    girth,
    night_pain,
    note,
  };
  What what = What::passed_over;
  std::string exercise;  ///< of kilograms that name one
  std::string title;     ///< the heading as typed
};

/// What each heading means, however it is spelt; a name that is not known or given twice is an
/// error, and so is a diary without dates. Nothing with errors added.
[[nodiscard]] std::optional<std::vector<CsvColumn>> columns_of(
    const CsvTable& table, const std::vector<LoadedExercise>& exercises, const Source& source,
    Diagnostics& diagnostics);

/// The first line of a diary: `date,done,kg,pain during,...`
[[nodiscard]] std::string wanted_headings();

}  // namespace titrate::cli
