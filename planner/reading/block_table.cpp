#include <algorithm>

#include "planner/reading/combinations.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_days.h"

namespace titrate::reading {
namespace {

Form exercise_form() {
  Form form;
  form.name = "exercise";
  form.grammar = "the id of an exercise or of a group, or a list of these";
  form.example = "heel-raise";
  form.or_list = true;
  return form;
}

void add_exercise(Block& into, const std::string& id, Span span, Reader& reader) {
  if (std::ranges::find(into.exercises, id) == into.exercises.end()) {
    into.exercises.push_back(id);
    return;
  }
  reader.error("repeated-name", span, text::quote(id) + " stands in this block twice",
               "name each exercise once");
}

/// One name: a group stands for its exercises.
void read_exercise(Block& into, const yaml::Node& node, Reader& reader) {
  const auto name = reader.scalar(node, exercise_form());
  if (!name) return;
  const auto group = std::ranges::find(
      reader.groups, *name, [](const auto& each) { return std::string_view{each.first}; });
  if (group == reader.groups.end()) {
    reader.refer(Reference::Kind::exercise, *name, node.span);
    add_exercise(into, std::string{*name}, node.span, reader);
    return;
  }
  for (const std::string& id : group->second) add_exercise(into, id, node.span, reader);
}

void read_exercises(Block& into, const yaml::Entry& entry, Reader& reader) {
  if (entry.value.kind == yaml::Node::Kind::list) {
    for (const yaml::Node& item : entry.value.items) read_exercise(into, item, reader);
  } else {
    read_exercise(into, entry.value, reader);
  }
  reader.scope.exercises = into.exercises;
}

void read_continue(Block& into, const yaml::Entry& entry, Reader& reader) {
  into.continues_all = entry.value.kind == yaml::Node::Kind::scalar && entry.value.text == "all";
  if (into.continues_all) return;
  const auto shape = one_or_list_of(name_of(Reference::Kind::block, "block"));
  into.continues = shape.read(entry.value, reader).value_or(std::vector<std::string>{});
}

Form continue_form() {
  Form form;
  form.name = "block";
  form.grammar = "`all`, or a list of ids of blocks of an earlier phase";
  form.example = "[squat]";
  form.or_list = true;
  return form;
}

void finish_block(Block& block, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view what[] = {"exercise", "continue"};
  check_at_most_one(node, what, reader);
  const bool known = node.find("exercise") != nullptr || node.find("continue") != nullptr;
  if (!known && !is_misspelt(node, "exercise") && !is_misspelt(node, "continue"))
    reader.error("missing-key", node.entries.empty() ? node.span : node.entries.front().key_span,
                 "this block has no `exercise`", "add `exercise: ...`, or `continue: ...`");
  if (block.id.empty() && !block.exercises.empty()) block.id = block.exercises.front();
  check_one_repetition(node, reader);
  check_per_set_lengths(block, node, reader);
}

std::vector<Field<Block>> place_fields() {
  return {
      {"exercise", "the exercise, or several with the same dose each", exercise_form(), false,
       read_exercises},
      {"continue", "go on from where an earlier phase left these blocks", continue_form(), false,
       read_continue},
      field("id", &Block::id, slug(),
            "its name for `continue` and `row of`; the first exercise when left out"),
      field("in", &Block::in, name_of(Reference::Kind::session, "session"),
            "only in the session of this name"),
      field("if", &Block::only_if, criteria_shape(true), "leave the block out unless this holds"),
      field("week", &Block::weeks, one_or_list_of(position_shape()),
            "the weeks of the phase in which the block is there; all when left out"),
      field("lasts", &Block::rows_last, length_shape(), "how long every row lasts at least"),
      field("enter", &Block::enter, criteria_shape(), "the block starts when this holds"),
      field("exit", &Block::exit, criteria_shape(),
            "the block stops when this holds; with a ladder, what every row needs"),
      field("at-most", &Block::at_most, text_of<text::PaceText>(), "the pace of climbing rows"),
      field("as", &Block::as,
            word_of<Block::As>({{"straight", Block::As::straight},
                                {"pairs", Block::As::pairs},
                                {"circuit", Block::As::circuit}}),
            "the order of several exercises; straight when left out"),
      field("stop-when", &Block::stop_when, free_text(), "what ends a bout, told to the patient"),
  };
}

}  // namespace

const Table<Block>& block_table() {
  static const Table<Block> table{
      "block", "one exercise, or several alike, with a dose and perhaps a ladder",
      joined<Block>(place_fields(), embedded(&Block::days, day_fields()),
                    embedded(&Block::dose, dose_fields()),
                    std::vector<Field<Block>>{
                        field("ladder", &Block::ladder, list_of(brace_of(row_table)),
                              "rows that are climbed one after another"),
                        field("progress", &Block::progress, list_of(brace_of(raise_table), 10),
                              "what rises inside a row and after the last"),
                        field("adjust", &Block::adjust, list_of(brace_of(adjust_table), 10),
                              "rules that change a load during a session"),
                    }),
      finish_block};
  return table;
}

}  // namespace titrate::reading
