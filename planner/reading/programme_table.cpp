#include "planner/reading/combinations.h"
#include "planner/reading/tables.h"
#include "planner/reading/unique.h"

namespace titrate::reading {
namespace {

Field<Programme> phases_field() {
  const auto shape = list_of(brace_of(phase_table), 100);
  return {"phases", "the phases, in order", shape.form, true,
          [](Programme& into, const yaml::Entry& entry, Reader& reader) {
            if (!reader.is_list(entry.value)) return;
            if (entry.value.items.empty() || entry.value.items.size() > 100)
              reader.error("too-many", entry.value.span, "a programme has 1 to 100 phases",
                           "write at least one phase and at most 100");
            for (const yaml::Node& item : entry.value.items) {
              if (into.phases.size() == 100) break;
              reader.scope.phase = static_cast<int>(into.phases.size());
              into.phases.push_back(read_table(phase_table(), item, reader));
            }
            reader.scope.phase = -1;
            check_unique_key(entry.value, "id", "phase", reader);
          }};
}

Field<Phase> blocks_field() {
  const auto shape = list_of(brace_of(block_table));
  return {"do", "the blocks", shape.form, true,
          [shape](Phase& into, const yaml::Entry& entry, Reader& reader) {
            if (auto blocks = shape.read(entry.value, reader)) into.blocks = std::move(*blocks);
            if (into.blocks.empty() && entry.value.kind == yaml::Node::Kind::list)
              reader.error("missing-value", entry.key_span, "this phase has no block",
                           "add a block such as `- {exercise: squat, sets: 3, reps: 8}`");
            check_unique_key(entry.value, "id", "block", reader);
          }};
}

void finish_phase(Phase& phase, const yaml::Node& node, Reader& reader) {
  check_phase_clock(phase, node, reader);
}

void finish_programme(Programme&, const yaml::Node& node, Reader& reader) {
  check_frequencies(node, reader);
}

}  // namespace

const Table<Phase>& phase_table() {
  static const Table<Phase> table{
      "phase", "a stretch of a programme with its own blocks",
      joined<Phase>(
          {required("id", &Phase::id, slug("load"), "its name"),
           required("title", &Phase::title, free_text("Build up"), "its name in print"),
           field("goal", &Phase::goal, free_text("25 raises without pain"), "what it is for"),
           field("if", &Phase::only_if, criteria_shape(true), "leave it out unless this holds"),
           field("lasts", &Phase::lasts, length_shape(),
                 "how long; one number is the least, and the most is half as long again"),
           field("week", &Phase::week, position_shape(),
                 "its place in the programme; such phases may overlap"),
           field("enter", &Phase::enter, criteria_shape(), "it opens when this holds"),
           field("exit", &Phase::exit, criteria_shape(), "it may end when this holds"),
           field("sessions", &Phase::sessions, brace_of(sessions_table),
                 "keys that replace the programme's keys of the same name"),
           field("limits", &Phase::limits, list_of(brace_of(limit_table)),
                 "bounds, by weeks of this phase"),
           blocks_field(),
           field("repeat", &Phase::repeat, whole(1, 20), "how often it is run; 1 when left out")},
          embedded(&Phase::provenance, provenance_fields())),
      finish_phase};
  return table;
}

const Table<Programme>& programme_table() {
  static const Table<Programme> table{
      "programme", "one way to treat the condition",
      joined<Programme>(
          {required("title", &Programme::title, free_text("Heavy slow resistance"),
                    "its name in print"),
           field("default", &Programme::is_default, flag(),
                 "used when a case names none; exactly one programme says so"),
           field("counts-from", &Programme::counts_from,
                 word_of<Programme::CountsFrom>({{"start", Programme::CountsFrom::start},
                                                 {"surgery", Programme::CountsFrom::surgery},
                                                 {"injury", Programme::CountsFrom::injury}}),
                 "the date from which weeks are counted; start when left out"),
           field("pain", &Programme::pain, brace_of(pain_table),
                 "pain rules of this programme, in place of the condition's"),
           field("sessions", &Programme::sessions, brace_of(sessions_table),
                 "when sessions are held"),
           field("limits", &Programme::limits, list_of(brace_of(limit_table)),
                 "bounds, by weeks of the programme"),
           phases_field()},
          embedded(&Programme::provenance, provenance_fields())),
      finish_programme};
  return table;
}

}  // namespace titrate::reading
