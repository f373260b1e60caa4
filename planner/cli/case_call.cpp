#include "planner/cli/case_call.h"

#include <charconv>

#include "planner/cli/documents.h"
#include "planner/cli/help.h"
#include "planner/cli/protocols.h"

namespace titrate::cli {
namespace {

[[noreturn]] void stop_at_date(const std::string& text) {
  throw Stop{Exit::usage, "`" + text + "` is not a date such as 2026-12-14"};
}

/// Digits at a place of `2026-12-14`.
int digits_at(const std::string& text, std::size_t at, std::size_t count) {
  int number = 0;
  const auto* begin = text.data() + at;
  const auto [end, error] = std::from_chars(begin, begin + count, number);
  if (error != std::errc{} || end != begin + count) stop_at_date(text);
  return number;
}

}  // namespace

Date typed_date(const std::string& text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') stop_at_date(text);
  const auto month = static_cast<unsigned>(digits_at(text, 5, 2));
  const auto day_of_month = static_cast<unsigned>(digits_at(text, 8, 2));
  const auto day = date::year{digits_at(text, 0, 4)} / date::month{month} / date::day{day_of_month};
  if (!day.ok()) stop_at_date(text);
  // As in files: the last year that 32-bit clocks know whole.
  if (day.year() < date::year{2000} || day.year() > date::year{2037})
    throw Stop{Exit::usage, "`" + text + "` does not lie between 2000 and 2037"};
  return Date{day};
}

std::optional<Date> date_option(const Call& call, std::string_view option) {
  const auto* text = call.value(option);
  return text == nullptr ? std::nullopt : std::optional{typed_date(*text)};
}

Date as_of_case(const Call& call, const Case& patient, const CheckIns& log,
                const Console& console) {
  if (const auto given = date_option(call, "as-of")) return *given;
  return log.entries.empty() ? patient.start : console.today(patient.time_zone);
}

Exit status_of(const Plan& plan) {
  if (plan.result == Plan::Result::refused) return Exit::refused;
  return has_errors(plan) ? Exit::findings : Exit::fine;
}

Plan CaseCall::plan(const CheckIns& log, Date day) const {
  return make_plan(files.condition, files.patient, log,
                   {.as_of = day, .engine = version(), .inputs = inputs});
}

std::optional<CaseCall> read_case_call(const Call& call, Console& console,
                                       std::string_view purpose) {
  const auto folder = protocols_of(call, console);
  const auto& path = call.arguments[0];
  Documents documents;
  const auto& document = documents.open(path, path);
  if (document.kind && *document.kind != FileKind::case_file)
    throw Stop{Exit::file, path + " is " + std::string{kind_words(*document.kind)} + "; " +
                               std::string{purpose} + " is made from a case"};
  auto files =
      document.kind ? read_case_files(document, folder, documents) : std::optional<CaseFiles>{};
  documents.report(console);
  if (!files) return std::nullopt;
  const Date day = as_of_case(call, files->patient, files->log, console);
  return CaseCall{path, std::move(*files), documents.inputs(), day};
}

}  // namespace titrate::cli
