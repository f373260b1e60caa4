#pragma once

#include <string>

#include "planner/exporters/exporters.h"
#include "planner/plan/course_story.h"
#include "planner/plan/operating_report.h"

/// What `simulate` found, in words and as JSON. Simulated answers, never a patient's.
namespace titrate {

/// A story session by session, and how it ended.
[[nodiscard]] std::string write_story(const SimulatedStory& story, const ExportOptions& options);
[[nodiscard]] std::string write_story_json(const SimulatedStory& story, const std::string& engine);

/// How often the rules hold, ease, swap and refer in sampled courses.
[[nodiscard]] std::string write_operating(const OperatingTable& table,
                                          const ExportOptions& options);
[[nodiscard]] std::string write_operating_json(const OperatingTable& table,
                                               const std::string& engine);

/// The page of docs/operating-characteristics.md, in Markdown.
[[nodiscard]] std::string write_operating_report(const OperatingReport& report);

}  // namespace titrate
