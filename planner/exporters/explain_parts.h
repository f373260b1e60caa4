#pragma once

#include <string>
#include <vector>

#include "planner/exporters/explain.h"
#include "planner/exporters/page.h"

/// The links of an explanation, in the order they are printed.
namespace titrate::text {

/// An explanation with its week at hand.
struct Explained {
  const Plan& plan;
  const PlannedWeek& week;
  std::string exercise;  ///< empty: all

  [[nodiscard]] bool about(const std::string& id) const {
    return exercise.empty() || exercise == id || id.empty();
  }
};

/// A link of the chain: a word in the margin and what belongs to it, line by line.
void write_link(Page& page, std::string_view word, const std::vector<Styled>& lines);

/// The exercises that the explanation is about, with short titles, in order of first use.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> titles_of(const Explained& its);

/// The row, its source, and how the load was worked out.
void write_planned(Page& page, const Explained& its);
/// One session: reported, compared, named, did, so.
void write_session_chain(Page& page, const Explained& its, const PlannedSession& session);
/// What the week's end compared and decided, and which gates were shut.
void write_week_end(Page& page, const Explained& its);
/// What is owed back, in its order.
void write_owed(Page& page, const Explained& its);
/// Which sizes a source gives, and which are defaults.
void write_provenance(Page& page, const Explained& its);
/// What a week to come rests on.
void write_forecast_grounds(Page& page, const Explained& its);

}  // namespace titrate::text
