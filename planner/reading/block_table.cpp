#include <algorithm>

#include "planner/reading/combinations.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_load.h"

namespace titrate::reading {
namespace {

Form exercise_form() {
  Form form;
  form.name = "exercise";
  form.bare = Form::Bare::anything;
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
  form.bare = Form::Bare::anything;
  form.grammar = "`all`, or a list of ids of blocks of an earlier phase";
  form.example = "[squat]";
  form.or_list = true;
  return form;
}

/// The load that a share of strength can be compared with: one for all sets and rows.
const Load* only_load(const Block& block) {
  const bool of_rows =
      std::ranges::any_of(block.ladder, [](const Row& row) { return !row.dose.loads.empty(); });
  return of_rows || block.dose.loads.size() != 1 ? nullptr : &block.dose.loads.front();
}

/// `to: 100 % MVIC` beside `load: 80 % MVIC` is 125 % of the start.
void count_from_start(Step& step, const Block& block, const yaml::Entry* entry, Reader& reader) {
  const auto written = text::LoadText::parse(step.written);
  const bool share =
      step.kind == Step::Kind::percent_of_start && written &&
      (written->kind == Load::Kind::percent_mvic || written->kind == Load::Kind::percent_of_rm);
  if (!share || entry == nullptr) return;
  const Load* load = only_load(block);
  if (load != nullptr && load->kind == written->kind && load->rm == written->rm &&
      load->low.count() > 0) {
    step.share = PerMille{(step.share.count() * 1000 + load->low.count() / 2) / load->low.count()};
    return;
  }
  reader.error("bad-value", entry->value.span,
               text::quote(step.written) + " does not count as the load of this block does",
               "write a share of the load at the start, such as `110 % of start`");
}

void count_from_start(Block& block, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* progress = node.find("progress");
  if (progress == nullptr || progress->value.items.size() != block.progress.size()) return;
  for (std::size_t at = 0; at < block.progress.size(); ++at) {
    Raise& raise = block.progress[at];
    const yaml::Node& item = progress->value.items[at];
    if (raise.what != Raise::What::load) continue;
    count_from_start(raise.by, block, item.find("by"), reader);
    if (raise.to) count_from_start(*raise.to, block, item.find("to"), reader);
  }
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
  count_from_start(block, node, reader);
}

std::vector<Field<Block>> place_fields() {
  return {
      {"exercise", "the exercise, or several with the same dose each", exercise_form(), false,
       read_exercises},
      {"continue", "go on from where an earlier phase left these blocks", continue_form(), false,
       read_continue},
      field("id", &Block::id, slug("squat"),
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
      field("stop-when", &Block::stop_when, free_text("Pain is up by 2 points"),
            "what ends a bout, told to the patient"),
  };
}

}  // namespace

const Table<Block>& block_table() {
  static const Table<Block> table{
      "block",
      "one exercise, or several alike, with a dose and perhaps a ladder",
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
      finish_block,
      {"exercise", "continue"}};
  return table;
}

}  // namespace titrate::reading
