#include "tests/unit/exporters/icalendar_lint.h"

#include <algorithm>
#include <map>
#include <set>

namespace titrate::test {
namespace {

using Findings = std::vector<std::string>;

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xc2 ? 0
                               : lead < 0xe0 ? 2
                               : lead < 0xf0 ? 3
                                             : 4;
    if (length == 0 || lead > 0xf4 || at + length > text.size()) return false;
    for (std::size_t next = at + 1; next < at + length; ++next)
      if ((static_cast<unsigned char>(text[next]) & 0xc0) != 0x80) return false;
    at += length;
  }
  return true;
}

/// The lines as they stand in the file.
std::vector<std::string> physical_lines(std::string_view bytes, Findings& findings) {
  std::vector<std::string> lines;
  while (!bytes.empty()) {
    const auto end = bytes.find("\r\n");
    if (end == std::string_view::npos) {
      findings.push_back("the last line has no CRLF");
      break;
    }
    lines.emplace_back(bytes.substr(0, end));
    bytes.remove_prefix(end + 2);
  }
  return lines;
}

void check_line(const std::string& line, Findings& findings) {
  if (line.size() > 75) findings.push_back("longer than 75 octets: " + line);
  if (line.empty()) findings.push_back("an empty line");
  if (!is_utf8(line)) findings.push_back("cut inside a character: " + line);
  if (std::ranges::any_of(line, [](char c) {
        return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == '\x7f';
      }))
    findings.push_back("a control character: " + line);
}

std::vector<std::string> unfolded(const std::vector<std::string>& lines) {
  std::vector<std::string> whole;
  for (const auto& line : lines) {
    if (line.starts_with(' ') && !whole.empty())
      whole.back() += line.substr(1);
    else
      whole.push_back(line);
  }
  return whole;
}

/// Properties of one component by name, with their parameters and values.
using Properties = std::map<std::string, std::vector<std::string>>;

std::string name_of(const std::string& line) { return line.substr(0, line.find_first_of(":;")); }

std::string one(const Properties& properties, const std::string& name) {
  const auto found = properties.find(name);
  return found == properties.end() ? "" : found->second.front();
}

void need_once(const Properties& properties, std::initializer_list<const char*> names,
               Findings& findings) {
  for (const auto* name : names) {
    const auto found = properties.find(name);
    if (found == properties.end())
      findings.push_back(std::string{"no "} + name);
    else if (found->second.size() != 1)
      findings.push_back(std::string{"more than one "} + name);
  }
}

void check_event(const Properties& event, std::set<std::string>& uids,
                 const std::set<std::string>& zones, Findings& findings) {
  need_once(event,
            {"UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "CLASS",
             "STATUS", "TRANSP"},
            findings);
  if (!uids.insert(one(event, "UID")).second) findings.push_back("twice: " + one(event, "UID"));
  if (!one(event, "DTSTAMP").ends_with('Z')) findings.push_back("DTSTAMP is not in UTC");
  const auto start = one(event, "DTSTART");
  const auto end = one(event, "DTEND");
  const auto form = start.substr(0, start.find(':'));
  if (form != end.substr(0, end.find(':'))) findings.push_back("two forms: " + start + ' ' + end);
  if (start.ends_with('Z') != end.ends_with('Z')) findings.push_back("UTC mixed: " + start);
  if (start.substr(form.size()) >= end.substr(form.size()))
    findings.push_back("ends before it starts: " + start + ' ' + end);
  if (form.starts_with(";TZID=") && !zones.contains(form.substr(6)))
    findings.push_back("a zone that is not described: " + form);
}

void check_zone(const Properties& zone, std::set<std::string>& zones, Findings& findings) {
  need_once(zone, {"TZID"}, findings);
  zones.insert(one(zone, "TZID").substr(1));
}

}  // namespace

std::vector<std::string> lint_icalendar(std::string_view bytes) {
  Findings findings;
  const auto lines = physical_lines(bytes, findings);
  for (const auto& line : lines) check_line(line, findings);
  std::vector<std::pair<std::string, Properties>> open;
  std::set<std::string> uids;
  std::set<std::string> zones;
  int components = 0;
  for (const auto& line : unfolded(lines)) {
    if (line.starts_with("BEGIN:")) {
      open.push_back({line.substr(6), {}});
    } else if (line.starts_with("END:")) {
      if (open.empty() || open.back().first != line.substr(4)) return {"crossed: " + line};
      const auto [kind, properties] = open.back();
      open.pop_back();
      components += kind == "VEVENT" || kind == "VTIMEZONE" ? 1 : 0;
      if (kind == "VEVENT") check_event(properties, uids, zones, findings);
      if (kind == "VTIMEZONE") check_zone(properties, zones, findings);
      if (kind == "STANDARD" || kind == "DAYLIGHT")
        need_once(properties, {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO"}, findings);
      if (kind == "VCALENDAR") need_once(properties, {"VERSION", "PRODID"}, findings);
      if (properties.contains("METHOD")) findings.push_back("a METHOD");
    } else if (open.empty()) {
      return {"outside of every component: " + line};
    } else {
      const auto name = name_of(line);
      open.back().second[name].push_back(line.substr(name.size()));
    }
  }
  if (!open.empty()) findings.push_back("not ended: " + open.back().first);
  if (components == 0) findings.push_back("no component");
  return findings;
}

}  // namespace titrate::test
