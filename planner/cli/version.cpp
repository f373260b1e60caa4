#include "planner/cli/version.h"

#include <filesystem>

#include "planner/cli/calendar_call.h"
#include "planner/cli/files.h"
#include "planner/cli/help.h"
#include "planner/cli/protocols.h"
#include "planner/plan/sha256.h"
#include "planner/units/words.h"

namespace titrate::cli {
namespace {

constexpr std::size_t short_hash = 12;

/// The same for the same names and bytes, wherever the folder is.
std::string hash_of(const Folder& folder) {
  Sha256 hash;
  for (const auto& name : files_in(folder.path, ".yaml")) {
    const auto bytes = read_file(folder.path + '/' + name);
    hash.add(name + '\n' + std::to_string(bytes.size()) + '\n');
    hash.add(bytes);
  }
  return hash.hex().substr(0, short_hash);
}

std::string protocols_words(const Call& call, const Console& console) {
  try {
    const auto folder = protocols_of(call, console);
    return words::count(std::ssize(conditions_in(folder)), "condition") + ", " + hash_of(folder) +
           ", in " + std::filesystem::path{folder.path}.lexically_normal().string();
  } catch (const Stop& stop) {
    return stop.what();
  }
}

std::string time_zones_words() {
  try {
    const auto tables = zone_tables_version();
    return tables.empty() ? "unknown" : tables;
  } catch (const Stop&) {
    return "unknown";
  }
}

}  // namespace

std::string version_text(const Call& call, const Console& console) {
  return version_line() + "protocols: " + protocols_words(call, console) +
         "\ntime zones: " + time_zones_words() + '\n';
}

}  // namespace titrate::cli
