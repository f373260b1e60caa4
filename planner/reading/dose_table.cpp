#include "planner/reading/tables.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_count.h"
#include "planner/reading/text_cuff.h"
#include "planner/reading/text_dose.h"
#include "planner/reading/text_load.h"

namespace titrate::reading {
namespace {

/// A time or way of more than nothing; notes the test that a share is taken of.
template <class Grammar>
auto extent_shape() {
  const auto positive =
      checked(text_of<Grammar>(), [](const auto& extent, const Reader& reader) -> text::Fault {
        using Kind = typename std::remove_cvref_t<decltype(extent)>::Kind;
        if (extent.kind != Kind::given || extent.low.count() > 0) return {};
        return {"out-of-range", text::quote(reader.key) + " must be more than nothing",
                "write such as `" + std::string{Grammar::example} + "`"};
      });
  return noted(positive, [](const auto& extent, const yaml::Node& node, Reader& reader) {
    if (!extent.test.empty()) reader.refer(Reference::Kind::test, extent.test, node.span);
  });
}

/// Reads one value for all sets, or a list with one value for each.
template <class V>
Field<DoseKeys> per_set(std::string key, std::vector<V> DoseKeys::*values, bool DoseKeys::*listed,
                        Shape<V> each, std::string meaning) {
  const auto shape = one_or_list_of(each, 20);
  return {std::move(key), std::move(meaning), shape.form, false,
          [=](DoseKeys& into, const yaml::Entry& entry, Reader& reader) {
            into.*listed = entry.value.kind == yaml::Node::Kind::list;
            if (auto read = shape.read(entry.value, reader)) into.*values = std::move(*read);
          }};
}

Shape<std::vector<Segment>> cycle_shape() { return list_of(text_of<text::SegmentText>(), 60); }

void read_amount(Intervals& into, const yaml::Entry& entry, Reader& reader) {
  Reader& mistakes = reader;
  const std::string_view text = entry.value.text;
  // A way ends in m, km or mi; everything else must be a time.
  if (const auto way = text::DistanceText::parse(text);
      way && way->kind == Distance::Kind::given && way->low == way->high) {
    into.for_distance = way->low;
    return;
  }
  into.for_time = text_of<text::TimeText>().read(entry.value, mistakes);
}

Shape<Intervals> intervals_shape() {
  Form form = form_of<text::SegmentText>();
  form.kind = Form::Kind::list;
  form.grammar =
      "`[run 8 min, walk 5 min]`, `{repeat: [...], times: 10}` or `{repeat: [...], for: 20 min}`";
  form.example = "[run 8 min, walk 5 min]";
  form.inner.push_back(form_of<text::SegmentText>());
  form.other.push_back(brace_of(repeat_table).form);
  return {form, [](const yaml::Node& node, Reader& reader) -> std::optional<Intervals> {
            if (node.kind == yaml::Node::Kind::map) return read_table(repeat_table(), node, reader);
            Intervals intervals;
            if (auto cycle = cycle_shape().read(node, reader)) intervals.cycle = std::move(*cycle);
            return intervals;
          }};
}

/// A harder or easier version by its number; looked up in the exercises of the block.
Shape<int> level_shape() {
  return noted(whole(1, 20), [](int level, const yaml::Node& node, Reader& reader) {
    reader.refer(Reference::Kind::level, std::to_string(level), node.span);
  });
}

std::vector<Field<DoseKeys>> amount_fields() {
  return {
      field("sets", &DoseKeys::sets, count_shape(1, 20), "how many sets; 1 when left out"),
      per_set("reps", &DoseKeys::reps, &DoseKeys::reps_per_set, count_shape(1, 200),
              "repetitions in a set, or a list with one value for each set; 1 when left out"),
      field("tempo", &DoseKeys::tempo, text_of<text::TempoText>(),
            "seconds up, at the top and down of one repetition"),
      field("hold", &DoseKeys::hold, extent_shape<text::DurationText>(),
            "how long one repetition is held still"),
      field("time", &DoseKeys::time, extent_shape<text::DurationText>(),
            "how long one repetition lasts, of work that moves"),
      field("distance", &DoseKeys::distance, extent_shape<text::DistanceText>(),
            "how far one repetition goes"),
      field("intervals", &DoseKeys::intervals, intervals_shape(),
            "stretches of walking, running and rest, instead of sets and repetitions"),
  };
}

}  // namespace

const Table<Intervals>& repeat_table() {
  Form amount = form_of<text::TimeText>();
  amount.grammar += ", or a way: `2 km`";
  static const Table<Intervals> table{
      "repeated stretch",
      "stretches of walking, running and rest that are repeated",
      {required("repeat", &Intervals::cycle, cycle_shape(), "the stretches, in turn"),
       field("times", &Intervals::times, whole(1, 100), "how often"),
       {"for", "how long or how far in all; the last stretch is cut where it falls", amount, false,
        read_amount}},
      [](Intervals&, const yaml::Node& node, Reader& reader) {
        static constexpr std::string_view one_of[] = {"times", "for"};
        check_at_most_one(node, one_of, reader);
      }};
  return table;
}

const std::vector<Field<DoseKeys>>& dose_fields() {
  static const std::vector<Field<DoseKeys>> fields = joined<DoseKeys>(
      amount_fields(),
      std::vector<Field<DoseKeys>>{
          per_set("load", &DoseKeys::loads, &DoseKeys::loads_per_set, text_of<text::LoadText>(),
                  "which weight; left out it is found by `effort`"),
          field("effort", &DoseKeys::effort, text_of<text::EffortText>(), "where to stop a set"),
          field("level", &DoseKeys::level, level_shape(),
                "which version of the exercise, from 1, the easiest; 1 when left out"),
          field("range", &DoseKeys::range, text_of<text::JointRangeText>(),
                "degrees of the joint that are used; full when left out"),
          field("side", &DoseKeys::side,
                word_of<Side>({{"together", Side::together},
                               {"each", Side::each},
                               {"affected", Side::affected},
                               {"other", Side::other}}),
                "which side; the exercise's when left out"),
          field("rest", &DoseKeys::rest, text_of<text::RestText>(), "rest between sets"),
          field("cuff", &DoseKeys::cuff, text_of<text::CuffText>(),
                "pressure of a cuff, as a share of limb occlusion pressure"),
          field("settings", &DoseKeys::settings, free_text("2500 Hz, 75 bursts"),
                "settings of a device"),
      },
      embedded(&DoseKeys::provenance, provenance_fields()));
  return fields;
}

}  // namespace titrate::reading
