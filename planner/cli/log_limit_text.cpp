#include "planner/cli/check_in_text.h"
#include "planner/cli/log_flow.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_limit.h"

namespace titrate::cli {
namespace {

std::string any_text(const AnyOf& any) {
  if (any.size() == 1) return flow_scalar(any.front().written);
  std::vector<std::string> lines;
  for (const Criterion& criterion : any) lines.push_back(flow_scalar(criterion.written));
  return "{any: " + flow_list(lines) + "}";
}

std::string criteria_text(const Criteria& criteria) {
  std::vector<std::string> lines;
  for (const AnyOf& any : criteria) lines.push_back(any_text(any));
  return flow_list(lines);
}

std::string basis_text(Basis basis) { return basis == Basis::standard ? "default" : "borrowed"; }

void add_provenance(FlowMap& map, const Provenance& provenance) {
  map.add_text("source", provenance.source);
  FlowMap keys;
  for (const auto& [key, basis] : provenance.basis_of) keys.add(key, basis_text(basis));
  if (!keys.empty()) map.add("basis", keys.text());
  if (provenance.basis) map.add("basis", basis_text(*provenance.basis));
  map.add_text("note", provenance.note);
}

std::string weeks_text(const std::vector<Position>& weeks) {
  std::vector<std::string> texts;
  for (const Position& week : weeks) texts.push_back(text::PositionText::format(week));
  return texts.size() == 1 ? texts.front() : flow_list(texts);
}

void add_bounds(FlowMap& map, const Limit& limit) {
  map.add_text("weight-bearing", limit.weight_bearing);
  if (limit.range) map.add("range", text::JointRangeText::format(*limit.range));
  if (limit.loaded_range)
    map.add("loaded-range", text::JointRangeText::format(*limit.loaded_range));
  std::vector<std::string> forbidden;
  for (const std::string& name : limit.forbid) forbidden.push_back(flow_scalar(name));
  if (!forbidden.empty()) map.add("forbid", flow_list(forbidden));
  if (limit.contacts)
    map.add("foot-contacts",
            text::FootContactsText::format({*limit.contacts, limit.contacts_per_week}));
  if (limit.weekly_rise) map.add("weekly-rise", text::PercentText::format(*limit.weekly_rise));
  if (limit.session_rise) map.add("session-rise", text::PercentText::format(*limit.session_rise));
}

}  // namespace

std::string limit_text(const Limit& limit) {
  FlowMap map;
  if (!limit.weeks.empty()) map.add("week", weeks_text(limit.weeks));
  if (!limit.only_if.empty()) map.add("if", criteria_text(limit.only_if));
  add_bounds(map, limit);
  add_provenance(map, limit.provenance);
  return map.text();
}

}  // namespace titrate::cli
