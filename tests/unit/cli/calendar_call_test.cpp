#include "planner/cli/calendar_call.h"

#include <catch2/catch.hpp>

#include "planner/cli/case_call.h"
#include "planner/cli/files.h"
#include "tests/unit/cli/answered.h"
#include "tests/unit/cli/practice.h"

namespace titrate::cli {
namespace {

using test::Practice;

CalendarOptions options_of(std::map<std::string, std::string, std::less<>> options) {
  Call call;
  call.options = std::move(options);
  return calendar_options_of(call);
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("without options a calendar says the doses, rings never and is for any program") {
  const auto options = options_of({});
  CHECK(options.detail == CalendarDetail::dose);
  CHECK_FALSE(options.alarm);
  CHECK(options.profile == CalendarProfile::any);
  CHECK_FALSE(options.changes_only);
  CHECK_FALSE(options.into_existing);
}

TEST_CASE("every option of a calendar is read") {
  const auto options = options_of({{"detail", "full"},
                                   {"alarm", "2h"},
                                   {"profile", "google"},
                                   {"changes-only", "2026-12-14"},
                                   {"into-existing", ""}});
  CHECK(options.detail == CalendarDetail::full);
  CHECK(options.alarm == std::chrono::minutes{120});
  CHECK(options.profile == CalendarProfile::google);
  CHECK(options.changes_only == typed_date("2026-12-14"));
  CHECK(options.into_existing);
  CHECK(options_of({{"alarm", "30m"}}).alarm == std::chrono::minutes{30});
  CHECK(options_of({{"alarm", "0min"}}).alarm == std::chrono::minutes{0});
  CHECK(options_of({{"alarm", "28d"}}).alarm == std::chrono::minutes{28 * 24 * 60});
}

TEST_CASE("a value that is none is a wrong call that says what there is") {
  const auto why = [](const std::string& option, const std::string& value) -> std::string {
    try {
      (void)options_of({{option, value}});
      return {};
    } catch (const Stop& stop) {
      CHECK(stop.status() == Exit::usage);
      return stop.what();
    }
  };
  CHECK(why("detail", "ful") ==
        "`ful` is no value of --detail, did you mean `full`?; one of: title, dose, full");
  CHECK(why("profile", "thunderbird") ==
        "`thunderbird` is no value of --profile; one of: outlook, google, apple");
  CHECK(why("changes-only", "14.12.") == "`14.12.` is not a date such as 2026-12-14");
  for (const char* none : {"", "m", "30", "-5m", "29d", "99999999999m", "1.5h", "30 m", "30mm"})
    CHECK(why("alarm", none) ==
          "`" + std::string{none} + "` is not a time before a session such as 30m, 2h or 1d");
}

TEST_CASE("an option of calendars with another format is a wrong call before any file is read") {
  const Practice practice;
  for (const auto& option : calendar_options) {
    std::vector<std::string> words{"plan", "no-such-file.yaml", "--" + std::string{option.name}};
    if (!option.value.empty()) words.emplace_back("30m");
    const auto answer = practice.answered(words);
    CHECK(answer.status == Exit::usage);
    CHECK(holds(answer.err, "titrate: --" + std::string{option.name} +
                                " belongs to --format ics, and this is text\n"));
  }
}

TEST_CASE("what is to be known of a calendar goes to the error output and leaves the status") {
  const Practice practice;
  const auto plain = practice.answered({"plan", practice.patient(), "--format", "ics"});
  const auto apple =
      practice.answered({"plan", practice.patient(), "--format", "ics", "--profile", "apple"});
  CHECK(plain.err.empty());
  CHECK(apple.out == plain.out);
  CHECK(apple.status == plain.status);
  CHECK(apple.err ==
        "titrate: --profile apple changes nothing: Apple's calendar reads the file as it is\n");
}

TEST_CASE("a calendar in a file is the one that is printed, with its options") {
  const Practice practice;
  const auto ics = practice.folder().file("sessions.ics");
  const std::vector<std::string> words{"plan", practice.patient(), "--format", "ics", "--alarm",
                                       "45m",  "--detail",         "title"};
  auto to_file = words;
  to_file.insert(to_file.end(), {"-o", ics});
  const auto printed = practice.answered(words);
  CHECK(practice.answered(to_file).status == Exit::fine);
  CHECK(read_file(ics) == printed.out);
  CHECK(holds(printed.out, "TRIGGER:-PT45M\r\n"));
  CHECK_FALSE(holds(printed.out, "DESCRIPTION:Standing"));
}

TEST_CASE("the version of the time zone tables is a year and a letter") {
  const auto version = zone_tables_version();
  REQUIRE(version.size() >= 5);
  CHECK(version.starts_with("20"));
  CHECK(version.find('\n') == std::string::npos);
}

}  // namespace
}  // namespace titrate::cli
