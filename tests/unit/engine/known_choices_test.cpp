#include "planner/engine/known_choices.h"

#include <catch2/catch.hpp>

#include "planner/engine/implied.h"

namespace titrate::engine {
namespace {

Criterion is_word(const std::string& name, const std::string& word) {
  Criterion criterion;
  criterion.observable.name = name;
  criterion.value.kind = CriterionValue::Kind::word;
  criterion.value.word = word;
  return criterion;
}

Criterion compared(const std::string& name, Criterion::Op op, int percent) {
  Criterion criterion;
  criterion.observable.name = name;
  criterion.op = op;
  criterion.value.kind = CriterionValue::Kind::of_other_side;
  criterion.value.hundredths = 100 * percent;
  return criterion;
}

TEST_CASE("the answer to a choice is put into criteria before anybody waits for it") {
  Condition condition;
  Choice choice;
  choice.id = "donor";
  choice.answers = {"own", "donor"};
  choice.if_unknown = "donor";
  condition.choices = {choice};
  Case patient;
  const Criterion strong = compared("quads", Criterion::Op::at_least, 90);
  const Criteria asked{{strong}, {is_word("donor", "own"), strong}};
  CHECK(with_answers(asked, condition, &patient) == Criteria{{strong}, {strong}});
  patient.choices = {{"donor", "own"}};
  CHECK(with_answers(asked, condition, &patient) == Criteria{{strong}});
  CHECK(with_answers({{is_word("donor", "donor")}}, condition, &patient) == Criteria{AnyOf{}});
}

TEST_CASE("criteria imply a line when every way to meet one of theirs meets it") {
  const auto least = [](int percent) {
    return compared("quads", Criterion::Op::at_least, percent);
  };
  CHECK(implies({{least(80)}}, {least(80)}));
  CHECK(implies({{least(90)}}, {least(80)}));
  CHECK_FALSE(implies({{least(60)}}, {least(80)}));
  CHECK_FALSE(implies({{least(90), is_word("ready", "yes")}}, {least(80)}));
  CHECK(implies({{is_word("ready", "yes")}, {least(90)}}, {least(80)}));
  CHECK_FALSE(implies({{compared("quads", Criterion::Op::at_most, 90)}}, {least(80)}));
  CHECK(implies({{compared("pain", Criterion::Op::at_most, 2)}},
                {compared("pain", Criterion::Op::at_most, 3)}));
  CHECK_FALSE(implies({{compared("hop", Criterion::Op::at_least, 90)}}, {least(80)}));
}

}  // namespace
}  // namespace titrate::engine
