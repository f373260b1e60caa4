#include <algorithm>

#include "planner/reading/cursor.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_hundredths.h"

namespace titrate::reading {
namespace {

Shape<int> hundredths() {
  const auto number = text_of<text::HundredthsText>();
  return {number.form, [number](const yaml::Node& node, Reader& reader) -> std::optional<int> {
            const auto value = number.read(node, reader);
            return value ? std::optional<int>{static_cast<int>(*value)} : std::nullopt;
          }};
}

Shape<bool> better_word() { return word_of<bool>({{"higher", true}, {"lower", false}}); }

void finish_choice(Choice& choice, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* unknown = node.find("if-unknown");
  if (unknown == nullptr || choice.if_unknown.empty() || choice.answers.empty()) return;
  if (std::ranges::find(choice.answers, choice.if_unknown) != choice.answers.end()) return;
  reader.unknown_name(choice.if_unknown, unknown->value.span, "one of the answers", choice.answers);
}

/// The effusion rules count the five grades of the sweep test, 0 to 4.
constexpr std::size_t effusion_grades = 5;

void finish_test(Test& test, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* grades = node.find("grades");
  if (test.unit == "grade" && grades == nullptr)
    reader.error("missing-key", node.find("unit")->value.span, "this test has no `grades`",
                 "add `grades: [...]`, the best first");
  if (test.unit != "grade" && grades != nullptr && !test.unit.empty())
    reader.error("conflicting-keys", grades->key_span, "only a test in grades has `grades`",
                 "write `unit: grade`, or take the grades away");
  // The id of a map entry is the key being read.
  if (reader.key == "effusion" && !test.grades.empty() && test.grades.size() != effusion_grades)
    reader.error("bad-value", grades->value.span, "the test `effusion` has five grades",
                 "write `[zero, trace, 1+, 2+, 3+]`");
}

Shape<std::string> unit_word() {
  std::vector<std::pair<std::string, std::string>> words;
  for (const char* unit :
       {"reps", "s", "m", "cm", "kg", "deg", "min", "pain", "grade", "yes or no"})
    words.emplace_back(unit, unit);
  return word_of<std::string>(words);
}

/// `6 weeks`
std::optional<int> weeks_of(std::string_view key) {
  text::Cursor at{key};
  const auto weeks = at.whole();
  const bool named = weeks && at.take_plural("week") && at.at_end();
  return named && *weeks >= 1 && *weeks <= 156 ? weeks : std::nullopt;
}

void read_typical(Outcome& into, const yaml::Entry& entry, Reader& reader) {
  if (!reader.is_map(entry.value)) return;
  const Scope outer = reader.scope;
  reader.scope.sourced = outer.sourced || entry.value.find("source") != nullptr;
  for (const yaml::Entry& each : entry.value.entries) {
    reader.key = each.key;
    const auto& about = provenance_fields();
    const auto known = std::ranges::find(about, each.key, &Field<Provenance>::key);
    if (known != about.end()) {
      known->read(into.typical.provenance, each, reader);
      continue;
    }
    const auto weeks = weeks_of(each.key);
    const bool later =
        weeks && (into.typical.left.empty() || into.typical.left.back().first < *weeks);
    if (!later)
      reader.error("bad-value", each.key_span,
                   text::quote(each.key) + " is no later number of weeks",
                   "write the weeks in order, such as `6 weeks: 65 %, 26 weeks: 51 %`");
    const auto share = percent_shape(0, 200).read(each.value, reader);
    if (later && share) into.typical.left.emplace_back(*weeks, *share);
  }
  reader.scope = outer;
  reader.key = entry.key;
}

Field<Outcome> typical_field() {
  Form form;
  form.kind = Form::Kind::map;
  form.name = "typical course";
  form.example = "{6 weeks: 65 %, 26 weeks: 51 %, source: ...}";
  form.grammar = "weeks, each with the share of the baseline that is left; with its own source";
  form.inner.push_back(percent_shape(0, 200).form);
  form.also = provenance_table().name;
  return {"typical", "how much of the baseline is left in the typical course, whatever is done",
          form, false, read_typical};
}

}  // namespace

const Table<Citation>& citation_table() {
  static const Table<Citation> table{
      "source",
      "a publication",
      {required("cite", &Citation::cite, free_text("Beyer R et al. Am J Sports Med 2015;43"),
                "authors, journal, year, table"),
       field("doi", &Citation::doi, free_text("10.1177/0363546515584760"), "its DOI"),
       field("url", &Citation::url, free_text("https://example.org/trial"), "its address")},
      nullptr};
  return table;
}

const Table<ScreenItem>& screen_table() {
  static const Table<ScreenItem> table{
      "screen item",
      "a question asked before any plan; a yes refuses the plan",
      {required("id", &ScreenItem::id, slug("night-pain"), "its name"),
       required("ask", &ScreenItem::ask, free_text("Does pain wake you at night?"), "the question"),
       field("tell", &ScreenItem::tell, free_text("Pain wakes you at night."),
             "the same for the patient, as a sign to watch for; the handout prints it"),
       required("if-yes", &ScreenItem::refer,
                word_of<Urgency>({{"refer now", Urgency::now},
                                  {"refer same-day", Urgency::same_day},
                                  {"refer 2 weeks", Urgency::two_weeks}}),
                "how soon somebody must look"),
       required("stops", &ScreenItem::stops_all, word_of<bool>({{"all", true}, {"region", false}}),
                "what a yes stops")},
      nullptr};
  return table;
}

const Table<Choice>& choice_table() {
  static const Table<Choice> table{
      "choice",
      "a fact fixed for the whole plan",
      {required("ask", &Choice::ask, free_text("Which graft?"), "the question"),
       required("answers", &Choice::answers, list_of(slug("patellar"), 20),
                "the answers there are"),
       required("if-unknown", &Choice::if_unknown, slug("patellar"),
                "the answer to assume; the stricter one where limits differ")},
      finish_choice};
  return table;
}

const Table<Test>& test_table() {
  static const Table<Test> table{
      "test",
      "something measured on the patient",
      {required("title", &Test::title, free_text("Pain in ten hops"), "its name in print"),
       required("unit", &Test::unit, unit_word(), "what it is counted in"),
       field("sides", &Test::both_sides, word_of<bool>({{"both", true}, {"one", false}}),
             "`both`: measured left and right; one when left out"),
       field("better", &Test::higher_is_better, better_word(),
             "which direction is better; higher when left out"),
       field("grades", &Test::grades, list_of(free_text("zero"), 20),
             "of a test in grades, best first"),
       field("at-weeks", &Test::at_weeks, one_or_list_of(whole(0, 156)),
             "when it is due, in weeks; 0 is before the first session"),
       field("when", &Test::each_session, word_of<bool>({{"each session", true}}),
             "measured at every session")},
      finish_test};
  return table;
}

const Table<Outcome>& outcome_table() {
  static const Table<Outcome> table{
      "outcome", "a questionnaire",
      joined<Outcome>(
          {required("measure", &Outcome::measure, measure_name(), "its name"),
           field("better", &Outcome::higher_is_better, better_word(),
                 "which direction is better; higher when left out"),
           field("mcid", &Outcome::mcid_hundredths, hundredths(), "the least change that matters"),
           field("mdc", &Outcome::mdc_hundredths, hundredths(),
                 "the least change that can be detected"),
           field("at-weeks", &Outcome::at_weeks, one_or_list_of(whole(0, 156)), "when it is due"),
           field("at-months", &Outcome::at_months, one_or_list_of(whole(0, 36)), "when it is due"),
           typical_field()},
          embedded(&Outcome::provenance, provenance_fields())),
      nullptr};
  return table;
}

const Table<Adjunct>& adjunct_table() {
  static const Table<Adjunct> table{
      "adjunct",
      "something beside the exercises; never a dose",
      {required("title", &Adjunct::title, free_text("Heel lift"), "its name in print"),
       field("basis", &Adjunct::basis, free_text("not found"),
             "what was found for it, or `not found`"),
       field("role", &Adjunct::role, free_text("comfort"), "what it is for"),
       field("limit", &Adjunct::limit, free_text("4 weeks"), "what bounds it")},
      nullptr};
  return table;
}

}  // namespace titrate::reading
