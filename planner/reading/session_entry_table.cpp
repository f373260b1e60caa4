#include "planner/reading/case_parts.h"
#include "planner/reading/check_in_tables.h"
#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_check_in.h"
#include "planner/reading/text_load.h"

namespace titrate::reading {
namespace {

Shape<int> score() { return whole(0, 10); }

Shape<int> grade_shape() {
  return word_of<int>({{"zero", 0}, {"trace", 1}, {"1+", 2}, {"2+", 3}, {"3+", 4}});
}

Shape<LegSite> site_shape() {
  return word_of<LegSite>({{"back", LegSite::back},
                           {"buttock", LegSite::buttock},
                           {"thigh", LegSite::thigh},
                           {"calf", LegSite::calf},
                           {"foot", LegSite::foot}});
}

/// `{before: ..., after: ...}`
template <class T>
Shape<BeforeAfter<T>> before_after(Shape<T> each) {
  Form form = each.form;
  form.kind = Form::Kind::map;
  form.grammar = "`before` and `after` the session, each " + each.form.grammar;
  form.example = "{before: " + each.form.example + ", after: " + each.form.example + "}";
  return {form, [each](const yaml::Node& node, Reader& reader) {
            const Table<BeforeAfter<T>> table{
                "pair",
                "before and after a session",
                {field("before", &BeforeAfter<T>::before, each, "before the session"),
                 field("after", &BeforeAfter<T>::after, each, "after the session")},
                nullptr};
            return std::optional<BeforeAfter<T>>{read_table(table, node, reader)};
          }};
}

Shape<int> effort_tenths() {
  const auto shape = text_of<text::ExertionText>();
  return {shape.form, shape.read};
}

std::vector<Field<SessionEntry>> answer_fields() {
  return {
      field("pain", &SessionEntry::pain, brace_of(pain_scores_table), "pain scores (NPRS)"),
      field("stiffness", &SessionEntry::stiffness_minutes, minutes_shape(), "morning stiffness"),
      field("effusion", &SessionEntry::effusion, before_after(grade_shape()),
            "swelling of the knee in grades of the sweep test"),
      field("girth", &SessionEntry::girth, before_after(text_of<text::GirthText>()),
            "girth of the joint"),
      field("leg-site", &SessionEntry::leg_site, before_after(site_shape()),
            "how far down the leg the pain is felt"),
      field("soreness", &SessionEntry::soreness,
            word_of<Soreness>({{"none", Soreness::none},
                               {"warm-up", Soreness::warm_up},
                               {"stays", Soreness::stays},
                               {"later", Soreness::later}}),
            "soreness of the joint: goes in the warm-up, stays, or comes later"),
      field("night-pain", &SessionEntry::night_pain, flag(), "pain that woke"),
  };
}

void finish_done(Done& done, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view one_of[] = {"hold", "time", "distance"};
  check_at_most_one(node, one_of, reader);
  const bool listed = done.reps.size() > 1;
  if (!done.sets || !listed || done.reps.size() == static_cast<std::size_t>(*done.sets)) return;
  reader.error("per-set-length", node.find("reps")->value.span,
               "`reps` has " + std::to_string(done.reps.size()) + " values, and `sets` says " +
                   std::to_string(*done.sets) + " sets",
               "give one value for each set, or leave `sets` out");
}

/// What was lifted; body weight alone counts as nothing added.
Shape<Grams> lifted() { return text_of<text::MassText>(); }

Shape<Millimetres> way_shape() {
  const auto distance = text_of<text::DistanceText>();
  return {distance.form,
          [distance](const yaml::Node& node, Reader& reader) -> std::optional<Millimetres> {
            const auto way = distance.read(node, reader);
            if (!way) return std::nullopt;
            if (way->kind == Distance::Kind::given && way->low == way->high) return way->low;
            reader.refuse({}, node.text, node.span, distance.form);
            return std::nullopt;
          }};
}

}  // namespace

const Table<PainScores>& pain_scores_table() {
  static const Table<PainScores> table{
      "pain report",
      "pain scores of one session (NPRS, 0 to 10)",
      {field("before", &PainScores::before, score(), "before the session"),
       field("during", &PainScores::during, score(), "the worst during the session"),
       field("after", &PainScores::after, score(), "after the session"),
       field("morning", &PainScores::morning, score(), "the next morning")},
      nullptr};
  return table;
}

const Table<Done>& done_table() {
  static const Table<Done> table{
      "exercise done",
      "what was really done of one exercise",
      {field("sets", &Done::sets, whole(0, 20), "sets"),
       field("reps", &Done::reps, one_or_list_of(whole(0, 200), 20),
             "repetitions, of every set or one number for each"),
       field("hold", &Done::hold, text_of<text::TimeText>(), "how long each was held"),
       field("time", &Done::time, text_of<text::TimeText>(), "how long each lasted"),
       field("distance", &Done::distance, way_shape(), "how far each went"),
       field("load", &Done::load, lifted(), "the load"),
       field("rir", &Done::rir, whole(0, 10), "repetitions left in the last set"),
       field("pain", &Done::pain, brace_of(pain_scores_table), "pain of this exercise (NPRS)")},
      finish_done};
  return table;
}

const Table<SessionEntry>& session_entry_table() {
  const auto name = name_of(Reference::Kind::exercise, "exercise");
  static const Table<SessionEntry> table{
      "session entry", "what a patient reports of one session",
      joined<SessionEntry>(
          date_field<SessionEntry>(), answer_fields(),
          std::vector<Field<SessionEntry>>{
              field("effort", &SessionEntry::effort_tenths, effort_tenths(),
                    "how hard the session was, 0 to 10 (RPE)"),
              field("rir", &SessionEntry::rir, whole(0, 10), "repetitions left in the last sets"),
              placed<SessionEntry>(
                  "done", text_of<text::SessionShareText>(),
                  [](SessionEntry& into, PerMille share) {
                    if (share != PerMille{1000}) into.done = share;
                  },
                  "how much of the session was done"),
              field("did", &SessionEntry::did, named_map_of(done_table, &Done::exercise, name),
                    "exercises that were done otherwise than prescribed"),
              field("prescribed", &SessionEntry::prescribed, texts_shape(),
                    "the position the session was prescribed from; written by `log`"),
          }),
      nullptr};
  return table;
}

const Table<MorningEntry>& morning_entry_table() {
  static const Table<MorningEntry> table{
      "morning entry", "the morning after the last session",
      joined<MorningEntry>(
          date_field<MorningEntry>(),
          std::vector<Field<MorningEntry>>{
              required("morning", &MorningEntry::pain, score(), "pain in the morning (NPRS)"),
              field("stiffness", &MorningEntry::stiffness_minutes, minutes_shape(), "stiffness"),
              field("effusion", &MorningEntry::effusion, grade_shape(), "swelling of the knee"),
              field("girth", &MorningEntry::girth, text_of<text::GirthText>(), "girth"),
          }),
      nullptr};
  return table;
}

}  // namespace titrate::reading
