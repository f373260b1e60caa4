#include "planner/reading/tables.h"
#include "planner/reading/text_clock.h"
#include "planner/reading/unique.h"

namespace titrate::reading {
namespace {

/// A brace whose keys belong to the condition itself.
Field<Condition> part(std::string key, const Table<Condition>& (*table)(), bool needed,
                      std::string meaning) {
  Form form;
  form.kind = Form::Kind::table;
  form.name = table().name;
  form.example = "{...}";
  form.grammar = "keys of its own, in braces or below it";
  return {std::move(key), std::move(meaning), form, needed,
          [table](Condition& into, const yaml::Entry& entry, Reader& reader) {
            read_keys(table(), entry.value, reader, into);
          }};
}

using NamedLists = std::vector<std::pair<std::string, std::vector<std::string>>>;

/// A map from names to lists.
Shape<NamedLists> named_lists(Shape<std::string> each) {
  const auto shape = list_of(each);
  Form form;
  form.kind = Form::Kind::map;
  form.name = "map of lists";
  form.grammar = "names, each with a list";
  form.example = "{lifts: " + shape.form.example + "}";
  form.inner.push_back(shape.form);
  return {form, [shape](const yaml::Node& node, Reader& reader) {
            std::optional<NamedLists> lists;
            if (!reader.is_map(node)) return lists;
            lists.emplace();
            for (const yaml::Entry& entry : node.entries) {
              reader.key = entry.key;
              auto names = shape.read(entry.value, reader);
              lists->emplace_back(entry.key, names.value_or(std::vector<std::string>{}));
            }
            return lists;
          }};
}

/// Groups are known before the programmes are read, which name them.
Shape<NamedLists> groups_shape() {
  return noted(
      named_lists(name_of(Reference::Kind::exercise, "exercise")),
      [](const NamedLists& groups, const yaml::Node&, Reader& reader) { reader.groups = groups; });
}

Field<Condition> programmes_field() {
  const auto shape = named_map_of(programme_table, &Programme::id, slug("standard"), 50);
  return required("programmes", &Condition::programmes, shape, "the ways to treat it");
}

void add_names(std::vector<NamedSpan>& names, const yaml::Node& root, std::string_view key,
               const std::string& what) {
  const yaml::Entry* map = root.find(key);
  if (map == nullptr) return;
  for (const yaml::Entry& entry : map->value.entries)
    names.push_back({entry.key, entry.key_span, what});
}

void check_names(const yaml::Node& root, Reader& reader) {
  std::vector<NamedSpan> exercises;
  add_names(exercises, root, "exercises", "an exercise");
  add_names(exercises, root, "groups", "a group");
  check_unique(exercises, reader);
  std::vector<NamedSpan> observables;
  add_names(observables, root, "choices", "a choice");
  add_names(observables, root, "tests", "a test");
  if (const yaml::Entry* outcomes = root.find("outcomes"))
    for (const yaml::Node& outcome : outcomes->value.items)
      if (const yaml::Entry* measure = outcome.find("measure"))
        observables.push_back({measure->value.text, measure->value.span, "an outcome"});
  check_unique(observables, reader);
  if (const yaml::Entry* screen = root.find("screen"))
    check_unique_key(screen->value, "id", "screen item", reader);
}

/// Exactly one programme is used when a case names none.
void check_default(const Condition& condition, const yaml::Node& root, Reader& reader) {
  const yaml::Entry* programmes = root.find("programmes");
  if (programmes == nullptr || condition.programmes.empty()) return;
  const Programme* first = nullptr;
  for (const Programme& programme : condition.programmes) {
    if (!programme.is_default) continue;
    const yaml::Entry* entry = programmes->value.find(programme.id);
    if (first != nullptr && entry != nullptr)
      reader.error("several-defaults", entry->value.find("default")->key_span,
                   text::quote(programme.id) + " and " + text::quote(first->id) +
                       " both say `default: true`",
                   "keep it on one programme");
    if (first == nullptr) first = &programme;
  }
  if (first == nullptr)
    reader.error("missing-key", programmes->value.entries.front().key_span,
                 "no programme says `default: true`",
                 "add `default: true` to the programme to use when a case names none");
}

void finish_condition(Condition& condition, const yaml::Node& root, Reader& reader) {
  if (condition.reviewed && root.find("reviewed") == nullptr)
    reader.error("missing-key", root.find("status")->value.span,
                 "a reviewed condition names its reviewer",
                 "add `reviewed: {by: ..., date: 2026-11-23}`");
  check_names(root, reader);
  check_default(condition, root, reader);
}

std::vector<Field<Condition>> head_fields() {
  return {
      kind_line<Condition>("condition/1"),
      required("id", &Condition::id, slug("achilles-midportion"), "its name"),
      required("title", &Condition::title, free_text("Achilles tendinopathy"), "its name in print"),
      field("status", &Condition::reviewed, word_of<bool>({{"draft", false}, {"reviewed", true}}),
            "draft until a clinician has reviewed it"),
      part("reviewed", review_table, false, "who reviewed it, and when"),
      field("codes", &Condition::codes, named_lists(free_text("M76.6")),
            "codes of classifications"),
      required("sources", &Condition::sources,
               named_map_of(citation_table, &Citation::id, slug("beyer-2015")),
               "what `source` may name"),
      part("evidence", evidence_table, true, "how good the evidence is"),
      field("for", &Condition::for_whom, list_of(free_text("Adults with pain for three months")),
            "who it is for"),
      field("not-for", &Condition::not_for, list_of(free_text("A torn tendon")),
            "who it is not for"),
      field("screen", &Condition::screen, list_of(brace_of(screen_table)),
            "questions asked before any plan"),
      field("choices", &Condition::choices, named_map_of(choice_table, &Choice::id, slug("graft")),
            "facts fixed for the whole plan"),
      required("pain", &Condition::pain, brace_of(pain_table), "the pain-response rules"),
      field("tests", &Condition::tests,
            named_map_of(test_table, &Test::id, measure_name("hop-pain")), "what is measured"),
      field("outcomes", &Condition::outcomes, list_of(brace_of(outcome_table)), "questionnaires"),
  };
}

}  // namespace

const Table<Condition>& evidence_table() {
  std::vector<std::pair<std::string, std::string>> levels;
  for (const char* level : {"I", "II", "III", "IV", "V", "expert"})
    levels.emplace_back(level, level);
  static const Table<Condition> table{
      "evidence",
      "how good the evidence is",
      {required("level", &Condition::evidence_level, word_of<std::string>(levels),
                "I is the best; `expert` is opinion"),
       required("source", &Condition::evidence_source, name_of(Reference::Kind::source, "source"),
                "who says so")},
      nullptr};
  return table;
}

const Table<Condition>& review_table() {
  static const Table<Condition> table{
      "review",
      "who reviewed the condition, and when",
      {required("by", &Condition::reviewed_by, free_text("A. Clinician"), "the clinician"),
       required("date", &Condition::reviewed_on, text_of<text::DateText>(), "the day")},
      nullptr};
  return table;
}

const Table<Condition>& condition_table() {
  static const Table<Condition> table{
      "condition", "a condition and the ways to treat it",
      joined<Condition>(
          head_fields(),
          std::vector<Field<Condition>>{
              required("exercises", &Condition::exercises,
                       named_map_of(exercise_table, &Exercise::id), "what is done"),
              field("groups", &Condition::groups, groups_shape(), "names for several exercises"),
              programmes_field(),
              field("adjuncts", &Condition::adjuncts, list_of(brace_of(adjunct_table)),
                    "what is done beside the exercises"),
          }),
      finish_condition};
  return table;
}

}  // namespace titrate::reading
