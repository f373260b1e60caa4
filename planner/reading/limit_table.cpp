#include "planner/reading/tables.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_limit.h"

namespace titrate::reading {
namespace {

std::vector<Field<Limit>> bound_fields() {
  return {
      placed<Limit>(
          "weight-bearing", text_of<text::WeightBearingText>(),
          [](Limit& into, const text::WeightBearing& bearing) {
            into.weight_bearing = bearing.written;
            into.weight_bearing_top = bearing.top;
          },
          "how much body weight the limb may carry; the upper end bounds"),
      field("range", &Limit::range, text_of<text::JointRangeText>(),
            "degrees that may be used at all"),
      field("loaded-range", &Limit::loaded_range, text_of<text::JointRangeText>(),
            "degrees that may be used under load"),
      field("forbid", &Limit::forbid, list_of(name_of(Reference::Kind::forbidden, "exercise")),
            "kinds of exercise, exercises or groups that may not be used"),
      placed<Limit>(
          "foot-contacts", text_of<text::FootContactsText>(),
          [](Limit& into, text::FootContacts contacts) {
            into.contacts = contacts.contacts;
            into.contacts_per_week = contacts.per_week;
          },
          "the most foot contacts, summed over blocks"),
      field("weekly-rise", &Limit::weekly_rise, percent_shape(0, 100),
            "the most that volume may rise in a week"),
      field("session-rise", &Limit::session_rise, percent_shape(0, 100),
            "the most that volume may rise from one session to the next"),
  };
}

/// Groups stand for their exercises.
void resolve_groups(Limit& limit, const yaml::Node&, Reader& reader) {
  std::vector<std::string> resolved;
  for (const std::string& name : limit.forbid) {
    bool is_group = false;
    for (const auto& [group, exercises] : reader.groups) {
      if (group != name) continue;
      is_group = true;
      resolved.insert(resolved.end(), exercises.begin(), exercises.end());
    }
    if (!is_group) resolved.push_back(name);
  }
  limit.forbid = resolved;
}

}  // namespace

const Table<Limit>& limit_table() {
  static const Table<Limit> table{
      "limit", "what bounds a plan; it only ever makes a plan slower",
      joined<Limit>(
          {field("week", &Limit::weeks, one_or_list_of(position_shape()),
                 "the weeks in which it holds, never stretched; all when left out"),
           field("if", &Limit::only_if, criteria_shape(true), "for which answers it holds")},
          bound_fields(), embedded(&Limit::provenance, provenance_fields())),
      resolve_groups};
  return table;
}

}  // namespace titrate::reading
