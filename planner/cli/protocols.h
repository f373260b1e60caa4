#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planner/cli/command.h"
#include "planner/cli/console.h"

namespace titrate::cli {

/// Where conditions are looked for without `--protocols`: in $TITRATE_PROTOCOLS when it is set;
/// else in `protocols` of the current folder, `../share/titrate/protocols` from the program, the
/// folder it was built from or, of a package, installed to.
[[nodiscard]] std::vector<Folder> usual_protocols();

/// The folder to use: that of `--protocols`, else the first that holds pain-profiles.yaml. Stops
/// when there is none.
[[nodiscard]] Folder protocols_of(const Call& call, const Console& console);

/// The folder of pain profiles for the condition of a path: its own when it has pain profiles and
/// `--protocols` names no other, else the usual one.
[[nodiscard]] Folder folder_beside(const std::string& path, const Call& call,
                                   const Console& console);

/// The ids of the conditions in a folder, sorted: their files' names without `.yaml`.
[[nodiscard]] std::vector<std::string> conditions_in(const Folder& folder);

/// `protocols/achilles-midportion.yaml`: for messages and for the plan.
[[nodiscard]] std::string shown_path(const Folder& folder, const std::string& file_name);

/// The same for every command that needs conditions.
inline constexpr Option protocols_option = {
    "protocols", "", "DIR",
    "folder of the conditions; else $TITRATE_PROTOCOLS, else ./protocols, ..."};

inline constexpr std::string_view pain_profiles_file = "pain-profiles.yaml";

}  // namespace titrate::cli
