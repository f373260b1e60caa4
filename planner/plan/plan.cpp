#include "planner/plan/plan.h"

#include <algorithm>

namespace titrate {

std::string given_name(const PlannedSession& session) {
  const bool only_number =
      std::ranges::all_of(session.name, [](char letter) { return letter >= '0' && letter <= '9'; });
  return only_number ? "" : session.name;
}

bool has_errors(const Plan& plan) {
  return std::ranges::any_of(
      plan.findings, [](const Finding& finding) { return finding.severity == Severity::error; });
}

std::string_view due_word(Due::Kind kind) {
  switch (kind) {
    case Due::Kind::test:
      return "test";
    case Due::Kind::outcome:
      return "outcome";
    case Due::Kind::review:
      return "review";
  }
  return {};
}

}  // namespace titrate
