#include "planner/reading/case_parts.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_case.h"
#include "planner/reading/text_clock.h"

namespace titrate::reading {
namespace {

using Answers = std::vector<std::pair<std::string, std::string>>;
using Screen = std::vector<std::pair<std::string, bool>>;

Shape<Screen> screen_shape() {
  Form form;
  form.kind = Form::Kind::map;
  form.name = "screening answers";
  form.inner.push_back(flag().form);
  form.grammar = "every screen item of the condition, each with `yes` or `no`";
  form.example = "{tendon-rupture: no}";
  return {form, [](const yaml::Node& node, Reader& reader) {
            std::optional<Screen> answers;
            if (!reader.is_map(node)) return answers;
            answers.emplace();
            for (const yaml::Entry& entry : node.entries) {
              reader.key = entry.key;
              reader.refer(Reference::Kind::screen_item, entry.key, entry.key_span);
              if (const auto yes = flag().read(entry.value, reader))
                answers->emplace_back(entry.key, *yes);
            }
            return answers;
          }};
}

Shape<Answers> choices_shape() {
  Form form;
  form.kind = Form::Kind::map;
  form.name = "choices";
  form.grammar = "choices of the condition, each with an answer or `unknown`";
  form.example = "{tear: peripheral}";
  form.inner.push_back(free_text().form);
  return {form, [](const yaml::Node& node, Reader& reader) {
            std::optional<Answers> answers;
            if (!reader.is_map(node)) return answers;
            answers.emplace();
            for (const yaml::Entry& entry : node.entries) {
              reader.key = entry.key;
              reader.refer(Reference::Kind::choice, entry.key, entry.key_span);
              auto answer = free_text().read(entry.value, reader);
              if (!answer) continue;
              Reference reference;
              reference.kind = Reference::Kind::answer;
              reference.name = *answer;
              reference.choice = entry.key;
              reference.span = entry.value.span;
              reader.refer(std::move(reference));
              answers->emplace_back(entry.key, std::move(*answer));
            }
            return answers;
          }};
}

Shape<Grams> body_mass_shape() {
  return checked(text_of<text::MassText>(), [](Grams mass, const Reader&) -> text::Fault {
    if (mass.count() >= 20'000 && mass.count() <= 350'000) return {};
    return {"out-of-range", "`body-mass` must be between 20 kg and 350 kg",
            "write the patient's mass, such as `72 kg`"};
  });
}

void finish_case(Case& patient, const yaml::Node& root, Reader& reader) {
  for (const yaml::Entry& entry : root.entries)
    patient.lines.emplace_back(entry.key, reader.line_of(entry.key_span.begin));
  const yaml::Entry* start = root.find("start");
  if (start == nullptr || patient.start == Date{}) return;
  for (const auto& [key, day] :
       {std::pair{"surgery", patient.surgery}, std::pair{"injury", patient.injury}}) {
    if (!day || *day <= patient.start) continue;
    reader.error("out-of-range", root.find(key)->value.span,
                 text::quote(key) + " lies after the start, " + iso_date(patient.start),
                 "check the two dates");
  }
}

std::vector<Field<Case>> patient_fields() {
  return {
      kind_line<Case>("case/1"),
      required("patient", &Case::patient, free_text("p-0142"), "a pseudonym; no name is needed"),
      required("age", &Case::age, whole(0, 120), "years"),
      required("condition", &Case::condition, slug("achilles-midportion"),
               "the id of the condition"),
      field("programme", &Case::programme, name_of(Reference::Kind::programme, "programme"),
            "the condition's default when left out"),
      required("side", &Case::side,
               word_of<Case::AffectedSide>({{"left", Case::AffectedSide::left},
                                            {"right", Case::AffectedSide::right},
                                            {"both", Case::AffectedSide::both},
                                            {"none", Case::AffectedSide::none}}),
               "the affected side"),
      required("start", &Case::start, text_of<text::DateText>(), "day 1 of week 1"),
      field("created", &Case::created, text_of<text::DateText>(), "written once by `new case`"),
      field("uid", &Case::uid, text_of<text::UidText>(), "written once by `new case`"),
      field("surgery", &Case::surgery, text_of<text::DateText>(),
            "needed when the programme counts from it"),
      field("injury", &Case::injury, text_of<text::DateText>(),
            "needed when the programme counts from it"),
      field("goal", &Case::goal, free_text("Run 10 km"), "what the patient wants to do again"),
      field("body-mass", &Case::body_mass, body_mass_shape(), "for loads on body weight"),
  };
}

}  // namespace

const Table<Case>& case_table() {
  static const Table<Case> table{
      "case", "one patient on one programme",
      joined<Case>(
          patient_fields(),
          std::vector<Field<Case>>{
              field("time-zone", &Case::time_zone, text_of<text::TimeZoneText>(),
                    "where the calendar's times count"),
              field("available", &Case::available, available_shape(), "when sessions may be"),
              field("usual", &Case::usual, usual_shape(), "the times the patient is used to"),
              field("unavailable", &Case::unavailable,
                    one_or_list_of(text_of<text::DateRangeText>()),
                    "days without a session, both ends included"),
              field("equipment", &Case::equipment, equipment_shape(), "what there is to load with"),
              field("screen", &Case::screen, screen_shape(),
                    "answers to the condition's screening questions"),
              field("choices", &Case::choices, choices_shape(),
                    "answers to the condition's choices"),
              field("baseline", &Case::baseline, baseline_shape(),
                    "what was measured before the start"),
              field("limits", &Case::limits, list_of(brace_of(limit_table)),
                    "the surgeon's or clinician's bounds; they only slow"),
              field("check-ins", &Case::check_ins_path, free_text("p-0142.check-ins.yaml"),
                    "the log, from the folder of the case"),
          }),
      finish_case};
  return table;
}

}  // namespace titrate::reading
