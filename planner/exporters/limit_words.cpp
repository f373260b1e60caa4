#include "planner/exporters/limit_words.h"

#include <algorithm>

#include "planner/exporters/utf8.h"

namespace titrate::text {
namespace {

std::string degrees(const std::string& range) {
  return range == "full" ? "full" : range + " degrees";
}

std::string forbidden_words(const PlannedLimit& limit) {
  return utf8::printable(limit.title.empty() ? limit.value : limit.title);
}

std::string by_words(const PlannedLimit& limit) {
  switch (limit.by) {
    case PlannedLimit::By::programme: {
      const bool ours = limit.basis == "default" || limit.source.empty();
      if (ours) return "programme" + std::string{limit.basis.empty() ? "" : ", default"};
      return "programme, " + std::string{limit.basis == "borrowed" ? "borrowed, " : "source "} +
             utf8::printable(limit.source);
    }
    case PlannedLimit::By::patient_case:
      return "the case (surgeon or clinician)";
    case PlannedLimit::By::log:
      return "the log (clinician)";
  }
  return {};
}

/// The row of the same bound by the same hand, or a new one.
LimitRow& row_for(std::vector<LimitRow>& rows, const PlannedLimit& limit) {
  LimitRow row;
  row.words = limit_words(limit);
  row.by = by_words(limit);
  row.of_case = limit.by != PlannedLimit::By::programme;
  row.forbids = limit.what == "forbid";
  const auto known = std::find_if(rows.begin(), rows.end(), [&](const auto& other) {
    return other.words == row.words && other.by == row.by;
  });
  return known != rows.end() ? *known : rows.emplace_back(std::move(row));
}

/// What one hand forbids in the same weeks: `Forbidden: running, plyometric`.
std::vector<LimitRow> merged(const std::vector<LimitRow>& rows) {
  std::vector<LimitRow> all;
  for (const auto& row : rows) {
    const auto same = std::find_if(all.begin(), all.end(), [&](const auto& other) {
      return row.forbids && other.forbids && other.weeks == row.weeks && other.by == row.by;
    });
    if (same == all.end()) {
      all.push_back(row);
    } else {
      same->words += ", " + row.words.substr(row.words.find(": ") + 2);
    }
  }
  return all;
}

}  // namespace

std::string limit_words(const PlannedLimit& limit) {
  const auto value = utf8::printable(limit.value);
  if (limit.what == "weight-bearing") return "Weight-bearing: " + value;
  if (limit.what == "range") return "Range: " + degrees(value);
  if (limit.what == "loaded-range") return "Range under load: " + degrees(value);
  if (limit.what == "forbid") return "Forbidden: " + forbidden_words(limit);
  if (limit.what == "foot-contacts") return "Foot contacts: at most " + value;
  if (limit.what == "weekly-rise") return "Rise from week to week: at most " + value;
  return "Rise from session to session: at most " + value;
}

std::string limits_words(const std::vector<PlannedLimit>& limits) {
  std::string text;
  std::string forbidden;
  for (const auto& limit : limits) {
    if (limit.what == "forbid") {
      forbidden += (forbidden.empty() ? "Forbidden: " : ", ") + forbidden_words(limit);
    } else {
      text += (text.empty() ? "" : "; ") + limit_words(limit);
    }
  }
  return text + (text.empty() || forbidden.empty() ? "" : "; ") + forbidden;
}

std::vector<LimitRow> limit_rows(const Plan& plan) {
  std::vector<LimitRow> rows;
  for (const auto& week : plan.weeks) {
    for (const auto& limit : week.limits) {
      if (!limit.binds) continue;
      auto& weeks = row_for(rows, limit).weeks;
      if (weeks.empty() || weeks.back() != week.number) weeks.push_back(week.number);
    }
  }
  return merged(rows);
}

std::string week_runs(const std::vector<int>& weeks) {
  std::string text;
  for (std::size_t first = 0; first < weeks.size();) {
    std::size_t last = first;
    while (last + 1 < weeks.size() && weeks[last + 1] == weeks[last] + 1) ++last;
    text += (text.empty() ? "" : ", ") + std::to_string(weeks[first]);
    if (last > first) text += "-" + std::to_string(weeks[last]);
    first = last + 1;
  }
  return text;
}

}  // namespace titrate::text
