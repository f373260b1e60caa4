#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/check/proof.h"
#include "planner/check/reference_story.h"
#include "planner/cli/console.h"
#include "planner/cli/documents.h"
#include "planner/cli/read_files.h"

namespace titrate::cli {

/// A programme's proof, and how long it took.
struct TimedProof {
  check::ProgrammeProof proof;
  double seconds = 0;
};

/// A mistake as editors want it.
struct Mistake {
  std::string code;
  std::string severity;
  std::string path;
  LineColumn from;
  LineColumn to;
  std::string message;
  std::string help;
};

/// What `check` says about one file.
struct FileReport {
  std::string path;
  std::vector<Mistake> mistakes;
  std::vector<TimedProof> proofs;              ///< by programme; of a condition without errors
  std::vector<check::ReferenceStory> stories;  ///< of pain rules beyond the bounds
  bool replay_breaks = false;                  ///< of a case: its log leads to what should not be
};

[[nodiscard]] std::vector<Mistake> mistakes_of(const Diagnostics& diagnostics);

/// Proves every programme of a condition, with a line of progress on a terminal. What does not hold
/// is added to the diagnostics, at its place in the file.
[[nodiscard]] std::vector<TimedProof> prove_condition(const Document& document,
                                                      const Condition& condition,
                                                      check::Prover& prover, Documents& documents,
                                                      Console& console);

/// What was asked, and what holds for each programme.
[[nodiscard]] std::string proofs_text(const std::vector<TimedProof>& proofs,
                                      const Console& console);

/// The patients whom pain rules beyond the bounds would hurt, week by week.
[[nodiscard]] std::string stories_text(const std::vector<check::ReferenceStory>& stories,
                                       const Console& console);

/// Writes each story as a case with its check-ins, and says where; never over another file.
void save_stories(const Condition& condition, const std::vector<check::ReferenceStory>& stories,
                  const std::string& folder, Console& console);

/// Replays the log of a case: adds what its plan breaks afterwards, and what pain rules within the
/// bounds would not have given. True when nothing was added.
[[nodiscard]] bool replay(const CaseFiles& files, const Document& document, Documents& documents);

/// Everything about all files as one JSON document, for editors and continuous integration.
[[nodiscard]] std::string check_json(const std::vector<FileReport>& files);

/// What the code of a mistake means, or that of a proof, exactly; `proof`: everything that is
/// proved. Empty for any other word.
[[nodiscard]] std::string explain_code(std::string_view code, const Console& console);

}  // namespace titrate::cli
