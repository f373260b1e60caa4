#include "planner/reading/tables.h"
#include "planner/reading/text_criterion.h"

namespace titrate::reading {
namespace {

std::optional<Criterion> read_criterion(const yaml::Node& node, Reader& reader) {
  auto criterion = text_of<text::CriterionText>().read(node, reader);
  if (!criterion) return std::nullopt;
  Reference reference;
  reference.kind = Reference::Kind::criterion;
  reference.name = criterion->observable.name;
  reference.span = node.span;
  reference.criterion = *criterion;
  reader.refer(std::move(reference));
  return criterion;
}

void read_line(Criteria& criteria, const yaml::Node& node, Reader& reader) {
  AnyOf any;
  if (node.kind == yaml::Node::Kind::map) {
    any = read_table(any_table(), node, reader);
  } else if (auto criterion = read_criterion(node, reader)) {
    any.push_back(std::move(*criterion));
  }
  if (!any.empty()) criteria.push_back(std::move(any));
}

}  // namespace

const Table<AnyOf>& any_table() {
  Form form = form_of<text::CriterionText>();
  form.kind = Form::Kind::list;
  form.inner = {form_of<text::CriterionText>()};
  form.grammar = "a list of criteria";
  form.example = "[week >= 52, graft is patellar]";
  static const Table<AnyOf> table{"criterion",
                                  "several criteria of which one must hold",
                                  {{"any", "one of these must hold", form, true,
                                    [](AnyOf& into, const yaml::Entry& entry, Reader& reader) {
                                      if (!reader.is_list(entry.value)) return;
                                      for (const yaml::Node& item : entry.value.items)
                                        if (auto criterion = read_criterion(item, reader))
                                          into.push_back(std::move(*criterion));
                                    }}},
                                  nullptr};
  return table;
}

Shape<Criteria> criteria_shape(bool only_choices) {
  Form form = form_of<text::CriterionText>();
  form.or_list = true;
  form.other.push_back(brace_of(any_table).form);
  form.grammar += "; a list of these (all must hold), and in it `any: [...]` (one must hold)";
  return {form, [only_choices](const yaml::Node& node, Reader& reader) -> std::optional<Criteria> {
            const bool outer = reader.scope.only_choices;
            reader.scope.only_choices = only_choices;
            Criteria criteria;
            if (node.kind == yaml::Node::Kind::list) {
              for (const yaml::Node& item : node.items) read_line(criteria, item, reader);
            } else {
              read_line(criteria, node, reader);
            }
            reader.scope.only_choices = outer;
            return criteria;
          }};
}

}  // namespace titrate::reading
