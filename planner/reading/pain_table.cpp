#include <algorithm>

#include "planner/reading/read.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_days.h"

namespace titrate::reading {
namespace {

using Watch = PainProfile::Watch;

std::vector<Field<PainProfile>> score_fields() {
  return {
      field("safe", &PainProfile::safe, whole(0, 10), "pain up to this is fine (NPRS)"),
      field("acceptable", &PainProfile::acceptable, whole(0, 10),
            "pain up to this is tolerated (NPRS)"),
      field("acute", &PainProfile::acute, whole(0, 10),
            "pain up to this is tolerated in the first days after the injury (NPRS)"),
      field("acute-for", &PainProfile::acute_days, text_of<text::DaysText>(),
            "how many days after the injury `acute` counts"),
      field("settle", &PainProfile::settle, whole(0, 10),
            "the next morning may be this much worse (NPRS)"),
      field("creep", &PainProfile::creep, whole(1, 20),
            "this many rising mornings in a row are a bad response"),
      field("progress-in", &PainProfile::progress_in,
            word_of<PainProfile::ProgressIn>({{"safe", PainProfile::ProgressIn::safe},
                                              {"acceptable", PainProfile::ProgressIn::acceptable}}),
            "the zone in which a dose may rise"),
      field("late", &PainProfile::late,
            word_of<PainProfile::Late>(
                {{"reduce", PainProfile::Late::reduce}, {"repeat", PainProfile::Late::repeat}}),
            "what a late response does to the next dose"),
      field("red", &PainProfile::red,
            word_of<PainProfile::Red>(
                {{"lower", PainProfile::Red::lower}, {"split", PainProfile::Red::split}}),
            "what too much pain does to the next dose"),
      field("watch", &PainProfile::watch,
            list_of(word_of<Watch>({{"stiffness", Watch::stiffness},
                                    {"leg-site", Watch::leg_site},
                                    {"effusion", Watch::effusion},
                                    {"girth", Watch::girth},
                                    {"soreness", Watch::soreness}})),
            "what is asked beside pain"),
  };
}

std::vector<Field<PainProfile>> size_fields() {
  return {
      field("need", &PainProfile::need, whole(1, 20), "good responses before a dose may rise"),
      field("adherence", &PainProfile::adherence, percent_shape(0, 100),
            "share of the planned sessions that serves a week"),
      field("flare", &PainProfile::flare_days, text_of<text::DaysText>(),
            "how long a flare may last"),
      field("up", &PainProfile::up, percent_shape(0, 50), "one allowed step upwards"),
      field("cap", &PainProfile::cap, percent_shape(0, 50),
            "the most that a dose may rise at once"),
      field("volume-down", &PainProfile::volume_down, percent_shape(0, 100),
            "volume taken away after a late response"),
      field("load-down", &PainProfile::load_down, percent_shape(0, 100),
            "load taken away after too much pain"),
      field("tissues", &PainProfile::tissues, list_of(slug("achilles")),
            "what one pain report covers; the whole session when left out"),
  };
}

const std::vector<std::string>& profile_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> names;
    for (const auto& each : pain_fields()) names.push_back(each.key);
    return names;
  }();
  return keys;
}

/// The basis of one key: its own, else that of the brace.
Provenance provenance_of(const std::string& key, const Provenance& brace) {
  Provenance own;
  own.source = brace.source;
  own.basis = brace.basis;
  own.note = brace.note;
  for (const auto& [name, basis] : brace.basis_of)
    if (name == key) own.basis = basis;
  return own;
}

void check_acute(const PainProfile& profile, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* entry = node.find("acute");
  if (entry == nullptr || !profile.acute || *profile.acute <= profile.acceptable) return;
  reader.error("backwards-range", entry->value.span,
               "`acute` is " + std::to_string(*profile.acute) + " and `acceptable` only " +
                   std::to_string(profile.acceptable),
               "write `acute` at or below `acceptable`");
}

void check_order(const PainProfile& profile, const yaml::Node& node, Reader& reader) {
  check_acute(profile, node, reader);
  if (profile.safe <= profile.acceptable) return;
  const yaml::Entry* entry = node.find("safe");
  if (entry == nullptr) entry = node.find("acceptable");
  if (entry == nullptr) return;
  reader.error("backwards-range", entry->value.span,
               "`safe` is " + std::to_string(profile.safe) + " and `acceptable` only " +
                   std::to_string(profile.acceptable),
               "write `safe` at or below `acceptable`");
}

/// The condition's numbers are laid over the profile; each knows where it stands.
void finish_pain(PainProfile& profile, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* name = node.find("profile");
  const PainProfile* base = nullptr;
  if (name != nullptr && reader.profiles != nullptr) {
    const auto found = std::ranges::find(*reader.profiles, name->value.text, &PainProfile::id);
    if (found != reader.profiles->end()) base = &*found;
  }
  const Provenance brace = profile.provenance;
  if (base != nullptr) profile.provenance = base->provenance;
  for (const std::string& key : profile_keys()) {
    const yaml::Entry* entry = node.find(key);
    if (entry == nullptr) continue;
    profile.places[key] = reader.place_of(entry->key_span);
    profile.overrides[key] = provenance_of(key, brace);
  }
  check_order(profile, node, reader);
}

/// Starts from the named profile; unknown names are reported with the nearest one.
void read_profile_name(PainProfile& into, const yaml::Entry& entry, Reader& reader) {
  const auto name = free_text().read(entry.value, reader);
  if (!name || reader.profiles == nullptr) return;
  std::vector<std::string> known;
  for (const PainProfile& profile : *reader.profiles) {
    known.push_back(profile.id);
    if (profile.id != *name) continue;
    into = profile;
    into.provenance = {};
    return;
  }
  reader.unknown_name(*name, entry.value.span, "a pain profile", known);
}

void finish_profile(PainProfile& profile, const yaml::Node& node, Reader& reader) {
  const Place own = reader.place_of(node.span);
  profile.places["profile"] = own;
  for (const std::string& key : profile_keys()) {
    const yaml::Entry* entry = node.find(key);
    profile.places[key] = entry == nullptr ? own : reader.place_of(entry->key_span);
  }
  check_order(profile, node, reader);
}

}  // namespace

const std::vector<Field<PainProfile>>& pain_fields() {
  static const std::vector<Field<PainProfile>> fields =
      joined<PainProfile>(score_fields(), size_fields());
  return fields;
}

const Table<PainProfile>& pain_table() {
  static const Table<PainProfile> table{
      "pain rules", "the pain profile, and numbers of it that this condition changes",
      joined<PainProfile>({{"profile", "the profile to start from", free_text("tendon").form, true,
                            read_profile_name}},
                          pain_fields(), embedded(&PainProfile::provenance, provenance_fields())),
      finish_pain};
  return table;
}

const Table<PainProfile>& profile_table() {
  static const Table<PainProfile> table{
      "pain profile", "the numbers of the pain-response rules",
      joined<PainProfile>(
          {required("title", &PainProfile::title, free_text("Tendon"), "its name in print")},
          pain_fields(), embedded(&PainProfile::provenance, provenance_fields())),
      finish_profile};
  return table;
}

}  // namespace titrate::reading
