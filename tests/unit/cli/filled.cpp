#include "tests/unit/cli/filled.h"

#include <set>

#include <catch2/catch.hpp>

#include "planner/cli/starting_files.h"

namespace titrate::test {
namespace {

constexpr std::string_view blank = "____";

/// `title` of `    title: ____`, `- {id` of an entry of a list.
std::string key_of(const std::string& line) {
  const auto begin = line.find_first_not_of(' ');
  return line.substr(begin, line.find(':', begin) - begin);
}

}  // namespace

std::string filled(const std::string& text, const std::map<std::string, std::string>& values) {
  std::string out;
  std::set<std::string> used;
  for (std::size_t begin = 0; begin < text.size();) {
    const auto end = text.find('\n', begin);
    auto line = text.substr(begin, end - begin);
    begin = end + 1;
    const auto key = key_of(line + ':');
    if (!key.starts_with('#'))
      for (auto at = line.find(blank); at != std::string::npos; at = line.find(blank)) {
        INFO("blank of `" << key << "`");
        REQUIRE(values.contains(key));
        line.replace(at, blank.size(), values.at(key));
        used.insert(key);
      }
    out += line + '\n';
  }
  for (const auto& [key, value] : values) {
    INFO("`" << key << "` is no blank");
    CHECK(used.contains(key));
  }
  return out;
}

std::string filled_condition() {
  return filled(cli::new_condition_text(), {{"id", "gluteal-tendinopathy"},
                                            {"title", "Gluteal tendinopathy"},
                                            {"evidence", "II"},
                                            {"main-trial", "Mellor R et al. BMJ 2018;361:k1662"},
                                            {"- {id", "Pain at night in any position?"},
                                            {"how", "Lie on the other side, lift the leg."},
                                            {"tissue", "gluteal-tendon"}});
}

std::map<std::string, std::string> case_answers() {
  return {{"patient", "p-0142"},   {"age", "42"},
          {"side", "left"},        {"goal", "Walk up the stairs"},
          {"start", "2026-12-14"}, {"time-zone", "Europe/Copenhagen"},
          {"night-pain", "no"},    {"morning-pain", "2"},
          {"worst-pain", "4"},     {"settles", "2 h"},
          {"stiffness", "10 min"}};
}

}  // namespace titrate::test
