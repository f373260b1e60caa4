#include <array>
#include <utility>

#include "planner/exporters/handout_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate::handout {
namespace {

/// The emergency number where a patient's clock runs; the time zone is all that is known.
std::string emergency_number(const std::string& zone) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 20> numbers{{
      {"Europe/", "112"},           {"Australia/", "000"},          {"Pacific/Auckland", "111"},
      {"Pacific/Honolulu", "911"},  {"America/New_York", "911"},    {"America/Detroit", "911"},
      {"America/Chicago", "911"},   {"America/Denver", "911"},      {"America/Boise", "911"},
      {"America/Phoenix", "911"},   {"America/Los_Angeles", "911"}, {"America/Anchorage", "911"},
      {"America/Indiana/", "911"},  {"America/Kentucky/", "911"},   {"America/Toronto", "911"},
      {"America/Halifax", "911"},   {"America/Winnipeg", "911"},    {"America/Edmonton", "911"},
      {"America/Vancouver", "911"}, {"America/St_Johns", "911"},
  }};
  for (const auto& [prefix, number] : numbers) {
    if (zone.starts_with(prefix)) return std::string{number};
  }
  return "the emergency number";
}

Warning::Urgency urgency_of(const WarningSign& sign) {
  if (sign.urgency == "now") return Warning::Urgency::now;
  return sign.urgency == "same-day" ? Warning::Urgency::same_day : Warning::Urgency::weeks;
}

std::string heading_of(Warning::Urgency urgency, const Plan& plan) {
  switch (urgency) {
    case Warning::Urgency::now:
      return "Now: call " + emergency_number(plan.time_zone);
    case Warning::Urgency::same_day:
      return "The same day";
    case Warning::Urgency::weeks:
      return "Within 2 weeks";
  }
  return {};
}

/// The patient's sentence; without one, the question without its question mark.
std::string sign_words(const WarningSign& sign) {
  auto words = utf8::printable(sign.tell.empty() ? sign.question : sign.tell);
  if (sign.tell.empty() && words.ends_with('?')) words.pop_back();
  return words::sentence(words);
}

}  // namespace

std::vector<Warning> warnings_of(const Plan& plan) {
  std::vector<Warning> warnings;
  for (const auto& sign : plan.told.signs) {
    const auto urgency = urgency_of(sign);
    if (warnings.empty() || warnings.back().urgency != urgency) {
      Warning warning;
      warning.urgency = urgency;
      warning.heading = heading_of(urgency, plan);
      warnings.push_back(std::move(warning));
    }
    warnings.back().signs.push_back(sign_words(sign));
  }
  return warnings;
}

}  // namespace titrate::handout
