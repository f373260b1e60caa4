#include "planner/reading/combinations.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_adjust.h"
#include "planner/reading/text_step.h"

namespace titrate::reading {
namespace {

const std::vector<std::pair<std::string, Raise::What>>& raise_words() {
  static const std::vector<std::pair<std::string, Raise::What>> words{
      {"load", Raise::What::load},   {"sets", Raise::What::sets},
      {"reps", Raise::What::reps},   {"hold", Raise::What::hold},
      {"time", Raise::What::time},   {"distance", Raise::What::distance},
      {"level", Raise::What::level}, {"frequency", Raise::What::frequency}};
  return words;
}

std::optional<Step> read_step(const yaml::Node& node, std::string_view key, Raise::What what,
                              Reader& reader) {
  const yaml::Entry* entry = node.find(key);
  if (entry == nullptr) return std::nullopt;
  const Form form = form_of<text::StepText>();
  reader.key = entry->key;
  const auto text = reader.scalar(entry->value, form);
  if (!text) return std::nullopt;
  const auto step = text::StepText::parse(*text, what);
  if (!step) reader.refuse(step.fault(), *text, entry->value.span, form);
  if (!step) return std::nullopt;
  if (!step->test.empty()) reader.refer(Reference::Kind::test, step->test, entry->value.span);
  return *step;
}

/// The steps are read last: their unit follows from what is raised.
void finish_raise(Raise& raise, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* what = node.find("raise");
  if (what == nullptr) return;
  for (const auto& [word, value] : raise_words()) {
    if (word != what->value.text) continue;
    raise.by = read_step(node, "by", value, reader).value_or(Step{});
    raise.to = read_step(node, "to", value, reader);
  }
}

/// A key whose value `finish` reads.
template <class T>
Field<T> read_later(std::string key, Form form, bool required, std::string meaning) {
  return {std::move(key), std::move(meaning), std::move(form), required,
          [](T&, const yaml::Entry&, Reader&) {}};
}

void read_bands(Adjust& into, const yaml::Entry& entry, Reader& reader, Adjust::By by) {
  into.by = by;
  if (!reader.is_map(entry.value)) return;
  for (const yaml::Entry& each : entry.value.entries) {
    const auto band = text::BandText::parse(each.key);
    if (!band) reader.refuse(band.fault(), each.key, each.key_span, form_of<text::BandText>());
    reader.key = each.key;
    const auto change = text_of<text::ChangeText>().read(each.value, reader);
    if (band && change) into.bands.push_back({band->from, band->to, *change});
  }
}

Field<Adjust> bands_field(std::string key, Adjust::By by, std::string meaning) {
  Form form = form_of<text::BandText>();
  form.kind = Form::Kind::map;
  form.grammar = "bands of repetitions from `0` to `8+`, each with a change of load";
  form.example = "{0-2: -10 lb, 3-4: -5 to 0 lb, 5+: 5 lb}";
  form.inner.push_back(form_of<text::ChangeText>());
  return {std::move(key), std::move(meaning), form, false,
          [by](Adjust& into, const yaml::Entry& entry, Reader& reader) {
            read_bands(into, entry, reader, by);
          }};
}

void finish_adjust(Adjust&, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view rules[] = {"by-reps", "by-spare-reps", "by-effort"};
  check_at_most_one(node, rules, reader);
  for (const std::string_view rule : rules)
    if (node.find(rule) != nullptr) return;
  reader.error("missing-key", node.span, "this rule says nothing about how the load changes",
               "add `by-reps`, `by-spare-reps` or `by-effort`");
}

void finish_row(Row&, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view clocks[] = {"week", "lasts"};
  check_at_most_one(node, clocks, reader);
  check_one_repetition(node, reader);
}

}  // namespace

const Table<Row>& row_table() {
  static const Table<Row> table{
      "row", "one line of a ladder; its keys replace the block's",
      joined<Row>(
          {field("week", &Row::week, position_shape(),
                 "the weeks of the ladder, from 1; the rows of a ladder must tile"),
           field("lasts", &Row::lasts, length_shape(), "at least this long"),
           field("exit", &Row::exit, criteria_shape(), "what must hold to pass this row"),
           field("name", &Row::name, free_text("level 5"), "its label; row n when left out"),
           field("in", &Row::in, name_of(Reference::Kind::session, "session"),
                 "only in the session of this name"),
           field("retest", &Row::retest, flag(), "measure the repetition maximum anew"),
           field("measures", &Row::measures, name_of(Reference::Kind::test, "test"),
                 "the mean of what is done becomes this test's value")},
          embedded(&Row::days, day_fields()), embedded(&Row::dose, dose_fields())),
      finish_row};
  return table;
}

const Table<Raise>& raise_table() {
  static const Table<Raise> table{
      "progress rule", "one thing that rises; the first rule that may move, moves",
      joined<Raise>(
          {required("raise", &Raise::what, word_of<Raise::What>(raise_words()),
                    "the one thing that rises"),
           read_later<Raise>("by", form_of<text::StepText>(), true, "how far"),
           read_later<Raise>("to", form_of<text::StepText>(), false,
                             "the limit; the top of the range when left out"),
           field("when", &Raise::when, criteria_shape(), "gate besides the pain response"),
           placed<Raise>(
               "every", text_of<text::PauseText>(),
               [](Raise& into, text::Pause pause) {
                 into.every = pause.every;
                 into.every_count = pause.count;
               },
               "least time between two raises; every session when left out"),
           field("expect", &Raise::expect, length_shape(),
                 "how often the calm plan raises; 1 week when left out")},
          embedded(&Raise::provenance, provenance_fields())),
      finish_raise};
  return table;
}

const Table<Adjust>& adjust_table() {
  auto after = placed<Adjust>(
      "after", text_of<text::LookedText>(),
      [](Adjust& into, text::Looked looked) {
        into.after = looked.after;
        into.after_set = looked.set;
      },
      "which set is looked at");
  auto change = placed<Adjust>(
      "change", text_of<text::ChangedText>(),
      [](Adjust& into, text::Changed changed) {
        into.target = changed.target;
        into.target_set = changed.set;
      },
      "whose load changes");
  after.required = change.required = true;
  static const Table<Adjust> table{
      "adjust rule",
      "what the result of a set does to a load",
      joined<Adjust>(
          {after, change,
           bands_field("by-reps", Adjust::By::reps, "change of load by repetitions done"),
           bands_field("by-spare-reps", Adjust::By::spare_reps,
                       "change of load by repetitions over the target"),
           placed<Adjust>(
               "by-effort", text_of<text::PerPointText>(),
               [](Adjust& into, PerMille share) {
                 into.by = Adjust::By::effort;
                 into.per_point = share;
               },
               "change of load for each point of RPE or RIR off the target")},
          embedded(&Adjust::provenance, provenance_fields())),
      finish_adjust,
      {"by-reps", "by-spare-reps", "by-effort"}};
  return table;
}

}  // namespace titrate::reading
