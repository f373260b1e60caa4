#include <algorithm>

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
  form.words = {"before", "after"};
  form.inner = {each.form};
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

/// `sets: 0` says that the exercise was left out; nothing else can be said of it then.
void check_left_out(const Done& done, const yaml::Node& node, Reader& reader) {
  if (done.sets != 0) return;
  for (const yaml::Entry& entry : node.entries)
    if (entry.key != "sets" && entry.key != "pain")
      return reader.error("contradiction", entry.key_span,
                          "no set was done, and " + text::quote(entry.key) + " says how",
                          "write how many sets were done, or `sets: 0` alone");
}

void finish_done(Done& done, const yaml::Node& node, Reader& reader) {
  static constexpr std::string_view one_of[] = {"hold", "time", "distance"};
  check_at_most_one(node, one_of, reader);
  check_left_out(done, node, reader);
  const bool listed = done.reps.size() > 1;
  if (!done.sets || !listed || done.reps.size() == static_cast<std::size_t>(*done.sets)) return;
  reader.error("per-set-length", node.find("reps")->value.span,
               "`reps` has " + std::to_string(done.reps.size()) + " values, and `sets` says " +
                   std::to_string(*done.sets) + " sets",
               "give one value for each set, or leave `sets` out");
}

void report_share(const yaml::Node& node, const std::string& what, Reader& reader) {
  const yaml::Node& share = node.find("done")->value;
  reader.error("contradiction", share.span, text::quote("done: " + share.text) + ", and " + what,
               "write how much was done, such as `done: 50 %`; a session that was not done at all "
               "is an entry with `missed`");
}

bool is_left_out(const Done& done) { return done.sets == 0; }

/// Contradictions between how much of a session was done and what is told of it.
void finish_session(SessionEntry& session, const yaml::Node& node, Reader& reader) {
  const yaml::Entry* share = node.find("done");
  if (share == nullptr) return;
  if (share->value.text == "all") {
    const auto left_out = std::ranges::find_if(session.did, is_left_out);
    if (left_out != session.did.end())
      report_share(node, "no set of " + text::quote(left_out->exercise) + " was done", reader);
    return;
  }
  if (session.done != PerMille{0}) return;
  if (session.pain.during) return report_share(node, "there was pain during it", reader);
  if (session.effort_tenths) return report_share(node, "an effort is given", reader);
  const auto did =
      std::ranges::find_if(session.did, [](const Done& done) { return !is_left_out(done); });
  if (did != session.did.end())
    report_share(node, text::quote(did->exercise) + " was done", reader);
}

/// What was lifted; body weight alone counts as nothing added.
Shape<Grams> lifted() { return text_of<text::MassText>(); }

/// Exercises, each with its place in the plan; kept as text.
Shape<std::vector<std::pair<std::string, std::string>>> standings_shape() {
  const auto standing = text_of<text::StandingText>();
  Form form = standing.form;
  form.kind = Form::Kind::map;
  form.grammar = "exercises, each with " + standing.form.grammar;
  form.example = "{heel-raise: \"" + standing.form.example + "\"}";
  form.inner.push_back(standing.form);
  return {form, [standing](const yaml::Node& node, Reader& reader) {
            std::optional<std::vector<std::pair<std::string, std::string>>> all;
            if (!reader.is_map(node)) return all;
            all.emplace();
            for (const yaml::Entry& entry : node.entries) {
              reader.refer(Reference::Kind::exercise, entry.key, entry.key_span);
              reader.key = entry.key;
              if (const auto value = standing.read(entry.value, reader))
                all->emplace_back(entry.key, text::StandingText::format(*value));
            }
            return all;
          }};
}

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
                    into.done_all = share == PerMille{1000};
                    if (!into.done_all) into.done = share;
                  },
                  "how much of the session was done"),
              field("did", &SessionEntry::did, named_map_of(done_table, &Done::exercise, name),
                    "exercises that were done otherwise than prescribed"),
              field("note", &SessionEntry::note, free_text("Slept badly"),
                    "a remark; no dose depends on it"),
              field("prescribed", &SessionEntry::prescribed, standings_shape(),
                    "the position the session was prescribed from; written by `log`"),
          }),
      finish_session};
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
