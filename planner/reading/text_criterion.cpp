#include "planner/reading/text_criterion.h"

#include <array>

#include "planner/reading/cursor.h"

namespace titrate::text {
namespace {

struct OpWord {
  Criterion::Op op;
  std::string_view word;
};
constexpr std::array<OpWord, 5> ops{{{Criterion::Op::at_most, "<="},
                                     {Criterion::Op::at_least, ">="},
                                     {Criterion::Op::less, "<"},
                                     {Criterion::Op::more, ">"},
                                     {Criterion::Op::is, " is "}}};

struct Parts {
  std::string_view left;
  Criterion::Op op = Criterion::Op::is;
  std::string_view right;
};

std::string_view trimmed(std::string_view text) { return Cursor{text}.rest(); }

/// Splits at the first operator; the longer one of two that begin together.
std::optional<Parts> split(std::string_view text) {
  std::size_t first = std::string_view::npos;
  Parts parts;
  for (const OpWord& each : ops) {
    const std::size_t found = text.find(each.word);
    if (found >= first) continue;
    first = found;
    parts = {trimmed(text.substr(0, found)), each.op,
             trimmed(text.substr(found + each.word.size()))};
  }
  if (first == std::string_view::npos || parts.left.empty() || parts.right.empty())
    return std::nullopt;
  return parts;
}

std::optional<Criterion::Per> take_per(Cursor& at) {
  if (at.take_plural("session")) return Criterion::Per::sessions;
  if (at.take_plural("day")) return Criterion::Per::days;
  if (at.take_plural("week")) return Criterion::Per::weeks;
  return std::nullopt;
}

std::string_view per_word(Criterion::Per per) {
  switch (per) {
    case Criterion::Per::none:
      return "";
    case Criterion::Per::sessions:
      return "session";
    case Criterion::Per::days:
      return "day";
    case Criterion::Per::weeks:
      return "week";
  }
  return {};
}

/// Reads `for 2 sessions` off the end of `right`.
Fault take_duration(std::string_view& right, Criterion& criterion) {
  const std::size_t begin = right.rfind(" for ");
  if (begin == std::string_view::npos) return {};
  const std::string_view text = right.substr(begin + 1);
  Cursor at{text};
  at.take("for");
  const auto during = at.whole();
  const auto per = during ? take_per(at) : std::nullopt;
  if (!per || !at.at_end())
    return {"bad-value", quote(text) + " is not a stretch such as `for 2 sessions`",
            "write `for n sessions`, `for n days` or `for n weeks`"};
  if (*during < 1 || *during > 60) return out_of_range(text, "must be between 1 and 60");
  criterion.during = *during;
  criterion.per = *per;
  right = trimmed(right.substr(0, begin));
  return {};
}

/// `2 and week >= 3`: a second criterion in one text.
bool holds_another(std::string_view right) {
  for (const std::string_view word : {" and ", " or ", " && ", " & "}) {
    const std::size_t found = right.find(word);
    if (found != std::string_view::npos && split(right.substr(found + word.size()))) return true;
  }
  return false;
}

}  // namespace

Parsed<Criterion> CriterionText::parse(std::string_view text) {
  const auto parts = split(text);
  if (parts && holds_another(parts->right)) return Fault{};
  if (!parts) {
    if (text.find('=') == std::string_view::npos) return Fault{};
    return Fault{"bad-value", quote(text) + " has no operator that is known",
                 "write `is`, `<=`, `>=`, `<` or `>`"};
  }
  Criterion criterion;
  criterion.op = parts->op;
  criterion.written = tidy(text);
  std::string_view right = parts->right;
  if (const Fault fault = take_duration(right, criterion); !fault.code.empty()) return fault;
  const auto observable = ObservableText::parse(parts->left);
  if (!observable) return observable.fault();
  // An effort is a number of RPE; naming the scale says no more.
  if (observable->kind == Observable::Kind::effort && right.starts_with("RPE "))
    right = trimmed(right.substr(4));
  const auto value = CriterionValueText::parse(right);
  if (!value) return value.fault();
  criterion.observable = *observable;
  criterion.value = *value;
  return criterion;
}

std::string CriterionText::format(const Criterion& criterion) {
  std::string text = ObservableText::format(criterion.observable) + " " +
                     std::string{op_word(criterion.op)} + " " +
                     CriterionValueText::format(criterion.value);
  if (criterion.per == Criterion::Per::none) return text;
  return text + " for " + plural_text(criterion.during, per_word(criterion.per));
}

std::string_view op_word(Criterion::Op op) {
  for (const OpWord& each : ops)
    if (each.op == op) return trimmed(each.word);
  return {};
}

}  // namespace titrate::text
