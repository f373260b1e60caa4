#include "planner/reading/exercise_words.h"
#include "planner/reading/tables.h"

namespace titrate::reading {
namespace {

/// A level in words, or with keys of its own.
Shape<Level> level_text_or_brace() {
  const auto brace = brace_of(level_table);
  Form form = free_text().form;
  form.grammar = "a text, or `{title: ..., needs: [...], how: ...}`";
  form.example = "Step edge";
  form.other.push_back(brace.form);
  return {form, [brace](const yaml::Node& node, Reader& reader) -> std::optional<Level> {
            if (node.kind == yaml::Node::Kind::map) return brace.read(node, reader);
            auto title = free_text().read(node, reader);
            if (!title) return std::nullopt;
            return Level{std::move(*title), {}, ""};
          }};
}

}  // namespace

const std::vector<std::pair<std::string, ExerciseKind>>& exercise_kinds() {
  static const std::vector<std::pair<std::string, ExerciseKind>> kinds{
      {"strength", ExerciseKind::strength},     {"isometric", ExerciseKind::isometric},
      {"plyometric", ExerciseKind::plyometric}, {"running", ExerciseKind::running},
      {"aerobic", ExerciseKind::aerobic},       {"balance", ExerciseKind::balance},
      {"mobility", ExerciseKind::mobility},     {"device", ExerciseKind::device}};
  return kinds;
}

const Table<Level>& level_table() {
  static const Table<Level> table{
      "level",
      "a harder or easier version of an exercise",
      {required("title", &Level::title, free_text("Step edge"), "its name in print"),
       field("needs", &Level::needs, list_of(slug("step")), "equipment of this version"),
       field("how", &Level::how, free_text("Heel below the edge"), "how it is done")},
      nullptr};
  return table;
}

const Table<Exercise>& exercise_table() {
  static const Table<Exercise> table{
      "exercise",
      "what is done, without any dose",
      {required("title", &Exercise::title, free_text("Heel raise on one leg"), "its name in print"),
       field("how", &Exercise::how, free_text("Up for three seconds and down for three"),
             "how it is done"),
       required("kind", &Exercise::kind, word_of<ExerciseKind>(exercise_kinds()),
                "gives the default rest, tempo and gap, and what counts as volume"),
       required("tissue", &Exercise::tissue, slug("achilles"),
                "what the gap between doses protects"),
       field("sides", &Exercise::sides,
             word_of<Side>({{"together", Side::together},
                            {"each", Side::each},
                            {"affected", Side::affected},
                            {"other", Side::other}}),
             "`each`: the dose is done on both sides and counted once"),
       field("levels", &Exercise::levels, list_of(level_text_or_brace(), 20),
             "harder and easier versions, easiest first"),
       field("easier", &Exercise::easier, name_of(Reference::Kind::exercise, "exercise"),
             "where a third bad response goes from level 1"),
       field("needs", &Exercise::needs, list_of(slug("barbell")), "equipment"),
       field("substitute", &Exercise::substitute, name_of(Reference::Kind::exercise, "exercise"),
             "what replaces it without the equipment"),
       field("contacts", &Exercise::contacts, whole(0, 20),
             "foot contacts in a repetition; 1 for plyometric exercises when left out")},
      nullptr};
  return table;
}

}  // namespace titrate::reading
