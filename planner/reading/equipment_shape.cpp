#include <algorithm>

#include "planner/reading/case_parts.h"
#include "planner/reading/text_amount.h"

namespace titrate::reading {
namespace {

constexpr std::int64_t most_loads = 5000;

/// `{from: 20 kg, to: 100 kg, step: 2.5 kg}` or `{loads: [...]}`
struct Grid {
  std::optional<Grams> from;
  std::optional<Grams> to;
  std::optional<Grams> step;
  std::vector<Grams> loads;
};

const Table<Grid>& grid_table() {
  static const Table<Grid> table{
      "equipment",
      "the loads that a piece of equipment can be set to",
      {field("from", &Grid::from, text_of<text::MassText>(), "the least load"),
       field("to", &Grid::to, text_of<text::MassText>(), "the largest load"),
       field("step", &Grid::step, text_of<text::MassText>(), "from one load to the next"),
       field("loads", &Grid::loads, list_of(text_of<text::MassText>(), most_loads),
             "every load there is")},
      [](Grid&, const yaml::Node& node, Reader& reader) {
        static constexpr std::string_view steps[] = {"from", "to", "step"};
        check_not_beside(node, "loads", steps, reader);
        if (node.find("loads") != nullptr) return;
        for (const std::string_view key : steps) {
          if (node.find(key) != nullptr) continue;
          reader.error("missing-key", node.span, "this equipment has no " + text::quote(key),
                       "write `{from: 20 kg, to: 100 kg, step: 2.5 kg}` or `{loads: [...]}`");
          return;
        }
      }};
  return table;
}

std::vector<Grams> stepped(const Grid& grid, const yaml::Node& node, Reader& reader) {
  std::vector<Grams> loads;
  if (!grid.from || !grid.to || !grid.step) return loads;
  if (*grid.to < *grid.from)
    reader.error("backwards-range", node.find("to")->value.span, "`to` is less than `from`",
                 "write the smaller load in `from`");
  if (grid.step->count() == 0) {
    reader.error("out-of-range", node.find("step")->value.span, "`step` must be more than 0 kg",
                 "write the least change of load, such as `2.5 kg`");
    return loads;
  }
  if ((grid.to->count() - grid.from->count()) / grid.step->count() >= most_loads) {
    reader.error("too-many", node.find("step")->value.span, "these are more than 5000 loads",
                 "write a larger step");
    return loads;
  }
  for (Grams load = *grid.from; load <= *grid.to; load += *grid.step) loads.push_back(load);
  return loads;
}

std::string written_of(const Grid& grid) {
  const auto mass = [](Grams grams) { return text::MassText::format(grams); };
  if (grid.loads.empty()) {
    if (!grid.from || !grid.to || !grid.step) return {};
    return mass(*grid.from) + " to " + mass(*grid.to) + " in steps of " + mass(*grid.step);
  }
  std::string list;
  for (const Grams load : grid.loads) list += (list.empty() ? "" : ", ") + mass(load);
  return list;
}

Equipment read_grid(const yaml::Entry& entry, Reader& reader) {
  Equipment equipment;
  equipment.name = entry.key;
  Grid grid = read_table(grid_table(), entry.value, reader);
  std::ranges::sort(grid.loads);
  grid.loads.erase(std::unique(grid.loads.begin(), grid.loads.end()), grid.loads.end());
  equipment.written = written_of(grid);
  equipment.loads = grid.loads.empty() ? stepped(grid, entry.value, reader) : grid.loads;
  return equipment;
}

/// `no` means the same as not naming it.
void read_piece(std::vector<Equipment>& into, const yaml::Entry& entry, Reader& reader) {
  reader.key = entry.key;
  yaml::Node name;
  name.text = entry.key;
  name.span = entry.key_span;
  (void)slug().read(name, reader);
  if (entry.value.kind == yaml::Node::Kind::map) {
    into.push_back(read_grid(entry, reader));
    return;
  }
  const auto there = flag().read(entry.value, reader);
  if (there.value_or(false)) into.push_back(Equipment{entry.key, {}, "yes"});
}

}  // namespace

TableText equipment_text() { return told(grid_table()); }

Shape<std::vector<Equipment>> equipment_shape() {
  Form form;
  form.kind = Form::Kind::map;
  form.name = "equipment";
  form.grammar =
      "names, each with `yes`, `no`, `{from: 20 kg, to: 100 kg, step: 2.5 kg}` or `{loads: [...]}`";
  form.example = "{barbell: {from: 20 kg, to: 100 kg, step: 2.5 kg}, step: yes}";
  form.inner = {flag().form, brace_of(grid_table).form};
  return {form, [](const yaml::Node& node, Reader& reader) {
            std::optional<std::vector<Equipment>> all;
            if (!reader.is_map(node)) return all;
            all.emplace();
            for (const yaml::Entry& entry : node.entries) read_piece(*all, entry, reader);
            return all;
          }};
}

}  // namespace titrate::reading
