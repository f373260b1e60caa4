#include "planner/reading/text_step.h"

#include "planner/reading/measure.h"
#include "planner/reading/text_amount.h"
#include "planner/reading/text_days.h"
#include "planner/reading/text_load.h"

namespace titrate::text {
namespace {

Parsed<Step> amount(std::int64_t low, std::int64_t high, std::string_view text) {
  Step step;
  step.amount = low;
  step.amount_high = high;
  step.written = tidy(text);
  return step;
}

Parsed<Step> parse_share(std::string_view text) {
  Cursor at{text};
  Fault fault;
  Step step;
  step.kind = Step::Kind::percent_of_now;
  step.written = tidy(text);
  const auto share = take_share(at, fault);
  if (!share) return fault;
  step.share = *share;
  if (!at.take("%")) return Fault{};
  if (at.take("of")) {
    const bool start = at.take("start");
    step.kind = start ? Step::Kind::percent_of_start : Step::Kind::percent_of_test;
    if (!start) step.test = std::string{at.word()};
    if (!start && step.test.empty()) return Fault{};
  }
  if (!at.at_end()) return Fault{};
  if (share->count() < 1 || share->count() > 3000)
    return out_of_range(text, "must be more than 0 % and at most 300 %");
  return step;
}

/// A share that counts as the block's load does: `100 % MVIC`, `80 % 1RM`. What it is of the load
/// at the start is known when the block is.
std::optional<Step> share_of_strength(std::string_view text) {
  const auto load = LoadText::parse(text);
  const bool share =
      load && (load->kind == Load::Kind::percent_mvic || load->kind == Load::Kind::percent_of_rm);
  if (!share || load->low != load->high) return std::nullopt;
  Step step;
  step.kind = Step::Kind::percent_of_start;
  step.share = load->low;
  step.written = tidy(text);
  return step;
}

Parsed<Step> parse_whole(std::string_view text) {
  Cursor at{text};
  const auto number = at.whole();
  if (!number || !at.at_end()) return at.fault();
  if (*number < 1) return out_of_range(text, "must be at least 1");
  return amount(*number, *number, text);
}

Parsed<Step> parse_frequency(std::string_view text) {
  const auto frequency = FrequencyText::parse(text);
  if (!frequency) return frequency.fault();
  if (frequency->kind != Frequency::Kind::per_week) return Fault{};
  return amount(frequency->low, frequency->high, text);
}

template <class Unit>
Parsed<Step> single(const std::optional<Amounts<Unit>>& found, Cursor& at, const Fault& fault,
                    std::string_view text) {
  if (!found) return fault;
  if (!at.at_end() || found->low != found->high || found->low.count() < 1) return Fault{};
  return amount(found->low.count(), found->low.count(), text);
}

Parsed<Step> parse_measure(std::string_view text, Raise::What what) {
  Cursor at{text};
  Fault fault;
  if (what == Raise::What::distance) return single(take_way(at, text, fault), at, fault, text);
  if (what != Raise::What::load) return single(take_time(at, text, fault), at, fault, text);
  const auto mass = MassText::parse(text);
  if (!mass) return mass.fault();
  return amount(mass->count(), mass->count(), text);
}

}  // namespace

Parsed<Step> StepText::parse(std::string_view text, Raise::What what) {
  if (text == "smallest") {
    Step step;
    step.kind = Step::Kind::smallest;
    step.written = tidy(text);
    return step;
  }
  if (what == Raise::What::load)
    if (auto step = share_of_strength(text)) return std::move(*step);
  if (text.find('%') != std::string_view::npos) return parse_share(text);
  switch (what) {
    case Raise::What::load:
    case Raise::What::hold:
    case Raise::What::time:
    case Raise::What::distance:
      return parse_measure(text, what);
    case Raise::What::sets:
    case Raise::What::reps:
    case Raise::What::level:
      return parse_whole(text);
    case Raise::What::frequency:
      return parse_frequency(text);
  }
  return Fault{};
}

namespace {

std::string amount_text(const Step& step, Raise::What what) {
  switch (what) {
    case Raise::What::load:
      return MassText::format(Grams{step.amount});
    case Raise::What::hold:
    case Raise::What::time:
      return TimeText::format(Seconds{step.amount});
    case Raise::What::distance:
      return ends_text(step.amount, step.amount) + " m";
    case Raise::What::sets:
    case Raise::What::reps:
    case Raise::What::level:
      return std::to_string(step.amount);
    case Raise::What::frequency:
      return FrequencyText::format({Frequency::Kind::per_week, static_cast<int>(step.amount),
                                    static_cast<int>(step.amount_high)});
  }
  return {};
}

}  // namespace

std::string StepText::format(const Step& step, Raise::What what) {
  switch (step.kind) {
    case Step::Kind::amount:
      return amount_text(step, what);
    case Step::Kind::percent_of_now:
      return PercentText::format(step.share);
    case Step::Kind::percent_of_start:
      return PercentText::format(step.share) + " of start";
    case Step::Kind::percent_of_test:
      return PercentText::format(step.share) + " of " + step.test;
    case Step::Kind::smallest:
      return "smallest";
  }
  return {};
}

Parsed<Pause> PauseText::parse(std::string_view text) {
  if (text == "session") return Pause{Raise::Every::session, 1};
  if (text == "week") return Pause{Raise::Every::week, 1};
  Cursor at{text};
  const auto count = at.whole();
  if (!count) return at.fault();
  if (at.at_end()) return missing_unit(text, "write " + quote(std::string{text} + " sessions"));
  const bool weeks = at.take_plural("week");
  const bool days = weeks || at.take_plural("day");
  if (!days && !at.take_plural("session")) return Fault{};
  if (!at.at_end()) return Fault{};
  if (*count < 1 || *count > 90) return out_of_range(text, "must be between 1 and 90");
  return Pause{days ? Raise::Every::days : Raise::Every::sessions, weeks ? 7 * *count : *count};
}

std::string PauseText::format(const Pause& pause) {
  switch (pause.every) {
    case Raise::Every::session:
      return "session";
    case Raise::Every::week:
      return "week";
    case Raise::Every::sessions:
      return plural_text(pause.count, "session");
    case Raise::Every::days:
      return plural_text(pause.count, "day");
  }
  return {};
}

}  // namespace titrate::text
