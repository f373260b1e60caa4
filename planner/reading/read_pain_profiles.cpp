#include <algorithm>

#include "planner/reading/read.h"
#include "planner/reading/tables.h"

namespace titrate {
namespace {

/// The profiles file: sources, and profiles by id.
struct ProfilesFile {
  std::vector<Citation> sources;
  std::vector<PainProfile> profiles;
};

using reading::Field;
using reading::Table;

const Table<ProfilesFile>& profiles_file_table() {
  static const Table<ProfilesFile> table{
      "pain-profiles file",
      "the pain-response rules that conditions start from",
      {reading::kind_line<ProfilesFile>("pain-profiles/1"),
       reading::field("sources", &ProfilesFile::sources,
                      reading::named_map_of(reading::citation_table, &Citation::id,
                                            reading::slug("silbernagel-2007")),
                      "what `source` may name"),
       reading::required(
           "profiles", &ProfilesFile::profiles,
           reading::named_map_of(reading::profile_table, &PainProfile::id, reading::slug("tendon")),
           "the profiles by name")},
      nullptr};
  return table;
}

}  // namespace

reading::TableText reading::profiles_file_text() { return told(profiles_file_table()); }

std::optional<std::vector<PainProfile>> read_pain_profiles(const Source& source,
                                                           const yaml::Node& root,
                                                           Diagnostics& diagnostics) {
  const int errors_before = diagnostics.count(Severity::error);
  reading::Reader reader{source, diagnostics};
  reader.key = "pain-profiles";
  ProfilesFile file = reading::read_table(profiles_file_table(), root, reader);
  std::vector<std::string> known;
  for (const Citation& citation : file.sources) known.push_back(citation.id);
  for (const reading::Reference& reference : reader.references())
    if (reference.kind == reading::Reference::Kind::source &&
        std::ranges::find(known, reference.name) == known.end())
      reader.unknown_name(reference.name, reference.span, "a source of this file", known);
  if (diagnostics.count(Severity::error) > errors_before) return std::nullopt;
  for (PainProfile& profile : file.profiles) {
    const auto cited = std::ranges::find(file.sources, profile.provenance.source, &Citation::id);
    if (cited == file.sources.end()) continue;
    profile.cite = cited->cite;
    profile.doi = cited->doi;
  }
  return file.profiles;
}

}  // namespace titrate
