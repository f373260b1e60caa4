#include "tests/property/drawn_plans.h"

#include "tests/unit/plan/planned.h"

namespace titrate::test {
namespace {

constexpr std::uint32_t cases_of_a_programme = 80;

RandomCase draw_case(const std::string& programme, std::uint32_t seed) {
  CaseMaker maker{seed};
  RandomCase drawn;
  drawn.patient = maker.draw_patient(programme);
  drawn.as_of = drawn.patient.start + date::days{maker.number(120)};
  if (!maker.one_in(3)) drawn.log = maker.draw_log(plan_of(drawn), drawn.as_of);
  return drawn;
}

std::vector<Drawn> draw_all() {
  std::vector<Drawn> all;
  for (const std::string programme : {"heavy-slow-resistance", "silbernagel", "alfredson"}) {
    for (std::uint32_t seed = 1; seed <= cases_of_a_programme; ++seed) {
      RandomCase its = draw_case(programme, seed);
      Plan plan = plan_of(its);
      all.push_back({programme + ' ' + std::to_string(seed), std::move(its), std::move(plan)});
    }
  }
  return all;
}

}  // namespace

Plan plan_of(const RandomCase& each) {
  return make_plan(achilles(), each.patient, each.log,
                   {.as_of = each.as_of, .engine = "test", .inputs = {}});
}

const std::vector<Drawn>& all_drawn() {
  static const std::vector<Drawn> all = draw_all();
  return all;
}

}  // namespace titrate::test
