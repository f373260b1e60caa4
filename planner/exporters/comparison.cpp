#include "planner/exporters/comparison.h"

#include <algorithm>

#include "planner/exporters/comparison_parts.h"
#include "planner/exporters/utf8.h"
#include "planner/units/words.h"

namespace titrate {
namespace text {
namespace {

std::int64_t count_if_changed(const Comparison& comparison) {
  return std::ranges::count_if(comparison.programmes, [](const ProgrammeChange& each) {
    return each.what != ProgrammeChange::What::kept || is_change(each.weeks);
  });
}

std::int64_t broken_claims(const Comparison& comparison) {
  std::int64_t broken = 0;
  for (const ProgrammeChange& each : comparison.programmes) {
    if (each.what == ProgrammeChange::What::gone) continue;
    broken += std::ranges::count_if(each.proof.claims,
                                    [](const ClaimChange& claim) { return is_worse(claim); });
  }
  return broken;
}

/// `2 of 3 cases`, `no case`
std::string some_of(std::int64_t some, std::size_t all, const std::string& noun) {
  if (some == 0) return "no " + noun;
  return std::to_string(some) + " of " + words::count(static_cast<std::int64_t>(all), noun);
}

void write_short(Page& page, const Comparison& comparison) {
  const auto keys = static_cast<std::int64_t>(comparison.keys.size());
  std::string text = "In short: " + (keys == 0 ? "no key says" : words::count(keys, "key")) +
                     (keys == 0   ? ""
                      : keys == 1 ? " says"
                                  : " say") +
                     " something else. " +
                     words::capitalised(some_of(count_if_changed(comparison),
                                                comparison.programmes.size(), "week table")) +
                     " changed.";
  Styled words{text};
  const auto broken = broken_claims(comparison);
  words.join(" ", broken == 0 ? Styled{"Every claim holds."}
                              : Styled{words::count(broken, "claim") +
                                           (broken == 1 ? " does not hold." : " do not hold."),
                                       Style::alarm});
  if (comparison.with_cases && !comparison.cases.empty()) {
    const auto changed = std::ranges::count_if(
        comparison.cases, [](const CaseChange& each) { return is_change(each); });
    words.join(" ", Styled{"The next week changed in " +
                           some_of(changed, comparison.cases.size(), "case") + "."});
  }
  page.paragraph(words);
}

void write_nothing(Page& page, const Comparison& comparison) {
  std::string words = "Nothing changed: " + utf8::printable(comparison.file_now) + " says what " +
                      utf8::printable(comparison.file_before) + " says";
  const auto cases = static_cast<std::int64_t>(comparison.cases.size());
  if (cases > 0) words += ", and the next week of " + words::count(cases, "case") + " is the same";
  page.paragraph(Styled{words + "."});
}

/// One command, only where a claim does not hold.
void write_what_next(Page& page, const Comparison& comparison) {
  for (const ProgrammeChange& each : comparison.programmes) {
    for (const ClaimChange& claim : each.proof.claims) {
      if (!is_worse(claim)) continue;
      page.blank();
      return page.paragraph(Styled{"What was looked at: titrate check --explain " + claim.code});
    }
  }
}

}  // namespace

std::string week_span(int first, int last) {
  return first == last ? "Week " + std::to_string(first)
                       : "Weeks " + std::to_string(first) + " to " + std::to_string(last);
}

Styled place(const std::string& file, int line) {
  if (line == 0) return {};
  return Styled{"[" + utf8::printable(file) + ":" + std::to_string(line) + "]", Style::quiet};
}

}  // namespace text

std::string write_comparison(const Comparison& comparison, const ExportOptions& options) {
  constexpr int widest = 100;
  constexpr int narrowest = 30;
  text::Page page{std::clamp(options.width, narrowest, widest), options.colour};
  if (nothing_changed(comparison)) {
    text::write_nothing(page, comparison);
    return page.text();
  }
  page.paragraph(text::Styled{utf8::printable(comparison.title), text::Style::heading}.add(
      ": " + utf8::printable(comparison.file_before) + " to " +
      utf8::printable(comparison.file_now)));
  page.blank();
  text::write_short(page, comparison);
  text::write_changed_keys(page, comparison);
  text::write_changed_tables(page, comparison);
  text::write_changed_proofs(page, comparison);
  text::write_changed_lints(page, comparison);
  text::write_changed_cases(page, comparison);
  text::write_what_next(page, comparison);
  return page.text();
}

}  // namespace titrate
