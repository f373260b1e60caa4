#include <cstdint>
#include <memory>
#include <ostream>
#include <streambuf>
#include <string>

#include <benchmark/benchmark.h>
#include <libical/ical.h>
#include <sys/resource.h>

#include "planner/exporters/icalendar_event.h"
#include "tests/bench/calendar_events.h"

/// Our writer of calendars beside libical's, on the same events. Ours makes the words of each event
/// as it goes; libical is given them ready-made.
namespace titrate {
namespace {

using bench::Endless;
using bench::last_day;
using bench::ready_texts;
using bench::Texts;
using bench::the_plan;

/// Takes everything and keeps the count.
class Counting : public std::streambuf {
 public:
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }

 protected:
  int_type overflow(int_type letter) override {
    ++bytes_;
    return traits_type::not_eof(letter);
  }
  std::streamsize xsputn(const char*, std::streamsize count) override {
    bytes_ += count;
    return count;
  }

 private:
  std::int64_t bytes_ = 0;
};

std::int64_t peak_kilobytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

void report(benchmark::State& state, std::int64_t bytes, std::int64_t peak_before) {
  const auto count = static_cast<double>(state.iterations()) * static_cast<double>(state.range(0));
  state.counters["events/s"] = benchmark::Counter(count, benchmark::Counter::kIsRate);
  state.counters["bytes/event"] = static_cast<double>(bytes) / static_cast<double>(state.range(0));
  state.counters["peak+kB"] = static_cast<double>(peak_kilobytes() - peak_before);
}

void write_with_titrate(benchmark::State& state) {
  Endless sessions;
  const auto before = peak_kilobytes();
  std::int64_t bytes = 0;
  for (auto _ : state) {
    Counting counting;
    std::ostream out{&counting};
    {
      const CalendarOptions options;
      const auto& plan = the_plan();
      const icalendar::Calendar calendar{.plan = plan,
                                         .options = options,
                                         .wording = {plan, options.detail},
                                         .clock = {plan.time_zone, plan.start, last_day(), false}};
      icalendar::Lines lines{out};
      icalendar::Tally tally;
      lines.add("BEGIN:VCALENDAR");
      lines.add("VERSION:2.0");
      lines.add("PRODID:-//Titrate//Titrate//EN");
      icalendar::add_zone(lines, plan.time_zone, plan.start, last_day());
      for (std::int64_t index = 0; index < state.range(0); ++index)
        icalendar::add_session(lines, calendar, sessions.at(index), tally);
      lines.add("END:VCALENDAR");
    }
    bytes = counting.bytes();
  }
  report(state, bytes, before);
}
BENCHMARK(write_with_titrate)
    ->Name("calendar: titrate")
    ->Arg(36)
    ->Arg(1000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);

icaltimetype time_of(Date day, int minutes, bool utc) {
  const date::year_month_day ymd{day};
  icaltimetype time = icaltime_null_time();
  time.year = static_cast<int>(ymd.year());
  time.month = static_cast<int>(static_cast<unsigned>(ymd.month()));
  time.day = static_cast<int>(static_cast<unsigned>(ymd.day()));
  time.hour = minutes / 60;
  time.minute = minutes % 60;
  if (utc) time.zone = icaltimezone_get_utc_timezone();
  return time;
}

icalproperty* with_zone(icalproperty* property, const std::string& zone) {
  icalproperty_add_parameter(property, icalparameter_new_tzid(zone.c_str()));
  return property;
}

icalcomponent* event_of(const PlannedSession& session, const Texts& texts,
                        const std::string& zone) {
  const int start = session.start ? session.start->minutes : 0;
  auto* event = icalcomponent_new_vevent();
  const auto add = [event](icalproperty* property) { icalcomponent_add_property(event, property); };
  const auto stamp = time_of(session.changed, 0, true);
  add(icalproperty_new_uid(session.uid.c_str()));
  add(icalproperty_new_dtstamp(stamp));
  add(icalproperty_new_lastmodified(stamp));
  add(icalproperty_new_sequence(session.sequence));
  add(with_zone(icalproperty_new_dtstart(time_of(session.date, start, false)), zone));
  add(with_zone(icalproperty_new_dtend(time_of(session.date, start + session.minutes, false)),
                zone));
  add(icalproperty_new_summary(texts.summary.c_str()));
  add(icalproperty_new_description(texts.description.c_str()));
  add(icalproperty_new_categories("Exercise"));
  add(icalproperty_new_class(ICAL_CLASS_PRIVATE));
  add(icalproperty_new_status(ICAL_STATUS_CONFIRMED));
  add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE));
  return event;
}

struct Free {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

void write_with_libical(benchmark::State& state) {
  Endless sessions;
  const auto& texts = ready_texts();
  const auto& zone_name = the_plan().time_zone;
  auto* zone = icaltimezone_get_builtin_timezone(zone_name.c_str());
  const auto before = peak_kilobytes();
  std::int64_t bytes = 0;
  for (auto _ : state) {
    const std::unique_ptr<icalcomponent, Free> calendar{icalcomponent_new_vcalendar()};
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Titrate//Bench//EN"));
    icalcomponent_add_component(calendar.get(),
                                icalcomponent_new_clone(icaltimezone_get_component(zone)));
    for (std::int64_t index = 0; index < state.range(0); ++index)
      icalcomponent_add_component(
          calendar.get(),
          event_of(sessions.at(index), texts[static_cast<std::size_t>(index) % texts.size()],
                   zone_name));
    const std::unique_ptr<char, Free> text{icalcomponent_as_ical_string_r(calendar.get())};
    bytes = static_cast<std::int64_t>(std::string_view{text.get()}.size());
  }
  report(state, bytes, before);
}
BENCHMARK(write_with_libical)
    ->Name("calendar: libical")
    ->Arg(36)
    ->Arg(1000)
    ->Arg(100000)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace titrate
