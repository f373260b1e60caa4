#include "tests/property/drawn_plans.h"

#include "tests/property/history.h"
#include "tests/unit/plan/planned.h"

namespace titrate::test {
namespace {

constexpr int cases_of_a_programme = 80;

RandomCase draw_case(const std::string& programme, std::uint32_t seed) {
  CaseMaker maker{seed};
  RandomCase drawn;
  drawn.patient = maker.draw_patient(programme);
  drawn.as_of = drawn.patient.start + date::days{maker.number(120)};
  if (!maker.one_in(3)) drawn.log = maker.draw_log(plan_of(drawn), drawn.as_of);
  return drawn;
}

std::vector<Drawn> draw_all() {
  const std::vector<std::string> programmes{"heavy-slow-resistance", "silbernagel", "alfredson"};
  const auto count = static_cast<int>(programmes.size()) * cases_of_a_programme;
  std::vector<Drawn> all(static_cast<std::size_t>(count));
  on_all_cores(count, [&](int index) {
    const std::string& programme =
        programmes[static_cast<std::size_t>(index / cases_of_a_programme)];
    const auto seed = static_cast<std::uint32_t>(index % cases_of_a_programme + 1);
    RandomCase its = draw_case(programme, seed);
    Plan plan = plan_of(its);
    all[static_cast<std::size_t>(index)] = {programme + ' ' + std::to_string(seed), std::move(its),
                                            std::move(plan)};
  });
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
