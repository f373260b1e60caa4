#include "planner/check/reference_bounds.h"

#include <algorithm>

namespace titrate::check {
namespace {

bool has_source(const PainProfile& pain, std::string_view key) {
  const auto found = pain.overrides.find(std::string{key});
  return found != pain.overrides.end() && !found->second.source.empty();
}

bool is_open(const PainProfile& pain, const ReferenceBound& bound) {
  return bound.is_beyond() && !has_source(pain, bound.key);
}

void set_key(PainProfile& pain, std::string_view key, std::int64_t value) {
  const auto number = static_cast<int>(value);
  if (key == "acceptable") pain.acceptable = number;
  if (key == "settle") pain.settle = number;
  if (key == "creep") pain.creep = number;
  if (key == "cap") pain.cap = PerMille{value};
  if (key == "load-down") pain.load_down = PerMille{value};
  if (key == "volume-down") pain.volume_down = PerMille{value};
  if (key == "adherence") pain.adherence = PerMille{value};
}

}  // namespace

std::vector<ReferenceBound> reference_bounds(const PainProfile& pain) {
  return {{"acceptable", pain.acceptable, 5, true, "5"},
          {"settle", pain.settle, 2, true, "2"},
          {"creep", pain.creep, 3, true, "3"},
          {"cap", pain.cap.count(), 100, true, "10 %"},
          {"load-down", pain.load_down.count(), 100, false, "10 %"},
          {"volume-down", pain.volume_down.count(), 100, false, "10 %"},
          {"adherence", pain.adherence.count(), 500, false, "50 %"}};
}

std::vector<std::string> keys_beyond(const PainProfile& pain) {
  std::vector<std::string> keys;
  for (const ReferenceBound& bound : reference_bounds(pain))
    if (is_open(pain, bound)) keys.emplace_back(bound.key);
  return keys;
}

PainProfile within_reference(PainProfile pain) {
  for (const ReferenceBound& bound : reference_bounds(pain))
    if (is_open(pain, bound)) set_key(pain, bound.key, bound.limit);
  pain.safe = std::min(pain.safe, pain.acceptable);
  pain.up = std::min(pain.up, pain.cap);
  return pain;
}

}  // namespace titrate::check
