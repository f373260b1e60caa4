#include <algorithm>
#include <array>

#include "planner/reading/case_parts.h"
#include "planner/reading/check_in_tables.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_check_in.h"

namespace titrate::reading {
namespace {

using What = ClinicianEntry::What;

/// A key of the clinician's brace whose value is a word.
Field<ClinicianEntry> word_field(std::string key, What what, Shape<std::string> shape,
                                 std::string meaning) {
  return placed<ClinicianEntry>(
      std::move(key), std::move(shape),
      [what](ClinicianEntry& into, std::string word) {
        into.what = what;
        into.word = std::move(word);
      },
      std::move(meaning));
}

/// A key of the clinician's brace whose value is a number.
Field<ClinicianEntry> number_field(std::string key, What what, Shape<int> shape,
                                   std::string meaning) {
  return placed<ClinicianEntry>(
      std::move(key), std::move(shape),
      [what](ClinicianEntry& into, int number) {
        into.what = what;
        into.number = number;
      },
      std::move(meaning));
}

/// A key of the clinician's brace that can only say yes.
Field<ClinicianEntry> yes_field(std::string key, What what, std::string meaning) {
  return placed<ClinicianEntry>(
      std::move(key), word_of<bool>({{"yes", true}, {"true", true}}),
      [what](ClinicianEntry& into, bool) { into.what = what; }, std::move(meaning));
}

constexpr std::array<std::string_view, 8> clinician_words{
    "clear", "clearance", "rebase", "extend", "next-phase", "easier", "limits", "end"};

void finish_clinician(ClinicianEntry&, const yaml::Node& node, Reader& reader) {
  check_at_most_one(node, clinician_words, reader);
  const auto is_decision = [](const yaml::Entry& entry) {
    return std::ranges::find(clinician_words, entry.key) != clinician_words.end();
  };
  if (std::ranges::any_of(node.entries, is_decision)) return;
  const bool only_note = node.entries.size() == 1 && node.entries.front().key == "note";
  if (only_note || node.entries.empty())
    reader.error("missing-key", node.span, "this entry says nothing that was decided",
                 "add one of `clear`, `clearance`, `rebase`, `extend`, `next-phase`, `easier`, "
                 "`limits` or `end`");
}

Field<TestsEntry> results_field(std::string key, std::string meaning, bool outcomes) {
  Form form;
  form.kind = Form::Kind::map;
  form.name = "results";
  form.grammar = "names, each with a value or `{left: ..., right: ...}`";
  form.example = "{heel-raise-count: {left: 16, right: 25}}";
  form.inner = result_forms();
  return {std::move(key), std::move(meaning), form, false,
          [outcomes](TestsEntry& into, const yaml::Entry& entry, Reader& reader) {
            if (!reader.is_map(entry.value)) return;
            if (outcomes) into.outcomes = entry.value.entries.size();
            for (const yaml::Entry& each : entry.value.entries)
              into.results.push_back(read_measurement(each, Reference::Kind::measure, reader));
          }};
}

/// The entry's own key, which is the brace of the clinician.
Field<ClinicianEntry> brace_field() {
  const Form form = brace_of(clinician_table).form;
  return {"clinician", "a clinician's decision", form, true,
          [](ClinicianEntry& into, const yaml::Entry& entry, Reader& reader) {
            read_keys(clinician_table(), entry.value, reader, into);
          }};
}

const std::vector<std::string>& change_names() {
  static const std::vector<std::string> names{"available", "equipment", "programme", "condition",
                                              "engine"};
  return names;
}

/// What changed, each as one text: the fingerprint that `log` wrote, or words.
Field<ChangeEntry> changes_field() {
  Form form = free_text().form;
  form.kind = Form::Kind::map;
  form.name = "map of texts";
  form.grammar = name_list(change_names()) + ", each with a text";
  form.example = "{equipment: a second barbell}";
  form.words = change_names();
  form.inner.push_back(free_text().form);
  return {"change", "what changed", form, true,
          [](ChangeEntry& into, const yaml::Entry& entry, Reader& reader) {
            if (!reader.is_map(entry.value)) return;
            if (entry.value.entries.empty())
              reader.error("missing-key", entry.value.span, "this entry names no change",
                           "write one of " + name_list(change_names()));
            for (const yaml::Entry& each : entry.value.entries) {
              reader.key = each.key;
              if (auto text = free_text().read(each.value, reader))
                into.changes.emplace_back(each.key, std::move(*text));
            }
            std::vector<KeyRule> known;
            for (const auto& name : change_names()) known.push_back({name, false});
            check_keys(entry.value, known, "change", reader);
          }};
}

}  // namespace

const Table<MissedEntry>& missed_entry_table() {
  static const Table<MissedEntry> table{
      "missed entry", "a session that was not done",
      joined<MissedEntry>(date_field<MissedEntry>(),
                          std::vector<Field<MissedEntry>>{required("missed", &MissedEntry::reason,
                                                                   free_text(), "why, in words")}),
      nullptr};
  return table;
}

const Table<TestsEntry>& tests_entry_table() {
  static const Table<TestsEntry> table{
      "tests entry",
      "results of tests and questionnaires",
      joined<TestsEntry>(date_field<TestsEntry>(),
                         std::vector<Field<TestsEntry>>{
                             results_field("tests", "results of tests", false),
                             results_field("outcomes", "results of questionnaires", true)}),
      nullptr,
      {"tests", "outcomes"}};
  return table;
}

const Table<FlagsEntry>& flags_entry_table() {
  static const Table<FlagsEntry> table{
      "flags entry", "screening questions that are now answered with yes",
      joined<FlagsEntry>(
          date_field<FlagsEntry>(),
          std::vector<Field<FlagsEntry>>{
              required("flags", &FlagsEntry::flags,
                       list_of(name_of(Reference::Kind::screen_item, "screen item")), "which")}),
      nullptr};
  return table;
}

const Table<ClinicianEntry>& clinician_table() {
  static const Table<ClinicianEntry> table{
      "clinician",
      "exactly one decision, and a note",
      {word_field("clear", What::clear, name_of(Reference::Kind::flag, "flag"),
                  "a flag is looked into and cleared: a screen item, or `referral`"),
       word_field("clearance", What::clearance, slug("running"),
                  "a word that a criterion waits for"),
       number_field("rebase", What::rebase, whole(0, 10), "the usual morning score (NPRS)"),
       number_field("extend", What::extend, text_of<text::WeeksText>(), "more weeks for the phase"),
       yes_field("next-phase", What::next_phase, "go on with the next phase"),
       word_field("easier", What::easier, name_of(Reference::Kind::exercise, "exercise"),
                  "this exercise goes one level down"),
       placed<ClinicianEntry>(
           "limits", list_of(brace_of(limit_table)),
           [](ClinicianEntry& into, std::vector<Limit> limits) {
             into.what = What::limits;
             into.limits = std::move(limits);
           },
           "bounds, which only slow"),
       yes_field("end", What::end, "the plan ends"),
       field("note", &ClinicianEntry::note, free_text("Seen in the clinic"), "a remark")},
      finish_clinician};
  return table;
}

const Table<ClinicianEntry>& clinician_entry_table() {
  static const Table<ClinicianEntry> table{
      "clinician entry", "what a clinician decided",
      joined<ClinicianEntry>(date_field<ClinicianEntry>(),
                             std::vector<Field<ClinicianEntry>>{brace_field()}),
      nullptr};
  return table;
}

const Table<ChangeEntry>& change_entry_table() {
  static const Table<ChangeEntry> table{
      "change entry", "a dated change of the case, the condition or the engine",
      joined<ChangeEntry>(date_field<ChangeEntry>(),
                          std::vector<Field<ChangeEntry>>{changes_field()}),
      nullptr};
  return table;
}

const Table<VoidEntry>& void_entry_table() {
  static const Table<VoidEntry> table{
      "void entry", "an earlier entry that does not count",
      joined<VoidEntry>(date_field<VoidEntry>(), std::vector<Field<VoidEntry>>{required(
                                                     "void", &VoidEntry::entry, whole(1, 100'000),
                                                     "its number, counted from 1")}),
      nullptr};
  return table;
}

}  // namespace titrate::reading
