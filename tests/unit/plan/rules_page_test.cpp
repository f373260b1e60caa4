#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include <catch2/catch.hpp>

#include "planner/engine/settle.h"
#include "planner/reading/read.h"
#include "planner/yaml/node.h"
#include "tests/support/golden.h"

/// The tables of docs/how-the-rules-decide.md, made by the rules themselves.
namespace titrate::test {
namespace {

using engine::Answer;
using engine::Debts;
using engine::Effect;
using engine::Footing;
using engine::Morning;
using engine::Response;
using engine::Rules;
using engine::Zone;

const char* name_of(Response response) {
  constexpr std::array names = {"green",    "amber",   "unknown", "late",   "red",
                                "red-late", "extreme", "away",    "waiting"};
  return names[static_cast<std::size_t>(response)];
}

Footing fine_loads() {
  Footing footing;
  footing.allowed.set();
  footing.easier_steps = 1;
  return footing;
}

Rules tendon_rules() {
  Rules rules;
  rules.progress_in_acceptable = true;
  return rules;
}

std::string row(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const std::string& cell : cells) {
    text += ' ' + cell + " |";
  }
  return text + '\n';
}

std::string names_table() {
  std::string text = row({"worst pain", "morning usual", "raised", "late", "missing"});
  text += row({"---", "---", "---", "---", "---"});
  constexpr std::array zones = {"safe", "acceptable", "above", "extreme"};
  for (std::size_t zone = 0; zone < zones.size(); ++zone) {
    std::vector<std::string> cells = {zones[zone]};
    for (const Morning morning :
         {Morning::usual, Morning::raised, Morning::late, Morning::missing}) {
      Answer answer;
      answer.zone = static_cast<Zone>(zone);
      answer.morning = morning;
      const auto settled = settle(Debts{}, answer, fine_loads(), tendon_rules(), true);
      cells.emplace_back(name_of(settled.effect.response));
    }
    text += row(cells);
  }
  return text;
}

std::string gap_of(const Effect& effect) {
  const std::string extra =
      effect.extra_gap_hours > 0 ? "+" + std::to_string(effect.extra_gap_hours) + " h" : "";
  const std::string least =
      effect.least_gap_hours > 0 ? "at least " + std::to_string(effect.least_gap_hours) + " h" : "";
  return extra.empty() && least.empty()   ? "as planned"
         : extra.empty() || least.empty() ? extra + least
                                          : extra + ", " + least;
}

Answer answer_of(Zone zone, Morning morning, bool away = false) {
  Answer answer;
  answer.zone = zone;
  answer.morning = morning;
  answer.away = away;
  return answer;
}

std::string actions_table() {
  std::string text = row({"response", "load", "volume", "next session", "decision"});
  text += row({"---", "---", "---", "---", "---"});
  const std::array answers = {
      answer_of(Zone::safe, Morning::usual),    answer_of(Zone::acceptable, Morning::usual),
      answer_of(Zone::safe, Morning::missing),  answer_of(Zone::safe, Morning::late),
      answer_of(Zone::high, Morning::usual),    answer_of(Zone::high, Morning::late),
      answer_of(Zone::extreme, Morning::usual), answer_of(Zone::safe, Morning::usual, true),
  };
  constexpr std::array decisions = {"hold",     "progress", "ease",     "swap",
                                    "refer",    "progress", "progress", "progress",
                                    "progress", "floor",    "hold"};
  for (const Answer& answer : answers) {
    const auto settled = settle(Debts{}, answer, fine_loads(), tendon_rules(), true);
    const Debts& after = settled.debts;
    const std::string decision = engine::is_bad(settled.effect.response)
                                     ? decisions[static_cast<std::size_t>(settled.effect.kind)]
                                 : settled.effect.response == Response::unknown
                                     ? "hold, nothing rises"
                                     : "counts towards progress";
    text += row({name_of(settled.effect.response),
                 after.floor ? "half (floor dose)" : std::to_string(50 + 5 * after.load) + " %",
                 after.floor      ? "half the sets"
                 : after.owed > 0 ? "-20 %"
                                  : "same",
                 gap_of(settled.effect), decision});
  }
  return text;
}

/// Bad answers one after another, more than a flare apart.
std::string running_table() {
  std::string text = row({"late answers running", "load", "volume owed", "level", "what happens"});
  text += row({"---", "---", "---", "---", "---"});
  Debts debts;
  for (int count = 1; count <= 5; ++count) {
    const auto settled =
        settle(debts, answer_of(Zone::safe, Morning::late), fine_loads(), tendon_rules(), true);
    debts = settled.debts;
    const std::string what = settled.effect.kind == Effect::Kind::swap    ? "one level easier"
                             : settled.effect.kind == Effect::Kind::refer ? "refer"
                                                                          : "ease";
    text += debts.referred ? row({std::to_string(count), "floor dose", "-", "-", what})
                           : row({std::to_string(count), std::to_string(50 + 5 * debts.load) + " %",
                                  std::to_string(debts.owed),
                                  debts.variant > 0 ? "one easier" : "as written", what});
  }
  return text;
}

/// The number, with a mark where no source gives it.
std::string marked(const PainProfile& pain, const char* key, const std::string& number) {
  const auto& single = pain.provenance.basis_of;
  const auto own = std::ranges::find(single, key, &std::pair<std::string, Basis>::first);
  const bool ours =
      own != single.end() ? own->second == Basis::standard : pain.provenance.source.empty();
  return number + (ours ? "*" : "");
}

std::string profiles_table() {
  const Source source{"protocols/pain-profiles.yaml", read_file("protocols/pain-profiles.yaml")};
  Diagnostics diagnostics;
  const auto root = yaml::parse(source, diagnostics);
  const auto profiles = read_pain_profiles(source, *root, diagnostics);
  REQUIRE(profiles);
  std::string text = row({"profile", "safe", "acceptable", "settle", "rises in", "late morning"});
  text += row({"---", "---", "---", "---", "---", "---"});
  for (const PainProfile& pain : *profiles) {
    text +=
        row({"`" + pain.id + "`", marked(pain, "safe", std::to_string(pain.safe)),
             marked(pain, "acceptable", std::to_string(pain.acceptable)),
             marked(pain, "settle", std::to_string(pain.settle)),
             marked(pain, "progress-in",
                    pain.progress_in == PainProfile::ProgressIn::safe ? "safe" : "acceptable"),
             marked(pain, "late", pain.late == PainProfile::Late::repeat ? "repeat" : "reduce")});
  }
  return text;
}

/// The page with each table laid between its marks.
std::string with_tables(std::string page) {
  const std::array<std::pair<const char*, std::string>, 4> tables = {
      {{"names", names_table()},
       {"actions", actions_table()},
       {"running", running_table()},
       {"profiles", profiles_table()}}};
  for (const auto& [name, table] : tables) {
    const std::string begin = std::string{"<!-- generated: "} + name + " -->\n";
    const std::size_t from = page.find(begin);
    REQUIRE(from != std::string::npos);
    const std::size_t first = from + begin.size();
    const std::size_t end = page.find("<!-- end -->", first);
    REQUIRE(end != std::string::npos);
    page.replace(first, end - first, table);
  }
  return page;
}

}  // namespace

TEST_CASE("the tables of the rules page are what the rules do") {
  constexpr auto path = "docs/how-the-rules-decide.md";
  const std::string page = read_file(path);
  const std::string made = with_tables(page);
  if (std::getenv("TITRATE_UPDATE_GOLDEN") != nullptr) {
    std::ofstream{std::string{TITRATE_ROOT} + '/' + path} << made;
  }
  CHECK(page == made);
}

}  // namespace titrate::test
