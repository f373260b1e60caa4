// Reads calendar files with libical and writes what it understood as JSON, one object for each
// file.
//   libical_reader FILE...
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>

#include <libical/ical.h>
#include <nlohmann/json.hpp>

namespace {

using nlohmann::json;

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Calendar = std::unique_ptr<icalcomponent, Free>;

/// `20270328T003000Z`; `20270328` for a whole day; `floating` where no zone was found.
json moment(icaltimetype time) {
  if (icaltime_is_null_time(time) != 0) return nullptr;
  if (time.is_date != 0) return icaltime_as_ical_string(time);
  if (time.zone == nullptr) return "floating";
  return icaltime_as_ical_string(icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone()));
}

json text(const char* words) { return words == nullptr ? json(nullptr) : json(words); }

json event(icalcomponent* component) {
  auto* status = icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY);
  json told;
  told["uid"] = text(icalcomponent_get_uid(component));
  told["start"] = moment(icalcomponent_get_dtstart(component));
  told["end"] = moment(icalcomponent_get_dtend(component));
  told["summary"] = text(icalcomponent_get_summary(component));
  told["description"] = text(icalcomponent_get_description(component));
  told["status"] = text(status == nullptr ? nullptr : icalproperty_get_value_as_string(status));
  told["sequence"] = icalcomponent_get_sequence(component);
  told["alarms"] = icalcomponent_count_components(component, ICAL_VALARM_COMPONENT);
  return told;
}

json calendar(const std::string& bytes) {
  const Calendar read{icalparser_parse_string(bytes.c_str())};
  if (!read) return {{"read", false}};
  json events = json::array();
  for (auto* one = icalcomponent_get_first_component(read.get(), ICAL_VEVENT_COMPONENT);
       one != nullptr; one = icalcomponent_get_next_component(read.get(), ICAL_VEVENT_COMPONENT))
    events.push_back(event(one));
  json told{{"read", true}, {"events", events}};
  // Errors of parsing first: the check of restrictions adds its own.
  told["errors"] = icalcomponent_count_errors(read.get());
  told["restrictions_kept"] = icalrestriction_check(read.get()) == 1;
  return told;
}

}  // namespace

int main(int count, char** names) {
  icalerror_set_errors_are_fatal(0);
  for (int at = 1; at < count; ++at) {
    std::ifstream file{names[at], std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    std::cout << calendar(bytes.str()).dump(-1, ' ', false, json::error_handler_t::replace) << '\n';
  }
}
