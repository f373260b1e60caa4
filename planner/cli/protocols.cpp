#include "planner/cli/protocols.h"

#include <cstdlib>

#include "planner/cli/files.h"
#include "planner/diagnostics/characters.h"

namespace titrate::cli {
namespace {

std::string in(const std::string& folder, std::string_view name) {
  return folder + '/' + std::string{name};
}

}  // namespace

std::vector<Folder> usual_protocols() {
  // A folder that somebody named is the only one: other doses must not step in for a missing file.
  if (const char* named = std::getenv("TITRATE_PROTOCOLS"); named != nullptr && *named != '\0')
    return {{.path = named, .shown_as = printable(named)}};
  return {{.path = "protocols", .shown_as = "protocols"},
          {.path = program_folder() + "/../share/titrate/protocols", .shown_as = "protocols"},
          {.path = TITRATE_LAST_PROTOCOLS, .shown_as = "protocols"}};
}

Folder protocols_of(const Call& call, const Console& console) {
  if (const auto* named = call.value("protocols")) {
    auto folder = *named;
    while (folder.size() > 1 && folder.back() == '/') folder.pop_back();
    if (!exists(in(folder, pain_profiles_file)))
      throw Stop{Exit::disk,
                 "no conditions in " + folder + ": it has no " + std::string{pain_profiles_file}};
    return {.path = folder, .shown_as = printable(folder)};
  }
  for (const auto& folder : console.protocols)
    if (exists(in(folder.path, pain_profiles_file))) return folder;
  const auto tried = console.protocols.empty() ? "protocols" : console.protocols.front().shown_as;
  throw Stop{Exit::disk, "no conditions in " + tried + "; name their folder: --protocols DIR"};
}

Folder folder_beside(const std::string& path, const Call& call, const Console& console) {
  auto own = beside(path, ".");
  own = own == "." ? own : own.substr(0, own.size() - 2);
  if (!call.has("protocols") && exists(in(own, pain_profiles_file)))
    return {.path = own, .shown_as = printable(own)};
  return protocols_of(call, console);
}

std::vector<std::string> conditions_in(const Folder& folder) {
  std::vector<std::string> ids;
  for (auto& name : files_in(folder.path, ".yaml"))
    if (name != pain_profiles_file) ids.push_back(name.substr(0, name.size() - 5));
  return ids;
}

std::string shown_path(const Folder& folder, const std::string& file_name) {
  return in(folder.shown_as, file_name);
}

}  // namespace titrate::cli
